"""What a page may ask of the window around it: the window's face towards its pages."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance

from ui.background.lanes import Lanes
from ui.showing.file_dialogs import FileDialogs
from ui.showing.notices import Saying
from wallet.settings import Settings

if TYPE_CHECKING:  # the vault's packages are not loaded for the first picture of the window
    from wallet.session.session import Session


class PageName(StrEnum):
    """The pages of the window; ``ui.main_window.pages`` says which class each one is."""

    WELCOME = "welcome"  # no backpack yet: create, practice, restore, check without one
    CREATE = "create"
    UNLOCK = "unlock"
    RECOVER = "recover"
    RESTORE = "restore"
    BACKPACK = "backpack"  # is_deleted: bool, where what was deleted lies
    ITEM = "item"  # record_id: str
    BRING_IN = "bring-in"  # paths: tuple[Path, ...], incoming: tuple[Incoming, ...]
    ADD = "add"
    COPY = "copy"  # incoming: Incoming, or record_id: str
    OWN_RECORD = "own-record"  # kind: OwnKind, or record_id: str
    SHARE = "share"  # record_ids: tuple[str, ...], receiver, purpose: str
    CODES = "codes"  # shared: SharedFile, or record_ids: tuple[str, ...]
    MY_CODE = "my-code"
    CHECK = "check"  # paths, incoming as above; trust_pack: bytes; as_receiver: bool
    HISTORY = "history"
    SETTINGS = "settings"
    ISSUERS = "issuers"
    TRUST_PACK = "trust-pack"  # path: Path, or data: bytes
    BACKUP = "backup"
    HELP = "help"  # topic: str


class Shell(Protocol):
    """The window as pages see it.

    ``session`` is None while no backpack is open; what touches its vault runs on ``lanes.vault``.
    Signals: ``vault_changed(VaultChange, initiator)`` after every change of the backpack,
    ``session_changed()``, ``settings_changed()``, ``search_changed(text)`` (a page may emit it
    too: the search field follows).
    """

    vault_changed: SignalInstance
    session_changed: SignalInstance
    settings_changed: SignalInstance
    search_changed: SignalInstance

    @property
    def session(self) -> "Session | None":
        """The open backpack, or None."""
        ...

    @property
    def lanes(self) -> Lanes:
        """Where work runs."""
        ...

    @property
    def settings(self) -> Settings:
        """What the learner set."""
        ...

    @property
    def file_dialogs(self) -> FileDialogs:
        """How files are asked for."""
        ...

    @property
    def data_folder(self) -> Path:
        """The application's data folder, which functions of the session ask for."""
        ...

    def now(self) -> datetime:
        """Return the present moment, aware UTC."""
        ...

    def open_session(self, session: "Session | None") -> None:
        """Make ``session`` the open backpack (replacing any other value of it)."""
        ...

    def change_settings(self, settings: Settings) -> None:
        """Take and keep new settings; language, theme and text size change at once."""
        ...

    def navigate(self, page: PageName, **arguments: object) -> None:
        """Show a page; ``arguments`` reach its ``opened``."""
        ...

    def prepare(self, page: PageName) -> None:
        """Build a page soon that will be shown in a moment, while something else takes time."""
        ...

    def go_back(self) -> None:
        """Show the page before this one."""
        ...

    def notify(self, say: Saying) -> None:
        """Show a notice on whichever page is shown now; another language asks ``say`` again."""
        ...

    def lock(self) -> None:
        """Close the backpack: the app starts afresh on its first screen."""
        ...

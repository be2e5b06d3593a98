"""A shell that remembers what a page asked of it: for tests of one page."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tests.doubles.file_dialogs import AnsweringFileDialogs
from tests.doubles.inline_lanes import InlineLanes
from ui.showing.notices import Notice, Saying
from ui.showing.shell import PageName
from wallet.settings import Settings

if TYPE_CHECKING:
    from wallet.session.session import Session


class RecordingShell(QObject):
    """Satisfies :class:`ui.showing.shell.Shell`; lanes run inline, dialogs answer at once."""

    vault_changed = Signal(object, object)
    session_changed = Signal()
    settings_changed = Signal()
    search_changed = Signal(str)

    def __init__(self, data_folder: Path, session: "Session | None" = None) -> None:
        super().__init__()
        self.session = session
        self.lanes = InlineLanes()
        self.settings = Settings()
        self.file_dialogs = AnsweringFileDialogs()
        self.data_folder = data_folder
        self.moment = datetime(2026, 11, 22, tzinfo=UTC)
        self.visits: list[tuple[PageName, dict[str, object]]] = []
        self.prepared: list[PageName] = []
        self.notices: list[Notice] = []
        self.went_back = 0
        self.locks = 0

    def now(self) -> datetime:
        """The moment all tests share."""
        return self.moment

    def open_session(self, session: "Session | None") -> None:
        """Take the session."""
        self.session = session
        self.session_changed.emit()

    def change_settings(self, settings: Settings) -> None:
        """Take the settings."""
        self.settings = replace(settings)
        self.settings_changed.emit()

    def navigate(self, page: PageName, **arguments: object) -> None:
        """Remember where the page wanted to go."""
        self.visits.append((page, arguments))

    def prepare(self, page: PageName) -> None:
        """Remember which page was asked for."""
        self.prepared.append(page)

    def go_back(self) -> None:
        """Count."""
        self.went_back += 1

    def notify(self, say: Saying) -> None:
        """Remember the notice, as it is said now."""
        self.notices.append(say())

    def lock(self) -> None:
        """Count."""
        self.locks += 1

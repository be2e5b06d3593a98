"""The file an item came in together with others, saved as it came."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu

from ui.messages.outside_text import isolated
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.vault_work import on_vault
from ui.theme.icons import IconName, icon
from ui.theme.palettes import Tone
from wallet.model.record import CredentialRecord
from wallet.session.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeFileOffer:
    """The name to save it under, and whether anybody could read a private key in it."""

    name: str
    has_private_key: bool


class WholeFile(QObject):
    """An entry of an item's menu, there only where the item came with others in one file."""

    def __init__(self, page: Page, menu: QMenu) -> None:
        super().__init__(page)
        self._page = page
        self._record_id = ""
        self._offer = WholeFileOffer(name="", has_private_key=False)
        self.action = menu.addAction(icon(IconName.DOWNLOAD), "")
        self.action.setVisible(False)
        self.action.triggered.connect(self._look)

    def retranslate(self) -> None:
        """Set the entry's words."""
        self.action.setText(self.tr("Save the whole file it came in…"))

    def show_for(self, record: CredentialRecord) -> None:
        """Offer the file ``record`` came in, if it came in one."""
        self._record_id = record.id
        self.action.setVisible(bool(record.arrival.carrier))

    @Slot()
    def _look(self) -> None:
        record_id = self._record_id
        words = self.tr("Looking for the file…")
        on_vault(self._page, words, lambda s: look_for_file(s, record_id), self._ask)

    @Slot(object)
    def _ask(self, offer: WholeFileOffer | None) -> None:
        if offer is None:
            return
        self._offer = offer
        if not offer.has_private_key:
            self._ask_where()
            return
        self._page.show_notice(
            lambda: Notice(
                title=self.tr("This file holds a private key."),
                text=self.tr(
                    "It is a backup of another app. Whoever reads the file can sign as you. Save "
                    "it only where nobody else can read it."
                ),
                tone=Tone.BAD,
                action=self.tr("Save it anyway"),
                on_action=self._ask_where,
            )
        )

    @Slot()
    def _ask_where(self) -> None:
        title = self.tr("Save the whole file")
        self._page.shell.file_dialogs.ask_save(self._page, title, self._offer.name, self._save_to)

    def _save_to(self, target: Path) -> None:
        record_id = self._record_id
        words = self.tr("Saving the file…")
        on_vault(self._page, words, lambda s: save_file(s, record_id, target), self._saved)

    @Slot(object)
    def _saved(self, path: Path) -> None:
        name, folder = isolated(path.name), isolated(str(path.parent), limit=300)
        self._page.shell.notify(
            lambda: Notice(
                title=self.tr("The file is saved, exactly as it came."),
                text=self.tr("It is called {name}, in {folder}.").format(name=name, folder=folder),
                tone=Tone.GOOD,
            )
        )


def look_for_file(session: Session, record_id: str) -> WholeFileOffer | None:
    """Return what is to be known of the file before it is saved; None where there is none."""
    from wallet.session.exporting import carrier_file, holds_private_key  # noqa: PLC0415 (on use)

    carrier = carrier_file(session, record_id)
    if carrier is None:
        return None
    return WholeFileOffer(name=carrier.name, has_private_key=holds_private_key(carrier))


def save_file(session: Session, record_id: str, target: Path) -> Path:
    """Write the file as it came. Raises VaultError(STORAGE_*)."""
    from wallet.session.exporting import export_carrier  # noqa: PLC0415 (on use)

    return export_carrier(session, record_id, target)

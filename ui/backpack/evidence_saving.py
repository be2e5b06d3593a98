"""Saving a copy of a piece of evidence, where the learner says."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from ui.messages.outside_text import isolated
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.vault_work import on_vault
from ui.theme.palettes import Tone
from wallet.session.evidence import KeptEvidence, evidence_bytes
from wallet.session.saving import save_files
from wallet.session.session import Session


class EvidenceSaving(QObject):
    """Serves the page of one item."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._record_id = ""
        self._kept: KeptEvidence | None = None

    def save(self, record_id: str, kept: KeptEvidence) -> None:
        """Ask where to, and save it byte for byte as it was signed over."""
        self._record_id, self._kept = record_id, kept
        title = self.tr("Save a copy of the evidence")
        self._page.shell.file_dialogs.ask_save(self._page, title, kept.file.name, self._save_to)

    def _save_to(self, target: Path) -> None:
        kept, record_id = self._kept, self._record_id
        if kept is None:
            return

        def work(session: Session) -> Path:
            data = evidence_bytes(session, record_id, kept.file.digest)
            return save_files({target: data})[0]

        on_vault(self._page, self.tr("Saving…"), work, self._saved)

    @Slot(object)
    def _saved(self, target: Path) -> None:
        where = isolated(str(target), limit=300)
        self._page.show_notice(
            lambda: Notice(
                title=self.tr("Copy saved."),
                text=self.tr("It is in {file}.").format(file=where),
                tone=Tone.GOOD,
            )
        )

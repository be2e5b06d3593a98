"""Says of an item that it shows chosen fields only: who shows it chose, its issuer signed."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ui.showing.text import PlainLabel
from wallet.model.report import CheckName, Report


class ChosenNote(PlainLabel):
    """A line for an item with this ``report``; its signature is spoken of only where it holds."""

    def __init__(self, report: Report, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._report = report
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        words = self.tr(
            "Shows chosen fields only. Whoever shows it chose them and may have kept others back."
        )
        if self._report.has_passed(CheckName.PROOF):
            words += " " + self.tr("The issuer’s signature covers what is shown.")
        self.setText(words)

"""A strip above an item that is deleted, replaced, history or broken: what that means here."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.messages.dates import day
from ui.showing.buttons import Button
from ui.showing.text import PlainLabel
from ui.theme.palettes import Tone
from ui.theme.tokens import Space
from wallet.model.item import ItemView
from wallet.model.record import Keeping


class StandingStrip(QFrame):
    """Hidden for an item that is simply kept; ``item_asked`` carries the newer version's id."""

    item_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: ItemView | None = None
        self.setProperty("kind", "notice")
        self.setProperty("tone", Tone.PLAIN.value)
        self.title = PlainLabel(role="bold")
        self._text = PlainLabel()
        self.button = Button()
        self.button.clicked.connect(self._open)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_item(self, view: ItemView) -> None:
        """Say how ``view`` is kept, where that is worth a word."""
        self._view = view
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    @property
    def _newest(self) -> str:
        view = self._view
        if view is None:
            return ""
        return view.record.replaced_by or (view.newer[0].id if view.newer else "")

    def _fill(self) -> None:
        title, text = self._words()
        self.title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.button.setText(self.tr("Open the newer version"))
        self.button.setVisible(bool(self._newest))
        self.setAccessibleName(f"{title} {text}".strip())
        self.setVisible(bool(title))

    def _words(self) -> tuple[str, str]:
        if self._view is None:
            return "", ""
        record = self._view.record
        if record.deleted_at is not None:
            return (
                self.tr("Deleted on {day}.").format(day=day(record.deleted_at)),
                self.tr("It can be brought back for 30 days."),
            )
        if self._newest:
            return (
                self.tr("There is a newer version in your backpack."),
                self.tr("This one is kept so that you can look back."),
            )
        if record.keeping is Keeping.BROKEN:
            return (
                self.tr("Kept as “Changed or broken”."),
                self.tr("It cannot be shared. Ask the issuer for a new copy."),
            )
        if record.keeping is Keeping.HISTORY:
            return (
                self.tr("Kept as history."),
                self.tr("You may still show it, as something that was true."),
            )
        return "", ""

    @Slot()
    def _open(self) -> None:
        self.item_asked.emit(self._newest)

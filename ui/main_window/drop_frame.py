"""The frame the whole window answers with when something is dragged over it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.showing.text import PlainLabel
from ui.theme.tokens import Space


class DropFrame(QFrame):
    """Covers the window while something hangs over it; says that nothing is stored by dropping.

    Its words are made when it covers for the first time.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self.setProperty("kind", "drop")
        self.setProperty("ready", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._is_made = False
        self.hide()

    def cover(self) -> None:
        """Show the frame over its whole parent."""
        if not self._is_made:
            self._make()
        edge = Space.SMALL
        self.setGeometry(self._covered.rect().adjusted(edge, edge, -edge, -edge))
        self.raise_()
        self.show()

    def retranslate(self) -> None:
        """Renew the words."""
        self._title.setText(self.tr("Drop to look at it"))
        self._text.setText(self.tr("Nothing is kept before you say so."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._is_made:
            self.retranslate()

    def _make(self) -> None:
        self._is_made = True
        self._title = PlainLabel(role="heading")
        self._text = PlainLabel(role="quiet")
        column = QVBoxLayout(self)
        column.setSpacing(Space.SMALL)
        column.addStretch(1)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(1)
        self.retranslate()

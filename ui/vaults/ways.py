"""Rows that lead somewhere: an icon, what it is, a sentence, and the button that goes there."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.showing.buttons import Button
from ui.showing.text import PictureLabel, PlainLabel
from ui.theme.icons import IconName, icon_pixmap
from ui.theme.look import look
from ui.theme.tokens import Space


class Way(QFrame):
    """One way to go on. The button names the way; the sentence is its description."""

    def __init__(self, icon_name: IconName, kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._icon_name = icon_name
        self._picture = PictureLabel()
        self._title = PlainLabel(role="bold")
        self._text = PlainLabel(role="quiet")
        self.button = Button(kind=kind)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR // 2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        row.setSpacing(Space.LARGE)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._draw()

    def set_words(self, title: str, text: str, action: str) -> None:
        """Set every word."""
        self._title.setText(title)
        self._text.setText(text)
        self.button.setText(action)
        self.button.setAccessibleDescription(f"{title}. {text}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        side = look().scaled(24)
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(icon_pixmap(self._icon_name, side, look().palette.accent, ratio))

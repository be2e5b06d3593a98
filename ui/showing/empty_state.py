"""What an empty page says: what it is for, one action, and a second, quieter one."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.showing.buttons import Button
from ui.showing.text import PictureLabel, PlainLabel
from ui.theme.icons import IconName, icon_pixmap
from ui.theme.look import look
from ui.theme.tokens import Space

_WIDEST = 560  # pixels at 100 % text: a sentence is read in two or three lines, not in one


class EmptyState(QWidget):
    """A picture, a title, a sentence, and up to two buttons: ``action`` and ``second``."""

    def __init__(self, icon_name: IconName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._picture = PictureLabel()
        self._title = PlainLabel(role="heading")
        self._text = PlainLabel(role="quiet")
        self.action = Button(kind="primary")
        self.second = Button(kind="quiet")
        column = QVBoxLayout(self)
        column.setSpacing(Space.MEDIUM)
        column.addStretch(2)
        for label in (self._picture, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._picture)
        column.addWidget(self._title)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._text, 100)
        middle.addStretch(1)
        column.addLayout(middle)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addStretch(1)
        buttons.addWidget(self.action)
        buttons.addWidget(self.second)
        buttons.addStretch(1)
        column.addSpacing(Space.SMALL)
        column.addLayout(buttons)
        column.addStretch(3)
        self._draw()

    def set_words(self, title: str, text: str, action: str = "", second: str = "") -> None:
        """Set every word; a button without words is not shown."""
        self._title.setText(title)
        self._text.setText(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.second.setText(second)
        self.second.setVisible(bool(second))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another palette or text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw()

    def _draw(self) -> None:
        self._text.setMaximumWidth(look().scaled(_WIDEST))
        side = look().scaled(56)
        self._picture.setPixmap(
            icon_pixmap(self._icon_name, side, look().palette.control, self.devicePixelRatioF())
        )

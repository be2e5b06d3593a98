"""The card that says what wants a look: it ends soon, has ended, was changed, is out of date."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.showing.buttons import Button
from ui.showing.text import PictureLabel, PlainLabel
from ui.theme.icons import IconName, icon_pixmap
from ui.theme.look import look
from ui.theme.palettes import Tone
from ui.theme.tokens import Space


class AttentionCard(QFrame):
    """Shown while something needs attention; ``asked`` wants to see what."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.setProperty("kind", "notice")
        self.setProperty("tone", Tone.UNSURE.value)
        self._picture = PictureLabel()
        self._title = PlainLabel(role="bold")
        self._text = PlainLabel(role="small")
        self.button = Button()
        self.button.clicked.connect(self.asked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        row.setSpacing(Space.MEDIUM)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._draw()
        self.hide()

    def show_count(self, count: int) -> None:
        """Show the card for ``count`` items; hide it where nothing needs attention."""
        self._count = count
        self.setVisible(count > 0)
        self.retranslate()

    def set_compact(self, is_compact: bool) -> None:  # noqa: FBT001 - a property's setter
        """Keep to one line where there is little room."""
        self._text.setVisible(not is_compact)

    def retranslate(self) -> None:
        """Renew the words."""
        title = self.tr("%n items need your attention", "", self._count)
        self._title.setText(title)
        text = self.tr("Something ends soon, has ended, was changed or has a newer version.")
        self._text.setText(text)
        self.button.setText(self.tr("Have a look"))
        describe(self.button, self.tr("Have a look"), title)
        self.setAccessibleName(title)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language or palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        colour, _ = look().palette.tone(Tone.UNSURE)
        side = look().scaled(20)
        self._picture.setPixmap(
            icon_pixmap(IconName.TRIANGLE_ALERT, side, colour, self.devicePixelRatioF())
        )

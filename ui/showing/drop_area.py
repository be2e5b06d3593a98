"""A large area to drop files on, with buttons for the same: open and paste."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.showing.buttons import Button
from ui.showing.dropping import can_take, local_paths, loose_incoming
from ui.showing.flow_layout import FlowLayout
from ui.showing.text import PictureLabel, PlainLabel
from ui.theme.icons import IconName, icon_pixmap
from ui.theme.look import look
from ui.theme.tokens import Space


class DropArea(QFrame):
    """``dropped`` carries paths and what came without a file."""

    dropped = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "drop")
        self.setAcceptDrops(True)
        self._picture = PictureLabel()
        self._title = PlainLabel(role="heading")
        self._text = PlainLabel(role="quiet")
        self.open_button = Button(kind="primary", icon_name=IconName.FOLDER_OPEN)
        self.paste_button = Button(icon_name=IconName.CLIPBOARD_PASTE)
        holder = QWidget()
        self._flow = FlowLayout(holder)
        self._flow.addWidget(self.open_button)
        self._flow.addWidget(self.paste_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        column.setSpacing(Space.SMALL)
        for widget in (self._picture, self._title, self._text):
            column.addWidget(widget)
        column.addSpacing(Space.SMALL)
        column.addWidget(holder)
        self._draw()

    def set_words(self, title: str, text: str, open_words: str, paste_words: str) -> None:
        """Set every word."""
        self._title.setText(title)
        self._text.setText(text)
        self.open_button.setText(open_words)
        self.paste_button.setText(paste_words)

    def add_button(self, button: Button) -> None:
        """Add another way beside Open and Paste."""
        self._flow.addWidget(button)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that this can be dropped here."""
        if can_take(event.mimeData()):
            event.acceptProposedAction()
            self._set_ready("true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show that nothing hangs here any more."""
        self._set_ready("false")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        self._set_ready("false")
        event.acceptProposedAction()
        self.dropped.emit(local_paths(event.mimeData()), loose_incoming(event.mimeData()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _set_ready(self, ready: str) -> None:
        self.setProperty("ready", ready)
        self.style().unpolish(self)
        self.style().polish(self)

    def _draw(self) -> None:
        side = look().scaled(40)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignLeading)
        self._picture.setPixmap(
            icon_pixmap(IconName.INBOX, side, look().palette.accent, self.devicePixelRatioF())
        )

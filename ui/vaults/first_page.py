"""The frame of the pages before a backpack is open: no rail, one column in the middle."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.showing.buttons import Button
from ui.showing.page import Page
from ui.showing.shell import Shell
from ui.showing.text import PictureLabel, PlainLabel
from ui.theme.icons import app_picture
from ui.theme.look import look
from ui.theme.tokens import Space

_LOW = 620  # pixels; a window lower than this leaves no room over the column


class FirstPage(Page):
    """A page that stands alone: the title stands over its column, the actions under it."""

    stands_alone = True

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, is_column=True)
        self.title_label.setText("")
        self.mark = PictureLabel()
        self.heading = PlainLabel(role="title")
        self.lead = PlainLabel(role="quiet")
        self.content.addWidget(self.mark)
        self.content.addWidget(self.heading)
        self.content.addWidget(self.lead)
        holder = self._body.parentWidget()
        around = holder.layout() if holder is not None else None
        if isinstance(around, QHBoxLayout):
            around.insertStretch(0, 0)
        self.draw_mark(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the column begin lower where the window is high."""
        super().resizeEvent(event)
        edges = self.content.contentsMargins()
        edges.setTop(max(Space.HAIR, (self.height() - _LOW) // 4))
        self.content.setContentsMargins(edges)

    def set_title(self, title: str) -> None:
        """Set the title over the column."""
        self.heading.setText(title)
        self.setAccessibleName(title)

    def draw_mark(self, side: int) -> None:
        """Show the app's picture over the title, ``side`` pixels wide; none for 0."""
        self.mark.setVisible(side > 0)
        if side:
            self.mark.setPixmap(app_picture(look().scaled(side), self.devicePixelRatioF()))

    def add_actions(self, *buttons: Button) -> None:
        """Add a row of buttons, the primary one first."""
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        holder = QWidget()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.content.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop)

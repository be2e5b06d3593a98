"""One part of the page that keeps a backpack safe: a card with a heading and a sentence."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.showing.buttons import Button
from ui.showing.page import Page
from ui.showing.text import PlainLabel
from ui.theme.tokens import Space

if TYPE_CHECKING:
    from wallet.session.session import Session


class SafePart(QFrame):
    """A card on ``page``, which runs its work and says what came of it."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.setProperty("kind", "card")
        self.heading = PlainLabel(role="strong")
        self.text = PlainLabel(role="quiet")
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.MEDIUM)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.heading)
        column.addWidget(self.text)
        column.addSpacing(Space.HAIR)
        column.addLayout(self.body)

    @property
    def session(self) -> "Session | None":
        """The open backpack."""
        return self.page.shell.session

    def add_row(self, *buttons: Button) -> None:
        """Add a row of buttons."""
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.body.addLayout(row)

    def retranslate(self) -> None:
        """Set every text of the part."""

    def opened(self) -> None:
        """Hear that the page is shown."""

    def left(self) -> None:
        """Forget what must not stay."""

    def first_focus(self) -> QWidget:
        """Return the part's first control."""
        return self

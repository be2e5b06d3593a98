"""Pages for tests of the window around them."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.showing.page import Page
from ui.showing.shell import PageName, Shell
from wallet.session.session import Session

LOG: list[tuple[str, object]] = []


class Plain(Page):
    """Remembers being opened and left."""

    title = "Plain"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.line = QLineEdit()
        self.line.setAccessibleName("Line")
        self.content.addWidget(self.line)
        self.is_inside = False
        self.begun: Callable[[Session], None] | None = None
        self.retranslate()

    def retranslate(self) -> None:
        self.set_title(self.title)

    def opened(self, **arguments: object) -> None:
        LOG.append((f"opened {self.title}", arguments))

    def left(self) -> None:
        LOG.append((f"left {self.title}", None))

    def first_focus(self) -> QWidget:
        return self.line

    def go_back(self) -> bool:
        was_inside, self.is_inside = self.is_inside, False
        return was_inside

    def unfinished(self) -> Callable[[Session], None] | None:
        return self.begun

    def share_choice(self) -> tuple[str, ...]:
        return ("7",)


class Item(Plain):
    title = "Item"


class Alone(Plain):
    title = "Alone"
    stands_alone = True


class NoPage(QWidget):
    def __init__(self, shell: Shell) -> None:
        super().__init__()


_HERE = "tests.ui.main_window.sample_pages"
TABLE = dict.fromkeys(PageName, f"{_HERE}:Plain") | {
    PageName.ITEM: f"{_HERE}:Item",
    PageName.CODES: f"{_HERE}:Alone",
}

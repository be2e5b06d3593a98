"""Tab goes where the eye goes, also to what was made last."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tests.ui.conftest import Show
from ui.accessible.tab_order import tab_through


def test_what_was_made_last_may_stand_between(show: Show) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    first, last, between, more = (QPushButton(name) for name in ("1", "4", "2", "3"))
    for button in (first, last, between, more):
        column.addWidget(button)
    show(window)
    first.setFocus()
    tab_through((first, between, more))
    went = [window.focusWidget()]
    for _ in range(3):
        window.focusNextChild()
        went.append(window.focusWidget())
    assert went == [first, between, more, last]


def test_one_alone_and_none_are_no_trouble() -> None:
    tab_through(())
    tab_through((QPushButton("1"),))

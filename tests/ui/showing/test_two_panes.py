"""Two panes: both in a wide window, one at a time in a narrow one."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.showing.two_panes import TwoPanes

Show = Callable[[QWidget], QWidget]


def panes(width: int) -> tuple[TwoPanes, QPushButton, QPushButton]:
    first, second = QPushButton("list"), QPushButton("entry")
    made = TwoPanes(first, second)
    made.resize(width, 300)
    return made, first, second


def test_both_are_in_sight_where_there_is_room(show: Show) -> None:
    made, first, second = panes(900)
    show(made)
    assert made.is_wide and first.isVisible() and second.isVisible()
    made.open_second()
    assert first.isVisible() and second.isVisible()
    assert not made.close_second(), "nothing in sight changed"


def test_one_at_a_time_where_there_is_none(show: Show, qtbot: QtBot) -> None:
    made, first, second = panes(500)
    show(made)
    assert first.isVisible() and not second.isVisible()
    made.open_second()
    assert second.isVisible() and not first.isVisible()
    assert made.close_second()
    assert first.isVisible() and not second.isVisible()
    with qtbot.waitSignal(made.changed):
        made.resize(900, 300)
    assert second.isVisible()

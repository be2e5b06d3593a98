"""Compartments as chips, or as one field."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.accessible.naming import nameless
from ui.backpack.compartments import Compartments

Show = Callable[[QWidget], QWidget]
CHIPS = (("all", "All  3", "All: 3 items"), ("work", "Work  1", "Work: 1 item"))


def test_both_forms_show_and_tell_the_same(show: Show, qtbot: QtBot) -> None:
    made = Compartments()
    made.show_chips(CHIPS, "work")
    show(made)
    assert made.chips.current == "work" and made.field.currentText() == "Work  1"
    with qtbot.waitSignal(made.picked) as heard:
        qtbot.mouseClick(made.chips._buttons["all"], Qt.MouseButton.LeftButton)
    assert heard.args == ["all"]
    made.set_compact(True)
    assert made.field.isVisible() and not made.chips.isVisible()
    assert nameless(made) == ()
    made.field.setFocus()
    with qtbot.waitSignal(made.picked) as heard:
        qtbot.keyClick(made.field, Qt.Key.Key_Up)
    assert heard.args == ["all"]


def test_showing_anew_is_no_pick(show: Show) -> None:
    made = Compartments()
    heard: list[str] = []
    made.picked.connect(heard.append)
    made.show_chips(CHIPS, "all")
    made.show_chips(CHIPS, "work")
    assert heard == [] and made.field.currentData() == "work"

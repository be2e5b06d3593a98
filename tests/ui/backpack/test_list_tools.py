"""Order, filters and style, by mouse and keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.accessible.naming import nameless
from ui.backpack.list_tools import ListTools, StayingMenu
from ui.messages.languages import Interpreter
from wallet.model.record import SortOrder
from wallet.model.report import Mark, Standing
from wallet.settings import Language, ListStyle

Show = Callable[[QWidget], QWidget]


def test_an_order_is_told_and_named(show: Show, qtbot: QtBot) -> None:
    tools = ListTools()
    show(tools)
    with qtbot.waitSignal(tools.sorted_by) as heard:
        tools._sorts[SortOrder.EXPIRES].trigger()
    assert heard.args == [SortOrder.EXPIRES]
    assert tools.sort_button.text() == "What expires first"
    assert tools.sort_button.accessibleName() == "Order: What expires first"
    tools.show_sort(SortOrder.TITLE)
    assert tools.sort_button.text() == "By title"


def test_filters_are_counted_and_cleared(show: Show, qtbot: QtBot) -> None:
    tools = ListTools()
    show(tools)
    with qtbot.waitSignals([tools.filtered, tools.filtered]):
        tools._marks[Mark.COPY].trigger()
        tools._standings[Standing.EXPIRED].trigger()
    assert tools.marks == {Mark.COPY} and tools.standings == {Standing.EXPIRED}
    assert tools.filter_button.text() == "Filter: 2"
    assert tools.filter_button.accessibleName() == "2 filters are set"
    tools.clear_filters()
    assert not tools.marks and not tools.standings and not tools.is_history
    assert tools.filter_button.text() == "Filter"


def test_the_menu_of_filters_stays_while_ticking(show: Show, qtbot: QtBot) -> None:
    tools = ListTools()
    show(tools)
    menu = tools.filter_button.menu()
    assert isinstance(menu, StayingMenu)
    menu.popup(tools.mapToGlobal(tools.rect().bottomLeft()))
    qtbot.waitExposed(menu)
    action = tools._marks[Mark.SIGNED]
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert action.isChecked() and menu.isVisible()
    menu.setActiveAction(tools._marks[Mark.COPY])
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert tools.marks == {Mark.SIGNED, Mark.COPY} and menu.isVisible()
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_the_other_style_is_offered(show: Show, qtbot: QtBot) -> None:
    tools = ListTools()
    show(tools)
    with qtbot.waitSignal(tools.styled) as heard:
        tools.style_button.click()
    assert heard.args == [ListStyle.LIST]
    tools.show_style(ListStyle.LIST)
    with qtbot.waitSignal(tools.styled) as heard:
        tools.style_button.click()
    assert heard.args == [ListStyle.CARDS]


def test_icons_keep_their_names(show: Show, interpreter: Interpreter, qtbot: QtBot) -> None:
    tools = ListTools()
    show(tools)
    tools.set_narrow(True)
    assert tools.sort_button.text() == "" and tools.sort_button.toolTip() == "Order: Newest first"
    assert nameless(tools) == ()
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(
        lambda: tools.more_button.accessibleName() == "Más opciones para estos elementos"
    )

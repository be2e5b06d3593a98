"""The list with its choice: renewed without losing place, focus or choice."""

from collections.abc import Callable
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.items import make_summary
from tests.doubles.shell import RecordingShell
from ui.backpack.items_view import ItemsView
from ui.backpack.view_state import ViewState

Show = Callable[[QWidget], QWidget]
ROWS = tuple(make_summary(id=f"{number}", title=f"Item {number}") for number in range(60))


@pytest.fixture
def view(shell: RecordingShell, show: Show) -> ItemsView:
    made = ItemsView(shell)
    made.resize(700, 400)
    made.show_rows(ROWS, ViewState(), is_bare=False)
    show(made)
    return made


def test_renewing_keeps_place_current_and_choice(view: ItemsView) -> None:
    view.choose(("3", "50"))
    view.list.setCurrentIndex(view.items.index_of("40"))
    view.list.verticalScrollBar().setValue(300)
    place = view.list.verticalScrollBar().value()
    view.choose(("3", "50"))
    view.show_rows(ROWS[1:], ViewState(), is_bare=False)
    assert view.chosen == ("3", "50") and set(view.list.chosen()) == {"3", "50"}
    assert view.items.summary(view.list.currentIndex()) == ROWS[40]
    assert view.list.verticalScrollBar().value() == place
    view.scroll_to_start()
    assert view.list.verticalScrollBar().value() == 0


def test_what_is_not_in_sight_is_counted(view: ItemsView) -> None:
    view.choose(("3", "50"))
    view.show_rows(ROWS[:10], ViewState(text="x"), is_bare=False)
    assert view.hidden_count == 1 and view.chosen == ("3", "50")
    view.forget(frozenset({"3", "50"}), is_foreign=False)
    assert view.chosen == ("3",), "what is in sight shows itself"
    view.forget(frozenset({"3"}), is_foreign=True)
    assert view.chosen == ()


def test_the_keyboard_goes_to_what_is_there(view: ItemsView, qtbot: QtBot) -> None:
    view.list.setFocus()
    assert view.first_focus() is view.list
    view.show_rows((), ViewState(text="x"), is_bare=False)
    assert view.currentWidget() is view.empty
    assert view.empty.state is not None and view.first_focus() is view.empty.state.action
    view.show_rows(ROWS, ViewState(), is_bare=False)
    assert view.currentWidget() is view.list


def test_delete_asks_for_the_current_item(view: ItemsView, qtbot: QtBot) -> None:
    view.list.setCurrentIndex(view.items.index_of("2"))
    view.choose(())
    assert view.chosen_or_current == ("2",)
    with qtbot.waitSignal(view.delete_asked):
        qtbot.keyClick(view.list, Qt.Key.Key_Delete)
    view.choose(("5",))
    assert view.chosen_or_current == ("5",)


def test_ten_thousand_are_shown_and_chosen_without_a_hitch(view: ItemsView, qtbot: QtBot) -> None:
    many = tuple(make_summary(id=f"m{number}", title="x") for number in range(10_000))
    began = perf_counter()
    view.show_rows(many, ViewState(), is_bare=False)
    view.list.selectAll()
    assert len(view.chosen) == 10_000
    view.choose(view.chosen[::2])
    assert len(view.list.chosen()) == 5_000
    assert perf_counter() - began < 5, "seconds on a slow, busy machine"

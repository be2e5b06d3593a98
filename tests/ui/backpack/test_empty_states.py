"""Four kinds of nothing, each with what to do."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.backpack.empty_states import EmptyStates
from ui.backpack.view_state import Place, ViewState
from ui.messages.languages import Interpreter
from wallet.model.description import Compartment
from wallet.model.report import Mark
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


@pytest.mark.parametrize("state, is_bare, title, text", [
    (ViewState(), True, "Your backpack is empty", "Keep your certificates"),
    (ViewState(text="x"), False, "Nothing found", "all of these words"),
    (ViewState(marks=frozenset({Mark.COPY})), False, "Nothing found", "filters"),
    (ViewState(compartment=Compartment.WORK), False, "Nothing found", "this compartment"),
    (ViewState(place=Place.DELETED), False, "Nothing was deleted", "waits here"),
    (ViewState(place=Place.DELETED, text="x"), False, "Nothing found", "words"),
    (ViewState(place=Place.ATTENTION), False, "Nothing needs your attention", "ends soon"),
])  # fmt: skip
def test_nothing_has_a_reason(
    show: Show, state: ViewState, is_bare: bool, title: str, text: str
) -> None:
    states = EmptyStates()
    states.show_for(state, is_bare=is_bare)
    show(states)
    assert states.state is not None
    assert states.state._title.text() == title
    assert text in states.state._text.text()


def test_buttons_ask(show: Show, qtbot: QtBot) -> None:
    states = EmptyStates()
    states.show_for(ViewState(), is_bare=True)
    show(states)
    assert states.state is not None and states.first_focus() is states.state.action
    with qtbot.waitSignal(states.bring_in_asked):
        states.state.action.click()
    with qtbot.waitSignal(states.practice_asked):
        states.state.second.click()
    states.show_for(ViewState(text="x"), is_bare=False)
    with qtbot.waitSignal(states.everything_asked):
        states.state.action.click()
    states.show_for(ViewState(place=Place.DELETED), is_bare=False)
    assert states.first_focus() is None and not states.has_focus


def test_it_follows_the_language(show: Show, interpreter: Interpreter, qtbot: QtBot) -> None:
    states = EmptyStates()
    states.show_for(ViewState(), is_bare=True)
    show(states)
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(
        lambda: states.state is not None and states.state._title.text() == "Su mochila está vacía"
    )

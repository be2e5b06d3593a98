"""On and back through the steps, with the keyboard."""

import pytest
from PySide6.QtWidgets import QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from tests.doubles.keyboard import has_keyboard
from tests.doubles.shell import RecordingShell
from tests.ui.conftest import Show
from ui.sharing.step_walk import HOW, SEE, WHAT, WHOM, StepWalk
from ui.showing.buttons import Button
from ui.showing.page import Page


class Walked(Page):
    """A page of steps with a line in each."""

    def __init__(self, shell: RecordingShell) -> None:
        super().__init__(shell, is_column=True)
        self.lines = {number: QLineEdit() for number in (WHAT, WHOM, SEE, HOW)}
        for line in self.lines.values():
            line.setMinimumHeight(300)
        self.last = Button("Save", "primary")
        first = {number: (lambda n=number: self.lines[n]) for number in (WHAT, WHOM, HOW)}
        self.walk = StepWalk(self, first)
        self.walk.fill([(line,) for line in self.lines.values()], self.last)
        self.content.addWidget(self.walk.panel)
        self.walk.begin()


@pytest.fixture
def page(shell: RecordingShell, show: Show) -> Walked:
    made = Walked(shell)
    made.resize(700, 400)
    show(made)
    return made


def test_nobody_goes_on_before_the_first_step_is_answered(page: Walked) -> None:
    page.walk.allow(False)
    page.walk.advance()
    assert page.walk.current == WHAT
    assert not page.walk.next_buttons[0].isEnabled()
    assert not page.walk.go_back()


def test_each_step_gets_the_keyboard_and_comes_into_sight(page: Walked, qtbot: QtBot) -> None:
    page.walk.allow(True)
    entered: list[int] = []
    page.walk.entered.connect(lambda: entered.append(page.walk.current))
    for number in (WHOM, SEE, HOW):
        page.walk.next_buttons[number - 2].click()
        assert page.walk.current == number
        focus = page.walk.focus_of(number)
        assert focus is not None and has_keyboard(focus)
        assert focus is (page.walk.next_buttons[2] if number == SEE else page.lines[number])
    assert entered == [WHOM, SEE, HOW]
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    page.walk.advance()
    assert page.walk.current == HOW, "there is none after the last"
    assert page.walk.go_back() and page.walk.current == SEE
    assert page.walk.focus_of(HOW + 1) is None


def test_what_was_reached_stays_reachable_until_it_begins_anew(page: Walked) -> None:
    page.walk.allow(True)
    page.walk.advance()
    page.walk.advance()
    page.walk.allow(False)
    page.walk.panel.open_step(SEE)
    page.walk.allow(True)
    assert page.walk.reached == SEE
    page.walk.begin()
    page.walk.allow(True)
    page.walk.panel.open_step(SEE)
    assert page.walk.current == WHAT


def test_the_last_button_stands_in_the_last_step(page: Walked) -> None:
    assert page.walk.panel.step(HOW).isAncestorOf(page.last)
    for number in (WHAT, WHOM, SEE):
        assert page.walk.panel.step(number).isAncestorOf(page.walk.next_buttons[number - 1])

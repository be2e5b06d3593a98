"""A day that may be left out."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.showing.optional_day import OptionalDay
from wallet.settings import Language

TODAY = date(2026, 11, 22)


def test_a_day_is_left_out_until_the_box_is_ticked(qtbot: QtBot) -> None:
    day = OptionalDay(TODAY)
    qtbot.addWidget(day)
    assert day.day is None and not day.edit.isEnabled()
    with qtbot.waitSignal(day.changed):
        day.box.setChecked(True)
    assert day.day == TODAY and day.edit.isEnabled()


def test_a_day_is_put_in_and_left_out_again(qtbot: QtBot) -> None:
    day = OptionalDay(TODAY)
    qtbot.addWidget(day)
    day.set_day(date(2020, 2, 29))
    assert day.day == date(2020, 2, 29)
    day.set_day(None)
    assert day.day is None


def test_it_is_named_and_written_as_the_language_has_it(
    show: Callable[[QWidget], QWidget], interpreter: Interpreter, qtbot: QtBot
) -> None:
    day = OptionalDay(TODAY)
    day.set_words("Given on")
    day.set_day(TODAY)
    show(day)
    assert nameless(day) == ()
    english = day.edit.text()
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: day.edit.text() != english)

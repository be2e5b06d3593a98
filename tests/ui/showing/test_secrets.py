"""Secrets: hidden until asked, a word about Caps Lock, an honest meter."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.showing.secrets import SecretField, StrengthMeter
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


def field_for(show: Show) -> SecretField:
    field = SecretField()
    field.set_words("Passphrase", "Five words")
    show(field)
    return field


def test_what_is_typed_is_hidden_until_asked(show: Show) -> None:
    field = field_for(show)
    assert field.field.echoMode() is QLineEdit.EchoMode.Password
    field._eye.click()
    assert field.field.echoMode() is QLineEdit.EchoMode.Normal
    assert field._eye.accessibleName() == "Hide what is typed"
    field.set_text("secret")
    field.clear()
    assert field.text == ""
    assert field.field.echoMode() is QLineEdit.EchoMode.Password
    assert nameless(field) == ()


def test_typing_and_enter_are_told(show: Show, qtbot: QtBot) -> None:
    field = field_for(show)
    with qtbot.waitSignals([field.changed, field.entered]):
        qtbot.keyClicks(field.field, "abc")
        qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert field.text == "abc"


def test_capital_letters_without_shift_hint_at_caps_lock(show: Show, qtbot: QtBot) -> None:
    field = field_for(show)
    qtbot.keyClick(field.field, "A", Qt.KeyboardModifier.NoModifier)
    qtbot.keyClick(field.field, "a")
    assert field._hint.isHidden()
    field.field.caps_guessed.emit(True)
    assert field._hint.isVisible()
    assert field._hint.text() == "Caps Lock seems to be on."
    field.clear()
    assert field._hint.isHidden()


def test_the_words_follow_the_language(show: Show, interpreter: Interpreter, qtbot: QtBot) -> None:
    field, meter = field_for(show), StrengthMeter()
    meter.show_score(3)
    show(meter)
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: field._eye.accessibleName() == "Mostrar lo escrito")
    assert meter._bar.accessibleDescription() == "Difícil de adivinar"


@pytest.mark.parametrize(
    ("score", "word", "tone"),
    [
        (-1, "", "bad"),
        (0, "Guessed at once", "bad"),
        (1, "Easy to guess", "bad"),
        (2, "Could be guessed", "unsure"),
        (3, "Hard to guess", "good"),
        (4, "Very hard to guess", "good"),
    ],
)
def test_the_meter_says_how_hard_it_is(show: Show, score: int, word: str, tone: str) -> None:
    meter = StrengthMeter()
    meter.show_score(score, "Add a word." if score == 1 else "")
    show(meter)
    assert meter.score == score
    assert meter._word.text() == word
    assert meter._word.property("tone") == tone
    assert meter._bar.value() == max(score, 0)
    assert meter._advice.isVisible() == (score == 1)

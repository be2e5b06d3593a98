"""Choosing a passphrase."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.inline_lanes import InlineLane
from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.vaults.new_passphrase import NewPassphrase, refuse_weak, spoken_language
from wallet.errors import Reason, VaultError
from wallet.session.passphrases import words_for
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def form(show: Show) -> NewPassphrase:
    made = NewPassphrase(InlineLane())
    made.resize(700, 500)
    show(made)
    return made


def test_five_words_are_offered_and_typed_again(form: NewPassphrase, qtbot: QtBot) -> None:
    words = form.words.text()
    assert len(words.split()) == 5
    assert set(words.split()) <= set(words_for("en"))
    assert form.passphrase == words
    assert form.find_fault()
    assert "Type it here once" in form._again._hint.text()
    qtbot.keyClicks(form.again_field.field, words.replace(" ", "  "))
    assert not form.find_fault()
    with qtbot.waitSignal(form.entered):
        qtbot.keyClick(form.again_field.field, Qt.Key.Key_Return)


def test_other_words_forget_what_was_typed(form: NewPassphrase, qtbot: QtBot) -> None:
    before = form.words.text()
    qtbot.keyClicks(form.again_field.field, before)
    qtbot.mouseClick(form.other_button, Qt.MouseButton.LeftButton)
    assert form.words.text() != before
    assert form.again_field.text == ""


def test_ones_own_is_measured_and_compared(form: NewPassphrase, qtbot: QtBot) -> None:
    qtbot.mouseClick(form.switch_button, Qt.MouseButton.LeftButton)
    assert form.is_own
    assert form.own_field.isVisible()
    assert not form.words.isVisible()
    assert form.find_fault()
    qtbot.keyClicks(form.own_field.field, "password1234")
    qtbot.waitUntil(lambda: form.meter.score >= 0)
    assert form.meter.score < 3
    form.own_field.clear()
    qtbot.keyClicks(form.own_field.field, "Granite-eleven-otter-quilt")
    qtbot.waitUntil(lambda: form.meter.score >= 3)
    qtbot.keyClicks(form.again_field.field, "granite-eleven-otter-quilt")
    assert form.find_fault()
    form.again_field.clear()
    qtbot.keyClicks(form.again_field.field, "Granite-eleven-otter-quilt")
    assert not form.find_fault()
    assert form.passphrase == "Granite-eleven-otter-quilt"
    form.clear()
    assert form.own_field.text == form.again_field.text == ""


def test_words_are_offered_in_the_language_spoken(
    form: NewPassphrase, interpreter: Interpreter, qtbot: QtBot
) -> None:
    assert spoken_language() is Language.ENGLISH
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: form.other_button.text() == "Otras palabras")
    assert spoken_language() is Language.SPANISH
    assert set(form.words.text().split()) <= set(words_for("es"))
    assert nameless(form) == ()


def test_only_weak_passphrases_of_ones_own_are_refused() -> None:
    with pytest.raises(VaultError) as caught:
        refuse_weak("password1234", is_own=True)
    assert caught.value.reason is Reason.PASSPHRASE_TOO_WEAK
    refuse_weak("stained yearling kerchief gaining maybe", is_own=False)
    refuse_weak("Granite-eleven-otter-quilt", is_own=True)

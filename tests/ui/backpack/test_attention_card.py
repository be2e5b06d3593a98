"""The card about what needs attention."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.backpack.attention_card import AttentionCard
from ui.messages.languages import Interpreter
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


def test_it_is_there_only_when_needed(show: Show, qtbot: QtBot) -> None:
    card = AttentionCard()
    show(card)
    card.show_count(0)
    assert not card.isVisible()
    card.show_count(2)
    assert card.isVisible() and card.accessibleName() == "2 items need your attention"
    assert card.button.accessibleDescription() == "2 items need your attention"
    with qtbot.waitSignal(card.asked):
        qtbot.mouseClick(card.button, Qt.MouseButton.LeftButton)


def test_one_is_one_in_both_languages(show: Show, interpreter: Interpreter, qtbot: QtBot) -> None:
    card = AttentionCard()
    show(card)
    card.show_count(1)
    assert card._title.text() == "1 item needs your attention"
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: card._title.text() == "1 elemento requiere su atención")


def test_compact_keeps_to_one_line(show: Show, qtbot: QtBot) -> None:
    card = AttentionCard()
    card.resize(500, 60)
    show(card)
    card.show_count(1)
    high = card.heightForWidth(500)
    card.set_compact(True)
    qtbot.waitUntil(lambda: card.heightForWidth(500) < high)
    assert card._title.isVisible()

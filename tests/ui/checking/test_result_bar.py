"""The result at a glance."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.checking.test_result import CHANGED, item, received
from ui.checking.result import Overall, result_of
from ui.checking.result_bar import ResultBar
from ui.messages.languages import Interpreter
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


def test_it_shows_word_shape_and_sentence(show: Show) -> None:
    bar = ResultBar()
    assert bar.overall is None
    bar.show_result(result_of(received(item())))
    show(bar)
    good = bar._shape.pixmap().toImage()
    assert (bar.overall, bar.property("tone")) == (Overall.HOLDS, "good")
    bar.show_result(result_of(received(item(CHANGED))))
    assert (bar.overall, bar.property("tone")) == (Overall.BROKEN, "bad")
    assert bar._shape.pixmap().toImage() != good
    assert bar.accessibleName().startswith("Something does not hold. 1 item: 1 changed")
    bar.show_result(None)
    assert not bar.isVisible()


def test_it_follows_the_language(show: Show, interpreter: Interpreter, qtbot: QtBot) -> None:
    bar = ResultBar()
    bar.show_result(result_of(received(item())))
    show(bar)
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: bar.word.text() == "Es válido")

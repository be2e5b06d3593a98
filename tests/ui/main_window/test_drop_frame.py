"""The frame over the whole window."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.main_window.drop_frame import DropFrame
from ui.messages.languages import Interpreter
from ui.showing.text import PlainLabel
from wallet.settings import Language


def test_it_covers_its_window_and_takes_no_press(
    show: Callable[[QWidget], QWidget], interpreter: Interpreter, qtbot: QtBot
) -> None:
    window = QWidget()
    window.resize(400, 300)
    frame = DropFrame(window)
    show(window)
    assert not frame.isVisible()
    frame.cover()
    assert frame.isVisible()
    assert frame.width() > 380
    assert frame.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    interpreter.speak(Language.SPANISH)
    words = frame.findChild(PlainLabel)
    assert words is not None
    qtbot.waitUntil(lambda: words.text() == "Suelte para verlo")

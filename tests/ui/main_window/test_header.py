"""The header: search and lock, at once."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.accessible.naming import nameless
from ui.main_window.header import Header
from ui.messages.languages import Interpreter
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


def test_keys_that_come_together_are_one_search(show: Show, qtbot: QtBot) -> None:
    header, found = Header(), []
    header.searched.connect(found.append)
    show(header)
    qtbot.keyClicks(header.search, "forklift")
    assert found == []
    qtbot.waitUntil(lambda: found == ["forklift"])
    header.search.clear()
    qtbot.waitUntil(lambda: found == ["forklift", ""])
    assert nameless(header) == ()


def test_forgetting_a_search_searches_nothing(show: Show, qtbot: QtBot) -> None:
    header, found = Header(), []
    header.searched.connect(found.append)
    show(header)
    qtbot.keyClicks(header.search, "x")
    header.show_search("")
    qtbot.wait(200)
    assert found == []
    assert header.search.text() == ""


def test_lock_is_there_while_a_backpack_is_open(show: Show, qtbot: QtBot) -> None:
    header = Header()
    header.set_backpack(is_open=True, is_practice=True)
    show(header)
    assert header._practice.isVisible()
    with qtbot.waitSignal(header.lock_asked):
        header.lock_button.click()
    header.set_backpack(is_open=False, is_practice=False)
    assert not header.isVisible()


def test_it_follows_the_language(show: Show, interpreter: Interpreter, qtbot: QtBot) -> None:
    header = Header()
    show(header)
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: header.lock_button.text() == "Bloquear")

"""The header: search and lock, at once."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.accessible.naming import nameless
from ui.main_window.header import Header
from ui.messages.languages import Interpreter
from ui.theme.look import Appearance, look
from wallet.settings import Language, Theme

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


def test_it_keeps_its_height_over_a_page_that_wants_more(show: Show) -> None:
    look().apply(Appearance(theme=Theme.LIGHT, text_scale=200))
    around, header = QWidget(), Header()
    page = QWidget()
    page.setMinimumHeight(100)
    page.sizeHint = lambda: QSize(300, 2000)  # type: ignore[method-assign]
    column = QVBoxLayout(around)
    column.addWidget(header)
    column.addWidget(page, 1)
    show(around)
    around.resize(900, 400)
    QTest.qWait(50)
    assert header.height() == header.sizeHint().height()
    room = header.search.contentsRect().height()
    assert room >= header.search.fontMetrics().height()


def test_the_question_is_as_long_as_there_is_room(show: Show, interpreter: Interpreter) -> None:
    header = Header()
    show(header)
    header.resize(900, header.height())
    assert header.search.placeholderText() == "Search your backpack"
    header.resize(300, header.height())
    QTest.qWait(10)
    assert header.search.placeholderText() == "Search"
    assert header.search.accessibleName() == "Search your backpack"
    interpreter.speak(Language.SPANISH)
    QTest.qWait(10)
    assert header.search.placeholderText() == "Buscar"
    header.resize(900, header.height())
    QTest.qWait(10)
    assert header.search.placeholderText() == "Buscar en su mochila"

"""Help: every page has its topic, and words lead to topics in both languages."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from ui.accessible.naming import nameless
from ui.help.help_page import HelpPage
from ui.help.topics import TOPICS
from ui.messages.languages import Interpreter
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def page(shell: RecordingShell, show: Show) -> HelpPage:
    made = HelpPage(shell)
    made.resize(1000, 640)
    show(made)
    made.opened()
    return made


def test_it_begins_with_first_steps(page: HelpPage) -> None:
    assert page.article.topic is TOPICS[0]
    assert page.article.accessibleName() == "First steps"
    assert page.titles.stringList()[0] == "First steps"
    assert len(page.titles.stringList()) == len(TOPICS)
    assert nameless(page) == ()


def test_the_page_that_asked_gets_its_topic(page: HelpPage) -> None:
    page.opened(topic="codes")
    assert page.article.topic is not None and page.article.topic.key == "codes"
    page.opened(topic="unlock")
    assert page.article.topic.key == "passphrase"
    page.opened(topic="")
    assert page.article.topic.key == "passphrase", "nothing asked keeps what was read"


def test_typing_finds_and_enter_reads(page: HelpPage, qtbot: QtBot) -> None:
    page.search.setFocus()
    qtbot.keyClicks(page.search, "undo delet 30")
    assert page.titles.stringList() == []
    assert page.nothing.isVisible() and not page.list.isVisible()
    page.search.clear()
    qtbot.keyClicks(page.search, "phone camera")
    assert page.titles.stringList() == ["What codes can do, and what they cannot"]
    assert page.article.topic is not None and page.article.topic.key == "codes"
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.article.isVisible()


def test_the_arrow_keys_read_on(page: HelpPage, qtbot: QtBot) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.article.topic is TOPICS[1]


def test_keys_are_found_and_listed(page: HelpPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "ctrl lock")
    assert page.titles.stringList() == ["Keys"]
    words = [label.text() for label in page.article.findChildren(QLabel)]
    assert "Ctrl+L" in words and "Lock the backpack" in words


def test_spanish_is_searched_in_spanish(
    page: HelpPage, interpreter: Interpreter, qtbot: QtBot
) -> None:
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: page.titles.stringList()[0] == "Primeros pasos")
    qtbot.keyClicks(page.search, "codigo emisor")
    assert page.titles.stringList()[0] == "Mi código para emisores"


def test_a_narrow_window_shows_one_thing_at_a_time(page: HelpPage, qtbot: QtBot) -> None:
    page.resize(520, 480)
    qtbot.waitUntil(lambda: not page.panes.is_wide)
    assert page.list.isVisible() and not page.article.isVisible()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.article.isVisible() and not page.list.isVisible()
    assert page.go_back() and page.list.isVisible()

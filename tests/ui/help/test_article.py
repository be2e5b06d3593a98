"""A topic as it is read."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.help.article import Article, mark_meaning
from ui.help.topics import TOPICS
from ui.messages.languages import Interpreter
from ui.messages.mark_names import mark_name
from ui.showing.badges import Badge
from ui.showing.keys import KEYS, LIST_KEYS
from wallet.model.report import Mark
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]
BY_KEY = {topic.key: topic for topic in TOPICS}


def words(article: Article) -> list[str]:
    return [label.text() for label in article.findChildren(QLabel) if label.isVisible()]


def test_steps_are_numbered_and_spoken_with_their_number(show: Show) -> None:
    article = Article()
    article.show_topic(BY_KEY["start"])
    show(article)
    said = words(article)
    assert said[0] == "First steps"
    assert [one for one in said if one.isdigit()] == ["1", "2", "3", "4", "5"]
    spoken = [label.accessibleName() for label in article.findChildren(QLabel)]
    assert "1. Create a backpack with a passphrase." in spoken


def test_every_mark_is_drawn_and_explained(show: Show) -> None:
    article = Article()
    article.show_topic(BY_KEY["marks"])
    show(article)
    badges = [badge.accessibleName() for badge in article.findChildren(Badge)]
    assert badges == [mark_name(mark) for mark in Mark]
    assert all(mark_meaning(mark) in words(article) for mark in Mark)


def test_every_key_is_listed(show: Show) -> None:
    article = Article()
    article.show_topic(BY_KEY["keys"])
    show(article)
    said = words(article)
    assert len([one for one in said if one in {*KEYS, *LIST_KEYS}]) == len(KEYS) + len(LIST_KEYS)


def test_it_follows_the_language(show: Show, interpreter: Interpreter, qtbot: QtBot) -> None:
    article = Article()
    article.show_topic(BY_KEY["marks"])
    show(article)
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: article.accessibleName() == "Qué significan las marcas")

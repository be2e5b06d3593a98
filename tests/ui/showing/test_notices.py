"""Notices: one at a time, with an action that runs once."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

import ui
from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.showing.notices import Notice, NoticeBar, error_notice
from ui.theme.palettes import Tone
from ui.theme.tokens import Space
from wallet.errors import Reason, VaultError
from wallet.settings import Language


class Undoing(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def undo(self) -> None:
        self.count += 1


@pytest.fixture
def bar(show: Callable[[QWidget], QWidget]) -> NoticeBar:
    bar = NoticeBar()
    show(bar)
    bar.hide()
    return bar


def test_undo_runs_once_and_takes_the_notice_away(bar: NoticeBar) -> None:
    undoing = Undoing()
    bar.show_notice(lambda: Notice(title="2 items deleted", action="Undo", on_action=undoing.undo))
    button = next(b for b in bar.findChildren(QPushButton) if b.text() == "Undo")
    button.click()
    button.click()
    assert undoing.count == 1
    assert not bar.isVisible()
    assert bar.notice is None


def test_a_notice_is_spoken_and_can_be_closed(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.show_notice(lambda: Notice(title="Saved.", text="In your documents.", tone=Tone.GOOD))
    assert bar.accessibleName() == "Saved. In your documents."
    assert nameless(bar) == ()
    with qtbot.waitSignal(bar.closed):
        bar.clear()
    bar.clear()


@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_has_a_picture_beside_its_words(bar: NoticeBar, tone: Tone) -> None:
    bar.show_notice(lambda: Notice(title="Words", tone=tone))
    assert bar.property("tone") == tone.value
    assert not bar._picture.pixmap().isNull()


def test_the_icon_stands_in_the_middle_of_one_sentence_and_at_the_head_of_more(
    bar: NoticeBar, qtbot: QtBot
) -> None:
    bar.resize(700, 120)
    bar.show_notice(lambda: Notice(title="Thrown away.", action="Undo"))
    qtbot.waitUntil(lambda: stands_in_the_middle(bar))
    bar.show_notice(lambda: Notice(title="Thrown away.", text="In your documents."))
    qtbot.waitUntil(lambda: bar._picture.y() == Space.SMALL)


def stands_in_the_middle(bar: NoticeBar) -> bool:
    return abs(bar._picture.geometry().center().y() - bar.rect().center().y()) <= 2


def test_an_error_says_what_happened_why_and_what_to_do() -> None:
    notice = error_notice(VaultError(Reason.WRONG_PASSPHRASE))
    assert notice.title == "That passphrase does not open this backpack."
    assert notice.text.startswith("Nothing was changed or deleted. Check Caps Lock")
    assert notice.tone is Tone.BAD


def test_its_own_words_follow_the_language(
    bar: NoticeBar, interpreter: Interpreter, qtbot: QtBot
) -> None:
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: bar._close.accessibleName() == "Cerrar este mensaje")


def test_an_error_is_said_in_the_language_spoken_now(
    bar: NoticeBar, interpreter: Interpreter, qtbot: QtBot
) -> None:
    bar.show_error(VaultError(Reason.WRONG_PASSPHRASE))
    assert bar.accessibleName().startswith("That passphrase does not open this backpack.")
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: bar.accessibleName().startswith("Esa frase no abre"))
    bar.clear()
    interpreter.speak(Language.ENGLISH)
    assert bar.notice is None
    assert not bar.isVisible()


def test_what_happened_is_said_in_the_language_spoken_now_and_its_action_stays(
    bar: NoticeBar, interpreter: Interpreter, qtbot: QtBot
) -> None:
    undoing = Undoing()

    def say() -> Notice:
        return Notice(
            title=interpreter.language.value, action="Undo", on_action=undoing.undo, tone=Tone.GOOD
        )

    bar.show_notice(say)
    assert bar.accessibleName() == "en"
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: bar.accessibleName() == "es")
    assert bar.isVisible() and bar.property("tone") == Tone.GOOD.value
    next(b for b in bar.findChildren(QPushButton) if b.text() == "Undo").click()
    assert undoing.count == 1
    interpreter.speak(Language.ENGLISH)
    assert not bar.isVisible()


def said_before(source: str) -> list[str]:
    """Return the sentences that a lambda of ``source`` puts into a Notice but did not say itself.

    Such a sentence would stay in the language that was spoken when it was said.
    """
    found = []
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, ast.FunctionDef):
            continue
        said = {
            target.id
            for node in ast.walk(function)
            if isinstance(node, ast.Assign) and ".tr(" in ast.unparse(node.value)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        found += [
            name.id
            for node in ast.walk(function)
            if isinstance(node, ast.Lambda) and "Notice(" in ast.unparse(node.body)
            for name in ast.walk(node.body)
            if isinstance(name, ast.Name) and name.id in said
        ]
    return found


def test_no_notice_of_the_window_holds_a_sentence_said_before() -> None:
    planted = """
def f(self):
    title = self.tr("Kept.")
    self.show_notice(lambda: Notice(title=title))
"""
    assert said_before(planted) == ["title"]
    files = list(Path(ui.__file__).parent.rglob("*.py"))
    assert len(files) > 100
    assert [
        (path.name, said) for path in files if (said := said_before(path.read_text("utf-8")))
    ] == []

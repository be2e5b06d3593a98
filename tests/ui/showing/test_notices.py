"""Notices: one at a time, with an action that runs once."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

import ui
from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.showing.notices import Notice, NoticeBar, error_notice
from ui.theme.look import Appearance, look
from ui.theme.palettes import Tone
from ui.theme.tokens import Space
from wallet.errors import Reason, VaultError
from wallet.settings import Language, Theme


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


LONG = Notice(
    title="2 of the 5 items are no longer in your backpack.",
    text="They do not go along: “Forklift driving with heavy loads”, “Kitchen helper by the sea”.",
    action="Recently deleted",
)


@pytest.mark.parametrize("scale", [100, 200])
def test_where_there_is_little_room_the_button_stands_under_the_words(
    bar: NoticeBar, qtbot: QtBot, scale: int
) -> None:
    look().apply(Appearance(theme=Theme.LIGHT, text_scale=scale))
    bar.show_notice(lambda: LONG)
    for width in (1000 * scale // 100, 330 * scale // 100):
        bar.resize(width, 900)
        qtbot.waitUntil(lambda: shows_all_words(bar))
        words, button = bar.words.geometry(), bar._action.geometry()
        is_narrow = width < 400 * scale // 100
        assert (button.top() > words.bottom()) is is_narrow
        assert (button.left() > words.right()) is not is_narrow
        assert bar._action.width() >= bar._action.sizeHint().width()
        assert bar.words.focusPolicy() is Qt.FocusPolicy.NoFocus


def shows_all_words(bar: NoticeBar) -> bool:
    bar.resize(bar.width(), bar.heightForWidth(bar.width()))
    return bar.words.verticalScrollBar().maximum() == 0 and all(
        label.height() >= label.heightForWidth(label.width())
        for label in (bar.words.title, bar.words.text)
    )


def test_in_a_window_too_low_for_it_the_words_scroll_whole_and_take_the_keyboard(
    bar: NoticeBar, qtbot: QtBot
) -> None:
    bar.show_notice(lambda: LONG)
    bar.resize(330, 110)
    bar_of_words = bar.words.verticalScrollBar()
    qtbot.waitUntil(lambda: bar_of_words.maximum() > 0)
    label = bar.words.text
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert bar.words.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert bar.words.accessibleName().endswith("“Kitchen helper by the sea”.")
    assert nameless(bar) == ()
    bar_of_words.setValue(bar_of_words.maximum())
    bar.show_notice(lambda: LONG)
    assert bar_of_words.value() == 0, "another notice begins with its first word"

"""Everything behind the result."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.inline_lanes import InlineLane
from tests.ui.checking.test_result import UNREAD, item, made, received
from ui.accessible.naming import nameless
from ui.checking.chosen_note import ChosenNote
from ui.checking.result_list import AT_ONCE, CollectionLines, ResultList, shown_item
from ui.messages.five_lines import Reader
from ui.messages.languages import Interpreter
from ui.showing.text import PlainLabel
from ui.showing.unread_rows import PackRow, UnreadRow
from wallet.errors import Reason
from wallet.model.report import Outcome
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


def test_collections_items_packs_and_unread_all_have_their_place(show: Show, qtbot: QtBot) -> None:
    results = ResultList(InlineLane())
    show(results)
    presentation = replace(made(item(), item()), unread=(UNREAD,))
    results.show_received(
        received(item(), presentations=(presentation,), not_read=(UNREAD,), trust_packs=("p",))
    )
    qtbot.waitUntil(lambda: len(results.rows) == 3)
    assert len(results.findChildren(CollectionLines)) == 1
    qtbot.waitUntil(lambda: len(results.findChildren(UnreadRow)) == 2)
    (pack,) = results.findChildren(PackRow)
    with qtbot.waitSignal(results.pack_wanted) as wanted:
        qtbot.mouseClick(pack.button, Qt.MouseButton.LeftButton)
    assert wanted.args == ["p"]
    assert nameless(results) == ()


def test_many_items_come_in_portions(show: Show, qtbot: QtBot) -> None:
    results = ResultList(InlineLane())
    show(results)
    results.show_received(received(*(item() for _ in range(AT_ONCE + 5))))
    qtbot.waitUntil(results.more_button.isVisible)
    assert len(results.rows) == AT_ONCE
    assert results.more_button.text() == "Show 5 more"
    qtbot.mouseClick(results.more_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(results.rows) == AT_ONCE + 5)
    results.show_received(None)
    assert results.rows == []


def test_an_item_that_shows_chosen_fields_says_so(show: Show, qtbot: QtBot) -> None:
    results = ResultList(InlineLane())
    show(results)
    results.show_received(received(item(), replace(item(), shows_chosen=True)))
    qtbot.waitUntil(lambda: len(results.rows) == 2)
    whole, chosen = results.rows
    assert not whole.findChildren(ChosenNote)
    (note,) = chosen.findChildren(ChosenNote)
    qtbot.waitUntil(note.isVisible)
    assert nameless(results) == ()


def test_a_receiver_reads_it_as_a_receiver() -> None:
    shown = shown_item(item(is_practice=True))
    assert shown.reader is Reader.RECEIVER
    assert shown.is_practice
    assert shown.signer.name == "Lakeshore College"


def test_the_collections_lines_are_questions_with_answers(
    show: Show, interpreter: Interpreter, qtbot: QtBot
) -> None:
    lines = CollectionLines(made(item(), CHALLENGE=(Outcome.FAILED, Reason.CHALLENGE_WRONG)))
    show(lines)
    names = [label.accessibleName() for label in lines.findChildren(PlainLabel)]
    assert any(
        name.startswith("Was it made for you just now? No. It answers somebody else")
        for name in names
    )
    assert any(name.startswith("Who put it together? Yes.") for name in names)
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: lines._heading.text() == "El conjunto en sí, con 1 elemento")

"""Rows for what is no item."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.person import plain
from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.showing.unread_rows import PackRow, UnreadRow
from ui.theme.look import Appearance, look
from wallet.errors import Reason
from wallet.model.not_read import NotRead
from wallet.settings import Language, Theme

Show = Callable[[QWidget], QWidget]


def test_a_file_is_named_with_why_and_what_to_do(
    show: Show, interpreter: Interpreter, qtbot: QtBot
) -> None:
    entry = NotRead(name="a.json", pointer="/3", reason=Reason.TOO_LARGE, facts={"limit": "5000"})
    row = UnreadRow(entry)
    show(row)
    assert row.title.text() == "a.json, number 4"
    assert row.text.text().startswith("This file is too large to be a credential.")
    assert "5 kB" in row.text.text()
    assert row.more.text() == "Check that you chose the right file."
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: row.title.text() == "a.json, número 4")


@pytest.mark.parametrize(
    ("name", "pointer", "title"),
    [
        ("school.zip/in/read me.txt", "/in~1read me.txt", "school.zip/in/read me.txt"),
        ("a.zip/b.zip/1", "/b.zip/1", "a.zip/b.zip/1"),
        ("a.zip/c.json", "/c.json/verifiableCredential/1", "a.zip/c.json, number 2"),
        ("c.json", "/verifiableCredential", "c.json"),
    ],
)
def test_a_place_is_said_in_words(show: Show, name: str, pointer: str, title: str) -> None:
    row = UnreadRow(NotRead(name=name, pointer=pointer, reason=Reason.EMPTY_INPUT))
    show(row)
    assert plain(row.title.text()) == title


def test_what_was_pasted_has_no_name(show: Show) -> None:
    row = UnreadRow(NotRead(name="", pointer="", reason=Reason.EMPTY_INPUT))
    show(row)
    assert row.title.text() == "What was pasted"


def test_a_trust_pack_is_looked_at_first(show: Show, qtbot: QtBot) -> None:
    row = PackRow("pack.json")
    show(row)
    assert nameless(row) == ()
    with qtbot.waitSignal(row.wanted) as wanted:
        qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert wanted.args == ["pack.json"]
    light = row._picture.pixmap().toImage()
    look().apply(Appearance(theme=Theme.DARK))
    assert row._picture.pixmap().toImage() != light


def test_a_file_may_be_kept_as_a_copy_where_that_is_offered(show: Show, qtbot: QtBot) -> None:
    entry = NotRead(name="scan.pdf", pointer="", reason=Reason.NO_CODE_FOUND)
    row = UnreadRow(entry)
    show(row)
    assert not row.copy_button.isVisible()
    row = UnreadRow(entry, may_be_kept=True)
    show(row)
    with qtbot.waitSignal(row.copy_wanted) as wanted:
        row.copy_button.click()
    assert wanted.args == ["scan.pdf"]
    assert row.copy_button.text() == "Keep as a copy…"

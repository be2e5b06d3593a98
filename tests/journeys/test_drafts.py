"""Locked in the middle of a sentence: what was begun is there again, by keyboard alone."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from tests.journeys.conftest import SitDown
from tests.journeys.person import CTRL
from tests.journeys.steps import practise
from ui.showing.shell import PageName
from wallet.session.opening import KdfCost

SENTENCE = "Cooked for ninety people."


def test_what_was_begun_when_the_backpack_locked_is_gone_on_with(
    sit_down: SitDown, tmp_path: Path, cheap_kdf: KdfCost
) -> None:
    practise(tmp_path, cheap_kdf)
    me = sit_down(tmp_path)
    me.press(Qt.Key.Key_Return)
    me.push("Bring in your first item")
    me.push("Write it in yourself…")
    me.push("A job")
    assert me.page is PageName.OWN_RECORD
    me.fill("What was your job?", "Cook")
    me.fill("What did you do?", SENTENCE)
    me.press(Qt.Key.Key_L, CTRL)
    assert not me.window.isVisible()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(SENTENCE.encode() in path.read_bytes() for path in files)

    me = sit_down(tmp_path)
    me.press(Qt.Key.Key_Return)
    assert me.page is PageName.BACKPACK
    assert me.notice().startswith("You started “Cook” (a job) and did not finish.")
    me.push("Go on")
    assert me.page is PageName.OWN_RECORD
    assert me.notice().startswith("This is what you had begun to write.")
    field = me.reach("What did you do?")
    assert isinstance(field, QPlainTextEdit) and field.toPlainText() == SENTENCE
    me.push("Sign and keep")
    assert me.page is PageName.ITEM and me.says("Cook")

    me = sit_down(tmp_path)
    me.press(Qt.Key.Key_Return)
    assert me.notice() == ""


def test_what_was_left_is_found_under_add_and_as_a_new_item_where_its_item_was_deleted(
    sit_down: SitDown, tmp_path: Path, cheap_kdf: KdfCost
) -> None:
    practise(tmp_path, cheap_kdf)
    me = sit_down(tmp_path)
    me.press(Qt.Key.Key_Return)
    me.push("Bring in your first item")
    me.push("Write it in yourself…")
    me.push("A job")
    me.fill("What was your job?", "Cook")
    me.press(Qt.Key.Key_Escape)
    assert me.page is PageName.ADD and "A job (begun)" in me.names
    me.push("“Cook” (a job)")
    me.fill("What did you do?", SENTENCE)
    me.push("Sign and keep")
    me.choose("More to do with this item", "Edit…")
    me.fill("What was your job?", "Head cook")
    me.press(Qt.Key.Key_Escape)
    assert me.page is PageName.ITEM
    me.choose("More to do with this item", "Delete")
    me.press(Qt.Key.Key_L, CTRL)

    me = sit_down(tmp_path)
    me.press(Qt.Key.Key_Return)
    assert me.notice().startswith("You started “Head cook” (a job) and did not finish.")
    me.push("Go on")
    assert me.notice().startswith("The item that you were changing is deleted.")
    me.push("Sign and keep")
    assert me.page is PageName.ITEM and me.says("Head cook")

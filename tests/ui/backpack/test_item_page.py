"""The page of one item, on real practice items: what it says and what its actions leave behind."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice, share_three
from ui.accessible.naming import nameless
from ui.backpack.item_page import ItemPage
from ui.messages.languages import Interpreter
from ui.showing.shell import PageName
from wallet.model.record import Keeping, ShareForm, VaultChange
from wallet.session.item_reading import original_of, read_item
from wallet.session.keeping import count_items
from wallet.session.sharing import enter_share
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]
Open = Callable[[str], ItemPage]


@pytest.fixture
def open_item(shell: RecordingShell, practice: Practice, show: Show) -> Open:
    page = ItemPage(shell)
    page.resize(1000, 700)
    show(page)

    def opened(name: str) -> ItemPage:
        page.opened(record_id=practice.items[name])
        return page

    return opened


def test_it_shows_the_item_and_offers_to_share_it(open_item: Open, practice: Practice) -> None:
    page = open_item("01-data-literacy.json")
    assert page.pane._title.text() == "Data literacy"
    assert page.primary_button.text() == "Share"
    assert not page.strip.isVisible()
    page.primary_button.click()
    record_id = practice.items["01-data-literacy.json"]
    assert page.shell.visits == [(PageName.SHARE, {"record_ids": (record_id,)})]
    assert page.share_choice() == (record_id,)
    assert page.accessibleName() == "Data literacy"
    assert nameless(page) == ()


def test_a_changed_item_cannot_be_shared(open_item: Open) -> None:
    page = open_item("15-bookkeeping-changed.json")
    assert page.share_choice() == ()
    assert not page.primary_button.isVisible()
    assert page.strip.title.text() == "Kept as “Changed or broken”."
    assert not page.keep_action.isVisible()


def test_the_picture_is_decoded_and_shown(open_item: Open) -> None:
    page = open_item("10-teatro.png")
    assert page.pane._decoded is not None
    assert max(page.pane._decoded.width(), page.pane._decoded.height()) <= 288
    open_item("01-data-literacy.json")
    assert page.pane._decoded is None, "no picture of another item stays"


def test_a_newer_version_is_one_press_away(open_item: Open, practice: Practice) -> None:
    page = open_item("13-spreadsheets.json")
    assert page.strip.title.text() == "There is a newer version in your backpack."
    page.strip.button.click()
    newer = practice.items["14-spreadsheets-again.json"]
    assert page.shell.visits[-1] == (PageName.ITEM, {"record_id": newer})
    page = open_item("14-spreadsheets-again.json")
    links = [button.text() for button in page.related.findChildren(QPushButton)]
    assert any(words.startswith("Spreadsheets for work, ") for words in links)


def test_shares_of_the_item_are_counted(
    open_item: Open, practice: Practice, shell: RecordingShell
) -> None:
    shared = share_three(practice, shell.now())
    change = enter_share(
        practice.session,
        shared,
        form=ShareForm.FILE,
        payload=shared.content,
        file_name=shared.file_name,
        now=shell.now(),
    )
    page = open_item("01-data-literacy.json")
    shell.vault_changed.emit(change, None)
    button = page.related.findChildren(QPushButton)[-1]
    assert button.text() == "See what was shared"
    button.click()
    record_id = practice.items["01-data-literacy.json"]
    assert shell.visits[-1] == (PageName.HISTORY, {"record_id": record_id})


def test_the_original_is_saved_byte_for_byte(
    open_item: Open, practice: Practice, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_item("10-teatro.png")
    page.shell.file_dialogs.to_save.append(tmp_path)
    qtbot.mouseClick(page.export_button, Qt.MouseButton.LeftButton)
    (kind, name) = page.shell.file_dialogs.asked[-1]
    assert (kind, name) == ("save", "PRACTICE-10-teatro.png")
    record_id = practice.items["10-teatro.png"]
    assert (tmp_path / name).read_bytes() == original_of(practice.session, record_id)[1]
    assert page.shell.notices[-1].title == "1 original file saved."


def test_what_cannot_be_written_is_said(open_item: Open, tmp_path: Path, qtbot: QtBot) -> None:
    page = open_item("01-data-literacy.json")
    page.shell.file_dialogs.to_save.append(tmp_path / "nowhere" / "file.json")
    qtbot.mouseClick(page.export_button, Qt.MouseButton.LeftButton)
    assert page.notices.notice is not None
    assert page.notices.notice.title == "The disk did not accept the change."


def test_keeping_as_history_is_undone(
    open_item: Open, practice: Practice, shell: RecordingShell
) -> None:
    page = open_item("01-data-literacy.json")
    record_id = practice.items["01-data-literacy.json"]
    page.keep_action.trigger()
    kept = read_item(practice.session, record_id, now=shell.now()).record.keeping
    assert kept is Keeping.HISTORY
    assert page.strip.title.text() == "Kept as history."
    assert page.keep_action.text() == "Keep as current"
    undo = shell.notices[-1].on_action
    assert undo is not None
    undo()
    kept = read_item(practice.session, record_id, now=shell.now()).record.keeping
    assert kept is Keeping.CURRENT


def test_delete_leads_to_the_backpack_with_undo(
    open_item: Open, practice: Practice, shell: RecordingShell
) -> None:
    page = open_item("01-data-literacy.json")
    page.delete_action.trigger()
    assert count_items(practice.session, now=shell.now()).deleted == 1
    assert shell.visits[-1] == (PageName.BACKPACK, {})
    page.opened(record_id=practice.items["01-data-literacy.json"])
    assert page.primary_button.text() == "Bring back"
    assert page.strip.title.text().startswith("Deleted on ")
    page.primary_button.click()
    assert count_items(practice.session, now=shell.now()).deleted == 0


def test_checking_again_shows_the_new_report(
    open_item: Open, practice: Practice, shell: RecordingShell
) -> None:
    page = open_item("01-data-literacy.json")
    heard: list[VaultChange] = []
    shell.vault_changed.connect(lambda change, _: heard.append(change))
    page.check_action.trigger()
    assert heard[0].records == {practice.items["01-data-literacy.json"]}
    assert shell.notices[-1].title == "1 item checked again."


def test_a_letter_is_written_copied_and_saved(
    open_item: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_item("15-bookkeeping-changed.json")
    page.wrong_action.trigger()
    text = page.letter.letter.toPlainText()
    assert "Westmoor Valley College" in text and "changed after it was signed" in text
    page.letter.copy_button.click()
    assert QGuiApplication.clipboard().text() == text
    page.shell.file_dialogs.to_save.append(tmp_path)
    page.letter.save_button.click()
    (saved,) = tmp_path.glob("*.txt")
    assert saved.read_text("utf-8") == text
    assert page.go_back() and not page.letter.isVisible()


def test_support_gets_every_fact_to_copy(open_item: Open, practice: Practice) -> None:
    page = open_item("01-data-literacy.json")
    text = page.pane.support._text.toPlainText()
    record_id = practice.items["01-data-literacy.json"]
    record = practice.session.vault.records.get(record_id)
    for fact in (record.digest, record.id, "eddsa-rdfc-2022", "01-data-literacy.json"):
        assert fact in text


def test_a_missing_item_is_said(open_item: Open, shell: RecordingShell) -> None:
    page = open_item("01-data-literacy.json")
    page.opened(record_id="gone")
    assert page.notices.notice is not None
    assert page.notices.notice.title == "This item is no longer in the backpack."
    assert not page.pane.isVisible() and not page.primary_button.isVisible()


def test_it_speaks_spanish(open_item: Open, interpreter: Interpreter, qtbot: QtBot) -> None:
    page = open_item("13-spreadsheets.json")
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: page.primary_button.text() == "Compartir")
    assert page.strip.title.text() == "En su mochila hay una versión más nueva."
    assert page.export_button.text() == "Exportar original"

"""The history, on shares that really were signed and logged."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice, share_three
from ui.accessible.naming import nameless
from ui.history.history_page import HistoryPage
from ui.messages.languages import Interpreter
from ui.showing.buttons import LinkButton
from ui.showing.shell import PageName
from wallet.model.record import ShareEntry, ShareForm
from wallet.model.sharing import SharedFile
from wallet.session.gathering import Incoming
from wallet.session.keeping import delete_items
from wallet.session.sharing import enter_share
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def shared(practice: Practice, shell: RecordingShell) -> SharedFile:
    made = share_three(practice, shell.now())
    later = replace(made, order=replace(made.order, receiver="Second employer", purpose=""))
    for number, one in enumerate((made, later)):
        enter_share(
            practice.session,
            one,
            form=ShareForm.FILE if one is made else ShareForm.PAGE,
            payload=one.content,
            file_name=one.file_name,
            now=shell.now() + timedelta(hours=number),
        )
    return made


@pytest.fixture
def page(shell: RecordingShell, shared: SharedFile, show: Show) -> HistoryPage:
    made = HistoryPage(shell)
    made.resize(1000, 640)
    show(made)
    made.opened()
    return made


def shown_words(page: HistoryPage) -> list[str]:
    return [page.shares.index(row).data() for row in range(page.shares.rowCount())]


def test_entries_are_listed_newest_first(page: HistoryPage) -> None:
    words = shown_words(page)
    assert len(words) == 2
    assert words[0].startswith("Second employer. ") and "Printed page" in words[0]
    assert words[1].startswith("Lakeside Clinic. ") and words[1].endswith("3 items")
    assert page.details.title.text() == "Second employer"
    assert nameless(page) == ()


def test_the_keyboard_goes_through_the_entries(page: HistoryPage, qtbot: QtBot) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.details.title.text() == "Lakeside Clinic"
    assert page.current is not None
    assert page.current.purpose == "Application as a nursing assistant"


def test_a_share_just_made_is_the_one_picked_and_only_once(
    page: HistoryPage, shared: SharedFile, practice: Practice, shell: RecordingShell
) -> None:
    page.list.setCurrentIndex(page.shares.index(1))
    enter_share(
        practice.session,
        replace(shared, order=replace(shared.order, receiver="Acme")),
        form=ShareForm.FILE,
        payload=shared.content,
        file_name=shared.file_name,
        # A clock set back: the newest share need not be the first of the list.
        now=shell.now() - timedelta(days=1),
        entry_id="just-made",
    )
    page.opened(entry_id="just-made")
    assert page.details.title.text() == "Acme"
    assert page.current is not None and page.current.id == "just-made"
    page.list.setCurrentIndex(page.shares.index(0))
    page.opened(entry_id="just-made")
    assert page.details.title.text() == "Second employer", "the way back keeps what was picked"


def test_the_exact_bytes_are_saved_again(
    page: HistoryPage, shared: SharedFile, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "again.json"
    page.shell.file_dialogs.to_save.append(target)
    qtbot.mouseClick(page.details.save_button, Qt.MouseButton.LeftButton)
    assert target.read_bytes() == shared.content
    assert page.current is not None
    assert hashlib.sha256(target.read_bytes()).hexdigest() == page.current.digest
    assert page.notices.notice is not None and page.notices.notice.title == "Saved again."


def test_a_share_is_looked_at_as_its_receiver_would(
    page: HistoryPage, shared: SharedFile, shell: RecordingShell
) -> None:
    page.list.setCurrentIndex(page.shares.index(1))
    page.details.look_button.click()
    name, arguments = shell.visits[-1]
    assert name is PageName.CHECK
    incoming = (Incoming(name=shared.file_name, data=shared.content),)
    assert arguments == {"incoming": incoming, "as_receiver": True}


def test_what_cannot_be_written_is_said(page: HistoryPage, tmp_path: Path) -> None:
    page.shell.file_dialogs.to_save.append(tmp_path / "nowhere" / "again.json")
    page.details.save_button.click()
    assert page.notices.notice is not None
    assert page.notices.notice.title == "The disk did not accept the change."


def test_share_again_takes_items_receiver_and_purpose_along(
    page: HistoryPage, shared: SharedFile, shell: RecordingShell
) -> None:
    page.list.setCurrentIndex(page.shares.index(1))
    page.details.again_button.click()
    assert shell.visits[-1] == (
        PageName.SHARE,
        {
            "record_ids": shared.order.record_ids,
            "receiver": "Lakeside Clinic",
            "purpose": "Application as a nursing assistant",
            "fields": {},
            "parts": {},
            "fields_to_choose": (),
            "items_to_choose": (),
            "form": ShareForm.FILE,
            "shared_at": shell.now(),
            "ended_at": None,
            "gone": (),
            "count_then": 3,
            "can_come_back": False,
            "act": 0,
        },
    )
    page.details.again_button.click()
    # Pressed anew, it is no way back: the page begins anew.
    assert shell.visits[-1][1] == {**shell.visits[-2][1], "act": 1}


def test_share_again_takes_along_what_was_chosen_of_an_item(
    page: HistoryPage, shared: SharedFile, practice: Practice, shell: RecordingShell
) -> None:
    first, second, third = shared.order.record_ids
    order = replace(
        shared.order, chosen_fields={first: ("/a",)}, chosen_parts={second: ("/b", "/c")}
    )
    practice.session.vault.share_log.add(
        ShareEntry(
            id="again",
            shared_at=shell.now() + timedelta(days=1),
            receiver="Third",
            purpose="",
            form=ShareForm.FILE,
            record_ids=order.record_ids,
            titles=("One", "Two B", "Two C", "Three"),
            digest="d" * 64,
            signed_with="",
            chosen_fields=order.chosen_fields,
            chosen_parts=order.chosen_parts,
            knows_choice=True,
        )
    )
    page.opened()
    page.list.setCurrentIndex(page.shares.index(0))
    links = page.details.findChildren(LinkButton)
    assert [(one.text(), one.property("record")) for one in links[-4:]] == [
        ("One", first), ("Two B", second), ("Two C", second), ("Three", third),
    ]  # fmt: skip
    assert page.share_choice() == (first, third)  # the second would leave whole
    page.details.again_button.click()
    _, arguments = shell.visits[-1]
    assert arguments["fields"] == {first: ("/a",)}
    assert arguments["parts"] == {second: ("/b", "/c")}


def test_items_that_are_gone_are_named_and_left_out(
    page: HistoryPage,
    practice: Practice,
    shared: SharedFile,
    shell: RecordingShell,
    qtbot: QtBot,
) -> None:
    gone, *rest = shared.order.record_ids
    shell.vault_changed.emit(delete_items(practice.session, [gone], now=shell.now()), None)
    assert page.share_choice() == tuple(rest)

    def links() -> list[QPushButton]:
        buttons = page.details.findChildren(QPushButton)
        return [one for one in buttons if one.isVisible() and one.property("record")]

    qtbot.waitUntil(lambda: [link.property("record") for link in links()] == rest)
    page.details.again_button.click()
    _, arguments = shell.visits[-1]
    assert page.current is not None
    assert (arguments["gone"], arguments["count_then"]) == (page.current.titles[:1], 3)
    assert arguments["can_come_back"] and arguments["record_ids"] == tuple(rest)
    links()[0].click()
    assert shell.visits[-1] == (PageName.ITEM, {"record_id": rest[0]})


def test_it_opens_the_last_share_of_an_item(page: HistoryPage, shared: SharedFile) -> None:
    page.list.setCurrentIndex(page.shares.index(1))
    page.opened(record_id=shared.order.record_ids[0])
    assert page.details.title.text() == "Second employer"


def test_a_narrow_window_shows_one_thing_at_a_time(page: HistoryPage, qtbot: QtBot) -> None:
    page.resize(520, 500)
    qtbot.waitUntil(lambda: not page.panes.is_wide)
    assert page.list.isVisible() and not page.details.isVisible()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.details.isVisible() and not page.list.isVisible()
    assert page.back_button.isVisible()
    assert page.go_back()
    assert page.list.isVisible() and not page.back_button.isVisible()
    assert not page.go_back()


def test_details_for_support_are_copied(page: HistoryPage) -> None:
    page.details.support.set_open(True)
    page.details.copy_button.click()
    entry = page.current
    assert entry is not None
    assert entry.digest in QGuiApplication.clipboard().text()
    assert entry.signed_with in QGuiApplication.clipboard().text()


def test_an_empty_history_teaches(
    shell: RecordingShell, practice: Practice, show: Show, interpreter: Interpreter, qtbot: QtBot
) -> None:
    page = HistoryPage(shell)
    show(page)
    page.opened()
    assert page.first_focus() is page.empty.action
    page.empty.action.click()
    assert shell.visits == [(PageName.SHARE, {})]
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: page.title_label.text() == "Historial")
    assert page.empty.action.text() == "Compartir algo"


@pytest.mark.parametrize("is_for_good", [False, True])
def test_where_all_of_it_is_gone_sharing_again_says_so(
    page: HistoryPage,
    practice: Practice,
    shared: SharedFile,
    shell: RecordingShell,
    interpreter: Interpreter,
    qtbot: QtBot,
    is_for_good: bool,
) -> None:
    gone = shared.order.record_ids
    delete_items(practice.session, gone, now=shell.now())
    if is_for_good:
        practice.session.vault.records.purge(shell.now() + timedelta(days=60))
    page.opened()
    visits = len(shell.visits)
    page.details.again_button.click()
    notice = page.notices.notice
    assert notice is not None and notice.title == "None of these items is in your backpack now."
    assert len(shell.visits) == visits, "there is nothing to begin with"
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: page.notices.accessibleName().startswith("Ninguno de estos"))
    notice = page.notices.notice
    assert notice is not None and ("Eliminados" in notice.text) is not is_for_good
    if is_for_good:
        assert notice.on_action is None
    else:
        assert notice.on_action is not None
        notice.on_action()
        assert shell.visits[-1] == (PageName.BACKPACK, {"is_deleted": True})


def test_in_a_narrow_window_a_share_just_made_is_shown_in_full(
    page: HistoryPage, shared: SharedFile, qtbot: QtBot
) -> None:
    page.resize(520, 500)
    qtbot.waitUntil(lambda: not page.panes.is_wide)
    assert page.current is not None
    page.opened(entry_id=page.current.id)
    assert page.details.isVisible() and not page.list.isVisible()
    assert page.back_button.isVisible() and page.first_focus() is page.details.save_button
    assert page.go_back() and page.list.isVisible() and page.first_focus() is page.list

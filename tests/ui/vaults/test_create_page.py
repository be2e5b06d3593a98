"""Making a backpack, by keyboard, and the sheet that is shown once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.keyboard import has_keyboard
from tests.doubles.shell import RecordingShell
from ui.accessible.naming import nameless
from ui.showing.shell import PageName
from ui.vaults.create_page import CreatePage
from wallet.session.keeping import count_items
from wallet.session.opening import (
    KdfCost,
    Passphrase,
    close_backpack,
    list_backpacks,
    open_backpack,
)
from wallet.session.safekeeping import parse_recovery_code
from wallet.session.session import Session
from wallet.settings import Place, changed

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def page(
    shell: RecordingShell, show: Show, cheap_kdf: KdfCost, opened: list[Session]
) -> CreatePage:
    made = CreatePage(shell)
    made.cost = cheap_kdf
    made.resize(1000, 700)
    show(made)
    made.opened()
    return made


def make(page: CreatePage, qtbot: QtBot) -> str:
    words = page.form.passphrase
    page.first_focus().setFocus()
    qtbot.keyClicks(page.form.again_field.field, words)
    qtbot.keyClick(page.form.again_field.field, Qt.Key.Key_Return)
    return words


def type_from_paper(page: CreatePage, groups: tuple[str, ...], qtbot: QtBot) -> None:
    fields = page.sheet.fields
    assert fields is not None
    for number, field in zip(fields.numbers, fields.fields, strict=True):
        qtbot.keyClicks(field, groups[number - 1])


def test_a_backpack_is_made_and_its_sheet_compared(
    page: CreatePage, shell: RecordingShell, qtbot: QtBot
) -> None:
    assert page.heading.text() == "Your passphrase"
    words = make(page, qtbot)
    assert shell.session is not None
    assert not shell.session.is_practice
    assert page.heading.text() == "Your recovery sheet"
    groups = page.sheet.groups
    assert len(groups) == 8
    assert page.form.passphrase != words
    assert nameless(page) == ()
    qtbot.keyClick(page.sheet.have_button, Qt.Key.Key_Space)
    type_from_paper(page, groups, qtbot)
    qtbot.keyClick(page.sheet.done_button, Qt.Key.Key_Space)
    assert shell.visits == [(PageName.BACKPACK, {})]
    assert shell.notices[0].title == "Your backpack is ready."
    assert page.sheet.groups == ()
    close_backpack(shell.session)
    for unlock in (Passphrase(words), parse_recovery_code(" ".join(groups))):
        again = open_backpack(shell.session.folder, unlock, now=shell.now())
        close_backpack(again)


def test_nothing_is_made_while_the_words_differ(
    page: CreatePage, shell: RecordingShell, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.form.again_field.field, "something else")
    qtbot.mouseClick(page.create_button, Qt.MouseButton.LeftButton)
    assert has_keyboard(page.form.again_field)
    assert list_backpacks(shell.data_folder) == ()


def test_a_weak_passphrase_is_refused(
    page: CreatePage, shell: RecordingShell, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.form.switch_button, Qt.MouseButton.LeftButton)
    for field in (page.form.own_field.field, page.form.again_field.field):
        qtbot.keyClicks(field, "password1234")
    qtbot.keyClick(page.form.again_field.field, Qt.Key.Key_Return)
    notice = page.notices.notice
    assert notice is not None
    assert notice.title == "This passphrase is too easy to guess."
    assert list_backpacks(shell.data_folder) == ()
    assert page.create_button.isEnabled()


def test_the_sheet_is_saved_where_it_is_asked_for(
    page: CreatePage, shell: RecordingShell, tmp_path: Path, qtbot: QtBot
) -> None:
    make(page, qtbot)
    shell.file_dialogs.to_save.append(tmp_path)
    qtbot.mouseClick(page.sheet.save_button, Qt.MouseButton.LeftButton)
    assert (tmp_path / "Recovery sheet.pdf").read_bytes().startswith(b"%PDF")
    notice = page.notices.notice
    assert notice is not None
    assert notice.title == "The sheet was saved as Recovery sheet.pdf."
    qtbot.mouseClick(page.sheet.print_button, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QPrintDialog)
    assert dialog is not None
    dialog.reject()


def test_the_sheet_is_left_only_knowingly(
    page: CreatePage, shell: RecordingShell, qtbot: QtBot
) -> None:
    make(page, qtbot)
    assert page.go_back()
    groups = page.sheet.groups
    page.left()
    qtbot.waitUntil(lambda: bool(shell.notices))
    notice = shell.notices[0]
    assert notice.title == "Your recovery sheet is not on paper yet."
    assert notice.on_action is not None
    notice.on_action()
    assert shell.visits == [(PageName.CREATE, {})]
    page.opened()
    assert page.sheet.groups == groups
    qtbot.mouseClick(page.sheet.later_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.sheet.go_on_button, Qt.MouseButton.LeftButton)
    assert shell.visits[-1] == (PageName.BACKPACK, {})
    assert "without a recovery sheet" in shell.notices[-1].title
    assert not page.go_back()


def test_the_practice_backpack_is_made_at_once(page: CreatePage, shell: RecordingShell) -> None:
    page.opened(is_practice=True)
    assert shell.session is not None
    assert shell.session.is_practice
    assert count_items(shell.session, now=shell.now()).all >= 14
    assert shell.visits == [(PageName.BACKPACK, {})]
    assert shell.notices[0].title == "This is the practice backpack."


def test_a_place_that_cannot_be_written_is_said(
    page: CreatePage, shell: RecordingShell, qtbot: QtBot
) -> None:
    shell.data_folder = shell.data_folder / "file"
    shell.data_folder.write_bytes(b"")
    make(page, qtbot)
    notice = page.notices.notice
    assert notice is not None
    assert notice.title == "The disk did not accept the change."
    assert page.create_button.isEnabled()
    assert shell.session is None


def test_no_shared_computer_is_asked_for_its_keyring(
    page: CreatePage, shell: RecordingShell
) -> None:
    assert not page.remember.isVisible()
    shell.settings = changed(shell.settings, "place", Place.SHARED)
    page._keyring_is_known = False
    before = len(shell.lanes.work.jobs)
    page.opened()
    assert len(shell.lanes.work.jobs) == before

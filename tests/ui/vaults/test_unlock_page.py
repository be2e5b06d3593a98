"""Opening a backpack: the passphrase, five different refusals, and the ways round."""

import struct
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.keyboard import has_keyboard
from tests.doubles.shell import RecordingShell
from tests.ui.vaults.conftest import PASSPHRASE, Locked
from tests.wallet.session.test_draft_answers import FULL
from ui.accessible.naming import nameless
from ui.showing.shell import PageName
from ui.vaults.practice import make_practice
from ui.vaults.practice_passphrase import PRACTICE_PASSPHRASE
from ui.vaults.unlock_page import UnlockPage
from wallet.session.drafts import keep_own_drafts
from wallet.session.opening import KdfCost, Passphrase, close_backpack, open_backpack
from wallet.session.session import Session

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def page(shell: RecordingShell, show: Show, locked: Locked, opened: list[Session]) -> UnlockPage:
    made = UnlockPage(shell)
    made.resize(1000, 700)
    show(made)
    made.opened()
    made.first_focus().setFocus()
    return made


def open_it(page: UnlockPage, passphrase: str, qtbot: QtBot) -> str:
    """Type a passphrase and Enter; return the notice that came, if any."""
    qtbot.keyClicks(page.passphrase.field, passphrase)
    qtbot.keyClick(page.passphrase.field, Qt.Key.Key_Return)
    return page.notices.notice.title if page.notices.notice is not None else ""


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_passphrase_opens_it(page: UnlockPage, shell: RecordingShell, qtbot: QtBot) -> None:
    assert has_keyboard(page.passphrase)
    assert not page.backpacks.isVisible()
    assert not page.keyring_button.isVisible()
    assert open_it(page, PASSPHRASE, qtbot) == ""
    assert shell.session is not None
    assert shell.visits == [(PageName.BACKPACK, {})]
    assert shell.prepared == [PageName.BACKPACK]
    assert page.passphrase.text == ""


def test_what_had_been_begun_is_offered_once_it_is_open(
    page: UnlockPage, shell: RecordingShell, locked: Locked, qtbot: QtBot
) -> None:
    session = open_backpack(locked.folder, Passphrase(PASSPHRASE), now=shell.now())
    keep_own_drafts(session, [FULL], now=shell.now())
    close_backpack(session)
    open_it(page, PASSPHRASE, qtbot)
    assert [notice.title for notice in shell.notices] == [
        "You started “Cook” (a job) and did not finish."
    ]


def test_a_wrong_passphrase_changes_nothing(
    page: UnlockPage, shell: RecordingShell, locked: Locked, qtbot: QtBot
) -> None:
    before = files_of(locked.folder)
    said = open_it(page, "not the passphrase", qtbot)
    assert said == "That passphrase does not open this backpack."
    assert files_of(locked.folder) == before
    assert page.passphrase.field.selectedText() == "not the passphrase"
    assert page.passphrase.field.property("invalid") == "true"
    assert shell.session is None
    assert open_it(page, PASSPHRASE, qtbot) == ""


def test_nothing_typed_is_no_passphrase(page: UnlockPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert page._field._hint.text() == "Type your passphrase first."


def of_a_newer_version(header: bytes) -> bytes:
    """A header as a later version would write it: its own checksum fits."""
    content = header[:8] + struct.pack(">HHHH", 2, 0, 2, 0) + header[16:-32]
    return content + blake2b(content, digest_size=32, person=b"rucksack header").digest()


def test_open_elsewhere_damaged_newer_and_empty_are_different_answers(
    page: UnlockPage, shell: RecordingShell, locked: Locked, qtbot: QtBot
) -> None:
    elsewhere = open_backpack(locked.folder, Passphrase(PASSPHRASE), now=shell.now())
    said = [open_it(page, PASSPHRASE, qtbot)]
    close_backpack(elsewhere)
    kept = files_of(locked.folder)
    headers = {name: kept[name] for name in ("hdr.a", "hdr.b")}
    for changes in (
        dict.fromkeys(headers, b"RUCKSACK?"),
        {name: of_a_newer_version(content) for name, content in headers.items()},
        {"vault.db": b""},
    ):
        for name, content in {**kept, **changes}.items():
            (locked.folder / name).write_bytes(content)
        page.passphrase.clear()
        said.append(open_it(page, PASSPHRASE, qtbot))
        assert files_of(locked.folder) == {**kept, **changes}
    assert said == [
        "This backpack is already open.",
        "This backpack is damaged and was not opened.",
        "This backpack was made by a newer Rucksack.",
        "This backpack’s file is empty.",
    ]
    assert shell.session is None


def test_a_forgotten_passphrase_leads_to_the_sheet(
    page: UnlockPage, shell: RecordingShell, locked: Locked, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.forgot_button, Qt.MouseButton.LeftButton)
    assert shell.visits == [(PageName.RECOVER, {"folder": locked.folder})]


def test_every_other_way_leads_on(page: UnlockPage, shell: RecordingShell, qtbot: QtBot) -> None:
    for button in (*page.ways.values(), page.practice_button):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [visit[0] for visit in shell.visits] == [
        PageName.CREATE, PageName.RESTORE, PageName.CHECK, PageName.SETTINGS, PageName.CREATE,
    ]  # fmt: skip
    assert nameless(page) == ()


def test_with_several_the_right_one_is_chosen(
    page: UnlockPage, shell: RecordingShell, cheap_kdf: KdfCost, qtbot: QtBot
) -> None:
    close_backpack(make_practice(shell.data_folder, shell.now(), cheap_kdf))
    page.opened()
    assert page.backpacks.isVisible()
    assert page.first_focus() is page.backpacks
    assert not page.practice_button.isVisible()
    rows = [page.backpacks.item(row).text() for row in range(2)]
    practice = next(row for row in range(2) if rows[row].startswith("Practice"))
    page.backpacks.setCurrentRow(1 - practice)
    assert page.passphrase.text == ""
    page.backpacks.setCurrentRow(practice)
    assert page.passphrase.text == PRACTICE_PASSPHRASE
    assert page._practice.isVisible()
    qtbot.keyClick(page.backpacks, Qt.Key.Key_Return)
    assert has_keyboard(page.passphrase)
    qtbot.keyClick(page.passphrase.field, Qt.Key.Key_Return)
    assert shell.session is not None
    assert shell.session.is_practice


def test_without_a_backpack_it_gives_way_to_the_welcome(shell: RecordingShell, show: Show) -> None:
    page = UnlockPage(shell)
    show(page)
    page.opened()
    assert shell.visits == [(PageName.WELCOME, {})]


def test_what_was_typed_does_not_stay(page: UnlockPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.passphrase.field, "half typ")
    page.left()
    assert page.passphrase.text == ""


def test_typing_loads_what_opens_a_backpack(
    page: UnlockPage, shell: RecordingShell, qtbot: QtBot
) -> None:
    before = len(shell.lanes.vault.jobs)
    qtbot.keyClicks(page.passphrase.field, "two words")
    assert len(shell.lanes.vault.jobs) == before + 1

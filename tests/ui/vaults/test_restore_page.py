"""Bringing a backpack back from its backup."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.ui.vaults.conftest import PASSPHRASE
from ui.accessible.naming import nameless
from ui.showing.shell import PageName
from ui.vaults.restore_page import RestorePage
from wallet.session.keeping import count_items
from wallet.session.opening import KdfCost, close_backpack, list_backpacks
from wallet.session.practising import create_practice_backpack
from wallet.session.safekeeping import back_up
from wallet.session.session import Session

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def backup(
    tmp_path: Path, shell: RecordingShell, cheap_kdf: KdfCost
) -> tuple[Path, tuple[str, ...], int]:
    """A backup file, the groups of its recovery code, and how many items it holds."""
    made = create_practice_backpack(
        tmp_path / "elsewhere", PASSPHRASE, now=shell.now(), cost=cheap_kdf
    )
    target = tmp_path / "mine.rucksack-backup"
    count = back_up(made.session, target, now=shell.now())
    close_backpack(made.session)
    return target, made.recovery_groups, count


@pytest.fixture
def page(shell: RecordingShell, show: Show, opened: list[Session]) -> RestorePage:
    shell.data_folder = shell.data_folder / "here"
    made = RestorePage(shell)
    made.resize(1000, 700)
    show(made)
    made.opened()
    return made


def test_the_passphrase_of_the_backup_brings_it_back(
    page: RestorePage,
    shell: RecordingShell,
    backup: tuple[Path, tuple[str, ...], int],
    qtbot: QtBot,
) -> None:
    file, _, count = backup
    before = file.read_bytes()
    shell.file_dialogs.to_open.append((file,))
    qtbot.mouseClick(page.choose_button, Qt.MouseButton.LeftButton)
    assert page._name.text() == "mine.rucksack-backup"
    qtbot.keyClicks(page.passphrase.field, "wrong")
    qtbot.keyClick(page.passphrase.field, Qt.Key.Key_Return)
    notice = page.notices.notice
    assert notice is not None
    assert notice.title == "That passphrase does not open this backup."
    assert list_backpacks(shell.data_folder) == ()
    page.passphrase.clear()
    qtbot.keyClicks(page.passphrase.field, PASSPHRASE)
    qtbot.mouseClick(page.restore_button, Qt.MouseButton.LeftButton)
    assert shell.session is not None
    assert count_items(shell.session, now=shell.now()).all == count
    assert shell.notices[0].title == f"Your backpack is back, with {count} items."
    assert shell.visits == [(PageName.BACKPACK, {})]
    assert file.read_bytes() == before


def test_the_recovery_sheet_brings_it_back_too(
    page: RestorePage,
    shell: RecordingShell,
    backup: tuple[Path, tuple[str, ...], int],
    qtbot: QtBot,
) -> None:
    file, groups, _ = backup
    page.opened(path=file)
    qtbot.mouseClick(page.switch_button, Qt.MouseButton.LeftButton)
    assert page.code.isVisible()
    assert not page.field.isVisible()
    for field, group in zip(page.code.fields, groups, strict=True):
        qtbot.keyClicks(field, group)
    qtbot.keyClick(page.code.fields[7], Qt.Key.Key_Return)
    assert shell.session is not None
    assert nameless(page) == ()


def test_a_damaged_backup_restores_nothing(
    page: RestorePage,
    shell: RecordingShell,
    backup: tuple[Path, tuple[str, ...], int],
    qtbot: QtBot,
) -> None:
    file = backup[0]
    file.write_bytes(file.read_bytes()[:-100])
    page.opened(path=file)
    qtbot.keyClicks(page.passphrase.field, PASSPHRASE)
    qtbot.keyClick(page.passphrase.field, Qt.Key.Key_Return)
    notice = page.notices.notice
    assert notice is not None
    assert notice.title == "This backup is damaged."
    assert list_backpacks(shell.data_folder) == ()
    assert page.restore_button.isEnabled()


def test_what_is_missing_is_asked_for(
    page: RestorePage, backup: tuple[Path, tuple[str, ...], int], qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.restore_button, Qt.MouseButton.LeftButton)
    notice = page.notices.notice
    assert notice is not None
    assert notice.title == "Choose the backup file first."
    page.opened(path=backup[0])
    qtbot.mouseClick(page.restore_button, Qt.MouseButton.LeftButton)
    assert page.field._hint.text() == "Type the passphrase first."

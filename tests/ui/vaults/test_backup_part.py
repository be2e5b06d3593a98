"""The whole backpack in one file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.ui.vaults.conftest import PASSPHRASE
from ui.vaults.backup_page import BackupPage
from wallet.session.opening import Created, Passphrase, close_backpack, open_backpack
from wallet.session.safekeeping import restore

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def page(shell: RecordingShell, show: Show, created: Created) -> BackupPage:
    made = BackupPage(shell)
    show(made)
    made.opened()
    return made


def test_a_backup_can_be_restored(
    page: BackupPage, shell: RecordingShell, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    shell.file_dialogs.to_save.append(folder)
    qtbot.mouseClick(page.backup.button, Qt.MouseButton.LeftButton)
    target = folder / "rucksack-2026-11-22.rucksack-backup"
    notice = page.notices.notice
    assert notice is not None
    assert notice.title == "0 items backed up."
    assert notice.text.startswith("rucksack-2026-11-22.rucksack-backup, ")
    restored = restore(target, Passphrase(PASSPHRASE), tmp_path / "new", now=shell.now())
    close_backpack(open_backpack(restored, Passphrase(PASSPHRASE), now=shell.now()))


def test_the_ending_is_added_where_it_was_left_out(
    page: BackupPage, shell: RecordingShell, tmp_path: Path, qtbot: QtBot
) -> None:
    shell.file_dialogs.to_save.append(tmp_path / "mine")
    qtbot.mouseClick(page.backup.button, Qt.MouseButton.LeftButton)
    assert (tmp_path / "mine.rucksack-backup").is_file()


def test_a_place_that_cannot_be_written_is_said(
    page: BackupPage, shell: RecordingShell, tmp_path: Path, qtbot: QtBot
) -> None:
    shell.file_dialogs.to_save.append(tmp_path / "none" / "mine.rucksack-backup")
    qtbot.mouseClick(page.backup.button, Qt.MouseButton.LeftButton)
    notice = page.notices.notice
    assert notice is not None
    assert notice.tone.value == "bad"


def test_giving_up_in_the_dialog_does_nothing(page: BackupPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.backup.button, Qt.MouseButton.LeftButton)
    assert page.notices.notice is None

"""Taking everything along, and the word asked for before a private key leaves."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from ui.accessible.naming import nameless
from ui.vaults.backup_page import BackupPage
from ui.vaults.leaving_part import LeavingPart

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def part(shell: RecordingShell, practice: Practice, show: Show) -> LeavingPart:
    page = BackupPage(shell)
    show(page)
    page.opened(part="leaving")
    assert page.first_focus() is page.leaving.zip_button
    return page.leaving


def test_everything_goes_into_a_zip(
    part: LeavingPart, shell: RecordingShell, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "all.zip"
    shell.file_dialogs.to_save.append(target)
    qtbot.mouseClick(part.zip_button, Qt.MouseButton.LeftButton)
    with zipfile.ZipFile(target) as archive:
        assert len(json.loads(archive.read("index.json"))["items"]) > 10
    assert nameless(part) == ()


def test_the_key_leaves_only_after_a_word(
    part: LeavingPart, shell: RecordingShell, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "Wallet Backup.json"
    assert not part.backup_button.isEnabled()
    part._depart(target)
    assert not target.exists()
    part.consent.setChecked(True)
    part.name.setText("Default")
    shell.file_dialogs.to_save.append(target)
    qtbot.mouseClick(part.backup_button, Qt.MouseButton.LeftButton)
    (wallet,) = json.loads(target.read_bytes())
    assert wallet["contents"][-1]["data"]["profileName"] == "Rucksack"
    notice = part.page.notices.notice
    assert notice is not None
    assert "did not travel" in notice.text
    assert not part.consent.isChecked()


def test_the_word_is_for_one_file(part: LeavingPart) -> None:
    part.consent.setChecked(True)
    part.left()
    assert not part.backup_button.isEnabled()


def test_nothing_is_done_without_a_backpack(
    part: LeavingPart, shell: RecordingShell, tmp_path: Path
) -> None:
    shell.session = None
    part._pack(tmp_path / "a.zip")
    part.consent.setChecked(True)
    part._depart(tmp_path / "b.json")
    assert list(tmp_path.glob("*.zip")) + list(tmp_path.glob("*.json")) == []

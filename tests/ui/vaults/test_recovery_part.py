"""A new recovery sheet in place of the old one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.ui.vaults.conftest import PASSPHRASE
from ui.vaults.backup_page import BackupPage
from ui.vaults.recovery_part import RecoveryPart
from wallet.errors import VaultError
from wallet.session.opening import Created, close_backpack, open_backpack
from wallet.session.safekeeping import parse_recovery_code

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def part(shell: RecordingShell, show: Show, created: Created, qtbot: QtBot) -> RecoveryPart:
    page = BackupPage(shell)
    page.resize(1000, 900)
    show(page)
    page.opened(part="recovery")
    qtbot.mouseClick(page.recovery.open_button, Qt.MouseButton.LeftButton)
    return page.recovery


def test_the_new_code_opens_it_and_the_old_one_no_more(
    part: RecoveryPart, shell: RecordingShell, created: Created, qtbot: QtBot
) -> None:
    qtbot.keyClicks(part.passphrase.field, PASSPHRASE)
    qtbot.keyClick(part.passphrase.field, Qt.Key.Key_Return)
    groups = part.sheet.groups
    assert len(groups) == 8
    assert groups != created.recovery_groups
    assert part.sheet.isVisible()
    qtbot.mouseClick(part.sheet.have_button, Qt.MouseButton.LeftButton)
    fields = part.sheet.fields
    assert fields is not None
    for number, field in zip(fields.numbers, fields.fields, strict=True):
        qtbot.keyClicks(field, groups[number - 1])
    qtbot.mouseClick(part.sheet.done_button, Qt.MouseButton.LeftButton)
    notice = part.page.notices.notice
    assert notice is not None
    assert notice.title == "The new recovery sheet is right."
    assert part.sheet.groups == ()
    close_backpack(created.session)
    folder, old = created.session.folder, parse_recovery_code(" ".join(created.recovery_groups))
    with pytest.raises(VaultError):
        open_backpack(folder, old, now=shell.now())
    new = parse_recovery_code(" ".join(groups))
    close_backpack(open_backpack(folder, new, now=shell.now()))


def test_a_wrong_passphrase_makes_no_sheet(part: RecoveryPart, qtbot: QtBot) -> None:
    part.renew()
    assert part.field._hint.text() == "Type your passphrase first."
    qtbot.keyClicks(part.passphrase.field, "wrong")
    qtbot.mouseClick(part.renew_button, Qt.MouseButton.LeftButton)
    assert part.field._hint.text() == "Not this one."
    assert part.sheet.groups == ()
    qtbot.mouseClick(part.cancel_button, Qt.MouseButton.LeftButton)
    assert part.open_button.isVisible()


def test_the_new_sheet_is_saved_and_printed(
    part: RecoveryPart, shell: RecordingShell, tmp_path: Path, qtbot: QtBot
) -> None:
    qtbot.keyClicks(part.passphrase.field, PASSPHRASE)
    qtbot.keyClick(part.passphrase.field, Qt.Key.Key_Return)
    shell.file_dialogs.to_save.append(tmp_path / "new.pdf")
    qtbot.mouseClick(part.sheet.save_button, Qt.MouseButton.LeftButton)
    assert (tmp_path / "new.pdf").read_bytes().startswith(b"%PDF")
    qtbot.mouseClick(part.sheet.print_button, Qt.MouseButton.LeftButton)
    dialog = part.page.findChild(QPrintDialog)
    assert dialog is not None
    dialog.reject()
    part.left()
    assert part.sheet.groups == ()

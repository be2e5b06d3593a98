"""Another passphrase for an open backpack."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.keyboard import has_keyboard
from tests.doubles.shell import RecordingShell
from tests.ui.vaults.conftest import PASSPHRASE
from ui.vaults.backup_page import BackupPage
from ui.vaults.passphrase_part import PassphrasePart
from wallet.errors import VaultError
from wallet.session.opening import Created, Passphrase, close_backpack, open_backpack

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def part(shell: RecordingShell, show: Show, created: Created, qtbot: QtBot) -> PassphrasePart:
    page = BackupPage(shell)
    show(page)
    page.opened(part="passphrase")
    qtbot.mouseClick(page.passphrase.open_button, Qt.MouseButton.LeftButton)
    return page.passphrase


def test_the_new_one_opens_it_and_the_old_one_no_more(
    part: PassphrasePart, shell: RecordingShell, created: Created, qtbot: QtBot
) -> None:
    assert has_keyboard(part.current)
    new = part.form.passphrase
    qtbot.keyClicks(part.current.field, PASSPHRASE)
    qtbot.keyClick(part.current.field, Qt.Key.Key_Return)
    assert has_keyboard(part.form.again_field)
    qtbot.keyClicks(part.form.again_field.field, new)
    qtbot.keyClick(part.form.again_field.field, Qt.Key.Key_Return)
    notice = part.page.notices.notice
    assert notice is not None
    assert notice.title == "Your passphrase is changed."
    assert part.open_button.isVisible()
    close_backpack(created.session)
    folder = created.session.folder
    with pytest.raises(VaultError):
        open_backpack(folder, Passphrase(PASSPHRASE), now=shell.now())
    close_backpack(open_backpack(folder, Passphrase(new), now=shell.now()))


def test_the_passphrase_of_today_must_be_right(part: PassphrasePart, qtbot: QtBot) -> None:
    part.change()
    assert part.field._hint.text() == "Type the passphrase of today first."
    qtbot.keyClicks(part.current.field, "wrong")
    qtbot.keyClicks(part.form.again_field.field, part.form.passphrase)
    qtbot.mouseClick(part.change_button, Qt.MouseButton.LeftButton)
    notice = part.page.notices.notice
    assert notice is not None
    assert notice.title == "That passphrase does not open this backpack."
    assert part.field._hint.text() == "Not this one."
    assert part.change_button.isEnabled()
    qtbot.mouseClick(part.cancel_button, Qt.MouseButton.LeftButton)
    assert part.current.text == ""

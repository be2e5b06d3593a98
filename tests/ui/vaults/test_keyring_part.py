"""This computer's keyring as a shortcut, with a real Secret Service where there is one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.wallet.vault.test_keyring_slot import Desktop, desktop, needs_service
from ui.showing.shell import PageName
from ui.vaults.backup_page import BackupPage
from ui.vaults.create_page import CreatePage
from ui.vaults.unlock_page import UnlockPage
from wallet.session.opening import Created, KdfCost, close_backpack
from wallet.session.safekeeping import is_remembered
from wallet.session.session import Session
from wallet.settings import Place, changed

__all__ = ["desktop"]
Show = Callable[[QWidget], QWidget]


def test_without_a_keyring_nothing_is_offered(
    shell: RecordingShell, show: Show, created: Created
) -> None:
    page = BackupPage(shell)
    show(page)
    page.opened()
    assert page.keyring.text.text() == "This computer has no keyring that keeps secrets safely."
    assert not page.keyring.button.isVisible()


def test_a_shared_computer_is_not_even_asked(
    shell: RecordingShell, show: Show, created: Created
) -> None:
    shell.settings = changed(shell.settings, "place", Place.DESK)
    page = BackupPage(shell)
    show(page)
    page.opened()
    assert page.keyring.text.text().startswith("A shared computer does not remember backpacks.")
    assert shell.lanes.work.jobs == []


@needs_service
@pytest.mark.secret_service
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_computer_remembers_and_forgets(
    shell: RecordingShell, show: Show, created: Created, desktop: Desktop, qtbot: QtBot
) -> None:
    page = BackupPage(shell)
    show(page)
    page.opened()
    assert page.keyring.button.text() == "Open it here without asking"
    qtbot.mouseClick(page.keyring.button, Qt.MouseButton.LeftButton)
    assert is_remembered(created.session)
    assert page.keyring.button.text() == "Ask for the passphrase again"
    qtbot.mouseClick(page.keyring.button, Qt.MouseButton.LeftButton)
    assert not is_remembered(created.session)
    notice = page.notices.notice
    assert notice is not None
    assert notice.title == "This computer asks for the passphrase again."


@needs_service
@pytest.mark.secret_service
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_new_backpack_is_remembered_and_opens_by_one_press(
    shell: RecordingShell,
    show: Show,
    desktop: Desktop,
    cheap_kdf: KdfCost,
    qtbot: QtBot,
    opened: list[Session],
) -> None:
    making = CreatePage(shell)
    making.cost = cheap_kdf
    show(making)
    making.opened()
    assert making.remember.isVisible()
    making.remember.setChecked(True)
    qtbot.keyClicks(making.form.again_field.field, making.form.passphrase)
    qtbot.keyClick(making.form.again_field.field, Qt.Key.Key_Return)
    assert shell.session is not None
    assert is_remembered(shell.session)
    close_backpack(shell.session)
    shell.session = None
    opening = UnlockPage(shell)
    show(opening)
    opening.opened()
    qtbot.mouseClick(opening.keyring_button, Qt.MouseButton.LeftButton)
    assert shell.session is not None
    assert shell.visits[-1] == (PageName.BACKPACK, {})

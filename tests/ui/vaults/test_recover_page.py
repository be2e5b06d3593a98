"""A forgotten passphrase: the code opens the backpack, a new passphrase is set."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.ui.vaults.conftest import PASSPHRASE, Locked
from ui.accessible.naming import nameless
from ui.showing.shell import PageName
from ui.vaults.recover_page import RecoverPage
from wallet.errors import Reason, VaultError
from wallet.session.opening import KdfCost, Passphrase, close_backpack, open_backpack
from wallet.session.session import Session

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def page(
    shell: RecordingShell,
    show: Show,
    locked: Locked,
    cheap_kdf: KdfCost,
    opened: list[Session],
) -> RecoverPage:
    made = RecoverPage(shell)
    made.cost = cheap_kdf
    made.resize(1000, 700)
    show(made)
    made.opened(folder=locked.folder)
    return made


def type_groups(page: RecoverPage, groups: tuple[str, ...], qtbot: QtBot) -> None:
    page.fields.clear()
    for field, group in zip(page.fields.fields, groups, strict=True):
        qtbot.keyClicks(field, group)


def test_the_sheet_opens_it_and_a_new_passphrase_is_set(
    page: RecoverPage, shell: RecordingShell, locked: Locked, qtbot: QtBot
) -> None:
    assert page.first_focus() is page.fields.fields[0]
    type_groups(page, locked.groups, qtbot)
    qtbot.keyClick(page.fields.fields[7], Qt.Key.Key_Return)
    assert shell.session is not None
    assert page.heading.text() == "A new passphrase"
    assert nameless(page) == ()
    new = page.form.passphrase
    qtbot.keyClicks(page.form.again_field.field, new)
    qtbot.keyClick(page.form.again_field.field, Qt.Key.Key_Return)
    assert shell.visits == [(PageName.BACKPACK, {})]
    assert shell.notices[0].title == "Your new passphrase is set."
    page.left()
    close_backpack(shell.session)
    with pytest.raises(VaultError) as caught:
        open_backpack(locked.folder, Passphrase(PASSPHRASE), now=shell.now())
    assert caught.value.reason is Reason.WRONG_PASSPHRASE
    close_backpack(open_backpack(locked.folder, Passphrase(new), now=shell.now()))


def test_a_group_that_cannot_be_right_is_never_sent(
    page: RecoverPage, shell: RecordingShell, locked: Locked, qtbot: QtBot
) -> None:
    wrong = f"{(int(locked.groups[2]) + 1) % 1_000_000:06d}"
    type_groups(page, (*locked.groups[:2], wrong, *locked.groups[3:]), qtbot)
    before = len(shell.lanes.vault.jobs)
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert len(shell.lanes.vault.jobs) == before
    assert page.fields._labelled[2]._hint.text() == "A digit is not right here."


def test_the_sheet_of_another_backpack_is_said(
    page: RecoverPage, shell: RecordingShell, qtbot: QtBot
) -> None:
    type_groups(page, ("000011",) * 8, qtbot)
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    notice = page.notices.notice
    assert notice is not None
    assert notice.title == "That recovery code does not open this backpack."
    assert shell.session is None


def test_without_a_folder_the_last_used_backpack_is_meant(
    page: RecoverPage, locked: Locked
) -> None:
    page._folder = None
    page.opened()
    assert page._folder == locked.folder
    page.left()
    assert page.fields.groups == ("",) * 8

"""The settings page: at once in force, and what belongs to a backpack only with one."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.preferences.settings_page import SettingsPage
from ui.showing.shell import PageName
from wallet.model.learner import Address, AddressKind
from wallet.session.learner import my_addresses
from wallet.settings import Language, Place, Theme, changed


@pytest.fixture
def page(shell: RecordingShell, practice: Practice, show: Show) -> SettingsPage:
    made = SettingsPage(shell)
    made.resize(900, 700)
    show(made)
    made.opened()
    return made


def test_a_setting_is_in_force_at_once(
    page: SettingsPage, shell: RecordingShell, qtbot: QtBot
) -> None:
    page.looks.theme.setCurrentIndex(page.looks.theme.findData(Theme.DARK))
    page.looks.theme.activated.emit(page.looks.theme.currentIndex())
    page.looks.motion.click()
    qtbot.keyClick(page.place.radios[Place.DESK], Qt.Key.Key_Space)
    page.sharing.paper.setCurrentIndex(1)
    page.sharing.paper.activated.emit(1)
    settings = shell.settings
    assert (settings.theme, settings.reduced_motion) == (Theme.DARK, True)
    assert (settings.place, settings.paper) == (Place.DESK, "us-letter")


def test_a_setting_changed_elsewhere_is_shown(page: SettingsPage, shell: RecordingShell) -> None:
    shell.change_settings(changed(shell.settings, "language", Language.SPANISH))
    assert page.looks.language.currentText() == "Español"


def test_a_shared_computer_reminds_of_the_keyring(
    page: SettingsPage, shell: RecordingShell
) -> None:
    page.place.radios[Place.SHARED].click()
    notice = page.notices.notice
    assert notice is not None and notice.on_action is not None
    notice.on_action()
    assert shell.visits == [(PageName.BACKUP, {"part": "keyring"})]


def test_names_are_added_and_checking_again_is_offered(
    page: SettingsPage, shell: RecordingShell, practice: Practice, qtbot: QtBot
) -> None:
    before = my_addresses(practice.session)
    assert page.addresses.addresses == before != ()
    qtbot.keyClicks(page.addresses.value, "Ana Ruiz")
    qtbot.keyClick(page.addresses.value, Qt.Key.Key_Return)
    added = Address(kind=AddressKind.NAME, value="Ana Ruiz")
    assert my_addresses(practice.session) == (*before, added)
    assert page.notices.notice is not None
    assert page.notices.notice.action == "Check all items again"


def test_a_removed_name_comes_back(page: SettingsPage, practice: Practice, qtbot: QtBot) -> None:
    before = my_addresses(practice.session)
    page.addresses.removed.emit(before[0])
    assert my_addresses(practice.session) == before[1:]
    notice = page.notices.notice
    assert notice is not None and before[0].value in notice.title and notice.on_action
    notice.on_action()
    assert my_addresses(practice.session) == before


@pytest.mark.parametrize(
    "link, page_name, arguments",
    [
        ("passphrase", PageName.BACKUP, {"part": "passphrase"}),
        ("recovery", PageName.BACKUP, {"part": "recovery"}),
        ("keyring", PageName.BACKUP, {"part": "keyring"}),
        ("backup", PageName.BACKUP, {"part": "backup"}),
        ("keys", PageName.MY_CODE, {}),
        ("issuers", PageName.ISSUERS, {}),
    ],
)
def test_links_lead_where_they_say(
    page: SettingsPage,
    shell: RecordingShell,
    qtbot: QtBot,
    link: str,
    page_name: PageName,
    arguments: dict[str, object],
) -> None:
    qtbot.keyClick(page.links[link], Qt.Key.Key_Space)
    assert shell.visits == [(page_name, arguments)]


def test_without_a_backpack_only_the_computers_settings_show(
    shell: RecordingShell, show: Show
) -> None:
    page = SettingsPage(shell)
    show(page)
    page.opened()
    assert page.looks.isVisible() and page.place.isVisible()
    assert not page.addresses.isVisible() and not page.links["backup"].isVisible()
    assert page.links["issuers"].isVisible()


def test_everything_has_a_name(page: SettingsPage, qtbot: QtBot) -> None:
    qtbot.wait(10)
    assert nameless(page) == ()

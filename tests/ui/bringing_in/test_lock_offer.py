"""A locked bundle of another app is opened with its password, or says why not."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from tests.wallet.session.test_unlocking_bundles import PASSWORD, made
from ui.accessible.naming import nameless
from ui.bringing_in.bring_in_page import BringInPage
from wallet.session.gathering import Incoming
from wallet.session.learner import my_keys
from wallet.session.moving_in import take_keys
from wallet.session.unlocking_bundles import unlock_bundle

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def page(shell: RecordingShell, practice: Practice, show: Show) -> BringInPage:
    built = BringInPage(shell)
    show(built)
    built.look((), (made(),))
    return built


def test_it_asks_where_a_bundle_is_locked(page: BringInPage) -> None:
    assert page.lock_offer.isVisible()
    assert "learncard.zip" in page.lock_offer.heading.text()
    assert not page.lock_offer.open_button.isEnabled()
    assert nameless(page.lock_offer) == ()


def test_the_password_brings_out_items_and_key(page: BringInPage, qtbot: QtBot) -> None:
    page.lock_offer.password.set_text(PASSWORD)
    qtbot.mouseClick(page.lock_offer.open_button, Qt.MouseButton.LeftButton)
    assert [one.summary.title for one in page.deciding.findings.items] == ["Forklift Safety"]
    assert page.keys_offer.isVisible()
    assert not page.lock_offer.isVisible()
    assert page.lock_offer.password.text == ""


def test_a_key_that_was_taken_is_not_offered_again(page: BringInPage, qtbot: QtBot) -> None:
    page.lock_offer.password.set_text(PASSWORD)
    page.lock_offer.password.entered.emit()
    qtbot.mouseClick(page.keys_offer.take_button, Qt.MouseButton.LeftButton)
    assert not page.keys_offer.isVisible()
    # Files that come later bring no key.
    page.look((), (Incoming(name="note.txt", data=b"nothing"),))
    assert not page.keys_offer.isVisible()


def test_a_key_taken_before_is_named_as_here(
    page: BringInPage, practice: Practice, shell: RecordingShell
) -> None:
    unlocked = unlock_bundle(made(), PASSWORD, practice.session.knowledge.contexts)
    take_keys(practice.session, unlocked.keys, now=shell.now())
    page.lock_offer.password.set_text(PASSWORD)
    page.lock_offer.password.entered.emit()
    offer = page.keys_offer
    assert offer.isVisible() and "already here" in offer.heading.text()
    assert not offer.take_button.isVisible() and not offer.leave_button.isVisible()


def test_a_key_that_was_left_is_not_offered_with_the_next_file(
    page: BringInPage, practice: Practice, qtbot: QtBot
) -> None:
    page.lock_offer.password.set_text(PASSWORD)
    page.lock_offer.password.entered.emit()
    qtbot.mouseClick(page.keys_offer.leave_button, Qt.MouseButton.LeftButton)
    page.look((), (Incoming(name="note.txt", data=b"nothing"),))
    assert not page.keys_offer.isVisible()
    assert [key.is_default for key in my_keys(practice.session)] == [True]


def test_another_password_says_so_and_asks_again(page: BringInPage) -> None:
    page.lock_offer.password.set_text("other words")
    page.lock_offer.password.entered.emit()
    notice = page.notices.notice
    assert notice is not None
    assert "does not open" in notice.title
    assert page.lock_offer.isVisible()
    assert page.deciding.findings.items == ()


def test_nothing_is_opened_without_a_backpack(page: BringInPage, shell: RecordingShell) -> None:
    shell.session = None
    page.lock_offer.password.set_text(PASSWORD)
    page.lock_offer._open()
    assert page.deciding.findings.items == ()

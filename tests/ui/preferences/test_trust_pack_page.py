"""A trust pack is taken in by a decision, never by looking at it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.preferences.trust_pack_page import TrustPackPage
from ui.showing.shell import PageName
from wallet.model.outside import PackSigner
from wallet.session.practising import write_practice_files
from wallet.session.trusting import list_packs, look_at_trust_pack


@pytest.fixture
def pack_file(tmp_path: Path, shell: RecordingShell) -> Path:
    files = write_practice_files(tmp_path / "files", now=shell.now())
    return next(path for path in files if "pack" in path.name)


@pytest.fixture
def page(shell: RecordingShell, practice: Practice, show: Show) -> TrustPackPage:
    made = TrustPackPage(shell)
    made.resize(900, 700)
    show(made)
    return made


def test_looking_takes_nothing_in(
    page: TrustPackPage, shell: RecordingShell, practice: Practice, pack_file: Path
) -> None:
    page.opened(path=pack_file)
    assert page.pack.isVisible() and page.take.isVisible() and page.approve.isVisible()
    assert page.take.text() == "Take it in: I vouch for it"
    assert page.first_focus() is page.cancel
    assert list_packs(practice.session) == ()
    page.cancel.click()
    assert list_packs(practice.session) == () and shell.went_back == 1


def test_vouching_takes_it_in_and_offers_to_check_again(
    page: TrustPackPage, shell: RecordingShell, pack_file: Path, qtbot: QtBot
) -> None:
    told: list[bool] = []
    shell.vault_changed.connect(lambda change, _page: told.append(change.knowledge))
    page.opened(path=pack_file)
    qtbot.keyClick(page.take, Qt.Key.Key_Space)
    assert shell.session is not None
    (pack,) = list_packs(shell.session)
    assert pack.is_vouched_for
    assert shell.session.vault.knowledge.approved_keys() == frozenset()
    assert told == [True]
    assert page.empty.action.text() == "Check all items again"
    page.empty.second.click()
    assert shell.visits == [(PageName.ISSUERS, {})]


def test_the_item_that_needs_it_holds_after_checking_again(
    page: TrustPackPage,
    shell: RecordingShell,
    practice: Practice,
    pack_file: Path,
) -> None:
    record = practice.items["17-gestion-cultural.json"]
    before = practice.session.vault.records.get(record).report
    page.opened(path=pack_file)
    page.take.click()
    page.empty.action.click()
    assert page.notices.notice is not None and "checked again" in page.notices.notice.title
    after = practice.session.vault.records.get(record).report
    assert before.verdict.value == "unknown"
    assert after.verdict.value == "verified"


def test_approving_the_maker_lets_later_packs_count(
    page: TrustPackPage, shell: RecordingShell, pack_file: Path
) -> None:
    page.opened(data=pack_file.read_bytes())
    page.approve.click()
    session = shell.session
    assert session is not None
    view = look_at_trust_pack(session.knowledge, pack_file.read_bytes(), session)
    assert view.signer is PackSigner.APPROVED
    page.opened(path=pack_file)
    assert page.take.text() == "Take it in" and not page.approve.isVisible()


@pytest.mark.parametrize("content", [b"", b"{}", b"<html>", b'{"rucksack": 1}'])
def test_what_is_no_pack_is_said_and_another_can_be_opened(
    page: TrustPackPage, shell: RecordingShell, tmp_path: Path, content: bytes
) -> None:
    bad = tmp_path / "bad.json"
    bad.write_bytes(content)
    page.opened(path=bad)
    assert page.notices.notice is not None
    assert page.empty.isVisible() and not page.take.isVisible()


def test_what_was_wrong_with_one_pack_is_not_said_of_the_next(
    page: TrustPackPage, tmp_path: Path, pack_file: Path
) -> None:
    page.opened(path=tmp_path / "nowhere.json")
    page.opened(path=pack_file)
    assert page.notices.notice is None and page.take.isVisible()


def test_a_changed_pack_is_refused(
    page: TrustPackPage, practice: Practice, pack_file: Path
) -> None:
    changed = pack_file.read_bytes().replace(b"Puerto Lucero", b"Puerto Negro!")
    page.opened(data=changed)
    assert page.notices.notice is not None
    assert not page.take.isVisible()


def test_a_missing_file_is_said(page: TrustPackPage, tmp_path: Path) -> None:
    page.opened(path=tmp_path / "nowhere.json")
    assert page.notices.notice is not None


def test_without_arguments_a_pack_can_be_opened(
    page: TrustPackPage, shell: RecordingShell, pack_file: Path
) -> None:
    page.opened()
    assert page.empty.isVisible()
    shell.file_dialogs.to_open.append((pack_file,))
    page.empty.action.click()
    assert page.pack.isVisible()


def test_without_a_backpack_it_counts_for_this_run_only(
    shell: RecordingShell, show: Show, pack_file: Path
) -> None:
    page = TrustPackPage(shell)
    show(page)
    page.opened(path=pack_file)
    assert page.this_run.isVisible()
    assert not page.take.isVisible() and not page.approve.isVisible()
    page.this_run.click()
    assert shell.visits == [(PageName.CHECK, {"trust_pack": pack_file.read_bytes()})]


def test_everything_has_a_name(page: TrustPackPage, pack_file: Path) -> None:
    page.opened(path=pack_file)
    assert nameless(page) == ()

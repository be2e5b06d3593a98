"""Issuers I know: searched, taken off the lists and put back; packs removed and brought back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.preferences.issuer_model import Shown
from ui.preferences.issuers_page import IssuersPage
from ui.showing.shell import PageName
from wallet.proofs.keys import SigningKey
from wallet.session.practising import write_practice_files
from wallet.session.trusting import (
    approved_makers,
    import_trust_pack,
    list_known_issuers,
    list_packs,
)


@pytest.fixture
def pack_file(tmp_path: Path, shell: RecordingShell) -> Path:
    files = write_practice_files(tmp_path / "files", now=shell.now())
    return next(path for path in files if "pack" in path.name)


@pytest.fixture
def page(shell: RecordingShell, practice: Practice, show: Show) -> IssuersPage:
    made = IssuersPage(shell)
    made.resize(900, 700)
    show(made)
    made.opened()
    return made


def removed(shell: RecordingShell) -> set[str]:
    assert shell.session is not None
    known = list_known_issuers(shell.session.knowledge)
    return {issuer.name for issuer in known if issuer.is_removed}


def test_lists_are_searched(page: IssuersPage, qtbot: QtBot) -> None:
    everything = page.model.rowCount()
    assert everything > 10
    qtbot.keyClicks(page.search, "digital promise")
    assert 0 < page.model.rowCount() < everything
    qtbot.keyClicks(page.search, "zzz")
    assert page.model.rowCount() == 0 and page._nothing.isVisible()


def test_delete_takes_an_issuer_off_and_undo_puts_it_back(
    page: IssuersPage, shell: RecordingShell, qtbot: QtBot
) -> None:
    told: list[bool] = []
    shell.vault_changed.connect(lambda change, _page: told.append(change.knowledge))
    qtbot.keyClicks(page.search, "digital promise")
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    chosen = page.list.current()
    assert chosen is not None and page.change_button.text() == "Take it off my lists"
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert removed(shell) == {chosen.name}
    assert told == [True]
    notice = page.notices.notice
    assert notice is not None and notice.on_action is not None
    notice.on_action()
    assert removed(shell) == set()


def test_a_removed_issuer_is_found_and_put_back_by_its_button(
    page: IssuersPage, shell: RecordingShell, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    page.change_button.click()
    page.chips.set_current(Shown.REMOVED.value)
    page.chips.picked.emit(Shown.REMOVED.value)
    assert page.model.rowCount() >= 1
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.change_button.text() == "Put it back"
    page.change_button.click()
    assert removed(shell) == set()
    assert page.notices.notice is not None
    assert page.notices.notice.action == "Check all items again"


def test_tests_are_kept_apart(page: IssuersPage) -> None:
    page.chips.picked.emit(Shown.COUNTED.value)
    assert all(not page.model.tag(issuer) for issuer in page.model._rows)


def test_the_way_to_a_trust_pack(
    page: IssuersPage, shell: RecordingShell, pack_file: Path
) -> None:
    shell.file_dialogs.to_open.append((pack_file,))
    page.primary_button.click()
    assert shell.visits == [(PageName.TRUST_PACK, {"path": pack_file})]


def test_a_pack_is_removed_and_brought_back(
    page: IssuersPage, shell: RecordingShell, practice: Practice, pack_file: Path
) -> None:
    shell.session = import_trust_pack(
        practice.session, pack_file.read_bytes(), now=shell.now(), is_vouched_for=True
    )
    page.opened()
    (pack,) = list_packs(shell.session)
    page.packs.buttons[pack.pack_id].click()
    assert list_packs(shell.session) == ()
    notice = page.notices.notice
    assert notice is not None and notice.on_action is not None
    notice.on_action()
    assert [entry.pack_id for entry in list_packs(shell.session)] == [pack.pack_id]


def test_a_maker_is_approved_no_more(
    page: IssuersPage, shell: RecordingShell, practice: Practice, qtbot: QtBot
) -> None:
    counselor = SigningKey.from_seed(bytes([7]) * 32)
    made = IssuerSimulator("Career Centre", seed=31).trust_pack(key=counselor)
    shell.session = import_trust_pack(
        practice.session, made, now=shell.now(), is_vouched_for=True, approve_signer=True
    )
    page.opened()
    assert [maker.key for maker in approved_makers(shell.session)] == [counselor.did]
    page.packs.buttons[counselor.did].click()
    assert approved_makers(shell.session) == ()
    assert counselor.did not in page.packs.buttons
    # What was taken in by that word stays.
    assert len(list_packs(shell.session)) == 1
    notice = page.notices.notice
    assert notice is not None and "Career Centre" in notice.title


def test_without_a_backpack_lists_can_be_read_only(
    shell: RecordingShell, show: Show, qtbot: QtBot
) -> None:
    page = IssuersPage(shell)
    show(page)
    page.opened()
    assert page.model.rowCount() > 10
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert not page.change_button.isEnabled()


def test_everything_has_a_name(page: IssuersPage) -> None:
    assert nameless(page) == ()

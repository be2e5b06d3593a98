"""The file an item came in with others, from its page."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from tests.wallet.session.test_moving_in import backup, key_entry
from ui.backpack.whole_file import WholeFile
from ui.showing.page import Page
from wallet.model.record import Query
from wallet.session.bringing_in import keep, look_at, suggest_decisions
from wallet.session.gathering import Incoming
from wallet.session.moving_in import take_keys


@pytest.fixture
def whole(shell: RecordingShell, practice: Practice, qtbot: object) -> WholeFile:
    page = Page(shell)
    made = WholeFile(page, QMenu(page))
    made.retranslate()
    return made


def bring(practice: Practice, shell: RecordingShell, data: bytes, name: str) -> str:
    session = practice.session
    findings = look_at(session, [Incoming(name=name, data=data)], now=shell.now())
    take_keys(session, findings.keys, now=shell.now())
    change = keep(session, findings, suggest_decisions(findings), now=shell.now())
    return next(iter(change.records))


def test_it_is_offered_only_where_there_is_one(
    whole: WholeFile, practice: Practice, shell: RecordingShell
) -> None:
    alone = practice.session.vault.records.get(practice.items["01-data-literacy.json"])
    whole.show_for(alone)
    assert not whole.action.isVisible()
    whole._look()
    assert shell.notices == []
    assert practice.session.vault.records.summaries(Query(), shell.now())


def test_a_backup_with_a_key_is_saved_only_after_a_warning(
    whole: WholeFile, practice: Practice, shell: RecordingShell, tmp_path: Path
) -> None:
    data = backup(key_entry())
    record_id = bring(practice, shell, data, "Wallet Backup.json")
    whole.show_for(practice.session.vault.records.get(record_id))
    assert whole.action.isVisible()
    target = tmp_path / "out.json"
    shell.file_dialogs.to_save.append(target)
    whole.action.trigger()
    assert not target.exists()
    notice = whole._page.notices.notice
    assert notice is not None
    assert notice.on_action is not None
    assert "private key" in notice.title
    notice.on_action()
    assert target.read_bytes() == data
    assert "exactly as it came" in shell.notices[-1].title


def test_another_file_is_saved_at_once(
    whole: WholeFile, practice: Practice, shell: RecordingShell, tmp_path: Path
) -> None:
    data = backup()
    record_id = bring(practice, shell, data, "all.json")
    whole.show_for(practice.session.vault.records.get(record_id))
    target = tmp_path / "out.json"
    shell.file_dialogs.to_save.append(target)
    whole.action.trigger()
    assert target.read_bytes() == data

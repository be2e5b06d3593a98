"""Saving a copy of evidence: byte for byte, and nothing without a place to save it to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.doubles.shell import RecordingShell
from tests.ui.practice import practice_open_in
from ui.backpack.evidence_saving import EvidenceSaving
from ui.messages.languages import Interpreter
from ui.showing.page import Page
from wallet.model.own_record import OwnKind, OwnRecord
from wallet.session.evidence import evidence_of, take_evidence
from wallet.session.gathering import Incoming
from wallet.session.opening import KdfCost
from wallet.session.own_documents import OwnTexts
from wallet.session.own_records import keep_own
from wallet.session.session import Session
from wallet.settings import Language


@pytest.fixture
def session(shell: RecordingShell, cheap_kdf: KdfCost) -> Iterator[Session]:
    with practice_open_in(shell, cheap_kdf, is_filled=False) as opened:
        yield opened


def test_evidence_is_saved_byte_for_byte_and_says_where_in_the_language_spoken(
    shell: RecordingShell,
    session: Session,
    tmp_path: Path,
    display: object,
    interpreter: Interpreter,
) -> None:
    letter = take_evidence(Incoming(name="letter.txt", data=b"Thanks\r\n"))
    record = OwnRecord(kind=OwnKind.JOB, title="Cook", description="d", evidence=(letter.file,))
    texts = OwnTexts(says="says", status="status", fields={})
    (record_id,) = keep_own(session, record, (letter,), now=shell.now(), texts=texts).records
    (kept,) = evidence_of(session, record_id)
    page = Page(shell)
    saving = EvidenceSaving(page)
    saving._save_to(tmp_path / "too early.txt")
    saving.save(record_id, kept)
    assert page.notices.notice is None
    shell.file_dialogs.to_save.append(tmp_path / "saved.txt")
    saving.save(record_id, kept)
    assert (tmp_path / "saved.txt").read_bytes() == b"Thanks\r\n"
    assert not (tmp_path / "too early.txt").exists()
    notice = page.notices.notice
    assert notice is not None and notice.title == "Copy saved."
    assert str(tmp_path / "saved.txt") in notice.text
    interpreter.speak(Language.SPANISH)
    again = page.notices._say
    assert again is not None and again().title == "Copia guardada."

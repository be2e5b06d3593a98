"""Evidence: photos cleaned, digests bound, a file that was exchanged never handed out."""

from dataclasses import replace

import pytest

from tests.doubles.photo_samples import jpeg_with_place, picture
from tests.wallet.session.opened import NOW, Pupil
from wallet.encoding.photos import find_hidden
from wallet.errors import InputError, Reason, VaultError
from wallet.model.own_record import EvidenceState, OwnKind, OwnRecord
from wallet.session import evidence
from wallet.session.evidence import (
    NewEvidence,
    evidence_bytes,
    evidence_of,
    media_type_of,
    take_evidence,
)
from wallet.session.gathering import Incoming
from wallet.session.own_records import keep_own

LETTER = Incoming(name="letter.txt", data=b"Thank you, Ana.")


def with_evidence(learner: Pupil, *taken: NewEvidence) -> str:
    record = OwnRecord(
        kind=OwnKind.VOLUNTEERING,
        title="Food bank",
        description="I sorted food.",
        evidence=tuple(one.file for one in taken),
    )
    (record_id,) = keep_own(learner.session, record, taken, now=NOW).records
    return record_id


def test_a_photo_is_freed_of_its_place() -> None:
    taken = take_evidence(Incoming(name="me.jpg", data=jpeg_with_place()))
    assert taken.removed == ("place", "camera")
    assert find_hidden(taken.data) == ()
    assert taken.file.size == len(taken.data)
    assert taken.file.media_type == "image/jpeg"


def test_any_other_file_is_taken_byte_for_byte() -> None:
    taken = take_evidence(LETTER)
    assert (taken.data, taken.removed) == (b"Thank you, Ana.", ())
    plain = picture("PNG")
    assert take_evidence(Incoming(name="a.png", data=plain)).data == plain


@pytest.mark.parametrize(
    "data, name, media_type",
    [
        (b"%PDF-1.7", "x.doc", "application/pdf"),
        (
            b"\0\1",
            "table.csv",
            "text/csv",
        ),
        (b"\0\1", "x", "application/octet-stream"),
    ],
)
def test_a_file_is_named_by_what_it_is(data: bytes, name: str, media_type: str) -> None:
    assert media_type_of(data, name) == media_type


def test_evidence_comes_back_byte_for_byte(learner: Pupil) -> None:
    taken = take_evidence(LETTER)
    record_id = with_evidence(learner, taken)
    (kept,) = evidence_of(learner.session, record_id)
    assert (kept.state, kept.file) == (EvidenceState.AS_SIGNED, taken.file)
    assert evidence_bytes(learner.session, record_id, kept.file.digest) == b"Thank you, Ana."


def test_must_fail_79_evidence_that_was_exchanged_is_changed(learner: Pupil) -> None:
    taken = take_evidence(LETTER)
    record_id = with_evidence(learner, taken)
    learner.session.vault._database.execute("UPDATE evidence SET content = x'00'")
    (kept,) = evidence_of(learner.session, record_id)
    assert kept.state is EvidenceState.CHANGED
    with pytest.raises(VaultError) as caught:
        evidence_bytes(learner.session, record_id, taken.file.digest)
    assert (caught.value.reason, caught.value.facts) == (
        Reason.EVIDENCE_CHANGED, {"name": "letter.txt"},
    )  # fmt: skip


def test_must_fail_79_evidence_that_is_gone_is_missing(learner: Pupil) -> None:
    taken = take_evidence(LETTER)
    record_id = with_evidence(learner, replace(taken, data=b"another file"))
    (kept,) = evidence_of(learner.session, record_id)
    assert kept.state is EvidenceState.MISSING
    for digest in (taken.file.digest, "0" * 64):
        with pytest.raises(VaultError) as caught:
            evidence_bytes(learner.session, record_id, digest)
        assert caught.value.reason is Reason.EVIDENCE_MISSING


def test_what_is_no_file_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    with pytest.raises(InputError) as caught:
        take_evidence(Incoming(name="empty"))
    assert caught.value.reason is Reason.EMPTY_INPUT
    from pathlib import Path

    with pytest.raises(InputError) as caught:
        take_evidence(Incoming(name="gone", path=Path(str(tmp_path)) / "gone"))
    assert caught.value.reason is Reason.FILE_UNREADABLE
    monkeypatch.setattr(evidence, "MAX_EVIDENCE", 3)
    with pytest.raises(InputError) as caught:
        take_evidence(LETTER)
    assert caught.value.reason is Reason.COPY_TOO_LARGE


def test_a_badge_without_files_has_no_evidence_here(learner: Pupil) -> None:
    (badge,) = learner.take(learner.badge())
    assert evidence_of(learner.session, badge) == ()

"""Drafts as the backpack keeps them, and back: nothing that was typed in is lost."""

import hashlib
from dataclasses import replace
from datetime import date

import pytest

from wallet.model.copy import CopyKind, CopyWords
from wallet.model.credential import Container
from wallet.model.draft import KeptDraft
from wallet.model.own_record import FIELDS_OF, EvidenceFile, OwnField, OwnKind, OwnRecord
from wallet.session.draft_answers import (
    BegunDraft,
    CopyDraft,
    OwnDraft,
    read_begun,
    read_copy,
    read_own,
    write_copy,
    write_own,
)
from wallet.session.evidence import NewEvidence
from wallet.session.gathering import Incoming

PHOTO_DATA = b"\xff\xd8 photo"
PHOTO = EvidenceFile(
    name="me.jpg",
    media_type="image/jpeg",
    digest=hashlib.sha256(PHOTO_DATA).hexdigest(),
    size=len(PHOTO_DATA),
)
OLD = EvidenceFile(name="old.txt", media_type="text/plain", digest="cd" * 32, note="first day")
FULL = OwnDraft(
    record=OwnRecord(
        kind=OwnKind.JOB,
        title="Cook",
        description="Ñandú\nfor 90 people",
        began=date(2024, 2, 29),
        ended=date(2025, 1, 1),
        fields=tuple((field, f"<b>{field}</b>") for field in FIELDS_OF[OwnKind.JOB]),
        skills=("Knives", "Calm"),
        evidence=(OLD, PHOTO),
        pay_is_shown=True,
    ),
    record_id="item-1",
    new=(NewEvidence(file=PHOTO, data=PHOTO_DATA, removed=("place",)),),
    left_out=("film.mp4",),
)
EMPTY = OwnDraft(record=OwnRecord(kind=OwnKind.SKILL, title="", description="", is_ongoing=True))
WORDS = CopyWords(
    title="",
    kind=CopyKind.LICENCE,
    giver="State board",
    given_on=date(2020, 1, 2),
    valid_until=date(2030, 1, 2),
    number="PN7",
    note="half a character: \ud83d",
    removed=("camera",),
)
FILE = Incoming(name="scan.pdf", data=b"%PDF-1.7", container=Container.PASTED)
COPY = CopyDraft(words=WORDS, incoming=FILE, is_cleaned=False)


@pytest.mark.parametrize("draft", [FULL, EMPTY])
def test_a_record_of_ones_own_comes_back_as_it_was(draft: OwnDraft) -> None:
    kept = write_own(draft)
    assert read_own(kept) == draft
    assert kept.files == tuple(one.data for one in draft.new)
    assert kept.answers.isascii()


@pytest.mark.parametrize("draft", [COPY, CopyDraft(words=WORDS, record_id="item-2")])
def test_words_about_a_copy_come_back_as_they_were(draft: CopyDraft) -> None:
    assert read_copy(write_copy(draft)) == draft


def test_there_is_one_draft_for_each_kind_each_file_and_each_item() -> None:
    other = replace(COPY, incoming=Incoming(name="scan.pdf", data=b"another"))
    edits = (FULL, replace(FULL, record_id="item-2"), EMPTY)
    assert len({one.key for one in edits}) == 3
    assert len({COPY.key, other.key, replace(COPY, record_id="item-1").key, FULL.key}) == 4
    assert replace(COPY, words=CopyWords(title="Another")).key == COPY.key


@pytest.mark.parametrize("answers", [b"", b"[]", b"{}", b'{"file": ["x"]}', b"\xff", b"null"])
def test_what_cannot_be_read_is_no_draft(answers: bytes) -> None:
    kept = KeptDraft(key="own:x", answers=answers, files=(b"x",))
    assert read_own(kept) is None
    assert read_copy(kept) is None


def test_a_copy_whose_file_is_not_there_is_none() -> None:
    assert read_copy(replace(write_copy(COPY), files=())) is None


def test_another_programs_kinds_are_not_read() -> None:
    kept = write_own(FULL)
    for known in (OwnKind.JOB.value, OwnField.PAY.value):
        other = kept.answers.replace(known.encode(), b"ext:Unheard")
        assert read_own(replace(kept, answers=other)) is None


def test_a_copy_with_another_digest_is_damaged() -> None:
    copy = write_copy(COPY)
    assert read_copy(replace(copy, files=(bytes(8),))) is None
    assert read_copy(replace(copy, key="copy:another")) is None


def test_a_record_outlives_damage_in_its_files_and_names_them() -> None:
    kept = write_own(FULL)
    for files in ((), (b"",), (bytes(len(PHOTO_DATA)),)):
        read = read_own(replace(kept, files=files))
        assert read is not None and read == WITHOUT_PHOTO


WITHOUT_PHOTO = replace(
    FULL,
    record=replace(FULL.record, evidence=(OLD,)),
    new=(),
    left_out=("film.mp4", "me.jpg"),
)
ITEM = "8d9c5a52-6a63-4f0c-9f4c-2f0f0d5f7a11"


@pytest.mark.parametrize(
    ("draft", "begun"),
    [
        (
            replace(FULL, record_id=ITEM),
            BegunDraft(key=f"own:{ITEM}", record_id=ITEM, kind=OwnKind.JOB, title="Cook"),
        ),
        (EMPTY, BegunDraft(key=EMPTY.key, kind=OwnKind.SKILL)),
        (COPY, BegunDraft(key=COPY.key, is_copy=True, title="scan.pdf", file_name="scan.pdf")),
        (
            CopyDraft(words=replace(WORDS, title="Licence"), record_id=ITEM),
            BegunDraft(key=f"copy:{ITEM}", is_copy=True, record_id=ITEM, title="Licence"),
        ),
        (
            CopyDraft(words=WORDS, record_id=ITEM),
            BegunDraft(key=f"copy:{ITEM}", is_copy=True, record_id=ITEM),
        ),
    ],
)
def test_a_draft_is_named_by_its_answers_alone(
    draft: OwnDraft | CopyDraft, begun: BegunDraft
) -> None:
    kept = write_own(draft) if isinstance(draft, OwnDraft) else write_copy(draft)
    assert read_begun(kept.key, kept.answers) == begun
    unread = replace(begun, title="", file_name="", is_damaged=True)
    if begun.record_id:
        unread = replace(unread, kind=None)
    for answers in (b"?", b"[]", b"{}", b'{"title": "", "kind": "Nothing"}'):
        assert read_begun(kept.key, answers) == unread

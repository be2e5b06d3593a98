"""Copies: told by their bytes, described by the learner's words and by nothing of the file."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.doubles.photo_samples import picture
from wallet.errors import InputError, Reason
from wallet.formats.copies import (
    carried_words,
    describe_copy,
    kind_of_file,
    read_carried,
    read_copy,
    read_words,
    write_words,
)
from wallet.formats.description import describe
from wallet.model.copy import CopyKind, CopyWords, FileKind
from wallet.model.credential import Container, Form, Securing, Source
from wallet.model.description import Compartment, Field

WORDS = CopyWords(
    title="Joint Services Transcript",
    kind=CopyKind.MILITARY,
    giver="American Council on Education",
    given_on=date(2024, 5, 3),
    valid_until=date(2030, 1, 31),
    number="JST-77",
    note="The page with\nthe stamp",
    removed=("place",),
)
SOURCE = Source(name="jst.pdf", container=Container.FILE)


@pytest.mark.parametrize(
    "data, kind",
    [
        (b"%PDF-1.7 x", FileKind.PDF),
        (picture("PNG"), FileKind.PNG),
        (picture("JPEG"), FileKind.JPEG),
        (picture("GIF"), FileKind.GIF),
        (picture("WEBP"), FileKind.WEBP),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1", FileKind.HEIC),
        ("Zeugnis für María\n".encode(), FileKind.TEXT),
        (b"\xef\xbb\xbfwords", FileKind.TEXT),
        (b"words\xff\xfe", FileKind.OTHER),
        (b"PK\x03\x04\0\0", FileKind.OTHER),
        (b"RIFF\0\0\0\0WAVE", FileKind.OTHER),
        (b"", FileKind.OTHER),
    ],
)
def test_a_file_is_told_by_its_bytes(data: bytes, kind: FileKind) -> None:
    assert kind_of_file(data) is kind


def test_words_come_back_as_they_were_written() -> None:
    assert read_words(write_words(WORDS)) == WORDS
    only_title = CopyWords(title="Letter")
    assert write_words(only_title) == b'{"title":"Letter","kind":"ext:Other"}'
    assert read_words(write_words(only_title)) == only_title


def test_words_are_kept_short() -> None:
    long = CopyWords(title=" x" * 1000, note="y" * 10_000)
    kept = read_words(write_words(long))
    assert (len(kept.title), len(kept.note)) == (200, 4000)


@pytest.mark.parametrize(
    "kept",
    [
        b"{}",
        b'{"title":"a","kind":"nothing"}',
        b'{"title":"a","kind":"Degree","givenOn":"May"}',
        b"[",
    ],
)
def test_words_that_were_never_written_here_are_refused(kept: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_copy(b"x", SOURCE, kept)
    assert caught.value.reason in (Reason.MEMBER_MALFORMED, Reason.NOT_JSON)


def test_a_copy_is_its_bytes_and_the_words() -> None:
    one = read_copy(b"%PDF-1.7 x", SOURCE, write_words(WORDS))
    assert (one.form, one.securing, one.original) == (Form.COPY, Securing.NONE, b"%PDF-1.7 x")
    assert one.terms is not None
    assert one.terms.valid_until == "2030-01-31T23:59:59Z"
    assert one.id.startswith("urn:sha256:")
    assert one.issuer_id == "" and one.subjects == ()


def test_people_read_the_learners_words() -> None:
    one = read_copy(b"%PDF-1.7 x", SOURCE, write_words(WORDS))
    found = describe(one)
    assert found == describe_copy(one)
    said = {text.field: text.value for text in found.texts}
    assert said == {
        Field.NAME: "Joint Services Transcript",
        Field.ISSUER: "American Council on Education",
        Field.AWARDED: "2024-05-03",
        Field.VALID_UNTIL: "2030-01-31",
        Field.NUMBER: "JST-77",
        Field.NOTE: "The page with\nthe stamp",
    }
    assert found.compartment is Compartment.SERVICE
    assert found.achievement_kind == "MilitaryService"
    assert found.awarded_at == datetime(2024, 5, 3, tzinfo=UTC)
    assert found.valid_until == datetime(2030, 1, 31, 23, 59, 59, tzinfo=UTC)


def test_only_a_title_is_needed() -> None:
    found = describe(read_copy(b"x", SOURCE, write_words(CopyWords(title="Letter"))))
    assert [text.field for text in found.texts] == [Field.NAME]
    assert (found.awarded_at, found.valid_until) == (None, None)


def test_what_travels_is_title_kind_giver_and_dates() -> None:
    carried = carried_words(WORDS)
    assert carried == {
        "title": "Joint Services Transcript",
        "kind": "ext:MilitaryService",
        "giver": "American Council on Education",
        "givenOn": "2024-05-03",
        "validUntil": "2030-01-31",
    }
    assert read_carried(carried) == replace(WORDS, number="", note="", removed=())


@pytest.mark.parametrize("value", [None, [], "x", 1, {}, {"title": ""}, {"title": " \n"},
                                   {"title": 1}, {"giver": "Board"}])  # fmt: skip
def test_words_without_a_title_are_none(value: object) -> None:
    assert read_carried(value) is None  # type: ignore[arg-type]


def test_words_of_others_are_bounded_and_stay_text() -> None:
    hostile = {
        "title": "Licence\u202e\n\tsigned by MIT\u0000" + "x" * 10_000,
        "kind": "Trusted",
        "giver": ["MIT"],
        "givenOn": "2024-13-45",
        "validUntil": {"a": 1},
        "note": "kept by nobody",
        "removed": ["place"],
    }
    words = read_carried(hostile)  # type: ignore[arg-type]
    assert words is not None
    assert words.title.startswith("Licence") and len(words.title) == 200
    assert not set(words.title) & {"\n", "\t", "\u0000"}
    assert words == CopyWords(title=words.title)
    # What was read can be kept.
    assert read_words(write_words(words)) == words


@pytest.mark.parametrize("title", ["תעודת סיום", "شهادة Diploma", "گواهی\u200cنامه"])
def test_words_of_any_script_are_the_same_after_every_trip(title: str) -> None:
    words = CopyWords(title=title, giver=title)
    first = describe_copy(read_copy(b"x", SOURCE, write_words(words)))
    for _ in range(3):
        travelled = read_carried(carried_words(words))
        assert travelled == words
        # Isolated where it is shown, once.
        shown = describe_copy(read_copy(b"x", SOURCE, write_words(travelled)))
        assert shown == first and shown.title == f"\u2068{title}\u2069"

"""A list makes a copy of the very bytes it names, and of nothing in which there is more."""

import hashlib
from dataclasses import replace

import pytest

from tests.wallet.formats import samples
from tests.wallet.formats.archives_made import zip_of
from wallet.formats.copies import read_words
from wallet.formats.listed_copies import MAX_COPY, ListedCopy, may_be_copy, with_copy
from wallet.formats.reader import read_items
from wallet.formats.reading import Reading
from wallet.model.copy import CopyKind, CopyWords
from wallet.model.credential import Container, Form, Securing, Source
from wallet.model.found_key import FoundKey

WORDS = CopyWords(title="Old diploma", kind=CopyKind.DIPLOMA, giver="Harbor College")
SOURCE = Source(name="all.zip/originals/scan.pdf", container=Container.ARCHIVE)
SCAN = b"%PDF-1.4 a scan"


def listed(content: bytes) -> ListedCopy:
    return ListedCopy(hashlib.sha256(content).hexdigest(), WORDS)


def test_the_file_is_a_copy_with_its_words() -> None:
    unread = read_items(SCAN, "scan.pdf", samples.contexts())
    reading = with_copy(unread, SCAN, SOURCE, listed(SCAN))
    (copy,) = reading.copies
    assert (copy.original, copy.form, copy.securing) == (SCAN, Form.COPY, Securing.NONE)
    assert copy.source == SOURCE
    assert read_words(samples.to_bytes(copy.document)) == WORDS
    assert reading.not_read == unread.not_read and not reading.is_empty


def test_a_file_without_words_or_of_other_bytes_is_none() -> None:
    empty = Reading()
    assert with_copy(empty, SCAN, SOURCE, None) is empty
    assert with_copy(empty, SCAN + b"!", SOURCE, listed(SCAN)) is empty
    assert with_copy(empty, b"", SOURCE, listed(b"")) is empty


def test_what_is_too_large_to_be_kept_is_none() -> None:
    large = bytes(MAX_COPY + 1)
    assert with_copy(Reading(), large, SOURCE, listed(large)).copies == ()


def test_what_holds_more_is_worth_what_it_is() -> None:
    badge = samples.to_bytes(samples.badge())
    key = FoundKey(id="", label="", public_key=b"", seed=b"")
    for held in (
        read_items(badge, "a.json", samples.contexts()),
        Reading(trust_packs=(b"{}",)),
        Reading(keys=(key,)),
    ):
        assert with_copy(held, badge, SOURCE, listed(badge)) is held


@pytest.mark.parametrize("changes", [{"title": "Other"}, {"giver": ""}])
def test_the_words_are_those_of_the_list(changes: dict[str, str]) -> None:
    words = replace(WORDS, **changes)  # type: ignore[arg-type]
    reading = with_copy(Reading(), SCAN, SOURCE, ListedCopy(listed(SCAN).digest, words))
    assert read_words(samples.to_bytes(reading.copies[0].document)) == words


@pytest.mark.parametrize("content", [
    rb"{\rtf1\ansi Reference letter}", b'"Course","Grade"\n"Welding","A"\n', b"[Verse 1]\nla\n",
    "[Página 1] Expediente".encode("latin-1"),
])  # fmt: skip
def test_what_only_begins_as_json_does_is_a_copy(content: bytes) -> None:
    for name in ("originals/letter.rtf", "letter.rtf"):
        reading = read_items(exported((name, content)), "a.zip", samples.contexts())
        (copy,) = reading.copies
        assert (copy.original, copy.form) == (content, Form.COPY)


DOUBLED = b'{"type":["VerifiableCredential"],"type":["X"],"credentialSubject":{}}'


def index_of(*members: tuple[str, bytes]) -> bytes:
    items = [
        {"file": name, "sha256": hashlib.sha256(data).hexdigest(), "copy": {"title": "PhD"}}
        for name, data in members
    ]
    return samples.to_bytes({"type": "RucksackExport", "items": items})


def exported(*members: tuple[str, bytes]) -> bytes:
    return zip_of([("index.json", index_of(*members)), *members])


@pytest.mark.parametrize(
    "content, name",
    [
        (DOUBLED, "c.json"),
        (b'{"type": "VerifiableCredential",', "c.json"),
        (b"PK\x03\x04junk", "c.zip"),
        (zip_of([("c.json", DOUBLED)]), "c.zip"),
    ],
)
def test_a_faulty_credential_is_told_and_no_copy(content: bytes, name: str) -> None:
    unread = read_items(content, name, samples.contexts())
    assert unread.not_read and not may_be_copy(unread)
    assert with_copy(unread, content, SOURCE, listed(content)) is unread
    reading = read_items(exported((name, content)), "a.zip", samples.contexts())
    assert reading.copies == ()
    assert [one.reason for one in reading.not_read] == [one.reason for one in unread.not_read]


def test_a_zip_with_copies_of_its_own_is_not_swallowed() -> None:
    inner = exported(("x.txt", b"one"), ("y.txt", b"two"))
    reading = read_items(exported(("i.zip", inner)), "o.zip", samples.contexts())
    assert [copy.original for copy in reading.copies] == [b"one", b"two"]

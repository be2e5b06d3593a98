"""A list makes a copy of the very bytes it names, and of nothing in which there is more."""

import hashlib
from dataclasses import replace

import pytest

from tests.wallet.formats import samples
from wallet.formats.copies import read_words
from wallet.formats.listed_copies import MAX_COPY, ListedCopy, with_copy
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

"""A zip of everything is read as its items."""

import hashlib

import pytest

from tests.wallet.formats import samples
from tests.wallet.formats.archives_made import locked, zip_of
from wallet.errors import Reason
from wallet.formats.description import describe
from wallet.formats.reader import read_items
from wallet.formats.reading import Reading

BADGE = samples.to_bytes(samples.badge())
INDEX = samples.to_bytes({"type": "RucksackExport", "items": []})
PAGE = b"<!DOCTYPE html><html></html>"


def test_page_and_index_are_no_items() -> None:
    data = zip_of([("index.html", PAGE), ("index.json", INDEX), ("originals/a.json", BADGE)])
    reading = read_items(data, "all.zip", samples.contexts())
    assert [item.original for item in reading.credentials] == [BADGE]
    assert reading.not_read == ()


@pytest.mark.parametrize("index", [b"{", b'{"type": "Other"}', b"[]"])
def test_another_index_is_a_file_like_any_other(index: bytes) -> None:
    for data in (zip_of([("index.json", index)]), locked(zip_of([("index.json", INDEX)]))):
        reading = read_items(data, "all.zip", samples.contexts())
        assert [one.reason for one in reading.not_read] != []


def test_an_index_alone_says_that_nothing_is_there() -> None:
    reading = read_items(zip_of([("index.json", INDEX)]), "all.zip", samples.contexts())
    assert [one.reason for one in reading.not_read] == [Reason.UNRECOGNIZED_FORMAT]


def entry(file: str, content: bytes, **copy: object) -> dict[str, object]:
    digest = hashlib.sha256(content).hexdigest()
    return {"file": file, "sha256": digest, "copy": {"title": "Old diploma", **copy}}


def export(items: list[object], *members: tuple[str, bytes]) -> Reading:
    index = samples.to_bytes({"type": "RucksackExport", "items": items})
    data = zip_of([("index.json", index), *members])
    return read_items(data, "all.zip", samples.contexts())


def test_copies_bring_their_words_along() -> None:
    scan = b"%PDF-1.4 a scan"
    reading = export(
        [entry("originals/a.pdf", scan, kind="Diploma"), 7, {"file": "originals/b.pdf"}],
        ("originals/a.pdf", scan),
        ("originals/b.pdf", scan),
    )
    (copy,) = reading.copies
    assert copy.source.name == "all.zip/originals/a.pdf"
    assert describe(copy).title == "Old diploma"
    # Whoever looks for credentials only is told as before.
    assert len(reading.not_read) == 2


def test_an_index_vouches_for_nothing() -> None:
    changed = export([entry("originals/a.pdf", b"other")], ("originals/a.pdf", b"%PDF-1.4 a scan"))
    assert changed.copies == () and len(changed.not_read) == 1
    # A credential that is called a copy is what its own signature makes it.
    badge = export([entry("originals/a.json", BADGE)], ("originals/a.json", BADGE))
    assert badge.copies == () and len(badge.credentials) == 1

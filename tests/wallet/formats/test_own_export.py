"""A zip of everything is read as its items."""

import pytest

from tests.wallet.formats import samples
from tests.wallet.formats.archives_made import locked, zip_of
from wallet.errors import Reason
from wallet.formats.reader import read_items

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

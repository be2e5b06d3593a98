"""What stood around an item, and files that are more than one item."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.encoding.contexts import bundled_contexts
from wallet.formats.arriving import MOST_AROUND, note_arrival
from wallet.formats.reader import read_items
from wallet.formats.reading import Reading

ITEM = json.dumps(
    {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiableCredential"],
        "credentialSubject": {"id": "did:example:1"},
    }
).encode()
SPACE = st.text(" \t\r\n", max_size=10).map(str.encode)


def read(data: bytes) -> Reading:
    return note_arrival(read_items(data, "item.json", bundled_contexts()), data, "item.json")


@given(SPACE, SPACE)
def test_white_space_around_one_item_is_noted(before: bytes, after: bytes) -> None:
    reading = read(before + ITEM + after)
    assert reading.carrier is None
    (item,) = reading.credentials
    assert item.original == ITEM
    assert item.around == (before, after)


def test_a_plain_file_is_the_item() -> None:
    reading = read(ITEM)
    assert (reading.carrier, reading.credentials[0].around) == (None, (b"", b""))


@pytest.mark.parametrize("data", [
    b"[" + ITEM + b", " + ITEM + b"]\n",
    b'{"type": "VerifiablePresentation", "verifiableCredential": [' + ITEM + b"]}",
    b'{"wrapped": ' + ITEM + b', "note": "' + b"x" * MOST_AROUND + b'"}',
    ITEM + b" " * (MOST_AROUND + 1),
])  # fmt: skip
def test_a_file_that_is_more_than_an_item_is_kept_whole(data: bytes) -> None:
    carrier = read(data).carrier
    assert carrier is not None
    assert (carrier.content, carrier.name) == (data, "item.json")
    assert carrier.digest == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("data", [
    b"{}",
    b'{"type": "VerifiablePresentation", "verifiableCredential": []}',
    b"words",
])  # fmt: skip
def test_a_file_without_an_item_is_not_kept(data: bytes) -> None:
    assert read(data).carrier is None


def test_a_short_wrapping_is_put_back() -> None:
    data = b'{"vc": ' + ITEM + b"}"
    (item,) = read(data).credentials
    before, after = item.around
    assert before + item.original + after == data


def test_what_stands_inside_an_item_makes_no_carrier() -> None:
    inner = ITEM[:-1] + b', "proof": {}}'
    outer = ITEM[:-1] + b', "endorsement": [' + inner + b"]}\n"
    reading = read(outer)
    assert len(reading.credentials) == 2
    assert reading.carrier is None
    assert reading.credentials[0].around == (b"", b"\n")

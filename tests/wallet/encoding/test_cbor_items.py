from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.encoding.cbor_items import (
    MAX_DEPTH,
    MAX_ITEMS,
    CborItem,
    ItemReader,
    plain_json,
    read_item,
)
from wallet.errors import InputError

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**64), 2**64 - 1)
    | st.text()
    | st.binary()
    | st.floats(allow_nan=False, allow_infinity=False)
)
KEYS: Any = st.integers(-(2**64), 2**64 - 1) | st.text()
ITEMS: Any = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=20
)


@given(ITEMS)
def test_what_cbor2_writes_is_read(item: CborItem) -> None:
    assert read_item(cbor2.dumps(item)) == item
    assert read_item(cbor2.dumps(item, canonical=True)) == item


@given(st.binary(max_size=60))
def test_arbitrary_bytes_are_read_as_cbor2_reads_them_or_refused(data: bytes) -> None:
    try:
        item = read_item(data)
    except InputError as error:
        assert error.reason.value == "CODE_DAMAGED"
        return
    assert cbor2.loads(data) == item


@pytest.mark.parametrize(
    "hexadecimal, what",
    [
        ("", "nothing"),
        ("810102", "bytes after the item"),
        ("9fff", "array of no stated length"),
        ("5f4101ff", "bytes of no stated length"),
        ("1c", "a length that means nothing"),
        ("c11a00000000", "a tag that makes a date"),
        ("d81e820102", "a tag that makes a fraction"),
        ("9bffffffffffffffff", "an array larger than memory"),
        ("5b00ffffffffffffff", "bytes larger than memory"),
        ("bb00ffffffffffffff", "a map larger than memory"),
        ("62c328", "text that is not UTF-8"),
        ("a201010102", "a key twice"),
        ("a1f501", "a key that is true"),
        ("a18001", "a key that is an array"),
        ("f97e00", "no number"),
        ("f97c00", "infinity"),
        ("f7", "undefined"),
        ("f8ff", "an unknown simple value"),
        ("1a0000", "cut off"),
    ],
)
def test_hostile_items_are_damaged(hexadecimal: str, what: str) -> None:
    with pytest.raises(InputError, match="CODE_DAMAGED"):
        read_item(bytes.fromhex(hexadecimal))


def test_nesting_has_a_limit() -> None:
    assert read_item(b"\x81" * MAX_DEPTH + b"\x01")
    with pytest.raises(InputError):
        read_item(b"\x81" * (MAX_DEPTH + 1) + b"\x01")
    with pytest.raises(InputError):
        read_item(b"\x81" * 1_000_000)


def test_the_number_of_items_has_a_limit() -> None:
    with pytest.raises(InputError):
        read_item(cbor2.dumps([0] * MAX_ITEMS))


@pytest.mark.parametrize(
    "method, right, wrong",
    [
        ("read_tag", "d90501", "01"),
        ("read_array_head", "82", "a1"),
        ("read_unsigned", "1901f4", "20"),
        ("read_unsigned", "00", "f5"),
        ("read_bytes", "4101", "6161"),
    ],
)
def test_the_reader_says_what_it_wanted(method: str, right: str, wrong: str) -> None:
    getattr(ItemReader(bytes.fromhex(right)), method)()
    with pytest.raises(InputError):
        getattr(ItemReader(bytes.fromhex(wrong)), method)()


def test_plain_json_takes_json_only() -> None:
    item: CborItem = {"a": [1, None, True, 1.5, {"b": "c"}]}
    assert plain_json(item) == item
    for other in (b"", [b""], {1: 2}, {"a": {1: 2}}):
        with pytest.raises(InputError):
            plain_json(other)

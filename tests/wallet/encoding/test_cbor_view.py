"""CBOR as people may look at it."""

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.encoding.cbor_view import MAX_DEPTH, MAX_ITEMS, view_cbor
from wallet.errors import InputError, Reason

PLAIN = st.recursive(
    st.booleans() | st.integers(-(2**63), 2**63) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=20,
)


def reason(data: bytes) -> Reason:
    with pytest.raises(InputError) as raised:
        view_cbor(data)
    return raised.value.reason


@given(PLAIN)
def test_plain_values_are_what_they_were(value: object) -> None:
    assert view_cbor(cbor2.dumps(value)) == value


def test_tags_give_way_and_bytes_with_an_item_are_opened() -> None:
    inner = cbor2.dumps({"name": "Rivera"})
    tagged = cbor2.CBORTag(24, inner)
    value = [cbor2.CBORTag(0, "2026-01-01T00:00:00Z"), tagged, cbor2.dumps(tagged), b"key", 1.5]
    assert view_cbor(cbor2.dumps(value)) == [
        "2026-01-01T00:00:00Z", {"name": "Rivera"}, {"name": "Rivera"}, None, 1.5,
    ]  # fmt: skip


def test_what_has_no_json_is_left_out() -> None:
    assert view_cbor(cbor2.dumps([float("inf"), None, {1: 2}, b"\xd8\x18\xff"])) == [
        None, None, {"1": 2}, None,
    ]  # fmt: skip


@pytest.mark.parametrize("data", [
    b"", b"\x01\x02", b"\x62a", b"\x9b" + b"\xff" * 8, b"\x9f\x01\xff", b"\xd8\x18\x01", b"\x1c",
    b"\xbb" + b"\xff" * 8,
])  # fmt: skip
def test_what_is_no_item_is_damaged(data: bytes) -> None:
    assert reason(data) is Reason.CODE_DAMAGED


def test_depth_and_number_have_an_end() -> None:
    assert reason(b"\x81" * (MAX_DEPTH + 1) + b"\x01") is Reason.TOO_DEEP
    assert reason(cbor2.dumps([1] * MAX_ITEMS)) is Reason.TOO_LARGE


@given(st.binary(max_size=200))
def test_whatever_comes_is_a_value_or_an_error(data: bytes) -> None:
    try:
        view_cbor(data)
    except InputError as error:
        assert error.reason in (Reason.CODE_DAMAGED, Reason.TOO_DEEP, Reason.TOO_LARGE)

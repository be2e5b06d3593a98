"""Values cut out of a text are the bytes as they stood."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.encoding.json_slices import slice_at, slices_at, slices_of
from wallet.encoding.strict_json import escape_pointer, read_json, value_at

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abcdeñ/~0", max_size=4), inner),
    max_leaves=20,
)  # fmt: skip
SPACED = b' { "a" : [ 1 , {"b":"\xc3\xa9 \\u00e9"} , [ ] ] , "x/y":{ "~" : 1e1 } , "e":[]}'
PLACES = {
    "": SPACED.strip(),
    "/a": b'[ 1 , {"b":"\xc3\xa9 \\u00e9"} , [ ] ]',
    "/a/0": b"1",
    "/a/1": b'{"b":"\xc3\xa9 \\u00e9"}',
    "/a/1/b": b'"\xc3\xa9 \\u00e9"',
    "/a/2": b"[ ]",
    "/x~1y/~0": b"1e1",
    "/e": b"[]",
}


def pointers_in(value: object, pointer: str = "") -> list[str]:
    found = [pointer]
    if isinstance(value, dict):
        for name, entry in value.items():
            found += pointers_in(entry, f"{pointer}/{escape_pointer(name)}")
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            found += pointers_in(entry, f"{pointer}/{number}")
    return found


@pytest.mark.parametrize("pointer, text", PLACES.items())
def test_slices_are_the_bytes_as_they_stood(pointer: str, text: bytes) -> None:
    assert slice_at(SPACED, pointer) == text
    assert value_at(read_json(SPACED), pointer) == json.loads(text)


def test_several_places_are_cut_in_one_pass_in_any_order_and_within_each_other() -> None:
    assert slices_at(SPACED, tuple(PLACES)) == tuple(PLACES.values())
    assert slices_at(SPACED, tuple(reversed(PLACES))) == tuple(reversed(PLACES.values()))
    assert slices_at(SPACED, ("/e", "/e")) == (b"[]", b"[]")
    assert slices_at(SPACED, ()) == ()


def test_slices_of_an_array_and_of_one_value() -> None:
    assert slices_of(SPACED, "/a") == (b"1", b'{"b":"\xc3\xa9 \\u00e9"}', b"[ ]")
    assert slices_of(SPACED, "/x~1y") == (b'{ "~" : 1e1 }',)
    assert slices_of(SPACED, "/e") == ()
    assert slices_of(b'["a", [2]]', "") == (b'"a"', b"[2]")
    assert slices_of(b'{"a":[1,{"b":2},[]],"c":3}', "/a") == (b"1", b'{"b":2}', b"[]")


@pytest.mark.parametrize("pointer", ["/b", "/a/3", "/a/01", "/a/-1", "/a/0/x", "a", "/e/0"])
def test_a_pointer_to_nothing(pointer: str) -> None:
    with pytest.raises(KeyError):
        slice_at(SPACED, pointer)
    with pytest.raises(KeyError):
        slices_at(SPACED, ("", pointer))
    with pytest.raises(KeyError):
        slices_of(SPACED, pointer)
    with pytest.raises(KeyError):
        value_at(read_json(SPACED), pointer)


@given(st.dictionaries(st.text("ab/~é", min_size=1, max_size=3), JSON_VALUES, min_size=1))
def test_every_member_can_be_cut_out(document: dict[str, object]) -> None:
    data = json.dumps(document, indent=2, ensure_ascii=False).encode()
    for name, value in document.items():
        assert json.loads(slice_at(data, "/" + escape_pointer(name))) == value


@given(JSON_VALUES, st.booleans(), st.sampled_from([None, 1]), st.randoms())
def test_every_place_is_cut_as_if_it_were_the_only_one(
    document: Any, plain: bool, indent: int | None, order: Any
) -> None:
    data = json.dumps(document, indent=indent, ensure_ascii=plain).encode()
    pointers = pointers_in(document)
    order.shuffle(pointers)
    cut = slices_at(data, pointers)
    assert cut == tuple(slice_at(data, pointer) for pointer in pointers)
    assert all(
        json.loads(text) == value_at(document, pointer)
        for text, pointer in zip(cut, pointers, strict=True)
    )

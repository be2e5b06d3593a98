"""Strict JSON: the must-fail list of texts two readers would understand differently."""

import json
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.encoding.strict_json import (
    PACK_LIMITS,
    Limits,
    read_json,
    read_object,
    write_json,
)
from wallet.errors import InputError, Reason

SAFE = 2**53 - 1
JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(min_value=-SAFE, max_value=SAFE)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abcdeñ/~0", max_size=4), inner),
    max_leaves=20,
)


def reason_of(data: bytes, limits: Limits = Limits()) -> Reason:  # noqa: B008
    with pytest.raises(InputError) as caught:
        read_json(data, limits)
    return caught.value.reason


@pytest.mark.parametrize("data, reason", [
    (b"", Reason.EMPTY_INPUT),
    (b" \n\t", Reason.EMPTY_INPUT),
    (b'{"issuer":1,"issuer":2}', Reason.DUPLICATE_MEMBER),
    (b'{"a":[{"b":{"c":1,"c":1}}]}', Reason.DUPLICATE_MEMBER),
    (b'{"a":1,"\\u0061":2}', Reason.DUPLICATE_MEMBER),
    ('{"issuer":1,"i\u017fsuer":2}'.encode(), Reason.DUPLICATE_MEMBER),
    (b'{"issuer":1,"Issuer":2}', Reason.DUPLICATE_MEMBER),
    ('{"\ufb01ne":1,"fine":2}'.encode(), Reason.DUPLICATE_MEMBER),
    (b"NaN", Reason.NUMBER_NOT_ALLOWED),
    (b'{"a":-Infinity}', Reason.NUMBER_NOT_ALLOWED),
    (b"[1e999]", Reason.NUMBER_NOT_ALLOWED),
    (b"[-1e999]", Reason.NUMBER_NOT_ALLOWED),
    (b"[9007199254740992]", Reason.NUMBER_NOT_ALLOWED),
    (b"[" + b"9" * 5000 + b"]", Reason.NUMBER_NOT_ALLOWED),
    (b"[" * 65 + b"]" * 65, Reason.TOO_DEEP),
    (b"[" * 100_000, Reason.TOO_DEEP),
    (b'{"a":' * 100_000, Reason.TOO_DEEP),
    (b'"\\ud800"', Reason.TEXT_NOT_ALLOWED),
    (b'["\\udc00\\ud800"]', Reason.TEXT_NOT_ALLOWED),
    (b'{"\\ud800":1}', Reason.TEXT_NOT_ALLOWED),
    (b'{"a\\u0000":1}', Reason.TEXT_NOT_ALLOWED),
    (b'"\xc0\xaf"', Reason.TEXT_NOT_ALLOWED),
    (b'"\xed\xa0\x80"', Reason.TEXT_NOT_ALLOWED),
    (b"\xef\xbb\xbf{}", Reason.TEXT_NOT_ALLOWED),
    ("{}".encode("utf-16"), Reason.TEXT_NOT_ALLOWED),
    (b"{} x", Reason.NOT_JSON),
    (b"{}{}", Reason.NOT_JSON),
    (b"{'a':1}", Reason.NOT_JSON),
    (b'{"a":1,}', Reason.NOT_JSON),
    (b'{"a":"unclosed [[[[', Reason.NOT_JSON),
    (b'"a\nb"', Reason.NOT_JSON),
    (b"01", Reason.NOT_JSON),
    (b"<html></html>", Reason.NOT_JSON),
    (b"[" + b"0," * 20_000 + b"0]", Reason.TOO_LARGE),
    (b'"' + b"a" * (2**20 + 1) + b'"', Reason.TOO_LARGE),
    (b'["data:' + b"a" * (5 * 2**20) + b'"]', Reason.TOO_LARGE),
    (b"\0" * (50 * 2**20), Reason.TOO_LARGE),
])  # fmt: skip
def test_refuses_what_two_readers_could_read_differently(data: bytes, reason: Reason) -> None:
    assert reason_of(data) is reason


@pytest.mark.parametrize("data, value", [
    (b' {"a" : [1, -0, 2.50, true, null]} \n', {"a": [1, 0, 2.5, True, None]}),
    (b'"\\ud83d\\ude00"', "😀"),
    (b"[9007199254740991,-9007199254740991]", [SAFE, -SAFE]),
    (b'"a\\u0000b"', "a\0b"),
    (b'{"@context":{"achievement":1,"Achievement":2}}',
     {"@context": {"achievement": 1, "Achievement": 2}}),
])  # fmt: skip
def test_reads_what_is_unambiguous(data: bytes, value: object) -> None:
    assert read_json(data) == value


def test_limits_are_exact() -> None:
    assert read_json(b"[" * 64 + b"]" * 64) is not None
    assert len(str(read_json(b'"' + b"a" * 2**20 + b'"'))) == 2**20
    picture = b'"data:image/png;base64,' + b"A" * (2 * 2**20) + b'"'
    assert len(str(read_json(picture))) == len(picture) - 2
    assert read_json(b"[" + b"0," * 19_998 + b"0]") is not None
    assert reason_of(b"[1,2,3]", Limits(max_bytes=6)) is Reason.TOO_LARGE
    crowded = b"[" + b"0," * 30_000 + b"0]"
    assert read_json(crowded, PACK_LIMITS) is not None


def test_brackets_and_escapes_inside_strings_are_no_structure() -> None:
    text = "[{" * 200 + '\\"' + "]}" * 10
    data = json.dumps({"name": text, "more": ["\\", '"', "\\\\"]}).encode()
    assert read_json(data) == {"name": text, "more": ["\\", '"', "\\\\"]}


def test_folded_names_inside_a_context_do_not_excuse_others() -> None:
    data = b'{"@context":{"A":1,"a":2},"b":[{"X":1,"x":2}]}'
    assert reason_of(data) is Reason.DUPLICATE_MEMBER


def test_an_object_is_an_object() -> None:
    assert read_object(b'{"a":1}') == {"a": 1}
    with pytest.raises(InputError) as caught:
        read_object(b"[]")
    assert caught.value.reason is Reason.NOT_JSON


def test_facts_name_the_place_and_never_more_than_a_short_text() -> None:
    with pytest.raises(InputError) as caught:
        read_json(b'{"' + b"n" * 500 + b'":1,"' + b"n" * 500 + b'":2}')
    assert caught.value.facts == {"member": "n" * 80}
    with pytest.raises(InputError) as caught:
        read_json(b'{\n "a": x}')
    assert caught.value.facts == {"where": "line 2 column 7"}


@given(JSON_VALUES)
def test_what_is_written_reads_back_the_same(value: object) -> None:
    try:
        data = write_json(value)  # type: ignore[arg-type]
        assert read_json(data) == value
    except InputError as error:
        # Names made of these letters may fold together; a whole float may be beyond 2^53.
        assert error.reason in (Reason.DUPLICATE_MEMBER, Reason.NUMBER_NOT_ALLOWED)


def test_writing_refuses_what_json_cannot_say() -> None:
    assert write_json({"ñ": ("a", {"b": None})}) == '{"ñ":["a",{"b":null}]}'.encode()
    with pytest.raises(InputError) as caught:
        write_json(float("nan"))
    assert caught.value.reason is Reason.NUMBER_NOT_ALLOWED
    with pytest.raises(InputError) as caught:
        write_json("\ud800")
    assert caught.value.reason is Reason.TEXT_NOT_ALLOWED
    with pytest.raises(TypeError):
        write_json({"a": object()})  # type: ignore[dict-item]


def test_limits_beyond_the_parser_s_own_end_at_the_parser_s_own() -> None:
    with pytest.raises(InputError) as caught:
        read_json(b"[" * 50_000 + b"]" * 50_000, Limits(max_depth=100_000, max_nodes=10**6))
    assert caught.value.reason is Reason.TOO_DEEP
    assert caught.value.facts == {"limit": "the reader's own"}


def test_the_second_of_two_equal_names_is_named() -> None:
    with pytest.raises(InputError) as caught:
        read_json(b'{"a":1,"b":2,"c":3,"b":4,"a":5}')
    assert caught.value.facts == {"member": "b"}


def test_a_mapping_that_is_no_dictionary_is_written_too() -> None:
    assert write_json({"a": MappingProxyType({"b": 1})}) == b'{"a":{"b":1}}'


@pytest.mark.parametrize(
    ("name", "twin"), [("college", "\u0001]\u0005M)GrR"), ("over", "+IP-\u0002`r*")]
)
def test_a_name_is_never_taken_for_another_one_read_before(name: str, twin: str) -> None:
    """Each twin has the hash of its name in a parser that kept names by their hash alone."""
    for first, second in ((name, twin), (twin, name)):
        for word in (first, second, first):
            assert read_json(json.dumps({word: 1}).encode()) == {word: 1}
            assert read_json(json.dumps({word: 1}, ensure_ascii=False).encode()) == {word: 1}

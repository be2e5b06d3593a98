"""The fast reader gives the values, the refusals and the facts of the slow, obvious one."""

import json
import time
import tracemalloc

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.wallet.encoding import slow_json
from wallet.encoding.strict_json import LIMITS, Limits, read_json
from wallet.errors import InputError

# Small limits, so that what is just inside and just outside of each is met often.
TIGHT = Limits(max_bytes=400, max_depth=4, max_nodes=12, max_text=20, max_data_uri=30)
NARROW = Limits(max_depth=3, max_nodes=9, max_text=8, max_data_uri=12)

SPACE = st.sampled_from(["", "", "", " ", "\n", "\t ", "\r\n"])
WORDS = st.sampled_from([
    "a", "A", "b", "id", "ID", "name", "type", "Type", "@context", "proof", "issuer",
    "i\u017fsuer", "\ufb01ne", "fine", "\u212a", "k", "", ":", ",", '"', "\\", "[", "{", "]}",
    '":', "\n", "é", "data:", "data:image/png,AAAA", "😀", "long text of forty letters, about",
])  # fmt: skip
ESCAPED = st.sampled_from([
    '"\\u0061"', '"\\u0041"', '"\\u0000"', '"a\\u0000"', '"\\ud83d\\ude00"', '"\\ud800"',
    '"\\uDFFF x"', '"\\\\u0000"', '"\\""', '"\\\\\\""', '"\\\\"', '"a\\/b"',
    '"\\uD83D"', '"\\x"', '"\\u00"',
])  # fmt: skip
STRINGS = WORDS.map(json.dumps) | WORDS.map(lambda word: json.dumps(word, ensure_ascii=False))
NUMBERS = st.sampled_from([
    "0", "-0", "1", "01", "1.5", "1e3", "1E400", "-1e999", "9007199254740991", "9007199254740992",
    "-9007199254740992", "99999999999999999999", "1.0", "NaN", "Infinity", "-Infinity", "1e-400",
    "-", "1.",
])  # fmt: skip
PLAIN = st.sampled_from(["true", "false", "null", "nul", "x", ""])


def objects(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    member = st.tuples(SPACE, STRINGS | ESCAPED, SPACE, inner).map(
        lambda part: f"{part[0]}{part[1]}{part[2]}:{part[3]}"
    )
    return st.lists(member, max_size=5).map(lambda members: "{" + ",".join(members) + "}")


def arrays(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(inner, max_size=5).map(lambda entries: "[" + ",".join(entries) + "]")


TEXTS = st.recursive(
    st.tuples(SPACE, STRINGS | STRINGS | ESCAPED | NUMBERS | PLAIN, SPACE).map("".join),
    lambda inner: objects(inner) | objects(inner) | arrays(inner),
    max_leaves=14,
)
GOOD = st.recursive(
    st.tuples(SPACE, STRINGS | st.sampled_from(["0", "1.5", "true", "null"]), SPACE).map("".join),
    lambda inner: objects(inner) | arrays(inner),
    max_leaves=30,
)


def seen_by(read: object, data: bytes, limits: Limits) -> str:
    """What a reader makes of the bytes, told apart down to ``1``, ``1.0`` and ``true``."""
    try:
        return repr(read(data, limits))  # type: ignore[operator]
    except InputError as error:
        return f"{error.reason} {dict(error.facts)}"


def agree(data: bytes) -> None:
    for limits in (LIMITS, TIGHT, NARROW):
        assert seen_by(read_json, data, limits) == seen_by(slow_json.read, data, limits)


@given(TEXTS | GOOD)
@example('{"a":1,"\\u0061":2}')
@example('{"a" :1,"a":2,"b":":"}')
@example('{"a":":","a":"x\\""}')
@example('["\\\\\\"",{"x":1,"x":"\\""}]')
@example('"" ')
@example(' "')
def test_written_documents_are_read_alike(text: str) -> None:
    agree(text.encode("utf-8", "surrogatepass"))


@given(TEXTS, st.lists(st.tuples(st.integers(0, 200), st.binary(max_size=3), st.integers(0, 3))))
def test_damaged_documents_are_read_alike(text: str, damage: list[tuple[int, bytes, int]]) -> None:
    data = text.encode("utf-8", "surrogatepass")
    for start, put, length in damage:
        data = data[:start] + put + data[start + length :]
    agree(data)


@given(
    st.lists(st.from_regex(r"-?[0-9]{1,25}(\.[0-9]{1,25})?([eE][+-]?[0-9]{1,3})?", fullmatch=True))
)
def test_numbers_are_read_alike_to_the_last_digit(numbers: list[str]) -> None:
    for number in numbers:
        agree(number.encode())
    agree(f"[{','.join(numbers)}]".encode())


@given(st.text('[]{}",:\\ au01\n', max_size=60))
def test_heaps_of_structure_are_read_alike(text: str) -> None:
    agree(text.encode())


@given(st.lists(st.sampled_from("[{"), max_size=8), st.integers(0, 8), st.booleans())
def test_towers_are_read_alike(tower: list[str], closed: int, full: bool) -> None:
    text = "".join('{"n":' if opener == "{" else "[" for opener in tower)
    ends = ["}" if opener == "{" else "]" for opener in reversed(tower)]
    agree((text + ('"]]"' if full else "") + "".join(ends[:closed])).encode())


@given(st.integers(0, 12), st.integers(0, 6), st.sampled_from(["0", "[]", "{}", '","', '"{["']))
def test_crowds_are_read_alike(entries: int, empty: int, entry: str) -> None:
    agree(json.dumps([entry] * entries + [[]] * empty).encode())
    agree(("[" + ",".join([entry] * entries + ["{}"] * empty) + "]").encode())


@pytest.mark.parametrize("text", [
    '{"a":' * 300 + "1" + "}" * 300,
    "[" * 100_000,
    "[" * 19_000,
    "[" * 9_000 + "]" * 9_000,
    '{"a":[' * 3_000,
    "[" + ",".join(["{}"] * 19_998) + "]",
    "[" + ",".join(["0"] * 19_999) + "]",
    "[" + ",".join(["0"] * 20_000) + "]",
    "[" + ",".join(['"' + "," * 20 + '"'] * 1_500) + "]",
    "[" + ",".join(['{"a":1,"a":2}'] * 4_000) + "]",
    "{" + ",".join(f'"n{number}":0' for number in range(9_999)) + "}",
    "{" + ",".join(f'"n{number}":0' for number in (*range(9_998), 5)) + "}",
    "[" + ",".join(["0"] * 600_000) + "]",
    '["' + "," * 1_100_000 + '"]',
    '"' + "x" * (2**20 + 1) + '"',
    '["data:' + "x" * (2**20 + 1) + '"]',
    '["' + "\\ud83d\\ude00" * 90_000 + '"]',
], ids=lambda text: f"{text[:12]} {len(text)}")  # fmt: skip
def test_documents_at_the_limits_are_read_alike_fast_and_small(text: str) -> None:
    data = text.encode()
    expected = seen_by(slow_json.read, data, LIMITS)
    tracemalloc.start()
    started = time.process_time()
    assert seen_by(read_json, data, LIMITS) == expected
    spent, peak = time.process_time() - started, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert spent < 2
    assert peak < 64 * 2**20

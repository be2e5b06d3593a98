"""What one walk over a value sees, against counts made one at a time."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.encoding import slow_json
from wallet.encoding.json_survey import names_repeat, survey

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=30,
)


def depth_of(value: Any) -> int:
    if isinstance(value, dict):
        return 1 + max(map(depth_of, value.values()), default=0)
    return 1 + max(map(depth_of, value), default=0) if isinstance(value, list) else 0


def strings_of(value: Any) -> int:
    if isinstance(value, dict):
        return len(value) + sum(map(strings_of, value.values()))
    if isinstance(value, list):
        return sum(map(strings_of, value))
    return int(isinstance(value, str))


def nodes_of(value: Any) -> int:
    if isinstance(value, dict | list):
        entries = value.values() if isinstance(value, dict) else value
        return 2 + sum(map(nodes_of, entries))
    return 1


@given(VALUES)
def test_a_survey_counts_what_is_there(value: Any) -> None:
    seen = survey(value)
    assert seen.depth == depth_of(value)
    assert seen.strings == strings_of(value)
    assert seen.nodes == nodes_of(value)
    assert sorted(map(id, seen.objects)) == sorted(map(id, slow_json.objects_in(value)))


@given(VALUES, st.booleans())
def test_a_text_without_repeated_names_has_as_many_strings_as_its_value(
    value: Any, plain: bool
) -> None:
    data = json.dumps(value, ensure_ascii=plain).encode("utf-8", "surrogatepass")
    assert not names_repeat(data, survey(json.loads(json.dumps(value))).strings)


@pytest.mark.parametrize("text", [
    '{"a":1,"a":2}', '{"a":"x","\\u0061":"\\""}', '[{"\\"":1,"\\"":1}]', '{"a":{"b":1},"a":[]}',
    '{"a":1,"a":1,"\\\\":"\\\\\\""}',
])  # fmt: skip
def test_a_repeated_name_is_a_string_too_many(text: str) -> None:
    assert names_repeat(text.encode(), survey(json.loads(text)).strings)


def test_the_outermost_object_comes_first_and_depth_costs_no_stack() -> None:
    value: Any = {"n": 0}
    for number in range(1, 5000):
        value = {"n": number, "in": [value]}
    seen = survey(value)
    assert seen.depth == 9999
    assert [held["n"] for held in seen.objects] == list(range(4999, -1, -1))

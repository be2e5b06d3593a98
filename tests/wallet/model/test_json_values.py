from types import MappingProxyType

import pytest

from wallet.model.json_values import JsonValue, as_list, as_object, as_text, id_of


@pytest.mark.parametrize(
    ("value", "entries"),
    [(None, []), ("a", ["a"]), ([], []), (["a", "b"], ["a", "b"]), ({"a": 1}, [{"a": 1}])],
)
def test_a_single_value_is_a_list_of_one(value: JsonValue, entries: list[JsonValue]) -> None:
    assert list(as_list(value)) == entries


@pytest.mark.parametrize("value", [None, True, 1, 1.5, "text", ["a"]])
def test_what_is_no_object_is_an_empty_one(value: JsonValue) -> None:
    assert as_object(value) == {}


def test_any_mapping_is_an_object() -> None:
    assert as_object({"a": 1}) == {"a": 1}
    assert as_object(MappingProxyType({"a": 1})) == {"a": 1}


@pytest.mark.parametrize("value", [None, True, 1, ["a"], {"a": "b"}])
def test_what_is_no_text_is_an_empty_one(value: JsonValue) -> None:
    assert as_text(value) == ""


@pytest.mark.parametrize(
    ("value", "found"),
    [("did:example:1", "did:example:1"), ({"id": "urn:a"}, "urn:a"), ({}, ""), ({"id": 7}, "")],
)
def test_an_id_is_a_text_or_an_objects_id(value: JsonValue, found: str) -> None:
    assert id_of(value) == found

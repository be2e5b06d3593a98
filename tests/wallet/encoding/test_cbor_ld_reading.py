from typing import Any

import pytest

from tests.wallet.encoding.code_documents import badge, wrapped
from wallet.encoding.cbor_items import CborItem
from wallet.encoding.cbor_ld_reading import DocumentReader
from wallet.encoding.cbor_ld_writing import DocumentWriter
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import InputError, ProofNotChecked

INLINE = {
    "id": "@id",
    "type": "@type",
    "name": "u:name",
    "see": {"@id": "u:see", "@type": "@id"},
    "kind": {"@id": "u:kind", "@type": "@vocab"},
    "suite": {"@id": "u:suite", "@type": "https://w3id.org/security#cryptosuiteString"},
    "seal": {"@id": "u:seal", "@type": "https://w3id.org/security#multibase"},
    "when": {"@id": "u:when", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"},
}
# By the alphabet: id 100, kind 102, name 104, seal 106, see 108, suite 110, type 112, when 114.


def read(item: dict[Any, Any], *, is_legacy: bool = True) -> Any:
    return DocumentReader(bundled_contexts(), is_legacy=is_legacy).read({0: INLINE, **item})


def test_what_was_written_is_read() -> None:
    document = wrapped(badge())
    item = DocumentWriter(bundled_contexts()).write(document)
    assert DocumentReader(bundled_contexts(), is_legacy=True).read(item) == document


def test_the_legacy_tables_as_the_newer_writer_uses_them() -> None:
    v2 = "https://www.w3.org/ns/credentials/v2"
    reader = DocumentReader(bundled_contexts(), is_legacy=True)
    assert reader.read({1: [33, 51]}) == {
        "@context": [v2, "https://w3id.org/security/data-integrity/v2"]
    }
    assert read({110: 3, 104: b"\x21", 108: 33, 100: 18})["suite"] == "eddsa-rdfc-2022"
    assert read({104: b"\x21"})["name"] == v2
    assert read({108: 33})["see"] == v2
    assert read({108: 104})["see"] == "name"
    assert read({112: 33})["type"] == v2
    assert read({112: 16})["type"] == "@json"


def test_without_the_legacy_tables_numbers_are_terms_or_nothing() -> None:
    assert read({112: 104, 102: 100}, is_legacy=False) == {
        "@context": INLINE, "type": "name", "kind": "id"
    }  # fmt: skip
    assert read({110: "any"}, is_legacy=False)["suite"] == "any"
    assert read({110: 3}, is_legacy=False)["suite"] == 3
    for item in ({108: 33}, {104: b"\x21"}, {108: b"\x21"}):
        with pytest.raises(InputError):
            read(item, is_legacy=False)
    with pytest.raises(InputError):
        DocumentReader(bundled_contexts(), is_legacy=False).read({0: 33})


def test_terms_the_newer_writer_left_as_they_are() -> None:
    assert read({"gpa": [4, {"deep": {"er": 1}}]})["gpa"] == [4, {"deep": {"er": 1}}]


def test_arrays_in_arrays() -> None:
    assert read({105: [None]})["name"] == [None]
    assert read({105: [[{104: "a"}], [1, [2]]], 108: [{104: "b"}]}) == {
        "@context": INLINE,
        "name": [[{"name": "a"}], [1, [2]]],
        "see": [{"name": "b"}],
    }


@pytest.mark.parametrize(
    "item",
    [
        {1: [17]},  # a second context
        {54: 1},  # a number that stands for nothing
        {900: 1},
        {-2: 1},
        {105: "a"},  # odd, but no array
        {104: "a", 105: ["b"]},  # the same member twice
        {"name": "a"},  # a known term must not come in by its name
        {"@context": {}},
        {"@id": "a"},
        {"a": b"x"},
        {100: b"\xff"},
        {100: [9, "x"]},
        {100: {104: 1}},
        {108: [3, b"short"]},
        {102: 900},
        {110: 99},
        {106: b"f00"},
        {114: 10**20},
        {112: {}},
        {112: {1: 1}},
        {112: None},
        {113: [1.5]},
    ],
)
def test_hostile_members_are_damaged(item: dict[Any, Any]) -> None:
    with pytest.raises(InputError, match="CODE_DAMAGED"):
        read(item)


@pytest.mark.parametrize("item", ["text", 1, None, [], {0: 99}, {1: 17}, {1: [99]}, {0: b"x"}])
def test_other_documents_are_damaged(item: CborItem) -> None:
    with pytest.raises(InputError, match="CODE_DAMAGED"):
        DocumentReader(bundled_contexts(), is_legacy=True).read(item)


def test_a_context_that_is_not_at_hand_is_named() -> None:
    with pytest.raises(ProofNotChecked) as caught:
        DocumentReader(bundled_contexts(), is_legacy=True).read({0: 21})
    assert caught.value.facts == {"context": "https://w3id.org/cit/v1"}

from typing import Any

import pytest

from tests.wallet.encoding.code_documents import DID, badge, wrapped
from wallet.encoding.cbor_ld_terms import ContextUnusable
from wallet.encoding.cbor_ld_writing import CONTEXT_IDS, DocumentWriter
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import PresentingError, ProofNotChecked

INLINE = {
    "id": "@id",
    "type": "@type",
    "name": "u:name",
    "when": {"@id": "u:when", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"},
    "kind": {"@id": "u:kind", "@type": "@vocab"},
    "see": {"@id": "u:see", "@type": "@id"},
}


def write(**members: Any) -> Any:
    return DocumentWriter(bundled_contexts()).write({"@context": INLINE, **members})


def test_terms_become_numbers_and_arrays_odd_ones() -> None:
    # Numbers go by the alphabet: id 100, kind 102, name 104, see 106, type 108, when 110.
    assert write(id="https://a.example/", name="a", type="name", when="1970-01-01T00:00:10Z") == {
        0: INLINE,
        100: [2, "a.example/"],
        104: "a",
        108: 104,
        110: 10,
    }
    assert write(name=["a", "b"], type=["name", "https://a.example/T", "T"]) == {
        0: INLINE,
        105: ["a", "b"],
        109: [104, [2, "a.example/T"], "T"],
    }


def test_values_are_shortened_by_the_datatype_of_their_term() -> None:
    assert write(
        kind=["name", "http://a.example/"], see="http://a.example/", name="http://a/"
    ) == {
        0: INLINE,
        103: [104, [1, "a.example/"]],
        106: [1, "a.example/"],
        104: "http://a/",
    }


def test_plain_values_stay() -> None:
    written = write(name=[None, True, 1, 2.0, 2.5, {"name": "x"}, [{"name": "y"}]])
    assert written[105] == [None, True, 1, 2, 2.5, {104: "x"}, [{104: "y"}]]
    assert type(written[105][3]) is int


def test_known_contexts_become_numbers_the_two_newer_ones_do_not() -> None:
    document = wrapped(badge("https://www.w3.org/2018/credentials/v1"))
    written: Any = DocumentWriter(bundled_contexts()).write(document)
    assert written[1] == ["https://www.w3.org/ns/credentials/v2"]
    assert {33, 51}.isdisjoint(CONTEXT_IDS.values())
    (credential,) = next(
        value for value in written.values() if isinstance(value, list) and type(value[0]) is dict
    )
    assert credential[1][0] == 17
    assert credential[1][2] == 20


@pytest.mark.parametrize(
    "members, term",
    [
        ({"gpa": 4}, "gpa"),
        ({"name": {"deep": 1}}, "deep"),
        ({"name": [["a"]]}, "name"),
        ({"name": 2**53}, "name"),
        ({"name": -(2.0**60)}, "name"),
        ({"id": ["a"]}, "@id"),
        ({"id": None}, "@id"),
        ({"type": 1}, "@type"),
        ({"type": [None]}, "@type"),
    ],
)
def test_what_a_code_cannot_carry_is_named(members: dict[str, Any], term: str) -> None:
    with pytest.raises(PresentingError, match="TERM_NOT_IN_CODE_TABLE") as caught:
        write(**members)
    assert caught.value.facts == {"term": term}


def test_a_document_is_an_object() -> None:
    with pytest.raises(PresentingError):
        DocumentWriter(bundled_contexts()).write("text")


def test_contexts_that_are_missing_or_of_another_shape() -> None:
    writer = DocumentWriter(bundled_contexts())
    with pytest.raises(ProofNotChecked):
        writer.write({"@context": "https://a.example/unknown"})
    with pytest.raises(ContextUnusable):
        writer.write({"@context": [1]})


def test_the_scope_of_a_type_does_not_reach_children_the_scope_of_a_property_does() -> None:
    context = {
        "type": "@type",
        "T": {"@id": "u:T", "@context": {"only": "u:only"}},
        "box": {"@id": "u:box", "@context": {"inside": "u:inside"}},
        "plain": "u:plain",
    }
    writer = DocumentWriter(bundled_contexts())
    writer.write({"@context": context, "type": "T", "only": 1, "box": {"inside": {"inside": 1}}})
    with pytest.raises(PresentingError) as caught:
        writer.write({"@context": context, "type": "T", "plain": {"only": 1}})
    assert caught.value.facts == {"term": "only"}


def test_a_learners_key_is_bytes() -> None:
    written: Any = write(see=DID)
    assert written[106][0] == 1025
    assert len(written[106][1]) == 34

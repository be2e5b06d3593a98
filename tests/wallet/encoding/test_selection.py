from typing import Any

import pytest

from wallet.encoding.selection import select

DOCUMENT: Any = {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    "id": "urn:a",
    "type": ["VerifiableCredential"],
    "name": "Card",
    "issuer": {"id": "did:example:a", "name": "A", "type": "Profile"},
    "credentialSubject": {
        "id": "_:b0",
        "type": "Person",
        "a/b": 1,
        "c~d": 2,
        "list": [{"id": "urn:1", "x": 1}, {"id": "urn:2", "x": 2}, {"x": 3, "type": ""}],
    },
}


def chosen(*pointers: str) -> Any:
    found = select(DOCUMENT, pointers)
    assert found is not None
    return found.document


def test_no_pointer_chooses_nothing() -> None:
    assert select(DOCUMENT, ()) is None


def test_the_empty_pointer_chooses_all() -> None:
    assert chosen("") is DOCUMENT
    assert chosen("/name", "", "/issuer") is DOCUMENT


def test_objects_on_the_way_bring_their_names_and_types() -> None:
    assert chosen("/issuer/name") == {
        "@context": DOCUMENT["@context"],
        "id": "urn:a",
        "type": ["VerifiableCredential"],
        "issuer": {"id": "did:example:a", "name": "A", "type": "Profile"},
    }


def test_blank_names_and_empty_types_stay_behind() -> None:
    subject = chosen("/credentialSubject/list/2/x")["credentialSubject"]
    assert subject == {"type": "Person", "list": [{"x": 3}]}


def test_lists_close_up_in_the_documents_order() -> None:
    subject = chosen("/credentialSubject/list/1", "/credentialSubject/list/0/x")
    assert subject["credentialSubject"]["list"] == [
        {"id": "urn:1", "x": 1},
        {"id": "urn:2", "x": 2},
    ]


def test_all_of_a_value_includes_what_is_below_it() -> None:
    for pointers in (("/issuer", "/issuer/name"), ("/issuer/name", "/issuer")):
        assert chosen(*pointers)["issuer"] is DOCUMENT["issuer"]


def test_names_may_hold_a_slash_and_a_tilde() -> None:
    subject = chosen("/credentialSubject/a~1b", "/credentialSubject/c~0d")["credentialSubject"]
    assert (subject["a/b"], subject["c~d"]) == (1, 2)


def test_a_part_is_known_by_what_it_is_a_part_of() -> None:
    found = select(DOCUMENT, ["/credentialSubject/a~1b"])
    assert found is not None
    subject = found.document["credentialSubject"]
    assert found.sources[id(subject)] is DOCUMENT["credentialSubject"]
    assert found.sources[id(found.document)] is DOCUMENT


def test_a_document_without_contexts_has_none_after() -> None:
    found = select({"a": {"b": 1}, "c": 2}, ["/a/b"])
    assert found is not None
    assert found.document == {"a": {"b": 1}}


@pytest.mark.parametrize("pointer", [
    "name", "/absent", "/issuer/absent", "/name/0", "/credentialSubject/list/3",
    "/credentialSubject/list/-", "/credentialSubject/list/00", "/credentialSubject/list/x",
])  # fmt: skip
def test_a_pointer_that_leads_nowhere_is_refused(pointer: str) -> None:
    with pytest.raises(KeyError):
        select(DOCUMENT, ["/issuer/name", pointer])

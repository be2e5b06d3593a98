import pytest

from wallet.verification.graph_rules import find_repeated_id

ONE = {"id": "urn:one", "name": "One"}


@pytest.mark.parametrize(
    "document",
    [
        {"id": "urn:doc", "a": ONE, "b": {**ONE, "name": "Other"}},
        {"id": "urn:doc", "a": ONE, "b": {"id": "urn:one"}},
        {"id": "urn:doc", "a": [ONE, {**ONE, "more": 1}]},
        {"id": "urn:one", "name": "Two", "a": ONE},
        {"id": "urn:doc", "a": ONE, "b": {"@id": "urn:one", "name": "Other"}},
        {"id": "urn:doc", "a": ONE, "issuer": "urn:one"},
        {"id": "urn:doc", "a": ONE, "b": {"creator": "urn:one"}},
        {"id": "urn:doc", "issuer": "urn:one", "credentialSubject": [ONE, {"id": "urn:two"}]},
    ],
)
def test_an_id_with_different_properties_in_two_places_is_named(document) -> None:
    assert find_repeated_id(document) == "urn:one"


@pytest.mark.parametrize(
    "document",
    [
        {"id": "urn:doc", "a": ONE, "b": dict(ONE)},
        {"id": "urn:doc", "a": ONE, "b": {"name": "One", "id": "urn:one"}},
        {"id": "urn:doc", "a": {"name": "blank"}, "b": {"name": "other"}},
        {"id": "urn:doc", "a": ONE, "b": "urn:one"},
        {"id": "urn:doc", "a": ONE, "@context": {"id": "urn:one", "b": {"id": "urn:one"}}},
        {"id": "urn:doc", "a": {"id": 1, "x": 1}, "b": {"id": 1}},
        # A learner's own word: subject and issuer are the same by what is said.
        {"issuer": "did:x:me", "credentialSubject": {"id": "did:x:me", "name": "n"}},
    ],
)
def test_what_cannot_be_moved_is_not(document) -> None:
    assert find_repeated_id(document) == ""


def test_a_trusted_credential_inside_is_left_aside() -> None:
    document = {"id": "urn:doc", "a": ONE, "b/c": [{"id": "urn:x", "a": {"id": "urn:one"}}]}
    assert find_repeated_id(document) == "urn:one"
    assert find_repeated_id(document, ("/b~1c/0",)) == ""
    assert find_repeated_id(document, ("/b~1c/1",)) == "urn:one"


def test_nothing_may_be_copied_out_of_a_trusted_credential() -> None:
    inner = {"id": "urn:x", "about": {"id": "urn:one", "name": "Doctor", "type": "A"}}
    honest = {"about": {"id": "urn:one", "name": "Beginner", "type": "A"}, "inside": inner}
    mixed = {**honest, "about": {"id": "urn:one", "name": ["Doctor", "Beginner"], "type": "A"}}
    assert find_repeated_id(honest, ("/inside",)) == ""
    assert find_repeated_id(mixed, ("/inside",)) == "urn:one"
    said_by_both = {**honest, "about": {"id": "urn:one", "name": "Doctor", "type": ["A", "B"]}}
    assert find_repeated_id(said_by_both, ("/inside",)) == ""

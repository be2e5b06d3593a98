from typing import Any

from wallet.model.proof import Proof
from wallet.verification.embedded import read_embedded
from wallet.verification.graph_rules import survey

PROOF = {"type": "DataIntegrityProof"}


def found_in(document: Any) -> list[Any]:
    """The claims of the credentials that stand inside ``document``."""
    return [embedded.document for embedded in survey(document).embedded]


def test_a_credential_is_split_into_claims_and_proofs() -> None:
    embedded = read_embedded({"type": ["VerifiableCredential"], "name": "in", "proof": PROOF})
    assert embedded is not None
    assert embedded.document == {"type": ["VerifiableCredential"], "name": "in"}
    assert embedded.proofs == (Proof(members=PROOF),)


def test_credentials_with_proofs_are_found_where_they_stand() -> None:
    inner = {"type": ["VerifiableCredential"], "name": "in", "proof": PROOF}
    other = {"type": ["VerifiableCredential"], "name": "other", "proof": [PROOF, PROOF]}
    document = {"credentialSubject": {"a/b": [{"name": "no"}, "text", [inner]]}, "more": other}
    assert [claims["name"] for claims in found_in(document)] == ["in", "other"]


def test_only_the_outermost_are_found() -> None:
    deepest = {"type": ["x"], "proof": PROOF}
    outer = {"type": ["x"], "inside": deepest, "proof": [PROOF, PROOF]}
    assert found_in({"~": outer}) == [{"type": ["x"], "inside": deepest}]


def test_what_has_no_type_or_no_proof_object_is_none() -> None:
    for value in (
        {"proof": PROOF},
        {"type": ["x"], "proof": None},
        {"type": ["x"], "proof": []},
        {"type": ["x"], "proof": "did:x:proof"},
        {"type": ["x"]},
        "text",
        1,
    ):
        assert found_in({"member": value}) == []
        assert not isinstance(value, dict) or read_embedded(value) is None
    # What stands in it is looked at all the same.
    inner = {"type": ["x"], "proof": PROOF}
    assert found_in({"member": {"proof": "text", "inner": inner}}) == [{"type": ["x"]}]


def test_a_proof_that_is_no_object_beside_one_makes_it_unreadable_as_proofs() -> None:
    """Whoever asks whether all proofs held must not be told of the good one alone."""
    assert found_in({"member": {"type": ["x"], "proof": [PROOF, "other"]}}) == []


def test_the_documents_own_proofs_are_left_aside() -> None:
    assert found_in({"type": ["x"], "name": "n", "proof": PROOF}) == []


def test_nothing_is_looked_for_where_words_get_their_meaning() -> None:
    inner = {"type": ["x"], "proof": PROOF}
    assert found_in({"@context": [inner], "a": {"@context": {"b": inner}}}) == []

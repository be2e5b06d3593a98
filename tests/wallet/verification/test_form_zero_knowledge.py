"""Proofs that show a part only need a schema, and a presentation of them needs a proof."""

from typing import Any

from tests.wallet.formats import samples
from wallet.errors import Reason
from wallet.verification.form_zero_knowledge import (
    find_presented_fault,
    find_zero_knowledge_fault,
)

SCHEMA = {"id": "did:example:cdf:1", "type": "did:example:schema:1"}


def shown_in_part(**members: Any) -> dict[str, Any]:
    return {
        "@context": [samples.V1], "type": ["VerifiableCredential"], "issuer": "did:example:a",
        "issuanceDate": "2026-01-01T00:00:00Z", "credentialSubject": {"name": "Ana"},
        "proof": {"type": "ex:AnonCredDerivedCredentialv1"}, **members,
    }  # fmt: skip


def presented(*entries: Any, **members: Any):
    value = {
        "@context": [samples.V1], "type": "VerifiablePresentation",
        "verifiableCredential": list(entries), **members,
    }  # fmt: skip
    return samples.read(value).presentations[0]


def test_the_schema_may_not_be_missing() -> None:
    (item,) = samples.read(shown_in_part()).credentials
    assert find_zero_knowledge_fault(item) == (
        Reason.MEMBER_MALFORMED, {"where": "/credentialSchema"},
    )  # fmt: skip
    (whole,) = samples.read(shown_in_part(credentialSchema=SCHEMA)).credentials
    assert find_zero_knowledge_fault(whole) is None


def test_other_models_and_other_proofs_are_not_asked() -> None:
    later = {**shown_in_part(), "@context": [samples.V2]}
    plain = shown_in_part(proof={"type": "Ed25519Signature2020"})
    for value in (later, plain):
        assert find_zero_knowledge_fault(samples.read(value).credentials[0]) is None


def test_a_presentation_of_them_carries_a_proof_and_whole_entries() -> None:
    whole = shown_in_part(credentialSchema=SCHEMA)
    proof = {"type": "ex:AnonCredPresentationProofv1"}
    assert find_presented_fault(presented(whole)) == (
        Reason.MEMBER_MALFORMED, {"where": "/proof"},
    )  # fmt: skip
    assert find_presented_fault(presented(whole, proof=proof)) is None
    assert find_presented_fault(presented(shown_in_part(), proof=proof)) == (
        Reason.MEMBER_MALFORMED, {"where": "/credentialSchema"},
    )  # fmt: skip
    assert find_presented_fault(presented(samples.badge())) is None

import hashlib

import pytest

from tests.doubles.issuer_simulator import RDFC, SIGNATURE_2020
from tests.wallet.proofs.signed_documents import CONTEXTS, SCHOOL, check, reason_of
from wallet.encoding.canonical import canonicalize_legacy_escapes
from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.proofs.cryptosuites import sign_document
from wallet.proofs.options import options_of, write_proof_value
from wallet.proofs.rdf_hashing import hash_dataset


@pytest.mark.parametrize("suite", [RDFC, SIGNATURE_2020])
def test_words_no_context_defines_are_named_in_document_and_proof(suite: str) -> None:
    signed = SCHOOL.issue(SCHOOL.plain(), suite=suite)
    with pytest.raises(InvalidProof) as caught:
        check({**signed, "gpa": "4.0"})
    assert caught.value.reason is Reason.TEXT_NOT_PROTECTED
    assert "gpa" in caught.value.facts["fields"]
    with pytest.raises(InvalidProof) as caught:
        check(signed, approvedBy="the dean")
    assert caught.value.reason is Reason.TEXT_NOT_PROTECTED
    assert "proof." in caught.value.facts["fields"]
    assert "approvedBy" in caught.value.facts["fields"]


def test_a_proof_whose_words_the_documents_contexts_lack_is_refused() -> None:
    document = SCHOOL.plain(model="1.1")
    options = {
        "type": "DataIntegrityProof",
        "cryptosuite": RDFC,
        "created": "2026-03-01T12:00:00Z",
        "verificationMethod": SCHOOL.method,
        "proofPurpose": "assertionMethod",
    }
    # Neither made nor read: without the Data Integrity context nothing would cover the options.
    with pytest.raises(InvalidProof) as caught:
        sign_document(document, options, SCHOOL.key, CONTEXTS)
    assert caught.value.reason is Reason.TEXT_NOT_PROTECTED
    made = SCHOOL.issue(document)
    bare = {**made, "@context": document["@context"]}
    assert reason_of(bare) is Reason.TEXT_NOT_PROTECTED


@pytest.mark.parametrize("suite", [RDFC, SIGNATURE_2020])
def test_a_proofs_own_context_must_be_the_documents(suite: str) -> None:
    signed = SCHOOL.issue(SCHOOL.open_badge(), suite=suite)
    check(signed, **{"@context": signed["@context"]})
    for contexts in ("https://w3id.org/security/v2", [], ["https://w3id.org/dcc/v1"]):
        assert reason_of(signed, **{"@context": contexts}) is Reason.PROOF_MALFORMED


def test_contexts_that_are_not_at_hand_are_named() -> None:
    signed = SCHOOL.issue(SCHOOL.plain())
    contexts = [*signed["@context"], "https://unknown.example/v1"]  # type: ignore[misc]
    with pytest.raises(ProofNotChecked) as caught:
        check({**signed, "@context": contexts})
    assert caught.value.reason is Reason.CONTEXT_NOT_AT_HAND
    assert caught.value.facts["context"] == "https://unknown.example/v1"
    without = {name: value for name, value in signed.items() if name != "@context"}
    assert reason_of(without) is Reason.CONTEXT_MISSING


@pytest.mark.parametrize("suite", [RDFC, SIGNATURE_2020])
def test_a_signer_that_left_control_characters_raw_is_told_apart(suite: str) -> None:
    text = "A bell\u0007 rings"
    signed = SCHOOL.issue(SCHOOL.open_badge(achievement=text), suite=suite)
    check(signed)
    document = {name: value for name, value in signed.items() if name != "proof"}
    options = options_of(signed["proof"])  # type: ignore[arg-type]
    config_hash = hash_dataset(document, options, CONTEXTS).data[:32]
    raw = canonicalize_legacy_escapes(document, CONTEXTS)
    assert b"\x07" in raw
    older = SCHOOL.key.sign(config_hash + hashlib.sha256(raw).digest())
    with pytest.raises(InvalidProof) as caught:
        check(signed, proofValue=write_proof_value(older))
    assert caught.value.reason is Reason.SIGNATURE_MISMATCH
    assert caught.value.facts == {"legacy_escapes": "yes"}
    with pytest.raises(InvalidProof) as caught:
        check(signed, proofValue=write_proof_value(bytes(64)))
    assert caught.value.facts == {}


def test_options_with_a_context_of_their_own_inside_are_refused() -> None:
    signed = SCHOOL.issue(SCHOOL.plain())
    inside = {"@context": "https://w3id.org/dcc/v1", "id": "urn:x"}
    with pytest.raises(InvalidProof) as caught:
        check(signed, domain=inside)
    assert caught.value.reason is Reason.CONTEXT_REDEFINED
    assert caught.value.facts == {"where": "/proof/domain/@context"}

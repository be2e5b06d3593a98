from typing import Any

import pytest

from tests.doubles.issuer_simulator import JCS, RDFC, SIGNATURE_2020, SUITES, IssuerSimulator
from tests.doubles.tampering import tampered
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.multiformats import (
    encode_base58,
    encode_multibase_base64url,
)
from wallet.errors import InvalidProof, ProofError, ProofNotChecked, Reason
from wallet.model.proof import Proof
from wallet.proofs.cryptosuites import Evidence, is_supported, sign_document, verify_proof
from wallet.proofs.es256_signing import Es256Key
from wallet.proofs.keys import KeyKind, PublicKey
from wallet.proofs.options import read_proof_value, write_proof_value

CONTEXTS = bundled_contexts()
SCHOOL = IssuerSimulator("Lantern Bay", seed=5)
OTHER = IssuerSimulator("Somebody Else", seed=6)


def check(signed: Any, key: PublicKey = SCHOOL.key.public, **changes: Any) -> Evidence:
    """Verify a signed document, some of its proof's members changed (None: taken away)."""
    members = {**signed["proof"], **changes}
    members = {name: value for name, value in members.items() if value is not None}
    document = {name: value for name, value in signed.items() if name != "proof"}
    return verify_proof(document, Proof(members=members), key, CONTEXTS)


def reason_of(signed: Any, key: PublicKey = SCHOOL.key.public, **changes: Any) -> Reason:
    with pytest.raises(ProofError) as caught:
        check(signed, key, **changes)
    return caught.value.reason


@pytest.mark.parametrize("suite", SUITES)
@pytest.mark.parametrize("model", ["1.1", "2.0"])
def test_what_is_signed_verifies(suite: str, model: str) -> None:
    signed = SCHOOL.issue(SCHOOL.open_badge(model=model), suite=suite)
    evidence = check(signed)
    assert evidence == Evidence(has_unpinned_terms=False, unpinned_where="", remarks=())
    assert is_supported(Proof(members=signed["proof"]))  # type: ignore[arg-type]
    assert len(read_proof_value(signed["proof"])) == 64  # type: ignore[arg-type]


@pytest.mark.parametrize("suite", SUITES)
@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/credentialSubject/id", "did:example:somebody"),
        ("/credentialSubject/achievement/name", "Cave Rescue Mastery"),
        ("/issuer/name", "Lantern Bai"),
        ("/validFrom", "2026-03-01T12:00:01Z"),
        ("/type", ["VerifiableCredential", "EndorsementCredential"]),
        ("/name", "cave Rescue Basics"),
    ],
)
def test_any_changed_text_breaks_the_signature(suite: str, pointer: str, value: Any) -> None:
    signed = SCHOOL.issue(SCHOOL.open_badge(), suite=suite)
    assert reason_of(tampered(signed, pointer, value)) is Reason.SIGNATURE_MISMATCH


@pytest.mark.parametrize("suite", SUITES)
def test_changed_proof_options_break_the_signature(suite: str) -> None:
    options: dict[str, Any] = {"expires": "2027-01-01T00:00:00Z", "domain": "jobs.example"}
    signed = SCHOOL.issue(SCHOOL.plain(), suite=suite, challenge="abc", **options)
    check(signed)
    for change in (
        {"created": "2026-03-02T12:00:00Z"},
        {"created": None},
        {"expires": "2028-01-01T00:00:00Z"},
        {"domain": "bank.example"},
        {"domain": None},
        {"challenge": "abd"},
        {"proofPurpose": "authentication"},
        {"verificationMethod": OTHER.method},
        {"nonce": "added"},
    ):
        assert reason_of(signed, **change) is Reason.SIGNATURE_MISMATCH, change


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


def test_jcs_protects_every_word_defined_or_not() -> None:
    signed = SCHOOL.issue({**SCHOOL.plain(), "gpa": "4.0"}, suite=JCS)
    check(signed)
    assert reason_of({**signed, "gpa": "4.1"}) is Reason.SIGNATURE_MISMATCH
    assert reason_of({**signed, "more": True}) is Reason.SIGNATURE_MISMATCH
    assert reason_of(signed, anything="else") is Reason.SIGNATURE_MISMATCH


def test_jcs_contexts_must_begin_with_the_proofs() -> None:
    signed = SCHOOL.issue(SCHOOL.open_badge(), suite=JCS)
    first, second = signed["@context"]  # type: ignore[misc]
    assert signed["proof"]["@context"] == [first, second]  # type: ignore[index,call-overload]
    evidence = check({**signed, "@context": [first, second, "https://w3id.org/dcc/v1"]})
    assert [(remark.reason, dict(remark.facts)) for remark in evidence.remarks] == [
        (Reason.TEXT_NOT_PROTECTED, {"fields": "@context"})
    ]
    for contexts in ([first], [second, first], ["https://w3id.org/dcc/v1", first, second], first):
        assert reason_of({**signed, "@context": contexts}) is Reason.PROOF_MALFORMED


@pytest.mark.parametrize("suite", [RDFC, SIGNATURE_2020])
def test_a_proofs_own_context_must_be_the_documents(suite: str) -> None:
    signed = SCHOOL.issue(SCHOOL.open_badge(), suite=suite)
    check(signed, **{"@context": signed["@context"]})
    for contexts in ("https://w3id.org/security/v2", [], ["https://w3id.org/dcc/v1"]):
        assert reason_of(signed, **{"@context": contexts}) is Reason.PROOF_MALFORMED


@pytest.mark.parametrize("suite", SUITES)
def test_another_key_and_another_kind_of_key_fail(suite: str) -> None:
    signed = SCHOOL.issue(SCHOOL.plain(), suite=suite)
    assert reason_of(signed, OTHER.key.public) is Reason.SIGNATURE_MISMATCH
    assert reason_of(signed, Es256Key(7).public) is Reason.KEY_KIND_WRONG
    x25519 = PublicKey(kind=KeyKind.X25519, raw=bytes(32))
    assert reason_of(signed, x25519) is Reason.KEY_KIND_WRONG


@pytest.mark.parametrize("suite", SUITES)
def test_a_proof_value_has_one_spelling(suite: str) -> None:
    signed = SCHOOL.issue(SCHOOL.plain(), suite=suite)
    signature = read_proof_value(signed["proof"])  # type: ignore[arg-type]
    for value in (
        None,
        "",
        "z",
        7,
        encode_base58(signature),
        encode_multibase_base64url(signature),
        write_proof_value(signature[:-1]),
        write_proof_value(signature + b"\0"),
        write_proof_value(signature) + "0",
        write_proof_value(signature) + " ",
    ):
        assert reason_of(signed, proofValue=value) is Reason.PROOF_MALFORMED


def test_a_proof_of_one_suite_is_none_of_another() -> None:
    signed = SCHOOL.issue(SCHOOL.plain())
    assert reason_of(signed, cryptosuite=JCS) is Reason.SIGNATURE_MISMATCH
    jcs = SCHOOL.issue(SCHOOL.plain(), suite=JCS)
    assert reason_of(jcs, cryptosuite=RDFC) is Reason.SIGNATURE_MISMATCH


def test_the_table_decides_what_is_judged() -> None:
    signed = SCHOOL.issue(SCHOOL.plain())
    for change in (
        {"cryptosuite": "ecdsa-rdfc-2019"},
        {"cryptosuite": SIGNATURE_2020},
        {"cryptosuite": "EDDSA-RDFC-2022"},
        {"type": "RsaSignature2018"},
        {"type": RDFC},
    ):
        assert reason_of(signed, **change) is Reason.SUITE_NOT_SUPPORTED, change
        assert not is_supported(Proof(members={**signed["proof"], **change}))  # type: ignore[dict-item]
    for change in ({"cryptosuite": None}, {"type": None}, {"type": ["DataIntegrityProof"]}):
        assert reason_of(signed, **change) is Reason.PROOF_MALFORMED, change


@pytest.mark.parametrize("suite", SUITES)
@pytest.mark.parametrize(
    "change",
    [
        {"verificationMethod": None},
        {"verificationMethod": {"id": "did:key:z6Mk"}},
        {"proofPurpose": None},
        {"proofPurpose": ["assertionMethod"]},
        {"created": "2026-02-30T00:00:00Z"},
        {"created": "2026-03-01"},
        {"created": 20260301},
        {"expires": "soon"},
    ],
)
def test_malformed_options_are_refused(suite: str, change: dict[str, Any]) -> None:
    signed = SCHOOL.issue(SCHOOL.plain(), suite=suite)
    assert reason_of(signed, **change) is Reason.PROOF_MALFORMED


@pytest.mark.parametrize("suite", SUITES)
def test_a_date_without_a_zone_is_remarked_on(suite: str) -> None:
    document = SCHOOL.plain(model="2.0")
    signed = SCHOOL.issue(document, suite=suite, expires="2027-01-01T00:00:00")
    assert [dict(remark.facts) for remark in check(signed).remarks] == [{"where": "proof.expires"}]


def test_a_proof_that_covers_an_earlier_one_is_not_judged() -> None:
    signed = SCHOOL.issue(SCHOOL.plain())
    assert reason_of(signed, previousProof="urn:uuid:1") is Reason.PROOF_CHAIN_NOT_SUPPORTED


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
    import hashlib

    from wallet.encoding.canonical import canonicalize_legacy_escapes
    from wallet.proofs.options import options_of
    from wallet.proofs.rdf_hashing import hash_dataset

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


def test_signing_refuses_what_it_could_not_verify() -> None:
    document, method = SCHOOL.plain(), SCHOOL.method
    good = {
        "type": "DataIntegrityProof",
        "cryptosuite": RDFC,
        "verificationMethod": method,
        "proofPurpose": "assertionMethod",
    }
    sign_document(document, good, SCHOOL.key, CONTEXTS)
    for bad in ({"proofValue": "z1"}, {"created": "now"}, {"cryptosuite": "none"}, {"type": ""}):
        with pytest.raises(ProofError):
            sign_document(document, {**good, **bad}, SCHOOL.key, CONTEXTS)

from typing import Any

import pytest

from tests.doubles.issuer_simulator import JCS, RDFC, SIGNATURE_2020, SUITES
from tests.doubles.tampering import tampered
from tests.places import needs_vectors
from tests.wallet.proofs.eddsa_vectors import FOLDER, split, vector_contexts
from tests.wallet.proofs.signed_documents import CONTEXTS, OTHER, SCHOOL, check, reason_of
from wallet.encoding.multiformats import decode_multibase
from wallet.encoding.strict_json import read_object
from wallet.errors import InvalidProof, ProofError, ProofNotChecked, Reason
from wallet.model.proof import Proof
from wallet.proofs.cryptosuites import is_supported, sign_document, verify_proof
from wallet.proofs.es256_signing import Es256Key
from wallet.proofs.keys import KeyKind, PublicKey, SigningKey
from wallet.proofs.options import read_proof_value
from wallet.trust.verification_methods import key_spelled_in


@pytest.mark.parametrize("suite", SUITES)
@pytest.mark.parametrize("model", ["1.1", "2.0"])
def test_what_is_signed_verifies(suite: str, model: str) -> None:
    signed = SCHOOL.issue(SCHOOL.open_badge(model=model), suite=suite)
    evidence = check(signed)
    assert evidence[:3] == (False, "", ())
    assert (evidence.road is None) is (suite == JCS)
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


@pytest.mark.parametrize("suite", SUITES)
def test_another_key_and_another_kind_of_key_fail(suite: str) -> None:
    signed = SCHOOL.issue(SCHOOL.plain(), suite=suite)
    assert reason_of(signed, OTHER.key.public) is Reason.SIGNATURE_MISMATCH
    assert reason_of(signed, Es256Key(7).public) is Reason.KEY_KIND_WRONG
    x25519 = PublicKey(kind=KeyKind.X25519, raw=bytes(32))
    assert reason_of(signed, x25519) is Reason.KEY_KIND_WRONG


def test_a_proof_of_one_suite_is_none_of_another() -> None:
    signed = SCHOOL.issue(SCHOOL.plain())
    assert reason_of(signed, cryptosuite=JCS) is Reason.SIGNATURE_MISMATCH
    jcs = SCHOOL.issue(SCHOOL.plain(), suite=JCS)
    assert reason_of(jcs, cryptosuite=RDFC) is Reason.SIGNATURE_MISMATCH


def test_the_table_decides_what_is_judged() -> None:
    signed = SCHOOL.issue(SCHOOL.plain())
    for change in (
        {"cryptosuite": "ecdsa-rdfc-2022"},
        {"cryptosuite": SIGNATURE_2020},
        {"cryptosuite": "EDDSA-RDFC-2022"},
        {"type": "RsaSignature2018"},
        {"type": RDFC},
    ):
        assert reason_of(signed, **change) is Reason.SUITE_NOT_SUPPORTED, change
        assert not is_supported(Proof(members={**signed["proof"], **change}))  # type: ignore[dict-item]
    for change in ({"cryptosuite": None}, {"type": None}, {"type": ["DataIntegrityProof"]}):
        assert reason_of(signed, **change) is Reason.PROOF_MALFORMED, change


def test_signing_refuses_what_it_could_not_verify() -> None:
    document, method = SCHOOL.plain(), SCHOOL.method
    good = {
        "type": "DataIntegrityProof",
        "cryptosuite": RDFC,
        "verificationMethod": method,
        "proofPurpose": "assertionMethod",
    }
    sign_document(document, good, SCHOOL.key, CONTEXTS)
    with pytest.raises(InvalidProof) as caught:
        sign_document(document, good, Es256Key(7), CONTEXTS)
    assert caught.value.reason is Reason.KEY_KIND_WRONG
    with pytest.raises(ProofNotChecked):
        sign_document(document, {**good, "previousProof": "urn:uuid:1"}, SCHOOL.key, CONTEXTS)
    for bad in ({"proofValue": "z1"}, {"created": "now"}, {"cryptosuite": "none"}, {"type": ""}):
        with pytest.raises(ProofError):
            sign_document(document, {**good, **bad}, SCHOOL.key, CONTEXTS)


@needs_vectors
@pytest.mark.parametrize(
    ("config", "pair", "before"),
    [
        ("proofSetConfig1", "keyPair1", []),
        ("proofSetConfig2", "keyPair2", []),
        ("proofChainConfig1", "keyPair3", ["proofSetConfigSigned1", "proofSetConfigSigned2"]),
        ("proofChainConfig2", "keyPair4", ["proofChainConfigSigned1"]),
    ],
)
def test_the_published_keys_make_the_published_sets_and_chains(
    config: str, pair: str, before: list[str]
) -> None:
    folder = FOLDER / "proof-set-chain"

    def published(name: str) -> dict[str, Any]:
        return dict(read_object((folder / f"{name}.json").read_bytes()))

    secret: Any = published("multiKeyPairs")[pair]
    key = SigningKey.from_seed(decode_multibase(secret["privateKeyMultibase"])[2:])
    document = published("unsigned")
    if before:
        document["proof"] = [published(name) for name in before]
    signed = sign_document(document, published(config), key, vector_contexts())
    assert signed == published(config.replace("Config", "ConfigSigned"))


@needs_vectors
def test_both_proofs_of_a_set_hold_and_a_link_holds_with_what_it_names() -> None:
    contexts = vector_contexts()
    document, proofs = split(FOLDER / "proof-set-chain" / "signedProofSet2.json")
    assert len(proofs) == 2
    for proof in proofs:
        spelled = key_spelled_in(proof["verificationMethod"])
        assert spelled is not None
        verify_proof(document, Proof(members=proof), spelled, contexts)
    document, proofs = split(FOLDER / "proof-set-chain" / "signedProofChain1.json")
    (chained,) = [proof for proof in proofs if "previousProof" in proof]
    spelled = key_spelled_in(chained["verificationMethod"])
    assert spelled is not None
    with pytest.raises(ProofNotChecked) as caught:
        verify_proof(document, Proof(members=chained), spelled, contexts)
    assert caught.value.reason is Reason.PROOF_CHAIN_NOT_SUPPORTED
    before = [proof for proof in proofs if proof.get("id") in chained["previousProof"]]
    together = {**document, "proof": before}
    assert verify_proof(together, Proof(members=chained), spelled, contexts).remarks == ()

"""ecdsa-rdfc-2019 and ecdsa-jcs-2019: every published step, and what breaks a signature."""

from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from tests.doubles.issuer_simulator import CURVES, ECDSA_JCS, ECDSA_RDFC, ECDSA_SUITES
from tests.doubles.tampering import tampered
from tests.doubles.token_keys import TokenKey
from tests.places import VECTORS, needs_vectors
from tests.wallet.proofs.eddsa_vectors import split, vector_contexts
from tests.wallet.proofs.signed_documents import OTHER, SCHOOL, check, reason_of
from wallet.encoding.canonical import Road, canonical_json, canonicalize_document
from wallet.encoding.multiformats import encode_multibase
from wallet.encoding.strict_json import read_object
from wallet.errors import Reason
from wallet.model.proof import Proof
from wallet.proofs.cryptosuites import CRYPTOSUITES, verify_proof
from wallet.proofs.keys import KeyKind, PublicKey, read_multikey
from wallet.proofs.options import options_of, read_proof_value

FOLDER = VECTORS / "w3c-vc-di-ecdsa" / "TestVectors"
ORDERS = {
    "P-256": 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
    "P-384": int(
        "ffffffffffffffffffffffffffffffffffffffffffffffff"
        "c7634d81f4372ddf581a0db248b0a77aecec196accc52973",
        16,
    ),
}


def key(suite: str, curve: str) -> PublicKey:
    return SCHOOL.key_for(suite, curve).public


def signature_of(signed: Any) -> tuple[int, int, int]:
    """r, s, and how many octets each takes."""
    octets = CRYPTOSUITES[ECDSA_RDFC].read_value(signed["proof"])
    size = len(octets) // 2
    return int.from_bytes(octets[:size], "big"), int.from_bytes(octets[size:], "big"), size


@needs_vectors
@pytest.mark.parametrize(
    ("folder", "ending"),
    [
        ("ecdsa-rdfc-2019-p256", "ECDSAP256"),
        ("ecdsa-rdfc-2019-p256/employ", "ECDSAP256"),
        ("ecdsa-rdfc-2019-p384", "ECDSAP384"),
        ("ecdsa-rdfc-2019-p384/employ", "ECDSAP384"),
        ("ecdsa-jcs-2019-p256", "JCSECDSAP256"),
        ("ecdsa-jcs-2019-p384", "JCSECDSAP384"),
    ],
)
def test_every_step_gives_the_published_value(folder: str, ending: str) -> None:
    def text(name: str) -> str:
        return (FOLDER / folder / f"{name}{ending}.txt").read_text()

    contexts = vector_contexts()
    pair = read_object((FOLDER / f"p{ending[-3:]}KeyPair.json").read_bytes())
    public = read_multikey(str(pair["publicKeyMultibase"]))
    document, (proof,) = split(FOLDER / folder / f"signed{ending}.json")
    suite, options = proof["cryptosuite"], options_of(proof)
    config = read_object((FOLDER / folder / f"proofConfig{ending}.json").read_bytes())
    if suite == ECDSA_JCS:
        assert options == config
        assert canonical_json(document).decode() == text("canonDoc")
        assert canonical_json(options).decode() == text("proofCanon")
    else:
        assert {**options, "@context": document["@context"]} == config
        name: Any = "sha256" if public.kind is KeyKind.P256 else "sha384"
        canonical = canonicalize_document(document, contexts, algorithm=name)
        assert canonical.nquads.decode() == text("canonDoc")
        canonical = canonicalize_document(config, contexts, algorithm=name)
        assert canonical.nquads.decode() == text("proofCanon")
    hashed = CRYPTOSUITES[suite].hash_by_key[public.kind](document, options, contexts).data.hex()
    assert hashed == text("proofHash") + text("docHash")
    assert hashed == text("combinedHash")
    signature = CRYPTOSUITES[suite].read_value(proof)
    assert signature.hex() == text("sigHex")
    assert encode_multibase(signature) == text("sigBTC58")
    verify_proof(document, Proof(members=proof), public, contexts)


@pytest.mark.parametrize("suite", ECDSA_SUITES)
@pytest.mark.parametrize("curve", CURVES)
@pytest.mark.parametrize("model", ["1.1", "2.0"])
def test_what_is_signed_verifies(suite: str, curve: str, model: str) -> None:
    signed = SCHOOL.issue(SCHOOL.open_badge(model=model), suite=suite, curve=curve)
    evidence = check(signed, key(suite, curve))
    assert evidence[:3] == (False, "", ())
    assert evidence.road is (None if suite == ECDSA_JCS else Road.COMPILED)


@pytest.mark.parametrize("suite", ECDSA_SUITES)
@pytest.mark.parametrize("curve", CURVES)
def test_any_change_breaks_the_signature(suite: str, curve: str) -> None:
    signed = SCHOOL.issue(SCHOOL.open_badge(), suite=suite, curve=curve, domain="jobs.example")
    good = key(suite, curve)
    for pointer, value in (
        ("/credentialSubject/achievement/name", "Cave Rescue Mastery"),
        ("/issuer/name", "Lantern Bai"),
        ("/validFrom", "2026-03-01T12:00:01Z"),
    ):
        assert reason_of(tampered(signed, pointer, value), good) is Reason.SIGNATURE_MISMATCH
    for change in ({"domain": None}, {"created": "2026-03-02T12:00:00Z"}, {"nonce": "added"}):
        assert reason_of(signed, good, **change) is Reason.SIGNATURE_MISMATCH
    other = ECDSA_SUITES[suite == ECDSA_RDFC]
    assert reason_of(signed, good, cryptosuite=other) in (
        Reason.SIGNATURE_MISMATCH,
        Reason.PROOF_MALFORMED,
    )


@pytest.mark.parametrize("suite", ECDSA_SUITES)
@pytest.mark.parametrize("curve", CURVES)
def test_keys_of_other_kinds_are_refused_and_another_of_the_kind_fits_not(
    suite: str, curve: str
) -> None:
    signed = SCHOOL.issue(SCHOOL.plain(), suite=suite, curve=curve)
    for algorithm in ("ES512", "ES256K", "RS256", "EdDSA"):
        assert reason_of(signed, TokenKey(algorithm).public) is Reason.KEY_KIND_WRONG
    assert reason_of(signed, OTHER.key_for(suite, curve).public) is Reason.SIGNATURE_MISMATCH
    # The other curve's key: signatures of it are longer or shorter.
    shorter = key(suite, CURVES[curve == "P-256"])
    assert reason_of(signed, shorter) is Reason.PROOF_MALFORMED
    ed25519 = SCHOOL.issue(SCHOOL.plain())
    assert reason_of(ed25519, SCHOOL.key.public, cryptosuite=suite) is Reason.KEY_KIND_WRONG


@pytest.mark.parametrize("suite", ECDSA_SUITES)
@pytest.mark.parametrize("curve", CURVES)
def test_r_and_s_stand_in_their_range_and_in_their_places(suite: str, curve: str) -> None:
    signed: Any = SCHOOL.issue(SCHOOL.plain(), suite=suite, curve=curve)
    good, order = key(suite, curve), ORDERS[curve]
    r, s, size = signature_of(signed)
    assert size == {"P-256": 32, "P-384": 48}[curve]

    def written(first: int, second: int) -> str:
        return encode_multibase(first.to_bytes(size, "big") + second.to_bytes(size, "big"))

    # The other s of the same signature: no rule of this suite forbids it.
    check(signed, good, proofValue=written(r, order - s))
    for first, second in ((0, s), (r, 0), (0, 0), (order, s), (r, order), (s, r), (1, 1)):
        value = written(first, second)
        assert reason_of(signed, good, proofValue=value) is Reason.SIGNATURE_MISMATCH
    whole = bytes.fromhex(f"{r:0{2 * size}x}{s:0{2 * size}x}")
    for octets in (whole[:-1], whole + b"\0", b"", encode_dss_signature(r, s), whole[:size]):
        value = encode_multibase(octets)
        assert reason_of(signed, good, proofValue=value) is Reason.PROOF_MALFORMED
    for value in ("u" + signed["proof"]["proofValue"][1:], signed["proof"]["proofValue"][1:], 7):
        assert reason_of(signed, good, proofValue=value) is Reason.PROOF_MALFORMED


def test_an_ed25519_signature_is_not_read_as_a_longer_one() -> None:
    signed: Any = SCHOOL.issue(SCHOOL.plain(), suite=ECDSA_RDFC, curve="P-384")
    assert len(CRYPTOSUITES[ECDSA_RDFC].read_value(signed["proof"])) == 96
    assert reason_of(signed, cryptosuite="eddsa-rdfc-2022") is Reason.PROOF_MALFORMED
    short = SCHOOL.issue(SCHOOL.plain(), suite=ECDSA_RDFC)
    assert len(read_proof_value(short["proof"])) == 64  # type: ignore[arg-type]


def test_words_a_graph_loses_are_named_and_canonical_json_protects_them() -> None:
    document = {**SCHOOL.plain(), "gpa": "4.0"}
    signed = SCHOOL.issue(SCHOOL.plain(), suite=ECDSA_RDFC)
    good = key(ECDSA_RDFC, "P-256")
    assert reason_of({**signed, "gpa": "4.0"}, good) is Reason.TEXT_NOT_PROTECTED
    whole = SCHOOL.issue(document, suite=ECDSA_JCS)
    check(whole, good)
    assert reason_of({**whole, "gpa": "4.1"}, good) is Reason.SIGNATURE_MISMATCH

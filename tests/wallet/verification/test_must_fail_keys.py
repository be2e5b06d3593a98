"""Must-fail rows 34 to 38 for every kind of key that signs, in every spelling of a method.

The same document, signed with the same key, and one thing about the key that is not as it should
be: each is refused, and the right thing is named.
"""

from collections.abc import Iterator
from itertools import permutations
from typing import Any

import pytest

from tests.doubles.credential_samples import V2
from tests.doubles.token_keys import TokenKey
from tests.wallet.verification.checked import NOW, PASSED, report_on, said, with_document
from tests.wallet.verification.must_fail import assert_refused
from wallet.encoding.multiformats import encode_base58
from wallet.errors import Reason
from wallet.model.report import CheckName, Verdict
from wallet.proofs.cryptosuites import sign_document
from wallet.proofs.keys import CAN_VERIFY, KeyKind, write_multikey
from wallet.trust.knowledge import Knowledge, bundled_knowledge

DID = "did:web:college.example%3A8443:departments:rescue"
METHOD = f"{DID}#key"
HTTPS = "https://college.example:8443/controller.json"
OTHER = "did:web:elsewhere.example"
# How each kind signs: an embedded suite, or a token where no suite takes the kind.
SUITES = {
    "EdDSA": "eddsa-rdfc-2022",
    "ES256": "ecdsa-rdfc-2019",
    "ES384": "ecdsa-jcs-2019",
    "ES512": "",
    "ES256K": "",
    "RS256": "",
}
BASE58_TYPES = {
    "EdDSA": "Ed25519VerificationKey2018",
    "ES256": "EcdsaSecp256r1VerificationKey2019",
    "ES256K": "EcdsaSecp256k1VerificationKey2019",
}


def spellings(algorithm: str) -> Iterator[tuple[str, str, Any]]:
    """Type, member and value of each way in which a document spells a key of the kind."""
    key = TokenKey(algorithm)
    yield "Multikey", "publicKeyMultibase", write_multikey(key.public)
    yield "JsonWebKey", "publicKeyJwk", key.jwk
    yield "JsonWebKey2020", "publicKeyJwk", {**key.jwk, "alg": algorithm, "use": "sig"}
    if algorithm in BASE58_TYPES:
        yield BASE58_TYPES[algorithm], "publicKeyBase58", encode_base58(key.public.raw)
    if algorithm == "EdDSA":
        yield "Ed25519VerificationKey2020", "publicKeyMultibase", write_multikey(key.public)


CASES = [(algorithm, *spelling) for algorithm in SUITES for spelling in spellings(algorithm)]


def signed(algorithm: str, issuer: str = DID, method: str = METHOD) -> Any:
    key = TokenKey(algorithm)
    document: Any = {
        "@context": [V2],
        "type": ["VerifiableCredential"],
        "issuer": issuer,
        "validFrom": "2026-01-01T00:00:00Z",
        "credentialSubject": {"id": "did:example:learner"},
    }
    if not SUITES[algorithm]:
        return key.sign_token({"typ": "vc+jwt", "kid": method}, document)
    options = {
        "type": "DataIntegrityProof",
        "cryptosuite": SUITES[algorithm],
        "created": "2026-01-01T00:00:00Z",
        "verificationMethod": method,
        "proofPurpose": "assertionMethod",
    }
    contexts = bundled_knowledge().contexts
    return {**document, "proof": sign_document(document, options, key, contexts)}


def known(kind: str, member: str, value: Any, *, did: str = DID, **changes: Any) -> Knowledge:
    """What is known of the issuer; ``changes`` are to its method, relationships to the whole."""
    about = {key: changes.pop(key) for key in ("assertionMethod", "id") if key in changes}
    method = {"id": f"{did}#key", "type": kind, "controller": did, member: value, **changes}
    document = {
        "id": did,
        "verificationMethod": [method],
        "assertionMethod": [f"{did}#key"],
        **about,
    }
    return with_document(bundled_knowledge(), did, document)


def issued_by(report: Any) -> None:
    assert said(report, CheckName.PROOF) == [(PASSED, Reason.INTACT)]
    assert said(report, CheckName.SIGNER) == [(PASSED, Reason.SIGNED_BY_ISSUER)]
    assert report.verdict is Verdict.VERIFIED


@pytest.mark.parametrize(("algorithm", "kind", "member", "value"), CASES)
def test_every_kind_of_key_counts_in_every_spelling(
    algorithm: str, kind: str, member: str, value: Any
) -> None:
    issued_by(report_on(signed(algorithm), known(kind, member, value)))
    later = {"expires": "2026-08-01T00:00:00Z", "revoked": "2026-07-02T00:00:00Z"}
    issued_by(report_on(signed(algorithm), known(kind, member, value, **later)))
    # An address as controller, with a port of its own.
    knowledge = known(kind, member, value, did=HTTPS)
    issued_by(report_on(signed(algorithm, HTTPS, f"{HTTPS}#key"), knowledge))


@pytest.mark.parametrize("algorithm", SUITES)
def test_every_kind_of_key_counts_as_its_own_name(algorithm: str) -> None:
    key = TokenKey(algorithm)
    issued_by(report_on(signed(algorithm, key.did, key.method)))


@pytest.mark.parametrize(("algorithm", "kind", "member", "value"), CASES)
def test_must_fail_38_a_key_that_was_revoked_or_has_expired(
    algorithm: str, kind: str, member: str, value: Any
) -> None:
    for moment in ("2026-07-01T11:59:59Z", "2020-01-01T00:00:00Z", NOW.isoformat()):
        for name, reason in (
            ("revoked", Reason.KEY_REVOKED),
            ("expires", Reason.KEY_EXPIRED),
        ):
            knowledge = known(kind, member, value, **{name: moment})
            assert_refused(signed(algorithm), reason, CheckName.SIGNER, knowledge)
    for name in ("revoked", "expires"):
        for moment in ("", "yesterday", 7, None, ["2030-01-01T00:00:00Z"]):
            knowledge = known(kind, member, value, **{name: moment})
            assert_refused(signed(algorithm), Reason.KEY_MALFORMED, CheckName.PROOF, knowledge)


@pytest.mark.parametrize(("algorithm", "kind", "member", "value"), CASES)
def test_must_fail_34_a_key_that_is_listed_for_nothing_or_something_else(
    algorithm: str, kind: str, member: str, value: Any
) -> None:
    for listed in ([], None, [f"{DID}#other"], {}):
        knowledge = known(kind, member, value, assertionMethod=listed)
        assert_refused(signed(algorithm), Reason.KEY_NOT_AUTHORIZED, CheckName.PROOF, knowledge)


@pytest.mark.parametrize(("algorithm", "kind", "member", "value"), CASES)
def test_must_fail_35_a_key_of_another_controller(
    algorithm: str, kind: str, member: str, value: Any
) -> None:
    for controller in (OTHER, "", None, [DID], DID + "/", DID.upper()):
        knowledge = known(kind, member, value, controller=controller)
        assert_refused(signed(algorithm), Reason.KEY_NOT_AUTHORIZED, CheckName.PROOF, knowledge)
    knowledge = known(kind, member, value, id=OTHER)
    assert_refused(signed(algorithm), Reason.DOCUMENT_OF_ANOTHER, CheckName.PROOF, knowledge)
    # A key that is somebody's, and not the issuer's.
    knowledge = known(kind, member, value)
    assert_refused(signed(algorithm, OTHER), Reason.SIGNED_BY_ANOTHER, CheckName.SIGNER, knowledge)


@pytest.mark.parametrize(("algorithm", "other"), [*permutations(SUITES, 2)])
def test_must_fail_38_a_key_of_another_kind(algorithm: str, other: str) -> None:
    knowledge = known("Multikey", "publicKeyMultibase", write_multikey(TokenKey(other).public))
    wanted = {Reason.KEY_KIND_WRONG, Reason.PROOF_MALFORMED, Reason.SIGNATURE_MISMATCH}
    assert_refused(signed(algorithm), wanted, CheckName.PROOF, knowledge)
    knowledge = known("JsonWebKey", "publicKeyJwk", TokenKey(other).jwk)
    assert_refused(signed(algorithm), wanted, CheckName.PROOF, knowledge)


# There is one RSA key.
@pytest.mark.parametrize("algorithm", [name for name in SUITES if name != "RS256"])
def test_must_fail_38_another_key_of_the_kind(algorithm: str) -> None:
    other = TokenKey(algorithm, 2)
    knowledge = known("Multikey", "publicKeyMultibase", write_multikey(other.public))
    assert_refused(signed(algorithm), Reason.SIGNATURE_MISMATCH, CheckName.PROOF, knowledge)


@pytest.mark.parametrize(("algorithm", "other"), [*permutations(BASE58_TYPES, 2)])
def test_must_fail_38_a_type_that_promises_another_kind(algorithm: str, other: str) -> None:
    wanted = {Reason.KEY_KIND_WRONG, Reason.KEY_MALFORMED}
    for member, value in (
        ("publicKeyMultibase", write_multikey(TokenKey(algorithm).public)),
        ("publicKeyJwk", TokenKey(algorithm).jwk),
        ("publicKeyBase58", encode_base58(b"\x09" + TokenKey(algorithm).public.raw)),
    ):
        knowledge = known(BASE58_TYPES[other], member, value)
        assert_refused(signed(algorithm), wanted, CheckName.PROOF, knowledge)


@pytest.mark.parametrize("algorithm", SUITES)
def test_must_fail_38_a_key_that_gave_its_secret_away_or_is_for_something_else(
    algorithm: str,
) -> None:
    jwk = TokenKey(algorithm).jwk
    for change in (
        {"d": "AA"},
        {"use": "enc"},
        {"key_ops": ["sign"]},
        {"alg": "HS256"},
        {"alg": "ES999"},
    ):
        knowledge = known("JsonWebKey", "publicKeyJwk", {**jwk, **change})
        assert_refused(signed(algorithm), Reason.KEY_MALFORMED, CheckName.PROOF, knowledge)


@pytest.mark.parametrize("algorithm", SUITES)
def test_must_fail_38_two_keys_in_one_method(algorithm: str) -> None:
    key = TokenKey(algorithm)
    more = {"publicKeyJwk": key.jwk}
    knowledge = known("Multikey", "publicKeyMultibase", write_multikey(key.public), **more)
    assert_refused(signed(algorithm), Reason.KEY_MALFORMED, CheckName.PROOF, knowledge)


@pytest.mark.parametrize("algorithm", ["EdDSA", "ES256", "ES384"])
def test_must_fail_36_a_garbled_key_as_fragment_is_garbled_wherever_it_stands(
    algorithm: str,
) -> None:
    spelled = write_multikey(TokenKey(algorithm).public)
    for garbled in (spelled[:-1], spelled + "1", spelled[:9] + "0" + spelled[10:]):
        assert_refused(signed(algorithm, DID, f"{DID}#{garbled}"), Reason.KEY_MALFORMED)
    # A sound one tells that the bytes are intact, and nothing of whose they are.
    report = report_on(signed(algorithm, DID, f"{DID}#{spelled}"))
    assert said(report, CheckName.PROOF) == [(PASSED, Reason.INTACT)]
    assert said(report, CheckName.SIGNER)[0][1] is Reason.SIGNER_NOT_AT_HAND
    assert report.verdict is Verdict.UNKNOWN


def test_every_kind_that_verifies_was_asked() -> None:
    kinds = {TokenKey(algorithm).public.kind for algorithm in SUITES}
    assert kinds == {*CAN_VERIFY, KeyKind.RSA}


@pytest.mark.parametrize(
    "did",
    [
        "did:web:college.example:8443:departments:rescue",
        "did:web:college.example%3a8443:departments:rescue",
        "did:web:college.example%3A8443:departments",
        "did:web:college.example%3A8443",
        "did:web:COLLEGE.example%3A8443:departments:rescue",
        "did:web:college.example%3A443:departments:rescue",
    ],
)
def test_must_fail_36_another_spelling_of_a_port_or_path_is_another_issuer(did: str) -> None:
    knowledge = known("JsonWebKey", "publicKeyJwk", TokenKey("ES256").jwk)
    assert_refused(
        signed("ES256", did, f"{did}#key"), Reason.KEY_NOT_AT_HAND, CheckName.PROOF, knowledge
    )
    assert_refused(signed("ES256", did), Reason.SIGNED_BY_ANOTHER, CheckName.SIGNER, knowledge)

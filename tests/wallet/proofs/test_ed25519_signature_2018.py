"""Ed25519Signature2018: what a detached JWS may say, and what breaks one."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles.embedded_proofs import SIGNATURE_2018, SUITE_2018_CONTEXT
from tests.doubles.tampering import tampered
from tests.doubles.token_keys import TokenKey
from tests.places import VECTORS, needs_vectors
from tests.wallet.proofs.eddsa_vectors import split, vector_contexts
from tests.wallet.proofs.signed_documents import CONTEXTS, OTHER, SCHOOL, check, reason_of
from wallet.encoding.canonical import Road
from wallet.encoding.multiformats import encode_base64url, encode_multibase
from wallet.encoding.strict_json import write_json
from wallet.errors import InvalidProof, Reason
from wallet.model.proof import Proof
from wallet.proofs.cryptosuites import verify_proof
from wallet.proofs.ed25519_signature_2018 import hash_document, read_detached, write_detached
from wallet.proofs.rdf_hashing import hash_dataset_as_older_signers
from wallet.trust.verification_methods import key_spelled_in

SIGNED: Any = SCHOOL.issue(SCHOOL.open_badge(model="1.1"), suite=SIGNATURE_2018)
JWS: str = SIGNED["proof"]["jws"]
HEADER, _, SIGNATURE = JWS.split(".")


def resigned(header: Any, **parts: Any) -> str:
    """A JWS with another header, signed as that header would have it."""
    text = header if isinstance(header, str) else encode_base64url(write_json(header))
    document = {name: value for name, value in SIGNED.items() if name != "proof"}
    options = {name: value for name, value in SIGNED["proof"].items() if name != "jws"}
    hashed = hash_document(document, options, CONTEXTS).data
    signature = SCHOOL.key.sign(text.encode() + b"." + hashed)
    return f"{text}.{parts.get('payload', '')}.{encode_base64url(signature)}"


@pytest.mark.parametrize("model", ["1.1", "2.0"])
def test_what_is_signed_verifies_on_the_compiled_road(model: str) -> None:
    signed: Any = SCHOOL.issue(SCHOOL.open_badge(model=model), suite=SIGNATURE_2018)
    assert (SUITE_2018_CONTEXT in signed["@context"]) is (model == "2.0")
    evidence = check(signed)
    assert (evidence[:3], evidence.road) == ((False, "", ()), Road.COMPILED)


@needs_vectors
def test_the_published_badge_of_the_first_plugfest_verifies() -> None:
    path = VECTORS / "w3c-ccg-vc-ed" / "plugfest-1-2022" / "plugfest-1-ex-1.json"
    document, (proof,) = split(path)
    key = key_spelled_in(proof["verificationMethod"])
    assert key is not None
    verify_proof(document, Proof(members=proof), key, vector_contexts())
    with pytest.raises(InvalidProof) as caught:
        changed = {**document, "issuanceDate": "2022-05-02T00:00:00Z"}
        verify_proof(changed, Proof(members=proof), key, vector_contexts())
    assert caught.value.reason is Reason.SIGNATURE_MISMATCH


def test_any_change_breaks_the_signature() -> None:
    changed = tampered(SIGNED, "/credentialSubject/achievement/name", "Another")
    assert reason_of(changed) is Reason.SIGNATURE_MISMATCH
    for change in ({"created": "2026-03-02T12:00:00Z"}, {"domain": "a.example"}):
        assert reason_of(SIGNED, **change) is Reason.SIGNATURE_MISMATCH
    assert reason_of(SIGNED, OTHER.key.public) is Reason.SIGNATURE_MISMATCH
    assert reason_of(SIGNED, TokenKey("ES256").public) is Reason.KEY_KIND_WRONG
    other = SCHOOL.issue(SCHOOL.plain(model="1.1"), suite=SIGNATURE_2018)
    assert reason_of({**SIGNED, "proof": other["proof"]}) is Reason.SIGNATURE_MISMATCH


@pytest.mark.parametrize(
    "header",
    [
        {"alg": "EdDSA", "b64": False, "crit": ["b64"], "kid": "1"},
        {"alg": "EdDSA", "b64": True, "crit": ["b64"]},
        {"alg": "EdDSA", "b64": 0, "crit": ["b64"]},
        {"alg": "EdDSA"},
        {"alg": "none", "b64": False, "crit": ["b64"]},
        {"alg": "HS256", "b64": False, "crit": ["b64"]},
        {"alg": "Ed25519", "b64": False, "crit": ["b64"]},
        {"alg": "EdDSA", "b64": False, "crit": []},
        {"alg": "EdDSA", "b64": False, "crit": ["b64", "exp"]},
        {"alg": "EdDSA", "b64": False, "crit": "b64"},
        [],
        "",
        encode_base64url(b'{"alg":"EdDSA","alg":"EdDSA","b64":false,"crit":["b64"]}'),
    ],
)
def test_a_header_that_says_anything_else_is_malformed(header: Any) -> None:
    assert reason_of(SIGNED, jws=resigned(header)) is Reason.PROOF_MALFORMED


def test_the_order_of_the_headers_members_is_the_signers_own() -> None:
    check(SIGNED, jws=resigned({"crit": ["b64"], "b64": False, "alg": "EdDSA"}))
    text = encode_base64url(b'{ "b64": false, "crit": [ "b64" ], "alg": "EdDSA" }')
    check(SIGNED, jws=resigned(text))
    # It is signed as it is spelled.
    assert reason_of(SIGNED, jws=f"{text}..{SIGNATURE}") is Reason.SIGNATURE_MISMATCH


@pytest.mark.parametrize(
    "jws",
    [
        JWS + "A", JWS[:-1], JWS + "=", JWS + " ", "", ".", "..", "a.b", JWS + ".", 7, None, [JWS],
        f"{HEADER}.e30.{SIGNATURE}", f"{HEADER}..", f"..{SIGNATURE}", f"{HEADER}={SIGNATURE}",
        f"{HEADER}..{encode_base64url(bytes(63))}", f"{HEADER}..{encode_base64url(bytes(65))}",
        f"{HEADER}..{SIGNATURE[:-1]}\u00e9",
    ],
)  # fmt: skip
def test_a_jws_of_another_shape_is_malformed(jws: Any) -> None:
    assert reason_of(SIGNED, jws=jws) is Reason.PROOF_MALFORMED
    with pytest.raises(InvalidProof) as caught:
        read_detached({"jws": jws})
    assert caught.value.facts == {"where": "jws"}


@given(
    st.text(max_size=40)
    | st.from_regex(r"[A-Za-z0-9_-]{0,80}\.[A-Za-z0-9_-]{0,4}\.[A-Za-z0-9_-]{80,90}")
    | st.from_regex(HEADER + r"\.\.[A-Za-z0-9_-]{84,88}", fullmatch=True)
    | st.binary(min_size=64, max_size=64).map(write_detached)
)
def test_any_text_is_one_or_is_malformed(text: str) -> None:
    try:
        assert read_detached({"jws": text}) == text.encode("ascii")
    except InvalidProof as error:
        assert (error.reason, error.facts) == (Reason.PROOF_MALFORMED, {"where": "jws"})
    else:
        assert reason_of(SIGNED, jws=text) is Reason.SIGNATURE_MISMATCH


def test_a_payload_that_was_put_in_is_refused_even_where_it_was_signed() -> None:
    assert reason_of(SIGNED, jws=resigned("e30", payload="e30")) is Reason.PROOF_MALFORMED


def test_a_proof_value_is_no_jws_and_is_signed_text_beside_one() -> None:
    value = encode_multibase(bytes(64))
    assert reason_of(SIGNED, jws=None, proofValue=value) is Reason.PROOF_MALFORMED
    assert reason_of(SIGNED, proofValue=value) in (
        Reason.SIGNATURE_MISMATCH,
        Reason.TEXT_NOT_PROTECTED,
    )


def test_signers_that_left_control_characters_are_explained() -> None:
    badge = SCHOOL.open_badge(model="1.1", achievement="A bell\x07 rings")
    options = {name: value for name, value in SIGNED["proof"].items() if name != "jws"}
    older = hash_dataset_as_older_signers(badge, options, CONTEXTS)
    signature = SCHOOL.key.sign(HEADER.encode() + b"." + older)
    proof = Proof(members={**options, "jws": write_detached(signature)})
    with pytest.raises(InvalidProof) as caught:
        verify_proof(badge, proof, SCHOOL.key.public, CONTEXTS)
    assert caught.value.reason is Reason.SIGNATURE_MISMATCH
    assert caught.value.facts == {"legacy_escapes": "yes"}

"""Must-fail rows 40 and 47 to 60: compact tokens, and what pretends to be one."""

import base64
import hmac
import json
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.doubles.credential_samples import V2
from tests.doubles.tampering import tampered_token
from tests.wallet.verification.checked import (
    FAILED,
    UNKNOWN,
    bytes_of,
    college,
    read,
    report_on,
    said,
    school,
)
from tests.wallet.verification.must_fail import (
    KNOWN,
    TOKEN,
    assert_refused,
    assert_refused_only,
    part_of_token,
    reasons_against,
    refusals,
    token_of,
)
from wallet.encoding.jose_compact import read_token
from wallet.encoding.multiformats import decode_base64url, encode_base64url
from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.report import CheckName, Verdict
from wallet.proofs.es256_signing import sign_es256_token

HEAD, PAYLOAD, SIGNATURE = TOKEN.split(".")
CLAIMS = json.loads(decode_base64url(PAYLOAD))
ES256_TOKEN = college().issue_token(college().open_badge(), algorithm="ES256")
ES256_RAW = decode_base64url(ES256_TOKEN.split(".")[2])
P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def test_the_starting_points_verify() -> None:
    for token in (TOKEN, ES256_TOKEN):
        assert report_on(token, KNOWN).verdict is Verdict.VERIFIED


def number(value: int) -> bytes:
    return value.to_bytes(32, "big")


def der(r: bytes, s: bytes) -> bytes:
    body = b"".join(b"\x02" + bytes([len(one)]) + one for one in (r, s))
    return b"\x30" + bytes([len(body)]) + body


R, S = ES256_RAW[:32], ES256_RAW[32:]


@pytest.mark.parametrize(
    "signature",
    [
        bytes(64), R + bytes(32), bytes(32) + S, number(P256_ORDER) + S, R + number(P256_ORDER),
        number(P256_ORDER + 1) + S, R + number(P256_ORDER + 1), b"\xff" * 64,
        number(1) + number(1),
        der(R, S), der(b"\0" + R, b"\0" + S), ES256_RAW[:63], ES256_RAW + b"\0", S + R,
        number(P256_ORDER - 1) + S, number(1) + S, b"", ES256_RAW[:32],
        number((int.from_bytes(R, "big") + P256_ORDER) % 2**256) + S,
    ],
    ids=["zero", "s=0", "r=0", "r=n", "s=n", "r=n+1", "s=n+1", "ones", "1,1", "DER", "DER long",
         "63", "65", "swapped", "r=n-1", "r=1", "empty", "half", "r+n"],
)  # fmt: skip
def test_must_fail_40_ecdsa_signatures_that_are_none(signature: bytes) -> None:
    """Psychic signatures and other spellings (CVE-2022-21449; Wycheproof)."""
    head, payload, _ = ES256_TOKEN.split(".")
    forged = f"{head}.{payload}.{encode_base64url(signature)}"
    found = reasons_against(forged, KNOWN)
    wanted = {Reason.SIGNATURE_MISMATCH, Reason.PROOF_MALFORMED, Reason.TOKEN_MALFORMED}
    assert (found[CheckName.PROOF] | found[CheckName.FORM]) & wanted


def test_must_fail_40_a_high_s_says_nothing_more_than_its_low_twin() -> None:
    """JWS takes both (RFC 7518 §3.4); whichever comes, the content is what was signed."""
    head, payload, _ = ES256_TOKEN.split(".")
    twin = R + number(P256_ORDER - int.from_bytes(S, "big"))
    signed = f"{head}.{payload}.{encode_base64url(twin)}"
    assert report_on(signed, KNOWN).verdict is Verdict.VERIFIED
    assert read(signed).document == read(ES256_TOKEN).document
    altered = tampered_token(signed, {"name": "PhD"})
    assert_refused(altered, Reason.SIGNATURE_MISMATCH, knowledge=KNOWN)


@pytest.mark.parametrize("algorithm", ["none", "None", "nOnE", "NONE", "", " none", "none "])
@pytest.mark.parametrize("signature", ["", SIGNATURE, "AAAA"])
def test_must_fail_47_no_algorithm_at_all(algorithm: str, signature: str) -> None:
    header = {"alg": algorithm, "typ": "vc+jwt", "kid": college().method}
    forged = f"{part_of_token(write_json(header))}.{PAYLOAD}.{signature}"
    found = reasons_against(forged, KNOWN)
    assert found[CheckName.PROOF] | found[CheckName.FORM] & {Reason.TOKEN_MALFORMED}
    assert found[CheckName.PROOF] <= {Reason.ALGORITHM_FORBIDDEN}


@pytest.mark.parametrize("token", [TOKEN, ES256_TOKEN], ids=["EdDSA", "ES256"])
@pytest.mark.parametrize("signature", ["", "A", "AA", "AAAA", "=", "."])
def test_must_fail_47_an_empty_signature(token: str, signature: str) -> None:
    head, payload, _ = token.split(".")
    found = reasons_against(f"{head}.{payload}.{signature}", KNOWN)
    wanted = {Reason.PROOF_MALFORMED, Reason.SIGNATURE_MISMATCH, Reason.TOKEN_MALFORMED}
    more = {Reason.UNRECOGNIZED_FORMAT}
    assert (found[CheckName.PROOF] | found[CheckName.FORM]) & {*wanted, *more}


def hmac_token(algorithm: str, secret: bytes, digest: str) -> str:
    header = {"alg": algorithm, "typ": "vc+jwt", "kid": college().method}
    body = f"{part_of_token(write_json(header))}.{PAYLOAD}"
    mac = hmac.digest(secret, body.encode(), digest)
    return f"{body}.{encode_base64url(mac)}"


@pytest.mark.parametrize("algorithm", ["HS256", "HS384", "HS512", "hs256"])
@pytest.mark.parametrize("spelled", [False, True])
def test_must_fail_48_the_public_key_as_a_secret(algorithm: str, spelled: bool) -> None:
    raw = college().key.public.raw
    secret = college().method.partition("#")[2].encode() if spelled else raw
    forged = hmac_token(algorithm, secret, f"sha{algorithm[2:]}")
    assert_refused(forged, Reason.ALGORITHM_FORBIDDEN, knowledge=KNOWN)


@pytest.mark.parametrize(
    ("algorithm", "reason"),
    [
        ("ES256", Reason.KEY_KIND_WRONG), ("ES384", Reason.KEY_KIND_WRONG),
        ("RS256", Reason.KEY_KIND_WRONG), ("PS256", Reason.KEY_KIND_WRONG),
        ("eddsa", Reason.SUITE_NOT_SUPPORTED), ("ES256K", Reason.KEY_KIND_WRONG),
        ("RS1", Reason.SUITE_NOT_SUPPORTED), ("RSA-OAEP", Reason.SUITE_NOT_SUPPORTED),
        ("EdDSA ", Reason.SUITE_NOT_SUPPORTED), ("Ed25519", Reason.SIGNATURE_MISMATCH),
    ],
)  # fmt: skip
def test_must_fail_48_another_algorithm_than_the_keys(algorithm: str, reason: Reason) -> None:
    header = {**json.loads(decode_base64url(HEAD)), "alg": algorithm}
    forged = f"{part_of_token(write_json(header))}.{PAYLOAD}.{SIGNATURE}"
    assert_refused(forged, reason, knowledge=KNOWN)


@pytest.mark.parametrize("algorithm", [7, None, ["EdDSA"], {"x": 1}, True])
def test_must_fail_48_an_algorithm_that_is_no_text(algorithm: Any) -> None:
    header = {**json.loads(decode_base64url(HEAD)), "alg": algorithm}
    forged = f"{part_of_token(write_json(header))}.{PAYLOAD}.{SIGNATURE}"
    found = reasons_against(forged, KNOWN)
    wanted = {Reason.ALGORITHM_FORBIDDEN, Reason.TOKEN_MALFORMED}
    assert (found[CheckName.PROOF] | found[CheckName.FORM]) & wanted


@pytest.mark.parametrize(
    "header",
    [
        {"crit": ["exp"], "exp": 1}, {"b64": False}, {"crit": ["b64"], "b64": False},
        {"crit": []}, {"crit": ["x"], "x": 1}, {"crit": "exp"}, {"crit": None},
    ],
)  # fmt: skip
@pytest.mark.parametrize("algorithm", ["EdDSA", "ES256"])
def test_must_fail_49_headers_that_change_the_rules(algorithm: str, header: Any) -> None:
    token = college().issue_token(college().plain(), header=header, algorithm=algorithm)
    assert refusals(token.encode(), KNOWN) == [Reason.TOKEN_MALFORMED]


@pytest.mark.parametrize(
    "header",
    [
        {"jku": "https://mallory.org/k"}, {"x5u": "https://mallory.org/c"}, {"x5c": ["AAAA"]},
        {"x5t": "AAAA"}, {"jku": "file:///etc/passwd"},
        {"jwk": {"kty": "OKP", "crv": "Ed25519", "x": encode_base64url(school().key.public.raw)}},
    ],
)  # fmt: skip
def test_must_fail_49_keys_that_the_header_leads_to(header: Any) -> None:
    """The college's document is known: a key from elsewhere is never its own."""
    forged = school().issue_token(college().plain(), header={"kid": "", **header})
    assert report_on(forged, KNOWN).verdict is Verdict.NOT_VERIFIED
    assert report_on(forged).verdict is not Verdict.VERIFIED


@pytest.mark.parametrize(
    "kid",
    [
        "../../etc/passwd", "' OR 1=1 --", "https://mallory.org/k", "did:x", "key-7", "#", "\0",
        "http://127.0.0.1/k", school().method, "did:web:mit.edu#key", "did:key:z6Mk", "x" * 10_000,
        "did:web:college.westmoor-valley.edu", "did:web:college.westmoor-valley.edu#KEY", "{}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("claims", [{}, {"iss": "did:web:mit.edu"}])
def test_must_fail_50_a_kid_that_leads_elsewhere(kid: str, claims: Any) -> None:
    for signer in (school(), college()):
        token = signer.issue_token(college().plain(), header={"kid": kid}, claims=claims)
        found = reasons_against(token, KNOWN)
        assert found[CheckName.PROOF] | found[CheckName.SIGNER] | found[CheckName.FORM]


@pytest.mark.parametrize("iss", ["did:web:mit.edu", school().did, "", 7, None, ["x"], {}])
def test_must_fail_50_an_iss_that_is_not_the_issuer(iss: Any) -> None:
    token = college().issue_token(college().plain(), claims={"iss": iss})
    assert_refused(token, Reason.TOKEN_CLAIMS_CONFLICT, CheckName.FORM, KNOWN)


@pytest.mark.parametrize("claim", ["vc", "vp"])
@pytest.mark.parametrize("value", [{}, {"name": "PhD"}, None, [], "x", 7])
def test_must_fail_51_a_wrapper_claim_in_a_token_of_2_0(claim: str, value: Any) -> None:
    token = college().issue_token(college().plain(), claims={claim: value})
    knowledge = KNOWN
    reading = read_items(token.encode(), "x", knowledge.contexts)
    assert not [one for one in reading.presentations if one.credentials]
    found = (
        reasons_against(token, knowledge)[CheckName.FORM]
        if not reading.presentations
        else {Reason.TOKEN_CLAIMS_CONFLICT}
    )
    assert found & {
        Reason.TOKEN_CLAIMS_CONFLICT,
        Reason.UNRECOGNIZED_FORMAT,
        Reason.CONTEXT_MISSING,
    }


@pytest.mark.parametrize(
    "typ", ["vp+jwt", "at+jwt", "application/json", "vc", 7, ["vc+jwt"], "kb+jwt", "secevent+jwt"]
)
def test_must_fail_51_another_kind_of_token(typ: Any) -> None:
    token = college().issue_token(college().plain(), header={"typ": typ})
    assert_refused(
        token, {Reason.TOKEN_TYPE_WRONG, Reason.FORM_NOT_READ_YET}, CheckName.FORM, KNOWN
    )


@pytest.mark.parametrize(
    ("claims", "check", "reason"),
    [
        ({"exp": 1_000}, CheckName.VALIDITY, Reason.EXPIRED),
        ({"exp": 1_782_907_199}, CheckName.VALIDITY, Reason.EXPIRED),
        ({"nbf": 4_070_908_800}, CheckName.VALIDITY, Reason.NOT_YET_VALID),
        ({"exp": 1_782_907_199_000}, CheckName.FORM, Reason.TOKEN_CLAIMS_CONFLICT),
        ({"exp": "1000"}, CheckName.FORM, Reason.TOKEN_CLAIMS_CONFLICT),
        ({"exp": -1}, CheckName.FORM, Reason.TOKEN_CLAIMS_CONFLICT),
        ({"nbf": None}, CheckName.FORM, Reason.TOKEN_CLAIMS_CONFLICT),
        ({"exp": True}, CheckName.FORM, Reason.TOKEN_CLAIMS_CONFLICT),
        ({"nbf": [1]}, CheckName.FORM, Reason.TOKEN_CLAIMS_CONFLICT),
    ],
)
@pytest.mark.parametrize("model", ["1.1", "2.0"])
def test_must_fail_52_the_strictest_date_wins(
    model: str, claims: Any, check: CheckName, reason: Reason
) -> None:
    badge = college().open_badge(model=model, valid_until=datetime(2030, 1, 1, tzinfo=UTC))
    assert_refused(college().issue_token(badge, claims=claims), reason, check, KNOWN)


_LAST = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def twin_of(part: str) -> str:
    """The same octets with bits set that say nothing (RFC 4648 §3.5)."""
    return part[:-1] + _LAST[_LAST.index(part[-1]) ^ 1]


@pytest.mark.parametrize(
    "spelled",
    [
        f"{HEAD}.{PAYLOAD}.{SIGNATURE}==", f"{HEAD}.{PAYLOAD}.{SIGNATURE}=",
        f"{HEAD}.{PAYLOAD}.{SIGNATURE} x", f"{HEAD}. {PAYLOAD}.{SIGNATURE}",
        f"{HEAD}.{PAYLOAD}.{twin_of(SIGNATURE)}", f"{HEAD[:4]}\n{HEAD[4:]}.{PAYLOAD}.{SIGNATURE}",
        f"{HEAD}.{PAYLOAD}.{SIGNATURE.replace('-', '+').replace('_', '/')}!",
        f"{HEAD}.{PAYLOAD}", f"{HEAD}.{PAYLOAD}.{SIGNATURE}.{SIGNATURE}", f"{HEAD}..{SIGNATURE}",
        f"{HEAD}.{PAYLOAD}.", f".{PAYLOAD}.{SIGNATURE}", f"{HEAD}=.{PAYLOAD}.{SIGNATURE}",
        f"{HEAD}.{PAYLOAD}.{SIGNATURE[:40]}%5F{SIGNATURE[41:]}", f"{HEAD}.{PAYLOAD}A.{SIGNATURE}",
        base64.b64encode(TOKEN.encode()).decode(), f"Bearer {TOKEN}", f"{TOKEN}~", f"{TOKEN}~~",
    ],
)  # fmt: skip
def test_must_fail_53_other_spellings_of_base64url(spelled: str) -> None:
    found = reasons_against(spelled, KNOWN)
    wanted = {
        Reason.TOKEN_MALFORMED, Reason.UNRECOGNIZED_FORMAT, Reason.NOT_JSON,
        Reason.TOKEN_TYPE_WRONG,
    }  # fmt: skip
    assert found[CheckName.FORM] & wanted or found[CheckName.PROOF] == {Reason.PROOF_MALFORMED}


BESIDE = (Reason.SUITE_NOT_SUPPORTED, Reason.PROOF_MALFORMED, Reason.MEMBER_MALFORMED)


@pytest.mark.parametrize(
    "change",
    [{"name": "PhD"}, {"validUntil": "2099-01-01T00:00:00Z"}, {"issuer": "did:web:mit.edu"},
     {"credentialSubject": {"id": "did:example:thief"}}, {}],
)  # fmt: skip
@pytest.mark.parametrize(
    "proof",
    [{"type": "JwtProof2020", "jwt": TOKEN}, TOKEN, {"jwt": TOKEN}, [{"jwt": TOKEN}],
     {"type": "JsonWebSignature2020", "jws": TOKEN}],
)  # fmt: skip
def test_must_fail_54_the_decoded_document_beside_the_token(change: Any, proof: Any) -> None:
    wrapped = {**CLAIMS, **change, "proof": proof}
    assert_refused_only(wrapped, BESIDE, KNOWN)


def test_must_fail_54_only_what_the_token_holds_is_shown() -> None:
    credential = read(TOKEN, KNOWN)
    payload = read_token(TOKEN).payload
    assert credential.document["name"] == payload["name"] == "Cave Rescue Basics"
    forged = tampered_token(TOKEN, {"name": "PhD"})
    assert_refused(forged, Reason.SIGNATURE_MISMATCH, knowledge=KNOWN)


@pytest.mark.parametrize(
    "address",
    [
        f"data:text/plain,{TOKEN}", TOKEN, f"data:application/vp+jwt,{TOKEN}",
        f"data:application/vc+jwt;base64,{TOKEN}", f"DATA:application/vc+jwt,{TOKEN}",
        f"data:application/jwt,{TOKEN}", f"data:application/vc+jwt, {TOKEN}x", "", 7, None,
        f"https://x.example/{TOKEN}", f"data:application/vc+jwt,data:application/vc+jwt,{TOKEN}",
        "data:application/vc+jwt,", f"data:application/vc+sd-jwt,{TOKEN}~",
    ],
)  # fmt: skip
def test_must_fail_60_an_envelope_with_something_else(address: Any) -> None:
    envelope = {"@context": [V2], "id": address, "type": ["EnvelopedVerifiableCredential"]}
    found = reasons_against(envelope, KNOWN)
    wanted = {
        Reason.MEMBER_MALFORMED, Reason.TOKEN_MALFORMED, Reason.TOKEN_TYPE_WRONG,
    }  # fmt: skip
    assert found[CheckName.FORM] & wanted


def test_must_fail_60_nested_envelopes() -> None:
    inner = {
        "@context": [V2], "id": f"data:application/vc+jwt,{TOKEN}",
        "type": ["EnvelopedVerifiableCredential"],
    }  # fmt: skip
    outer = token_of(b'{"alg":"EdDSA","typ":"vc+jwt"}', bytes_of(inner))
    nested = {**inner, "id": f"data:application/vc+jwt,{outer}"}
    assert reasons_against(nested, KNOWN)[CheckName.FORM]


def test_an_es256_token_of_another_key_is_a_mismatch() -> None:
    header = {"typ": "vc+jwt", "kid": f"{college().did}#es256"}
    forged = sign_es256_token(header, CLAIMS, school().es256_key)
    report = report_on(forged, KNOWN)
    assert said(report, CheckName.PROOF) == [(FAILED, Reason.SIGNATURE_MISMATCH)]
    nowhere = sign_es256_token({**header, "kid": ""}, CLAIMS, school().es256_key)
    assert said(report_on(nowhere), CheckName.PROOF)[0][0] in (FAILED, UNKNOWN)

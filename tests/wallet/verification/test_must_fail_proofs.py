"""Must-fail rows 29 to 39, 45 and 69: proofs and whose they are."""

from typing import Any

import pytest

from tests.doubles.issuer_simulator import (
    ALL_SUITES,
    ECDSA_SUITES,
    JCS,
    RDFC,
    SIGNATURE_2018,
    SIGNATURE_2020,
    SUITES,
)
from tests.wallet.verification.checked import (
    FAILED,
    OTHER,
    college,
    report_on,
    school,
    with_document,
)
from tests.wallet.verification.must_fail import (
    KNOWN,
    SIGNED,
    assert_refused,
    proof_of,
    reasons_against,
)
from wallet.encoding.multiformats import (
    encode_base58,
    encode_multibase,
    encode_multibase_base64url,
)
from wallet.errors import Reason, WalletError
from wallet.model.report import CheckName, Verdict
from wallet.proofs.keys import write_multikey

_REFUSED_SUITES = {Reason.SUITE_NOT_SUPPORTED, Reason.PROOF_MALFORMED}


def with_proof(signed: Any, **members: Any) -> dict[str, Any]:
    """Return ``signed`` with members of its proof changed; None takes one away."""
    proof = {**signed["proof"], **members}
    kept = {name: value for name, value in proof.items() if value is not None}
    return {**signed, "proof": kept}


@pytest.mark.parametrize(
    ("kind", "suite"),
    [
        ("DataIntegrityProof", "ecdsa-rdfc-2019"), ("DataIntegrityProof", "eddsa-2022"),
        ("DataIntegrityProof", ""), ("Ed25519Signature2018", RDFC), ("", RDFC),
        ("RsaSignature2018", ""), ("DataIntegrityProof", SIGNATURE_2020), (RDFC, ""),
        ("DataIntegrityProof", "EDDSA-RDFC-2022"), ("DataIntegrityProof", "eddsa-rdfc-2022 "),
        ("DataIntegrityProof", ["eddsa-rdfc-2022"]), (["DataIntegrityProof"], RDFC),
        ("dataintegrityproof", RDFC), ("DataIntegrityProof", "bbs-2023"), (None, RDFC),
        ("DataIntegrityProof", None), ("Ed25519Signature2020", RDFC), (7, RDFC),
        ("https://w3id.org/security#DataIntegrityProof", RDFC), ("JsonWebSignature2020", None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("made", [RDFC, JCS])
def test_must_fail_29_suites_unknown_mismatched_or_of_another_curve(
    made: str, kind: Any, suite: Any
) -> None:
    signed = school().issue(school().open_badge(), suite=made)
    changed = with_proof(signed, type=kind, cryptosuite=suite)
    is_other_signature = suite == RDFC and kind == SIGNATURE_2020
    wanted = {Reason.TEXT_NOT_PROTECTED} if is_other_signature else set()
    assert_refused(changed, {*_REFUSED_SUITES, *wanted, Reason.KEY_KIND_WRONG})


VALUE: str = SIGNED["proof"]["proofValue"]  # type: ignore[index,call-overload,assignment]


@pytest.mark.parametrize(
    "other",
    [
        VALUE[1:], "m" + VALUE[1:], "u" + VALUE[1:], "Z" + VALUE[1:], VALUE + "1", VALUE + " ",
        " " + VALUE, VALUE + "\n", VALUE[:-1], "z" + "1" * 87, VALUE.replace(VALUE[5], "0", 1),
        VALUE.replace(VALUE[5], "l", 1), VALUE.replace(VALUE[5], "O", 1), "z1" + VALUE[1:],
        encode_multibase(bytes(65)), encode_multibase(bytes(63)), encode_multibase(b""), "z",
        "z" + encode_base58(bytes(32)), [VALUE], {"x": VALUE}, {"@value": VALUE}, "", 7, None,
        encode_multibase_base64url(bytes(64)), "f" + "00" * 64,
    ],
)  # fmt: skip
def test_must_fail_30_proof_values_of_another_spelling(other: Any) -> None:
    changed = with_proof(SIGNED, proofValue=other)
    assert proof_of(changed) == (FAILED, Reason.PROOF_MALFORMED)


@pytest.mark.parametrize("suite", SUITES)
@pytest.mark.parametrize(
    "other", [bytes(64), b"\xff" * 64, bytes(63) + b"\1", b"\1" + bytes(63), b"\0\1" * 32]
)
def test_must_fail_30_proof_values_of_another_signature(suite: str, other: bytes) -> None:
    signed = school().issue(school().plain(), suite=suite)
    changed = with_proof(signed, proofValue=encode_multibase(other))
    (outcome, reason), *_ = [proof_of(changed)]
    assert outcome is FAILED
    assert reason in (Reason.SIGNATURE_MISMATCH, Reason.PROOF_MALFORMED)


@pytest.mark.parametrize("made", ALL_SUITES)
@pytest.mark.parametrize("called", ALL_SUITES)
@pytest.mark.parametrize("model", ["1.1", "2.0"])
def test_must_fail_31_one_suites_proof_called_the_others(
    made: str, called: str, model: str
) -> None:
    signed = school().issue(school().plain(model=model), suite=made)
    names: dict[str, Any] = {"type": "DataIntegrityProof", "cryptosuite": called}
    if called in (SIGNATURE_2018, SIGNATURE_2020):
        names = {"type": called, "cryptosuite": None}
    if made == called:
        assert report_on(with_proof(signed, **names)).verdict is Verdict.VERIFIED
        return
    assert proof_of(with_proof(signed, **names))[0] is FAILED


@pytest.mark.parametrize("suite", ALL_SUITES)
@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("created", "2026-03-01T12:00:01Z"), ("domain", "b.org"), ("nonce", "n"),
        ("expires", "2031-01-01T00:00:00Z"), ("challenge", "c"), ("id", "urn:a:1"),
        ("created", None), ("domain", None), ("expires", None), ("created", "2026-03-01"),
        ("domain", ["a.org", "b.org"]), ("expires", "never"), ("proofPurpose", None),
        ("verificationMethod", None), ("name", "A proof"), ("gpa", "4.0"), ("created", 7),
    ],
)  # fmt: skip
def test_must_fail_32_options_altered(suite: str, member: str, value: Any) -> None:
    issuer = school()
    signed = issuer.issue(
        issuer.plain(), suite=suite, expires="2030-01-01T00:00:00Z", domain="a.org"
    )
    assert report_on(signed).verdict is Verdict.VERIFIED
    changed = with_proof(signed, **{member: value})
    assert report_on(changed).verdict is Verdict.NOT_VERIFIED


@pytest.mark.parametrize("suite", ALL_SUITES)
@pytest.mark.parametrize("expires", ["2026-07-01T11:59:59Z", "2020-01-01T00:00:00Z"])
def test_must_fail_32_a_proof_that_ended(suite: str, expires: str) -> None:
    signed = school().issue(school().plain(), suite=suite, expires=expires)
    assert_refused(signed, Reason.PROOF_EXPIRED)


PURPOSES = ["authentication", "keyAgreement", "capabilityInvocation", "", "assertionmethod",
            "https://w3id.org/security#assertionMethod", "assertionMethod "]  # fmt: skip


@pytest.mark.parametrize("suite", ALL_SUITES)
@pytest.mark.parametrize("purpose", PURPOSES)
def test_must_fail_33_a_credential_signed_for_another_purpose(suite: str, purpose: str) -> None:
    altered = with_proof(school().issue(school().plain(), suite=suite), proofPurpose=purpose)
    assert_refused(altered, {Reason.WRONG_PURPOSE, Reason.PROOF_MALFORMED})
    try:
        signed = school().issue(school().plain(), suite=suite, purpose=purpose)
    except WalletError:  # refused when signing: as good
        return
    assert_refused(signed, Reason.WRONG_PURPOSE)


@pytest.mark.parametrize(
    "change",
    [
        {"assertionMethod": []}, {"assertionMethod": None}, {"assertionMethod": "x"},
        {"assertionMethod": ["#other"]}, {"assertionMethod": {}},
    ],
)  # fmt: skip
@pytest.mark.parametrize("suite", [*ALL_SUITES, "token"])
def test_must_fail_34_a_key_that_is_listed_for_something_else(suite: str, change: Any) -> None:
    issuer = college()
    knowledge = with_document(KNOWN, issuer.did, {**issuer.did_document(), **change})
    if suite == "token":
        signed: Any = issuer.issue_token(issuer.plain())
    else:
        signed = issuer.issue(issuer.plain(), suite=suite)
    # A key that the method's own name spells still tells that the bytes are intact.
    name = CheckName.PROOF if suite in ECDSA_SUITES else CheckName.SIGNER
    assert_refused(signed, Reason.KEY_NOT_AUTHORIZED, name, knowledge)


@pytest.mark.parametrize("suite", [*ALL_SUITES, "token"])
@pytest.mark.parametrize(
    "named",
    ["did:web:mit.edu", "did:key:z6MkoD6eY7UXWYjM8fg6MmdCi1CHbomDanGSSSznNCaMgUgg",
     "https://mit.edu/issuer", "urn:uuid:00000000-0000-4000-8000-00000000000a", "college"],
)  # fmt: skip
def test_must_fail_35_signed_by_another_than_the_issuer_it_names(suite: str, named: str) -> None:
    who = college().did if named == "college" else named
    document = {**school().open_badge(), "issuer": {**school().profile, "id": who}}
    if suite == "token":
        signed: Any = school().issue_token(document)
    else:
        signed = school().issue(document, suite=suite)
    assert_refused(signed, Reason.SIGNED_BY_ANOTHER, CheckName.SIGNER, KNOWN)


@pytest.mark.parametrize(
    "method",
    [
        {"id": "x"}, "#key", "key", "", "did:key:z6Mk", "urn:x:1",
        school().method.replace("#", "%23"), school().method.upper(), school().did,
        school().method + "#again", f"{school().did}#{school().did[8:].lower()}",
        f"{school().did}#", "https://x.example/key", school().method + "?x", [school().method],
        f"{school().did}?versionId=1#{school().did[8:]}", " " + school().method,
        f"{school().did}/path#{school().did[8:]}", {"publicKeyMultibase": school().did[8:]}, 7,
        f"{college().did}#{school().did[8:]}", f"did:key:{school().did[8:]}#key-1",
    ],
)  # fmt: skip
@pytest.mark.parametrize("suite", ALL_SUITES)
def test_must_fail_36_spellings_of_the_verification_method(suite: str, method: Any) -> None:
    signed = school().issue(school().open_badge(), suite=suite)
    assert report_on(with_proof(signed, verificationMethod=method)).verdict is not Verdict.VERIFIED
    # Also where the signer itself spelled it so.
    if isinstance(method, str) and method:
        own = school().issue(school().plain(), method=method, suite=JCS)
        assert report_on(own).verdict is not Verdict.VERIFIED


@pytest.mark.parametrize("suite", ALL_SUITES)
@pytest.mark.parametrize(
    "carried",
    [
        {"publicKeyMultibase": write_multikey(OTHER.public)}, {"publicKeyJwk": {"kty": "OKP"}},
        {"verificationMethod": {"id": "x", "publicKeyMultibase": write_multikey(OTHER.public)}},
        {"verificationMethod": f"did:web:college.example#{write_multikey(OTHER.public)}"},
    ],
)  # fmt: skip
def test_must_fail_37_a_key_that_comes_with_the_proof(suite: str, carried: Any) -> None:
    signed = school().issue(school().open_badge(), suite=suite)
    assert report_on(with_proof(signed, **carried)).verdict is not Verdict.VERIFIED
    inside = {**signed, "verificationMethod": [carried]}
    assert report_on(inside).verdict is not Verdict.VERIFIED


@pytest.mark.parametrize("suite", [RDFC, SIGNATURE_2020, JCS])
@pytest.mark.parametrize(
    ("kind", "prefix", "size"),
    [("X25519", b"\xec\x01", 32), ("P-256", b"\x80\x24", 33), ("secp256k1", b"\xe7\x01", 33),
     ("P-384", b"\x81\x24", 49), ("Ed448", b"\x83\x24", 57)],
)  # fmt: skip
def test_must_fail_38_a_key_of_another_kind(
    suite: str, kind: str, prefix: bytes, size: int
) -> None:
    """The document gives the very URL that signed a key of another kind."""
    issuer = college()
    document: Any = issuer.did_document()
    other = b"\x02" + bytes(range(1, size)) if size != 32 else bytes(range(1, 33))
    document["verificationMethod"][0]["publicKeyMultibase"] = encode_multibase(prefix + other)
    knowledge = with_document(KNOWN, issuer.did, document)
    signed = issuer.issue(issuer.plain(), suite=suite)
    found = reasons_against(signed, knowledge)
    # The URL spells the key that signed: the bytes may be intact, but nobody stands behind them.
    wanted = {Reason.KEY_KIND_WRONG, Reason.KEY_MALFORMED, Reason.SIGNER_NOT_AT_HAND}
    assert (found[CheckName.PROOF] | found[CheckName.SIGNER]) & wanted


_P = 2**255 - 19
# Points of small order, among them those that are not written in the shortest way (CCTV ed25519).
LOW_ORDER = [
    bytes(32), b"\x01" + bytes(31), b"\xec" + b"\xff" * 30 + b"\x7f",
    b"\x01" + bytes(30) + b"\x80", bytes(31) + b"\x80", b"\xee" + b"\xff" * 30 + b"\x7f",
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
    bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
    (_P + 1).to_bytes(32, "little"),
]  # fmt: skip


@pytest.mark.parametrize("key", LOW_ORDER, ids=lambda key: key.hex()[:8])
@pytest.mark.parametrize("suite", ALL_SUITES)
def test_must_fail_39_low_order_keys_sign_nothing(suite: str, key: bytes) -> None:
    did = "did:key:" + encode_multibase(b"\xed\x01" + key)
    signed = school().issue(school().open_badge(), suite=suite)
    for signature in (key + bytes(32), bytes(64), LOW_ORDER[1] + bytes(32)):
        forged = {
            **with_proof(
                signed,
                verificationMethod=f"{did}#{did[8:]}",
                proofValue=encode_multibase(signature),
            ),
            "issuer": {**school().profile, "id": did},
        }
        found = proof_of(forged)
        assert found[1] in (
            Reason.SIGNATURE_MISMATCH, Reason.KEY_MALFORMED, Reason.PROOF_MALFORMED,
        )  # fmt: skip


_ORDER = 2**252 + 27742317777372353535851937790883648493


@pytest.mark.parametrize("times", range(1, 16))
def test_must_fail_39_s_plus_l_is_another_signature(times: int) -> None:
    """The same equation holds for S + kL: only the smallest S is a signature (RFC 8032 §5.1.7)."""
    raw = school().key.sign(b"x")
    bigger = int.from_bytes(raw[32:], "little") + times * _ORDER
    if bigger >= 2**256:
        bigger %= 2**256
    value = encode_multibase(raw[:32] + bigger.to_bytes(32, "little"))
    assert proof_of(with_proof(SIGNED, proofValue=value)) == (FAILED, Reason.SIGNATURE_MISMATCH)


@pytest.mark.parametrize("suite", ALL_SUITES)
@pytest.mark.parametrize(
    ("model", "member"),
    [("2.0", "issuanceDate"), ("2.0", "expirationDate"), ("1.1", "validFrom"),
     ("1.1", "validUntil")],
)  # fmt: skip
def test_must_fail_45_dates_of_both_models(suite: str, model: str, member: str) -> None:
    document = {**school().open_badge(model=model), member: "2026-03-01T12:00:00Z"}
    try:
        signed = school().issue(document, suite=suite)
    except WalletError:  # refused when signing: as good
        signed = {**document, "proof": SIGNED["proof"]}
    assert_refused(signed, Reason.DATES_OF_OTHER_MODEL, CheckName.FORM)


@pytest.mark.parametrize(
    "did",
    [
        "did:key:z0OIl", "did:key:x", "did:key:", "did:key:z",
        "did:key:" + encode_multibase(b"\xed"),
        "did:key:" + encode_multibase(b"\xed\x01" + bytes(31)),
        "did:key:" + encode_multibase(b"\xed\x01" + bytes(33)),
        "did:key:" + encode_multibase(b"\xed\x81\x00" + bytes(range(32))),
        "did:key:" + encode_multibase(b"\xed\x80" + bytes(range(32))),
        "did:key:" + encode_multibase(b"\xff" * 11 + bytes(range(32))),
        "did:key:" + encode_multibase_base64url(b"\xed\x01" + bytes(range(32))),
        "did:key:1.1:" + school().did[8:], "did:key:" + school().did[8:] * 40,
    ],
)  # fmt: skip
def test_must_fail_69_malformed_did_keys(did: str) -> None:
    method = f"{did}#{did[8:]}"
    forged = {
        **with_proof(SIGNED, verificationMethod=method),
        "issuer": {**school().profile, "id": did},
    }
    wanted = {Reason.KEY_MALFORMED, Reason.KEY_NOT_AT_HAND, Reason.PROOF_MALFORMED}
    assert_refused(forged, {*wanted, Reason.SIGNATURE_MISMATCH, Reason.KEY_KIND_WRONG})
    own = school().issue({**school().plain(), "issuer": did}, method=method, suite=JCS)
    assert report_on(own).verdict is not Verdict.VERIFIED

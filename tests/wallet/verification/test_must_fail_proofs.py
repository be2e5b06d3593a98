"""Must-fail rows 29 to 54, 70, 81, 82 and 86: proofs, tokens, names, files."""

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.doubles.credential_samples import V2
from tests.doubles.issuer_simulator import JCS, RDFC, SIGNATURE_2020, SUITES
from tests.wallet.verification.checked import (
    FAILED,
    NOW,
    UNKNOWN,
    college,
    holder_simulator,
    lines_of,
    present,
    presentation_report,
    read,
    report_on,
    said,
    school,
    without_proof,
)
from tests.wallet.verification.must_fail import (
    SIGNED,
    proof_of,
    refusals,
)
from wallet.encoding.jose_compact import read_token
from wallet.encoding.multiformats import decode_base64url, encode_base64url, encode_multibase
from wallet.errors import Reason, WalletError
from wallet.formats.reader import read_items
from wallet.model.report import CheckName, PresentationLine, Verdict
from wallet.verification.verifier import Verifier


@pytest.mark.parametrize(
    ("kind", "suite"),
    [
        ("DataIntegrityProof", "ecdsa-rdfc-2019"), ("DataIntegrityProof", "eddsa-2022"),
        ("DataIntegrityProof", ""), ("Ed25519Signature2018", RDFC), ("", RDFC),
        ("RsaSignature2018", ""), ("DataIntegrityProof", SIGNATURE_2020), (RDFC, ""),
    ],
)  # fmt: skip
def test_must_fail_29_suites_unknown_mismatched_or_of_another_curve(kind: str, suite: str) -> None:
    proof: Any = SIGNED["proof"]
    changed = {**SIGNED, "proof": {**proof, "type": kind, "cryptosuite": suite}}
    assert report_on(changed).verdict is not Verdict.VERIFIED


def test_must_fail_30_proof_values() -> None:
    proof: Any = SIGNED["proof"]
    value: str = proof["proofValue"]
    for other in (
        value[1:], "m" + value[1:], "u" + value[1:], value + "1", value + " ", " " + value,
        value[:-1], "z" + "1" * 87, value.replace(value[5], "0", 1),
        value.replace(value[5], "l", 1),
        encode_multibase(bytes(64)), [value], {"x": value}, "",
    ):  # fmt: skip
        changed = {**SIGNED, "proof": {**proof, "proofValue": other}}
        assert report_on(changed).verdict is Verdict.NOT_VERIFIED, other


def test_must_fail_31_one_suites_proof_called_the_others() -> None:
    for made, called in ((RDFC, JCS), (JCS, RDFC)):
        signed: Any = school().issue(school().plain(), suite=made)
        signed["proof"] = {**signed["proof"], "cryptosuite": called}
        assert proof_of(signed)[0] is FAILED


@pytest.mark.parametrize("suite", SUITES)
def test_must_fail_32_options_altered(suite: str) -> None:
    issuer = school()
    signed: Any = issuer.issue(
        issuer.plain(), suite=suite, expires="2030-01-01T00:00:00Z", domain="a.org"
    )
    assert report_on(signed).verdict is Verdict.VERIFIED
    for member, value in (
        ("created", "2026-03-01T12:00:01Z"), ("domain", "b.org"), ("nonce", "n"),
        ("expires", "2031-01-01T00:00:00Z"), ("challenge", "c"), ("id", "urn:a:1"),
    ):  # fmt: skip
        changed = {**signed, "proof": {**signed["proof"], member: value}}
        assert report_on(changed).verdict is Verdict.NOT_VERIFIED, member
    for member in ("created", "domain", "expires"):
        proof = {name: value for name, value in signed["proof"].items() if name != member}
        assert report_on({**signed, "proof": proof}).verdict is Verdict.NOT_VERIFIED, member


@pytest.mark.parametrize(
    "method",
    [
        {"id": "x"}, "#key", "key", "", "did:key:z6Mk", "urn:x:1",
        school().method.replace("#", "%23"), school().method.upper(), school().did,
        school().method + "#again", f"{school().did}#{school().did[8:].lower()}",
        f"{school().did}#", "https://x.example/key",
    ],
)  # fmt: skip
def test_must_fail_36_spellings_of_the_verification_method(method: Any) -> None:
    proof: Any = SIGNED["proof"]
    changed = {**SIGNED, "proof": {**proof, "verificationMethod": method}}
    assert report_on(changed).verdict is not Verdict.VERIFIED
    # Also where the signer itself spelled it so.
    if isinstance(method, str) and method:
        own = school().issue(school().plain(), method=method, suite=JCS)
        assert report_on(own).verdict is not Verdict.VERIFIED


def test_must_fail_39_low_order_keys_sign_nothing() -> None:
    low_order = bytes([1]) + bytes(31)
    did = "did:key:" + encode_multibase(b"\xed\x01" + low_order)
    proof: Any = SIGNED["proof"]
    for signature in (low_order + bytes(32), bytes(64)):
        forged = {
            **SIGNED,
            "issuer": {**school().profile, "id": did},
            "proof": {
                **proof,
                "verificationMethod": f"{did}#{did[8:]}",
                "proofValue": encode_multibase(signature),
            },
        }
        assert report_on(forged).verdict is not Verdict.VERIFIED


def test_must_fail_41_a_set_with_one_bad_proof() -> None:
    issuer = school()
    signed: Any = issuer.issue(issuer.issue(issuer.plain()), suite=JCS)
    assert report_on(signed).verdict is Verdict.VERIFIED
    first, second = signed["proof"]
    for bad in (
        {**second, "created": "2026-03-01T12:00:01Z"},
        {**second, "proofPurpose": "authentication"},
        {**second, "previousProof": "urn:x:1"},
    ):
        for order in ([first, bad], [bad, first]):
            assert report_on({**signed, "proof": order}).verdict is not Verdict.VERIFIED
    unknown = {**second, "cryptosuite": "bbs-2023"}
    report = report_on({**signed, "proof": [first, unknown]})
    assert said(report, CheckName.PROOF)[1] == (UNKNOWN, Reason.SUITE_NOT_SUPPORTED)
    assert report.verdict is Verdict.VERIFIED


@pytest.mark.parametrize("previous", ["urn:uuid:missing", "urn:uuid:2", ["urn:uuid:1"], ""])
def test_must_fail_42_chains_of_proofs(previous: Any) -> None:
    issuer = school()
    signed: Any = issuer.issue(issuer.plain(), id="urn:uuid:1")
    second = {**signed["proof"], "id": "urn:uuid:2", "previousProof": previous}
    report = report_on({**signed, "proof": [signed["proof"], second]})
    assert report.verdict is not Verdict.VERIFIED


def test_must_fail_43_a_signed_credential_inside_an_unsigned_one() -> None:
    outer = {**without_proof(SIGNED), "name": "PhD", "endorsement": [SIGNED]}
    report = report_on(outer)
    assert report.verdict is Verdict.NOT_A_CREDENTIAL
    presentation = presentation_report(
        {"@context": [V2], "type": ["VerifiablePresentation"], "verifiableCredential": [SIGNED]}
    )
    assert presentation.own_verdict is Verdict.NOT_A_CREDENTIAL
    assert presentation.verdict is not Verdict.VERIFIED


@pytest.mark.parametrize("suite", SUITES)
def test_must_fail_45_dates_of_both_models(suite: str) -> None:
    issuer = school()
    for model, member in (("2.0", "issuanceDate"), ("1.1", "validFrom"), ("1.1", "validUntil")):
        document = {**issuer.open_badge(model=model), member: "2026-03-01T12:00:00Z"}
        try:
            signed = issuer.issue(document, suite=suite)
        except WalletError:  # refused when signing: as good
            continue
        report = report_on(signed)
        assert said(report, CheckName.FORM) == [(FAILED, Reason.DATES_OF_OTHER_MODEL)]


# --- tokens

TOKEN = college().issue_token(college().open_badge())


def token_verdict(token: str) -> list[Verdict]:
    knowledge = college().knowledge()
    reading = read_items(token.encode(), "x", knowledge.contexts)
    verifier = Verifier(knowledge, NOW)
    return [verifier.verify(credential).verdict for credential in reading.credentials]


def test_must_fail_49_headers_that_lead_elsewhere() -> None:
    assert token_verdict(TOKEN) == [Verdict.VERIFIED]
    issuer = college()
    for header in ({"crit": ["exp"], "exp": 1}, {"b64": False}, {"crit": ["b64"], "b64": False}):
        assert Verdict.VERIFIED not in token_verdict(
            issuer.issue_token(issuer.plain(), header=header)
        )
    forger = school()
    for header in ({"jku": "https://mallory.org/k"}, {"x5u": "https://mallory.org/c"}):
        forged = forger.issue_token(issuer.plain(), header={"kid": "", **header})
        assert Verdict.VERIFIED not in token_verdict(forged)


def test_must_fail_53_other_spellings_of_base64url() -> None:
    head, payload, signature = TOKEN.split(".")
    last = signature[-1]
    # The last character of 64 octets carries four bits that say nothing.
    twin = chr(ord(last) + 1)
    for spelled in (
        f"{head}.{payload}.{signature}==", f"{head}.{payload}.{signature} ",
        f"{head}. {payload}.{signature}", f"{head}.{payload}.{signature[:-1]}{twin}",
        f"{head}.{payload}.{signature.replace('-', '+').replace('_', '/')}!",
        f"{head}.{payload}", f"{head}.{payload}.{signature}.{signature}", f"{head}..{signature}",
        f"{head}.{payload}.",
    ):  # fmt: skip
        if spelled.strip() != TOKEN:
            assert Verdict.VERIFIED not in token_verdict(spelled), spelled[-9:]


def test_must_fail_54_only_what_the_token_holds_is_shown() -> None:
    document = json.loads(decode_base64url(TOKEN.split(".")[1]))
    wrapped = {**document, "name": "PhD", "proof": {"type": "JwtProof2020", "jwt": TOKEN}}
    assert report_on(wrapped, college().knowledge()).verdict is not Verdict.VERIFIED
    credential = read(TOKEN, college().knowledge())
    payload = read_token(TOKEN).payload
    assert credential.document["name"] == payload["name"] == "Cave Rescue Basics"


# --- names


def test_must_fail_70_a_trusted_name_over_an_unknown_key() -> None:
    genuine, forger = college(), school()
    for name in (
        genuine.name,
        "Westmoor\u202e College",
        "W\u0435stmoor College",
        "Westmoor\u200b College",
    ):
        badge = {**forger.open_badge(), "issuer": {**forger.profile, "name": name}}
        report = report_on(forger.issue(badge), genuine.knowledge())
        assert said(report, CheckName.ISSUER) == [(UNKNOWN, Reason.NOT_ON_YOUR_LISTS)]
        claimed = {**badge, "issuer": {**forger.profile, "id": genuine.did, "name": name}}
        report = report_on(forger.issue(claimed), genuine.knowledge())
        assert report.verdict is Verdict.NOT_VERIFIED


# --- what came in


@pytest.mark.parametrize(
    "data",
    [
        b"<!doctype html><html><body>x</body></html>", b"MZ\x90\0\x03", b"%PDF-1.7\n%x",
        b"\x7fELF\x02\x01", b"PK\x03\x04", "x\u202ey".encode(),
    ],
)  # fmt: skip
def test_must_fail_81_a_file_that_is_something_else(data: bytes) -> None:
    (reason,) = refusals(data)
    assert reason in (Reason.UNRECOGNIZED_FORMAT, Reason.FORM_NOT_READ_YET)


def test_must_fail_82_codes_with_links_are_named_and_never_opened() -> None:
    assert refusals(b"https://example.org/verify?x=1") == [Reason.CODE_IS_A_LINK]
    assert refusals(b"UR:BYTES/1-9/HDXX\nUR:BYTES/2-9/HDXX") == [Reason.CODE_DAMAGED]


def test_must_fail_86_a_poisoned_first_run_changes_nothing() -> None:
    issuer = college()
    knowledge = issuer.knowledge()
    signed = issuer.issue(issuer.open_badge())
    first = report_on(signed, knowledge)
    evil = replace(knowledge, documents={})
    report_on({**signed, "@context": [V2, {"name": "urn:x:y"}]}, evil)
    assert report_on(signed, knowledge) == first


def test_nothing_inside_a_bundle_is_knowledge_about_keys() -> None:
    issuer, holder = college(), holder_simulator()
    signed = issuer.issue(issuer.open_badge(subject_id=holder.did))
    inside: Any = issuer.did_document()
    report = presentation_report(present(holder, [signed, inside]))
    assert report.items[0].verdict is Verdict.UNKNOWN
    assert lines_of(report, PresentationLine.FORM)[0] == (FAILED, Reason.MEMBER_MALFORMED)
    jwk = {"kty": "OKP", "crv": "Ed25519", "x": encode_base64url(issuer.key.public.raw)}
    carried = {**signed, "proof": {**signed["proof"], "publicKeyJwk": jwk}}  # type: ignore[dict-item]
    assert report_on(carried).verdict is not Verdict.VERIFIED

"""PROOF and SIGNER of SD-JWTs: two signatures, two lines, and whose keys they are."""

import base64
import json
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.doubles.credential_samples import V2, open_badge
from tests.doubles.sd_jwt_making import bind, make_sd_jwt
from tests.doubles.token_issuer import TokenIssuer, knowing
from tests.doubles.token_keys import ALL_ALGORITHMS, TokenKey
from tests.wallet.verification.checked import (
    FAILED,
    NOW,
    PASSED,
    UNKNOWN,
    bytes_of,
    facts_of,
    read,
    report_on,
    said,
)
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.learner import Learner
from wallet.model.report import CheckName, Verdict
from wallet.proofs.keys import SigningKey
from wallet.trust.verification_methods import MethodFinder
from wallet.verification.presentation_verifier import verify_presentation
from wallet.verification.proof_checks import Surroundings
from wallet.verification.sd_jwt_checks import judge_sd_jwt
from wallet.verification.verifier import Verifier

HOUSE = TokenIssuer()
KNOWN = HOUSE.knowledge()
HOLDER = TokenKey("EdDSA", 4)
BOUND = HOUSE.sd_jwt({"cnf": {"jwk": HOLDER.jwk}, "a": 1}, {"_sd": ["a"]})
SHOWN = bind(BOUND.text, HOLDER.sign_token, made=NOW.timestamp())


@pytest.mark.parametrize("algorithm", ALL_ALGORITHMS)
def test_every_algorithm_verifies_by_the_issuers_document(algorithm: str) -> None:
    report = report_on(HOUSE.sd_jwt({}, {}, algorithm).text, KNOWN)
    assert report.verdict is Verdict.VERIFIED
    assert facts_of(report, CheckName.PROOF) == {
        "suite": algorithm, "key": HOUSE.kid(algorithm),
    }  # fmt: skip
    badge = open_badge({"id": HOUSE.id})
    for signed in (HOUSE.w3c_sd_jwt(badge, {}, algorithm).text, HOUSE.cose(badge, algorithm)):
        assert report_on(signed, KNOWN).verdict is Verdict.VERIFIED


@pytest.mark.parametrize("kid", ["key ES256", None, ""])
def test_an_issuers_metadata_name_its_keys(kid: Any) -> None:
    made = HOUSE.sd_jwt({}, {}, header={"kid": kid} if kid is not None else {"kid": ""})
    report = report_on(made.text, HOUSE.metadata_knowledge())
    assert report.verdict is Verdict.VERIFIED
    assert report.of(CheckName.SIGNER)[0].origin == "a test"
    other = report_on(HOUSE.sd_jwt({}, header={"kid": "key 9"}).text, HOUSE.metadata_knowledge())
    assert said(other, CheckName.PROOF) == [(UNKNOWN, Reason.KEY_NOT_AT_HAND)]


def test_a_key_binding_that_holds_is_two_lines_more() -> None:
    report = report_on(SHOWN, KNOWN)
    assert said(report, CheckName.PROOF) == [(PASSED, Reason.INTACT)] * 2
    assert said(report, CheckName.SIGNER) == [
        (PASSED, Reason.SIGNED_BY_ISSUER), (PASSED, Reason.MADE_WITH_BOUND_KEY),
    ]  # fmt: skip
    signers = [dict(line.facts) for line in report.of(CheckName.SIGNER)]
    assert signers[1] == {"created": "2026-07-01T12:00:00Z", "receiver": "https://shop.example"}
    assert report.verdict is Verdict.VERIFIED
    assert report.basis == ""  # the day it was made on is asked each time


def test_a_key_binding_is_worth_what_the_issuers_signature_is() -> None:
    stranger = report_on(SHOWN)
    assert said(stranger, CheckName.PROOF) == [
        (UNKNOWN, Reason.KEY_NOT_AT_HAND), (UNKNOWN, Reason.PROOF_NOT_PASSED),
    ]  # fmt: skip
    assert stranger.verdict is Verdict.UNKNOWN
    compact, *rest = SHOWN.split("~")
    broken = "~".join([f"{compact[:-4]}AAAA", *rest])
    assert said(report_on(broken, KNOWN), CheckName.PROOF)[0] == (
        FAILED, Reason.SIGNATURE_MISMATCH,
    )  # fmt: skip


def test_what_fails_in_the_binding_stays_failed_whoever_the_issuer_is() -> None:
    wrong = bind(BOUND.text, HOLDER.sign_token, made=NOW.timestamp(), sd_hash="x")
    for knowledge in (KNOWN, None):
        report = report_on(wrong, knowledge)
        assert said(report, CheckName.PROOF)[1] == (FAILED, Reason.KEY_BINDING_WRONG)
        assert report.verdict is Verdict.NOT_VERIFIED


@pytest.mark.parametrize("algorithm", ["ES256", "ES384", "RS256", "EdDSA"])
def test_the_holders_key_may_be_of_any_kind(algorithm: str) -> None:
    holder = TokenKey(algorithm, 6)
    made = HOUSE.sd_jwt({"cnf": {"jwk": holder.jwk}}, hash_name="sha-512")
    text = bind(made.text, holder.sign_token, made=NOW.timestamp(), hash_name="sha-512")
    assert report_on(text, KNOWN).verdict is Verdict.VERIFIED


def test_the_holders_key_may_be_named_by_its_did() -> None:
    key = SigningKey.from_seed(bytes(32))
    holder = TokenKey("EdDSA", 6)
    made = HOUSE.sd_jwt({"cnf": {"kid": holder.method}})
    text = bind(made.text, holder.sign_token, made=NOW.timestamp())
    assert report_on(text, KNOWN).verdict is Verdict.VERIFIED
    other = HOUSE.sd_jwt({"cnf": {"kid": key.method}})
    text = bind(other.text, holder.sign_token, made=NOW.timestamp())
    assert said(report_on(text, KNOWN), CheckName.PROOF)[1] == (FAILED, Reason.SIGNATURE_MISMATCH)
    wrong = HOUSE.sd_jwt({"cnf": {"kid": f"{holder.did}#other"}})
    text = bind(wrong.text, holder.sign_token, made=NOW.timestamp())
    assert said(report_on(text, KNOWN), CheckName.PROOF)[1][0] in (FAILED, UNKNOWN)


def test_a_receiver_who_asked_is_asked_for() -> None:
    credential = read(SHOWN, KNOWN)
    right = Verifier(KNOWN, NOW, challenge="n-1", domain="https://shop.example")
    assert right.verify(credential).verdict is Verdict.VERIFIED
    for wrong in ({"challenge": "n-2"}, {"domain": "https://other.example"}):
        report = Verifier(KNOWN, NOW, **wrong).verify(credential)
        assert said(report, CheckName.PROOF)[1] == (FAILED, Reason.KEY_BINDING_WRONG)


def test_the_subject_line_says_what_was_shown() -> None:
    unbound = report_on(BOUND.text, KNOWN)
    assert said(unbound, CheckName.SUBJECT) == [(UNKNOWN, Reason.BOUND_KEY_NOT_PROVED)]
    assert facts_of(unbound, CheckName.SUBJECT) == {"subject": HOLDER.did}
    assert said(report_on(SHOWN, KNOWN), CheckName.SUBJECT) == [
        (UNKNOWN, Reason.MADE_WITH_BOUND_KEY)
    ]
    nameless = HOUSE.sd_jwt({"cnf": {"jku": "https://a.example"}})
    assert facts_of(report_on(nameless.text, KNOWN), CheckName.SUBJECT) == {"subject": ""}


def certificate(key: ec.EllipticCurvePrivateKey) -> str:
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "House")])
    built = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name)
        .public_key(key.public_key()).serial_number(7)
        .not_valid_before(datetime(2026, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2027, 1, 1, tzinfo=UTC))
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    der = built.public_bytes(serialization.Encoding.DER)
    return base64.b64encode(der).decode()


def test_a_certificate_in_the_header_says_integrity_alone() -> None:
    signer = TokenKey("ES256", 8)
    chain = [certificate(signer._private)]
    for issuer in ({"iss": HOUSE.id}, {}):
        made = make_sd_jwt({"vct": "x", **issuer}, {}, signer.sign_token, header={"x5c": chain})
        report = report_on(made.text)
        assert said(report, CheckName.PROOF) == [(PASSED, Reason.INTACT)]
        assert said(report, CheckName.SIGNER) == [(UNKNOWN, Reason.KEY_ONLY_IN_TOKEN)]
        assert report.verdict is Verdict.UNKNOWN
    forged = make_sd_jwt(
        {"iss": HOUSE.id, "vct": "x"}, {}, TokenKey("ES256", 9).sign_token, header={"x5c": chain}
    )
    assert said(report_on(forged.text), CheckName.PROOF) == [(FAILED, Reason.SIGNATURE_MISMATCH)]


@pytest.mark.parametrize("chain", [["AAAA"], ["*"], [7], [], "AAAA", None])
def test_a_certificate_that_is_none_shows_nothing(chain: Any) -> None:
    made = make_sd_jwt(
        {"iss": HOUSE.id, "vct": "x"}, {}, TokenKey("ES256", 9).sign_token, header={"x5c": chain}
    )
    assert said(report_on(made.text), CheckName.PROOF)[0][1] in (
        Reason.KEY_MALFORMED, Reason.KEY_NOT_AT_HAND,
    )  # fmt: skip


def test_what_was_not_taken_apart_is_not_judged() -> None:
    credential = replace(read(SHOWN, KNOWN), secured=None)
    around = Surroundings(KNOWN, MethodFinder(KNOWN), NOW)
    (answers,) = judge_sd_jwt(credential, around)
    assert (answers.proof.outcome, answers.proof.reason) == (FAILED, Reason.TOKEN_MALFORMED)


def test_a_cose_message_that_was_not_taken_apart_is_not_judged() -> None:
    message = HOUSE.cose(open_badge({"id": HOUSE.id}))
    report = Verifier(KNOWN, NOW).verify(replace(read(message, KNOWN), secured=None))
    assert said(report, CheckName.PROOF) == [(FAILED, Reason.TOKEN_MALFORMED)]


def test_an_algorithm_of_cose_without_a_name_is_told_by_its_number() -> None:
    message = HOUSE.cose(open_badge({"id": HOUSE.id}), protected={1: -999})
    report = report_on(message, KNOWN)
    assert said(report, CheckName.PROOF) == [(UNKNOWN, Reason.SUITE_NOT_SUPPORTED)]
    assert facts_of(report, CheckName.PROOF) == {"suite": "COSE -999"}


@pytest.mark.parametrize(
    ("value", "outcome", "reason"),
    [(0, PASSED, Reason.NOT_WITHDRAWN), (1, FAILED, Reason.WITHDRAWN),
     (2, FAILED, Reason.SUSPENDED)],
)  # fmt: skip
def test_a_token_status_list_says_what_became_of_it(
    value: int, outcome: Any, reason: Reason
) -> None:
    uri = "https://house.example/status/1"
    made = HOUSE.sd_jwt({"status": {"status_list": {"idx": 3, "uri": uri}}})
    packed = zlib.compress(bytes([value << 6, 0]))
    held = {"bits": 2, "lst": base64.urlsafe_b64encode(packed).decode().rstrip("=")}
    listed = HOUSE.keys["ES256"].sign_token(
        {"typ": "statuslist+jwt", "kid": HOUSE.kid("ES256")},
        {"iss": HOUSE.id, "sub": uri, "iat": 1_780_000_000, "status_list": held},
    )
    report = report_on(made.text, knowing({uri: listed}, KNOWN))
    assert said(report, CheckName.STATUS) == [(outcome, reason)]


def test_a_cose_message_by_another_key_fails() -> None:
    message = HOUSE.cose(open_badge({"id": HOUSE.id}))
    stranger = TokenIssuer(seed=2).cose(open_badge({"id": HOUSE.id}))
    assert said(report_on(stranger, KNOWN), CheckName.PROOF) == [
        (FAILED, Reason.SIGNATURE_MISMATCH)
    ]
    assert said(report_on(message), CheckName.PROOF) == [(UNKNOWN, Reason.KEY_NOT_AT_HAND)]


def sealed_presentations(**claims: Any) -> dict[str, Any]:
    """One presentation by the house, as an SD-JWT and as a COSE message."""
    value = {
        "@context": [V2], "type": ["VerifiablePresentation"], "holder": HOUSE.id,
        "verifiableCredential": [],
    }  # fmt: skip
    numbers = {"exp": 4, "nbf": 5, "iss": 1}
    types = {3: "application/vp", 16: "application/vp+cose"}
    cwt = {15: {numbers[name]: claim for name, claim in claims.items()}} if claims else {}
    signed = {"typ": "vp+sd-jwt", "kid": HOUSE.kid("ES256")}
    sign = HOUSE.keys["ES256"].sign_token
    return {
        "SD-JWT": make_sd_jwt({**value, **claims}, {"_sd": ["holder"]}, sign, header=signed).text,
        "COSE": HOUSE.cose(json.dumps(value).encode(), protected={**types, **cwt}),
    }


@pytest.mark.parametrize("kind", ["SD-JWT", "COSE"])
@pytest.mark.parametrize(
    ("claims", "verdict"),
    [({}, Verdict.VERIFIED), ({"exp": 1_900_000_000}, Verdict.VERIFIED),
     ({"exp": 1_000}, Verdict.NOT_VERIFIED), ({"nbf": 1_900_000_000}, Verdict.NOT_VERIFIED),
     ({"iss": "https://other.example"}, Verdict.NOT_VERIFIED)],
)  # fmt: skip
def test_presentations_are_judged_as_what_they_came_as(
    kind: str, claims: Any, verdict: Verdict
) -> None:
    whole = {**dict(KNOWN.documents[HOUSE.id].document), "authentication": [HOUSE.kid("ES256")]}
    known = knowing({HOUSE.id: whole})
    data = bytes_of(sealed_presentations(**claims)[kind])
    (presentation,) = read_items(data, "x", known.contexts).presentations
    report = verify_presentation(presentation, known, NOW)
    assert report.own_verdict is verdict, report.lines
    for stranger in (KNOWN, None):
        # A key that is not listed for presentations signs none.
        one = verify_presentation(presentation, stranger or knowing({}), NOW)
        assert one.own_verdict is not Verdict.VERIFIED


def test_a_presentation_of_a_kind_that_was_not_taken_apart_is_signed_by_nobody() -> None:
    data = bytes_of(sealed_presentations()["COSE"])
    (presentation,) = read_items(data, "x", KNOWN.contexts).presentations
    bare = replace(presentation, secured=None)
    assert verify_presentation(bare, KNOWN, NOW).own_verdict is Verdict.NOT_A_CREDENTIAL


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"header": {"typ": "jwt"}}, "typ"),
        ({"made": "soon"}, "iat"),
        ({"made": NOW.timestamp() + 3_600}, "iat"),
        ({"exp": "never"}, "exp"),
        ({"exp": 1}, "exp"),
    ],
)
def test_what_a_binding_says_of_itself_must_be_right(change: dict[str, Any], where: str) -> None:
    text = bind(BOUND.text, HOLDER.sign_token, **{"made": NOW.timestamp(), **change})
    report = report_on(text, KNOWN)
    assert said(report, CheckName.PROOF)[1] == (FAILED, Reason.KEY_BINDING_WRONG)
    assert report.of(CheckName.PROOF)[1].facts == {"where": where}


def test_a_binding_that_has_not_ended_holds_and_one_of_an_unbound_token_does_not() -> None:
    later = NOW.timestamp() + 60
    text = bind(BOUND.text, HOLDER.sign_token, made=NOW.timestamp(), exp=later)
    assert report_on(text, KNOWN).verdict is Verdict.VERIFIED
    unbound = bind(HOUSE.sd_jwt({"a": 1}).text, HOLDER.sign_token, made=NOW.timestamp())
    assert report_on(unbound, KNOWN).of(CheckName.PROOF)[1].facts == {"where": "cnf"}


def test_a_key_that_cannot_be_had_leaves_the_binding_open() -> None:
    for named in ("did:web:somebody.example#key", "did:web:somebody.example", "#key"):
        made = HOUSE.sd_jwt({"cnf": {"kid": named}})
        text = bind(made.text, HOLDER.sign_token, made=NOW.timestamp())
        report = report_on(text, KNOWN)
        assert said(report, CheckName.PROOF)[1] == (UNKNOWN, Reason.KEY_BINDING_NOT_CHECKED)
        assert report.verdict is Verdict.UNKNOWN


def test_a_learner_with_keys_hears_whether_the_bound_one_is_theirs() -> None:
    mine = Learner(dids=frozenset({HOLDER.did}))
    other = Learner(dids=frozenset({SigningKey.from_seed(bytes(32)).did}))
    for text in (BOUND.text, SHOWN):
        report = report_on(text, KNOWN, learner=mine)
        assert said(report, CheckName.SUBJECT) == [(PASSED, Reason.BOUND_TO_YOUR_KEY)]
        report = report_on(text, KNOWN, learner=other)
        assert said(report, CheckName.SUBJECT) == [(FAILED, Reason.BOUND_TO_ANOTHER_KEY)]

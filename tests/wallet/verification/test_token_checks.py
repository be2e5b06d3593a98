"""PROOF and SIGNER of tokens: each answer from something a simulated issuer signed."""

from typing import Any

import pytest

from tests.doubles.credential_samples import ISSUED_AT, V2
from tests.doubles.issuer_simulator import IssuerSimulator
from tests.doubles.tampering import tampered_token
from tests.doubles.token_issuer import TokenIssuer, knowing
from tests.wallet.verification.checked import (
    FAILED,
    OTHER,
    PASSED,
    UNKNOWN,
    college,
    facts_of,
    read,
    report_on,
    said,
    school,
    with_document,
)
from wallet.encoding.multiformats import encode_base64url
from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.model.report import CheckName, Report, Verdict
from wallet.proofs.keys import PublicKey, write_multikey
from wallet.trust.knowledge import bundled_knowledge
from wallet.verification.token_checks import find_only_method

INTACT = (PASSED, Reason.INTACT)
TIED = (PASSED, Reason.SIGNED_BY_ISSUER)
NOT_JUDGED = (UNKNOWN, Reason.PROOF_NOT_PASSED)


def both(report: Report) -> tuple[Any, Any]:
    (proof,), (signer,) = said(report, CheckName.PROOF), said(report, CheckName.SIGNER)
    return proof, signer


def jwk_of(key: PublicKey) -> dict[str, Any]:
    return {"kty": "OKP", "crv": "Ed25519", "x": encode_base64url(key.raw)}


def without_kid(issuer: IssuerSimulator, document: Any, **header: Any) -> str:
    """A token whose header names no key."""
    return issuer.issue_token(document, header={"kid": "", **header})


@pytest.mark.parametrize("algorithm", ["EdDSA", "Ed25519", "ES256"])
@pytest.mark.parametrize("model", ["1.1", "2.0"])
def test_every_algorithm_and_model_passes_under_both_kinds_of_issuer(algorithm, model) -> None:
    for issuer in (school(), college()):
        for write in (issuer.plain, issuer.open_badge, issuer.endorsement):
            token = issuer.issue_token(write(model=model), algorithm=algorithm)
            report = report_on(token, issuer.knowledge())
            assert both(report) == (INTACT, TIED)
            assert facts_of(report, CheckName.PROOF)["suite"] == algorithm
            assert report.verdict is Verdict.VERIFIED


@pytest.mark.parametrize("algorithm", ["EdDSA", "ES256"])
def test_a_changed_token_is_a_mismatch(algorithm: str) -> None:
    issuer = college()
    token = tampered_token(
        issuer.issue_token(issuer.plain(), algorithm=algorithm), {"id": "urn:x:1"}
    )
    report = report_on(token, issuer.knowledge())
    assert both(report) == ((FAILED, Reason.SIGNATURE_MISMATCH), NOT_JUDGED)


def unsigned(algorithm: str, document: Any, signature: str = "AAAA") -> str:
    head = encode_base64url(write_json({"alg": algorithm, "typ": "vc+jwt"}))
    return f"{head}.{encode_base64url(write_json(document))}.{signature}"


@pytest.mark.parametrize("algorithm", ["none", "None", "nOnE", "HS256", "hs512"])
def test_must_fail_47_48_algorithms_that_protect_nothing(algorithm: str) -> None:
    for issuer in (school(), college()):
        report = report_on(unsigned(algorithm, issuer.plain()), issuer.knowledge())
        assert both(report) == ((FAILED, Reason.ALGORITHM_FORBIDDEN), NOT_JUDGED)
        assert report.verdict is Verdict.NOT_VERIFIED


def test_an_algorithm_that_is_not_in_the_table_is_unknown_and_named() -> None:
    report = report_on(unsigned("Ed448", school().plain()))
    assert both(report) == ((UNKNOWN, Reason.SUITE_NOT_SUPPORTED), NOT_JUDGED)
    assert facts_of(report, CheckName.PROOF) == {"suite": "JWT Ed448"}
    assert report.verdict is Verdict.UNKNOWN


def test_must_fail_48_an_algorithm_that_is_not_the_keys() -> None:
    issuer = college()
    token = issuer.issue_token(issuer.plain(), header={"kid": f"{issuer.did}#es256"})
    report = report_on(token, issuer.knowledge())
    assert both(report) == ((FAILED, Reason.KEY_KIND_WRONG), NOT_JUDGED)


def test_without_a_kid_every_key_of_the_issuer_is_tried() -> None:
    issuer = college()
    issuer.rotate_keys()
    for token in (
        without_kid(issuer, issuer.plain()),
        issuer.issue_token(issuer.plain(), algorithm="ES256", header={"kid": ""}),
    ):
        report = report_on(token, issuer.knowledge())
        assert both(report) == (INTACT, TIED)
    forged = tampered_token(without_kid(issuer, issuer.plain()), {"id": "urn:x:1"})
    report = report_on(forged, issuer.knowledge())
    assert both(report) == ((FAILED, Reason.SIGNATURE_MISMATCH), NOT_JUDGED)


def test_without_a_kid_a_did_key_issuer_is_its_own_key() -> None:
    report = report_on(without_kid(school(), school().plain()))
    assert both(report) == (INTACT, TIED)


def test_a_miss_under_a_key_of_the_right_kind_is_the_one_told() -> None:
    issuer = college()
    document: Any = issuer.did_document()
    document["verificationMethod"].reverse()
    document["assertionMethod"].reverse()
    knowledge = with_document(issuer.knowledge(), issuer.did, document)
    forged = tampered_token(without_kid(issuer, issuer.plain()), {"id": "urn:x:1"})
    assert both(report_on(forged, knowledge))[0] == (FAILED, Reason.SIGNATURE_MISMATCH)


def test_a_kid_may_be_a_name_in_the_issuers_document() -> None:
    issuer = college()
    for kid in (issuer.method.partition("#")[2], issuer.method):
        token = issuer.issue_token(issuer.plain(), header={"kid": kid})
        assert both(report_on(token, issuer.knowledge())) == (INTACT, TIED)
    unknown = issuer.issue_token(issuer.plain(), header={"kid": "key-7"})
    report = report_on(unknown, issuer.knowledge())
    assert both(report) == ((UNKNOWN, Reason.KEY_NOT_AT_HAND), NOT_JUDGED)


@pytest.mark.parametrize(
    "kid", ["../../etc/passwd", "' OR 1=1 --", "https://mallory.org/k", "did:x"]
)
def test_must_fail_50_a_kid_that_leads_elsewhere(kid: str) -> None:
    for issuer in (school(), college()):
        token = issuer.issue_token(issuer.plain(), header={"kid": kid})
        report = report_on(token, issuer.knowledge())
        assert report.verdict in (Verdict.UNKNOWN, Verdict.NOT_VERIFIED)
        assert report.outcome_of(CheckName.PROOF) is not PASSED


def test_must_fail_50_the_kid_of_another() -> None:
    forger, genuine = school(), college()
    token = forger.issue_token(genuine.plain())
    report = report_on(token, genuine.knowledge())
    assert both(report) == (INTACT, (FAILED, Reason.SIGNED_BY_ANOTHER))
    conflict = genuine.issue_token(genuine.plain(), claims={"iss": forger.did})
    report = report_on(conflict, genuine.knowledge())
    assert said(report, CheckName.FORM) == [(FAILED, Reason.TOKEN_CLAIMS_CONFLICT)]


def test_a_key_not_at_hand_is_unknown_and_one_spelled_out_will_do_for_the_bytes() -> None:
    issuer = college()
    token = issuer.issue_token(issuer.plain(), header={"kid": f"{issuer.did}#key-1"})
    assert both(report_on(token)) == ((UNKNOWN, Reason.KEY_NOT_AT_HAND), NOT_JUDGED)
    spelled = issuer.issue_token(issuer.plain())
    report = report_on(spelled)
    assert both(report) == (INTACT, (UNKNOWN, Reason.KEY_ONLY_IN_TOKEN))
    assert report.verdict is Verdict.UNKNOWN
    forged = report_on(tampered_token(spelled, {"id": "urn:x:1"}))
    assert both(forged) == ((FAILED, Reason.SIGNATURE_MISMATCH), NOT_JUDGED)


def test_must_fail_37_49_a_key_in_the_tokens_own_header_is_never_trust() -> None:
    issuer = college()
    token = without_kid(issuer, issuer.plain(), jwk=jwk_of(issuer.key.public))
    # Nobody knows the issuer: the bytes are intact under that key, and whose it is, nobody said.
    report = report_on(token)
    assert both(report) == (INTACT, (UNKNOWN, Reason.KEY_ONLY_IN_TOKEN))
    # The issuer is known and it is one of its keys.
    assert both(report_on(token, issuer.knowledge())) == (INTACT, TIED)
    # The issuer is known and the key is somebody else's.
    forger = school()
    forged = without_kid(forger, issuer.plain(), jwk=jwk_of(forger.key.public))
    report = report_on(forged, issuer.knowledge())
    assert both(report) == (INTACT, (FAILED, Reason.SIGNED_BY_ANOTHER))
    assert report.verdict is Verdict.NOT_VERIFIED
    # The key in the header did not even sign it.
    other = without_kid(issuer, issuer.plain(), jwk=jwk_of(OTHER.public))
    assert both(report_on(other)) == ((FAILED, Reason.SIGNATURE_MISMATCH), NOT_JUDGED)
    twisted = without_kid(forger, issuer.plain(), jwk=jwk_of(OTHER.public))
    expected = ((FAILED, Reason.SIGNATURE_MISMATCH), NOT_JUDGED)
    assert both(report_on(twisted, issuer.knowledge())) == expected


@pytest.mark.parametrize("jwk", [{}, {"kty": "OKP", "crv": "Ed25519", "x": "AA"}, {"kty": "oct"}])
def test_a_malformed_key_in_the_header_is_told(jwk: dict[str, str]) -> None:
    report = report_on(without_kid(college(), college().plain(), jwk=jwk))
    assert report.outcome_of(CheckName.PROOF) is not PASSED
    assert said(report, CheckName.SIGNER) == [NOT_JUDGED]


def test_a_header_key_that_is_no_object_is_none() -> None:
    report = report_on(without_kid(college(), college().plain(), jwk="x"))
    assert both(report) == ((UNKNOWN, Reason.KEY_NOT_AT_HAND), NOT_JUDGED)


def test_a_document_that_is_wrong_is_not_passed_over_for_a_spelled_key() -> None:
    issuer = college()
    listed_nowhere = {**issuer.did_document(), "assertionMethod": [], "authentication": []}
    knowledge = with_document(issuer.knowledge(), issuer.did, listed_nowhere)
    report = report_on(issuer.issue_token(issuer.plain()), knowledge)
    assert both(report) == ((FAILED, Reason.KEY_NOT_AUTHORIZED), NOT_JUDGED)


def test_a_key_listed_for_another_purpose_signs_no_credential() -> None:
    issuer = college()
    document = {**issuer.did_document(), "assertionMethod": []}
    knowledge = with_document(issuer.knowledge(), issuer.did, document)
    report = report_on(issuer.issue_token(issuer.plain()), knowledge)
    assert both(report) == (INTACT, (FAILED, Reason.KEY_NOT_AUTHORIZED))


def test_revoked_keys_count_for_tokens_too() -> None:
    issuer = college()
    token = issuer.issue_token(issuer.plain())
    issuer.rotate_keys(revoked_at=ISSUED_AT)
    report = report_on(token, issuer.knowledge())
    assert both(report) == (INTACT, (FAILED, Reason.KEY_REVOKED))


def test_a_token_protects_every_byte_so_unknown_words_are_no_fault() -> None:
    issuer = college()
    odd = {**issuer.plain(), "@context": [V2, "https://contexts.example.org/v7"], "gpa": "4.0"}
    assert report_on(issuer.issue_token(odd), issuer.knowledge()).verdict is Verdict.VERIFIED


def test_the_spelled_key_of_a_did_key_that_is_not_the_issuer() -> None:
    method = f"did:web:nobody.org#{write_multikey(OTHER.public)}"
    token = college().issue_token(college().plain(), header={"kid": method})
    report = report_on(token)
    assert both(report) == ((FAILED, Reason.SIGNATURE_MISMATCH), NOT_JUDGED)


@pytest.mark.parametrize(("meant", "verdict"), [
    ("", Verdict.VERIFIED), ("PS256", Verdict.VERIFIED), ("RS256", Verdict.NOT_VERIFIED),
    ("PS512", Verdict.NOT_VERIFIED),
])  # fmt: skip
def test_an_rsa_key_signs_under_the_one_algorithm_it_is_for(meant: str, verdict: Verdict) -> None:
    """RFC 8725 §3.1: each key is used with one algorithm."""
    house = TokenIssuer()
    jwk = {**house.keys["PS256"].jwk, **({"alg": meant} if meant else {})}
    document = house.document()
    for method in document["verificationMethod"]:
        if method["id"] == house.kid("PS256"):
            method["publicKeyJwk"] = jwk
    token = house.token(school().plain(), "PS256")
    report = report_on(token, knowing({house.id: document}))
    assert report.verdict is verdict
    if verdict is Verdict.NOT_VERIFIED:
        assert facts_of(report, CheckName.PROOF) == {"wanted": meant, "got": "PS256"}
    known = knowing({house.id: document})
    only = find_only_method(read(token).token, house.id, "assertionMethod", known)
    assert (only is not None) is (verdict is Verdict.VERIFIED)
    carried = house.token(school().plain(), "PS256", header={"jwk": jwk, "kid": ""})
    wanted = Verdict.UNKNOWN if verdict is Verdict.VERIFIED else Verdict.NOT_VERIFIED
    assert report_on(carried).verdict is wanted


def test_where_no_key_can_be_found_there_is_no_only_one() -> None:
    house = TokenIssuer()
    token = read(house.token(school().plain(), "ES256")).token
    assert find_only_method(token, house.id, "assertionMethod", house.knowledge()) is not None
    assert find_only_method(token, house.id, "assertionMethod", bundled_knowledge()) is None


@pytest.mark.parametrize("algorithm", ["ES384", "ES512", "ES256K", "RS256", "PS256", "EdDSA"])
def test_tokens_of_each_algorithm_verify_and_changed_ones_do_not(algorithm: str) -> None:
    house = TokenIssuer()
    token = house.token(school().open_badge(), algorithm)
    assert report_on(token, house.knowledge()).verdict is Verdict.VERIFIED
    changed = tampered_token(token, {"name": "PhD"})
    assert report_on(changed, house.knowledge()).verdict is Verdict.NOT_VERIFIED


def test_other_content_is_a_remark() -> None:
    house = TokenIssuer()
    for cty, count in (("vc", 0), ("application/vc", 0), ("vp", 1), (7, 1)):
        token = house.token(school().open_badge(), header={"cty": cty})
        report = report_on(token, house.knowledge())
        assert report.verdict is Verdict.VERIFIED
        assert len(report.remarks) == count

"""Must-fail rows 41 to 44: several proofs, the proof of another, signed things inside others."""

from typing import Any

import pytest

from tests.doubles.credential_samples import V2
from tests.doubles.issuer_simulator import JCS, RDFC, SIGNATURE_2020, SUITES
from tests.wallet.verification.checked import (
    FAILED,
    PASSED,
    UNKNOWN,
    college,
    holder_simulator,
    lines_of,
    present,
    presentation_report,
    report_on,
    said,
    school,
    without_proof,
)
from tests.wallet.verification.must_fail import SIGNED, assert_refused
from wallet.encoding.multiformats import encode_base64url
from wallet.errors import Reason
from wallet.model.report import CheckName, PresentationLine, Verdict


@pytest.mark.parametrize("twist", range(6))
@pytest.mark.parametrize("order", [1, -1])
def test_must_fail_41_a_set_with_one_bad_proof(twist: int, order: int) -> None:
    issuer = school()
    signed: Any = issuer.issue(issuer.issue(issuer.plain()), suite=JCS)
    assert report_on(signed).verdict is Verdict.VERIFIED
    first, second = signed["proof"]
    bad: Any = (
        {**second, "created": "2026-03-01T12:00:01Z"},
        {**second, "proofPurpose": "authentication"},
        {**second, "previousProof": "urn:x:1"},
        {**second, "proofValue": first["proofValue"]},
        {**second, "expires": "2020-01-01T00:00:00Z"},
        {**second, "verificationMethod": college().method},
    )[twist]
    report = report_on({**signed, "proof": [first, bad][::order]})
    assert report.verdict is not Verdict.VERIFIED
    assert len(report.of(CheckName.PROOF)) == 2


@pytest.mark.parametrize("suite", ["unheard-of", "eddsa-2022", "bbs-2024"])
def test_must_fail_41_one_of_an_unknown_suite_is_told_and_does_not_count(suite: str) -> None:
    signed: Any = school().issue(school().plain())
    unheard = {**signed["proof"], "cryptosuite": suite}
    report = report_on({**signed, "proof": [signed["proof"], unheard]})
    assert said(report, CheckName.PROOF)[1] == (UNKNOWN, Reason.SUITE_NOT_SUPPORTED)
    assert report.verdict is Verdict.VERIFIED
    assert report_on({**signed, "proof": [unheard, unheard]}).verdict is Verdict.UNKNOWN
    assert report_on({**signed, "proof": unheard}).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("suite", ["bbs-2023", "ecdsa-sd-2023", "ecdsa-jcs-2019"])
def test_must_fail_41_one_that_is_called_another_suites_spoils_the_set(suite: str) -> None:
    signed: Any = school().issue(school().plain())
    misnamed = {**signed["proof"], "cryptosuite": suite}
    report = report_on({**signed, "proof": [signed["proof"], misnamed]})
    (good, _), (outcome, reason) = said(report, CheckName.PROOF)
    assert good is PASSED
    assert outcome is FAILED
    assert reason in (Reason.PROOF_MALFORMED, Reason.KEY_KIND_WRONG)
    assert report.verdict is Verdict.NOT_VERIFIED


@pytest.mark.parametrize("suite", ["bbs-2023", "ecdsa-sd-2023", "ecdsa-rdfc-2019"])
def test_must_fail_41_one_called_by_the_name_of_a_known_suite_spoils_it(suite: str) -> None:
    signed: Any = school().issue(school().plain())
    misnamed = {**signed["proof"], "cryptosuite": suite}
    report = report_on({**signed, "proof": [signed["proof"], misnamed]})
    assert said(report, CheckName.PROOF)[1][0] is FAILED
    assert report.verdict is Verdict.NOT_VERIFIED


@pytest.mark.parametrize(
    "previous", ["urn:uuid:missing", "urn:uuid:2", ["urn:uuid:1"], "", "urn:uuid:1", None, [], {}]
)
@pytest.mark.parametrize("suite", SUITES)
def test_must_fail_42_chains_of_proofs(suite: str, previous: Any) -> None:
    issuer = school()
    signed: Any = issuer.issue(issuer.plain(), suite=suite, id="urn:uuid:1")
    second = {**signed["proof"], "id": "urn:uuid:2", "previousProof": previous}
    wanted = {Reason.PROOF_CHAIN_BROKEN, Reason.PROOF_MALFORMED, Reason.SIGNATURE_MISMATCH}
    if suite in (RDFC, SIGNATURE_2020):
        # A name in ``previousProof`` that is no address is lost from the graph.
        wanted.add(Reason.TEXT_NOT_PROTECTED)
    for proofs in ([signed["proof"], second], [second], [second, second]):
        assert_refused({**signed, "proof": proofs}, wanted)


@pytest.mark.parametrize("place", ["endorsement", "evidence", "credentialSubject"])
@pytest.mark.parametrize("suite", SUITES)
def test_must_fail_43_a_signed_credential_inside_an_unsigned_one(suite: str, place: str) -> None:
    signed = school().issue(school().open_badge(), suite=suite)
    outer = {**without_proof(SIGNED), "name": "PhD", place: [signed]}
    assert_unsigned(outer)
    presentation = presentation_report(
        {"@context": [V2], "type": ["VerifiablePresentation"], "verifiableCredential": [signed]}
    )
    assert presentation.own_verdict is Verdict.NOT_A_CREDENTIAL
    assert presentation.verdict is not Verdict.VERIFIED


def assert_unsigned(document: Any) -> None:
    report = report_on(document)
    assert report.verdict in (Verdict.NOT_A_CREDENTIAL, Verdict.NOT_VERIFIED)
    assert said(report, CheckName.PROOF) == [(UNKNOWN, Reason.NOTHING_SIGNED)]


@pytest.mark.parametrize("suite", SUITES)
@pytest.mark.parametrize("model", ["1.1", "2.0"])
def test_must_fail_44_a_proof_of_another_credential(suite: str, model: str) -> None:
    issuer = school()
    one, other = (
        issuer.issue(issuer.open_badge(number=number, model=model), suite=suite)
        for number in (1, 2)
    )
    for proof in (other["proof"], [other["proof"]], [one["proof"], other["proof"]]):
        found = reasons(report_on({**one, "proof": proof}))
        assert Reason.SIGNATURE_MISMATCH in found


def reasons(report: Any) -> set[Reason]:
    assert report.verdict is not Verdict.VERIFIED
    return {check.reason for check in report.checks}


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

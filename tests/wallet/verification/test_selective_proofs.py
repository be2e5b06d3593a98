"""Reports on base proofs and on what was derived from them."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.doubles.selective_issuer import SELECTIVE, SelectiveIssuer
from tests.wallet.verification.checked import (
    FAILED,
    NOW,
    PASSED,
    UNKNOWN,
    read,
    report_on,
    said,
)
from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.json_values import JsonValue
from wallet.model.report import CheckName, Mark, PresentationLine, Standing, Verdict
from wallet.trust.knowledge import KnownDocument, bundled_knowledge
from wallet.verification.presentation_verifier import verify_presentation
from wallet.verification.verifier import Verifier

KNOWN = bundled_knowledge()
PRIVATE = (UNKNOWN, Reason.BASE_PROOF_IS_PRIVATE)


def whole(suite: str, **parts: Any) -> dict[str, JsonValue]:
    school = SelectiveIssuer(suite=suite)
    return school.issue({**school.rich_badge(), **parts})


@pytest.mark.parametrize("suite", SELECTIVE)
def test_a_base_proof_is_intact_and_never_verified(suite: str) -> None:
    report = report_on(whole(suite))
    assert said(report, CheckName.FORM) == [(PASSED, Reason.WELL_FORMED), PRIVATE]
    assert said(report, CheckName.PROOF) == [(PASSED, Reason.INTACT)]
    assert said(report, CheckName.SIGNER) == [(PASSED, Reason.SIGNED_BY_ISSUER)]
    assert report.verdict is Verdict.UNKNOWN
    assert (report.mark, report.standing) == (Mark.SIGNED_NOT_LISTED, Standing.CURRENT)


@pytest.mark.parametrize("suite", SELECTIVE)
def test_a_derived_proof_is_verified_and_what_may_be_missing_is_said(suite: str) -> None:
    school = SelectiveIssuer(suite=suite)
    report = report_on(school.derive(whole(suite), "/credentialSubject"))
    assert report.verdict is Verdict.VERIFIED
    assert [remark.reason for remark in report.remarks] == [Reason.FIELDS_LEFT_OUT]


@pytest.mark.parametrize("suite", SELECTIVE)
def test_a_changed_base_proof_is_broken(suite: str) -> None:
    report = report_on({**whole(suite), "name": "Another"})
    assert (FAILED, Reason.SIGNATURE_MISMATCH) in said(report, CheckName.PROOF)
    assert (report.verdict, report.mark) == (Verdict.NOT_VERIFIED, Mark.BROKEN)


@pytest.mark.parametrize("suite", SELECTIVE)
def test_another_doubt_about_a_base_proof_still_is_one(suite: str) -> None:
    contexts: Any = SelectiveIssuer(suite=suite).open_badge()["@context"]
    inline = whole(suite, **{"@context": [*contexts, {"pet": "https://words.example/pet"}]})
    report = report_on(inline)
    assert said(report, CheckName.FORM) == [
        (PASSED, Reason.WELL_FORMED), PRIVATE, (UNKNOWN, Reason.TERMS_NOT_PINNED),
    ]  # fmt: skip
    assert report.mark is Mark.NOT_CHECKED


@pytest.mark.parametrize("suite", SELECTIVE)
def test_a_base_proof_by_somebody_else_is_not_the_issuers(suite: str) -> None:
    school, other = SelectiveIssuer(suite=suite), SelectiveIssuer(suite=suite, seed=2)
    for signed in (
        other.issue(school.open_badge()),
        other.derive(other.issue(school.open_badge()), "/credentialSubject"),
    ):
        report = report_on(signed)
        assert said(report, CheckName.SIGNER) == [(FAILED, Reason.SIGNED_BY_ANOTHER)]
        assert report.mark is Mark.BROKEN


@pytest.mark.parametrize("suite", SELECTIVE)
def test_checking_again_takes_the_line_over(suite: str) -> None:
    credential = read(whole(suite))
    verifier = Verifier(KNOWN, NOW)
    first = verifier.verify(credential)
    assert first.basis
    again = verifier.verify_again(credential, first)
    assert again.checks == first.checks


@pytest.mark.parametrize("suite", SELECTIVE)
def test_a_presentation_that_hands_over_a_base_proof_is_not_verified(suite: str) -> None:
    holder = IssuerSimulator("Holder", seed=7)
    document: Any = {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        "holder": holder.did,
        "verifiableCredential": [whole(suite)],
    }
    signed = holder.issue(document, purpose="authentication", challenge="c")
    reading = read_items(_bytes(signed), "a test", KNOWN.contexts)
    report = verify_presentation(reading.presentations[0], KNOWN, NOW)
    assert report.own_verdict is Verdict.VERIFIED
    assert report.verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("suite", SELECTIVE)
def test_a_presentation_under_a_base_proof_is_not_verified(suite: str) -> None:
    holder = SelectiveIssuer(suite=suite)
    document: Any = {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        "holder": holder.did,
    }
    signed = holder.issue(
        document, mandatory=("/holder",), proofPurpose="authentication", challenge="c"
    )
    reading = read_items(_bytes(signed), "a test", KNOWN.contexts)
    report = verify_presentation(reading.presentations[0], KNOWN, NOW)
    lines = {(line.line, line.outcome, line.reason) for line in report.lines}
    assert (PresentationLine.FORM, UNKNOWN, Reason.BASE_PROOF_IS_PRIVATE) in lines
    assert report.own_verdict is Verdict.UNKNOWN


def test_a_status_list_under_a_base_proof_withdraws_nothing() -> None:
    college = IssuerSimulator("Westmoor", seed=3)
    school = SelectiveIssuer()
    entry = college.status_entry(7)
    college.withdraw(7)
    bare = {name: value for name, value in college.status_list().items() if name != "proof"}
    signed: Any = school.issue({**bare, "issuer": school.did}, mandatory=("/issuer",))
    known = KnownDocument(
        url=college.status_url(), document=signed, as_of=datetime(2026, 6, 30, tzinfo=UTC),
        origin="test",
    )  # fmt: skip
    knowledge = IssuerSimulator("Another", seed=4).knowledge()
    knowledge = type(knowledge)(
        contexts=knowledge.contexts, documents={known.url: known}, registries=()
    )
    other = IssuerSimulator("Lantern Bay", seed=21)
    badge = other.issue({**other.open_badge(status=entry), "issuer": other.profile})
    report = report_on(badge, knowledge=knowledge)
    assert PASSED not in report.outcomes(CheckName.STATUS)
    assert FAILED not in report.outcomes(CheckName.STATUS)


def _bytes(document: Any) -> bytes:
    return write_json(document)

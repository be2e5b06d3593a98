"""Forgeries that leave a graph signature whole: the same statements, written another way.

A suite that signs a graph covers what a member means and not how it is spelled. Each test takes a
credential whose report is bad news and writes the news so that no reader of the JSON finds it.
"""

from collections.abc import Callable
from typing import Any

import pytest

from tests.doubles.issuer_simulator import ALL_SUITES, RDFC, SIGNATURE_2020
from tests.wallet.verification.checked import (
    NOW,
    OTHER,
    UNKNOWN,
    college,
    holder_simulator,
    lines_of,
    present,
    presentation_report,
    report_on,
    said,
    school,
    with_document,
)
from wallet.errors import Reason
from wallet.model.report import CheckName, PresentationLine, Verdict
from wallet.verification.proof_checks import MAX_HOLDER_PROOFS, MAX_PROOFS

CREDENTIALS = "https://www.w3.org/2018/credentials#"
DATE = "http://www.w3.org/2001/XMLSchema#dateTime"


def renamed(document: dict[str, Any], name: str, to: str, *, as_date: bool = False) -> Any:
    """Return ``document`` with the member ``name`` under another name."""
    rest = {**document}
    value = rest.pop(name)
    return {**rest, to: {"@value": value, "@type": DATE} if as_date else value}


@pytest.mark.parametrize("suite", ALL_SUITES)
def test_must_fail_when_the_end_of_validity_is_spelled_as_an_address(suite: str) -> None:
    expired = school().issue(school().expired_badge(NOW), suite=suite)
    forged = renamed(expired, "validUntil", CREDENTIALS + "validUntil", as_date=True)
    assert report_on(expired).verdict is Verdict.NOT_VERIFIED
    report = report_on(forged)
    assert report.verdict is not Verdict.VERIFIED
    if suite in (RDFC, SIGNATURE_2020):  # the graph is the same, so the signature still holds
        assert (UNKNOWN, Reason.TERMS_NOT_PINNED) in said(report, CheckName.FORM)


@pytest.mark.parametrize("name", [CREDENTIALS + "credentialStatus", "cred:credentialStatus"])
def test_must_fail_when_the_status_is_spelled_as_an_address(name: str) -> None:
    issuer = college()
    badge = issuer.issue(issuer.open_badge(status=issuer.status_entry(7)))
    issuer.withdraw(7)
    assert report_on(badge, issuer.knowledge()).verdict is Verdict.NOT_VERIFIED
    forged = renamed(badge, "credentialStatus", name)
    assert report_on(forged, issuer.knowledge()).verdict is not Verdict.VERIFIED


def test_must_fail_when_the_proofs_end_has_its_second_name() -> None:
    """security/v1 says "expiration" where proofs say "expires": one address, two names."""
    ended: dict[str, Any] = school().issue(school().plain(), expires="2026-05-01T00:00:00Z")
    proof = renamed(ended["proof"], "expires", "expiration")
    contexts = [*ended["@context"], "https://w3id.org/security/v1"]
    forged = {**ended, "@context": contexts, "proof": proof}
    assert said(report_on(ended), CheckName.PROOF)[0][1] is Reason.PROOF_EXPIRED
    assert report_on(forged).verdict is not Verdict.VERIFIED


def _as_keyword(subject: dict[str, Any]) -> Any:
    return renamed(subject, "id", "@id")


def _as_set(subject: dict[str, Any]) -> Any:
    return {"@set": [subject]}


@pytest.mark.parametrize("hide", [_as_keyword, _as_set])
def test_must_fail_when_the_subject_is_hidden(hide: Callable[[dict[str, Any]], Any]) -> None:
    """Else somebody else's item would be shown as bound to nobody."""
    badge: dict[str, Any] = school().issue(school().plain(subject_id=OTHER.did))
    forged = {**badge, "credentialSubject": hide(badge["credentialSubject"])}
    thief = holder_simulator()
    (item,) = presentation_report(present(thief, [forged])).items
    assert item.verdict is not Verdict.VERIFIED


def test_must_fail_when_a_status_list_hides_its_own_end() -> None:
    issuer = college()
    badge = issuer.issue(issuer.open_badge(status=issuer.status_entry(7)))
    ended = issuer.status_list(valid_until=NOW.replace(day=1, month=6))
    forged = renamed(ended, "validUntil", CREDENTIALS + "validUntil", as_date=True)
    url = issuer.status_url()
    for status_list, reason in (
        (ended, Reason.STATUS_STALE),
        (forged, Reason.STATUS_NOT_TRUSTED),
    ):
        knowledge = with_document(issuer.knowledge(), url, status_list)
        assert said(report_on(badge, knowledge), CheckName.STATUS) == [(UNKNOWN, reason)]


@pytest.mark.parametrize("other", [{"cryptosuite": "ecdsa-sd-2023"}, {"previousProof": "urn:x:1"}])
def test_must_fail_when_the_named_holder_is_only_mentioned_in_a_proof(
    other: dict[str, str],
) -> None:
    """A proof nobody can check names the holder's key; the one that holds is the thief's."""
    thief = holder_simulator()
    badge = school().issue(school().plain(subject_id=OTHER.did))
    signed = present(thief, [badge], named=OTHER.did)
    mention = {**signed["proof"], **other, "verificationMethod": OTHER.method}
    report = presentation_report({**signed, "proof": [signed["proof"], mention]})
    assert report.own_verdict is not Verdict.VERIFIED
    said_of_holder = lines_of(report, PresentationLine.HOLDER)
    assert said_of_holder == [(UNKNOWN, Reason.PROOF_NOT_PASSED)] * 2


def test_more_proofs_than_anybody_writes_are_not_worked_through() -> None:
    badge: dict[str, Any] = school().issue(school().open_badge())
    crowded = {**badge, "proof": [badge["proof"]] * (MAX_PROOFS + 1)}
    assert said(report_on(crowded), CheckName.PROOF) == [(UNKNOWN, Reason.TOO_MUCH_WORK)]
    signed = present(holder_simulator(), [badge])
    crowded = {**signed, "proof": [signed["proof"]] * (MAX_HOLDER_PROOFS + 1)}
    shown = presentation_report(crowded)
    assert lines_of(shown, PresentationLine.PROOF) == [(UNKNOWN, Reason.TOO_MUCH_WORK)]
    endorsed = {**badge, "endorsement": [crowded]}
    assert report_on(endorsed).verdict is not Verdict.VERIFIED

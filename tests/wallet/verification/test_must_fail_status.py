"""The must-fail list: status lists that travel with an item, and every state an item can have."""

from datetime import timedelta
from typing import Any

import pytest

from tests.doubles.issuer_simulator import BITSTRING, JCS, LIST_2021, IssuerSimulator
from tests.wallet.verification.checked import (
    FAILED,
    NOW,
    PASSED,
    UNKNOWN,
    holder_simulator,
    present,
    presentation_report,
    read,
    report_on,
    said,
    school,
    with_document,
    without_proof,
)
from tests.wallet.verification.status_samples import (
    GOOD,
    INDEX,
    badge_with,
    knowing,
    packed,
    resigned,
    status,
    subject_of,
)
from wallet.errors import Reason
from wallet.model.report import CheckName, Standing, Verdict
from wallet.verification.status import STALE_AFTER

KINDS = (BITSTRING, LIST_2021)


def test_must_fail_90_a_list_that_came_with_the_item_is_not_knowledge() -> None:
    """What a presentation carries beside an item says nothing about it by standing there."""
    issuer = school()
    badge = badge_with(issuer, issuer.status_entry(INDEX))
    stapled = present(holder_simulator(), [badge, issuer.status_list()])
    report = presentation_report(stapled, issuer.knowledge())
    assert said(report.items[0], CheckName.STATUS) == [(UNKNOWN, Reason.STATUS_NOT_AT_HAND)]
    assert report.verdict is not Verdict.VERIFIED


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("age", [91, 365, 3650])
def test_must_fail_90_an_old_list_clears_nothing_and_still_ends(kind: str, age: int) -> None:
    issuer = school()
    badge = badge_with(issuer, issuer.status_entry(INDEX, kind=kind))
    as_of = NOW - timedelta(days=age)
    report = report_on(badge, knowing(issuer, kind=kind, as_of=as_of))
    assert status(report) == [(UNKNOWN, Reason.STATUS_STALE)]
    assert report.of(CheckName.STATUS)[0].known_at == as_of
    issuer.withdraw(INDEX, kind=kind)
    report = report_on(badge, knowing(issuer, kind=kind, as_of=as_of))
    assert status(report) == [(FAILED, Reason.WITHDRAWN)]


def test_must_fail_90_a_list_from_before_the_withdrawal_is_dated_by_its_day() -> None:
    issuer = school()
    badge = badge_with(issuer, issuer.status_entry(INDEX))
    before = issuer.status_list()
    issuer.withdraw(INDEX)
    report = report_on(badge, knowing(issuer, document=before, as_of=NOW - STALE_AFTER))
    # Nobody here can know better; the day says how good the answer is.
    assert status(report) == [GOOD]
    assert report.of(CheckName.STATUS)[0].known_at == NOW - STALE_AFTER


def test_must_fail_90_another_list_of_the_same_issuer_under_the_lists_address() -> None:
    issuer = school()
    badge = badge_with(issuer, issuer.status_entry(INDEX))
    for other in (
        issuer.status_list(purpose="suspension"),
        issuer.status_list(kind=LIST_2021),
        badge,
    ):
        report = report_on(badge, with_document(issuer.knowledge(), issuer.status_url(), other))
        assert status(report) == [(UNKNOWN, Reason.STATUS_MALFORMED)]


def strangers() -> dict[str, Any]:
    issuer, other = school(), IssuerSimulator("Somebody", seed=78)
    bare = without_proof(issuer.status_list())
    return {
        "in their own name": other.issue({**bare, "issuer": other.did}),
        "in the issuer's name": other.issue(bare),
        "nobody's": bare,
        "the issuer's proof over other bits": {
            **issuer.status_list(),
            "credentialSubject": subject_of(issuer, encodedList=packed(bytes(16_385))),
        },
    }


@pytest.mark.parametrize("name", strangers())
def test_must_fail_61_and_90_a_list_by_somebody_else_under_the_lists_address(name: str) -> None:
    issuer = school()
    badge = badge_with(issuer, issuer.status_entry(INDEX))
    knowledge = with_document(issuer.knowledge(), issuer.status_url(), strangers()[name])
    report = report_on(badge, knowledge)
    assert report.outcome_of(CheckName.STATUS) is UNKNOWN
    assert report.verdict is not Verdict.VERIFIED


@pytest.mark.parametrize("kind", KINDS)
def test_must_fail_66_suspended_and_given_back_is_told_each_time(kind: str) -> None:
    issuer = school()
    badge = badge_with(issuer, issuer.status_entry(INDEX, kind=kind, purpose="suspension"))
    for turn, line, standing in (
        (issuer.withdraw, (FAILED, Reason.SUSPENDED), Standing.SUSPENDED),
        (issuer.restore, GOOD, Standing.CURRENT),
        (issuer.withdraw, (FAILED, Reason.SUSPENDED), Standing.SUSPENDED),
    ):
        turn(INDEX, kind=kind, purpose="suspension")
        report = report_on(badge, knowing(issuer, kind=kind, purpose="suspension"))
        assert (status(report), report.standing) == ([line], standing)


@pytest.mark.parametrize("order", [1, -1])
def test_must_fail_66_of_two_entries_the_bad_one_counts_wherever_it_stands(order: int) -> None:
    issuer = school()
    issuer.withdraw(INDEX)
    issuer.withdraw(INDEX + 1, purpose="suspension")
    entries = [issuer.status_entry(INDEX), issuer.status_entry(INDEX, purpose="suspension")]
    knowledge = with_document(
        knowing(issuer),
        issuer.status_url(BITSTRING, "suspension"),
        issuer.status_list(purpose="suspension"),
    )
    report = report_on(badge_with(issuer, entries[::order]), knowledge)
    assert set(status(report)) == {GOOD, (FAILED, Reason.WITHDRAWN)}
    assert (report.verdict, report.standing) == (Verdict.NOT_VERIFIED, Standing.ENDED)


def test_must_fail_66_an_entry_that_cannot_be_asked_beside_a_good_one_is_not_good() -> None:
    issuer = school()
    entries = [issuer.status_entry(INDEX), {"id": "urn:a:1", "type": "CredentialStatusList2017"}]
    badge = issuer.issue({**issuer.open_badge(), "credentialStatus": entries}, suite=JCS)
    report = report_on(badge, knowing(issuer))
    assert status(report) == [GOOD, (UNKNOWN, Reason.STATUS_KIND_NOT_READ)]
    assert report.verdict is Verdict.UNKNOWN


@pytest.mark.parametrize("value", [None, "revoked", 7, [], ["x"], {}, [{}], [[]]])
def test_must_fail_62_a_status_that_is_no_entry_is_never_good(value: Any) -> None:
    issuer = school()
    badge = issuer.issue({**issuer.open_badge(), "credentialStatus": value}, suite=JCS)
    report = report_on(badge, knowing(issuer))
    assert (PASSED, Reason.NOT_WITHDRAWN) not in status(report)
    has_entries = bool(read(badge).status_entries)
    assert (report.verdict is Verdict.VERIFIED) is not has_entries


def test_must_fail_62_a_list_for_no_purpose_or_several_others_is_for_none() -> None:
    issuer = school()
    for purpose in (None, [], ["suspension", "message"], {"revocation": True}):
        document = resigned(
            issuer, credentialSubject=subject_of(issuer, statusPurpose=purpose), suite=JCS
        )
        report = report_on(
            badge_with(issuer, issuer.status_entry(INDEX)), knowing(issuer, document=document)
        )
        assert status(report) == [(UNKNOWN, Reason.STATUS_MALFORMED)]

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.wallet.verification.checked import (
    FAILED,
    NOT_APPLICABLE,
    NOW,
    PASSED,
    UNKNOWN,
    college,
    read,
    report_on,
    said,
    school,
)
from wallet.errors import Reason
from wallet.model.credential import Terms
from wallet.model.dates import read_timestamp, write_timestamp
from wallet.model.report import CheckName, Outcome, Standing, Verdict
from wallet.verification.validity import CLOCK_SKEW, check_validity, read_numeric_date

SECOND = timedelta(seconds=1)


def validity(document, now: datetime = NOW, proof: Outcome = PASSED) -> tuple[Outcome, Reason]:
    check = check_validity(read(document), now, proof_outcome=proof)
    return check.outcome, check.reason


def test_in_date_passes_and_says_from_when_until_when() -> None:
    until = NOW + timedelta(days=60)
    check = check_validity(read(school().plain(valid_until=until)), NOW, proof_outcome=PASSED)
    assert (check.outcome, check.reason) == (PASSED, Reason.IN_DATE)
    assert check.facts == {"from": "2026-03-01T12:00:00Z", "until": "2026-08-30T12:00:00Z"}


@pytest.mark.parametrize(
    "text",
    ["2026-03-01T12:00:00Z", "2026-03-01T12:00:00.9Z", "2026-03-01T12:00:00.123456789Z",
     "2026-02-28T24:00:00Z", "2026-02-28T24:00:00.000Z", "2026-03-01T14:00:00+02:00",
     "2026-03-01T12:00:00"],
)  # fmt: skip
def test_a_start_is_told_in_utc_and_whole_seconds_however_it_is_written(text: str) -> None:
    moment = read_timestamp(text)
    assert moment is not None
    check = check_validity(
        read({**school().plain(), "validFrom": text}), NOW, proof_outcome=PASSED
    )
    assert check.facts == {"from": write_timestamp(moment)}


@pytest.mark.parametrize("model", ["1.1", "2.0"])
def test_the_end_itself_is_still_good_and_a_second_later_is_not(model: str) -> None:
    badge = school().issue(school().open_badge(model=model, valid_until=NOW))
    assert said(report_on(badge), CheckName.VALIDITY) == [(PASSED, Reason.IN_DATE)]
    late = report_on(badge, now=NOW + SECOND)
    assert said(late, CheckName.VALIDITY) == [(FAILED, Reason.EXPIRED)]
    assert (late.verdict, late.standing) == (Verdict.NOT_VERIFIED, Standing.EXPIRED)


def test_two_honest_clocks_may_differ_by_five_minutes_and_no_more() -> None:
    badge = school().plain(valid_from=NOW + CLOCK_SKEW)
    assert validity(badge) == (PASSED, Reason.IN_DATE)
    assert validity(badge, NOW - SECOND) == (FAILED, Reason.NOT_YET_VALID)


def test_a_clock_set_back_says_not_yet_valid_with_the_date() -> None:
    report = report_on(school().issue(school().plain()), now=datetime(2020, 1, 1, tzinfo=UTC))
    (check,) = report.of(CheckName.VALIDITY)
    assert (check.reason, check.facts["from"]) == (Reason.NOT_YET_VALID, "2026-03-01T12:00:00Z")
    assert report.standing is Standing.NOT_YET


def test_no_dates_are_no_question() -> None:
    bare = {name: value for name, value in school().plain().items() if name != "validFrom"}
    assert validity(bare) == (NOT_APPLICABLE, Reason.NO_DATES)
    assert validity(bare, proof=FAILED) == (NOT_APPLICABLE, Reason.NO_DATES)
    assert report_on(school().issue(bare)).verdict is Verdict.VERIFIED


@pytest.mark.parametrize("proof", [FAILED, UNKNOWN])
def test_while_the_proof_did_not_pass_nothing_passes_and_what_fails_stays_failed(
    proof: Outcome,
) -> None:
    badge = school().plain(valid_until=NOW)
    assert validity(badge, proof=proof) == (UNKNOWN, Reason.PROOF_NOT_PASSED)
    assert validity(badge, NOW + SECOND, proof) == (FAILED, Reason.EXPIRED)
    assert validity(badge, NOW - timedelta(days=365), proof) == (FAILED, Reason.NOT_YET_VALID)


@pytest.mark.parametrize("model", ["1.1", "2.0"])
def test_of_a_tokens_two_dates_the_stricter_counts(model: str) -> None:
    issuer = college()
    badge = issuer.open_badge(model=model, valid_until=NOW + timedelta(days=9))
    for claims, outcome in (
        ({"exp": NOW.timestamp() - 1}, FAILED),
        ({"exp": (NOW + timedelta(days=90)).timestamp()}, PASSED),
        ({"nbf": NOW.timestamp() + 3600}, FAILED),
        ({"nbf": 0}, PASSED),
    ):
        report = report_on(issuer.issue_token(badge, claims=claims), issuer.knowledge())
        assert report.outcome_of(CheckName.VALIDITY) is outcome, claims
    past = issuer.open_badge(model=model, valid_until=NOW - SECOND)
    report = report_on(issuer.issue_token(past, claims={"exp": 4e9}), issuer.knowledge())
    assert said(report, CheckName.VALIDITY) == [(FAILED, Reason.EXPIRED)]


def test_numeric_dates_are_numbers_of_seconds() -> None:
    assert read_numeric_date(0) == datetime(1970, 1, 1, tzinfo=UTC)
    assert read_numeric_date(1.5) == datetime(1970, 1, 1, 0, 0, 1, 500_000, tzinfo=UTC)
    for value in (True, "0", None, [], 1e30, -1e30, float("inf"), float("nan")):
        assert read_numeric_date(value) is None


def test_a_malformed_date_says_nothing_about_validity() -> None:
    odd = {**school().plain(), "validUntil": "soon", "validFrom": 5}
    assert validity(odd) == (NOT_APPLICABLE, Reason.NO_DATES)
    report = report_on(odd)
    assert said(report, CheckName.FORM) == [(FAILED, Reason.DATE_MALFORMED)]


def test_a_date_without_a_zone_is_read_as_utc() -> None:
    stamp = write_timestamp(NOW).removesuffix("Z")
    signed = school().issue({**school().plain(), "validUntil": stamp})
    assert report_on(signed).verdict is Verdict.VERIFIED
    assert report_on(signed, now=NOW + SECOND).verdict is Verdict.NOT_VERIFIED


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        (Terms(valid_from="2026-01-01T00:00:00Z"), (PASSED, Reason.IN_DATE)),
        (Terms(valid_until="2020-01-01T00:00:00Z"), (FAILED, Reason.EXPIRED)),
        (Terms(valid_from="2099-01-01T00:00:00Z"), (FAILED, Reason.NOT_YET_VALID)),
        (Terms(), (NOT_APPLICABLE, Reason.NO_DATES)),
        (Terms(valid_until="2020-01-01"), (UNKNOWN, Reason.DATE_MALFORMED)),
        (
            Terms(valid_from="2099-01-01T00:00:00Z", valid_until="soon"),
            (FAILED, Reason.NOT_YET_VALID),
        ),
    ],
)
def test_another_form_is_asked_for_the_dates_of_its_terms(
    terms: Terms, expected: tuple[Outcome, Reason]
) -> None:
    item = replace(read(school().plain()), terms=terms)
    check = check_validity(item, NOW, proof_outcome=PASSED)
    assert (check.outcome, check.reason) == expected

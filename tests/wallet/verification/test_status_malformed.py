"""Entries and lists that do not fit: unknown, never good."""

from typing import Any

import pytest

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.verification.checked import (
    FAILED,
    PASSED,
    UNKNOWN,
    facts_of,
    report_on,
    school,
)
from tests.wallet.verification.status_samples import (
    GOOD,
    INDEX,
    badge_with,
    checked,
    knowing,
    packed,
    resigned,
    status,
    subject_of,
)
from wallet.errors import Reason
from wallet.model.report import CheckName, Verdict


@pytest.mark.parametrize("index", [0, 1, 6, 8, 15, 131_071])
def test_must_fail_64_index_0_is_the_left_most_bit_and_neighbours_are_not_met(index: int) -> None:
    issuer = school()
    issuer.withdraw(index)
    knowledge = knowing(issuer)
    for other, outcome in ((index, FAILED), (index ^ 1, PASSED), (index ^ 7, PASSED)):
        report = report_on(badge_with(issuer, issuer.status_entry(other)), knowledge)
        assert report.outcome_of(CheckName.STATUS) is outcome


@pytest.mark.parametrize(
    "entry",
    [
        {"statusListIndex": "-1"},
        {"statusListIndex": "1.5"},
        {"statusListIndex": "01"},
        {"statusListIndex": ""},
        {"statusListIndex": "٣"},
        {"statusListIndex": True},
        {"statusListIndex": None},
        {"statusListIndex": 1.5},
        {"statusListIndex": "131072"},
        {"statusListIndex": "9" * 12},
        {"statusListIndex": "9" * 5000},
        {"statusListCredential": ""},
        {"statusListCredential": {"id": "x"}},
        {"statusPurpose": ""},
        {"statusPurpose": "suspension"},
        {"statusSize": 0},
        {"statusSize": 9},
        {"statusSize": True},
        {"statusSize": "1"},
        {"statusSize": 2, "statusListIndex": "65536"},
    ],
)
def test_must_fail_62_an_entry_that_does_not_fit_is_never_good(entry: dict[str, Any]) -> None:
    issuer = school()
    # A JCS signature lets the issuer write whatever it likes.
    document = issuer.open_badge(status={**issuer.status_entry(INDEX), **entry})
    report = report_on(issuer.issue(document, suite="eddsa-jcs-2022"), knowing(issuer))
    assert status(report) == [(UNKNOWN, Reason.STATUS_MALFORMED)]
    assert report.verdict is not Verdict.VERIFIED


def test_an_index_may_be_a_whole_number() -> None:
    issuer = school()
    issuer.withdraw(INDEX)
    entry = {**issuer.status_entry(INDEX), "statusListIndex": INDEX}
    signed = issuer.issue(issuer.open_badge(status=entry), suite="eddsa-jcs-2022")
    assert status(report_on(signed, knowing(issuer))) == [(FAILED, Reason.WITHDRAWN)]


def bad_lists(issuer: IssuerSimulator) -> dict[str, Any]:
    return {
        "no list": {"name": "n"},
        "two": [issuer.status_list(), issuer.status_list()],
        "another purpose": resigned(
            issuer, credentialSubject=subject_of(issuer, statusPurpose="suspension")
        ),
        "another type": resigned(issuer, type=["VerifiableCredential"]),
        "another subject": resigned(
            issuer, credentialSubject=subject_of(issuer, type="StatusList2021")
        ),
        "no bits": resigned(issuer, credentialSubject=subject_of(issuer, encodedList="u")),
        "a bomb": resigned(
            issuer, credentialSubject=subject_of(issuer, encodedList=packed(bytes(17 * 2**20)))
        ),
        "too short": resigned(
            issuer, credentialSubject=subject_of(issuer, encodedList=packed(b""))
        ),
    }


@pytest.mark.parametrize("name", bad_lists(school()))
def test_a_list_that_is_none_is_never_good(name: str) -> None:
    issuer = school()
    document = bad_lists(issuer)[name]
    report = checked(issuer, knowing(issuer, document=document))
    assert status(report) == [(UNKNOWN, Reason.STATUS_MALFORMED)]


def test_a_shorter_list_than_the_standard_asks_for_is_read() -> None:
    issuer = school()
    short = packed(bytes([0, 0b0000_0001]))
    knowledge = knowing(
        issuer,
        document=resigned(issuer, credentialSubject=subject_of(issuer, encodedList=short)),
    )
    assert status(checked(issuer, knowledge, statusListIndex="14")) == [GOOD]
    withdrawn = checked(issuer, knowledge, statusListIndex="15")
    assert status(withdrawn) == [(FAILED, Reason.WITHDRAWN)]


def test_a_list_may_serve_several_purposes() -> None:
    issuer = school()
    several = subject_of(issuer, statusPurpose=["suspension", "revocation"])
    knowledge = knowing(issuer, document=resigned(issuer, credentialSubject=several))
    assert status(checked(issuer, knowledge)) == [GOOD]


@pytest.mark.parametrize("entry", [{"type": "CredentialStatusList2017"}, {"type": "A"}])
def test_a_kind_that_is_not_read_is_unknown_and_named(entry: dict[str, Any]) -> None:
    issuer = school()
    document = {**issuer.plain(), "credentialStatus": {"id": "urn:a:1", **entry}}
    report = report_on(issuer.issue(document, suite="eddsa-jcs-2022"), knowing(issuer))
    assert status(report) == [(UNKNOWN, Reason.STATUS_KIND_NOT_READ)]
    assert facts_of(report, CheckName.STATUS) == {"kind": entry["type"]}

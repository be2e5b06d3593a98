"""Withdrawn Open Badges before 3.0: lists of both editions, and entries of others' names."""

from datetime import timedelta
from typing import Any

import pytest

from tests.doubles.badge_publisher import BadgePublisher, as_bytes
from tests.doubles.issuer_simulator import JCS
from tests.wallet.verification.checked import (
    AS_OF,
    FAILED,
    NOT_APPLICABLE,
    NOW,
    PASSED,
    UNKNOWN,
    report_on,
    said,
    school,
)
from wallet.errors import Reason
from wallet.model.report import CheckName, Report
from wallet.model.status_kinds import HOSTED_COPY, REVOCATION_LIST, REVOKED_ITSELF
from wallet.verification.status_question import STALE_AFTER

GOOD = [(PASSED, Reason.NOT_WITHDRAWN)]
WITHDRAWN = (FAILED, Reason.WITHDRAWN)


def status(report: Report) -> list[Any]:
    return said(report, CheckName.STATUS)


def listed(*entries: Any, **badge: Any) -> Report:
    maker = BadgePublisher()
    page = maker.revocation_list(revokedAssertions=list(entries))
    return report_on(maker.signed(1, **badge), maker.knowledge(revoked=page))


ID = BadgePublisher().url("assertions/1.json")


@pytest.mark.parametrize("entry", [ID, {"id": ID}, {"@id": ID}, {"uid": ID}])
def test_every_spelling_of_an_entry_withdraws(entry: Any) -> None:
    assert status(listed("urn:x:other", entry)) == [WITHDRAWN]
    assert status(listed("urn:x:other")) == GOOD
    assert status(listed()) == GOOD


def test_a_uid_is_a_name_too() -> None:
    assert status(listed({"uid": "7"}, uid="7")) == [WITHDRAWN]
    assert status(listed({"uid": "8"}, uid="7")) == GOOD


def test_the_issuers_reason_is_told_in_its_own_words() -> None:
    report = listed({"id": ID, "revocationReason": "Copied"})
    assert status(report) == [WITHDRAWN, (FAILED, Reason.STATUS_MESSAGE)]
    assert report.of(CheckName.STATUS)[1].facts["message"] == "Copied"


def test_a_list_of_1_0_is_an_object_of_uids_and_reasons() -> None:
    maker = BadgePublisher()
    text = maker.signed(1, uid="7")
    for page, lines in (
        ({"7": "Copied"}, [WITHDRAWN, (FAILED, Reason.STATUS_MESSAGE)]),
        ({"8": "Copied"}, GOOD),
        ({"id": maker.url("revoked.json"), "issuer": maker.issuer_id}, GOOD),
    ):
        assert status(report_on(text, maker.knowledge(revoked=page))) == lines


def test_must_fail_61_a_list_of_another_issuer_or_address_is_never_good() -> None:
    maker = BadgePublisher()
    for members in ({"issuer": "https://other.example/i"}, {"id": "https://other.example/l"}):
        page = maker.revocation_list(**members)
        report = report_on(maker.signed(1), maker.knowledge(revoked=page))
        assert status(report) == [(UNKNOWN, Reason.STATUS_NOT_TRUSTED)]


def test_a_page_that_is_no_list_is_malformed() -> None:
    maker = BadgePublisher()
    page = {"type": "RevocationList", "id": maker.url("revoked.json")}
    report = report_on(maker.signed(1), maker.knowledge(revoked=page))
    assert status(report) == [(UNKNOWN, Reason.STATUS_MALFORMED)]


def test_a_badge_without_a_name_can_be_on_no_list() -> None:
    maker = BadgePublisher()
    assertion = maker.assertion(
        1, verification={"type": "signed", "creator": maker.url("key.json")}
    )
    del assertion["id"]
    report = report_on(maker.key.sign_token({}, assertion), maker.knowledge())
    assert status(report) == [(UNKNOWN, Reason.STATUS_MALFORMED)]


def test_must_fail_65_lists_that_are_old_or_not_at_hand_are_never_good() -> None:
    maker = BadgePublisher()
    text = maker.signed(1)
    old = maker.knowledge(as_of=NOW - STALE_AFTER - timedelta(seconds=1))
    assert status(report_on(text, old)) == [(UNKNOWN, Reason.STATUS_STALE)]
    absent = maker.knowledge(without=("revoked.json",))
    assert status(report_on(text, absent)) == [(UNKNOWN, Reason.STATUS_NOT_AT_HAND)]
    maker.withdraw(1)
    very_old = maker.knowledge(as_of=NOW - timedelta(days=900))
    assert status(report_on(text, very_old)) == [WITHDRAWN]


def test_an_issuer_without_a_list_cannot_withdraw_and_that_is_said_for_90_days() -> None:
    maker = BadgePublisher(keeps_list=False)
    report = report_on(maker.signed(1), maker.knowledge())
    assert status(report) == [(NOT_APPLICABLE, Reason.NO_STATUS)]
    assert report.of(CheckName.STATUS)[0].known_at == AS_OF
    old = maker.knowledge(as_of=NOW - STALE_AFTER - timedelta(seconds=1))
    assert status(report_on(maker.signed(1), old)) == [(UNKNOWN, Reason.STATUS_STALE)]


@pytest.mark.parametrize("kind", [HOSTED_COPY, REVOCATION_LIST, REVOKED_ITSELF])
def test_a_w3c_credential_that_borrows_our_names_is_not_read_as_a_badge(kind: str) -> None:
    issuer = school()
    item = {**issuer.plain(), "credentialStatus": {"id": "urn:a:1", "type": kind}}
    report = report_on(issuer.issue(item, suite=JCS))
    assert status(report) == [(UNKNOWN, Reason.STATUS_KIND_NOT_READ)]


def test_a_badge_that_says_itself_revoked_gives_its_reason() -> None:
    maker = BadgePublisher()
    badge = as_bytes(maker.hosted(1, revoked=True, revocationReason="Copied"))
    report = report_on(badge, maker.knowledge())
    assert status(report) == [WITHDRAWN, (FAILED, Reason.STATUS_MESSAGE)]

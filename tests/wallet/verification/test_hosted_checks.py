"""Hosted badges: as good as the page that was seen, and never called signed."""

import hashlib
from datetime import timedelta
from typing import Any

import pytest

from tests.doubles.badge_publisher import EMAIL, BadgePublisher, as_bytes, old_badge
from tests.doubles.tampering import tampered
from tests.wallet.verification.checked import (
    AS_OF,
    FAILED,
    NOW,
    PASSED,
    UNKNOWN,
    facts_of,
    read,
    report_on,
    said,
    with_document,
)
from wallet.errors import Reason
from wallet.model.credential import Securing
from wallet.model.learner import Address, AddressKind, Learner
from wallet.model.report import CheckName, Mark, Report, Standing, Verdict
from wallet.trust.knowledge import bundled_knowledge
from wallet.trust.verification_methods import MethodFinder
from wallet.verification.hosted_checks import judge_hosted, unpinned_where
from wallet.verification.proof_checks import Surroundings
from wallet.verification.status_question import STALE_AFTER

AS_HOSTED = (PASSED, Reason.AS_HOSTED)
OF_ISSUER = (PASSED, Reason.HOSTED_BY_ISSUER)


def shop() -> BadgePublisher:
    return BadgePublisher()


def proof_of(report: Report) -> list[Any]:
    return said(report, CheckName.PROOF)


def signer_of(report: Report) -> list[Any]:
    return said(report, CheckName.SIGNER)


def test_a_badge_that_is_as_its_page_had_it_is_verified_and_dated_and_not_called_signed() -> None:
    maker = shop()
    report = report_on(maker.hosted(1), maker.knowledge())
    assert (proof_of(report), signer_of(report)) == ([AS_HOSTED], [OF_ISSUER])
    (line,) = report.of(CheckName.PROOF)
    assert (line.known_at, line.origin) == (AS_OF, "a test")
    assert line.facts["site"] == "badges.example.org"
    assert report.of(CheckName.SIGNER)[0].known_at == AS_OF
    assert said(report, CheckName.STATUS) == [(PASSED, Reason.NOT_WITHDRAWN)]
    assert report.verdict is Verdict.VERIFIED
    assert report.mark is Mark.COPY
    assert report.standing is Standing.CURRENT


def test_the_same_in_another_order_and_spelling_is_the_same() -> None:
    maker = shop()
    badge = maker.hosted(1, evidence=["https://e.example/1"])
    turned = dict(reversed(list(badge.items())))
    report = report_on(turned, maker.knowledge())
    assert proof_of(report) == [AS_HOSTED]


@pytest.mark.parametrize(("pointer", "value"), [
    ("/recipient/identity", "eve@learner.example"),
    ("/issuedOn", "2024-05-03T10:00:01Z"),
    ("/badge", "https://badges.example.org/classes/phd.json"),
    ("/narrative", "Better than it was"),
    ("/expires", "2099-01-01T00:00:00Z"),
    ("/recipient/hashed", 0),
])  # fmt: skip
def test_must_fail_28_a_badge_that_differs_from_its_page_is_never_good(
    pointer: str, value: Any
) -> None:
    maker = shop()
    changed: Any = tampered(maker.hosted(1), pointer, value)
    report = report_on(changed, maker.knowledge())
    assert proof_of(report) == [(UNKNOWN, Reason.HOSTED_DIFFERS)]
    assert report.verdict in (Verdict.UNKNOWN, Verdict.NOT_VERIFIED)
    assert report.mark in (Mark.NOT_CHECKED, Mark.BROKEN)


def test_a_page_nobody_has_seen_vouches_for_nothing() -> None:
    maker = shop()
    report = report_on(maker.assertion(1), maker.knowledge())
    assert proof_of(report) == [(UNKNOWN, Reason.HOSTED_NOT_AT_HAND)]
    assert said(report, CheckName.STATUS) == [(UNKNOWN, Reason.STATUS_NOT_AT_HAND)]
    assert report.verdict is Verdict.UNKNOWN


def test_a_badge_that_carries_its_issuer_and_nothing_else_at_hand_is_unknown() -> None:
    maker = shop()
    whole = maker.assertion(1, badge=maker.badge_class(issuer=maker.profile()))
    report = report_on(whole, bundled_knowledge())
    assert report.verdict is Verdict.UNKNOWN
    assert signer_of(report) == [(UNKNOWN, Reason.SIGNER_NOT_AT_HAND)]


def test_must_fail_35_a_badge_on_another_website_than_its_issuers() -> None:
    maker, thief = shop(), BadgePublisher("Thief", host="evil.example")
    badge = thief.hosted(1, badge=maker.badge_class())
    knowledge = thief.knowledge()
    for url, page in maker.documents().items():
        knowledge = with_document(knowledge, url, page)
    report = report_on(badge, knowledge)
    assert proof_of(report) == [AS_HOSTED]
    assert signer_of(report) == [(FAILED, Reason.HOSTED_ELSEWHERE)]
    assert facts_of(report, CheckName.SIGNER)["site"] == "evil.example"
    assert report.verdict is Verdict.NOT_VERIFIED


def test_an_issuer_may_let_its_badges_stand_elsewhere() -> None:
    maker = shop()
    badge = maker.assertion(1, id="https://host.example/b/1")
    rules = {"allowedOrigins": ["host.example"], "startsWith": "https://host.example/b/"}
    knowledge = maker.knowledge(issuer=maker.profile(verification=rules))
    knowledge = with_document(knowledge, "https://host.example/b/1", badge)
    assert signer_of(report_on(badge, knowledge)) == [OF_ISSUER]
    narrow = maker.profile(verification={"startsWith": "https://host.example/c/"})
    knowledge = with_document(knowledge, maker.issuer_id, narrow)
    assert signer_of(report_on(badge, knowledge)) == [(FAILED, Reason.HOSTED_ELSEWHERE)]


def test_an_issuers_page_that_is_anothers_or_missing_ties_nothing() -> None:
    maker = shop()
    badge = maker.hosted(1)
    of_another = maker.knowledge(issuer=maker.profile(id="https://other.example/issuer"))
    for knowledge in (of_another, maker.knowledge(without=("issuer.json",))):
        report = report_on(badge, knowledge)
        assert signer_of(report) == [(UNKNOWN, Reason.SIGNER_NOT_AT_HAND)]
        assert facts_of(report, CheckName.SIGNER) == {"issuer": maker.issuer_id}
        assert report.verdict is Verdict.UNKNOWN
    report = report_on(badge, maker.knowledge(without=("welding.json",)))
    assert facts_of(report, CheckName.SIGNER) == {"issuer": maker.url("classes/welding.json")}


def test_a_class_inside_that_its_own_page_gives_to_another_is_doubted() -> None:
    maker = shop()
    other = BadgePublisher("Other", host="other.example")
    inside = maker.badge_class(id=other.url("classes/welding.json"))
    badge = maker.hosted(1, badge=inside)
    knowledge = maker.knowledge()
    assert signer_of(report_on(badge, knowledge)) == [OF_ISSUER]
    page = other.badge_class()
    knowledge = with_document(knowledge, other.url("classes/welding.json"), page)
    assert signer_of(report_on(badge, knowledge)) == [(UNKNOWN, Reason.HOSTED_DIFFERS)]


def test_old_badges_are_asked_for_at_the_address_they_name() -> None:
    for generation in ("1.0", "1.1"):
        badge = old_badge(generation)
        issuer = {"name": "Old Harbor", "url": "https://old.example.org"}
        badge["badge"] = {**badge["badge"], "issuer": "https://old.example.org/org.json"}
        knowledge = with_document(bundled_knowledge(), badge["verify"]["url"], badge)
        knowledge = with_document(knowledge, "https://old.example.org/org.json", issuer)
        report = report_on(badge, knowledge)
        assert (proof_of(report), signer_of(report)) == ([AS_HOSTED], [OF_ISSUER])
        assert report.verdict is Verdict.VERIFIED


# --- withdrawn, old


def test_must_fail_66_a_page_that_says_revoked_ends_the_badge_for_good() -> None:
    maker = shop()
    badge = maker.hosted(1)
    maker.withdraw(1, reason="By mistake")
    for as_of in (AS_OF, NOW - timedelta(days=900)):
        report = report_on(badge, maker.knowledge(as_of=as_of))
        assert said(report, CheckName.STATUS) == [
            (FAILED, Reason.WITHDRAWN),
            (FAILED, Reason.STATUS_MESSAGE),
        ]
        assert report.verdict is Verdict.NOT_VERIFIED
        assert report.standing is Standing.ENDED


def test_a_badge_that_says_itself_revoked_is_ended_wherever_it_stands() -> None:
    maker = shop()
    for badge in (maker.hosted(1, revoked=True), maker.assertion(2, revoked=True)):
        report = report_on(badge, maker.knowledge())
        assert said(report, CheckName.STATUS) == [(FAILED, Reason.WITHDRAWN)]


def test_must_fail_65_a_page_seen_long_ago_does_not_say_that_all_is_well_now() -> None:
    maker = shop()
    badge = maker.hosted(1)
    old = report_on(badge, maker.knowledge(as_of=NOW - STALE_AFTER - timedelta(seconds=1)))
    assert said(old, CheckName.STATUS) == [(UNKNOWN, Reason.STATUS_STALE)]
    assert proof_of(old) == [AS_HOSTED]
    assert old.verdict is Verdict.UNKNOWN
    just = report_on(badge, maker.knowledge(as_of=NOW - STALE_AFTER))
    assert just.verdict is Verdict.VERIFIED


def test_expired_and_not_yet_issued_badges_fail_by_their_dates() -> None:
    maker = shop()
    for number, dates, reason in (
        (1, {"expires": "2025-01-01T00:00:00Z"}, Reason.EXPIRED),
        (2, {"issuedOn": "2100-01-01T00:00:00Z"}, Reason.NOT_YET_VALID),
    ):
        report = report_on(maker.hosted(number, **dates), maker.knowledge())
        assert said(report, CheckName.VALIDITY) == [(FAILED, reason)]
        assert report.verdict is Verdict.NOT_VERIFIED


# --- words, recipients, and what the reader left out


def test_must_fail_19_a_badge_that_explains_its_own_words_is_at_most_unknown() -> None:
    maker = shop()
    inline = {"@vocab": "https://w3id.org/openbadges#", "id": "@id", "type": "@type"}
    for context in (
        inline,
        ["https://w3id.org/openbadges/v2", {"name": "https://evil.example/"}],
    ):
        badge = maker.hosted(1, **{"@context": context})
        report = report_on(badge, maker.knowledge())
        assert said(report, CheckName.FORM)[-1] == (UNKNOWN, Reason.TERMS_NOT_PINNED)
        assert report.verdict is not Verdict.VERIFIED
    assert unpinned_where({"@context": ["https://w3id.org/openbadges/v2"]}) == ""


def test_the_recipient_is_matched_as_in_3_0() -> None:
    maker = shop()
    learner = Learner(addresses=(Address(kind=AddressKind.EMAIL, value=EMAIL),))
    report = report_on(maker.hosted(1), maker.knowledge(), learner=learner)
    assert said(report, CheckName.SUBJECT) == [(PASSED, Reason.ADDRESS_MATCHES)]
    # SHA-256 and MD5 over address and salt, as an issuer that hides the address writes them.
    salted = f"{EMAIL}deadsea".encode()
    hashes = {
        "sha256": hashlib.sha256(salted).hexdigest(),
        "md5": hashlib.md5(salted, usedforsecurity=False).hexdigest(),
    }
    for number, (name, digest) in enumerate(hashes.items()):
        hidden = {"type": "email", "hashed": True, "salt": "deadsea"}
        for wanted, line in (
            (digest, (PASSED, Reason.ADDRESS_MATCHES)),
            ("0" * len(digest), (UNKNOWN, Reason.ADDRESS_DOES_NOT_MATCH)),
        ):
            badge = maker.hosted(number, recipient={**hidden, "identity": f"{name}${wanted}"})
            report = report_on(badge, maker.knowledge(), learner=learner)
            assert said(report, CheckName.SUBJECT) == [line]
            assert report.verdict is Verdict.VERIFIED


def test_something_that_is_no_badge_is_judged_as_nothing() -> None:
    maker = shop()
    credential = read(as_bytes(maker.hosted(1)))
    assert credential.securing is Securing.HOSTED
    other = type(credential)(
        original=b"{}", form=credential.form, data_model=credential.data_model,
        securing=Securing.HOSTED, document={}, source=credential.source,
    )  # fmt: skip
    around = Surroundings(maker.knowledge(), MethodFinder(maker.knowledge()), NOW)
    (answers,) = judge_hosted(other, around)
    assert answers.proof.reason is Reason.NOTHING_SIGNED


def test_a_number_that_has_no_one_spelling_is_the_same_as_nothing() -> None:
    maker = shop()
    badge = maker.hosted(1)
    odd = {**badge, "weight": 2**60}
    around = Surroundings(
        with_document(maker.knowledge(), badge["id"], odd), MethodFinder(maker.knowledge()), NOW
    )
    (answers,) = judge_hosted(read(as_bytes(badge)), around)
    assert answers.proof.reason is Reason.HOSTED_DIFFERS

"""1EdTechRevocationList: what an unsigned list may say, and of whom."""

from datetime import timedelta
from typing import Any

import pytest

from tests.doubles.issuer_simulator import JCS
from tests.wallet.verification.checked import (
    AS_OF,
    FAILED,
    NOW,
    UNKNOWN,
    college,
    facts_of,
    report_on,
    school,
    with_document,
)
from tests.wallet.verification.status_samples import GOOD, status
from wallet.errors import Reason
from wallet.model.report import CheckName, Report, Standing, Verdict
from wallet.verification.status_credential_lists import is_on_website_of
from wallet.verification.status_question import STALE_AFTER

URL = "https://college.westmoor-valley.edu/revoked.json"
OTHERS = "https://lists.example/revoked.json"


def listing(*entries: Any, **members: Any) -> dict[str, Any]:
    return {"id": URL, "issuer": college().did, "revokedCredentials": list(entries), **members}


def checked(
    document: Any, *, url: str = URL, issuer: Any = None, as_of: Any = AS_OF, **badge: Any
) -> Report:
    issuer = issuer or college()
    item = {**issuer.plain(), "credentialStatus": {"id": url, "type": "1EdTechRevocationList"}}
    item = {**item, **badge}
    knowledge = with_document(issuer.knowledge(), url, document, as_of)
    return report_on(issuer.issue(item, suite=JCS), knowledge)


ID = college().plain()["id"]


def test_a_list_of_the_issuers_own_website_that_does_not_name_it_is_good() -> None:
    report = checked(listing({"id": "urn:x:other"}))
    assert status(report) == [GOOD]
    assert report.verdict is Verdict.VERIFIED
    assert report.of(CheckName.STATUS)[0].known_at == AS_OF


@pytest.mark.parametrize("entry", [{"id": ID}, {"id": ID, "revoked": True}, ID])
def test_what_the_list_names_is_withdrawn(entry: Any) -> None:
    report = checked(listing({"id": "urn:x:other"}, entry))
    assert status(report) == [(FAILED, Reason.WITHDRAWN)]
    assert report.standing is Standing.ENDED


def test_the_issuers_reason_is_told_in_its_own_words() -> None:
    report = checked(listing({"id": ID, "revocationReason": "Issued twice"}))
    assert status(report) == [(FAILED, Reason.WITHDRAWN), (FAILED, Reason.STATUS_MESSAGE)]
    assert report.of(CheckName.STATUS)[1].facts["message"] == "Issued twice"


def test_an_entry_that_was_taken_back_counts_no_longer() -> None:
    assert status(checked(listing({"id": ID, "revoked": False}))) == [GOOD]


def test_must_fail_61_a_list_of_another_issuer_or_website_is_never_good() -> None:
    for issuer in ("did:web:other.example", None, school().did):
        report = checked(listing({"id": ID}, issuer=issuer))
        assert status(report) == [(UNKNOWN, Reason.STATUS_NOT_TRUSTED)]
    elsewhere = checked(listing(), url=OTHERS)
    assert status(elsewhere) == [(UNKNOWN, Reason.STATUS_NOT_TRUSTED)]
    # That it was withdrawn is said at the address the issuer signed, wherever that is.
    withdrawn = checked(listing({"id": ID}), url=OTHERS)
    assert status(withdrawn) == [(FAILED, Reason.WITHDRAWN)]


def test_an_issuer_without_a_website_has_no_list_that_clears() -> None:
    issuer = school()
    document = {"issuer": issuer.did, "revokedCredentials": []}
    report = checked(document, url=OTHERS, issuer=issuer)
    assert status(report) == [(UNKNOWN, Reason.STATUS_NOT_TRUSTED)]


def test_must_fail_65_a_list_that_is_old_or_not_at_hand_is_never_good() -> None:
    old = checked(listing(), as_of=NOW - STALE_AFTER - timedelta(days=1))
    assert status(old) == [(UNKNOWN, Reason.STATUS_STALE)]
    issuer = college()
    item = {**issuer.plain(), "credentialStatus": {"id": URL, "type": "1EdTechRevocationList"}}
    report = report_on(issuer.issue(item, suite=JCS), issuer.knowledge())
    assert status(report) == [(UNKNOWN, Reason.STATUS_NOT_AT_HAND)]
    assert facts_of(report, CheckName.STATUS) == {"list": URL}


@pytest.mark.parametrize("document", [{}, {"revokedCredentials": "all"}, {"issuer": "x"}])
def test_a_page_that_is_no_list_is_malformed(document: Any) -> None:
    assert status(checked(document)) == [(UNKNOWN, Reason.STATUS_MALFORMED)]


def test_a_credential_without_an_id_can_be_on_no_list() -> None:
    issuer = college()
    item = {**issuer.plain(), "credentialStatus": {"id": URL, "type": "1EdTechRevocationList"}}
    del item["id"]
    knowledge = with_document(issuer.knowledge(), URL, listing())
    report = report_on(issuer.issue(item, suite=JCS), knowledge)
    assert status(report) == [(UNKNOWN, Reason.STATUS_MALFORMED)]


@pytest.mark.parametrize(
    ("url", "issuer", "is_there"),
    [
        ("https://a.example/l", "did:web:a.example", True),
        ("https://www.a.example/l", "did:web:a.example:team", True),
        ("https://a.example/l", "https://www.a.example/issuer", True),
        ("https://a.example/l", "did:web:a.example%3A8443", True),
        ("https://b.example/l", "did:web:a.example", False),
        ("https://a.example/l", "did:key:z6Mk", False),
        ("", "did:key:z6Mk", False),
    ],
)
def test_a_website_vouches_for_its_own_identifiers(url: str, issuer: str, is_there: bool) -> None:
    assert is_on_website_of(url, issuer) is is_there

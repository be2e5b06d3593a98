"""STATUS: every answer from a list a simulated issuer signed."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.doubles.credential_samples import V2
from tests.doubles.issuer_simulator import AS_OF, BITSTRING, LIST_2021, RDFC, IssuerSimulator
from tests.wallet.verification.checked import (
    FAILED,
    NOT_APPLICABLE,
    NOW,
    PASSED,
    UNKNOWN,
    college,
    facts_of,
    report_on,
    school,
    with_document,
    without_proof,
)
from tests.wallet.verification.status_samples import (
    GOOD,
    INDEX,
    badge_with,
    checked,
    knowing,
    resigned,
    status,
)
from wallet.errors import Reason
from wallet.model.json_values import JsonObject
from wallet.model.learner import Learner
from wallet.model.report import CheckName, Report, Standing, Verdict
from wallet.trust.knowledge import RegistryEntry
from wallet.verification.status import STALE_AFTER
from wallet.verification.verifier import Verifier

KINDS = (BITSTRING, LIST_2021)


def test_an_item_without_a_status_is_no_question() -> None:
    report = report_on(school().issue(school().plain()))
    assert status(report) == [(NOT_APPLICABLE, Reason.NO_STATUS)]


def test_an_entry_of_several_types_is_asked_as_the_one_that_is_known() -> None:
    issuer = school()
    entry = issuer.status_entry(INDEX, kind=BITSTRING)
    both = badge_with(issuer, {**entry, "type": ["urn:kind:other", BITSTRING]})
    assert status(report_on(both, knowing(issuer, kind=BITSTRING))) == [GOOD]
    issuer.withdraw(INDEX, kind=BITSTRING)
    found = status(report_on(both, knowing(issuer, kind=BITSTRING)))
    assert found == [(FAILED, Reason.WITHDRAWN)]


@pytest.mark.parametrize("kind", KINDS)
def test_both_kinds_of_list_withdraw_and_give_back(kind: str) -> None:
    for issuer in (school(), college()):
        badge = badge_with(issuer, issuer.status_entry(INDEX, kind=kind))
        report = report_on(badge, knowing(issuer, kind=kind))
        assert status(report) == [GOOD]
        (check,) = report.of(CheckName.STATUS)
        assert (check.known_at, check.origin) == (AS_OF, "a test")
        assert check.facts == {"list": issuer.status_url(kind)}
        assert report.verdict is Verdict.VERIFIED
        issuer.withdraw(INDEX, kind=kind)
        report = report_on(badge, knowing(issuer, kind=kind))
        assert status(report) == [(FAILED, Reason.WITHDRAWN)]
        assert (report.verdict, report.standing) == (Verdict.NOT_VERIFIED, Standing.ENDED)
        issuer.restore(INDEX, kind=kind)
        assert status(report_on(badge, knowing(issuer, kind=kind))) == [GOOD]


@pytest.mark.parametrize("suite", ["eddsa-jcs-2022", "Ed25519Signature2020"])
def test_lists_of_every_suite_and_as_tokens(suite: str) -> None:
    issuer = college()
    issuer.withdraw(INDEX)
    as_signed = issuer.status_list(suite=suite)
    as_token = issuer.issue_token(without_proof(issuer.status_list()))
    for document in (as_signed, as_token):
        report = checked(issuer, knowing(issuer, document=document))
        assert status(report) == [(FAILED, Reason.WITHDRAWN)]


def test_suspended_is_not_withdrawn() -> None:
    issuer = school()
    issuer.withdraw(INDEX, purpose="suspension")
    knowledge = knowing(issuer, purpose="suspension")
    badge = badge_with(issuer, issuer.status_entry(INDEX, purpose="suspension"))
    report = report_on(badge, knowledge)
    assert status(report) == [(FAILED, Reason.SUSPENDED)]
    assert report.standing is Standing.SUSPENDED


def test_must_fail_66_of_two_entries_each_is_told_and_one_bad_spoils() -> None:
    issuer = school()
    issuer.withdraw(INDEX, purpose="suspension")
    entries = [issuer.status_entry(INDEX), issuer.status_entry(INDEX, purpose="suspension")]
    knowledge = knowing(issuer)
    knowledge = with_document(
        knowledge,
        issuer.status_url(BITSTRING, "suspension"),
        issuer.status_list(purpose="suspension"),
    )
    report = report_on(badge_with(issuer, entries), knowledge)
    assert status(report) == [GOOD, (FAILED, Reason.SUSPENDED)]
    assert report.verdict is Verdict.NOT_VERIFIED


def test_must_fail_65_a_list_that_is_not_at_hand_is_never_good() -> None:
    issuer = school()
    report = checked(issuer, issuer.knowledge())
    assert status(report) == [(UNKNOWN, Reason.STATUS_NOT_AT_HAND)]
    assert facts_of(report, CheckName.STATUS) == {"list": issuer.status_url()}
    assert (report.verdict, report.standing) == (Verdict.UNKNOWN, Standing.NOT_ASKED)


def test_must_fail_65_knowledge_older_than_ninety_days_is_stale_and_dated() -> None:
    issuer = school()
    for age, outcome in ((STALE_AFTER, PASSED), (STALE_AFTER + timedelta(seconds=1), UNKNOWN)):
        report = checked(issuer, knowing(issuer, as_of=NOW - age))
        assert report.outcome_of(CheckName.STATUS) is outcome
    assert status(report) == [(UNKNOWN, Reason.STATUS_STALE)]
    assert facts_of(report, CheckName.STATUS)["as_of"] == "2026-04-02"
    assert report.verdict is Verdict.UNKNOWN
    # What was withdrawn stays withdrawn, however old the list.
    issuer.withdraw(INDEX)
    old = checked(issuer, knowing(issuer, as_of=NOW - timedelta(days=900)))
    assert status(old) == [(FAILED, Reason.WITHDRAWN)]


def test_a_list_past_its_own_end_is_stale() -> None:
    issuer = school()
    ended = issuer.status_list(valid_until=NOW - timedelta(seconds=1))
    report = checked(issuer, knowing(issuer, document=ended))
    assert status(report) == [(UNKNOWN, Reason.STATUS_STALE)]
    current = issuer.status_list(valid_until=NOW)
    assert status(checked(issuer, knowing(issuer, document=current))) == [GOOD]


# --- who may speak


def test_must_fail_61_a_tampered_or_unsigned_list_says_nothing() -> None:
    issuer = school()
    fresh = issuer.status_list()
    issuer.withdraw(INDEX)
    ended: Any = issuer.status_list()
    hidden = {**ended, "credentialSubject": fresh["credentialSubject"]}
    for document in (hidden, without_proof(ended), {**fresh, "proof": "x"}):
        report = checked(issuer, knowing(issuer, document=document))
        assert status(report) == [(UNKNOWN, Reason.STATUS_NOT_TRUSTED)]
        assert report.verdict is Verdict.UNKNOWN


def test_must_fail_61_a_list_signed_by_somebody_else_is_never_good() -> None:
    issuer, other = school(), college()
    url = issuer.status_url()
    bare = without_proof(issuer.status_list())
    # Somebody else's word under the issuer's address, in their own name or the issuer's.
    own_name = other.issue({**bare, "issuer": other.did})
    issuers_name = other.issue(bare)
    for document in (own_name, issuers_name):
        knowledge = with_document(other.knowledge(is_listed=False), url, document)
        report = checked(issuer, knowledge)
        assert status(report) == [(UNKNOWN, Reason.STATUS_NOT_TRUSTED)]


def test_what_names_the_same_issuer_and_is_intact_withdraws_even_where_the_key_is_not_known() -> (
    None
):
    issuer = college()
    issuer.withdraw(INDEX)
    knowledge = knowing(issuer)
    documents = {url: known for url, known in knowledge.documents.items() if url != issuer.did}
    report = checked(issuer, replace(knowledge, documents=documents))
    assert status(report) == [(FAILED, Reason.WITHDRAWN)]
    issuer.restore(INDEX)
    knowledge = replace(knowing(issuer), documents={issuer.status_url(): known_list(issuer)})
    assert status(checked(issuer, knowledge)) == [(UNKNOWN, Reason.STATUS_NOT_TRUSTED)]


def known_list(issuer: IssuerSimulator) -> Any:
    return knowing(issuer).documents[issuer.status_url()]


def delegated(service: IssuerSimulator, issuer: IssuerSimulator) -> JsonObject:
    """Return the issuer's list as a status service signs it, in its own name."""
    return service.issue({**without_proof(issuer.status_list()), "issuer": service.did})


def registry_with(*issuers: IssuerSimulator, is_test: bool = False) -> Any:
    entries = tuple(RegistryEntry(issuer_id=each.did, name=each.name) for each in issuers)
    name = "tests" if is_test else "members"
    registry = issuers[0].registry(name=name)
    return replace(registry, entries=entries, is_test=is_test)


def test_a_service_on_the_learners_lists_may_speak_for_an_issuer() -> None:
    issuer, service = school(), IssuerSimulator("Status Service", seed=77)
    for bit, answer in ((None, GOOD), (INDEX, (FAILED, Reason.WITHDRAWN))):
        if bit is not None:
            issuer.withdraw(bit)
        knowledge = knowing(issuer, document=delegated(service, issuer))
        assert status(checked(issuer, knowledge)) == [(UNKNOWN, Reason.STATUS_NOT_TRUSTED)]
        listed = replace(knowledge, registries=(registry_with(service, issuer),))
        assert status(checked(issuer, listed)) == [answer]


def test_a_service_on_test_lists_speaks_of_unlisted_issuers_alone() -> None:
    issuer, service = school(), IssuerSimulator("Status Service", seed=77)
    knowledge = knowing(issuer, document=delegated(service, issuer))
    tests = registry_with(service, issuer, is_test=True)
    assert status(checked(issuer, replace(knowledge, registries=(tests,)))) == [GOOD]
    unlisted = registry_with(service, is_test=True)
    assert status(checked(issuer, replace(knowledge, registries=(unlisted,)))) == [GOOD]
    both = (unlisted, registry_with(issuer))
    report = checked(issuer, replace(knowledge, registries=both))
    assert status(report) == [(UNKNOWN, Reason.STATUS_NOT_TRUSTED)]


def test_a_practice_issuer_speaks_for_nobody_else() -> None:
    issuer, service = school(), IssuerSimulator("Status Service", seed=77)
    knowledge = knowing(issuer, document=delegated(service, issuer))
    practice = replace(knowledge, registries=(), practice=registry_with(service))
    report = checked(issuer, practice)
    assert status(report) == [(UNKNOWN, Reason.STATUS_NOT_TRUSTED)]


def test_must_fail_90_a_list_known_under_another_address_is_not_asked() -> None:
    issuer = school()
    knowledge = knowing(issuer)
    moved = {"https://issuer-21.example/status/other": next(iter(knowledge.documents.values()))}
    report = checked(issuer, replace(knowledge, documents=moved))
    assert status(report) == [(UNKNOWN, Reason.STATUS_NOT_AT_HAND)]


def test_a_list_is_known_by_its_address_and_need_not_repeat_it() -> None:
    issuer = school()
    other = resigned(issuer, id="https://issuer-21.example/status/other")
    assert status(checked(issuer, knowing(issuer, document=other))) == [GOOD]
    nameless = {
        name: value for name, value in without_proof(issuer.status_list()).items() if name != "id"
    }
    report = checked(issuer, knowing(issuer, document=issuer.issue(nameless)))
    assert status(report) == [GOOD]


def test_words_of_a_list_that_are_not_pinned_are_not_trusted() -> None:
    issuer = school()
    inline = resigned(issuer, suite=RDFC, **{"@context": [V2, {"more": "urn:x:more"}]})
    report = checked(issuer, knowing(issuer, document=inline))
    assert status(report) == [(UNKNOWN, Reason.STATUS_NOT_TRUSTED)]


# --- other purposes


def other_purpose(purpose: str, index: int | None, **entry: Any) -> Report:
    issuer = school()
    if index is not None:
        issuer.withdraw(index, purpose=purpose)
    knowledge = knowing(issuer, purpose=purpose)
    whole = {**issuer.status_entry(INDEX, purpose=purpose), **entry}
    return report_on(badge_with(issuer, whole), knowledge)


def test_must_fail_91_a_newer_version_is_announced_and_never_called_withdrawn() -> None:
    report = other_purpose("refresh", INDEX)
    assert status(report) == [(PASSED, Reason.NEWER_VERSION_ANNOUNCED)]
    assert report.verdict is Verdict.VERIFIED
    assert status(other_purpose("refresh", None)) == [GOOD]


def test_must_fail_91_a_message_is_shown_as_the_issuer_wrote_it() -> None:
    messages = [
        {"status": "0x0", "message": "pending"},
        {"status": "0x1", "message": "delivered"},
    ]
    told = {"statusSize": 1, "statusMessage": messages}
    for index, message in ((None, "pending"), (INDEX, "delivered")):
        report = other_purpose("message", index, **told)
        assert status(report) == [(PASSED, Reason.STATUS_MESSAGE)]
        assert facts_of(report, CheckName.STATUS)["message"] == message
    # Two bits: 6 and 7 are the entry at index 3.
    wide = {"statusSize": 2, "statusListIndex": "3", "statusMessage": messages}
    report = other_purpose("message", INDEX, **wide)
    assert facts_of(report, CheckName.STATUS)["message"] == "delivered"
    unnamed = other_purpose("message", INDEX, statusMessage=[{"status": "0x2", "message": "x"}])
    assert facts_of(unnamed, CheckName.STATUS)["message"] == ""


def test_a_purpose_nobody_knows_is_unknown_where_its_bit_is_set() -> None:
    report = other_purpose("quarantine", INDEX)
    assert status(report) == [(UNKNOWN, Reason.STATUS_KIND_NOT_READ)]
    assert status(other_purpose("quarantine", None)) == [GOOD]


# --- while the proof did not pass


def test_nothing_passes_while_the_proof_did_not_and_what_is_withdrawn_stays_so() -> None:
    issuer = school()
    badge = badge_with(issuer, issuer.status_entry(INDEX))
    forged = {**badge, "name": "Other"}
    assert status(report_on(forged, knowing(issuer))) == [(UNKNOWN, Reason.PROOF_NOT_PASSED)]
    issuer.withdraw(INDEX)
    assert status(report_on(forged, knowing(issuer))) == [(FAILED, Reason.WITHDRAWN)]
    assert status(report_on(forged)) == [(UNKNOWN, Reason.STATUS_NOT_AT_HAND)]


def test_each_list_is_judged_once_in_a_run() -> None:
    issuer = school()
    knowledge = knowing(issuer)
    verifier = Verifier(knowledge, NOW, Learner())
    first = verifier.check_list(issuer.status_url())
    assert first is not None
    assert verifier.check_list(issuer.status_url()) is first
    assert verifier.check_list("https://nowhere.example/list") is None

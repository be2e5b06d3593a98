from dataclasses import replace

import pytest

from tests.doubles.issuer_simulator import AS_OF, IssuerSimulator
from tests.wallet.verification.checked import (
    FAILED,
    ME,
    NOT_APPLICABLE,
    NOW,
    PASSED,
    UNKNOWN,
    college,
    report_on,
    said,
    school,
)
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import Reason
from wallet.model.learner import Learner
from wallet.model.report import CheckName, Mark, Outcome, Verdict
from wallet.session.practice_knowledge import with_practice_issuers
from wallet.session.practice_signing import prove
from wallet.trust.knowledge import Knowledge, RegistryEntry, bundled_knowledge
from wallet.trust.practice_issuers import PRACTICE_ISSUERS, PracticeIssuerKey


def test_on_a_list_with_its_name_date_and_origin() -> None:
    issuer = college()
    report = report_on(issuer.issue(issuer.plain()), issuer.knowledge())
    (check,) = report.of(CheckName.ISSUER)
    assert (check.outcome, check.reason) == (PASSED, Reason.ON_YOUR_LISTS)
    assert check.facts == {"name": "Westmoor College", "list": "Simulated Registry"}
    assert (check.known_at, check.origin) == (AS_OF, "simulator")
    assert report.mark is Mark.SIGNED


def test_on_no_list_is_unknown_and_does_not_spoil_the_verdict() -> None:
    report = report_on(school().issue(school().plain()))
    assert said(report, CheckName.ISSUER) == [(UNKNOWN, Reason.NOT_ON_YOUR_LISTS)]
    assert (report.verdict, report.mark) == (Verdict.VERIFIED, Mark.SIGNED_NOT_LISTED)


def test_where_there_are_no_lists_that_is_said() -> None:
    nothing = Knowledge(contexts=bundled_contexts())
    report = report_on(school().issue(school().plain()), nothing)
    assert said(report, CheckName.ISSUER) == [(UNKNOWN, Reason.NO_LISTS)]


def listed(issuer: IssuerSimulator, *, is_test_list: bool = False, is_test: bool = False):
    registry = replace(
        issuer.registry(),
        is_test=is_test_list,
        entries=(RegistryEntry(issuer_id=issuer.did, name=issuer.name, is_test=is_test),),
    )
    return replace(bundled_knowledge(), registries=(registry,))


@pytest.mark.parametrize("mark", [{"is_test_list": True}, {"is_test": True}])
def test_must_fail_93_an_entry_for_tests_never_counts(mark: dict[str, bool]) -> None:
    issuer = school()
    report = report_on(issuer.issue(issuer.plain()), listed(issuer, **mark))
    assert said(report, CheckName.ISSUER) == [(UNKNOWN, Reason.ONLY_ON_TEST_LISTS)]
    assert report.mark is Mark.SIGNED_NOT_LISTED


def test_an_issuer_struck_from_the_lists_is_on_none() -> None:
    issuer = school()
    knowledge = replace(listed(issuer), removed_issuers=frozenset({issuer.did}))
    report = report_on(issuer.issue(issuer.plain()), knowledge)
    assert said(report, CheckName.ISSUER) == [(UNKNOWN, Reason.NOT_ON_YOUR_LISTS)]


def test_a_list_says_nothing_while_the_signature_does_not_hold() -> None:
    issuer = school()
    forged = {**issuer.issue(issuer.plain()), "validFrom": "2026-03-02T12:00:00Z"}
    report = report_on(forged, issuer.knowledge())
    assert said(report, CheckName.ISSUER) == [(UNKNOWN, Reason.PROOF_NOT_PASSED)]


def test_what_the_learner_signed_is_the_learners_own_word() -> None:
    me = IssuerSimulator("me", seed=1)
    report = report_on(me.issue(me.plain()), learner=Learner(dids=frozenset({me.did})))
    assert said(report, CheckName.ISSUER) == [(NOT_APPLICABLE, Reason.ISSUED_BY_YOU)]
    assert report.mark is Mark.SIGNED_BY_ME
    other = report_on(me.issue(me.plain()), learner=Learner(dids=frozenset({ME.did})))
    assert other.mark is Mark.SIGNED_NOT_LISTED


def practice_item():
    issuer = PRACTICE_ISSUERS[PracticeIssuerKey.THEATRE]
    document = school().plain() | {"issuer": issuer.id}
    proof = prove(document, PracticeIssuerKey.THEATRE, "eddsa-rdfc-2022", "2026-03-01T12:00:00Z")
    return {**document, "proof": proof}, issuer


def test_a_practice_issuer_counts_inside_a_practice_backpack_alone() -> None:
    item, issuer = practice_item()
    inside = report_on(item, with_practice_issuers(bundled_knowledge(), NOW))
    assert said(inside, CheckName.ISSUER) == [(PASSED, Reason.ON_YOUR_LISTS)]
    assert (inside.verdict, inside.mark) == (Verdict.VERIFIED, Mark.SIGNED)
    outside = report_on(item)
    assert said(outside, CheckName.ISSUER) == [(UNKNOWN, Reason.PRACTICE_ISSUER)]
    # Its key is published: anybody could have signed.
    assert said(outside, CheckName.PROOF) == [(PASSED, Reason.INTACT)]
    assert said(outside, CheckName.SIGNER) == [(UNKNOWN, Reason.PRACTICE_ISSUER)]
    assert (outside.verdict, outside.mark) == (Verdict.UNKNOWN, Mark.NOT_CHECKED)
    listing = RegistryEntry(issuer_id=issuer.id, name="A real school")
    registry = replace(school().registry(), entries=(listing,))
    vouched = replace(bundled_knowledge(), registries=(registry,))
    assert report_on(item, vouched).verdict is Verdict.UNKNOWN


def test_a_tampered_practice_item_is_broken_inside_and_outside() -> None:
    item, _ = practice_item()
    forged = {**item, "credentialSubject": {"id": "did:example:somebody-else"}}
    for knowledge in (bundled_knowledge(), with_practice_issuers(bundled_knowledge(), NOW)):
        report = report_on(forged, knowledge)
        assert report.outcome_of(CheckName.PROOF) is FAILED
        assert report.mark is Mark.BROKEN


@pytest.mark.parametrize("outcome", [FAILED, UNKNOWN, PASSED])
def test_the_mark_needs_the_signature_whatever_the_lists_say(outcome: Outcome) -> None:
    issuer = college()
    knowledge = issuer.knowledge()
    if outcome is UNKNOWN:
        knowledge = replace(knowledge, documents={})
    signed = issuer.issue(issuer.plain())
    if outcome is FAILED:
        signed["validFrom"] = "2026-03-02T00:00:00Z"
    report = report_on(signed, knowledge)
    # The key is spelled out in the method's own name: the bytes are judged, the signer is not.
    assert report.outcome_of(CheckName.SIGNER) is (outcome if outcome is PASSED else UNKNOWN)
    assert (report.mark is Mark.SIGNED) is (outcome is PASSED)


def test_what_somebody_says_of_themself_is_called_so_unless_it_is_the_learners_own() -> None:
    issuer = school()
    own = issuer.issue(issuer.plain(subject_id=issuer.did))
    strange = report_on(own, replace(bundled_knowledge(), registries=()))
    assert said(strange, CheckName.ISSUER) == [(UNKNOWN, Reason.SELF_ISSUED)]
    assert strange.mark is Mark.SIGNED_NOT_LISTED
    mine = report_on(own, learner=Learner(dids=frozenset({issuer.did})))
    assert mine.mark is Mark.SIGNED_BY_ME

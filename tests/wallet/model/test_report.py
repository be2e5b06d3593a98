from datetime import UTC, datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.errors import Reason
from wallet.model.report import (
    Check,
    CheckName,
    Mark,
    Outcome,
    Report,
    Standing,
    Verdict,
)

WHEN = datetime(2026, 11, 22, tzinfo=UTC)
PASSED, FAILED, UNKNOWN, NOT_APPLICABLE = (
    Outcome.PASSED,
    Outcome.FAILED,
    Outcome.UNKNOWN,
    Outcome.NOT_APPLICABLE,
)
JUDGED = (
    CheckName.FORM,
    CheckName.PROOF,
    CheckName.SIGNER,
    CheckName.VALIDITY,
    CheckName.STATUS,
)
PLAIN = {
    CheckName.FORM: Reason.WELL_FORMED,
    CheckName.PROOF: Reason.INTACT,
    CheckName.SIGNER: Reason.SIGNED_BY_ISSUER,
    CheckName.VALIDITY: Reason.IN_DATE,
    CheckName.STATUS: Reason.NOT_WITHDRAWN,
    CheckName.SUBJECT: Reason.BOUND_TO_YOUR_KEY,
    CheckName.ISSUER: Reason.ON_YOUR_LISTS,
}


def check(
    name: CheckName, outcome: Outcome = PASSED, reason: Reason | None = None, proof: int = 0
) -> Check:
    return Check(name=name, outcome=outcome, reason=reason or PLAIN[name], proof=proof)


def report(*others: Check) -> Report:
    """A report in which everything holds but what ``others`` say."""
    named = {other.name for other in others}
    rest = (check(name) for name in CheckName if name not in named)
    return Report(checks=(*others, *rest), checked_at=WHEN)


def test_a_report_names_every_check() -> None:
    with pytest.raises(ValueError, match="STATUS"):
        Report(
            checks=tuple(check(name) for name in CheckName if name is not CheckName.STATUS),
            checked_at=WHEN,
        )
    with pytest.raises(ValueError, match="FORM"):
        Report(checks=(), checked_at=WHEN)


def test_a_report_is_no_boolean() -> None:
    with pytest.raises(TypeError, match="verdict"):
        bool(report())


def test_the_verdict_follows_the_written_rule() -> None:
    for outcomes in product(Outcome, repeat=len(JUDGED)):
        said = dict(zip(JUDGED, outcomes, strict=True))
        made = report(*(check(name, outcome) for name, outcome in said.items()))
        signed = {said[CheckName.FORM], said[CheckName.PROOF], said[CheckName.SIGNER]}
        if FAILED in outcomes:
            wanted = Verdict.NOT_VERIFIED
        elif UNKNOWN in outcomes or signed != {PASSED}:
            wanted = Verdict.UNKNOWN
        else:
            wanted = Verdict.VERIFIED
        assert made.verdict is wanted, said


@pytest.mark.parametrize("subject, issuer", list(product(Outcome, repeat=2)))
def test_subject_and_issuer_never_change_the_verdict(subject: Outcome, issuer: Outcome) -> None:
    told = (check(CheckName.SUBJECT, subject), check(CheckName.ISSUER, issuer))
    assert report(*told).verdict is Verdict.VERIFIED
    assert report(check(CheckName.STATUS, UNKNOWN), *told).verdict is Verdict.UNKNOWN


def test_what_is_not_signed_is_no_credential_whatever_else_is_said() -> None:
    unsigned = check(CheckName.PROOF, NOT_APPLICABLE, Reason.NOTHING_SIGNED)
    made = report(unsigned, check(CheckName.FORM, FAILED, Reason.TYPE_MISSING))
    assert (made.verdict, made.mark) == (Verdict.NOT_A_CREDENTIAL, Mark.COPY)
    assert made.standing is Standing.UNKNOWN


def test_one_bad_proof_of_several_spoils_the_verdict() -> None:
    bad = check(CheckName.PROOF, FAILED, Reason.SIGNATURE_MISMATCH, proof=1)
    made = report(
        check(CheckName.PROOF, proof=0),
        bad,
        check(CheckName.SIGNER, proof=0),
        check(CheckName.SIGNER, UNKNOWN, Reason.PROOF_NOT_PASSED, proof=1),
    )
    assert (made.verdict, made.mark) == (Verdict.NOT_VERIFIED, Mark.BROKEN)


def test_a_proof_of_an_unknown_suite_does_not_spoil_one_that_passed() -> None:
    unread = check(CheckName.PROOF, UNKNOWN, Reason.SUITE_NOT_SUPPORTED, proof=1)
    unjudged = check(CheckName.SIGNER, UNKNOWN, Reason.PROOF_NOT_PASSED, proof=1)
    both = report(check(CheckName.PROOF), unread, check(CheckName.SIGNER), unjudged)
    assert both.verdict is Verdict.VERIFIED
    assert both.has_passed(CheckName.PROOF)
    alone = report(unread, unjudged)
    assert alone.verdict is Verdict.UNKNOWN
    assert not alone.has_passed(CheckName.PROOF)


def test_a_proof_whose_key_is_not_at_hand_does_spoil_one_that_passed() -> None:
    made = report(
        check(CheckName.PROOF),
        check(CheckName.PROOF, UNKNOWN, Reason.KEY_NOT_AT_HAND, proof=1),
    )
    assert made.verdict is Verdict.UNKNOWN


@given(st.lists(st.sampled_from(Outcome), min_size=1, max_size=4), st.sampled_from(JUDGED))
def test_adding_what_failed_or_is_unknown_never_makes_it_better(
    outcomes: list[Outcome], name: CheckName
) -> None:
    order = [Verdict.NOT_VERIFIED, Verdict.UNKNOWN, Verdict.VERIFIED]
    lines = [check(name, outcome, proof=number) for number, outcome in enumerate(outcomes)]
    before = report(*lines).verdict
    for worse in (FAILED, UNKNOWN):
        more = report(*lines, check(name, worse, proof=len(lines)))
        assert order.index(more.verdict) <= order.index(before)


@pytest.mark.parametrize(
    ("lines", "mark"),
    [
        ((), Mark.SIGNED),
        ((check(CheckName.ISSUER, UNKNOWN, Reason.NOT_ON_YOUR_LISTS),), Mark.SIGNED_NOT_LISTED),
        ((check(CheckName.ISSUER, UNKNOWN, Reason.ONLY_ON_TEST_LISTS),), Mark.SIGNED_NOT_LISTED),
        ((check(CheckName.ISSUER, PASSED, Reason.ISSUED_BY_YOU),), Mark.SIGNED_BY_ME),
        ((check(CheckName.SIGNER, UNKNOWN, Reason.SIGNER_NOT_AT_HAND),), Mark.NOT_CHECKED),
        ((check(CheckName.PROOF, FAILED, Reason.SIGNATURE_MISMATCH),), Mark.BROKEN),
        ((check(CheckName.FORM, FAILED, Reason.CONTEXT_ORDER),), Mark.BROKEN),
        # Dates and status are questions of their own.
        ((check(CheckName.VALIDITY, FAILED, Reason.EXPIRED),), Mark.SIGNED),
        ((check(CheckName.STATUS, FAILED, Reason.WITHDRAWN),), Mark.SIGNED),
    ],
)
def test_the_mark_says_what_the_signature_is_worth(lines: tuple[Check, ...], mark: Mark) -> None:
    assert report(*lines).mark is mark


@pytest.mark.parametrize(
    ("lines", "standing"),
    [
        ((), Standing.CURRENT),
        ((check(CheckName.VALIDITY, FAILED, Reason.EXPIRED),), Standing.EXPIRED),
        ((check(CheckName.VALIDITY, FAILED, Reason.NOT_YET_VALID),), Standing.NOT_YET),
        ((check(CheckName.STATUS, FAILED, Reason.WITHDRAWN),), Standing.ENDED),
        ((check(CheckName.STATUS, FAILED, Reason.SUSPENDED),), Standing.SUSPENDED),
        ((check(CheckName.STATUS, UNKNOWN, Reason.STATUS_NOT_AT_HAND),), Standing.NOT_ASKED),
        ((check(CheckName.PROOF, UNKNOWN, Reason.KEY_NOT_AT_HAND),), Standing.UNKNOWN),
        ((check(CheckName.PROOF, FAILED, Reason.SIGNATURE_MISMATCH),), Standing.UNKNOWN),
        # Withdrawn is said before expired.
        (
            (
                check(CheckName.VALIDITY, FAILED, Reason.EXPIRED),
                check(CheckName.STATUS, FAILED, Reason.WITHDRAWN),
            ),
            Standing.ENDED,
        ),
    ],
)
def test_the_standing_says_whether_it_is_still_good(
    lines: tuple[Check, ...], standing: Standing
) -> None:
    assert report(*lines).standing is standing


def test_the_outcomes_of_a_check_over_all_its_lines() -> None:
    made = report(check(CheckName.STATUS), check(CheckName.STATUS, UNKNOWN, Reason.STATUS_STALE))
    assert made.outcomes(CheckName.STATUS) == {PASSED, UNKNOWN}
    assert made.outcome_of(CheckName.STATUS) is UNKNOWN
    assert not made.has_passed(CheckName.STATUS)


def test_lines_that_all_ask_nothing_come_to_nothing() -> None:
    lines = [check(CheckName.STATUS, NOT_APPLICABLE, Reason.NO_STATUS, n) for n in range(2)]
    assert report(*lines).outcome_of(CheckName.STATUS) is NOT_APPLICABLE


ANY_REASON = st.sampled_from(list(Reason))


@given(
    st.lists(
        st.tuples(st.sampled_from(CheckName), st.sampled_from(Outcome), ANY_REASON), max_size=8
    )
)
def test_unknown_is_never_good(lines: list[tuple[CheckName, Outcome, Reason]]) -> None:
    made = report(
        *(
            check(name, outcome, reason, number)
            for number, (name, outcome, reason) in enumerate(lines)
        )
    )
    signed = (CheckName.FORM, CheckName.PROOF, CheckName.SIGNER)
    if all(made.has_passed(name) for name in signed):
        return
    good = (Mark.SIGNED, Mark.SIGNED_NOT_LISTED, Mark.SIGNED_BY_ME)
    assert made.mark not in good
    assert made.standing is not Standing.CURRENT
    assert made.verdict is not Verdict.VERIFIED


def test_what_a_website_vouches_for_is_no_signature_and_still_has_its_dates() -> None:
    hosted = check(CheckName.PROOF, reason=Reason.AS_HOSTED)
    signer = check(CheckName.SIGNER, reason=Reason.HOSTED_BY_ISSUER)
    good = report(hosted, signer)
    assert (good.verdict, good.mark) == (Verdict.VERIFIED, Mark.COPY)
    assert good.standing is Standing.CURRENT
    ended = report(hosted, signer, check(CheckName.VALIDITY, FAILED, Reason.EXPIRED))
    assert (ended.mark, ended.standing) == (Mark.COPY, Standing.EXPIRED)
    elsewhere = report(hosted, check(CheckName.SIGNER, FAILED, Reason.HOSTED_ELSEWHERE))
    assert elsewhere.mark is Mark.BROKEN
    unseen = report(check(CheckName.PROOF, UNKNOWN, Reason.HOSTED_NOT_AT_HAND))
    assert unseen.mark is Mark.NOT_CHECKED

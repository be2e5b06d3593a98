"""What a presentation is worth by its own lines, and with its items."""

import pytest

from tests.wallet.model.test_report import (
    FAILED,
    NOT_APPLICABLE,
    PASSED,
    UNKNOWN,
    WHEN,
    check,
    report,
)
from wallet.errors import Reason
from wallet.model.presentation_report import PresentationCheck, PresentationReport
from wallet.model.report import CheckName, Outcome, PresentationLine, Report, Verdict


def line(which: PresentationLine, outcome: Outcome, reason: Reason) -> PresentationCheck:
    return PresentationCheck(line=which, outcome=outcome, reason=reason)


HELD = (
    line(PresentationLine.FORM, PASSED, Reason.WELL_FORMED),
    line(PresentationLine.PROOF, PASSED, Reason.INTACT),
    line(PresentationLine.HOLDER, PASSED, Reason.MADE_BY_HOLDER),
    line(PresentationLine.CHALLENGE, UNKNOWN, Reason.CHALLENGE_SELF_CHOSEN),
)


def presentation(lines: tuple[PresentationCheck, ...], *items: Report) -> PresentationReport:
    return PresentationReport(lines=lines, items=items, checked_at=WHEN)


def test_a_challenge_of_ones_own_does_not_spoil_possession() -> None:
    assert presentation(HELD, report()).verdict is Verdict.VERIFIED


def test_a_wrong_challenge_does() -> None:
    wrong = line(PresentationLine.CHALLENGE, FAILED, Reason.CHALLENGE_WRONG)
    assert presentation((*HELD[:3], wrong), report()).verdict is Verdict.NOT_VERIFIED


@pytest.mark.parametrize("missing", range(3))
def test_form_proof_and_holder_are_each_needed(missing: int) -> None:
    lines = list(HELD)
    lines[missing] = PresentationCheck(
        line=lines[missing].line, outcome=UNKNOWN, reason=Reason.INTERNAL_ERROR
    )
    assert presentation(tuple(lines)).own_verdict is Verdict.UNKNOWN


def test_no_lines_at_all_are_never_verified() -> None:
    assert presentation(()).own_verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    ("item", "verdict"),
    [
        (report(check(CheckName.PROOF, FAILED, Reason.SIGNATURE_MISMATCH)), Verdict.NOT_VERIFIED),
        (report(check(CheckName.STATUS, UNKNOWN, Reason.STATUS_STALE)), Verdict.UNKNOWN),
        (
            report(check(CheckName.PROOF, NOT_APPLICABLE, Reason.NOTHING_SIGNED)),
            Verdict.NOT_A_CREDENTIAL,
        ),
    ],
)
def test_one_bad_item_never_hides_among_good_ones(item: Report, verdict: Verdict) -> None:
    made = presentation(HELD, report(), item, report())
    assert made.own_verdict is Verdict.VERIFIED
    assert made.verdict is verdict


def test_an_unsigned_presentation_proves_nothing_about_who_holds_it() -> None:
    unsigned = line(PresentationLine.PROOF, NOT_APPLICABLE, Reason.NOTHING_SIGNED)
    assert presentation((HELD[0], unsigned), report()).own_verdict is Verdict.NOT_A_CREDENTIAL


def test_a_report_on_a_presentation_is_no_boolean() -> None:
    with pytest.raises(TypeError, match="verdict"):
        bool(presentation(HELD, report()))

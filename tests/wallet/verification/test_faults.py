"""A fault is a reason and its facts; what breaks inside a check is that check's UNKNOWN."""

from wallet.errors import Reason
from wallet.model.report import CheckName, Outcome
from wallet.verification.faults import Fault, guarded, internal_error
from wallet.verification.form import form_check


def test_a_fault_becomes_a_check_that_names_it() -> None:
    fault: Fault = (Reason.TYPE_MISSING, {"type": "A"})
    check = form_check(fault)
    assert (check.reason, check.facts) == fault


def test_what_breaks_is_unknown_under_its_own_name() -> None:
    def breaking() -> tuple[()]:
        raise ZeroDivisionError

    (line,) = guarded(CheckName.STATUS, breaking)
    assert line == internal_error(CheckName.STATUS, ZeroDivisionError())
    assert (line.name, line.outcome) == (CheckName.STATUS, Outcome.UNKNOWN)
    assert (line.reason, line.facts) == (Reason.INTERNAL_ERROR, {"kind": "ZeroDivisionError"})


def test_what_holds_is_handed_on() -> None:
    assert guarded(CheckName.STATUS, lambda: ()) == ()

"""A fault is a reason and its facts."""

from wallet.errors import Reason
from wallet.verification.faults import Fault
from wallet.verification.form import form_check


def test_a_fault_becomes_a_check_that_names_it() -> None:
    fault: Fault = (Reason.TYPE_MISSING, {"type": "A"})
    check = form_check(fault)
    assert (check.reason, check.facts) == fault

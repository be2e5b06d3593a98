"""What a FORM rule finds, and what is said where something of ours breaks: never green."""

from collections.abc import Callable
from typing import TypeAlias

from wallet.errors import Reason
from wallet.model.report import Check, CheckName, Outcome

# The reason and its facts, of the first fault.
Fault: TypeAlias = tuple[Reason, dict[str, str]]


def internal_error(name: CheckName, error: Exception) -> Check:
    """Return the line of a check in which ``error`` happened: UNKNOWN, with the error's kind."""
    facts = {"kind": type(error).__name__}
    return Check(name=name, outcome=Outcome.UNKNOWN, reason=Reason.INTERNAL_ERROR, facts=facts)


def guarded(name: CheckName, check: Callable[[], tuple[Check, ...]]) -> tuple[Check, ...]:
    """Run one check; whatever goes wrong in it is UNKNOWN, never green and never a crash."""
    try:
        return check()
    except Exception as error:  # noqa: BLE001 (fail closed: an exception is UNKNOWN)
        return (internal_error(name, error),)

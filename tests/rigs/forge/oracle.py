"""The judge over the judges: what a mutant may be called, given what it was made from.

A mutant may be called verified, or intact, only for saying what one of its originals says and is
called so itself. Anything else is a breach, and so is an exception and more than five seconds.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from tests.rigs.forge.corridor import Finding
from tests.rigs.forge.meaning import Statement

MOST_SECONDS = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """What must not happen, and enough to see it again."""

    kind: str
    detail: str
    number: int = -1
    data: bytes = b""


def find_breach(
    finding: Finding, originals: Mapping[str, Finding], seconds: float
) -> tuple[str, str]:
    """Return kind and detail of the breach in ``finding``, or two empty texts.

    ``originals`` are what came of the samples the mutant was made from, by name.
    """
    if finding.broken:
        return "crash", finding.broken
    if seconds > MOST_SECONDS:
        return "slow", f"{seconds:.1f} s"
    allowed = [one for original in originals.values() for one in original.verified]
    for statement in finding.verified:
        if not any(not statement.differences(one) for one in allowed):
            return "verified", _closest(statement, allowed)
    allowed = [one for original in originals.values() for one in original.intact]
    for statement in finding.intact:
        if not any(not statement.differences_of_content(one) for one in allowed):
            return "intact", _closest(statement, allowed)
    return "", ""


def _closest(statement: Statement, allowed: Collection[Statement]) -> str:
    """Say in what way it differs from the most similar statement that is allowed."""
    same_kind = [one for one in allowed if one.kind == statement.kind]
    if not same_kind:
        return f"{statement.kind}: nothing of its kind is allowed"
    ways = [statement.differences(one) for one in same_kind]
    return f"{statement.kind} differs in {', '.join(dict.fromkeys(min(ways, key=len)))}"

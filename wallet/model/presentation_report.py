"""What checking a presentation comes to: lines of its own, and a report for each of its items."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from wallet.errors import Reason
from wallet.model.report import NoTruth, Outcome, PresentationLine, Report, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentationCheck:
    """One answer about the presentation itself."""

    line: PresentationLine
    outcome: Outcome
    reason: Reason
    facts: Mapping[str, str] = field(default_factory=dict)
    proof: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentationReport(NoTruth):
    """The lines about a presentation, and a report for each credential in it, in order."""

    lines: tuple[PresentationCheck, ...]
    items: tuple[Report, ...]
    checked_at: datetime

    @property
    def own_verdict(self) -> Verdict:
        """What the presentation's own proof is worth, its items left aside.

        VERIFIED asks for FORM, PROOF and HOLDER PASSED and nothing FAILED; a self-chosen challenge
        is UNKNOWN freshness and does not spoil possession.
        """
        outcomes = [line.outcome for line in self.lines]
        if any(line.reason is Reason.NOTHING_SIGNED for line in self.lines):
            return Verdict.NOT_A_CREDENTIAL
        if Outcome.FAILED in outcomes:
            return Verdict.NOT_VERIFIED
        needed = (PresentationLine.FORM, PresentationLine.PROOF, PresentationLine.HOLDER)
        held = [line.outcome for line in self.lines if line.line in needed]
        return (
            Verdict.VERIFIED
            if held and all(outcome is Outcome.PASSED for outcome in held)
            else Verdict.UNKNOWN
        )

    @property
    def verdict(self) -> Verdict:
        """The worst of the presentation's own verdict and its items': one bad item spoils it."""
        verdicts = [self.own_verdict, *(item.verdict for item in self.items)]
        for worst in (Verdict.NOT_VERIFIED, Verdict.UNKNOWN, Verdict.NOT_A_CREDENTIAL):
            if worst in verdicts:
                return worst
        return Verdict.VERIFIED

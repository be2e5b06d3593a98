"""What everything a receiver was given comes to: one word, and the facts it rests on.

The rule: whatever does not hold makes the whole not hold; whatever is not known keeps it from
being good. An issuer the receiver's lists do not know is not enough for good: anybody can sign.
Nor are items that nobody signed, such as badges as their website showed them.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ui.theme.marks import Shape
from ui.theme.palettes import Tone
from wallet.errors import Reason
from wallet.model.report import CheckName, Mark, Outcome, Standing, Verdict
from wallet.session.receiving import Received, ReceivedItem


class Overall(StrEnum):
    """The one word."""

    HOLDS = "holds"
    UNSURE = "unsure"
    NOTHING = "nothing"
    BROKEN = "broken"


LOOKS: dict[Overall, tuple[Shape, Tone]] = {
    Overall.HOLDS: (Shape.CHECK, Tone.GOOD),
    Overall.UNSURE: (Shape.HALF, Tone.UNSURE),
    Overall.NOTHING: (Shape.DASHED, Tone.PLAIN),
    Overall.BROKEN: (Shape.CROSS, Tone.BAD),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFacts:
    """What counts of one item. ``asked_at``: when its issuer was last asked whether it ended."""

    verdict: Verdict
    mark: Mark
    standing: Standing
    is_unchanged: bool
    is_somebody_elses: bool
    is_unasked: bool
    is_own_word: bool
    is_practice: bool
    asked_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What was received, the facts of each item in order, and the word for the whole."""

    received: Received
    facts: tuple[ItemFacts, ...]
    overall: Overall


def result_of(received: Received) -> Result:
    """Return the result of what was received (pure; a quarter of a millisecond for each item)."""
    facts = tuple(_facts_of(item) for item in received.all_items)
    return Result(received=received, facts=facts, overall=_overall(received, facts))


def _facts_of(item: ReceivedItem) -> ItemFacts:
    report = item.report
    asked = [check for check in report.of(CheckName.STATUS) if check.known_at is not None]
    return ItemFacts(
        verdict=report.verdict,
        mark=report.mark,
        standing=report.standing,
        is_unchanged=report.has_passed(CheckName.PROOF),
        is_somebody_elses=report.outcome_of(CheckName.SUBJECT) is Outcome.FAILED,
        is_unasked=report.outcome_of(CheckName.STATUS) is Outcome.UNKNOWN,
        is_own_word=any(
            check.reason is Reason.SELF_ISSUED for check in report.of(CheckName.ISSUER)
        ),
        is_practice=item.is_practice,
        asked_at=min(
            (
                check.known_at
                for check in asked
                if check.reason is Reason.NOT_WITHDRAWN and check.known_at is not None
            ),
            default=None,
        ),
    )


def _overall(received: Received, facts: tuple[ItemFacts, ...]) -> Overall:
    made = received.presentations
    verdicts = [*(one.verdict for one in facts), *(one.report.own_verdict for one in made)]
    verdicts += [package.report.verdict for package in received.packages]
    has_faults = any(package.faults for package in received.packages)
    if Verdict.NOT_VERIFIED in verdicts or has_faults:
        return Overall.BROKEN
    has_list = bool(received.packages)
    if not verdicts or (facts and not has_list and all(one.mark is Mark.COPY for one in facts)):
        return Overall.NOTHING
    is_sure = all(verdict is Verdict.VERIFIED for verdict in verdicts)
    has_more = bool(received.not_read) or any(one.unread for one in made)
    has_more = has_more or any(package.copies for package in received.packages)
    is_doubtful = any(one.mark is Mark.SIGNED_NOT_LISTED or one.is_somebody_elses for one in facts)
    is_doubtful = is_doubtful or (bool(facts) and all(one.mark is Mark.COPY for one in facts))
    return Overall.UNSURE if not is_sure or has_more or is_doubtful else Overall.HOLDS

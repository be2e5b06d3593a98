"""What a receiver is told first: one word for the whole, and sentences to read aloud.

The rule: whatever does not hold makes the whole not hold; whatever is not known keeps it from
being good. An issuer the receiver's lists do not know is not enough for good: anybody can sign.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QLocale, QObject

from ui.messages.dates import day
from ui.messages.reasons import reason_message
from ui.theme.marks import Shape
from ui.theme.palettes import Tone
from wallet.errors import Reason
from wallet.model.report import (
    CheckName,
    Mark,
    Outcome,
    PresentationLine,
    Report,
    Standing,
    Verdict,
)
from wallet.session.receiving import Received, ReceivedItem, ReceivedPresentation


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


def overall_of(received: Received) -> Overall:
    """Return the word for everything that was handed over: the worst there is."""
    items, made = received.all_items, received.presentations
    verdicts = [
        *(item.report.verdict for item in items),
        *(one.report.own_verdict for one in made),
    ]
    if Verdict.NOT_VERIFIED in verdicts:
        return Overall.BROKEN
    if not verdicts or (items and all(item.report.mark is Mark.COPY for item in items)):
        return Overall.NOTHING
    is_sure = all(verdict is Verdict.VERIFIED for verdict in verdicts)
    has_more = bool(received.not_read) or any(one.unread for one in made)
    if not is_sure or has_more or any(_is_doubtful(item) for item in items):
        return Overall.UNSURE
    return Overall.HOLDS


def _is_doubtful(item: ReceivedItem) -> bool:
    """Signed by nobody the receiver knows, or given to somebody else's key."""
    return (
        item.report.mark is Mark.SIGNED_NOT_LISTED
        or item.report.outcome_of(CheckName.SUBJECT) is Outcome.FAILED
    )


class ResultWords(QObject):
    """The words of the result, in the language spoken now."""

    def overall_name(self, overall: Overall) -> str:
        """Return the word on the bar."""
        return {
            Overall.HOLDS: self.tr("It holds"),
            Overall.UNSURE: self.tr("Not everything is certain"),
            Overall.NOTHING: self.tr("Nothing here can be checked"),
            Overall.BROKEN: self.tr("Something does not hold"),
        }[overall]

    def sentences(self, received: Received) -> str:
        """Return what a receiver can read aloud, worst first after the count."""
        items = received.all_items
        parts = [self._counted(items)] if items else self._without_items(received)
        parts += [
            *self._presented(received.presentations),
            *self._dated(items),
            *self._unchanged(items),
            *self._bound(items),
            *self._asked(items),
            *self._listed(items),
            *self._left_out(received),
        ]
        return " ".join(parts)

    def _without_items(self, received: Received) -> list[str]:
        if received.presentations:
            return [self.tr("It holds no items; it only shows who made it.")]
        return []

    def _counted(self, items: Sequence[ReceivedItem]) -> str:
        marks = [item.report.mark for item in items]
        counts = {mark: marks.count(mark) for mark in Mark}
        signed = counts[Mark.SIGNED] + counts[Mark.SIGNED_NOT_LISTED]
        parts: list[str] = []
        if signed:
            parts.append(self.tr("%n signed by the source", "", signed))
        if counts[Mark.SIGNED_BY_ME]:
            mine = counts[Mark.SIGNED_BY_ME]
            parts.append(self.tr("%n signed by whoever shows them", "", mine))
        if counts[Mark.BROKEN]:
            broken = counts[Mark.BROKEN]
            parts.append(self.tr("%n changed or broken", "", broken))
        if counts[Mark.NOT_CHECKED]:
            unchecked = counts[Mark.NOT_CHECKED]
            parts.append(self.tr("%n that could not be checked", "", unchecked))
        if counts[Mark.COPY]:
            copies = counts[Mark.COPY]
            parts.append(self.tr("%n nobody signed", "", copies))
        return self.tr("{items}: {parts}.").format(
            items=self.tr("%n item(s)", "", len(items)),
            parts=QLocale().createSeparatedList(parts),
        )

    def _presented(self, made: Sequence[ReceivedPresentation]) -> list[str]:
        """What is wrong with a collection itself, and that it answers the receiver's question."""
        parts: list[str] = []
        for one in made:
            for line in one.report.lines:
                is_answer = line.reason is Reason.ANSWERS_YOUR_CHALLENGE
                is_unsigned = line.reason in (Reason.NOT_SIGNED_BY_HOLDER, Reason.NOTHING_SIGNED)
                if line.outcome is Outcome.FAILED or is_answer:
                    parts.append(reason_message(line.reason, line.facts).outcome)
                elif is_unsigned and line.line is PresentationLine.PROOF:
                    parts.append(reason_message(Reason.NOT_SIGNED_BY_HOLDER, {}).outcome)
        return list(dict.fromkeys(parts))

    def _dated(self, items: Sequence[ReceivedItem]) -> list[str]:
        counts = {
            standing: sum(item.report.standing is standing for item in items)
            for standing in Standing
        }
        told: tuple[tuple[Standing, Callable[[int], str]], ...] = (
            (Standing.ENDED, lambda n: self.tr("%n was ended by the issuer.", "", n)),
            (
                Standing.SUSPENDED,
                lambda n: self.tr("%n is paused by the issuer.", "", n),
            ),
            (Standing.EXPIRED, lambda n: self.tr("%n has expired.", "", n)),
            (Standing.NOT_YET, lambda n: self.tr("%n is not valid yet.", "", n)),
        )
        return [say(counts[standing]) for standing, say in told if counts[standing]]

    def _unchanged(self, items: Sequence[ReceivedItem]) -> list[str]:
        signed = [item for item in items if item.report.mark is not Mark.COPY]
        if not signed or not all(item.report.has_passed(CheckName.PROOF) for item in signed):
            return []
        return [self.tr("Not changed since signed.")]

    def _bound(self, items: Sequence[ReceivedItem]) -> list[str]:
        others = sum(item.report.outcome_of(CheckName.SUBJECT) is Outcome.FAILED for item in items)
        if not others:
            return []
        return [self.tr("%n was given to somebody else’s key or name.", "", others)]

    def _asked(self, items: Sequence[ReceivedItem]) -> list[str]:
        """Whether they were withdrawn: when that was last asked, and for how many it was not."""
        reports = [
            item.report for item in items if item.report.mark not in (Mark.COPY, Mark.BROKEN)
        ]
        asked = [check for report in reports for check in report.of(CheckName.STATUS)]
        dates = [
            check.known_at
            for check in asked
            if check.reason is Reason.NOT_WITHDRAWN and check.known_at is not None
        ]
        parts: list[str] = []
        if dates:
            parts.append(
                self.tr("Whether they were withdrawn was last asked on {day}.").format(
                    day=day(min(dates))
                )
            )
        unasked = sum(_is_unasked(report) for report in reports)
        if unasked:
            parts.append(self.tr("For %n, nobody could be asked whether it ended.", "", unasked))
        return parts

    def _listed(self, items: Sequence[ReceivedItem]) -> list[str]:
        parts: list[str] = []
        unlisted = sum(item.report.mark is Mark.SIGNED_NOT_LISTED for item in items)
        if unlisted:
            parts.append(self.tr("%n is signed by somebody your lists do not know.", "", unlisted))
        if any(item.is_practice for item in items):
            parts.append(self.tr("Practice items prove nothing."))
        return parts

    def _left_out(self, received: Received) -> list[str]:
        count = len(received.not_read) + sum(len(one.unread) for one in received.presentations)
        return [self.tr("%n could not be read.", "", count)] if count else []


def _is_unasked(report: Report) -> bool:
    return report.outcome_of(CheckName.STATUS) is Outcome.UNKNOWN

"""The result in words: what is on the bar, and sentences a receiver can read aloud."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QObject

from ui.checking.result import ItemFacts, Overall, Result
from ui.messages.dates import day
from ui.messages.reasons import reason_message
from wallet.errors import Reason
from wallet.model.presentation_report import PresentationCheck
from wallet.model.report import Mark, Outcome, PresentationLine, Standing
from wallet.session.receiving import Received, ReceivedPresentation


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

    def sentences(self, result: Result) -> str:
        """Return what a receiver can read aloud, worst first after the count."""
        facts, received = result.facts, result.received
        parts = [self._counted(facts)] if facts else self._without_items(received)
        parts += [
            *self._packed(received),
            *self._presented(received.presentations),
            *self._dated(facts),
            *self._unchanged(result),
            *self._bound(facts),
            *self._asked(facts),
            *self._listed(facts),
            *self._left_out(received),
        ]
        return " ".join(parts)

    def line_answer(self, line: PresentationCheck) -> str:
        """Return what a collection's line says; some reasons read otherwise than of an item."""
        if line.reason is Reason.SIGNATURE_MISMATCH:
            remedy = self.tr("Ask the sender to make it again.")
            return f"{self._of_collection(line)} {remedy}"
        if line.reason is Reason.WELL_FORMED:
            return self.tr("It is written the way it should be.")
        if line.reason is Reason.CHALLENGE_MISSING and line.outcome is Outcome.UNKNOWN:
            return self.tr("That cannot be told: it answers nobody’s question.")
        return self._of_collection(line) or reason_message(line.reason, line.facts).sentence

    def _of_collection(self, line: PresentationCheck) -> str:
        """Return what is told of a collection that was changed, or that nobody signed."""
        if line.reason is Reason.SIGNATURE_MISMATCH:
            return self.tr("The collection was changed after it was made, or is damaged.")
        if line.reason is Reason.NOTHING_SIGNED:
            return reason_message(Reason.NOT_SIGNED_BY_HOLDER, {}).outcome
        return ""

    def _without_items(self, received: Received) -> list[str]:
        if received.presentations:
            return [self.tr("It holds no items; it only shows who made it.")]
        return []

    def _counted(self, facts: Sequence[ItemFacts]) -> str:
        marks = [one.mark for one in facts]
        counts = {mark: marks.count(mark) for mark in Mark}
        own_words = sum(one.is_own_word and one.mark is Mark.SIGNED_NOT_LISTED for one in facts)
        signed = counts[Mark.SIGNED] + counts[Mark.SIGNED_NOT_LISTED] - own_words
        parts: list[str] = []
        if signed:
            parts.append(self.tr("%n signed by the source", "", signed))
        mine = counts[Mark.SIGNED_BY_ME] + own_words
        if mine:
            parts.append(self.tr("%n signed by the learner", "", mine))
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
            items=self.tr("%n item(s)", "", len(facts)),
            parts=QLocale().createSeparatedList(parts),
        )

    def _packed(self, received: Received) -> list[str]:
        """What is wrong with a package itself, and how many of its files nobody signed."""
        faults = sum(len(package.faults) for package in received.packages)
        copies = sum(len(package.copies) for package in received.packages)
        parts: list[str] = []
        if faults:
            parts.append(self.tr("%n file(s) are not as they were packed.", "", faults))
        if copies:
            parts.append(self.tr("%n file(s) beside them nobody signed.", "", copies))
        return parts

    def _presented(self, made: Sequence[ReceivedPresentation]) -> list[str]:
        """What is wrong with a collection itself, and that it answers the receiver's question."""
        parts: list[str] = []
        for one in made:
            for line in one.report.lines:
                is_answer = line.reason is Reason.ANSWERS_YOUR_CHALLENGE
                is_unsigned = line.reason in (Reason.NOT_SIGNED_BY_HOLDER, Reason.NOTHING_SIGNED)
                if line.outcome is Outcome.FAILED or is_answer:
                    said = reason_message(line.reason, line.facts).outcome
                    parts.append(self._of_collection(line) or said)
                elif is_unsigned and line.line is PresentationLine.PROOF:
                    parts.append(reason_message(Reason.NOT_SIGNED_BY_HOLDER, {}).outcome)
        return list(dict.fromkeys(parts))

    def _dated(self, facts: Sequence[ItemFacts]) -> list[str]:
        counts = {
            standing: sum(one.standing is standing for one in facts) for standing in Standing
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

    def _unchanged(self, result: Result) -> list[str]:
        """Say so only where no file of a package was changed: beside one it would mislead.

        Of what nobody signed nothing of the kind is known, so it is left out of the sentence.
        """
        if any(package.faults for package in result.received.packages):
            return []
        signed = [one for one in result.facts if one.mark is not Mark.COPY]
        if not signed or not all(one.is_unchanged for one in signed):
            return []
        has_more = len(signed) < len(result.facts)
        if has_more or any(package.copies for package in result.received.packages):
            return [self.tr("What is signed was not changed since.")]
        return [self.tr("Not changed since signed.")]

    def _bound(self, facts: Sequence[ItemFacts]) -> list[str]:
        others = sum(one.is_somebody_elses for one in facts)
        if not others:
            return []
        return [self.tr("%n was given to somebody else’s key or name.", "", others)]

    def _asked(self, facts: Sequence[ItemFacts]) -> list[str]:
        """Whether they were withdrawn: when that was last asked, and for how many it was not."""
        counting = [one for one in facts if one.mark not in (Mark.COPY, Mark.BROKEN)]
        dates = [one.asked_at for one in counting if one.asked_at is not None]
        parts: list[str] = []
        if dates:
            parts.append(
                (
                    self.tr("Whether it was withdrawn was last asked on {day}.")
                    if len(dates) == 1
                    else self.tr("Whether they were withdrawn was last asked on {day}.")
                ).format(day=day(min(dates)))
            )
        unasked = sum(one.is_unasked for one in counting)
        if unasked:
            parts.append(self.tr("For %n, nobody could be asked whether it ended.", "", unasked))
        return parts

    def _listed(self, facts: Sequence[ItemFacts]) -> list[str]:
        parts: list[str] = []
        unlisted = sum(one.mark is Mark.SIGNED_NOT_LISTED for one in facts)
        if unlisted:
            parts.append(self.tr("%n is signed by somebody your lists do not know.", "", unlisted))
        if any(one.is_practice for one in facts):
            parts.append(self.tr("Practice items prove nothing."))
        return parts

    def _left_out(self, received: Received) -> list[str]:
        count = len(received.not_read) + sum(len(one.unread) for one in received.presentations)
        return [self.tr("%n could not be read.", "", count)] if count else []

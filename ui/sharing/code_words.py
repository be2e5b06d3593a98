"""What is said of codes: how many, how long, what has none of its own, and why."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QObject

from ui.messages.languages import translated
from ui.messages.marking import QT_TRANSLATE_NOOP
from ui.messages.outside_text import isolated
from wallet.errors import Reason
from wallet.model.sharing import CodePlan

_LARGE = QT_TRANSLATE_NOOP("CodeWords", "too large for one code")
_FORM = QT_TRANSLATE_NOOP("CodeWords", "in a form these codes do not carry")
_WORDS = QT_TRANSLATE_NOOP("CodeWords", "uses words these codes have no short form for")
_WHY: Mapping[str, str] = {
    Reason.TOO_LARGE_FOR_CODE: _LARGE,
    Reason.TOO_LARGE: _LARGE,
    Reason.CANNOT_BE_SHARED: _FORM,
    Reason.TERM_NOT_IN_CODE_TABLE: _WORDS,
    Reason.CONTEXT_NOT_AT_HAND: _WORDS,
}
_LONG = 90  # seconds from which a span is said in minutes


class CodeWords(QObject):
    """A QObject for its ``tr``, which alone knows plurals."""

    def span(self, seconds: float) -> str:
        """Return a span as people say it: "about 4 seconds", "about 2 minutes"."""
        if seconds < _LONG:
            return self.tr("about %n seconds", "", max(1, math.ceil(seconds)))
        return self.tr("about %n minutes", "", round(seconds / 60))

    def meter(self, plan: CodePlan, frames_per_second: float) -> str:
        """Return what a moving code takes at this pace, said beforehand."""
        codes = self.tr("%n codes, one after another.", "", plan.moving.fragment_count)
        usual = self.tr("A receiver usually has them all after {time}.").format(
            time=self.span(usual_frames(plan) / frames_per_second)
        )
        return f"{codes} {usual}"

    def misfits(self, plan: CodePlan) -> str:
        """Return which items have no code of their own, and why; ``""`` where all have one."""
        if not plan.misfits:
            return ""
        each = "; ".join(
            self.tr("{title} ({why})").format(
                title=isolated(title, limit=80),
                why=translated("CodeWords", _WHY.get(reason, _FORM)),
            )
            for title, reason in plan.misfits
        )
        return self.tr(
            "Without a code of their own: {each}. The moving code and the file hold them."
        ).format(each=each)


def usual_frames(plan: CodePlan) -> float:
    """Return how many frames pass before a receiver usually has them all."""
    return plan.seconds_usually * plan.frames_per_second

"""Words for what is spelled for machines: how far a result has come, yes and no."""

import re
from collections.abc import Mapping

from ui.messages.languages import translated
from ui.messages.marking import QT_TRANSLATE_NOOP
from ui.messages.outside_text import clean

# Open Badges 3.0 §B.6.5, ResultStatusType.
STATUSES: Mapping[str, str] = {
    "Completed": QT_TRANSLATE_NOOP("ResultStatuses", "Completed"),
    "Enrolled": QT_TRANSLATE_NOOP("ResultStatuses", "Enrolled"),
    "Failed": QT_TRANSLATE_NOOP("ResultStatuses", "Failed"),
    "InProgress": QT_TRANSLATE_NOOP("ResultStatuses", "In progress"),
    "OnHold": QT_TRANSLATE_NOOP("ResultStatuses", "On hold"),
    "Provisional": QT_TRANSLATE_NOOP("ResultStatuses", "Provisional"),
    "Withdrew": QT_TRANSLATE_NOOP("ResultStatuses", "Withdrew"),
}
TRUTHS: Mapping[bool, str] = {
    True: QT_TRANSLATE_NOOP("Truths", "Yes"),
    False: QT_TRANSLATE_NOOP("Truths", "No"),
}
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def status_words(status: str) -> str:
    """Return a status in the window's language; one of the issuer's own as words."""
    if status in STATUSES:
        return translated("ResultStatuses", STATUSES[status])
    return _CAPITAL.sub(" ", clean(status, keeps_lines=False, limit=80))


def truth_name(*, is_true: bool) -> str:
    """Return what a document says by true or false."""
    return translated("Truths", TRUTHS[is_true])

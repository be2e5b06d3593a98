"""A letter to an issuer about an item that looks wrong: plain text, for the learner to send."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from ui.messages.dates import day
from ui.messages.languages import translated
from ui.messages.mark_names import mark_name, standing_name
from ui.messages.marking import QT_TRANSLATE_NOOP
from ui.messages.outside_text import clean
from wallet.model.item import ItemView
from wallet.model.report import Mark, Standing


class Trouble(StrEnum):
    """What looks wrong."""

    BROKEN = "broken"
    NAME = "name"
    DATE = "date"
    CONTENT = "content"
    ENDED = "ended"
    OTHER = "other"


NAMES: Mapping[Trouble, str] = {
    Trouble.BROKEN: QT_TRANSLATE_NOOP("Troubles", "It is shown as changed or broken"),
    Trouble.NAME: QT_TRANSLATE_NOOP("Troubles", "A name in it is not right"),
    Trouble.DATE: QT_TRANSLATE_NOOP("Troubles", "A date in it is not right"),
    Trouble.CONTENT: QT_TRANSLATE_NOOP("Troubles", "What it says I did is not right"),
    Trouble.ENDED: QT_TRANSLATE_NOOP("Troubles", "It was ended and I do not know why"),
    Trouble.OTHER: QT_TRANSLATE_NOOP("Troubles", "Something else"),
}

_SENTENCES: Mapping[Trouble, str] = {
    Trouble.BROKEN: QT_TRANSLATE_NOOP(
        "Troubles",
        "My wallet says that this item was changed after it was signed, or is damaged. "
        "Please send me a new copy.",
    ),
    Trouble.NAME: QT_TRANSLATE_NOOP(
        "Troubles", "A name in it is not right. It should be: … Please issue it anew."
    ),
    Trouble.DATE: QT_TRANSLATE_NOOP(
        "Troubles", "A date in it is not right. It should be: … Please issue it anew."
    ),
    Trouble.CONTENT: QT_TRANSLATE_NOOP(
        "Troubles", "What it says about my work is not right: … Please issue it anew."
    ),
    Trouble.ENDED: QT_TRANSLATE_NOOP(
        "Troubles",
        "My wallet says that you ended or paused this item. Please tell me why, "
        "and what I can do.",
    ),
    Trouble.OTHER: QT_TRANSLATE_NOOP("Troubles", "This is what looks wrong to me: …"),
}


def trouble_name(trouble: Trouble) -> str:
    """Return the name of what looks wrong."""
    return translated("Troubles", NAMES[trouble])


def likely_trouble(view: ItemView) -> Trouble:
    """Return what is most likely wrong, by the report."""
    if view.report.mark is Mark.BROKEN:
        return Trouble.BROKEN
    if view.report.standing in (Standing.ENDED, Standing.SUSPENDED):
        return Trouble.ENDED
    return Trouble.NAME


def letter(view: ItemView, trouble: Trouble) -> str:
    """Return the letter, in the window's language, with what the issuer needs to find the item."""
    description = view.description
    names = {
        "issuer": clean(description.issuer_says or view.issuer_name, keeps_lines=False, limit=200),
        "title": clean(description.title, keeps_lines=False, limit=300),
    }
    lines = [
        QCoreApplication.translate("Letter", "To {issuer}").format(**names),
        "",
        QCoreApplication.translate("Letter", "You issued “{title}” to me.").format(**names),
        translated("Troubles", _SENTENCES[trouble]),
        "",
        QCoreApplication.translate("Letter", "To help you find it:"),
        *_facts(view),
        "",
        QCoreApplication.translate("Letter", "Thank you"),
    ]
    return "\n".join(lines)


def _facts(view: ItemView) -> list[str]:
    awarded = day(view.description.awarded_at or view.description.valid_from)
    mark = mark_name(view.report.mark)
    if view.report.standing not in (Standing.UNKNOWN, Standing.CURRENT):
        mark = f"{mark}, {standing_name(view.report.standing)}"
    facts = (
        (QCoreApplication.translate("Letter", "Number of the item"), view.credential.id),
        (QCoreApplication.translate("Letter", "Date on it"), awarded),
        (QCoreApplication.translate("Letter", "What my wallet says"), mark),
        (QCoreApplication.translate("Letter", "Checked on"), day(view.report.checked_at)),
    )
    return [
        f"- {label}: {clean(value, keeps_lines=False, limit=400)}"
        for label, value in facts
        if value
    ]

"""What a row of the list says: mark, standing, issuer, date; and how it is read aloud."""

from PySide6.QtCore import QCoreApplication

from ui.messages.dates import day
from ui.messages.mark_names import mark_name, standing_name
from ui.messages.outside_text import clean, isolated
from wallet.model.record import Summary
from wallet.model.report import Mark, Standing
from wallet.model.titles import website_for_title, website_of


def title_line(summary: Summary) -> str:
    """Return the title as one clean line."""
    is_address = bool(website_for_title(summary.form, summary.title))
    return title_words(summary.title, is_address=is_address)


def title_words(title: str, *, is_address: bool = False, limit: int = 200) -> str:
    """Return a title as one clean line.

    ``is_address``: the details of a badge are not at hand, and where they would be found stands
    for the title. Whether they are really found there nobody has seen.
    """
    if is_address:
        words = QCoreApplication.translate("Summary", "Badge, details not at hand ({website})")
        return words.format(website=isolated(website_of(title), limit=limit))
    line = clean(title, keeps_lines=False, limit=limit)
    return line or QCoreApplication.translate("Summary", "Untitled item")


def issuer_line(summary: Summary) -> str:
    """Return from whom it is; a name only the item claims is marked as such."""
    name = isolated(summary.issuer_name, limit=120)
    if not name:
        return ""
    if summary.issuer_is_claim:
        return QCoreApplication.translate("Summary", "{name} (says)").format(name=name)
    return name


def standing_words(summary: Summary) -> str:
    """Return the standing with its date where that says more: "Expired 3 May 2024"."""
    until = day(summary.valid_until)
    if summary.standing is Standing.EXPIRED and until:
        return QCoreApplication.translate("Summary", "Expired {day}").format(day=until)
    if summary.in_progress and summary.standing is Standing.CURRENT:
        return QCoreApplication.translate("Summary", "In progress")
    if summary.standing is Standing.CURRENT and until:
        return QCoreApplication.translate("Summary", "Valid until {day}").format(day=until)
    return standing_name(summary.standing)


def shows_standing(summary: Summary) -> bool:
    """Return whether a card says more than its mark: not for what simply holds or cannot tell."""
    if summary.standing is Standing.CURRENT:
        return summary.in_progress or summary.valid_until is not None
    return summary.standing is not Standing.UNKNOWN


def spoken_row(summary: Summary) -> str:
    """Return the row as a screen reader says it: verdict first."""
    parts = [mark_name(summary.mark)]
    if shows_standing(summary):
        parts.append(standing_words(summary))
    if summary.is_practice:
        parts.append(QCoreApplication.translate("Summary", "Practice item"))
    parts.append(title_line(summary))
    if summary.mark is not Mark.SIGNED_BY_ME and summary.issuer_name:
        parts.append(issuer_line(summary))
    parts.append(day(summary.awarded_at))
    return ". ".join(part for part in parts if part)

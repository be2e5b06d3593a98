"""The words of one row, put together once: a list paints the same rows in every frame."""

from dataclasses import dataclass

from ui.messages.dates import day
from ui.messages.mark_names import mark_name
from ui.messages.summary_words import (
    issuer_line,
    shows_standing,
    standing_words,
    title_line,
)
from wallet.model.record import Summary
from wallet.model.report import Standing

_KEPT = 1024  # rows at most


@dataclass(frozen=True, slots=True, kw_only=True)
class RowWords:
    """What a row says.

    ``state`` stands beside the mark; it is loud where the item no longer simply holds. ``date``
    is the day it was awarded, which stands there where there is no ``state``.
    """

    title: str
    issuer: str
    mark: str
    state: str
    date: str
    is_loud: bool


class RowWordsCache:
    """The words of the rows seen last, in the language they were put together in."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Summary, RowWords]] = {}

    def of(self, summary: Summary) -> RowWords:
        """Return the words of a row."""
        known = self._known.get(summary.id)
        if known is not None and known[0] is summary:
            return known[1]
        if len(self._known) >= _KEPT:
            self._known.clear()
        words = row_words(summary)
        self._known[summary.id] = (summary, words)
        return words

    def forget(self) -> None:
        """Put all of them together anew: the language or the way of dates is another."""
        self._known.clear()


def row_words(summary: Summary) -> RowWords:
    """Return the words of a row in the window's language."""
    is_loud = summary.in_progress or (
        summary.standing is not Standing.CURRENT and shows_standing(summary)
    )
    return RowWords(
        title=title_line(summary),
        issuer=issuer_line(summary),
        mark=mark_name(summary.mark),
        state=standing_words(summary) if is_loud or shows_standing(summary) else "",
        date=day(summary.awarded_at),
        is_loud=is_loud,
    )

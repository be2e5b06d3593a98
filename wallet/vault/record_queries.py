"""From a learner's question to SQL: filters, search, order. All SQL is constant text here."""

import json
import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from wallet.model.record import Query, SortOrder
from wallet.vault.database import Value
from wallet.vault.moments import write_moment

# What expires within this time needs attention.
ATTENTION = timedelta(days=90)

# What was current when it was last checked may have run out since; the stored dates are those of
# the signed content.
_HAS_RUN_OUT = "(standing IN ('current', 'not-asked') AND coalesce(valid_until < :now, 0))"
_STANDING = f"CASE WHEN {_HAS_RUN_OUT} THEN 'expired' ELSE standing END"

# Something the learner could act on: it runs out soon or has, the issuer has ended it, it is
# changed or broken, or a newer version is announced. What was put aside as history, kept as
# broken on purpose or replaced has been dealt with.
NEEDS_ATTENTION = """deleted_at IS NULL AND keeping = 'current' AND replaced_by = ''
    AND (valid_until < :soon
        OR standing IN ('expired', 'suspended', 'ended')
        OR mark = 'broken' OR newer_announced)"""

# As SQLite's "ascii" tokenizer splits: ASCII letters and digits, and everything beyond ASCII.
_WORD = re.compile(r"[0-9a-z\x80-\U0010ffff]+")
_ODD = re.compile(r"[^\x00-\x7f\w]")  # beyond ASCII, and neither a letter nor a digit

_WHERE = """
    (:only_deleted = (deleted_at IS NOT NULL) OR :include_deleted)
    AND (:compartment IS NULL OR compartment = :compartment)
    AND (:keeping IS NULL OR keeping = :keeping)
    AND (:marks IS NULL OR mark IN (SELECT value FROM json_each(:marks)))
    AND (:standings IS NULL OR %s IN (SELECT value FROM json_each(:standings)))
    AND (NOT :needs_attention OR (%s))
    AND (:words IS NULL OR row IN (SELECT rowid FROM search WHERE search MATCH :words))
"""
_FILTER = _WHERE % (_STANDING, NEEDS_ATTENTION)

# SQLite takes NULL for the least value: descending, what has no date comes last by itself.
_ORDERS = {
    SortOrder.NEWEST: "awarded_at DESC, imported_at DESC, title_key, row",
    SortOrder.TITLE: "title_key, awarded_at DESC, row",
    SortOrder.ISSUER: "issuer_key, title_key, awarded_at DESC, row",
    SortOrder.EXPIRES: "valid_until IS NULL, valid_until, title_key, row",
}

# All rows in one: handing over ten thousand takes as long as finding them, and while SQLite works
# the window's thread has Python for itself. Joining keeps the order of what is joined.
_LISTS = {
    order: f"""SELECT json_group_array(row), coalesce(group_concat(has_run_out, ''), '')
        FROM (SELECT row, {_HAS_RUN_OUT} AS has_run_out FROM items
        WHERE {_FILTER} ORDER BY {sequence})"""  # noqa: S608
    for order, sequence in _ORDERS.items()
}


def write_list(query: Query, now: datetime) -> tuple[str, dict[str, Value]]:
    """Return the statement that lists what ``query`` asks for, and its parameters.

    It returns one row: the row numbers in order, as a JSON array, and in one text, for each of
    them, a 1 where the item has run out since it was last checked, else a 0.
    """
    return _LISTS[query.sort], {
        **moments(now),
        "only_deleted": int(query.only_deleted),
        "include_deleted": int(query.include_deleted and not query.only_deleted),
        "compartment": query.compartment,
        "keeping": query.keeping,
        "marks": _write_set(query.marks),
        "standings": _write_set(query.standings),
        "needs_attention": int(query.needs_attention),
        "words": write_words(query.text),
    }


def moments(now: datetime) -> dict[str, Value]:
    """Return the parameters that depend on the time."""
    return {"now": write_moment(now), "soon": write_moment(now + ATTENTION)}


def write_words(text: str) -> str | None:
    """Return typed text as a full-text query: every word must begin some word of the item.

    Each word is quoted, so that nothing in it is taken as an operator. None where there is no
    letter and no digit to look for.
    """
    typed = "".join(sign for sign in text if sign.isprintable() or sign.isspace())
    words = _WORD.findall(fold(typed))
    return " ".join(f'"{word}"*' for word in dict.fromkeys(words)) or None


def fold(text: str) -> str:
    """Return ``text`` as it is searched: no case, no accents; beyond ASCII only what words hold.

    What is left of punctuation is ASCII, and that is where the search's tokenizer splits. It knows
    nothing of other scripts, so both sides of a search pass through here.
    """
    folded = _without_accents(text)
    return folded if folded.isascii() else _ODD.sub(_kept, folded)


def _kept(odd: re.Match[str]) -> str:
    """Marks stay (vowel signs of Indic scripts), what cannot be seen goes, the rest separates."""
    category = unicodedata.category(odd[0])
    return odd[0] if category[0] == "M" else "" if category == "Cf" else " "


def sort_key(text: str) -> str:
    """Return what ``text`` is sorted by: no case, no accents, no outer blanks."""
    return _without_accents(text.strip())


def _without_accents(text: str) -> str:
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def _write_set(values: Iterable[StrEnum]) -> str | None:
    """Return a set as a JSON array, None for an empty one (which filters nothing)."""
    texts = sorted(value.value for value in values)
    return json.dumps(texts) if texts else None

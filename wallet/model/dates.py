"""Dates as credentials write them (XML Schema 1.1 dateTimeStamp; VCDM 2.0 §4.9).

Stricter than ``datetime.fromisoformat``: ASCII digits, a time, real calendar days. A time without
a zone is read as UTC, which VCDM 2.0 asks for, and :func:`has_zone` lets a check remark on it.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

_STAMP = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?", re.ASCII
)
_ALWAYS, _NEVER = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
# Answers about texts up to this length are kept.
_LONGEST_KEPT = 40
# How nearly every date is written: of what this matches Python's own reader takes nothing else.
_UTC_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z", re.ASCII)


def read_timestamp(text: str) -> datetime | None:
    """Return the aware UTC moment ``text`` names, or None where it is no dateTimeStamp.

    24:00:00 is the next day's start (XML Schema 1.1 §3.3.7); leap seconds are no such stamp.
    """
    return _read_known(text) if len(text) <= _LONGEST_KEPT else _read(text)


def _read(text: str) -> datetime | None:
    if _UTC_STAMP.fullmatch(text):
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            pass  # midnight after, perhaps
    match = _STAMP.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part) for part in match.groups()[:6])
    fraction = int((match[7] or "0")[:6].ljust(6, "0"))
    is_midnight_after = (hour, minute, second, fraction) == (24, 0, 0, 0)
    try:
        moment = datetime(
            year, month, day, 0 if is_midnight_after else hour, minute, second, fraction,
            tzinfo=_read_zone(match[8]),
        )  # fmt: skip
        return (moment + timedelta(days=is_midnight_after)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


# Several checks ask for a credential's dates, and many credentials share them.
_read_known = lru_cache(maxsize=512)(_read)


def has_zone(text: str) -> bool:
    """Return whether a dateTimeStamp names its zone."""
    match = _STAMP.fullmatch(text)
    return match is not None and match[8] is not None


def latest_of(texts: Iterable[str]) -> str:
    """Return the text of the latest moment; one that names none comes first, ``""`` for no text.

    For starts: of several the strictest counts, and what cannot be read must not be passed over.
    """
    return max(filter(None, texts), key=lambda text: read_timestamp(text) or _NEVER, default="")


def earliest_of(texts: Iterable[str]) -> str:
    """Return the text of the earliest moment; one that names none comes first. For ends."""
    return min(filter(None, texts), key=lambda text: read_timestamp(text) or _ALWAYS, default="")


def write_timestamp(moment: datetime) -> str:
    """Write an aware moment as ``YYYY-MM-DDThh:mm:ssZ``, whole seconds."""
    local = moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    return local.isoformat("T", "seconds").removesuffix("+00:00") + "Z"


def _read_zone(text: str | None) -> timezone:
    if text in (None, "Z"):
        return UTC
    hours, minutes = int(str(text)[1:3]), int(str(text)[4:6])
    if hours > 14 or minutes > 59 or (hours == 14 and minutes):
        raise ValueError(text)
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if str(text)[0] == "-" else offset)

"""Dates as Open Badges before 3.0 write them: ISO 8601 in many spellings, or seconds since 1970.

Open Badges 1.x allow a day without a time and a Unix timestamp; 2.0 asks for date, time and zone.
"""

import re
from datetime import UTC, datetime

from wallet.model.dates import read_timestamp, write_timestamp
from wallet.model.json_values import JsonValue

_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(:\d\d(?:[.,]\d+)?)?(?:([Zz])|([+-]\d\d):?(\d\d)?)?)?",
    re.ASCII,
)
_SECONDS = re.compile(r"\d{1,11}", re.ASCII)
_LAST_SECOND = 253_402_300_799  # 9999-12-31T23:59:59Z; a count of milliseconds lies beyond it


def read_badge_date(value: JsonValue, *, is_end: bool = False) -> str:
    """Return the moment ``value`` names as RFC 3339 writes it, ``""`` where it names none.

    A day alone is its first second, or with ``is_end`` its last; a time without a zone is UTC.
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_seconds(value)
    if not isinstance(value, str):
        return ""
    if _SECONDS.fullmatch(value):
        return _from_seconds(int(value))
    match = _ISO.fullmatch(value)
    if match is None:
        return ""
    day, clock, seconds, is_utc, hours, minutes = match.groups()
    if clock is None:
        clock, seconds = ("23:59", ":59") if is_end else ("00:00", ":00")
    zone = "Z" if is_utc or not hours else f"{hours}:{minutes or '00'}"
    moment = read_timestamp(f"{day}T{clock}{(seconds or ':00').replace(',', '.')}{zone}")
    return "" if moment is None else write_timestamp(moment)


def is_full_date(value: JsonValue) -> bool:
    """Return whether ``value`` is a date and a time, as Open Badges 2.0 asks for."""
    match = _ISO.fullmatch(value) if isinstance(value, str) else None
    return match is not None and match[2] is not None and bool(read_badge_date(value))


def _from_seconds(value: float) -> str:
    if not 0 <= value <= _LAST_SECOND:
        return ""
    return write_timestamp(datetime.fromtimestamp(value, UTC))

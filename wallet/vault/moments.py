"""Moments as the database keeps them: ISO 8601 in UTC with microseconds, sorting as text."""

from datetime import UTC, datetime


def write_moment(moment: datetime) -> str:
    """Return an aware moment as 32 characters. Raises ValueError for one without a zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def write_optional(moment: datetime | None) -> str | None:
    """As :func:`write_moment`; None stays None."""
    return None if moment is None else write_moment(moment)


def read_moment(text: str) -> datetime:
    """Return the aware UTC moment that :func:`write_moment` wrote."""
    return datetime.fromisoformat(text).astimezone(UTC)


def read_optional(text: str | None) -> datetime | None:
    """As :func:`read_moment`; None stays None."""
    return None if text is None else read_moment(text)

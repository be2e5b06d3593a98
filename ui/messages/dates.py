"""Moments and numbers as the reader's language writes them (QLocale)."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from wallet.model.dates import read_timestamp

_DATE = len("2024-05-03")


def local_of(moment: datetime) -> datetime:
    """Return ``moment`` as clocks here show it, in UTC where the local calendar ends before it.

    "9999-12-31T23:59:59Z" is a usual "never", and east of Greenwich its day is in no year.
    """
    try:
        return moment.astimezone()
    except (OverflowError, ValueError, OSError):
        return moment.astimezone(UTC)


def day(moment: datetime | None) -> str:
    """Return the local day of ``moment`` ("3 May 2024"), or ``""``."""
    if moment is None:
        return ""
    local = local_of(moment)
    return QLocale().toString(QDate(local.year, local.month, local.day), day_format())


def long_day(moment: datetime) -> str:
    """Return the local day of ``moment`` in full, for paper ("24 November 2026")."""
    return long_day_now()(moment)


def long_day_now() -> Callable[[datetime], str]:
    """Return :func:`long_day` in the language of now, whichever is spoken when it is called."""
    locale = QLocale()
    form = QCoreApplication.translate(
        "Dates", "d MMMM yyyy", "a day in full, as QLocale::toString takes it"
    )

    def write(moment: datetime) -> str:
        local = local_of(moment)
        return locale.toString(QDate(local.year, local.month, local.day), form)

    return write


def moment_of(moment: datetime | None) -> str:
    """Return the local day and time of ``moment`` ("3 May 2024, 14:05"), or ``""``."""
    if moment is None:
        return ""
    local = local_of(moment)
    return f"{day(moment)}, {local:%H:%M}"


def day_of_text(text: str) -> str:
    """Return the day that a timestamp or a date names, or the text itself where it is neither."""
    alone = QDate.fromString(text, Qt.DateFormat.ISODate) if len(text) == _DATE else QDate()
    if alone.isValid():
        return QLocale().toString(alone, day_format())
    moment = read_timestamp(text)
    return day(moment) if moment is not None else text


def number(value: int) -> str:
    """Return a whole number with the reader's separators."""
    return QLocale().toString(value)


def size(count: int) -> str:
    """Return a number of bytes as people say it ("12 kB")."""
    return QLocale().formattedDataSize(count, 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def day_format() -> str:
    """Return how a day is written, as QLocale and date fields take it."""
    return QCoreApplication.translate(
        "Dates", "d MMM yyyy", "a day, as QLocale::toString takes it"
    )

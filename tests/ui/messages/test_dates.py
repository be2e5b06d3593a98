"""Dates and numbers as people write them."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from ui.messages.dates import day, day_of_text, local_of, long_day, moment_of, number, size
from ui.messages.languages import Interpreter
from wallet.settings import Language

MOMENT = datetime(2024, 5, 3, 12, 5, tzinfo=UTC)


def test_days_follow_the_language(interpreter: Interpreter) -> None:
    assert day(MOMENT) == "3 May 2024"
    interpreter.speak(Language.SPANISH)
    assert day(MOMENT) == "3 may 2024"
    assert day(None) == ""


def test_a_moment_says_its_time() -> None:
    assert moment_of(MOMENT).startswith("3 May 2024, ")
    assert moment_of(None) == ""


def test_what_is_no_timestamp_stays_as_it_is() -> None:
    assert day_of_text("2024-05-03T12:00:00Z") == "3 May 2024"
    assert day_of_text("spring 2024") == "spring 2024"


def test_numbers_and_sizes_have_the_readers_separators(interpreter: Interpreter) -> None:
    assert number(10000) == "10,000"
    assert size(12_345) == "12 kB"
    interpreter.speak(Language.SPANISH)
    assert number(10000) != "10,000"


NEVER, EVER = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC), datetime(1, 1, 1, tzinfo=UTC)


@pytest.fixture(params=["UTC", "Asia/Tokyo", "America/New_York", "Pacific/Kiritimati"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with monkeypatch.context() as here:
        here.setenv("TZ", request.param)
        time.tzset()
        yield request.param
    time.tzset()


def test_the_ends_of_the_calendar_are_said_in_every_time_zone(
    zone: str, interpreter: Interpreter
) -> None:
    assert day(NEVER) == "31 Dec 9999"
    assert long_day(NEVER) == "31 December 9999"
    assert moment_of(NEVER).startswith("31 Dec 9999, ")
    assert day_of_text("9999-12-31T23:59:59Z") == day_of_text("9999-12-31") == "31 Dec 9999"
    assert day(EVER) == day_of_text("0001-01-01") == "1 Jan 0001"
    assert long_day(EVER) == "1 January 0001"
    # Everywhere else the clock on the wall counts.
    assert local_of(MOMENT) == MOMENT
    assert (local_of(MOMENT).utcoffset() == UTC.utcoffset(None)) is (zone == "UTC")
    assert day(datetime(2024, 5, 3, 20, tzinfo=UTC)) == {
        "Asia/Tokyo": "4 May 2024", "Pacific/Kiritimati": "4 May 2024",
    }.get(zone, "3 May 2024")  # fmt: skip

"""Dates: strict where Python is lax, and never raising."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.model.dates import (
    earliest_of,
    has_zone,
    latest_of,
    read_timestamp,
    write_timestamp,
)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-02-29T12:30:00Z", datetime(2024, 2, 29, 12, 30, tzinfo=UTC)),
        ("2024-01-01T00:30:00+01:00", datetime(2023, 12, 31, 23, 30, tzinfo=UTC)),
        ("2024-01-01T00:30:00-14:00", datetime(2024, 1, 1, 14, 30, tzinfo=UTC)),
        ("2024-01-01T00:00:00.123456789Z", datetime(2024, 1, 1, microsecond=123456, tzinfo=UTC)),
        ("2024-12-31T24:00:00Z", datetime(2025, 1, 1, tzinfo=UTC)),
        ("2024-01-01T00:00:00", datetime(2024, 1, 1, tzinfo=UTC)),
        ("2024-01-01T00:00:00.5Z", datetime(2024, 1, 1, microsecond=500_000, tzinfo=UTC)),
    ],
)
def test_stamps_are_read(text: str, moment: datetime) -> None:
    assert read_timestamp(text) == moment


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-29T00:00:00Z",
        "99999-01-01T00:00:00Z",
        "2024-01-01T00:00:60Z",
        "2024-01-01T24:00:01Z",
        "２０２４-01-01T00:00:00Z",
        "2024-01-01",
        "20240101T000000Z",
        "2024-01-01 00:00:00Z",
        "2024-01-01T00:00:00z",
        "2024-01-01T00:00:00+14:30",
        "2024-01-01T00:00:00+99:00",
        "2024-01-01T00:00:00Z\n",
        "0000-01-01T00:00:00Z",
        "9999-12-31T24:00:00Z",
        "",
    ],
)
def test_what_is_no_stamp_is_none(text: str) -> None:
    assert read_timestamp(text) is None


@given(st.text(max_size=40))
def test_nothing_raises(text: str) -> None:
    read_timestamp(text)


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1)))
def test_written_stamps_are_read_back(moment: datetime) -> None:
    whole = moment.replace(microsecond=0, tzinfo=UTC)
    assert read_timestamp(write_timestamp(whole)) == whole


@given(
    st.from_regex(
        r"\A20[0-9]{2}-[0-3][0-9]-[0-4][0-9]T[0-3][0-9]:[0-7][0-9]:[0-7][0-9](\.[0-9]{1,8})?Z\Z"
    )
)
def test_the_usual_spelling_reads_as_the_same_moment_with_its_zone_spelled_out(text: str) -> None:
    """Dates in Z go a shorter way: it takes and refuses exactly what the other one does."""
    assert read_timestamp(text) == read_timestamp(text.removesuffix("Z") + "+00:00")


def test_moments_elsewhere_are_written_in_utc() -> None:
    there = timezone(timedelta(hours=-7))
    assert write_timestamp(datetime(2024, 1, 1, 23, 5, 9, 7, tzinfo=there)) == (
        "2024-01-02T06:05:09Z"
    )
    assert write_timestamp(datetime(87, 1, 2, tzinfo=UTC)) == "0087-01-02T00:00:00Z"


def test_a_zone_is_noticed() -> None:
    assert has_zone("2024-01-01T00:00:00Z")
    assert not has_zone("2024-01-01T00:00:00")
    assert not has_zone("soon")


def test_of_several_dates_the_strictest_is_told_and_an_unreadable_one_is_not_passed_over() -> None:
    old, new = "2021-01-01T00:00:00Z", "2030-01-01T00:00:00+01:00"
    assert earliest_of([new, "", old]) == old
    assert latest_of([old, new, ""]) == new
    assert earliest_of([old, "soon"]) == latest_of(["soon", new]) == "soon"
    assert earliest_of([]) == latest_of([""]) == ""

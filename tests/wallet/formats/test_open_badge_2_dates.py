"""Dates of Open Badges before 3.0 in every spelling issuers used."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.formats.open_badge_2_dates import is_full_date, read_badge_date
from wallet.model.dates import read_timestamp


@pytest.mark.parametrize(("value", "moment"), [
    ("2016-12-31T23:59:59Z", "2016-12-31T23:59:59Z"),
    ("2016-12-31T23:59:59.25Z", "2016-12-31T23:59:59Z"),
    ("2016-12-31T23:59:59,25+00:00", "2016-12-31T23:59:59Z"),
    ("2017-10-01T00:00Z", "2017-10-01T00:00:00Z"),
    ("2017-10-01t02:00:00+02:00", "2017-10-01T00:00:00Z"),
    ("2017-10-01T02:00:00+0200", "2017-10-01T00:00:00Z"),
    ("2017-10-01T02:00:00+02", "2017-10-01T00:00:00Z"),
    ("2017-10-01 08:30:00", "2017-10-01T08:30:00Z"),
    ("2015-04-30", "2015-04-30T00:00:00Z"),
    (1_430_352_000, "2015-04-30T00:00:00Z"),
    (1_430_352_000.5, "2015-04-30T00:00:00Z"),
    ("1430352000", "2015-04-30T00:00:00Z"),
    (0, "1970-01-01T00:00:00Z"),
])  # fmt: skip
def test_a_date_is_read_in_every_spelling(value: Any, moment: str) -> None:
    assert read_badge_date(value) == moment


def test_the_end_of_a_day_alone_is_its_last_second() -> None:
    assert read_badge_date("2031-04-30", is_end=True) == "2031-04-30T23:59:59Z"
    assert read_badge_date("2031-04-30T00:00Z", is_end=True) == "2031-04-30T00:00:00Z"


@pytest.mark.parametrize("value", [
    None, "", True, -1, 1e12, "soon", "2015-02-30", "2015-13-01T00:00:00Z", "2015-04-30T25:00Z",
    "２０15-04-30", [], {}, "143035200012", "2015-04-30T", "2015-04-30Z", float("nan"),
])  # fmt: skip
def test_what_names_no_moment_is_none(value: Any) -> None:
    assert read_badge_date(value) == ""
    assert not is_full_date(value)


def test_2_0_asks_for_a_date_and_a_time() -> None:
    assert is_full_date("2016-12-31T23:59:59Z")
    assert not is_full_date("2016-12-31")
    assert not is_full_date(1_430_352_000)
    assert not is_full_date("2016-02-30T23:59:59Z")


@given(st.one_of(st.text(max_size=40), st.integers(), st.floats(), st.booleans(), st.none()))
def test_whatever_is_read_is_a_timestamp(value: Any) -> None:
    for is_end in (False, True):
        written = read_badge_date(value, is_end=is_end)
        assert written == "" or read_timestamp(written) is not None

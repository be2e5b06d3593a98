from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.vault.moments import read_moment, read_optional, write_moment, write_optional

moments = st.datetimes(
    min_value=datetime(2, 1, 1), max_value=datetime(9998, 1, 1), timezones=st.just(UTC)
)


@given(moments, moments)
def test_texts_sort_as_moments_do(one: datetime, other: datetime) -> None:
    assert read_moment(write_moment(one)) == one
    assert (write_moment(one) < write_moment(other)) == (one < other)


def test_other_zones_become_utc() -> None:
    zone = timezone(timedelta(hours=-5))
    assert write_moment(datetime(2026, 1, 1, 22, tzinfo=zone)) == (
        "2026-01-02T03:00:00.000000+00:00"
    )


def test_a_moment_without_a_zone_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="zone"):
        write_moment(datetime(2026, 1, 1))


def test_nothing_stays_nothing() -> None:
    assert write_optional(None) is None
    assert read_optional(None) is None

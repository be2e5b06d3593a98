"""Zip files that leave: the same members, the same bytes."""

import io
import zipfile
from datetime import UTC, datetime

import pytest

from wallet.presenting.zip_files import Names, write_zip

NOW = datetime(2026, 7, 1, 12, 30, 2, tzinfo=UTC)
MEMBERS = [("b.json", b"{}"), ("a/Zürich.pdf", b"%PDF" * 100)]


def test_members_stand_in_their_order_and_are_dated() -> None:
    made = write_zip(MEMBERS, NOW)
    assert made == write_zip(MEMBERS, NOW)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert [(name, archive.read(name)) for name in archive.namelist()] == MEMBERS
        assert archive.infolist()[0].date_time == (2026, 7, 1, 12, 30, 2)
        assert archive.testzip() is None


def test_a_day_before_zip_files_began() -> None:
    made = write_zip(MEMBERS, NOW.replace(year=1970))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_a_name_comes_once() -> None:
    with pytest.raises(ValueError, match=r"a\.json"):
        write_zip([("a.json", b""), ("a.json", b"")], NOW)
    names = Names()
    made = [
        names.free("Badge", ".json"),
        names.free("badge", ".json"),
        names.free("badge", ".png"),
    ]
    assert made == ["Badge.json", "badge-2.json", "badge.png"]
    assert names.free("BADGE-2", ".json") == "BADGE-2-2.json"

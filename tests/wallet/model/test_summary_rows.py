"""Rows are read when they are looked at, once, and compare by what they are made of."""

import pytest

from tests.doubles.items import make_summary
from wallet.model.record import Summary
from wallet.model.summary_rows import SummaryRows, ids_of


class Reader:
    """Makes summaries and remembers of what."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, source: str) -> Summary:
        self.read.append(source)
        return make_summary(id=source, title=source.upper())


def rows(count: int = 5) -> tuple[SummaryRows[str], Reader]:
    reader = Reader()
    ids = [str(number) for number in range(count)]
    return SummaryRows(ids, reader, str), reader


def test_nothing_is_read_before_it_is_seen() -> None:
    listed, reader = rows(1_000)
    assert len(listed) == 1_000
    assert ids_of(listed)[-1] == "999"
    assert reader.read == []
    assert listed[7].id == "7"
    assert listed[-1].id == "999"
    assert listed[7] is listed[7]
    assert reader.read == ["7", "999"]


def test_parts_and_ends() -> None:
    listed, _ = rows()
    assert [row.id for row in listed[1:4:2]] == ["1", "3"]
    assert [row.id for row in listed] == ["0", "1", "2", "3", "4"]
    for beyond in (5, -6):
        with pytest.raises(IndexError):
            listed[beyond]


def test_rows_of_equal_sources_are_equal_unread() -> None:
    one, reader = rows()
    other, _ = rows()
    assert one == other
    assert reader.read == []
    assert one != SummaryRows(["0"], reader, str)
    assert one != SummaryRows(["0", "1", "2", "3", "x"], reader, str)


def test_beside_other_sequences_the_rows_themselves_count() -> None:
    listed, _ = rows(2)
    assert listed == tuple(listed)
    assert listed != tuple(listed)[:1]
    assert listed != [listed[0], listed[0]]
    assert rows(0)[0] == ()
    assert listed != 2


def test_they_stand_in_no_set() -> None:
    with pytest.raises(TypeError):
        hash(rows()[0])


def test_ids_of_any_rows() -> None:
    assert ids_of((make_summary(id="a"), make_summary(id="b"))) == ("a", "b")


def test_ids_are_told_when_somebody_asks_and_once() -> None:
    told: list[str] = []

    def id_of(source: str) -> str:
        told.append(source)
        return f"id-{source}"

    listed = SummaryRows(["a", "b"], Reader(), id_of)
    assert (len(listed), told) == (2, [])
    assert listed.ids == listed.ids == ("id-a", "id-b")
    assert told == ["a", "b"]

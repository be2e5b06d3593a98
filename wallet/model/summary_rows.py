"""Rows of a list, read when they are looked at: ten thousand are listed, twenty are seen."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

from wallet.model.record import Summary

K = TypeVar("K")


class SummaryRows(Sequence[Summary], Generic[K]):
    """Summaries in a fixed order, each made from its source when it is first asked for.

    ``sources`` are what ``read`` makes the summaries of; ``id_of`` tells a source's id without
    reading it. Everything is in memory and nothing changes, so any thread may read it.
    """

    __slots__ = ("_id_of", "_ids", "_made", "_read", "_sources")

    def __init__(
        self, sources: Sequence[K], read: Callable[[K], Summary], id_of: Callable[[K], str]
    ) -> None:
        self._sources = tuple(sources)
        self._read = read
        self._id_of = id_of
        self._ids: tuple[str, ...] | None = None
        self._made: dict[int, Summary] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        """The records' ids, told when somebody first asks: a list is painted without them."""
        if self._ids is None:
            self._ids = tuple(map(self._id_of, self._sources))
        return self._ids

    def __len__(self) -> int:
        return len(self._sources)

    @overload
    def __getitem__(self, place: int) -> Summary: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Summary, ...]: ...

    def __getitem__(self, place: int | slice) -> Summary | tuple[Summary, ...]:
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(len(self))))
        row = range(len(self))[place]  # IndexError beyond either end
        found = self._made.get(row)
        if found is None:
            found = self._made[row] = self._read(self._sources[row])
        return found

    def __eq__(self, other: object) -> bool:
        """Rows made of equal sources are equal; beside other sequences all of them are read."""
        if isinstance(other, SummaryRows):
            return self._sources == other._sources
        if isinstance(other, Sequence):
            return len(self) == len(other) and all(
                one == another for one, another in zip(self, other, strict=True)
            )
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]


def ids_of(rows: Sequence[Summary]) -> tuple[str, ...]:
    """Return the records' ids of rows, without reading the rows where that can be helped."""
    return rows.ids if isinstance(rows, SummaryRows) else tuple(row.id for row in rows)

"""Which items are chosen: kept while search and filters hide some of them."""

from collections.abc import Iterable


class Chosen:
    """Ids in the order in which they were chosen."""

    def __init__(self) -> None:
        self._ids: dict[str, None] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        """The chosen ids."""
        return tuple(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def see(self, shown: Iterable[str], picked: Iterable[str]) -> None:
        """Of the ``shown`` ids exactly ``picked`` are chosen; what is not shown stays chosen."""
        wanted = dict.fromkeys(picked)
        if self._ids:
            for record_id in shown:
                if record_id not in wanted:
                    self._ids.pop(record_id, None)
        self._ids |= {record_id: None for record_id in wanted if record_id not in self._ids}

    def choose(self, ids: Iterable[str]) -> None:
        """Choose these, and no others."""
        self._ids = dict.fromkeys(ids)

    def drop(self, ids: Iterable[str]) -> None:
        """These are chosen no more."""
        for record_id in ids:
            self._ids.pop(record_id, None)

    def hidden(self, shown: Iterable[str]) -> tuple[str, ...]:
        """Return the chosen ids that are not among ``shown``."""
        if not self._ids:
            return ()
        in_sight = set(shown)
        return tuple(record_id for record_id in self._ids if record_id not in in_sight)

"""The list's rows, kept as the root MAC was checked over them and read only when looked at.

They are filled from the rows that the root was computed from at opening, so a list shows nothing
that is not covered; a row that was rewritten since is fetched anew when it is next asked for.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from wallet.model.record import Summary
from wallet.model.summary_rows import SummaryRows
from wallet.vault.database import Database, Row
from wallet.vault.record_rows import as_of, read_summary
from wallet.vault.schema import COVERED

# Above this, reading all rows is faster than reading them one by one.
_MANY = 500


class Shelf:
    """Rows of ``items`` by row number, as the JSON arrays that SQLite spells.

    Numbers are found and laid side by side faster than ids; which id has which number is worked
    out when somebody asks by id. A number is given anew only after its item was purged, and what
    is purged is forgotten here.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[int, str] = {}
        self._number_of: dict[str, int] | None = None
        self._made: dict[str, Summary] = {}

    def fill(self, rows: Iterable[Row]) -> None:
        """Take in numbers and rows of ``items`` as the ledger covers them."""
        self._known.update(rows)
        self._number_of = None

    def forget(self, record_ids: Iterable[str]) -> None:
        """Drop what was rewritten or removed; after the transaction, whether or not it held."""
        numbers = self._numbers()
        for record_id in record_ids:
            number = numbers.pop(record_id, None)
            if number is not None:
                self._made.pop(self._known.pop(number), None)

    def list_rows(
        self, numbers: Sequence[int], has_run_out: Iterable[bool], now: datetime
    ) -> SummaryRows[tuple[str, bool]]:
        """Return the rows of a list: their numbers, and whether each has run out since."""
        known = self._known
        try:
            texts = tuple(map(known.__getitem__, numbers))
        except KeyError:
            missing = [number for number in numbers if number not in known]
            self._fetch(COVERED["items"].numbered, missing)
            texts = tuple(map(known.__getitem__, numbers))
        # The text is the source: a row that is rewritten later is another text.
        sources = tuple(zip(texts, has_run_out, strict=True))

        def read(source: tuple[str, bool]) -> Summary:
            summary = self._read(source[0])
            return as_of(summary, now) if source[1] else summary

        return SummaryRows(sources, read, lambda source: _id_in(source[0]))

    def find(self, record_id: str) -> Summary | None:
        """Return the summary of an item, or None where there is no such item."""
        if record_id not in self._numbers():
            self._fetch(COVERED["items"].some, [record_id])
        number = self._numbers().get(record_id)
        return None if number is None else self._read(self._known[number])

    def _numbers(self) -> dict[str, int]:
        if self._number_of is None:
            self._number_of = {_id_in(row): number for number, row in self._known.items()}
        return self._number_of

    def _fetch(self, sql: str, wanted: Sequence[int] | Sequence[str]) -> None:
        """Read the rows that ``sql`` finds by their numbers or ids."""
        if len(wanted) > _MANY:
            self.fill(self._database.rows(COVERED["items"].every))
            return
        rows = self._database.rows(sql, (json.dumps(list(wanted)),))
        self._known.update(rows)
        self._numbers().update((_id_in(row), number) for number, row in rows)

    def _read(self, text: str) -> Summary:
        """Return the summary of a row; on any thread, for a text never changes its meaning."""
        found = self._made.get(text)
        if found is None:
            found = self._made[text] = read_summary(tuple(json.loads(text)))
        return found


def _id_in(row: str) -> str:
    """Return the id a row begins with."""
    end = row.index('"', 2)
    return row[2:end] if "\\" not in row[:end] else str(json.loads(row)[0])

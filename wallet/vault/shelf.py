"""The list's rows as values, kept between two lists: ten thousand are built once, not each time.

They are built from the rows that the root MAC was checked over at opening, so a list shows nothing
that is not covered; a row that was rewritten since is built anew when it is next asked for.
"""

import json
from collections.abc import Iterable

from wallet.model.record import Summary
from wallet.vault.database import Database, Row
from wallet.vault.record_rows import read_summary
from wallet.vault.schema import COVERED

# Above this, reading all rows is faster than reading them one by one.
_MANY = 500


class Shelf:
    """Summaries by id, their standing as it was stored."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[str, Summary] = {}

    def fill(self, rows: Iterable[Row]) -> None:
        """Take in rows of ``items`` as the ledger covers them."""
        self._known.update((row[0], read_summary(row)) for row in rows)

    def forget(self, record_ids: Iterable[str]) -> None:
        """Drop what was rewritten or removed; after the transaction, whether or not it held."""
        for record_id in record_ids:
            self._known.pop(record_id, None)

    def prepare(self, record_ids: Iterable[str]) -> None:
        """Make what is missing at once where much is, as after bringing in a thousand items."""
        missing = sum(record_id not in self._known for record_id in record_ids)
        if missing > _MANY:
            self.fill(self._database.rows(COVERED["items"].every))

    def find(self, record_id: str) -> Summary | None:
        """Return the summary of an item, or None where there is no such item."""
        found = self._known.get(record_id)
        if found is None:
            self.fill(self._database.rows(COVERED["items"].some, (json.dumps([record_id]),)))
            found = self._known.get(record_id)
        return found

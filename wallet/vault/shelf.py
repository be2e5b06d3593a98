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
    """Rows of ``items`` by id, as the JSON arrays that SQLite spells."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[str, str] = {}
        self._made: dict[str, Summary] = {}

    def fill(self, rows: Iterable[Row]) -> None:
        """Take in ids and rows of ``items`` as the ledger covers them."""
        self._known.update(rows)

    def forget(self, record_ids: Iterable[str]) -> None:
        """Drop what was rewritten or removed; after the transaction, whether or not it held."""
        for record_id in record_ids:
            self._made.pop(self._known.pop(record_id, ""), None)

    def list_rows(
        self, ids: Sequence[str], has_run_out: Iterable[bool], now: datetime
    ) -> SummaryRows[tuple[str, bool]]:
        """Return the rows of a list of these ids, and whether each has run out since."""
        known = self._known
        try:
            texts = tuple(map(known.__getitem__, ids))
        except KeyError:
            self._fetch([record_id for record_id in ids if record_id not in known])
            texts = tuple(map(known.__getitem__, ids))
        # The text is the source: a row that is rewritten later is another text.
        sources = tuple(zip(texts, has_run_out, strict=True))

        def read(source: tuple[str, bool]) -> Summary:
            summary = self._read(source[0])
            return as_of(summary, now) if source[1] else summary

        return SummaryRows(ids, sources, read)

    def find(self, record_id: str) -> Summary | None:
        """Return the summary of an item, or None where there is no such item."""
        if record_id not in self._known:
            self._fetch([record_id])
        text = self._known.get(record_id)
        return None if text is None else self._read(text)

    def _fetch(self, record_ids: Sequence[str]) -> None:
        covered = COVERED["items"]
        if len(record_ids) > _MANY:
            self.fill(self._database.rows(covered.every))
        else:
            self.fill(self._database.rows(covered.some, (json.dumps(list(record_ids)),)))

    def _read(self, text: str) -> Summary:
        """Return the summary of a row; on any thread, for a text never changes its meaning."""
        found = self._made.get(text)
        if found is None:
            found = self._made[text] = read_summary(tuple(json.loads(text)))
        return found

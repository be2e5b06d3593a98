"""The items of a backpack: kept byte for byte, listed without being opened.

Every mutation is one transaction and returns what it touched. Originals are compressed (zlib) and
never changed; deleting marks an item, :meth:`Records.purge` removes what was deleted 30 days ago.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from wallet.errors import Reason, VaultError
from wallet.formats.equality import EqualityKey
from wallet.model.description import Compartment
from wallet.model.record import Carrier, CredentialRecord, Keeping, Query, Summary, VaultChange
from wallet.model.report import Report
from wallet.model.summary_rows import SummaryRows
from wallet.vault.database import Database, Row, Value
from wallet.vault.ledger import Ledger
from wallet.vault.moments import write_moment
from wallet.vault.record_queries import NEEDS_ATTENTION, moments, write_list
from wallet.vault.record_rows import (
    EqualRecord,
    NewRecord,
    as_of,
    check_new,
    read_carrier,
    read_equal,
    read_record,
)
from wallet.vault.record_writer import RecordWriter, Step, put_words, unheard
from wallet.vault.shelf import Shelf

__all__ = ["KEPT_AFTER_DELETION", "EqualRecord", "NewRecord", "Records", "Tally"]

KEPT_AFTER_DELETION = timedelta(days=30)
_ARRIVALS_SINCE = 3  # the first schema that has their tables
_WORDS_SINCE = 4  # the first schema that has their table

_WHOLE = """SELECT id, original, items.size, items.digest, form, securing, container, source_name,
    coalesce(picture, x''), report, keeping, imported_at, deleted_at, replaced_by, is_practice,
    content_digest, {arrival}
    FROM items JOIN originals USING (row) JOIN reports USING (row) LEFT JOIN pictures USING (row)
    {arrivals} WHERE id = ?"""
_WITH_ARRIVAL = _WHOLE.format(
    arrival="coalesce(before, x''), coalesce(after, x''), coalesce(carriers.digest, ''), {words}",
    arrivals="LEFT JOIN arrivals USING (row) LEFT JOIN carriers ON number = carrier {own}",
)
_WITH_WORDS = _WITH_ARRIVAL.format(
    words="coalesce(words, x'')", own="LEFT JOIN own_words USING (row)"
)
_BEFORE_WORDS = _WITH_ARRIVAL.format(words="x''", own="")
# Before the third schema nobody wrote down how an item came.
_BEFORE_ARRIVALS = _WHOLE.format(arrival="x'', x'', '', x''", arrivals="")
_CARRIER = "SELECT digest, name, size, content FROM carriers"
_UNUSED = """DELETE FROM carriers WHERE number NOT IN
    (SELECT carrier FROM arrivals WHERE carrier IS NOT NULL)"""
_TALLY = "SELECT {}, {}, {} FROM items".format(  # noqa: S608 - constants of this program
    ", ".join(
        f"count(*) FILTER (WHERE deleted_at IS NULL AND compartment = '{compartment.value}')"
        for compartment in Compartment
    ),
    f"count(*) FILTER (WHERE {NEEDS_ATTENTION})",
    "count(*) FILTER (WHERE deleted_at IS NOT NULL)",
)
_EQUAL = """SELECT issuer_id, credential_id, id, version_at, imported_at, digest, keeping,
    replaced_by FROM items
    WHERE credential_id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL
    ORDER BY version_at DESC, row DESC"""
_DIGESTS = """SELECT digest, id FROM items
    WHERE substr(digest, 1, 16) IN (SELECT substr(value, 1, 16) FROM json_each(?))
    AND deleted_at IS NULL ORDER BY row DESC"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many items there are: those kept by compartment, and those deleted and not yet purged.

    ``needing_attention`` are as many as ``Query(needs_attention=True)`` lists.
    """

    by_compartment: dict[Compartment, int]
    needing_attention: int
    deleted: int


class Records:
    """The items of one open backpack; used on the thread that opened it."""

    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger
        self._shelf = Shelf(database)
        self._writer = RecordWriter(database)

    def fill(self, rows: Iterable[Row]) -> None:
        """Take in the rows of ``items`` that the ledger has checked at opening."""
        self._shelf.fill(rows)

    def add(
        self,
        items: Sequence[NewRecord],
        *,
        replacing: Sequence[tuple[str, str]] = (),
        step: Step = unheard,
    ) -> VaultChange:
        """Keep ``items``, all of them or none (one transaction).

        ``replacing`` holds pairs of an older item and the item, new or there, that takes its
        place (:meth:`mark_replaced`). ``step`` hears how many of how many are written; what it
        raises undoes them all.

        Raises VaultError: RECORD_MISSING (record) for a pair that names no item, STORAGE_*; and
        ValueError where an id is there already or a digest is not its bytes'.
        """
        for item in items:
            check_new(item)
        added = [item.record.id for item in items]
        old = [pair[0] for pair in replacing]
        with self._rewriting([*added, *old]):
            self._writer.insert(items, step)
            for pair in replacing:
                self._replace(*pair)
        return VaultChange(records=frozenset([*added, *old]))

    def get(self, record_id: str) -> CredentialRecord:
        """Return an item with its original bytes.

        Raises VaultError: RECORD_MISSING (record), VAULT_DAMAGED (where="record") where the bytes
        are not the ones that were kept.
        """
        row = self._database.row(self._whole, (record_id,))
        if row is None:
            raise VaultError(Reason.RECORD_MISSING, {"record": record_id})
        try:
            return read_record(row)
        except VaultError:
            self._database.distrust()
            raise

    def carrier(self, digest: str) -> Carrier:
        """Return the file of this SHA-256 (hex) that items came in, as it came.

        Raises VaultError: RECORD_MISSING (record), VAULT_DAMAGED (where="carrier").
        """
        row = self._database.row(f"{_CARRIER} WHERE digest = ?", (digest,))
        if row is None:
            raise VaultError(Reason.RECORD_MISSING, {"record": digest})
        return read_carrier(row)

    @cached_property
    def _schema(self) -> int:
        return int(self._database.value("PRAGMA user_version"))

    @property
    def _knows_arrivals(self) -> bool:
        return self._schema >= _ARRIVALS_SINCE

    @property
    def _whole(self) -> str:
        if self._schema >= _WORDS_SINCE:
            return _WITH_WORDS
        return _BEFORE_WORDS if self._knows_arrivals else _BEFORE_ARRIVALS

    def summary(self, record_id: str, now: datetime) -> Summary:
        """Return one row of the list, deleted or not. Raises VaultError(RECORD_MISSING)."""
        found = self._shelf.find(record_id)
        if found is None:
            raise VaultError(Reason.RECORD_MISSING, {"record": record_id})
        return as_of(found, now)

    def summaries(self, query: Query, now: datetime) -> SummaryRows[tuple[str, bool]]:
        """Return what ``query`` asks for, in its order; each row is read when it is looked at.

        Deleted items are left out unless asked for. The standing is as of ``now``: what has run
        out since it was last checked is EXPIRED.
        """
        ((numbers, has_run_out),) = self._database.rows(*write_list(query, now))
        return self._shelf.list_rows(json.loads(numbers), map("1".__eq__, has_run_out), now)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all items that are not deleted, oldest first."""
        sql = "SELECT id FROM items WHERE deleted_at IS NULL ORDER BY row"
        return tuple(row[0] for row in self._database.rows(sql))

    def tally(self, now: datetime) -> Tally:
        """Count the items, all in one pass over them."""
        found = self._database.rows(_TALLY, {"soon": moments(now)["soon"]})
        *kept, needing_attention, deleted = found[0]
        return Tally(
            by_compartment=dict(zip(Compartment, kept, strict=True)),
            needing_attention=needing_attention,
            deleted=deleted,
        )

    def find_equal(self, key: EqualityKey) -> tuple[EqualRecord, ...]:
        """Return the items that are versions of the same credential, the newest version first.

        Nothing where the key is not usable; deleted items are left out.
        """
        return self.find_all_equal([key]).get(key, ())

    def find_all_equal(
        self, keys: Iterable[EqualityKey]
    ) -> dict[EqualityKey, tuple[EqualRecord, ...]]:
        """As :meth:`find_equal` for many at once; keys that nothing equals are left out."""
        wanted = {key for key in keys if key.is_usable}
        credential_ids = json.dumps([key.credential_id for key in wanted])
        found: dict[EqualityKey, list[EqualRecord]] = {}
        for issuer_id, credential_id, *row in self._database.rows(_EQUAL, (credential_ids,)):
            key = EqualityKey(issuer_id=issuer_id, credential_id=credential_id)
            if key in wanted:
                found.setdefault(key, []).append(read_equal(tuple(row)))
        return {key: tuple(records) for key, records in found.items()}

    def find_digest(self, sha256: str) -> str | None:
        """Return the id of an item with exactly these bytes (SHA-256, hex), not deleted."""
        return self.find_digests([sha256]).get(sha256)

    def find_digests(self, digests: Collection[str]) -> dict[str, str]:
        """As :meth:`find_digest` for many at once: digest -> id, what is not there left out."""
        wanted = frozenset(digests)
        rows = self._database.rows(_DIGESTS, (json.dumps(list(wanted)),))
        # The first one kept stands for its copies: later rows come first and are written over.
        return {digest: record_id for digest, record_id in rows if digest in wanted}

    def update_report(
        self,
        record_id: str,
        report: Report,
        summary: Summary | None,
        search_text: str | None = None,
    ) -> VaultChange:
        """Keep a new report, and what the list shows since. Keeping and dates of keeping stay.

        ``summary`` None leaves what the list shows as it is: the report says the same at a later
        moment. ``search_text`` replaces what a search finds, where given. Raises
        VaultError(RECORD_MISSING, record).
        """
        return self.update_reports([(record_id, report, summary, search_text)])

    def update_reports(
        self, reports: Sequence[tuple[str, Report, Summary | None, str | None]]
    ) -> VaultChange:
        """As :meth:`update_report` for many, in one transaction."""
        ids = [record_id for record_id, *_ in reports]
        with self._rewriting(ids):
            for record_id, report, summary, search_text in reports:
                self._writer.put_report(record_id, report, summary, search_text)
        return VaultChange(records=frozenset(ids))

    def rewrite_words(
        self, record_id: str, words: bytes, report: Report, summary: Summary, search_text: str
    ) -> VaultChange:
        """Keep other words of the learner about an item, and all that follows from them.

        Raises VaultError(RECORD_MISSING, record).
        """
        self._require(record_id)
        with self._rewriting([record_id]):
            put_words(self._database, record_id, words)
            self._writer.put_report(record_id, report, summary, search_text)
        return VaultChange(records=frozenset([record_id]))

    def set_keeping(self, record_ids: Collection[str], keeping: Keeping) -> VaultChange:
        """Keep items another way. Raises VaultError(RECORD_MISSING, record)."""
        sql = "UPDATE items SET keeping = ?, version = version + 1 WHERE id = ?"
        return self._set(sql, record_ids, keeping.value)

    def mark_replaced(self, old: str, by: str) -> VaultChange:
        """Put ``old`` aside as history, replaced by ``by``.

        Raises VaultError(RECORD_MISSING, record).
        """
        with self._rewriting([old]):
            self._replace(old, by)
        return VaultChange(records=frozenset([old, by]))

    def unmark_replaced(self, by: Collection[str]) -> VaultChange:
        """Undo :meth:`mark_replaced` for whatever ``by`` had replaced: it is current again."""
        find = "SELECT id FROM items WHERE replaced_by = ?"
        old = [row[0] for new in by for row in self._database.rows(find, (new,))]
        if not old:
            return VaultChange()
        with self._rewriting(old):
            self._database.execute_each(
                """UPDATE items SET replaced_by = '', keeping = 'current', version = version + 1
                WHERE id = ?""",
                [(record_id,) for record_id in old],
            )
        return VaultChange(records=frozenset(old))

    def delete(self, record_ids: Collection[str], now: datetime) -> VaultChange:
        """Mark items deleted; :meth:`restore` undoes it until they are purged.

        An item that is deleted already keeps its date. Raises VaultError(RECORD_MISSING, record).
        """
        sql = """UPDATE items SET deleted_at = coalesce(deleted_at, ?), version = version + 1
            WHERE id = ?"""
        return self._set(sql, record_ids, write_moment(now))

    def restore(self, record_ids: Collection[str]) -> VaultChange:
        """Undo a deletion. Raises VaultError(RECORD_MISSING, record) for what was purged."""
        sql = "UPDATE items SET deleted_at = ?, version = version + 1 WHERE id = ?"
        return self._set(sql, record_ids, None)

    def purge(self, now: datetime, after: timedelta = KEPT_AFTER_DELETION) -> VaultChange:
        """Remove for good what was deleted ``after`` or longer ago; nothing is left on the disk.

        The freed pages are overwritten (``secure_delete``); backups still hold what they held.
        """
        sql = "SELECT id, row FROM items WHERE deleted_at <= ?"
        found = self._database.rows(sql, (write_moment(now - after),))
        if not found:
            return VaultChange()
        ids = [row[0] for row in found]
        with self._rewriting(ids):
            numbers = [(row[1],) for row in found]
            self._database.execute_each("DELETE FROM search WHERE rowid = ?", numbers)
            self._database.execute_each("DELETE FROM items WHERE row = ?", numbers)
            self._database.execute(_UNUSED)
        return VaultChange(records=frozenset(ids))

    def verify_all(self, step: Step = unheard) -> None:
        """Read every item back, deleted ones too, and compare its digests (a backup's check).

        Raises VaultError(VAULT_DAMAGED).
        """
        ids = [row[0] for row in self._database.rows("SELECT id FROM items ORDER BY row")]
        for number, record_id in enumerate(ids, start=1):
            self.get(record_id)
            step(number, len(ids))
        if self._knows_arrivals:
            for (digest,) in self._database.rows("SELECT digest FROM carriers ORDER BY number"):
                self.carrier(digest)

    def digests(self) -> dict[str, str]:
        """Return the SHA-256 (hex) of every item's original bytes by its id, deleted ones too."""
        return dict(self._database.rows("SELECT id, digest FROM items ORDER BY id"))

    @contextmanager
    def _rewriting(self, record_ids: Collection[str]) -> Iterator[None]:
        """One transaction over these items."""
        try:
            with self._ledger.rewriting("items", record_ids):
                yield
        finally:
            self._shelf.forget(record_ids)

    def _set(self, sql: str, record_ids: Collection[str], value: Value) -> VaultChange:
        for record_id in record_ids:
            self._require(record_id)
        with self._rewriting(record_ids):
            self._database.execute_each(sql, [(value, record_id) for record_id in record_ids])
        return VaultChange(records=frozenset(record_ids))

    def _replace(self, old: str, by: str) -> None:
        self._require(old)
        self._require(by)
        self._database.execute(
            """UPDATE items SET replaced_by = ?, keeping = 'history', version = version + 1
            WHERE id = ?""",
            (by, old),
        )

    def _require(self, record_id: str) -> int:
        number = self._database.value("SELECT row FROM items WHERE id = ?", (record_id,))
        if number is None:
            raise VaultError(Reason.RECORD_MISSING, {"record": record_id})
        return int(number)

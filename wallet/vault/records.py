"""The items of a backpack: kept byte for byte, listed without being opened.

Every mutation is one transaction and returns what it touched. Originals are compressed (zlib) and
never changed; deleting marks an item, :meth:`Records.purge` removes what was deleted 30 days ago.
"""

import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from wallet.errors import Reason, VaultError
from wallet.formats.equality import EqualityKey
from wallet.model.description import Compartment
from wallet.model.record import CredentialRecord, Keeping, Query, Summary, VaultChange
from wallet.model.report import Report
from wallet.vault.database import Database, Row, Value
from wallet.vault.ledger import Ledger
from wallet.vault.moments import write_moment
from wallet.vault.record_queries import NEEDS_ATTENTION, moments, write_list
from wallet.vault.record_rows import (
    EqualRecord,
    NewRecord,
    as_of,
    check_new,
    content_digest,
    read_equal,
    read_record,
    write_item,
    write_summary,
)
from wallet.vault.report_rows import write_report
from wallet.vault.shelf import Shelf

__all__ = ["KEPT_AFTER_DELETION", "EqualRecord", "NewRecord", "Records"]

KEPT_AFTER_DELETION = timedelta(days=30)
# Fast, and as small as makes a difference for JSON (1 of 9).
_COMPRESSION = 1

_INSERT = """INSERT INTO items (
    id, version, content_digest, title, issuer_name, issuer_is_claim, issuer_says, compartment,
    achievement_kind, form, mark, standing, keeping, awarded_at, valid_until, imported_at,
    in_progress, is_practice, has_picture, replaced_by, deleted_at, newer_announced, title_key,
    issuer_key, digest, size, securing, container, source_name, issuer_id, credential_id,
    version_at
) VALUES (
    :id, 1, :content_digest, :title, :issuer_name, :issuer_is_claim, :issuer_says, :compartment,
    :achievement_kind, :form, :mark, :standing, :keeping, :awarded_at, :valid_until, :imported_at,
    :in_progress, :is_practice, :has_picture, :replaced_by, :deleted_at, :newer_announced,
    :title_key, :issuer_key, :digest, :size, :securing, :container, :source_name, :issuer_id,
    :credential_id, :version_at
)"""
_UPDATE = """UPDATE items SET
    version = version + 1, content_digest = :content_digest, title = :title,
    issuer_name = :issuer_name, issuer_is_claim = :issuer_is_claim, issuer_says = :issuer_says,
    compartment = :compartment, achievement_kind = :achievement_kind, mark = :mark,
    standing = :standing, awarded_at = :awarded_at, valid_until = :valid_until,
    in_progress = :in_progress, newer_announced = :newer_announced, title_key = :title_key,
    issuer_key = :issuer_key
    WHERE id = :id"""
_WHOLE = """SELECT id, original, size, digest, form, securing, container, source_name,
    coalesce(picture, x''), report, keeping, imported_at, deleted_at, replaced_by, is_practice,
    content_digest
    FROM items JOIN originals USING (row) JOIN reports USING (row) LEFT JOIN pictures USING (row)
    WHERE id = ?"""
_COUNTS = "SELECT compartment, count(*) FROM items WHERE deleted_at IS NULL GROUP BY compartment"
_ATTENTION = f"SELECT count(*) FROM items WHERE {NEEDS_ATTENTION}"  # noqa: S608
_EQUAL = """SELECT id, version_at, imported_at, digest, keeping, replaced_by FROM items
    WHERE issuer_id = ? AND credential_id = ? AND deleted_at IS NULL
    ORDER BY version_at DESC, row DESC"""


class Records:
    """The items of one open backpack; used on the thread that opened it."""

    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger
        self._shelf = Shelf(database)

    def fill(self, rows: Iterable[Row]) -> None:
        """Take in the rows of ``items`` that the ledger has checked at opening."""
        self._shelf.fill(rows)

    def add(
        self, items: Sequence[NewRecord], *, replacing: Sequence[tuple[str, str]] = ()
    ) -> VaultChange:
        """Keep ``items``, all of them or none (one transaction).

        ``replacing`` holds pairs of an older item and the item, new or there, that takes its
        place (:meth:`mark_replaced`).

        Raises VaultError: RECORD_MISSING (record) for a pair that names no item, STORAGE_*; and
        ValueError where an id is there already or a digest is not its bytes'.
        """
        for item in items:
            check_new(item)
        added = [item.record.id for item in items]
        old = [pair[0] for pair in replacing]
        with self._rewriting([*added, *old]):
            for item in items:
                self._insert(item)
            for pair in replacing:
                self._replace(*pair)
        return VaultChange(records=frozenset([*added, *old]))

    def get(self, record_id: str) -> CredentialRecord:
        """Return an item with its original bytes.

        Raises VaultError: RECORD_MISSING (record), VAULT_DAMAGED (where="record") where the bytes
        are not the ones that were kept.
        """
        row = self._database.row(_WHOLE, (record_id,))
        if row is None:
            raise VaultError(Reason.RECORD_MISSING, {"record": record_id})
        return read_record(row)

    def summary(self, record_id: str, now: datetime) -> Summary:
        """Return one row of the list, deleted or not. Raises VaultError(RECORD_MISSING)."""
        found = self._shelf.find(record_id)
        if found is None:
            raise VaultError(Reason.RECORD_MISSING, {"record": record_id})
        return as_of(found, now)

    def summaries(self, query: Query, now: datetime) -> list[Summary]:
        """Return what ``query`` asks for, in its order.

        Deleted items are left out unless asked for. The standing is as of ``now``: what has run
        out since it was last checked is EXPIRED.
        """
        sql, parameters = write_list(query, now)
        rows = self._database.rows(sql, parameters)
        self._shelf.prepare(row[0] for row in rows)
        listed = [(self._shelf.find(row[0]), row[1]) for row in rows]
        return [
            as_of(found, now) if has_run_out else found
            for found, has_run_out in listed
            if found is not None
        ]

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all items that are not deleted, oldest first."""
        sql = "SELECT id FROM items WHERE deleted_at IS NULL ORDER BY row"
        return tuple(row[0] for row in self._database.rows(sql))

    def counts(self, now: datetime) -> dict[Compartment, int]:
        """Return how many items each compartment holds, deleted ones left out.

        No count depends on ``now`` so far; what does is :meth:`count_needing_attention`.
        """
        found: dict[str, int] = dict(self._database.rows(_COUNTS))
        return {compartment: found.get(compartment.value, 0) for compartment in Compartment}

    def count_needing_attention(self, now: datetime) -> int:
        """Return how many items ``Query(needs_attention=True)`` lists."""
        return int(self._database.value(_ATTENTION, {"soon": moments(now)["soon"]}))

    def count_deleted(self) -> int:
        """Return how many items are deleted and not yet purged."""
        sql = "SELECT count(*) FROM items WHERE deleted_at IS NOT NULL"
        return int(self._database.value(sql))

    def find_equal(self, key: EqualityKey) -> tuple[EqualRecord, ...]:
        """Return the items that are versions of the same credential, the newest version first.

        Nothing where the key is not usable; deleted items are left out.
        """
        if not key.is_usable:
            return ()
        rows = self._database.rows(_EQUAL, (key.issuer_id, key.credential_id))
        return tuple(read_equal(row) for row in rows)

    def find_digest(self, sha256: str) -> str | None:
        """Return the id of an item with exactly these bytes (SHA-256, hex), not deleted."""
        sql = "SELECT id FROM items WHERE digest = ? AND deleted_at IS NULL ORDER BY row"
        found = self._database.value(sql, (sha256,))
        return None if found is None else str(found)

    def update_report(
        self, record_id: str, report: Report, summary: Summary, search_text: str | None = None
    ) -> VaultChange:
        """Keep a new report, and what the list shows since. Keeping and dates of keeping stay.

        ``search_text`` replaces what a search finds, where given. Raises
        VaultError(RECORD_MISSING, record).
        """
        return self.update_reports([(record_id, report, summary, search_text)])

    def update_reports(
        self, reports: Sequence[tuple[str, Report, Summary, str | None]]
    ) -> VaultChange:
        """As :meth:`update_report` for many, in one transaction."""
        ids = [record_id for record_id, *_ in reports]
        with self._rewriting(ids):
            for record_id, report, summary, search_text in reports:
                self._update(record_id, report, summary, search_text)
        return VaultChange(records=frozenset(ids))

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
        return VaultChange(records=frozenset(ids))

    def verify_all(self, step: Callable[[int, int], None] = lambda _done, _total: None) -> None:
        """Read every item back, deleted ones too, and compare its digests (a backup's check).

        Raises VaultError(VAULT_DAMAGED).
        """
        ids = [row[0] for row in self._database.rows("SELECT id FROM items ORDER BY row")]
        for number, record_id in enumerate(ids, start=1):
            self.get(record_id)
            step(number, len(ids))

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

    def _insert(self, item: NewRecord) -> None:
        record = item.record
        report = write_report(record.report)
        columns = write_item(item, content_digest(record.digest, record.picture, report))
        if self._database.value("SELECT row FROM items WHERE id = ?", (record.id,)) is not None:
            raise ValueError("an item with this id is there already")
        self._database.execute(_INSERT, columns)
        number = int(self._database.value("SELECT last_insert_rowid()"))
        original = zlib.compress(record.original, _COMPRESSION)
        self._database.execute("INSERT INTO originals VALUES (?, ?)", (number, original))
        self._database.execute("INSERT INTO reports VALUES (?, ?)", (number, report))
        if record.picture:
            self._database.execute("INSERT INTO pictures VALUES (?, ?)", (number, record.picture))
        self._database.execute(
            "INSERT INTO search (rowid, words) VALUES (?, ?)", (number, item.search_text)
        )

    def _update(
        self, record_id: str, report: Report, summary: Summary, search_text: str | None
    ) -> None:
        number = self._require(record_id)
        picture = self._database.value("SELECT picture FROM pictures WHERE row = ?", (number,))
        digest = self._database.value("SELECT digest FROM items WHERE row = ?", (number,))
        text = write_report(report)
        columns = write_summary(summary, report) | {
            "id": record_id,
            "content_digest": content_digest(digest, picture or b"", text),
        }
        self._database.execute(_UPDATE, columns)
        self._database.execute("UPDATE reports SET report = ? WHERE row = ?", (text, number))
        if search_text is not None:
            self._database.execute(
                "INSERT OR REPLACE INTO search (rowid, words) VALUES (?, ?)",
                (number, search_text),
            )

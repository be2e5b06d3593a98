"""Writing items: their rows, bytes, reports and words, inside the transaction of the caller."""

import json
from collections.abc import Callable, Sequence
from typing import TypeAlias

from wallet.errors import Reason, VaultError
from wallet.model.record import Arrival, Summary
from wallet.model.report import Report
from wallet.vault.database import Database
from wallet.vault.packing import pack_original, pack_report
from wallet.vault.record_queries import fold
from wallet.vault.record_rows import (
    NewRecord,
    content_digest,
    write_item,
    write_name,
    write_summary,
)
from wallet.vault.report_rows import write_report

_INSERT = """INSERT INTO items (
    row, id, version, content_digest, title, issuer_name, issuer_is_claim, issuer_says,
    compartment, achievement_kind, form, mark, standing, keeping, awarded_at, valid_until,
    imported_at, in_progress, is_practice, has_picture, replaced_by, deleted_at,
    newer_announced, title_key, issuer_key, digest, size, securing, container, source_name,
    issuer_id, credential_id, version_at
) VALUES (
    :row, :id, 1, :content_digest, :title, :issuer_name, :issuer_is_claim, :issuer_says,
    :compartment, :achievement_kind, :form, :mark, :standing, :keeping, :awarded_at,
    :valid_until, :imported_at, :in_progress, :is_practice, :has_picture, :replaced_by,
    :deleted_at, :newer_announced, :title_key, :issuer_key, :digest, :size, :securing,
    :container, :source_name, :issuer_id, :credential_id, :version_at
)"""
_UPDATE = """UPDATE items SET
    version = version + 1, content_digest = :content_digest, title = :title,
    issuer_name = :issuer_name, issuer_is_claim = :issuer_is_claim, issuer_says = :issuer_says,
    compartment = :compartment, achievement_kind = :achievement_kind, mark = :mark,
    standing = :standing, awarded_at = :awarded_at, valid_until = :valid_until,
    in_progress = :in_progress, newer_announced = :newer_announced, title_key = :title_key,
    issuer_key = :issuer_key
    WHERE id = :id"""
_MOVE = """UPDATE items SET version = version + 1, content_digest = :content_digest
    WHERE id = :id"""
_ANY = "SELECT row FROM items WHERE id IN (SELECT value FROM json_each(?)) LIMIT 1"
_BOUND = """SELECT row, items.digest, coalesce(picture, x''), coalesce(before, x''),
    coalesce(after, x''), coalesce(carriers.digest, ''), coalesce(words, x'')
    FROM items LEFT JOIN pictures USING (row) LEFT JOIN arrivals USING (row)
    LEFT JOIN own_words USING (row)
    LEFT JOIN carriers ON number = carrier WHERE id = ?"""
_CARRIER = "INSERT OR IGNORE INTO carriers (digest, name, size, content) VALUES (?, ?, ?, ?)"
_ARRIVAL = """INSERT INTO arrivals VALUES
    (?, ?, ?, (SELECT number FROM carriers WHERE digest = ?))"""

# Items written between two words to whoever watches.
_AT_ONCE = 100

# Hears how many of how many are done; what it raises undoes the transaction.
Step: TypeAlias = Callable[[int, int], None]


def unheard(_done: int, _total: int) -> None:
    """Tell nobody."""


class RecordWriter:
    """Writes items into one open database. The caller holds the transaction and the root."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def insert(self, items: Sequence[NewRecord], step: Step) -> None:
        """Put new items in; ``step`` hears how many of how many are in, and may raise.

        Raises ValueError where an id is there already or comes twice.
        """
        ids = [item.record.id for item in items]
        is_there = self._database.value(_ANY, (json.dumps(ids),)) is not None
        if is_there or len(set(ids)) < len(ids):
            raise ValueError("an item with this id is there already")
        first = int(self._database.value("SELECT coalesce(max(row), 0) + 1 FROM items"))
        self._insert_carriers(items)
        for start in range(0, len(items), _AT_ONCE):
            step(start, len(items))
            self._insert(items[start : start + _AT_ONCE], first + start)

    def _insert_carriers(self, items: Sequence[NewRecord]) -> None:
        carriers = {item.carrier.digest: item.carrier for item in items if item.carrier}
        self._database.execute_each(
            _CARRIER,
            (
                (one.digest, write_name(one.name), len(one.content), pack_original(one.content))
                for one in carriers.values()
            ),
        )

    def _insert(self, items: Sequence[NewRecord], first: int) -> None:
        """Put some in from row ``first`` on, table by table: a statement each, run many times."""
        numbered = list(enumerate(items, first))
        texts = [write_report(item.record.report) for item in items]
        each = self._database.execute_each
        each(
            _INSERT,
            (
                write_item(item, _content_of(item, text)) | {"row": number}
                for (number, item), text in zip(numbered, texts, strict=True)
            ),
        )
        each(
            "INSERT INTO originals VALUES (?, ?)",
            ((number, pack_original(item.record.original)) for number, item in numbered),
        )
        each(
            "INSERT INTO reports VALUES (?, ?)",
            ((number, pack_report(text)) for number, text in enumerate(texts, first)),
        )
        each(
            "INSERT INTO pictures VALUES (?, ?)",
            ((number, item.record.picture) for number, item in numbered if item.record.picture),
        )
        arrivals = [(number, item.record.arrival) for number, item in numbered]
        each(
            _ARRIVAL,
            ((number, one.before, one.after, one.carrier) for number, one in arrivals if one),
        )
        each(
            "INSERT INTO own_words VALUES (?, ?)",
            ((number, item.record.words) for number, item in numbered if item.record.words),
        )
        each(
            "INSERT INTO search (rowid, words) VALUES (?, ?)",
            ((number, fold(item.search_text)) for number, item in numbered),
        )

    def put_report(
        self, record_id: str, report: Report, summary: Summary | None, search_text: str | None
    ) -> None:
        """Put a report in the place of the last one; None leaves summary or words as they are.

        Raises VaultError(RECORD_MISSING, record).
        """
        bound = self._database.row(_BOUND, (record_id,))
        if bound is None:
            raise VaultError(Reason.RECORD_MISSING, {"record": record_id})
        number, digest, picture, before, after, carrier, words = bound
        text = write_report(report)
        arrival = Arrival(before=before, after=after, carrier=carrier)
        content = content_digest(digest, picture, text, arrival, words)
        columns = {"id": record_id, "content_digest": content}
        if summary is None:
            self._database.execute(_MOVE, columns)
        else:
            self._database.execute(_UPDATE, write_summary(summary, report) | columns)
        self._database.execute(
            "UPDATE reports SET report = ? WHERE row = ?", (pack_report(text), number)
        )
        if search_text is not None:
            self._database.execute(
                "INSERT OR REPLACE INTO search (rowid, words) VALUES (?, ?)",
                (number, fold(search_text)),
            )


def put_words(database: Database, record_id: str, words: bytes) -> None:
    """Put what the learner writes of an item in the place of what was there; its report follows.

    The caller writes the report anew (:meth:`RecordWriter.put_report`) in the same transaction,
    which binds the words.
    """
    database.execute(
        """INSERT OR REPLACE INTO own_words
        SELECT row, ? FROM items WHERE id = ?""",
        (words, record_id),
    )


def _content_of(item: NewRecord, report: str) -> str:
    record = item.record
    return content_digest(record.digest, record.picture, report, record.arrival, record.words)

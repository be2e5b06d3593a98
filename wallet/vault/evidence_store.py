"""Evidence: files of the learner's own that records speak of by their SHA-256, each kept once.

The record that names a file is signed, and its bytes are bound by the root MAC; so a file that was
exchanged or put back to an older self is found by its digest, and nothing else has to bind it. A
file stays as long as a record, deleted ones too, holds on to it.
"""

import hashlib
from collections.abc import Iterable

from wallet.vault.database import Database
from wallet.vault.ledger import Ledger

_LOOSE = """SELECT (SELECT count(*) FROM evidence_of WHERE record_id NOT IN (SELECT id FROM items))
    + (SELECT count(*) FROM evidence WHERE digest NOT IN (SELECT digest FROM evidence_of))"""
_SINCE = 4  # the first schema that has the tables


class EvidenceStore:
    """The evidence of one open backpack; used on the thread that opened it."""

    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger

    def keep(self, record_id: str, contents: Iterable[bytes]) -> tuple[str, ...]:
        """Keep files for a record, in one transaction; return their SHA-256 (hex), in order.

        The record may be added afterwards: what no record holds is removed at the next opening.
        Raises VaultError(STORAGE_*).
        """
        held = [(hashlib.sha256(content).hexdigest(), content) for content in contents]
        with self._ledger.change():
            self._database.execute_each(
                "INSERT OR IGNORE INTO evidence VALUES (?, ?, ?)",
                ((digest, len(content), content) for digest, content in held),
            )
            self._hold(record_id, [digest for digest, _ in held])
        return tuple(digest for digest, _ in held)

    def hold(self, record_id: str, digests: Iterable[str]) -> None:
        """Let a record hold on to files that are there; names of others are passed over."""
        there = [digest for digest in digests if self._is_there(digest)]
        with self._ledger.change():
            self._hold(record_id, there)

    def find(self, digest: str) -> bytes | None:
        """Return the file of this SHA-256 (hex) as it lies there, None where there is none.

        Whether it still has that digest is for whoever asked to see.
        """
        row = self._database.row("SELECT content FROM evidence WHERE digest = ?", (digest,))
        return None if row is None else bytes(row[0])

    def size(self) -> int:
        """Return how many bytes all evidence takes."""
        return int(self._database.value("SELECT coalesce(sum(size), 0) FROM evidence"))

    def tidy(self) -> None:
        """Remove what no record holds any more; its pages are overwritten (``secure_delete``)."""
        if int(self._database.value("PRAGMA user_version")) < _SINCE:
            return
        if not self._database.value(_LOOSE):
            return
        with self._ledger.change():
            self._database.execute(
                "DELETE FROM evidence_of WHERE record_id NOT IN (SELECT id FROM items)"
            )
            self._database.execute(
                "DELETE FROM evidence WHERE digest NOT IN (SELECT digest FROM evidence_of)"
            )

    def _is_there(self, digest: str) -> bool:
        sql = "SELECT 1 FROM evidence WHERE digest = ?"
        return self._database.value(sql, (digest,)) is not None

    def _hold(self, record_id: str, digests: Iterable[str]) -> None:
        self._database.execute_each(
            "INSERT OR IGNORE INTO evidence_of VALUES (?, ?)",
            [(record_id, digest) for digest in digests],
        )

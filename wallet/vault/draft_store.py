"""Drafts: what was begun and not kept when the backpack was locked, for the return.

They stand inside the encrypted database, so that nothing of them is left in memory or on the disk
in the clear while it is locked. The root MAC does not cover them: a draft put back to an older
self is a text the learner reads before anything is signed or kept, and never an item.

Damage in one stays with it. SQLite cannot remove a row it cannot read, so the two tables are laid
anew beside the old ones then: what can be read moves, and nothing leads to the old pages any more.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from wallet.errors import Reason, VaultError
from wallet.model.draft import KeptDraft
from wallet.vault.database import Database, Row
from wallet.vault.ledger import Ledger
from wallet.vault.moments import write_moment
from wallet.vault.schema import DRAFTS

T = TypeVar("T")

_SINCE = 5  # the first schema that has the tables
_LAY_ANEW = (
    "PRAGMA writable_schema = ON",
    "DELETE FROM sqlite_schema WHERE tbl_name IN ('drafts', 'draft_files')",
    # Off again, and the schema is read anew.
    "PRAGMA writable_schema = RESET",
    *DRAFTS,
)
# A key ends in a kind of record, in a file's SHA-256 or in an item's id; only the last is a UUID.
_ORPHANS = """SELECT key FROM (SELECT key, substr(key, instr(key, ':') + 1) AS id FROM drafts)
    WHERE id GLOB '????????-????-????-????-????????????' AND id NOT IN (SELECT id FROM items)"""


class DraftStore:
    """The drafts of one open backpack; used on the thread that opened it."""

    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger

    def keep(self, draft: KeptDraft, now: datetime) -> None:
        """Keep a draft, in place of an earlier one of its key. Raises VaultError(STORAGE_*)."""

        def put() -> None:
            with self._ledger.change():
                self._remove(draft.key)
                self._insert(draft, write_moment(now))

        self._despite_damage(draft.key, put)

    def keys(self) -> tuple[str, ...]:
        """Return the keys of all drafts, the newest first. Raises VaultError(DRAFT_DAMAGED)."""
        if int(self._database.value("PRAGMA user_version")) < _SINCE:
            return ()
        return _reading(self._keys_of_table, self._keys_of_index)

    def find(self, key: str) -> KeptDraft | None:
        """Return the draft of a key, None where there is none. Raises VaultError(DRAFT_DAMAGED).

        A file that cannot be read any more is ``b""`` or has zeros in it, or they are all left
        out: its form compares their digests.
        """
        answers = self.answers(key)
        if answers is None:
            return None
        return KeptDraft(key=key, answers=answers, files=self._files(key))

    def answers(self, key: str) -> bytes | None:
        """Return the answers of a draft without its files, None where there is none.

        Raises VaultError(DRAFT_DAMAGED).
        """
        row = self._row("answers", key)
        return bytes(row[0]) if row is not None else None

    def _row(self, column: str, key: str) -> Row | None:
        sql = f"SELECT {column} FROM drafts {{}} WHERE key = ?"  # noqa: S608 - constants
        return _reading(
            lambda: self._database.row(sql.format(""), (key,)),
            # Past an index that is damaged itself.
            lambda: self._database.row(sql.format("NOT INDEXED"), (key,)),
        )

    def distrust(self) -> None:
        """Hear that what :meth:`find` returned cannot be right."""
        self._database.distrust()

    def remove(self, key: str) -> None:
        """Forget a draft, damaged or not; its pages are overwritten (``secure_delete``).

        Damaged pages stay as they are, sealed, and nothing leads to them any more. Nothing is
        written where there is no such draft. Raises VaultError(STORAGE_*).
        """

        def take() -> None:
            if key in self.keys():
                with self._ledger.change():
                    self._remove(key)

        self._despite_damage(key, take)

    def tidy(self) -> None:
        """Forget drafts of items that are gone for good. Raises VaultError."""
        if self.keys():
            for (key,) in self._database.rows(_ORPHANS):
                self.remove(str(key))

    def _despite_damage(self, key: str, step: Callable[[], None]) -> None:
        """Do ``step``; where damage is in its way, once more without the draft of ``key``."""
        try:
            step()
        except VaultError as error:
            if error.reason not in (Reason.VAULT_DAMAGED, Reason.DRAFT_DAMAGED):
                raise
            self._lay_anew(key)
            step()

    def _lay_anew(self, without: str) -> None:
        kept = [self._as_it_stands(key) for key in self._known() if key != without]
        try:
            with self._ledger.change():
                for statement in _LAY_ANEW:
                    self._database.execute(statement)
                for draft, changed_at in kept:
                    self._insert(draft, changed_at)
        finally:
            # After a failure the connection would still go by a schema that was rolled back.
            self._database.execute("PRAGMA writable_schema = RESET")

    def _known(self) -> tuple[str, ...]:
        """Return all keys; () where neither the table nor its index can be read."""
        try:
            return self.keys()
        except VaultError as error:
            _pass_over_damage(error)
            return ()

    def _keys_of_table(self) -> tuple[str, ...]:
        sql = "SELECT key FROM drafts ORDER BY changed_at DESC, key"
        return tuple(str(row[0]) for row in self._database.rows(sql))

    def _keys_of_index(self) -> tuple[str, ...]:
        """Return the keys in no order that tells anything, where the table is damaged."""
        sql = "SELECT key FROM drafts INDEXED BY sqlite_autoindex_drafts_1 ORDER BY key"
        return tuple(str(row[0]) for row in self._database.rows(sql))

    def _as_it_stands(self, key: str) -> tuple[KeptDraft, str]:
        """Return a draft and its moment; of one that is damaged too, what its form will refuse."""
        try:
            moment = self._row("changed_at", key)
            changed_at = str(moment[0]) if moment is not None else ""
            found = self.find(key)
        except VaultError as error:
            _pass_over_damage(error)
            return KeptDraft(key=key, answers=b""), ""
        return found or KeptDraft(key=key, answers=b""), changed_at

    def _insert(self, draft: KeptDraft, changed_at: str) -> None:
        self._database.execute(
            "INSERT INTO drafts VALUES (?, ?, ?)", (draft.key, changed_at, draft.answers)
        )
        self._database.execute_each(
            "INSERT INTO draft_files VALUES (?, ?, ?)",
            [(draft.key, place, content) for place, content in enumerate(draft.files)],
        )

    def _files(self, key: str) -> tuple[bytes, ...]:
        try:
            sql = "SELECT position FROM draft_files WHERE key = ? ORDER BY position"
            places = [int(row[0]) for row in self._database.rows(sql, (key,))]
        except VaultError as error:
            _pass_over_damage(error)
            return ()
        return tuple(self._file(key, place) for place in places)

    def _file(self, key: str, place: int) -> bytes:
        sql = "SELECT content FROM draft_files WHERE key = ? AND position = ?"
        try:
            return bytes(self._database.value(sql, (key, place)))
        except VaultError as error:
            _pass_over_damage(error)
            return b""

    def _remove(self, key: str) -> None:
        self._database.execute("DELETE FROM drafts WHERE key = ?", (key,))


def _pass_over_damage(error: VaultError) -> None:
    if error.reason not in (Reason.VAULT_DAMAGED, Reason.DRAFT_DAMAGED):
        raise error


def _reading(*ways: Callable[[], T]) -> T:
    """Read by the first of several ways that no damage stands in; else DRAFT_DAMAGED."""
    for read in ways:
        try:
            return read()
        except VaultError as error:
            _pass_over_damage(error)
    raise VaultError(Reason.DRAFT_DAMAGED)

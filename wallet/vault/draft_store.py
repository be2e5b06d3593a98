"""Drafts: what was begun and not kept when the backpack was locked, for the return.

They stand inside the encrypted database, so that nothing of them is left in memory or on the disk
in the clear while it is locked. The root MAC does not cover them: a draft put back to an older
self is a text the learner reads before anything is signed or kept, and never an item.
"""

from datetime import datetime

from wallet.model.draft import KeptDraft
from wallet.vault.database import Database
from wallet.vault.ledger import Ledger
from wallet.vault.moments import write_moment

_SINCE = 5  # the first schema that has the tables


class DraftStore:
    """The drafts of one open backpack; used on the thread that opened it."""

    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger

    def keep(self, draft: KeptDraft, now: datetime) -> None:
        """Keep a draft, in place of an earlier one of its key. Raises VaultError(STORAGE_*)."""
        with self._ledger.change():
            self._remove(draft.key)
            self._database.execute(
                "INSERT INTO drafts VALUES (?, ?, ?)",
                (draft.key, write_moment(now), draft.answers),
            )
            self._database.execute_each(
                "INSERT INTO draft_files VALUES (?, ?, ?)",
                [(draft.key, place, content) for place, content in enumerate(draft.files)],
            )

    def keys(self) -> tuple[str, ...]:
        """Return the keys of all drafts, the newest first."""
        if int(self._database.value("PRAGMA user_version")) < _SINCE:
            return ()
        rows = self._database.rows("SELECT key FROM drafts ORDER BY changed_at DESC, key")
        return tuple(str(row[0]) for row in rows)

    def find(self, key: str) -> KeptDraft | None:
        """Return the draft of a key, None where there is none."""
        row = self._database.row("SELECT answers FROM drafts WHERE key = ?", (key,))
        if row is None:
            return None
        files = self._database.rows(
            "SELECT content FROM draft_files WHERE key = ? ORDER BY position", (key,)
        )
        return KeptDraft(
            key=key, answers=bytes(row[0]), files=tuple(bytes(content) for (content,) in files)
        )

    def answers(self, key: str) -> bytes | None:
        """Return the answers of a draft without its files, None where there is none."""
        row = self._database.row("SELECT answers FROM drafts WHERE key = ?", (key,))
        return bytes(row[0]) if row is not None else None

    def remove(self, key: str) -> None:
        """Forget a draft; its pages are overwritten (``secure_delete``).

        Nothing is written where there is none. Raises VaultError(STORAGE_*).
        """
        if key in self.keys():
            with self._ledger.change():
                self._remove(key)

    def _remove(self, key: str) -> None:
        self._database.execute("DELETE FROM drafts WHERE key = ?", (key,))

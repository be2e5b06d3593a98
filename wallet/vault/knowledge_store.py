"""What the learner let in about the outside: trust packs, keys of pack makers, removed issuers.

Packs are kept byte for byte; this room does not read them.
"""

import hashlib
import zlib
from datetime import datetime

from wallet.errors import Reason, VaultError
from wallet.model.outside import ApprovedKey, ImportedPack
from wallet.model.record import VaultChange
from wallet.vault.database import Database
from wallet.vault.ledger import Ledger
from wallet.vault.moments import read_moment, write_moment
from wallet.vault.share_log import unpack_checked

_PACKS = """SELECT pack_id, name, as_of, imported_at, signer_key, is_vouched_for FROM packs
    ORDER BY imported_at, rowid"""
_REPLACE_PACK = "INSERT OR REPLACE INTO packs VALUES (?, ?, ?, ?, ?, ?)"
_APPROVED = "SELECT key, name, approved_at FROM approved_keys ORDER BY approved_at, key"
_REMOVED = "SELECT issuer_id FROM removed_issuers"


class KnowledgeStore:
    """The knowledge one open backpack holds of its own."""

    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger

    def packs(self) -> tuple[ImportedPack, ...]:
        """Return the imported packs, in the order they came."""
        return tuple(
            ImportedPack(
                pack_id=pack_id,
                name=name,
                as_of=read_moment(as_of),
                imported_at=read_moment(imported_at),
                signer_key=signer_key,
                is_vouched_for=bool(is_vouched_for),
            )
            for pack_id, name, as_of, imported_at, signer_key, is_vouched_for in (
                self._database.rows(_PACKS)
            )
        )

    def pack_bytes(self, pack_id: str) -> bytes:
        """Return a pack's exact bytes.

        Raises VaultError: RECORD_MISSING (record), VAULT_DAMAGED (where="pack") where they are
        not the ones its id, their SHA-256, names.
        """
        sql = "SELECT content FROM pack_contents WHERE pack_id = ?"
        packed = self._database.value(sql, (pack_id,))
        if packed is None:
            raise VaultError(Reason.RECORD_MISSING, {"record": pack_id})
        return unpack_checked(packed, pack_id, "pack")

    def add_pack(self, pack: ImportedPack, content: bytes) -> VaultChange:
        """Keep a pack; importing it again renews date and voucher.

        Raises ValueError where ``pack_id`` is not the SHA-256 (hex) of ``content``.
        """
        if hashlib.sha256(content).hexdigest() != pack.pack_id:
            raise ValueError("a pack's id is the digest of its bytes")
        row = (
            pack.pack_id,
            pack.name,
            write_moment(pack.as_of),
            write_moment(pack.imported_at),
            pack.signer_key,
            int(pack.is_vouched_for),
        )
        with self._ledger.rewriting("packs", [pack.pack_id]):
            self._database.execute(_REPLACE_PACK, row)
            self._database.execute(
                "INSERT INTO pack_contents VALUES (?, ?)", (pack.pack_id, zlib.compress(content))
            )
        return VaultChange(knowledge=True)

    def remove_pack(self, pack_id: str) -> VaultChange:
        """Forget a pack; one that is not there is no fault."""
        with self._ledger.rewriting("packs", [pack_id]):
            self._database.execute("DELETE FROM packs WHERE pack_id = ?", (pack_id,))
        return VaultChange(knowledge=True)

    def approved_keys(self) -> frozenset[str]:
        """Return the keys whose packs count."""
        return frozenset(approved.key for approved in self.approvals())

    def approvals(self) -> tuple[ApprovedKey, ...]:
        """Return the approved keys with names and dates, in the order they were approved."""
        return tuple(
            ApprovedKey(key=key, name=name, approved_at=read_moment(approved_at))
            for key, name, approved_at in self._database.rows(_APPROVED)
        )

    def approve_key(self, key: str, name: str, now: datetime) -> VaultChange:
        """Let packs signed by ``key`` count from now on."""
        with self._ledger.rewriting("approved_keys", [key]):
            self._database.execute(
                "INSERT OR REPLACE INTO approved_keys VALUES (?, ?, ?)",
                (key, name, write_moment(now)),
            )
        return VaultChange(knowledge=True)

    def withdraw_key(self, key: str) -> VaultChange:
        """Take an approval back; what was imported stays until it is removed."""
        with self._ledger.rewriting("approved_keys", [key]):
            self._database.execute("DELETE FROM approved_keys WHERE key = ?", (key,))
        return VaultChange(knowledge=True)

    def removed_issuers(self) -> frozenset[str]:
        """Return the issuers the learner took off all lists."""
        return frozenset(row[0] for row in self._database.rows(_REMOVED))

    def set_issuer_removed(
        self, issuer_id: str, *, is_removed: bool, now: datetime
    ) -> VaultChange:
        """Take an issuer off all lists, or put it back."""
        with self._ledger.rewriting("removed_issuers", [issuer_id]):
            if is_removed:
                self._database.execute(
                    "INSERT OR REPLACE INTO removed_issuers VALUES (?, ?)",
                    (issuer_id, write_moment(now)),
                )
            else:
                self._database.execute(
                    "DELETE FROM removed_issuers WHERE issuer_id = ?", (issuer_id,)
                )
        return VaultChange(knowledge=True)

"""A backpack on disk: one folder per learner, made, opened, its ways in changed, closed.

    <parent>/<uuid>/   hdr.a  hdr.b  vault.db  backups/       folders 0700, files 0600

A :class:`Vault` and everything reached through it belongs to the thread that made it: sqlcipher3
refuses any other. Opening answers what is wrong before it changes a byte; only a backpack that
has opened is repaired (a lost header copy) and cleared of what was deleted 30 days ago.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from secrets import token_bytes
from typing import Self
from uuid import UUID

from wallet.errors import Reason, VaultError
from wallet.vault.bundles import Bundles
from wallet.vault.database import Database
from wallet.vault.disk import DATABASE
from wallet.vault.draft_store import DraftStore
from wallet.vault.evidence_store import EvidenceStore
from wallet.vault.header import MINOR as KNOWN_MINOR
from wallet.vault.header import (
    Header,
    SealedHeader,
    load_headers,
    repair_headers,
    save_header,
    slot_binding,
    write_header,
)
from wallet.vault.key_slots import (
    FLOOR,
    KdfCost,
    KeyringUnlock,
    Passphrase,
    RecoveryCode,
    Slot,
    SlotKind,
    Unlock,
    new_recovery_code,
    seal_with_passphrase,
    seal_with_secret,
)
from wallet.vault.keyring_slot import remove_secret, store_secret
from wallet.vault.knowledge_store import KnowledgeStore
from wallet.vault.learner_store import LearnerStore
from wallet.vault.ledger import Ledger
from wallet.vault.making import check_anchor, make_vault_folder
from wallet.vault.moments import read_moment
from wallet.vault.records import Records
from wallet.vault.share_log import ShareLog
from wallet.vault.tidying import tidy_up
from wallet.vault.unlocking import check_files, keyring_entry, open_header, open_slot
from wallet.vault.upgrading import upgrade
from wallet.vault.vault_keys import KEY_BYTES, VaultKeys

__all__ = ["KeyringUnlock", "Randomness", "Unlock", "Vault"]

Randomness = Callable[[int], bytes]


class Vault:
    """An open backpack; used on the thread that opened it, by nobody else until closed."""

    def __init__(
        self,
        folder: Path,
        header: Header,
        keys: VaultKeys,
        database: Database,
        randomness: Randomness = token_bytes,
    ) -> None:
        """Internal: use :meth:`create` or :meth:`open`. Owns ``keys`` and ``database``."""
        self.folder = folder
        self._header = header
        self._keys = keys
        self._database = database
        self._randomness = randomness
        self._is_closed = False
        self._ledger = Ledger(database, keys.root, header.vault_id)
        self.records = Records(database, self._ledger)
        self.share_log = ShareLog(database, self._ledger)
        self.bundles = Bundles(database, self._ledger)
        self.evidence = EvidenceStore(database, self._ledger)
        self.drafts = DraftStore(database, self._ledger)
        self.learner = LearnerStore(database, self._ledger, keys.signing, header.vault_id)
        self.knowledge = KnowledgeStore(database, self._ledger)

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str,
        *,
        now: datetime,
        cost: KdfCost,
        randomness: Randomness = token_bytes,
        is_practice: bool = False,
        label: str = "",
    ) -> tuple[Self, RecoveryCode]:
        """Make a new backpack in a new folder below ``folder`` and open it.

        It appears under its name once it is whole on the disk. ``label`` is kept inside, where
        only an open backpack tells it. Returns the recovery code, which is kept nowhere.

        Raises VaultError: PASSPHRASE_TOO_WEAK (empty), STORAGE_*.
        """
        vault_id = str(UUID(bytes=randomness(16), version=4))
        code = new_recovery_code(randomness)
        keys = VaultKeys(bytearray(randomness(KEY_BYTES)), vault_id)
        binding = slot_binding(vault_id, is_practice=is_practice)
        way = Passphrase(passphrase)
        slots = (
            seal_with_passphrase(bytes(keys.vault), way, cost, binding, randomness),
            seal_with_secret(
                bytes(keys.vault), SlotKind.RECOVERY, code.secret, binding, randomness
            ),
        )
        header = Header(vault_id=vault_id, is_practice=is_practice, generation=0, slots=slots)
        place = make_vault_folder(folder, header, keys, label, now)
        copy = load_headers(place)[0]
        return cls._enter(place, copy, keys, randomness, seen=0, now=now), code

    @classmethod
    def open(
        cls,
        folder: Path,
        unlock: Unlock,
        *,
        now: datetime,
        last_seen_generation: int = 0,
        accepts_older: bool = False,
        randomness: Randomness = token_bytes,
    ) -> Self:
        """Open the backpack in ``folder``. Takes as long as its passphrase slot asks.

        ``last_seen_generation`` is what this device saw last (:attr:`generation`);
        ``accepts_older`` says that the person knows this is an older copy. What was deleted 30
        days before ``now`` is purged.

        Raises VaultError, having changed nothing: VAULT_MISSING, VAULT_EMPTY_FILE, VAULT_DAMAGED
        (where: header, slot, cost, foreign, database, root), VAULT_TOO_NEW (version),
        WRONG_PASSPHRASE, WRONG_RECOVERY_CODE, KEYRING_*, VAULT_IN_USE, VAULT_OLDER_COPY (have,
        seen), STORAGE_*.
        """
        check_files(folder)
        copy, keys = open_header(load_headers(folder), unlock)
        seen = 0 if accepts_older else max(last_seen_generation, copy.header.generation)
        return cls._enter(folder, copy, keys, randomness, seen=seen, now=now)

    @classmethod
    def _enter(
        cls,
        folder: Path,
        copy: SealedHeader,
        keys: VaultKeys,
        randomness: Randomness,
        *,
        seen: int,
        now: datetime,
    ) -> Self:
        """Open the database; check that it is this vault's, whole, known and not older."""
        try:
            database = Database.open(
                folder / DATABASE,
                bytes(keys.database),
                keys.database_salt,
                is_read_only=copy.header.minor > KNOWN_MINOR,
            )
        except BaseException:
            keys.wipe()
            raise
        vault = cls(folder, copy.header, keys, database, randomness)
        try:
            check_anchor(database, copy.header)
            rows = vault._ledger.verify()
            vault.records.fill(rows["items"])
            vault._check_age(seen)
            database.on_damage(vault._reopen)
            if not vault.is_read_only:
                vault._settle(copy, now)
        except BaseException:
            vault._release()
            raise
        return vault

    @property
    def keys(self) -> VaultKeys:
        """The open vault's keys, for this room only; wiped when it closes."""
        return self._keys

    @property
    def header(self) -> Header:
        """The header as it stands on the disk."""
        return self._header

    def write_snapshot(self, path: Path) -> None:
        """Write a whole copy of the database, under the same key, into the empty file ``path``.

        Raises VaultError(STORAGE_*).
        """
        self._database.snapshot(path)

    @property
    def id(self) -> str:
        """The vault's UUID; a restored copy in another folder has the same."""
        return self._header.vault_id

    @property
    def is_practice(self) -> bool:
        """Whether this is a practice backpack; bound to its slots, so never changed."""
        return self._header.is_practice

    @property
    def is_read_only(self) -> bool:
        """Whether a newer version made it in a way this one may read but not write."""
        return self._header.minor > KNOWN_MINOR

    @property
    def generation(self) -> int:
        """How many changes it has seen; for the device to remember and compare at opening."""
        return self._ledger.generation

    @property
    def label(self) -> str:
        """The name the learner gave it."""
        return str(self._database.value("SELECT label FROM anchor"))

    @property
    def created_at(self) -> datetime:
        """When it was made."""
        return read_moment(self._database.value("SELECT created_at FROM anchor"))

    @property
    def has_keyring_slot(self) -> bool:
        """Whether a keyring, of this system or another, can open it."""
        return self._header.slot_of(SlotKind.KEYRING) is not None

    def set_label(self, label: str) -> None:
        """Give it another name. Raises VaultError(STORAGE_*)."""
        with self._ledger.rewriting("anchor", [self.id]):
            self._database.execute("UPDATE anchor SET label = ?", (label,))

    def change_passphrase(
        self,
        current: Passphrase | RecoveryCode,
        new: Passphrase,
        *,
        cost: KdfCost | None = None,
    ) -> None:
        """Rewrite the passphrase slot; on return the old passphrase opens nothing any more.

        ``current`` is a way in that is in force: whoever finds a backpack left open cannot lock
        its owner out. ``cost`` None keeps the cost. A backup opens with what was valid when it
        was made.

        Raises VaultError: WRONG_PASSPHRASE, WRONG_RECOVERY_CODE, PASSPHRASE_TOO_WEAK (empty),
        STORAGE_*; then the old one still opens.
        """
        self._check_way_in(current)
        slot = self._header.slot_of(SlotKind.PASSPHRASE)
        wanted = cost or (slot.cost if slot else None) or FLOOR
        vault_key = bytes(self._keys.vault)
        self._replace_slot(
            SlotKind.PASSPHRASE,
            seal_with_passphrase(vault_key, new, wanted, self._header.binding, self._randomness),
        )

    def replace_recovery_code(self, current: Passphrase | RecoveryCode) -> RecoveryCode:
        """Make a new recovery code; on return the old sheet opens nothing any more.

        Raises VaultError: WRONG_PASSPHRASE, WRONG_RECOVERY_CODE, STORAGE_*; then the old one
        still opens.
        """
        self._check_way_in(current)
        code = new_recovery_code(self._randomness)
        self._replace_slot(SlotKind.RECOVERY, self._seal(SlotKind.RECOVERY, code.secret))
        return code

    def check_whole(self) -> None:
        """Read every byte: each page's seal, the structure, every item against its digest; slow.

        Opening checks what lists show. Raises VaultError(VAULT_DAMAGED, where).
        """
        if self._database.find_damage():
            raise VaultError(Reason.VAULT_DAMAGED, {"where": "database"})
        self._ledger.verify()
        self.records.verify_all()

    def add_keyring_slot(self) -> None:
        """Let this system's keyring open it, beside passphrase and recovery code.

        Raises VaultError: KEYRING_NOT_AVAILABLE (backend), KEYRING_LOCKED, STORAGE_*; nothing has
        changed then.
        """
        before = keyring_entry(self._header)
        secret = self._randomness(KEY_BYTES)
        slot = self._seal(SlotKind.KEYRING, secret)
        entry = keyring_entry(replace(self._header, slots=(slot,)))
        store_secret(entry, secret)
        try:
            self._replace_slot(SlotKind.KEYRING, slot)
        except VaultError:
            with suppress(VaultError):
                remove_secret(entry)
            raise
        if before:
            with suppress(VaultError):
                remove_secret(before)

    def remove_keyring_slot(self) -> None:
        """Take the keyring's way in away; its entry goes too where the keyring lets it.

        Raises VaultError(STORAGE_*).
        """
        entry = keyring_entry(self._header)
        if not entry:
            return
        self._replace_slot(SlotKind.KEYRING, None)
        # The slot is gone, so an entry that stays opens nothing.
        with suppress(VaultError):
            remove_secret(entry)

    def close(self) -> None:
        """Close it and overwrite the keys; a second time does nothing.

        A header that cannot learn the generation raises nothing: it only tells older copies.
        """
        if self._is_closed:
            return
        if self._ledger.generation != self._header.generation and not self.is_read_only:
            with suppress(VaultError):
                self._save(replace(self._header, generation=self._ledger.generation))
        self._release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _release(self) -> None:
        self._is_closed = True
        try:
            self._database.close()
        finally:
            self._keys.wipe()

    def _check_age(self, seen: int) -> None:
        if self._ledger.generation < seen:
            facts = {"have": str(self._ledger.generation), "seen": str(seen)}
            raise VaultError(Reason.VAULT_OLDER_COPY, facts)

    def _reopen(self) -> None:
        """Take a fresh connection after a damaged page; it must find what this one knew."""
        path, keys = self.folder / DATABASE, self._keys
        self._database.reopen(
            path, bytes(keys.database), keys.database_salt, is_read_only=self.is_read_only
        )
        check_anchor(self._database, self._header)
        self._ledger.verify_again()

    def _settle(self, copy: SealedHeader, now: datetime) -> None:
        repair_headers(self.folder, copy.content)
        upgrade(self._database)
        tidy_up(self.records, self.evidence, self.drafts, now=now)

    def _seal(self, kind: SlotKind, secret: bytes) -> Slot:
        return seal_with_secret(
            bytes(self._keys.vault), kind, secret, self._header.binding, self._randomness
        )

    def _check_way_in(self, unlock: Unlock) -> None:
        """Raise what opening with ``unlock`` would raise."""
        key = open_slot(self._header, unlock)
        key[:] = bytes(len(key))

    def _replace_slot(self, kind: SlotKind, slot: Slot | None) -> None:
        if self.is_read_only:
            raise VaultError(Reason.STORAGE_READ_ONLY)
        slots = [other for other in self._header.slots if other.kind is not kind]
        slots += [slot] if slot else []
        if not {SlotKind.PASSPHRASE, SlotKind.RECOVERY} & {other.kind for other in slots}:
            raise ValueError("a keyring is never the only way in")
        # Every header has a generation of its own, so that of two copies the newer one is known;
        # the database counts first, or its older self would be taken for a copy put back.
        with self._ledger.change():
            pass
        self._save(replace(self._header, slots=tuple(slots), generation=self._ledger.generation))

    def _save(self, header: Header) -> None:
        save_header(self.folder, write_header(header, bytes(self._keys.header)))
        self._header = header

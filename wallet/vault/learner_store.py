"""The learner: keys and names. A key's seed is sealed and opened for one signature at a time."""

from collections.abc import Callable, Sequence
from datetime import datetime
from secrets import token_bytes
from uuid import UUID

from nacl import bindings
from nacl.exceptions import CryptoError

from wallet.encoding.multiformats import decode_base64url, encode_base64url
from wallet.errors import Reason, VaultError
from wallet.model.learner import Address, AddressKind
from wallet.model.record import HolderKey, VaultChange
from wallet.proofs.keys import SigningKey
from wallet.vault.database import Database
from wallet.vault.key_slots import NONCE_BYTES
from wallet.vault.ledger import Ledger
from wallet.vault.moments import read_moment, write_moment

SEED_BYTES = 32

_KEYS = """SELECT did, label, created_at, is_default, is_imported FROM holder_keys
    ORDER BY is_default DESC, created_at, rowid"""
_INSERT_KEY = "INSERT INTO holder_keys VALUES (?, ?, ?, ?, ?, ?, ?)"
_SET_DEFAULT = "UPDATE holder_keys SET is_default = (did = ?)"


class LearnerStore:
    """The learner of one open backpack."""

    def __init__(
        self, database: Database, ledger: Ledger, signing_key: bytearray, vault_id: str
    ) -> None:
        """``signing_key`` seals the seeds; the caller owns and wipes it."""
        self._database = database
        self._ledger = ledger
        self._signing_key = signing_key
        self._vault_id = UUID(vault_id).bytes

    def keys(self) -> tuple[HolderKey, ...]:
        """Return the learner's keys without their secrets, the default one first."""
        return tuple(
            HolderKey(
                did=did,
                label=label,
                created_at=read_moment(created_at),
                is_default=bool(is_default),
                is_imported=bool(is_imported),
            )
            for did, label, created_at, is_default, is_imported in self._database.rows(_KEYS)
        )

    def create_key(
        self, label: str, now: datetime, randomness: Callable[[int], bytes] = token_bytes
    ) -> HolderKey:
        """Make a new Ed25519 key from ``randomness``; the first key becomes the default."""
        return self._keep(randomness(SEED_BYTES), label, now, randomness, is_imported=False)

    def import_key(
        self,
        seed: bytes,
        label: str,
        now: datetime,
        randomness: Callable[[int], bytes] = token_bytes,
    ) -> HolderKey:
        """Take in a key made elsewhere by its seed (32 bytes); one that is there stays as it is.

        Raises ValueError for another length.
        """
        if len(seed) != SEED_BYTES:
            raise ValueError(f"an Ed25519 seed has {SEED_BYTES} bytes")
        return self._keep(seed, label, now, randomness, is_imported=True)

    def signing_seed(self, did: str) -> bytes:
        """Return the seed of a key, to sign with at once and drop.

        Raises VaultError: NO_HOLDER_KEY, VAULT_DAMAGED (where="key").
        """
        sql = "SELECT nonce, sealed_seed FROM holder_keys WHERE did = ?"
        row = self._database.row(sql, (did,))
        if row is None:
            raise VaultError(Reason.NO_HOLDER_KEY)
        nonce, sealed = (decode_base64url(text) for text in row)
        try:
            return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
                sealed, self._associated(did), nonce, bytes(self._signing_key)
            )
        except CryptoError as error:
            raise VaultError(Reason.VAULT_DAMAGED, {"where": "key"}) from error

    def set_default(self, did: str) -> VaultChange:
        """Sign with this key from now on. Raises VaultError(NO_HOLDER_KEY)."""
        dids = [key.did for key in self.keys()]
        if did not in dids:
            raise VaultError(Reason.NO_HOLDER_KEY)
        with self._ledger.rewriting("holder_keys", dids):
            self._database.execute(_SET_DEFAULT, (did,))
        return VaultChange(learner=True)

    def set_label(self, did: str, label: str) -> VaultChange:
        """Give a key another name. Raises VaultError(NO_HOLDER_KEY)."""
        if did not in {key.did for key in self.keys()}:
            raise VaultError(Reason.NO_HOLDER_KEY)
        with self._ledger.rewriting("holder_keys", [did]):
            self._database.execute("UPDATE holder_keys SET label = ? WHERE did = ?", (label, did))
        return VaultChange(learner=True)

    def addresses(self) -> tuple[Address, ...]:
        """Return the learner's names and addresses, in the learner's order."""
        rows = self._database.rows("SELECT kind, value, is_past FROM addresses ORDER BY position")
        return tuple(
            Address(kind=AddressKind(kind), value=value, is_past=bool(is_past))
            for kind, value, is_past in rows
        )

    def set_addresses(self, addresses: Sequence[Address]) -> VaultChange:
        """Keep these names and addresses in place of all there were."""
        there = [row[0] for row in self._database.rows("SELECT position FROM addresses")]
        positions = sorted({*there, *range(len(addresses))})
        with self._ledger.rewriting("addresses", positions):
            self._database.execute("DELETE FROM addresses")
            self._database.execute_each(
                "INSERT INTO addresses VALUES (?, ?, ?, ?)",
                [
                    (position, address.kind.value, address.value, int(address.is_past))
                    for position, address in enumerate(addresses)
                ],
            )
        return VaultChange(learner=True)

    def _keep(
        self,
        seed: bytes,
        label: str,
        now: datetime,
        randomness: Callable[[int], bytes],
        *,
        is_imported: bool,
    ) -> HolderKey:
        did = SigningKey.from_seed(seed).did
        known = {key.did: key for key in self.keys()}
        if did in known:
            return known[did]
        nonce = randomness(NONCE_BYTES)
        sealed = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
            seed, self._associated(did), nonce, bytes(self._signing_key)
        )
        sealed_text, nonce_text = encode_base64url(sealed), encode_base64url(nonce)
        row = (did, label, write_moment(now), int(not known), int(is_imported))
        with self._ledger.rewriting("holder_keys", [did]):
            self._database.execute(_INSERT_KEY, (*row, nonce_text, sealed_text))
        return next(key for key in self.keys() if key.did == did)

    def _associated(self, did: str) -> bytes:
        return b"rucksack seed" + self._vault_id + did.encode("ascii")

"""The random key of a backpack and what is derived from it; the one place that wipes them.

    vault key 32 random bytes
      -> database key, database salt   SQLCipher's raw key
      -> root key                      the root MAC (``ledger``)
      -> signing key                   wraps the learner's seeds (``learner_store``)
      -> header key                    seals the header
      -> backup key                    one per backup, by its own salt

Keyed BLAKE2b; the person names the use, the salt is the vault's id. Python copies what it likes,
so wiping these buffers promises little: locking ends the process (DESIGN decision 6).
"""

from hashlib import blake2b
from uuid import UUID

KEY_BYTES = 32
DATABASE_SALT_BYTES = 16


class VaultKeys:
    """All keys of one open backpack, in buffers that :meth:`wipe` overwrites."""

    __slots__ = ("_vault_id", "database", "database_salt", "header", "root", "signing", "vault")

    def __init__(self, vault_key: bytearray, vault_id: str) -> None:
        """Take ownership of ``vault_key`` (32 bytes)."""
        self.vault = vault_key
        self._vault_id = UUID(vault_id).bytes
        self.database = self._derive("database")
        self.database_salt = bytes(self._derive("database salt", DATABASE_SALT_BYTES))
        self.root = self._derive("root")
        self.signing = self._derive("signing")
        self.header = self._derive("header")

    def __repr__(self) -> str:
        """Show no key."""
        return "VaultKeys()"

    def backup(self, salt: bytes) -> bytes:
        """Return the key of the backup that carries ``salt`` (16 bytes)."""
        return bytes(self._derive("backup", salt=salt))

    def wipe(self) -> None:
        """Overwrite the buffers; the keys are of no use afterwards."""
        for buffer in (self.vault, self.database, self.root, self.signing, self.header):
            buffer[:] = bytes(len(buffer))

    def _derive(self, use: str, size: int = KEY_BYTES, salt: bytes = b"") -> bytearray:
        person = f"rs {use}".encode("ascii")
        return bytearray(
            blake2b(
                key=self.vault, salt=salt or self._vault_id, person=person, digest_size=size
            ).digest()
        )

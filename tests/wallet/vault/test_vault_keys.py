from hashlib import blake2b
from uuid import UUID

from wallet.vault.vault_keys import VaultKeys

ID = "6f0e3f5c-9d0b-4a57-8b44-0a7f2f2f5a10"


def test_keys_are_derived_as_the_format_says() -> None:
    keys = VaultKeys(bytearray(range(32)), ID)

    def derive(person: bytes, size: int = 32, salt: bytes = UUID(ID).bytes) -> bytes:
        return blake2b(key=bytes(range(32)), salt=salt, person=person, digest_size=size).digest()

    assert keys.database == derive(b"rs database")
    assert keys.database_salt == derive(b"rs database salt", 16)
    assert keys.root == derive(b"rs root")
    assert keys.signing == derive(b"rs signing")
    assert keys.header == derive(b"rs header")
    assert keys.backup(bytes(range(16))) == derive(b"rs backup", salt=bytes(range(16)))
    derived = [bytes(keys.database), bytes(keys.root), bytes(keys.signing), bytes(keys.header)]
    assert len({*derived, bytes(keys.vault)}) == 5


def test_other_vaults_other_keys_and_no_repr() -> None:
    other = VaultKeys(bytearray(range(32)), ID.replace("10", "11"))
    keys = VaultKeys(bytearray(range(32)), ID)
    assert keys.database != other.database
    assert repr(keys) == "VaultKeys()"


def test_wiping() -> None:
    owned = bytearray(range(32))
    keys = VaultKeys(owned, ID)
    keys.wipe()
    assert not any((*owned, *keys.database, *keys.root, *keys.signing, *keys.header))

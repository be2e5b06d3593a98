import hashlib
from datetime import timedelta

import pytest

from tests.wallet.vault.conftest import Made
from tests.wallet.vault.items import NOW, PASSPHRASE
from wallet.errors import Reason, VaultError
from wallet.model.outside import ImportedPack
from wallet.vault.key_slots import Passphrase
from wallet.vault.vault import Vault


def pack(content: bytes, name: str = "County schools", days: int = 0) -> ImportedPack:
    return ImportedPack(
        pack_id=hashlib.sha256(content).hexdigest(),
        name=name,
        as_of=NOW - timedelta(days=9),
        imported_at=NOW + timedelta(days=days),
        signer_key="z6Mk",
        is_vouched_for=True,
    )


def test_packs_are_kept_byte_for_byte(made: Made) -> None:
    store = made.vault.knowledge
    one, two = b'{"pack": 1}', b'{"pack": 2}' * 1000
    assert store.add_pack(pack(two, days=1), two).knowledge
    store.add_pack(pack(one), one)
    store.add_pack(pack(one, "again", days=2), one)
    made.vault.close()
    vault = Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW)
    store = vault.knowledge
    assert store.packs() == (pack(two, days=1), pack(one, "again", days=2))
    assert store.pack_bytes(pack(two).pack_id) == two
    assert store.remove_pack(pack(two).pack_id).knowledge
    assert store.packs() == (pack(one, "again", days=2),)
    with pytest.raises(VaultError) as raised:
        store.pack_bytes(pack(two).pack_id)
    assert raised.value.reason is Reason.RECORD_MISSING
    vault.close()
    Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW).close()


def test_a_pack_of_other_bytes(vault: Vault) -> None:
    with pytest.raises(ValueError, match="digest"):
        vault.knowledge.add_pack(pack(b"one"), b"two")
    vault.knowledge.add_pack(pack(b"one"), b"one")
    vault._database.execute("UPDATE pack_contents SET content = x'789c030000000001'")
    with pytest.raises(VaultError) as raised:
        vault.knowledge.pack_bytes(pack(b"one").pack_id)
    assert raised.value.facts == {"where": "pack"}


def test_approved_keys_and_removed_issuers(vault: Vault) -> None:
    store = vault.knowledge
    assert store.approve_key("z6MkA", "School", NOW).knowledge
    store.approve_key("z6MkB", "County", NOW + timedelta(days=1))
    assert store.approved_keys() == {"z6MkA", "z6MkB"}
    assert [(entry.key, entry.name, entry.approved_at) for entry in store.approvals()] == [
        ("z6MkA", "School", NOW), ("z6MkB", "County", NOW + timedelta(days=1)),
    ]  # fmt: skip
    store.withdraw_key("z6MkA")
    assert store.approved_keys() == {"z6MkB"}

    store.set_issuer_removed("did:web:a", is_removed=True, now=NOW)
    store.set_issuer_removed("did:web:a", is_removed=True, now=NOW)
    store.set_issuer_removed("did:web:b", is_removed=True, now=NOW)
    assert store.removed_issuers() == {"did:web:a", "did:web:b"}
    store.set_issuer_removed("did:web:a", is_removed=False, now=NOW)
    assert store.removed_issuers() == {"did:web:b"}

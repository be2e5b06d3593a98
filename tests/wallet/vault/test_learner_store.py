import pytest

from tests.wallet.vault.conftest import Made
from tests.wallet.vault.items import NOW, PASSPHRASE
from wallet.errors import Reason, VaultError
from wallet.model.learner import Address, AddressKind
from wallet.proofs.keys import SigningKey, read_did_key, verify_signature
from wallet.vault.key_slots import Passphrase
from wallet.vault.vault import Vault


def test_keys_sign_and_stay(made: Made) -> None:
    learner = made.vault.learner
    first = learner.create_key("", NOW)
    second = learner.import_key(bytes(range(32)), "from my phone", NOW)
    assert (first.is_default, first.is_imported) == (True, False)
    assert (second.is_default, second.is_imported) == (False, True)
    assert second.did == SigningKey.from_seed(bytes(range(32))).did
    assert learner.import_key(bytes(range(32)), "again", NOW) == second
    assert learner.keys() == (first, second)
    made.vault.close()
    vault = Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW)
    signing = SigningKey.from_seed(vault.learner.signing_seed(first.did))
    verify_signature(read_did_key(first.did), signing.sign(b"m"), b"m")
    assert vault.learner.signing_seed(second.did) == bytes(range(32))
    assert vault.learner.set_default(second.did).learner
    assert vault.learner.set_label(second.did, "phone").learner
    assert [(key.did, key.is_default, key.label) for key in vault.learner.keys()] == [
        (second.did, True, "phone"), (first.did, False, ""),
    ]  # fmt: skip
    vault.close()


def test_the_key_comes_from_the_randomness_given(vault: Vault) -> None:
    key = vault.learner.create_key("", NOW, lambda size: bytes(size))
    assert vault.learner.signing_seed(key.did) == bytes(32)


def test_no_such_key(vault: Vault) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        vault.learner.import_key(bytes(31), "", NOW)
    for call in (vault.learner.signing_seed, vault.learner.set_default):
        with pytest.raises(VaultError) as raised:
            call("did:key:z6MkNone")
        assert raised.value.reason is Reason.NO_HOLDER_KEY
    with pytest.raises(VaultError):
        vault.learner.set_label("did:key:z6MkNone", "x")


def test_seeds_are_sealed_inside_and_bound_to_their_key(vault: Vault) -> None:
    seed = bytes(range(32))
    one = vault.learner.import_key(seed, "", NOW)
    two = vault.learner.create_key("", NOW)
    rows = vault._database.rows("SELECT * FROM holder_keys")
    assert all(seed.hex() not in str(row) and "AAECAwQF" not in str(row) for row in rows)
    vault._database.execute(
        """UPDATE holder_keys SET (nonce, sealed_seed) =
        (SELECT nonce, sealed_seed FROM holder_keys WHERE did = ?) WHERE did = ?""",
        (one.did, two.did),
    )
    with pytest.raises(VaultError) as raised:
        vault.learner.signing_seed(two.did)
    assert (raised.value.reason, raised.value.facts) == (
        Reason.VAULT_DAMAGED, {"where": "key"},
    )  # fmt: skip


def test_addresses_replace_all_there_were(made: Made) -> None:
    learner = made.vault.learner
    before = tuple(Address(kind=AddressKind.EMAIL, value=f"{n}@example.org") for n in range(4))
    learner.set_addresses(before)
    assert learner.addresses() == before
    after = (
        Address(kind=AddressKind.NAME, value="María Núñez"),
        Address(kind=AddressKind.NAME, value="Maria Lopez", is_past=True),
    )
    assert learner.set_addresses(after).learner
    made.vault.close()
    vault = Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW)
    assert vault.learner.addresses() == after
    vault.learner.set_addresses(())
    assert vault.learner.addresses() == ()
    vault.close()

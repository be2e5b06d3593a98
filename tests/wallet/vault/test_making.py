import errno
from pathlib import Path

import pytest

from tests.wallet.vault.items import CHEAP, NOW, PASSPHRASE
from wallet.errors import Reason, VaultError
from wallet.vault import making
from wallet.vault.key_slots import Passphrase
from wallet.vault.vault import Vault


def test_a_backpack_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(VaultError) as raised:
        Vault.create(tmp_path / "file", PASSPHRASE, now=NOW, cost=CHEAP)
    assert raised.value.reason in (Reason.STORAGE_FAILED, Reason.STORAGE_READ_ONLY)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_an_id_that_is_taken_touches_nothing(tmp_path: Path) -> None:
    def same(size: int) -> bytes:
        return bytes(size)

    vault, _ = Vault.create(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP, randomness=same)
    vault.close()
    before = (vault.folder / "hdr.a").read_bytes()
    with pytest.raises(VaultError):
        Vault.create(tmp_path, "other words here", now=NOW, cost=CHEAP, randomness=same)
    assert (vault.folder / "hdr.a").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [vault.id]


def test_all_randomness_is_the_one_given(tmp_path: Path) -> None:
    made = [
        Vault.create(tmp_path / name, PASSPHRASE, now=NOW, cost=CHEAP, randomness=bytes)
        for name in "ab"
    ]
    (one, code), (other, other_code) = made
    assert (one.id, code) == (other.id, other_code)
    assert (one.folder / "hdr.a").read_bytes() == (other.folder / "hdr.a").read_bytes()
    for vault, _ in made:
        vault.close()


def test_a_disk_that_fails_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise VaultError(Reason.STORAGE_FULL)

    def gone(*_: object) -> None:
        raise OSError(errno.EIO, "gone")

    for failure, reason in ((full, Reason.STORAGE_FULL), (gone, Reason.STORAGE_FAILED)):
        monkeypatch.setattr(making, "save_header", failure)
        with pytest.raises(VaultError) as raised:
            Vault.create(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP)
        assert raised.value.reason is reason
        assert list(tmp_path.iterdir()) == []


def test_a_database_that_says_it_is_another_kind_is_foreign(tmp_path: Path) -> None:
    vault, _ = Vault.create(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP)
    vault._database.execute("UPDATE anchor SET is_practice = 1")
    vault.close()
    with pytest.raises(VaultError) as raised:
        Vault.open(vault.folder, Passphrase(PASSPHRASE), now=NOW)
    assert (raised.value.reason, raised.value.facts) == (
        Reason.VAULT_DAMAGED, {"where": "foreign"},
    )  # fmt: skip

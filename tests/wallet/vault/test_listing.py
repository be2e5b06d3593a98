from pathlib import Path

from tests.wallet.vault.items import CHEAP, NOW, PASSPHRASE
from wallet.vault.listing import list_vaults
from wallet.vault.vault import Vault


def test_backpacks_are_listed_without_being_opened(tmp_path: Path) -> None:
    real, _ = Vault.create(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP, label="Maria")
    practice, _ = Vault.create(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP, is_practice=True)
    (tmp_path / "notes").mkdir()
    (tmp_path / f".new-{real.id}").mkdir()
    (tmp_path / "6f0e3f5c-9d0b-4a57-8b44-0a7f2f2f5a10").touch()
    (tmp_path / "6f0e3f5c-9d0b-4a57-8b44-0a7f2f2f5a11").symlink_to(real.folder)
    lost = tmp_path / "6f0e3f5c-9d0b-4a57-8b44-0a7f2f2f5a12"
    lost.mkdir()
    found = {entry.folder: entry for entry in list_vaults(tmp_path)}
    assert set(found) == {real.folder, practice.folder, lost}
    assert (found[real.folder].id, found[real.folder].is_practice) == (real.id, False)
    assert found[practice.folder].is_practice
    assert found[real.folder].is_readable
    assert found[real.folder].changed_at is not None
    assert not found[real.folder].is_remembered
    assert not found[lost].is_readable
    assert (found[lost].changed_at, found[lost].id) == (None, lost.name)
    assert "Maria" not in repr(found)
    real.close()
    practice.close()


def test_the_last_used_comes_first(tmp_path: Path) -> None:
    vaults = [Vault.create(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP)[0] for _ in range(3)]
    vaults[1].set_label("x")
    assert list_vaults(tmp_path)[0].id == vaults[1].id
    for vault in vaults:
        vault.close()


def test_no_folder_no_backpacks(tmp_path: Path) -> None:
    assert list_vaults(tmp_path / "none") == ()
    (tmp_path / "file").touch()
    assert list_vaults(tmp_path / "file") == ()

import shutil
from datetime import timedelta
from hashlib import blake2b
from pathlib import Path

import pytest

from tests.wallet.vault.conftest import Made
from tests.wallet.vault.items import CHEAP, NOW, PASSPHRASE, make_item
from tests.wallet.vault.places_on_disk import fingerprint
from wallet.errors import Reason, VaultError
from wallet.model.record import Query, ShareEntry, ShareForm
from wallet.vault import backup as module
from wallet.vault.backup import restore_backup, write_backup
from wallet.vault.key_slots import Passphrase, RecoveryCode, Unlock
from wallet.vault.vault import Vault

NEW = "another sentence of words"


@pytest.fixture
def filled(made: Made) -> Made:
    made.vault.records.add([make_item(n, picture=b"p" * n) for n in range(12)])
    made.vault.records.delete(["item-00003"], NOW)
    made.vault.learner.create_key("", NOW)
    made.vault.share_log.add(
        ShareEntry(
            id="s", shared_at=NOW, receiver="r", purpose="p", form=ShareForm.FILE,
            record_ids=("item-00001",), titles=("t",), digest="d", signed_with="",
            payload=bytes(200_000),
        )
    )  # fmt: skip
    return made


@pytest.fixture
def file(filled: Made, tmp_path: Path) -> Path:
    target = tmp_path / "mine.rucksack-backup"
    assert write_backup(filled.vault, target, NOW) == 12
    return target


def refusal(file: Path, unlock: Unlock, parent: Path) -> Reason:
    with pytest.raises(VaultError) as raised:
        restore_backup(file, unlock, parent, NOW)
    assert not parent.exists() or list(parent.iterdir()) == []
    return raised.value.reason


def test_a_backup_holds_everything(filled: Made, file: Path, tmp_path: Path) -> None:
    vault = filled.vault
    listed = vault.records.summaries(Query(include_deleted=True), NOW)
    records = [vault.records.get(entry.id) for entry in listed]
    keys, shares = vault.learner.keys(), vault.share_log.entries()
    seed, generation = vault.learner.signing_seed(keys[0].did), vault.generation
    vault.close()
    shutil.rmtree(filled.folder)
    for unlock in (Passphrase(PASSPHRASE), filled.code):
        folder = restore_backup(file, unlock, tmp_path / "elsewhere", NOW)
        with Vault.open(folder, unlock, now=NOW) as again:
            assert again.records.summaries(Query(include_deleted=True), NOW) == listed
            assert [again.records.get(entry.id) for entry in listed] == records
            assert (again.learner.keys(), again.share_log.entries()) == (keys, shares)
            assert again.learner.signing_seed(keys[0].did) == seed
            assert again.share_log.payload("s") == bytes(200_000)
            assert (again.generation, again.id) == (generation, vault.id)
            again.records.add([make_item(99)])
        shutil.rmtree(folder)


def test_nothing_readable_and_nothing_left_over(filled: Made, file: Path, tmp_path: Path) -> None:
    content = file.read_bytes()
    for secret in ("Certificate", "Maria", PASSPHRASE, "SQLite format"):
        assert secret.encode() not in content
    assert file.stat().st_mode & 0o777 == 0o600
    assert list((filled.folder / "backups").iterdir()) == []
    assert {path.name for path in tmp_path.iterdir()} == {"backpacks", file.name}


def test_two_backups_share_no_bytes_of_the_stream(
    filled: Made, file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    write_backup(filled.vault, other, NOW)
    one, two = file.read_bytes(), other.read_bytes()
    same = sum(a == b for a, b in zip(one[2000:], two[2000:], strict=False))
    assert same < len(one) / 100


def test_it_opens_with_what_was_valid_when_it_was_made(
    filled: Made, file: Path, tmp_path: Path
) -> None:
    filled.vault.change_passphrase(Passphrase(PASSPHRASE), Passphrase(NEW))
    later = tmp_path / "later"
    write_backup(filled.vault, later, NOW)
    place = tmp_path / "r"
    assert refusal(file, Passphrase(NEW), place) is Reason.WRONG_PASSPHRASE
    assert refusal(later, Passphrase(PASSPHRASE), place) is Reason.WRONG_PASSPHRASE
    assert refusal(later, RecoveryCode(bytes(16)), place) is Reason.WRONG_RECOVERY_CODE
    one = restore_backup(file, Passphrase(PASSPHRASE), place, NOW)
    two = restore_backup(later, Passphrase(NEW), place, NOW)
    assert one.name == filled.vault.id != two.name
    for folder, words in ((one, PASSPHRASE), (two, NEW)):
        with Vault.open(folder, Passphrase(words), now=NOW) as vault:
            assert vault.id == filled.vault.id
            assert len(vault.records.ids()) == 11


def test_what_is_there_is_never_touched(filled: Made, file: Path) -> None:
    filled.vault.records.add([make_item(50)])
    filled.vault.close()
    before = fingerprint(filled.folder)
    folder = restore_backup(file, filled.code, filled.folder.parent, NOW)
    assert folder.parent == filled.folder.parent
    assert folder != filled.folder
    assert fingerprint(filled.folder) == before
    assert {path.name for path in folder.iterdir()} == {"backups", "hdr.a", "hdr.b", "vault.db"}
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "vault.db").stat().st_mode & 0o777 == 0o600


def test_every_kind_of_damage_is_found(filled: Made, file: Path, tmp_path: Path) -> None:
    content = file.read_bytes()
    start = 12 + int.from_bytes(content[8:12], "big") + 16 + 32
    chunk = 64 * 1024 + 17
    places = [
        0, 8, 11, 12, 40, start - 40, start - 1, start, start + 23, start + 24,
        start + 24 + chunk - 1, start + 24 + chunk, len(content) // 2, len(content) - 1,
    ]  # fmt: skip
    place, broken = tmp_path / "r", tmp_path / "broken"
    for at in places:
        changed = bytearray(content)
        changed[at] ^= 1
        broken.write_bytes(changed)
        assert refusal(broken, filled.code, place) is Reason.BACKUP_DAMAGED, at
    cuts = (
        0,
        1,
        7,
        11,
        12,
        100,
        start,
        start + 10,
        start + 24,
        start + 24 + chunk,
        len(content) - 1,
    )
    for length in cuts:
        broken.write_bytes(content[:length])
        assert refusal(broken, filled.code, place) is Reason.BACKUP_DAMAGED, length
    first, second = start + 24, start + 24 + chunk
    swapped = (
        content[:first] + content[second : second + chunk] + content[first:second]
        + content[second + chunk :]
    )  # fmt: skip
    for changed in (content + b"\x00", content + content[start:], swapped):
        broken.write_bytes(changed)
        assert refusal(broken, filled.code, place) is Reason.BACKUP_DAMAGED
    broken.write_bytes(content)
    assert restore_backup(broken, filled.code, place, NOW).is_dir()


def test_two_backups_cannot_be_put_together(filled: Made, file: Path, tmp_path: Path) -> None:
    """The stream is bound to the start before it, header and salt."""
    other = tmp_path / "other"
    write_backup(filled.vault, other, NOW)
    one, two = file.read_bytes(), other.read_bytes()
    start = 12 + int.from_bytes(one[8:12], "big") + 16 + 32
    mixed = tmp_path / "mixed"
    mixed.write_bytes(one[:start] + two[start:])
    assert refusal(mixed, filled.code, tmp_path / "r") is Reason.BACKUP_DAMAGED


def test_other_files_are_no_backup(tmp_path: Path) -> None:
    for content in (b"", b"{}", bytes(100), b"RSBACKUP", b"RSBACKUP" + b"\xff" * 4000):
        (tmp_path / "f").write_bytes(content)
        assert refusal(tmp_path / "f", Passphrase("x"), tmp_path / "r") is Reason.BACKUP_DAMAGED
    assert refusal(tmp_path / "none", Passphrase("x"), tmp_path / "r") is Reason.STORAGE_FAILED


def test_an_old_backup_stands_until_the_new_one_was_read_back(
    filled: Made, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = file.read_bytes()

    def spoil(*arguments: object) -> None:
        target = arguments[0]
        real(*arguments)  # type: ignore[arg-type]
        target.seek(-300, 2)  # type: ignore[attr-defined]
        target.write(b"?")  # type: ignore[attr-defined]

    real = module.write_stream
    monkeypatch.setattr(module, "write_stream", spoil)
    with pytest.raises(VaultError) as raised:
        write_backup(filled.vault, file, NOW)
    assert raised.value.reason is Reason.BACKUP_DAMAGED
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir() if path.is_file()] == [file.name]
    assert list((filled.folder / "backups").iterdir()) == []


def test_a_vault_that_is_damaged_makes_no_backup(filled: Made, tmp_path: Path) -> None:
    filled.vault._database.execute("UPDATE originals SET original = x'00' WHERE row = 2")
    with pytest.raises(VaultError) as raised:
        write_backup(filled.vault, tmp_path / "b", NOW)
    assert raised.value.reason is Reason.BACKUP_DAMAGED
    assert not (tmp_path / "b").exists()


def test_a_place_that_cannot_be_written(filled: Made, tmp_path: Path) -> None:
    with pytest.raises(VaultError) as raised:
        write_backup(filled.vault, tmp_path / "none" / "b", NOW)
    assert raised.value.reason is Reason.STORAGE_FAILED
    assert list((filled.folder / "backups").iterdir()) == []


def test_an_empty_backpack_too(tmp_path: Path) -> None:
    vault, code = Vault.create(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP, is_practice=True)
    assert write_backup(vault, tmp_path / "b", NOW + timedelta(days=1)) == 0
    vault.close()
    folder = restore_backup(tmp_path / "b", code, tmp_path / "r", NOW)
    with Vault.open(folder, code, now=NOW) as again:
        assert again.is_practice


def test_what_a_crash_left_is_cleared_away(filled: Made, tmp_path: Path) -> None:
    left = filled.folder / "backups" / ".work-6f0e3f5c"
    left.mkdir()
    (left / "vault.db").write_bytes(b"half")
    kept = filled.folder / "backups" / "2026-11-24.rucksack-backup"
    kept.write_bytes(b"mine")
    write_backup(filled.vault, tmp_path / "b", NOW)
    assert list((filled.folder / "backups").iterdir()) == [kept]


def test_a_lost_backups_folder_is_made_again(filled: Made, tmp_path: Path) -> None:
    (filled.folder / "backups").rmdir()
    assert write_backup(filled.vault, tmp_path / "b", NOW) == 12
    assert (filled.folder / "backups").stat().st_mode & 0o777 == 0o700


def forged(vault: Vault, target: Path, /, **changed: object) -> Path:
    """A backup made by someone who has the key, with another manifest."""
    real = module.write_json

    def lie(manifest: dict[str, object]) -> bytes:
        return b"[]" if "all" in changed else real(manifest | changed)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "write_json", lie)
        module._write(vault, target, target.with_suffix(".db"), NOW, bytes)
    return target


@pytest.mark.parametrize(
    "changed",
    [
        {"all": 1},
        {"generation": 0},
        {"vault": "6f0e3f5c-9d0b-4a57-8b44-0a7f2f2f5a10"},
        {"records": {}},
        {"database": {"size": 1, "sha256": ""}},
    ],
)
def test_a_manifest_that_does_not_agree(
    filled: Made, tmp_path: Path, changed: dict[str, object]
) -> None:
    file = forged(filled.vault, tmp_path / "f", **changed)
    assert refusal(file, filled.code, tmp_path / "r") is Reason.BACKUP_DAMAGED


def test_a_damaged_page_in_a_backup_is_found(
    filled: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Vault.write_snapshot

    def damage(self: Vault, path: Path) -> None:
        real(self, path)
        content = bytearray(path.read_bytes())
        content[-5000] ^= 1
        path.write_bytes(content)

    monkeypatch.setattr(Vault, "write_snapshot", damage)
    with pytest.raises(VaultError) as raised:
        write_backup(filled.vault, tmp_path / "b", NOW)
    assert raised.value.reason is Reason.BACKUP_DAMAGED


def test_a_header_nobody_with_the_key_wrote(filled: Made, file: Path, tmp_path: Path) -> None:
    """A right checksum, a wrong seal."""
    content = bytearray(file.read_bytes())
    length = int.from_bytes(content[8:12], "big")
    header = content[12 : 12 + length]
    header[-40] ^= 1
    header[-32:] = blake2b(header[:-32], digest_size=32, person=b"rucksack header").digest()
    start = bytes(content[:12] + header + content[12 + length : 28 + length])
    start += blake2b(start, digest_size=32, person=b"rucksack backup").digest()
    changed = tmp_path / "changed"
    changed.write_bytes(start + content[len(start) :])
    assert refusal(changed, filled.code, tmp_path / "r") is Reason.BACKUP_DAMAGED


def test_a_backup_of_a_newer_version(filled: Made, file: Path, tmp_path: Path) -> None:
    content = bytearray(file.read_bytes())
    length = int.from_bytes(content[8:12], "big")
    header = content[12 : 12 + length]
    header[8:16] = bytes([0, 9, 0, 0, 0, 9, 0, 0])
    header[-32:] = blake2b(header[:-32], digest_size=32, person=b"rucksack header").digest()
    start = bytes(content[:12] + header + content[12 + length : 28 + length])
    start += blake2b(start, digest_size=32, person=b"rucksack backup").digest()
    changed = tmp_path / "changed"
    changed.write_bytes(start + content[len(start) :])
    assert refusal(changed, filled.code, tmp_path / "r") is Reason.VAULT_TOO_NEW
    header[-1] ^= 1
    broken = bytes(content[:12] + header + content[12 + length : 28 + length])
    broken += blake2b(broken, digest_size=32, person=b"rucksack backup").digest()
    changed.write_bytes(broken + content[len(broken) :])
    assert refusal(changed, filled.code, tmp_path / "r") is Reason.BACKUP_DAMAGED

import json
import os
import shutil
import struct
import uuid
from hashlib import blake2b
from pathlib import Path

import pytest

from tests.wallet.vault.conftest import Made
from tests.wallet.vault.items import CHEAP, NOW, PASSPHRASE, make_item
from tests.wallet.vault.places_on_disk import fingerprint
from wallet.errors import Reason, VaultError
from wallet.vault import vault as module
from wallet.vault.header import load_headers
from wallet.vault.key_slots import KdfCost, KeyringUnlock, Passphrase, RecoveryCode, Unlock
from wallet.vault.schema import SCHEMA_VERSION
from wallet.vault.vault import Vault

NEW = "another sentence of words"


def refusal(folder: Path, unlock: Unlock | None = None, **options: object) -> tuple[Reason, str]:
    """Open in vain; check that not one byte changed."""
    before = fingerprint(folder) if folder.exists() else None
    with pytest.raises(VaultError) as raised:
        Vault.open(folder, unlock or Passphrase(PASSPHRASE), now=NOW, **options)  # type: ignore[arg-type]
    assert (fingerprint(folder) if folder.exists() else None) == before
    return raised.value.reason, raised.value.facts.get("where", "")


def with_header(folder: Path, change: object) -> None:
    """Rewrite both copies through ``change``, with a right checksum."""
    for name in ("hdr.a", "hdr.b"):
        content = change((folder / name).read_bytes()[:-32])  # type: ignore[operator]
        checksum = blake2b(content, digest_size=32, person=b"rucksack header").digest()
        (folder / name).write_bytes(content + checksum)


def test_what_lies_on_the_disk(made: Made) -> None:
    made.vault.records.add([make_item(1)])
    folder = made.folder
    assert str(uuid.UUID(folder.name)) == folder.name == made.vault.id
    made.vault.close()
    assert sorted(path.name for path in folder.iterdir()) == [
        "backups", "hdr.a", "hdr.b", "vault.db",
    ]  # fmt: skip
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "backups").stat().st_mode & 0o777 == 0o700
    for name in ("hdr.a", "hdr.b", "vault.db"):
        assert (folder / name).stat().st_mode & 0o777 == 0o600
    everything = b"".join((folder / name).read_bytes() for name in ("hdr.a", "hdr.b", "vault.db"))
    for secret in (b"Maria", PASSPHRASE.encode(), b"Certificate", *made.code.groups):
        assert (secret.encode() if isinstance(secret, str) else secret) not in everything
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_an_open_umask_opens_nothing(tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        vault, _ = Vault.create(tmp_path / "deep" / "er", PASSPHRASE, now=NOW, cost=CHEAP)
        vault.records.add([make_item(1)])
        vault.close()
    finally:
        os.umask(mask)
    paths = [vault.folder.parent, vault.folder, *vault.folder.rglob("*")]
    assert all(path.stat().st_mode & 0o077 == 0 for path in paths)


def test_passphrase_and_recovery_code_open_it(closed: Made) -> None:
    for unlock in (Passphrase(PASSPHRASE), RecoveryCode.parse("-".join(closed.code.groups))):
        with Vault.open(closed.folder, unlock, now=NOW) as vault:
            assert (vault.label, vault.is_practice, vault.created_at) == ("Maria", False, NOW)
            assert not vault.has_keyring_slot


def test_different_answers_and_no_byte_changed(closed: Made, tmp_path: Path) -> None:
    folder = closed.folder
    assert refusal(folder, Passphrase("wrong")) == (Reason.WRONG_PASSPHRASE, "")
    assert refusal(folder, RecoveryCode(bytes(16))) == (Reason.WRONG_RECOVERY_CODE, "")
    assert refusal(folder, KeyringUnlock()) == (Reason.KEYRING_ENTRY_MISSING, "")
    assert refusal(tmp_path / "nowhere") == (Reason.VAULT_MISSING, "database")
    (tmp_path / "a file").touch()
    with pytest.raises(VaultError) as raised:
        Vault.open(tmp_path / "a file", Passphrase("x"), now=NOW)
    assert raised.value.reason is Reason.VAULT_MISSING

    def copy(name: str) -> Path:
        return Path(shutil.copytree(folder, tmp_path / name))

    empty = copy("empty")
    (empty / "vault.db").write_bytes(b"")
    assert refusal(empty) == (Reason.VAULT_EMPTY_FILE, "")
    headless = copy("headless")
    for name in ("hdr.a", "hdr.b"):
        (headless / name).write_bytes(b"RUCKSACK?")
    assert refusal(headless) == (Reason.VAULT_DAMAGED, "header")
    for name in ("hdr.a", "hdr.b"):
        (headless / name).unlink()
    assert refusal(headless) == (Reason.VAULT_DAMAGED, "header")
    bodiless = copy("bodiless")
    (bodiless / "vault.db").unlink()
    assert refusal(bodiless) == (Reason.VAULT_MISSING, "database")
    newer = copy("newer")
    with_header(
        newer, lambda content: content[:8] + struct.pack(">HHHH", 2, 0, 2, 0) + content[16:]
    )
    assert refusal(newer) == (Reason.VAULT_TOO_NEW, "")
    dear = copy("dear")
    with_header(dear, lambda content: content.replace(b'"memory":8192', b'"memory":9e15'))
    assert refusal(dear)[0] is Reason.VAULT_DAMAGED
    with_header(copy_of := copy("dearer"), lambda content: with_cost(content, 2**50))
    assert refusal(copy_of) == (Reason.VAULT_DAMAGED, "cost")


def with_cost(content: bytes, memory: int) -> bytes:
    length = struct.unpack_from(">I", content, 16)[0]
    body = json.loads(content[20 : 20 + length])
    body["slots"][0]["memory"] = memory
    new = json.dumps(body, separators=(",", ":")).encode()
    return content[:16] + struct.pack(">I", len(new)) + new + content[20 + length :]


def test_another_vaults_database_is_foreign(closed: Made, tmp_path: Path) -> None:
    other, _ = Vault.create(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP)
    other.close()
    shutil.copy(other.folder / "vault.db", closed.folder / "vault.db")
    assert refusal(closed.folder) == (Reason.VAULT_DAMAGED, "foreign")


def test_damaged_pages_never_open_as_something_else(made: Made) -> None:
    made.vault.records.add([make_item(number) for number in range(40)])
    made.vault.close()
    path = made.folder / "vault.db"
    content = path.read_bytes()
    found_later = 0
    for at in (*range(0, len(content), 16384 // 2), 15, 16, len(content) - 1):
        changed = bytearray(content)
        changed[at] ^= 0x10
        path.write_bytes(changed)
        try:
            vault = Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW)
        except VaultError as error:
            assert error.reason is Reason.VAULT_DAMAGED
        else:  # a page that no list needs: a full check reads it
            found_later += 1
            with pytest.raises(VaultError) as raised:
                vault.check_whole()
            assert raised.value.reason is Reason.VAULT_DAMAGED
            vault.close()
    assert found_later
    for length in (1, 100, 16383, 16384, len(content) - 16384):
        path.write_bytes(content[:length])
        assert refusal(made.folder)[0] is Reason.VAULT_DAMAGED
    path.write_bytes(content)
    with Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        vault.check_whole()


def test_already_open_elsewhere(made: Made) -> None:
    made.vault.records.add([make_item(1)])
    for unlock in (Passphrase(PASSPHRASE), made.code):
        with pytest.raises(VaultError) as raised:
            Vault.open(made.folder, unlock, now=NOW)
        assert raised.value.reason is Reason.VAULT_IN_USE
    made.vault.records.add([make_item(2)])
    assert made.vault.records.ids() == ("item-00001", "item-00002")


def test_a_lost_header_copy_comes_back_at_opening(closed: Made) -> None:
    for name in ("hdr.a", "hdr.b"):
        path = closed.folder / name
        whole = path.read_bytes()
        for damage in (b"", whole[:-1], whole[:40] + b"\x00" + whole[41:]):
            path.write_bytes(damage)
            assert refusal(closed.folder, Passphrase("wrong"))[0] is Reason.WRONG_PASSPHRASE
            Vault.open(closed.folder, Passphrase(PASSPHRASE), now=NOW).close()
            assert path.read_bytes() == whole


def test_an_older_copy_of_the_database_is_named(closed: Made) -> None:
    path = closed.folder / "vault.db"
    before = path.read_bytes()
    with Vault.open(closed.folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        vault.records.add([make_item(1)])
        seen = vault.generation
    after = path.read_bytes()
    path.write_bytes(before)
    assert refusal(closed.folder)[0] is Reason.VAULT_OLDER_COPY
    with Vault.open(closed.folder, Passphrase(PASSPHRASE), now=NOW, accepts_older=True) as vault:
        assert vault.records.ids() == ()
    with Vault.open(closed.folder, Passphrase(PASSPHRASE), now=NOW) as vault:
        assert vault.generation < seen
    path.write_bytes(after)
    assert refusal(closed.folder, last_seen_generation=seen + 1)[0] is Reason.VAULT_OLDER_COPY
    with Vault.open(
        closed.folder, Passphrase(PASSPHRASE), now=NOW, last_seen_generation=seen
    ) as vault:
        assert vault.records.ids() == ("item-00001",)


def test_the_passphrase_is_changed_in_one_slot(made: Made) -> None:
    made.vault.records.add([make_item(1)])
    database = (made.folder / "vault.db").stat().st_size
    cost = KdfCost(memory=16384, iterations=2)
    made.vault.change_passphrase(Passphrase(PASSPHRASE), Passphrase(NEW), cost=cost)
    made.vault.close()
    assert (made.folder / "vault.db").stat().st_size == database
    assert refusal(made.folder)[0] is Reason.WRONG_PASSPHRASE
    assert load_headers(made.folder)[0].header.slots[-1].cost == cost
    for unlock in (Passphrase(NEW), made.code):
        with Vault.open(made.folder, unlock, now=NOW) as vault:
            assert vault.records.get("item-00001") == make_item(1).record


def test_whoever_finds_it_open_cannot_change_the_ways_in(vault: Vault) -> None:
    before = fingerprint(vault.folder)["hdr.a"]
    for call in (
        lambda: vault.change_passphrase(Passphrase("guess"), Passphrase(NEW)),
        lambda: vault.replace_recovery_code(Passphrase("guess")),
        lambda: vault.replace_recovery_code(RecoveryCode(bytes(16))),
    ):
        with pytest.raises(VaultError) as raised:
            call()
        assert raised.value.reason in (Reason.WRONG_PASSPHRASE, Reason.WRONG_RECOVERY_CODE)
    with pytest.raises(VaultError) as raised:
        vault.change_passphrase(Passphrase(PASSPHRASE), Passphrase(" "))
    assert raised.value.reason is Reason.PASSPHRASE_TOO_WEAK
    assert fingerprint(vault.folder)["hdr.a"] == before


def test_forgotten_passphrase_and_lost_sheet(made: Made) -> None:
    made.vault.change_passphrase(made.code, Passphrase(NEW))
    code = made.vault.replace_recovery_code(Passphrase(NEW))
    made.vault.close()
    assert refusal(made.folder, made.code)[0] is Reason.WRONG_RECOVERY_CODE
    for unlock in (Passphrase(NEW), code):
        Vault.open(made.folder, unlock, now=NOW).close()


def test_a_changed_passphrase_does_not_come_back_through_the_other_copy(made: Made) -> None:
    """A crash between the two copies, and an older copy put back by somebody."""
    old = (made.folder / "hdr.b").read_bytes()
    made.vault.change_passphrase(Passphrase(PASSPHRASE), Passphrase(NEW))
    made.vault.close()
    for name in ("hdr.b", "hdr.a"):
        whole = (made.folder / name).read_bytes()
        (made.folder / name).write_bytes(old)
        assert refusal(made.folder)[0] is Reason.WRONG_PASSPHRASE
        Vault.open(made.folder, Passphrase(NEW), now=NOW).close()
        assert (made.folder / name).read_bytes() == whole


def test_a_forged_copy_does_not_shut_the_owner_out(closed: Made) -> None:
    """Without the key nobody can seal a header; a copy with a right checksum is still no copy."""
    whole = (closed.folder / "hdr.b").read_bytes()

    def forge(content: bytes) -> bytes:
        length = struct.unpack_from(">I", content, 16)[0]
        body = json.loads(content[20 : 20 + length])
        body["generation"] += 100
        body["slots"][0]["sealed"] = "A" * 64
        new = json.dumps(body, separators=(",", ":")).encode()
        return content[:16] + struct.pack(">I", len(new)) + new + content[20 + length :]

    with_header(closed.folder, forge)
    (closed.folder / "hdr.b").write_bytes(whole)
    Vault.open(closed.folder, Passphrase(PASSPHRASE), now=NOW).close()
    assert (closed.folder / "hdr.a").read_bytes() == whole
    with_header(closed.folder, lambda content: content[:-1] + bytes([content[-1] ^ 1]))
    assert refusal(closed.folder) == (Reason.VAULT_DAMAGED, "header")


def test_a_practice_backpack_cannot_be_passed_off_as_a_real_one(tmp_path: Path) -> None:
    vault, _ = Vault.create(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP, is_practice=True)
    assert vault.is_practice
    vault.close()
    with Vault.open(vault.folder, Passphrase(PASSPHRASE), now=NOW) as again:
        assert again.is_practice

    def hide(content: bytes) -> bytes:
        length = struct.unpack_from(">I", content, 16)[0]
        body = content[20 : 20 + length].replace(b'"practice":true', b'"practice":false')
        return content[:16] + struct.pack(">I", len(body)) + body + content[20 + length :]

    with_header(vault.folder, hide)
    assert refusal(vault.folder)[0] is Reason.WRONG_PASSPHRASE


def test_a_newer_minor_version_is_read_and_not_written(made: Made) -> None:
    made.vault.records.add([make_item(1)])
    made.vault.close()
    from wallet.vault.header import Header, write_header
    from wallet.vault.unlocking import open_header

    copy, keys = open_header(load_headers(made.folder), Passphrase(PASSPHRASE))
    names = ("vault_id", "is_practice", "generation", "slots", "other_slots")
    newer = Header(minor=1, **{name: getattr(copy.header, name) for name in names})
    for name in ("hdr.a", "hdr.b"):
        (made.folder / name).write_bytes(write_header(newer, bytes(keys.header)))
    before = fingerprint(made.folder)
    vault = Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW)
    assert vault.is_read_only
    assert vault.records.get("item-00001") == make_item(1).record
    for call in (
        lambda: vault.records.add([make_item(2)]),
        lambda: vault.set_label("x"),
        lambda: vault.change_passphrase(Passphrase(PASSPHRASE), Passphrase(NEW)),
    ):
        with pytest.raises(VaultError) as raised:
            call()
        assert raised.value.reason is Reason.STORAGE_READ_ONLY
    vault.close()
    assert fingerprint(made.folder) == before


def test_a_newer_schema_is_too_new(made: Made) -> None:
    made.vault._database.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1:d}")
    made.vault.close()
    assert refusal(made.folder)[0] is Reason.VAULT_TOO_NEW


def test_an_empty_passphrase_makes_no_backpack(tmp_path: Path) -> None:
    with pytest.raises(VaultError) as raised:
        Vault.create(tmp_path / "x", "  ", now=NOW, cost=CHEAP)
    assert raised.value.reason is Reason.PASSPHRASE_TOO_WEAK
    assert not (tmp_path / "x").exists()


def test_the_label_is_kept_inside(made: Made) -> None:
    made.vault.set_label("Ana")
    made.vault.close()
    with Vault.open(made.folder, made.code, now=NOW) as vault:
        assert vault.label == "Ana"


def test_closing_wipes_the_keys_and_twice_is_once(made: Made) -> None:
    keys = made.vault.keys
    assert any(keys.vault)
    made.vault.records.add([make_item(1)])
    made.vault.close()
    before = fingerprint(made.folder)
    assert not any((*keys.vault, *keys.database, *keys.root, *keys.signing, *keys.header))
    with Vault.open(made.folder, made.code, now=NOW):
        made.vault.close()
        with pytest.raises(VaultError) as raised:
            Vault.open(made.folder, made.code, now=NOW)
        assert raised.value.reason is Reason.VAULT_IN_USE
    assert fingerprint(made.folder) == before


def test_a_keyring_is_never_the_only_way_in(vault: Vault) -> None:
    from wallet.vault.key_slots import SlotKind

    vault._replace_slot(SlotKind.RECOVERY, None)
    with pytest.raises(ValueError, match="only way in"):
        vault._replace_slot(SlotKind.PASSPHRASE, None)


def test_no_key_in_what_python_shows(vault: Vault) -> None:
    key = bytes(vault.keys.vault)
    shown = f"{vault!r} {vault.keys!r} {vault.header!r}"
    assert key.hex() not in shown
    assert repr(key) not in shown


def test_headers_that_cannot_be_read_or_written(
    closed: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    (closed.folder / "hdr.b").unlink()
    (closed.folder / "hdr.b").mkdir()
    with pytest.raises(VaultError) as raised:
        Vault.open(closed.folder, closed.code, now=NOW)
    assert raised.value.reason is Reason.STORAGE_FAILED
    (closed.folder / "hdr.b").rmdir()
    vault = Vault.open(closed.folder, closed.code, now=NOW)
    before = fingerprint(closed.folder)["hdr.a"]

    def full(*_: object) -> None:
        raise VaultError(Reason.STORAGE_FULL)

    monkeypatch.setattr(module, "save_header", full)
    with pytest.raises(VaultError) as raised:
        vault.change_passphrase(Passphrase(PASSPHRASE), Passphrase(NEW))
    assert raised.value.reason is Reason.STORAGE_FULL
    vault.close()
    assert fingerprint(closed.folder)["hdr.a"] == before
    Vault.open(closed.folder, Passphrase(PASSPHRASE), now=NOW).close()


def test_a_folder_the_system_will_not_look_at(tmp_path: Path) -> None:
    with pytest.raises(VaultError) as raised:
        Vault.open(tmp_path / ("x" * 300), Passphrase(PASSPHRASE), now=NOW)
    assert raised.value.reason is Reason.STORAGE_FAILED

"""``export``: each way of writing items out."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.wallet.command_line.running import Backpack
from tests.wallet.command_line.test_backpack_commands import badge, write
from tests.wallet.session.test_moving_in import KEY, backup, key_entry
from tests.wallet.session.test_unlocking_bundles import DID, PASSWORD, made


@pytest.fixture
def filled(backpack: Backpack, tmp_path: Path) -> Backpack:
    folder = tmp_path / "files"
    folder.mkdir()
    write(folder, "a.json", badge(1, achievement="Rope Work"))
    both = [badge(2, achievement="Cave Mapping"), badge(3, achievement="Knots")]
    write(folder, "both.json", both)
    assert backpack.run("import", folder).code == 0
    return backpack


def test_a_folder_holds_a_file_for_each_item(filled: Backpack, tmp_path: Path) -> None:
    ended = filled.run("export", "--out", tmp_path / "out")
    assert ended.code == 0
    assert len(list((tmp_path / "out").iterdir())) == 3


def test_a_zip_holds_everything_and_an_index(filled: Backpack, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    ended = filled.run("export", "--as", "zip", "--out", out, "--json")
    assert ended.json == [str(out / "rucksack-items.zip")]
    with zipfile.ZipFile(out / "rucksack-items.zip") as archive:
        assert len(json.loads(archive.read("index.json"))["items"]) == 3
    named = tmp_path / "deep" / "all.zip"
    assert filled.run("export", "--as", "zip", "--out", named).code == 0
    assert named.is_file()


def test_files_that_held_several_come_back_as_they_were(filled: Backpack, tmp_path: Path) -> None:
    out = tmp_path / "out"
    ended = filled.run("export", "--as", "whole-files", "--out", out)
    assert ended.code == 0
    (written,) = out.iterdir()
    assert written.read_bytes() == (tmp_path / "files" / "both.json").read_bytes()


def test_items_that_came_alone_have_no_such_file(backpack: Backpack, tmp_path: Path) -> None:
    write(tmp_path, "a.json", badge(1))
    backpack.run("import", tmp_path / "a.json")
    ended = backpack.run("export", "--as", "whole-files", "--out", tmp_path / "out")
    assert (ended.code, "came alone" in ended.err) == (0, True)


def test_a_backup_with_the_key_needs_a_loud_yes(filled: Backpack, tmp_path: Path) -> None:
    target = tmp_path / "Wallet Backup.json"
    words = ("export", "--as", "wallet-backup", "--out", target, "--profile", "Default")
    refused = filled.run(*words)
    assert (refused.code, target.exists()) == (1, False)
    assert "private key" in refused.err
    assert filled.run(*words, "--with-private-key").code == 0
    (wallet,) = json.loads(target.read_bytes())
    assert wallet["contents"][-1]["data"]["profileName"] == "Rucksack"
    assert sum("credentialSubject" in one for one in wallet["contents"]) == 3


def test_keys_of_a_backup_are_taken_only_when_asked(filled: Backpack, tmp_path: Path) -> None:
    file = tmp_path / "Profile Backup.json"
    file.write_bytes(backup(key_entry()))
    left = filled.run("import", file, "--keep-broken")
    assert "1 private keys were left alone" in left.err
    taken = filled.run("import", file, "--take-keys")
    assert KEY.did in taken.err
    again = filled.run("import", file, "--take-keys")
    assert f"The key {KEY.did} is already here." in again.err
    assert "Took" not in again.err


def test_a_locked_bundle_is_opened_with_its_password(backpack: Backpack, tmp_path: Path) -> None:
    file, secret = tmp_path / "learncard.zip", tmp_path / "password"
    file.write_bytes(made().data)
    locked = backpack.run("import", file)
    assert "Locked with the password" in locked.out.decode()
    secret.write_text(f"{PASSWORD}\n", "utf-8")
    words = ("import", file, "--bundle-password-file", secret, "--take-keys")
    opened = backpack.run(*words, "--keep-broken", "--json")
    assert [item["title"] for item in opened.json["items"]] == ["Forklift Safety"]
    assert DID in opened.err

import errno
import os
from pathlib import Path

import pytest

from wallet.errors import Reason, VaultError
from wallet.vault.disk import (
    make_empty_file,
    make_folder,
    remove_files,
    storage_error,
    sync_folder,
    write_durably,
)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, Reason.STORAGE_FULL),
        (errno.EDQUOT, Reason.STORAGE_FULL),
        (errno.EROFS, Reason.STORAGE_READ_ONLY),
        (errno.EACCES, Reason.STORAGE_READ_ONLY),
        (errno.EIO, Reason.STORAGE_FAILED),
        (errno.ENODEV, Reason.STORAGE_FAILED),
    ],
)
def test_what_the_system_says(number: int, reason: Reason) -> None:
    assert storage_error(OSError(number, "x")).reason is reason


def test_writing_replaces_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "f"
    write_durably(path, b"one")
    write_durably(path, b"two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_written_leaves_the_old(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.mkdir()
    (path / "inside").touch()
    with pytest.raises(VaultError):
        write_durably(path, b"new")
    assert [entry.name for entry in tmp_path.iterdir()] == ["f"]
    with pytest.raises(VaultError):
        write_durably(tmp_path / "none" / "f", b"new")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")  # noqa: PTH110
def test_a_full_disk(tmp_path: Path) -> None:
    (tmp_path / "f.new").symlink_to("/dev/full")
    with pytest.raises(VaultError) as raised:
        write_durably(tmp_path / "f", b"new")
    assert raised.value.reason is Reason.STORAGE_FULL
    assert not (tmp_path / "f").exists()


def test_folders_and_files_are_private_and_new(tmp_path: Path) -> None:
    make_folder(tmp_path / "d")
    make_empty_file(tmp_path / "d" / "f")
    assert (tmp_path / "d").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "d" / "f").stat().st_mode & 0o777 == 0o600
    for call in (lambda: make_folder(tmp_path / "d"), lambda: make_empty_file(tmp_path / "d/f")):
        with pytest.raises(VaultError):
            call()


def test_removing_follows_no_links(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "f").touch()
    make_folder(tmp_path / "d")
    make_folder(tmp_path / "d" / "e")
    (tmp_path / "d" / "e" / "f").touch()
    (tmp_path / "d" / "link").symlink_to(tmp_path / "kept")
    remove_files(tmp_path / "d")
    assert not (tmp_path / "d").exists()
    assert (tmp_path / "kept" / "f").exists()


def test_a_system_without_synced_folders_is_asked_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = tmp_path / "missing"
    with pytest.raises(FileNotFoundError):
        sync_folder(missing)
    monkeypatch.setattr(os, "name", "nt")
    sync_folder(missing)

"""Files that leave the backpack."""

from pathlib import Path

import pytest

from wallet.errors import Reason, VaultError
from wallet.session.saving import free_path, save_files


def test_files_stand_there_byte_for_byte(tmp_path: Path) -> None:
    contents = {tmp_path / "a.json": b'{"a": 1}', tmp_path / "b.pdf": bytes(range(256))}
    assert save_files(contents) == tuple(contents)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == contents


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"longer than what comes")
    save_files({path: b"short"})
    assert path.read_bytes() == b"short"


def test_where_the_disk_refuses_the_old_file_stands(tmp_path: Path) -> None:
    with pytest.raises(VaultError) as caught:
        save_files({tmp_path / "nowhere" / "a.json": b"x"})
    assert caught.value.reason is Reason.STORAGE_FAILED
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    path = tmp_path / "page.v2.json"
    assert free_path(path) == path
    path.touch()
    assert free_path(path).name == "page.v2-2.json"
    free_path(path).touch()
    assert free_path(path).name == "page.v2-3.json"

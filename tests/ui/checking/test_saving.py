"""What was handed over, as files."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.checking.test_result import item, made, received
from ui.checking.saving import received_files, write_received
from wallet.errors import Reason, VaultError


def test_collections_are_whole_and_single_items_each() -> None:
    token = replace(item(), original=b"eyJ.eyJ.sig")
    given = received(token, item(), presentations=(made(item(), item()),))
    assert received_files(given) == {
        "received-1.json": b"{}",
        "received-2.jwt": b"eyJ.eyJ.sig",
        "received-3.json": b"{}",
    }


def test_nothing_takes_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "received-1.json").write_bytes(b"mine")
    assert write_received(tmp_path, {"received-1.json": b"theirs"}) == 1
    assert (tmp_path / "received-1.json").read_bytes() == b"mine"
    assert (tmp_path / "received-1-2.json").read_bytes() == b"theirs"


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(VaultError) as caught:
        write_received(tmp_path / "file", {"a.json": b""})
    assert caught.value.reason is Reason.STORAGE_FAILED

"""The gate that asks a room's own tests for every branch: it must see what they leave out."""

from pathlib import Path

import pytest

from tests.places import PROJECT
from tests.rigs.room_coverage import ROOMS, main, measure

ROOM = "def sign(number):\n    if number < 0:\n        return -1\n    return 1\n"
HALF = "from wallet.room.signs import sign\n\n\ndef test_one():\n    assert sign(3) == 1\n"
WHOLE = HALF + "\n\ndef test_other():\n    assert sign(-3) == -1\n"
WRONG = WHOLE + "\n\ndef test_wrong():\n    assert sign(0) == 0\n"


def project(folder: Path, tests: str, name: str = "test_signs.py") -> Path:
    for package in ("wallet", "wallet/room", "tests/wallet/room"):
        (folder / package).mkdir(parents=True)
    for package in ("wallet", "wallet/room"):
        (folder / package / "__init__.py").touch()
    (folder / "wallet/room/signs.py").write_text(ROOM)
    (folder / "tests/wallet/room" / name).write_text(tests)
    (folder / "pyproject.toml").write_text('[tool.pytest.ini_options]\npythonpath = ["."]\n')
    return folder


def test_a_room_whose_tests_try_every_branch_passes(tmp_path: Path) -> None:
    assert measure("room", project(tmp_path, WHOLE)).is_whole


def test_a_branch_left_out_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["room"], project(tmp_path, HALF)) == 1
    said = capsys.readouterr().out
    assert "signs.py" in said
    assert "3" in said.partition("Missing")[2]
    assert "not whole: room" in said


def test_a_failing_test_is_no_pass_though_every_branch_was_tried(tmp_path: Path) -> None:
    found = measure("room", project(tmp_path, WRONG))
    assert not found.is_whole
    assert "test_wrong" in found.account


def test_what_the_must_fail_files_try_does_not_count(tmp_path: Path) -> None:
    assert not measure("room", project(tmp_path, WHOLE, "test_must_fail_signs.py")).is_whole


def test_a_room_that_is_none_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no-such-room"]) == 2
    assert "no-such-room" in capsys.readouterr().err
    assert all((PROJECT / "wallet" / room).is_dir() for room in ROOMS)

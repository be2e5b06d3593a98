"""Every exit code, from a process of its own: result on stdout, messages on stderr."""

import gc
import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.command_line.running import AT, Backpack, run
from wallet.command_line.commands import COMMANDS, main
from wallet.encoding.strict_json import write_json

SCHOOL = IssuerSimulator("Lantern Bay", seed=21)
COLLEGE = IssuerSimulator("Westmoor", seed=22, host="westmoor-valley.edu")


def write(folder: Path, name: str, document: Any) -> Path:
    path = folder / name
    path.write_bytes(document if isinstance(document, bytes) else write_json(document))
    return path


def check(*words: str | Path) -> int:
    return run("check", "--now", AT, *words).code


def test_every_command_of_the_table_exists() -> None:
    for name, place in COMMANDS.items():
        module, _, function = place.partition(":")
        assert callable(getattr(importlib.import_module(module), function)), name


def test_exit_0_verified(tmp_path: Path) -> None:
    assert check(write(tmp_path, "a.json", SCHOOL.issue(SCHOOL.open_badge()))) == 0


def test_exit_1_usage() -> None:
    for words in (
        (),
        ("nonsense",),
        ("check",),
        ("check", "--now", "noon", "x"),
        ("list", "--nope"),
    ):
        ended = run(*words)
        assert (ended.code, ended.out) == (1, b"")
        assert ended.err
    assert run("--help").code == 0
    assert run("--version").text.startswith("rucksack ")


def test_exit_2_not_verified(tmp_path: Path) -> None:
    forged = {**SCHOOL.issue(SCHOOL.open_badge()), "name": "PhD"}
    assert check(write(tmp_path, "a.json", forged)) == 2
    assert check(write(tmp_path, "b.json", b'{"a":')) == 2


def test_exit_3_unknown(tmp_path: Path) -> None:
    assert check(write(tmp_path, "a.json", COLLEGE.issue(COLLEGE.open_badge()))) == 3
    assert check(write(tmp_path, "b.json", SCHOOL.open_badge())) == 3


def test_exit_4_wrong_passphrase_or_locked(backpack: Backpack) -> None:
    before = backpack.bytes
    backpack.passphrase_file.write_text("not the one", "utf-8")
    ended = backpack.run("list")
    assert (ended.code, ended.out) == (4, b"")
    assert ended.err == (
        "That passphrase does not open this backpack. Nothing was changed or deleted.\n"
    )
    assert backpack.bytes == before


def test_exit_5_damaged(backpack: Backpack) -> None:
    for path in backpack.folder.iterdir():
        if path.is_file() and path.stat().st_size:
            path.write_bytes(b"\x07" * 5000)
    ended = backpack.run("list")
    assert (ended.code, ended.out) == (5, b"")
    assert ended.err.startswith("This backpack is damaged")


def test_exit_6_a_form_that_is_not_read(tmp_path: Path) -> None:
    assert check(write(tmp_path, "a.pdf", b"%PDF-1.7\n")) == 6


def test_the_worst_of_the_list_decides(tmp_path: Path) -> None:
    good = write(tmp_path, "good.json", SCHOOL.issue(SCHOOL.open_badge()))
    unknown = write(tmp_path, "unknown.json", COLLEGE.issue(COLLEGE.open_badge()))
    forged = write(tmp_path, "bad.json", {**SCHOOL.issue(SCHOOL.plain()), "validFrom": "x"})
    pdf = write(tmp_path, "a.pdf", b"%PDF-1.7\n")
    assert check(good, good) == 0
    assert check(good, unknown) == 3
    assert check(good, unknown, pdf) == 6
    assert check(forged, pdf, unknown, good) == 2
    assert check(tmp_path) == 2


def test_json_is_alone_on_stdout_and_messages_are_on_stderr(tmp_path: Path) -> None:
    badge = write(tmp_path, "a.json", SCHOOL.issue(SCHOOL.open_badge()))
    ended = run("check", "--json", "--now", AT, badge)
    (document,) = ended.json
    assert (document["file"], document["verdict"], ended.err) == (str(badge), "verified", "")
    empty = tmp_path / "empty"
    empty.mkdir()
    ended = run("check", "--json", empty)
    assert (ended.json, ended.err, ended.code) == ([], "Nothing was found.\n", 3)


def test_a_reader_that_went_away_is_no_crash(tmp_path: Path) -> None:
    badges = [
        write(tmp_path, f"{number}.json", SCHOOL.issue(SCHOOL.open_badge(number=number)))
        for number in range(60)
    ]
    command = [sys.executable, "-m", "wallet.command_line.commands", "check", "--json"]
    process = subprocess.Popen(
        [*command, *map(str, badges)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    errors = process.stderr.read().decode()
    assert process.wait(60) in (0, 1, 2, 3)
    process.stderr.close()
    assert errors == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert run("check", tmp_path / "pipe", timeout=20).code == 3


@pytest.mark.parametrize("way", ["wallet.command_line", "wallet.command_line.commands"])
def test_all_that_is_said_is_out_when_the_process_ends(way: str, tmp_path: Path) -> None:
    files = [write(tmp_path, f"{n}.json", SCHOOL.issue(SCHOOL.open_badge())) for n in range(40)]
    ended = subprocess.run(
        [sys.executable, "-m", way, "check", "--json", "--now", AT, *files],
        capture_output=True, check=False,
    )  # fmt: skip
    assert ended.returncode == 0
    assert len(json.loads(ended.stdout)) == 40


def test_a_full_device_is_no_success(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    badge = write(tmp_path, "a.json", SCHOOL.issue(SCHOOL.open_badge()))
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "wallet.command_line", "check", "--now", AT, str(badge)],
            stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert ended.returncode != 0
    assert b"Traceback" not in ended.stderr


def test_nothing_is_left_switched_off_for_whoever_runs_a_command_inside(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    badge = write(tmp_path, "a.json", SCHOOL.issue(SCHOOL.open_badge()))
    frozen = gc.get_freeze_count()
    for words, code in ((["nonsense"], 1), (["check", "--now", AT, str(badge)], 0)):
        assert main(words) == code
        assert gc.isenabled()
    assert gc.get_freeze_count() == frozen
    assert capsys.readouterr().out


def test_a_process_of_its_own_looks_for_garbage_from_its_command_on(tmp_path: Path) -> None:
    badge = write(tmp_path, "a.json", SCHOOL.issue(SCHOOL.open_badge()))
    program = f"""
import gc, os, sys
import wallet.command_line.commands as commands

gc.callbacks.append(lambda phase, _: phase == "start" and seen.append(gc.get_freeze_count()))
seen = []
sys.argv[1:] = ["check", "--now", "{AT}", "{badge}"]
os._exit = lambda code: print(code, gc.isenabled(), sys.gettrace(), all(seen), len(seen) > 0)
commands.run()
"""
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ended.stdout.splitlines()[-1] == "0 True None True True"

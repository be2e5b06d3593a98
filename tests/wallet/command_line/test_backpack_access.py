"""Passphrases by file, descriptor or prompt, never by argument; which backpack is meant."""

import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

from tests.wallet.command_line.running import Backpack, environment, run
from tests.wallet.session.opened import PASSPHRASE, new_session
from wallet.command_line.arguments import build_parser
from wallet.command_line.backpack_access import data_folder
from wallet.session.opening import close_backpack


def test_by_file_whose_first_line_counts(backpack: Backpack) -> None:
    for content in (PASSPHRASE, f"{PASSPHRASE}\n", f"{PASSPHRASE}\r\nsecond line\n"):
        backpack.passphrase_file.write_bytes(content.encode())
        assert backpack.run("list").code == 0


def test_by_descriptor(backpack: Backpack) -> None:
    readable, writable = os.pipe()
    os.write(writable, PASSPHRASE.encode() + b"\n")
    os.close(writable)
    ended = run(
        "list", "--data-dir", backpack.data, "--passphrase-fd", str(readable), pass_fds=[readable]
    )
    os.close(readable)
    assert ended.code == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--passphrase-file", "/nowhere/at/all"), "cannot be read"),
        (("--passphrase-fd", "977"), "descriptor 977"),
        ((), "No passphrase: use --passphrase-file or --passphrase-fd."),
        (("--passphrase-file", "a", "--passphrase-fd", "1"), "not allowed with"),
        (("--passphrase", "secret"), "ambiguous option"),
    ],
)
def test_no_passphrase_is_a_fault_of_usage(backpack: Backpack, words, sentence: str) -> None:
    ended = run("list", "--data-dir", backpack.data, *words)
    assert (ended.code, ended.out) == (1, b"")
    assert sentence in ended.err
    assert "secret" not in ended.err


def test_a_passphrase_file_that_is_no_text(backpack: Backpack) -> None:
    backpack.passphrase_file.write_bytes(b"\xff\xfe")
    ended = backpack.run("list")
    assert (ended.code, ended.err) == (1, "The passphrase is no UTF-8 text.\n")


def test_never_from_the_environment(backpack: Backpack) -> None:
    secrets = environment(RUCKSACK_PASSPHRASE=PASSPHRASE, PASSPHRASE=PASSPHRASE)
    assert run("list", "--data-dir", backpack.data, env=secrets).code == 1


def type_into(words: list[str], answers: dict[str, str]) -> tuple[int, str]:
    """Run a command on a terminal of its own and answer each prompt as it comes."""
    parent, child = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "wallet.command_line.commands", *words],
        stdin=child, stdout=child, stderr=child, start_new_session=True,
        preexec_fn=lambda: _take_terminal(child),
    )  # fmt: skip
    os.close(child)
    seen = b""
    waiting = list(answers.items())
    try:
        while select.select([parent], [], [], 30)[0]:
            more = os.read(parent, 4096)
            seen += more
            if waiting and seen.endswith(waiting[0][0].encode()):
                os.write(parent, waiting.pop(0)[1].encode() + b"\n")
            if not more:
                break
    except OSError:
        pass  # the other end is closed: the command has ended
    finally:
        os.close(parent)
        process.terminate() if process.poll() is None and waiting else None
    return process.wait(30), seen.decode()


def _take_terminal(descriptor: int) -> None:
    import fcntl
    import termios

    fcntl.ioctl(descriptor, termios.TIOCSCTTY, 0)


def test_by_prompt_and_nothing_is_echoed(backpack: Backpack) -> None:
    words = ["list", "--data-dir", str(backpack.data)]
    code, seen = type_into(words, {"Passphrase: ": PASSPHRASE})
    assert code == 0, seen
    assert "Passphrase:" in seen
    assert PASSPHRASE not in seen
    assert type_into(words, {"Passphrase: ": "wrong"})[0] == 4


def test_a_new_passphrase_is_asked_twice(tmp_path: Path) -> None:
    words = ["create", "--data-dir", str(tmp_path)]
    code, seen = type_into(
        words,
        {"Passphrase: ": "one long passphrase", "The same again: ": "another long passphrase"},
    )
    assert code == 1
    assert "The two passphrases differ. Nothing was made." in seen
    assert not (tmp_path / "backpacks").exists()


def test_which_backpack(tmp_path: Path) -> None:
    ended = run("list", "--data-dir", tmp_path, "--passphrase-file", tmp_path)
    assert (ended.code, "rucksack-cli create" in ended.err) == (1, True)
    sessions = [new_session(tmp_path) for _ in range(2)]
    for session in sessions:
        close_backpack(session)
    made = Backpack.at(tmp_path, sessions[0].folder)
    ended = made.run("list")
    assert ended.code == 1
    assert all(session.folder.name in ended.err for session in sessions)
    for name in (made.folder.name, str(made.folder), made.folder.name[:12]):
        assert made.run("list", "--backpack", name).code == 0
    assert made.run("list", "--backpack", "zzz").code == 1


def test_the_data_folder_is_an_argument_with_a_default(tmp_path: Path) -> None:
    parser = build_parser()
    assert data_folder(parser.parse_args(["check", "--data-dir", str(tmp_path), "x"])) == tmp_path
    assert data_folder(parser.parse_args(["check", "x"])).name == "rucksack"

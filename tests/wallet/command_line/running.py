"""Runs ``rucksack-cli`` as a process of its own, the way people do."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.wallet.session.opened import PASSPHRASE

AT = "2026-07-01T12:00:00Z"


@dataclass(frozen=True, slots=True)
class Ended:
    code: int
    out: bytes
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def text(self) -> str:
        return self.out.decode()


def run(*words: str | Path, stdin: bytes = b"", timeout: float = 60, **options: Any) -> Ended:
    """Run a command; it must never end with a traceback."""
    command = [sys.executable, "-m", "wallet.command_line.commands", *map(str, words)]
    done = subprocess.run(
        command, input=stdin, capture_output=True, timeout=timeout, check=False, **options
    )
    error = done.stderr.decode()
    assert "Traceback" not in error, error
    return Ended(done.returncode, done.stdout, error)


@dataclass(frozen=True, slots=True)
class Backpack:
    """A data folder with one backpack in it, closed, and the file with its passphrase."""

    data: Path
    folder: Path
    passphrase_file: Path

    @classmethod
    def at(cls, data: Path, folder: Path) -> "Backpack":
        file = data / "passphrase.txt"
        file.write_text(PASSPHRASE + "\n", "utf-8")
        return cls(data, folder, file)

    def run(self, command: str, *words: str | Path, **options: Any) -> Ended:
        where = ("--data-dir", self.data, "--passphrase-file", self.passphrase_file, "--now", AT)
        return run(command, *where, *words, **options)

    @property
    def bytes(self) -> dict[str, bytes]:
        """Every file of the backpack, to see that nothing was touched."""
        return {
            str(path.relative_to(self.folder)): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, **more}

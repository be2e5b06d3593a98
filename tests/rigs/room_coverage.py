"""Runs each room's own tests and fails where they leave a line or a branch of the room untried.

    python -m tests.rigs.room_coverage [ROOM ...]        model, encoding, proofs, ... by default

A room is tried by ``tests/wallet/<room>`` alone, so that what goes wrong in it is told by its own
tests and not by a far away one. The must-fail files are left out: they ask the same lines with
many more inputs. Vectors and peers of other projects count as absent, and tests of drawn inputs
are left out (what they draw differs with the machine even under one seed, so what they happen to
meet on one is missed on another): the answer is the same on every machine.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from tests.places import PROJECT

# Slow ones first: two at a time are run.
ROOMS = ("encoding", "verification", "vault", "model", "proofs", "trust")
_PYTEST = ("-q", "-p", "no:cacheprovider", "-o", "addopts=", "-rfE", "-m", "not hypothesis")
_LEFT_OUT = "--ignore-glob=*/test_must_fail*"
_AT_ONCE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomCoverage:
    """What became of one room: whether its tests passed and tried all of it, and the account."""

    room: str
    is_whole: bool
    seconds: float
    account: str


def measure(room: str, project: Path = PROJECT) -> RoomCoverage:
    """Run the tests of ``room`` of the wallet in ``project`` and return what they tried of it."""
    started = monotonic()
    with tempfile.TemporaryDirectory(prefix="room-coverage-") as folder:
        data = f"--data-file={folder}/data"
        environment = _environment(Path(folder))
        tests = (
            "-m", "coverage", "run", data, "--branch", f"--source=wallet/{room}",
            "-m", "pytest", *_PYTEST, _LEFT_OUT, f"tests/wallet/{room}",
        )  # fmt: skip
        account = _run(tests, project, environment)
        passed = account.returncode == 0
        said = "" if passed else account.stdout + account.stderr
        report = _run(
            ("-m", "coverage", "report", data, "--show-missing", "--skip-covered",
             "--precision=2", "--fail-under=100"),
            project, environment,
        )  # fmt: skip
    return RoomCoverage(
        room=room,
        is_whole=passed and report.returncode == 0,
        seconds=monotonic() - started,
        account=said + report.stdout + report.stderr,
    )


def _run(
    arguments: Sequence[str], project: Path, environment: Mapping[str, str]
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=project, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def _environment(empty: Path) -> dict[str, str]:
    """The environment, in which nothing lies beside the project."""
    absent = str(empty / "absent")
    # A run under coverage itself, such as one of the test of this rig, is none of ours.
    kept = {name: text for name, text in os.environ.items() if not name.startswith("COV")}
    return {**kept, "RUCKSACK_SHARED": absent, "RUCKSACK_PEERS": absent}


def main(rooms: Sequence[str], project: Path = PROJECT) -> int:
    """Measure ``rooms`` (all of ROOMS where none is named); return the exit code."""
    unknown = [room for room in rooms if not (project / "wallet" / room).is_dir()]
    if unknown:
        print(f"no room of the wallet: {', '.join(unknown)}", file=sys.stderr)
        return 2
    failed = []
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for found in pool.map(lambda room: measure(room, project), rooms or ROOMS):
            print(f"{found.room:<14}{_word(found)}  ({found.seconds:.0f} s)", flush=True)
            if not found.is_whole:
                print(found.account, flush=True)
                failed.append(found.room)
    if failed:
        print(f"not whole: {', '.join(failed)}")
    return 1 if failed else 0


def _word(found: RoomCoverage) -> str:
    return "every branch" if found.is_whole else "NOT WHOLE"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""From starting the command to its verdict, seen from outside, beside the peer's command.

Time is wall clock from start to end; memory is the process's peak as the system counts it.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.figures import Figure, compare
from tests.benchmarks.peers import peer_command
from tests.benchmarks.processes import installed_environment
from tests.benchmarks.shapes import shape_file
from tests.benchmarks.sizes import Sizes

TIME_AIM, MEMORY_AIM = 4, 3
# Exit 0 to 3 are verdicts; a fault of the program is another number.
VERDICTS = range(4)
_KIB_PER_UNIT = 1 / 1024 if sys.platform == "darwin" else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One process: milliseconds from start to end, and its peak resident memory in MiB."""

    milliseconds: float
    mebibytes: float


def measure_command(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """``check`` of one badge against the peer's own command on the same file, in turns."""
    file = shape_file("real")
    theirs_words, ours_words = peer_command(file), our_command(file)
    run(theirs_words)
    run(ours_words)
    ours, theirs, bare = [], [], []
    for _ in range(2 * sizes.starts):
        ours.append(run(ours_words))
        theirs.append(run(theirs_words))
        bare.append(run([sys.executable, "-c", "pass"]))
    times = compare(
        "process start to verdict, real",
        [one.milliseconds for one in ours],
        [one.milliseconds for one in theirs],
        at_least=TIME_AIM,
        digits=0,
    )
    memory = compare(
        "peak memory to verdict, real",
        [one.mebibytes for one in ours],
        [one.mebibytes for one in theirs],
        at_least=MEMORY_AIM,
        unit="MiB",
        digits=1,
    )
    samples = tuple(one.milliseconds for one in bare)
    return times, memory, Figure(name="an empty Python process", samples=samples)


def our_command(file: Path) -> list[str]:
    """Return the installed command on one file, with this interpreter."""
    script = Path(sys.executable).parent / "rucksack-cli"
    if script.is_file():
        return [str(script), "check", str(file)]
    return [sys.executable, "-m", "wallet.command_line.commands", "check", str(file)]


def run(command: Sequence[str]) -> Run:
    """Run a command to its end, its output thrown away. Raises RuntimeError for a fault."""
    installed_environment()
    start = time.perf_counter()
    with subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=installed_environment(),
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        took = (time.perf_counter() - start) * 1000
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in VERDICTS:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    return Run(milliseconds=took, mebibytes=usage.ru_maxrss * _KIB_PER_UNIT / 1024)

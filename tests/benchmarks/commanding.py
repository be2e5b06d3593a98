"""From starting the command to its verdict, seen from outside, beside the peer's command.

Time is wall clock from start to end; memory is the process's peak as the system counts it.
"""

import os
import subprocess
import sys
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
# The system counts to a process's peak what its parent held when it was forked, so a small one
# starts and times it: the benchmark itself is large.
_LAUNCHER = """
import os, sys, time
words = sys.argv[1:]
silent = os.open(os.devnull, os.O_WRONLY)
streams = [(os.POSIX_SPAWN_DUP2, silent, 1), (os.POSIX_SPAWN_DUP2, silent, 2)]
start = time.perf_counter()
child = os.posix_spawnp(words[0], words, os.environ, file_actions=streams)
_, status, usage = os.wait4(child, 0)
print(time.perf_counter() - start, usage.ru_maxrss, status)
"""


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
    launched = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _LAUNCHER, *command],
        stdout=subprocess.PIPE,
        text=True,
        env=installed_environment(),
        check=True,
    )
    seconds, peak, status = launched.stdout.split()
    exit_code = os.waitstatus_to_exitcode(int(status))
    if exit_code not in VERDICTS:
        raise RuntimeError(f"{command[0]} ended with {exit_code}")
    mebibytes = int(peak) * _KIB_PER_UNIT / 1024
    return Run(milliseconds=float(seconds) * 1000, mebibytes=mebibytes)

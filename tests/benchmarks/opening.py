"""Opening a large backpack, to its painted list, beside a PySide6 window with nothing in it.

Both are fresh processes on the same screen, in turns.
"""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.corpus import make_backpack
from tests.benchmarks.figures import Figure
from tests.benchmarks.processes import installed_environment
from tests.benchmarks.sizes import Sizes
from wallet.session.opening import KdfCost

AIM = 60  # milliseconds more than the empty window
COST = KdfCost(memory=256 * 2**20, iterations=3)
PATIENCE = 120.0  # seconds


def measure_opening(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """What the app takes more than an empty window: to its first frame, and to the list.

    The key is derived as dearly as a backpack's is, for the app uses that time; what deriving it
    takes by itself, in the same process, is then taken off.
    """
    make_backpack(folder, sizes.items, COST)
    ours = ["backpack", str(folder), str(sizes.items), str(COST.memory), str(COST.iterations)]
    _run(["empty"])
    _run(ours)
    empty, app = [], []
    for _ in range(max(2, sizes.starts)):
        empty.append(_run(["empty"])["window"])
        app.append(_run(ours))
    opened = [one["list"] - one["unlock"] - (one["derived"] - one["deriving"]) for one in app]
    first = [one["window"] - bare for bare, one in zip(empty, app, strict=True)]
    return (
        Figure(name="an empty PySide6 window, from process start", samples=tuple(empty)),
        Figure(
            name="the app's first frame, more than the empty window",
            samples=tuple(first),
            aim=AIM,
        ),
        Figure(
            name=f"passphrase typed to the painted list of {sizes.items:,}, apart from Argon2id",
            samples=tuple(opened),
            aim=AIM,
            note=f"{COST.memory // 2**20} MiB, {COST.iterations} passes taken off",
        ),
        Figure(
            name="both together, more than the empty window",
            samples=tuple(one + other for one, other in zip(first, opened, strict=True)),
        ),
    )


def _run(arguments: Sequence[str]) -> dict[str, float]:
    """Return milliseconds from starting the process to each moment it tells."""
    command = [sys.executable, "-m", "tests.benchmarks.opening_child", *arguments]
    environment = installed_environment()
    start = time.perf_counter()
    ended = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=PATIENCE,
        env=environment,
    )
    moments: dict[str, float] = json.loads(ended.stdout.splitlines()[-1])
    return {name: (moment - start) * 1000 for name, moment in moments.items()}

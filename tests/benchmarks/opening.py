"""Opening a large backpack, to its painted list, beside a PySide6 window with nothing in it.

Both are fresh processes on the same screen, in turns; deriving the key costs next to nothing.
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

AIM = 60  # milliseconds more than the empty window
PATIENCE = 120.0  # seconds


def measure_opening(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """What the app takes more than an empty window: to its first frame, and to the list."""
    make_backpack(folder, sizes.items)
    ours = ["backpack", str(folder), str(sizes.items)]
    _run(["empty"])
    _run(ours)
    empty, app = [], []
    for _ in range(max(2, sizes.starts)):
        empty.append(_run(["empty"])["window"])
        app.append(_run(ours))
    pairs = list(zip(empty, app, strict=True))
    return (
        Figure(name="an empty PySide6 window, from process start", samples=tuple(empty)),
        Figure(
            name="the app's first frame, more than the empty window",
            samples=tuple(one["window"] - bare for bare, one in pairs),
            aim=AIM,
        ),
        Figure(
            name=f"unlocked to the painted list of {sizes.items:,}",
            samples=tuple(one["list"] - one["unlock"] for one in app),
            aim=AIM,
            note="in the window that asked for the passphrase",
        ),
        Figure(
            name=f"process start to the painted list of {sizes.items:,}, more than empty",
            samples=tuple(one["list"] - bare for bare, one in pairs),
            note="both together, from a cold start",
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

"""From starting the program to its first painted window, seen from outside.

The real command is started; Qt's own log line about the first flush of a painted window to the
screen ends the measurement, so that nothing in the program knows it is measured.
"""

import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.corpus import CHEAP, PASSPHRASE
from tests.benchmarks.figures import Figure
from tests.benchmarks.processes import installed_environment
from tests.benchmarks.sizes import Sizes
from tests.conftest import NOW
from wallet.session.opening import close_backpack, create_backpack

PAINTED = "Flushing"
PATIENCE = 30.0  # seconds


def measure_start(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """The first screen of an empty profile, and the lock screen of one with a backpack."""
    (folder / "new").mkdir()
    close_backpack(create_backpack(folder / "used", PASSPHRASE, now=NOW, cost=CHEAP).session)
    figures = []
    for name, data in (("first screen", folder / "new"), ("lock screen", folder / "used")):
        _start(data)
        samples = tuple(_start(data) for _ in range(sizes.starts))
        figures.append(
            Figure(name=f"start to first painted window, {name}", samples=samples, aim=1000)
        )
    return tuple(figures)


def _start(data: Path) -> float:
    """Return the milliseconds from starting the program to its first painted window."""
    command = [sys.executable, "-m", "ui", "--data-dir", str(data)]
    rules = "qt.widgets.painting.debug=true"
    environment = installed_environment() | {"QT_LOGGING_RULES": rules, "QT_QPA_PLATFORM": "xcb"}
    start = time.perf_counter()
    program = subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, env=environment
    )
    said: list[str] = []
    try:
        if program.stderr is None:
            raise RuntimeError("no way to hear the program")
        for line in program.stderr:
            said.append(line)
            if PAINTED in line:
                return (time.perf_counter() - start) * 1000
            if time.perf_counter() - start > PATIENCE:
                break
    finally:
        program.terminate()
        program.wait(PATIENCE)
        if program.stderr is not None:
            program.stderr.close()
    raise RuntimeError("no window was painted:\n" + "".join(said[-20:]))

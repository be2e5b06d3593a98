"""A screen reader's view of the running application, over the real accessibility bus."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.steps import practise
from tests.places import PROJECT
from tests.ui.conftest import display  # noqa: F401 - the same display for every window
from wallet.session.opening import KdfCost

SYSTEM_PYTHON = Path("/usr/bin/python3")
LAUNCHERS = ("/usr/libexec", "/usr/lib/at-spi2-core", "/usr/lib")


def missing() -> str:
    """Return what this machine lacks to meet a window over the bus; ``""`` where nothing."""
    if shutil.which("dbus-run-session") is None:
        return "dbus-run-session is absent"
    if not any(Path(folder, "at-spi-bus-launcher").exists() for folder in LAUNCHERS):
        return "at-spi2-core is absent"
    if not SYSTEM_PYTHON.exists():
        return "there is no system Python"
    has_it = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False
    )
    return "" if has_it.returncode == 0 else "the system's Python has no pyatspi"


def test_a_screen_reader_finds_the_rail_and_the_list_and_presses_a_button(
    display: str,  # noqa: F811 - the fixture of that name
    tmp_path: Path,
    cheap_kdf: KdfCost,
) -> None:
    if reason := missing():
        pytest.skip(reason)
    data = tmp_path / "data"
    practise(data, cheap_kdf, is_filled=True)
    script = PROJECT / "tests" / "rigs" / "accessibility_bus.py"
    command = [
        "dbus-run-session",
        "--",
        str(SYSTEM_PYTHON),
        str(script),
        sys.executable,
        str(data),
    ]
    ended = subprocess.run(
        command,
        env={**os.environ, "DISPLAY": display},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr[-2000:]
    found = json.loads(ended.stdout.splitlines()[-1])
    assert found["toolkit"] == "Qt"
    assert "practice" not in found["shown_of_secret"], "a passphrase is not read aloud"
    assert found["rail"] == ["Backpack", "Share", "Check", "History", "Settings", "Help"]
    assert found["list_role"] == "list"
    assert len(found["rows"]) == 22
    assert any(row.startswith("Signed. Practice item. Data literacy.") for row in found["rows"])
    assert any(row.startswith("Changed or broken.") for row in found["rows"])
    assert found["nameless"] == []
    assert found["after_press"] == "Search in Help"

import subprocess
import sys
from pathlib import Path

import pytest

from tests.wallet.command_line.running import run

pytestmark = pytest.mark.slow


def test_the_main_job_without_a_window_leaves_behind_what_it_made(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    done = subprocess.run(
        [sys.executable, "-m", "wallet.command_line.demo", "--out", str(out)],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    assert "Made an encrypted practice backpack." in done.stdout
    suffixes = {path.suffix for path in out.rglob("*") if path.is_file()}
    assert {".json", ".pdf", ".gif", ".png"} <= suffixes
    # Outside a practice backpack its issuers prove nothing: unknown, never verified, and no crash.
    shared = [path for path in out.rglob("*.json") if "received" not in path.parts]
    assert shared
    assert run("receive", *shared).code in (2, 3)

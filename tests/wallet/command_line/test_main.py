import subprocess
import sys

from tests.places import PROJECT
from tests.wallet.command_line.running import environment


def test_the_room_can_be_run_as_a_module() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "wallet.command_line", "--version"],
        cwd=PROJECT, env=environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout) == (0, "rucksack 0.1.0\n")

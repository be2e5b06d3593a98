"""The shipped tables are what PyLD makes of the bundled contexts, to the byte."""

import subprocess
import sys
from pathlib import Path

from resources import read_resource
from tests.places import PROJECT
from wallet.encoding.plan_tables import TABLES


def test_the_tables_in_the_repository_are_those_of_its_contexts(tmp_path: Path) -> None:
    out = tmp_path / "made" / "tables.json"
    command = [sys.executable, "packaging/compile_contexts.py", "--out", str(out)]
    ended = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert "contexts" in ended.stdout
    assert out.read_bytes() == read_resource(TABLES), "make contexts"
    assert len(out.read_bytes()) < 300_000

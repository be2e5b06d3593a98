"""Each target takes its seeds, cut and changed ones, and whatever once made it fail."""

import random
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.places import PROJECT
from tests.rigs.fuzz.regressions import REGRESSIONS
from tests.rigs.fuzz.targets import TARGETS, check

_AT_MOST = 12  # seeds of one target tried here


@pytest.mark.parametrize("name", TARGETS)
def test_seeds_and_small_changes_of_them_are_answered(name: str) -> None:
    target = TARGETS[name]
    dice = random.Random(name)
    for seed in target.seeds()[:_AT_MOST]:
        check(target, seed)
        check(target, seed[: len(seed) // 2])
        for _ in range(4):
            changed = bytearray(seed)
            if changed:
                changed[dice.randrange(len(changed))] = dice.randrange(256)
            check(target, bytes(changed))


@pytest.mark.parametrize(("name", "data"), REGRESSIONS)
def test_what_once_made_a_parser_fail_is_answered(name: str, data: bytes) -> None:
    check(TARGETS[name], data)


@pytest.mark.slow
@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris has no package here")
def test_the_fuzzer_runs_and_sees_the_parser(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.rigs.fuzz", "--target", "cose", "--seconds", "1"]
    done = subprocess.run(
        [*command, "--out", str(tmp_path)],
        cwd=PROJECT, capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert "Nothing was found." in done.stdout, done.stdout + done.stderr
    cases, edges = done.stdout.splitlines()[1].split()[1:3]
    assert int(cases) > 0
    assert int(edges) > 0

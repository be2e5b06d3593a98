"""Every row of other projects' vectors through the command line: each comes out as expected.

Credentials through ``check --json``, graphs through ``canonicalize``, codes through ``decode``, in
one run. The scorer and the vectors stand beside this project; without them these tests skip.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.places import needs_vectors
from tests.rigs.conformance import PAGE, SCORE, score

ROWS = 548
# Rows that do not come out as expected, and why.
EXCEPTIONS: dict[str, str] = {}
pytestmark = [
    needs_vectors,
    pytest.mark.vectors,
    pytest.mark.slow,
    pytest.mark.skipif(not SCORE.is_file(), reason="the scorer is not beside this project"),
]


class Run(NamedTuple):
    """What the scorer printed, and what it reported of rows that missed."""

    printed: str
    report: str

    def numbers(self, pattern: str) -> tuple[int, ...]:
        """Return the numbers in the one line that fits."""
        (line,) = re.finditer(rf"^{pattern}$", self.printed, re.MULTILINE)
        return tuple(map(int, line.groups()))

    def failures(self) -> Iterator[str]:
        """Yield the rows the report lists as failed."""
        failed = self.report.partition("## Failed")[2].partition("\n## ")[0]
        yield from re.findall(r"^- `([^`]+)`", failed, re.MULTILINE)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    report: Path = tmp_path_factory.mktemp("score") / "misses.md"
    return Run(score(report), report.read_text("utf-8"))


def test_every_row_comes_out_as_expected(run: Run) -> None:
    passed, failed, wrong = run.numbers(r"(\d+) passed, (\d+) failed, false verified (\d+)")
    assert sorted(run.failures()) == sorted(EXCEPTIONS)
    assert wrong == 0
    assert failed == len(EXCEPTIONS)
    assert passed + failed == ROWS
    # Maps of issued identifiers have no command: tests/wallet/encoding/test_rdfc.py asks for them.
    assert run.numbers(r"skipped: (\d+) canonicalize rows") == (21,)
    assert run.printed.count("skipped: ") == 1


def test_what_must_fail_fails_for_the_right_reason(run: Run) -> None:
    right, asked = run.numbers(r"right reason: (\d+) of (\d+)")
    assert asked > 50
    assert right / asked >= 0.98


def test_nothing_false_is_verified_and_nothing_crashes(run: Run) -> None:
    assert "## False verified: 0" in run.report
    assert "got: crash" not in run.report


def test_the_page_has_the_figures_of_today(run: Run) -> None:
    total = run.printed.strip().splitlines()[-1]
    assert f"**{total}**" in PAGE.read_text("utf-8")

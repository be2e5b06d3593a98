"""The page of figures is made of what the scorer printed, and says what it could not find."""

import re
import subprocess
import sys

import pytest

from tests.places import PROJECT, needs_vectors
from tests.rigs.conformance import BEGIN, END, PAGE, figures_of, rewrite

PRINTED = """format                       rows  passed  failed  false verified
JWT ES256 typ=vc+jwt            2       2       0               0
VCDM2.0 OB3 eddsa-rdfc-2022    39      38       1               0

should                       rows  passed  failed  false verified
verify                         41      40       1               0

right reason: 5 of 5
40 passed, 1 failed, false verified 0
"""
MISSES = """# Misses

## False verified: 0


## Failed: 1

- `a/b.json` (VCDM2.0 OB3 eddsa-rdfc-2022)
  - should: verify: it is good
  - got: unknown; PROOF UNKNOWN
"""


def test_the_tables_hold_every_row_and_the_misses_both_answers() -> None:
    figures = figures_of(PRINTED, MISSES)
    assert "**40 passed, 1 failed, false verified 0**; right reason: 5 of 5" in figures
    assert "| VCDM2.0 OB3 eddsa-rdfc-2022 | 39 | 38 | 1 | 0 |" in figures
    assert "| verify | 41 | 40 | 1 | 0 |" in figures
    assert (
        "- `a/b.json` (VCDM2.0 OB3 eddsa-rdfc-2022): expected verify: it is good; came" in figures
    )


def test_nothing_missed_needs_no_list() -> None:
    assert "Not as expected" not in figures_of(PRINTED, "# Misses\n\n## Failed: 0\n")


def test_only_what_stands_between_the_marks_is_rewritten() -> None:
    page = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    assert rewrite(page, "new\n") == f"before\n{BEGIN}\nnew\n{END}\nafter\n"
    with pytest.raises(ValueError, match="no marks"):
        rewrite("no marks here", "new\n")


def test_a_line_that_is_no_row_is_noticed() -> None:
    with pytest.raises(ValueError, match="no row"):
        figures_of(PRINTED.replace("2       2       0               0", "two"), MISSES)


def test_the_page_of_this_project_has_its_marks() -> None:
    assert rewrite(PAGE.read_text("utf-8"), "") != ""


def named_suites() -> list[tuple[int, str]]:
    """Return how many cases the page says that each test has."""
    table = PAGE.read_text("utf-8").partition("<!-- suites: begin -->")[2]
    rows = table.partition("<!-- suites: end -->")[0].splitlines()
    found = [re.fullmatch(r"\|.*\| (\d+) \| `([^`]+)` \|", row) for row in rows]
    return [(int(row[1]), row[2]) for row in found if row is not None]


def test_the_page_names_tests_that_exist() -> None:
    named = named_suites()
    assert len(named) > 15
    for _, test in named:
        file, _, function = test.partition("::")
        assert f"def {function or 'test_'}" in (PROJECT / file).read_text("utf-8"), test
    assert sum(count for count, test in named if "test_rdfc" in test) == 86


@needs_vectors
@pytest.mark.vectors
def test_the_page_counts_the_cases_there_are() -> None:
    named = named_suites()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider",
         *(test for _, test in named)],
        cwd=PROJECT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    collected = [line for line in done.stdout.splitlines() if "::" in line]
    for count, test in named:
        cases = [one for one in collected if re.match(re.escape(test) + r"(\[|::|$)", one)]
        assert len(cases) == count, test

"""Some hostile work with every test run; `make forge` does all of it."""

import pytest

from tests.places import needs_vectors
from tests.rigs.forge.hostile import (
    MEBIBYTES,
    POISON_SECONDS,
    SECONDS,
    Work,
    _find_breach,
    lines_of,
    run_work,
    through_the_corridor,
    work,
)
from tests.rigs.forge.samples import sample

NAMES = [
    "100,000 [", "9,000 undefined terms", "900 subjects", "100,000 disclosures",
    "a clique of 9 defined", "a clique of 6 defined", "a picture's text of 300 MB",
    "a mail of 300,000 parts", "a zip of zips, 8 to the 4th", "10,000 seals",
    "a chain of 400 proofs", "a page with 400 MB attached", "a status list of 17 MiB",
    "100,000 parts of a code", "four thousand signatures",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_hostile_work_ends_soon_and_small(name: str) -> None:
    (spent,) = run_work([name])
    assert spent.breach == "", lines_of(spent)
    assert spent.answer.startswith("refused")


@needs_vectors
@pytest.mark.vectors
@pytest.mark.parametrize("number", ["044", "074"])
def test_heavy_graphs_are_answered_and_poison_refused(number: str) -> None:
    (spent,) = run_work([f"RDFC test{number}"])
    assert spent.breach == "", lines_of(spent)


def test_a_breach_would_be_seen() -> None:
    good = through_the_corridor(sample("rdfc/plain").text)
    assert good == "VERIFIED"
    one = Work(make=str, judge=str)
    fine = {"seconds": 0.1, "mebibytes": 60.0, "answer": "refused: NOT_JSON"}
    assert _find_breach(one, fine) == ""
    for worse in (
        {"answer": good}, {"answer": "CRASH x"}, {"seconds": SECONDS + 0.01},
        {"mebibytes": MEBIBYTES + 1.0},
    ):  # fmt: skip
        assert _find_breach(one, {**fine, **worse})
    assert work()["a clique of 10 defined"].seconds == POISON_SECONDS
    assert len(work()) > 50

"""Each form with an oracle of its own is judged by number, and what is wrong is told."""

from collections.abc import Iterator

import pytest

from tests.rigs.forge import form_campaigns
from tests.rigs.forge.form_campaigns import CAMPAIGNS, judge_stretch, run_campaign

SEED = 20261124


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_a_stretch_gets_nowhere(name: str) -> None:
    judged = judge_stretch(name, SEED, range(60))
    assert judged.breaches == []
    assert judged.mutants == 60
    assert 0 < judged.accepted < 60
    assert judged.slowest > 0


def test_a_share_is_split_over_processes() -> None:
    judged = run_campaign("disclosures, bindings, COSE", SEED, 1_200, workers=2)
    # How many are accepted differs a little between processes: ES384 and PS256 sign at random, and
    # a signature without "-" and "_" stays what it was in the other alphabet.
    assert (judged.mutants, judged.breaches) == (240, [])
    assert 0 < judged.accepted < 240


def test_faults_and_crashes_are_breaches(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(_: int, number: int) -> Iterator[str]:
        if number == 2:
            raise ZeroDivisionError("broken")
        yield "" if number else "verified, and nobody said so"

    monkeypatch.setattr(form_campaigns, "CAMPAIGNS", {"faulty": (1, faulty)})
    judged = judge_stretch("faulty", SEED, range(4))
    assert judged.accepted == 2
    assert judged.breaches == [
        "0: verified, and nobody said so", "2: crash ZeroDivisionError: broken",
    ]  # fmt: skip

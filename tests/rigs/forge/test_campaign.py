"""A fixed sample of the forge's mutants, and that its numbers mean what they say."""

import pytest

from tests.rigs.forge.campaign import SEED, lines_of, originals, run_all, run_numbers
from tests.rigs.forge.mutants import FAMILIES, mutant
from tests.rigs.forge.samples import samples

SAMPLE = 2_000


def test_two_thousand_mutants_get_nowhere() -> None:
    tally = run_numbers(SEED, range(SAMPLE))
    assert tally.breaches == [], "\n".join(lines_of(tally))
    assert tally.mutants == SAMPLE
    assert set(tally.families) == set(FAMILIES)
    assert all(count > 30 for count in tally.families.values())
    # Some change nothing that matters: a rig in which nothing verifies would prove nothing.
    assert SAMPLE * 0.05 < tally.verified < SAMPLE * 0.4
    assert len(tally.reasons) > 25


@pytest.mark.parametrize("sample", samples(), ids=lambda one: one.name)
def test_originals_are_what_they_are_called(sample) -> None:
    finding = originals()[sample.name]
    assert not finding.broken
    kinds = [one.kind for one in finding.verified]
    if sample.family == "presentation" or sample.name.startswith("token/vp"):
        assert ("good as a whole" in kinds) is sample.is_good
    else:
        assert bool(kinds) is sample.is_good


def test_a_mutant_is_its_number() -> None:
    assert [mutant(1, number) for number in range(40)] == [
        mutant(1, number) for number in range(40)
    ]
    changed = sum(mutant(1, number).data != mutant(2, number).data for number in range(40))
    assert changed > 35


def test_stretches_over_processes_come_to_the_same() -> None:
    alone = run_numbers(7, range(300, 560))
    spread = run_all(7, range(300, 560), workers=2)
    assert spread.families == alone.families
    assert spread.verified == alone.verified
    assert spread.reasons == alone.reasons

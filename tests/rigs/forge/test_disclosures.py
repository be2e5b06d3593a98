"""Forged disclosures, bindings and messages: nothing is accepted that nobody said."""

import pytest

from tests.rigs.forge.disclosures import (
    Original,
    is_genuine,
    mutant,
    originals,
    verified_in,
)

SEED = 20261124
SAMPLE = 1_500


@pytest.mark.parametrize("original", originals(), ids=lambda one: one.name)
def test_originals_are_what_they_are_called(original: Original) -> None:
    accepted = list(verified_in(original.text))
    assert bool(accepted) is original.is_good
    assert all(is_genuine(one) for one in accepted)


def test_fifteen_hundred_mutants_get_nowhere() -> None:
    accepted = 0
    for number in range(SAMPLE):
        data = mutant(SEED, number)
        for credential in verified_in(data):
            accepted += 1
            assert is_genuine(credential), (number, data)
    # Leaving out, sorting and wrapping are the holder's right: some are accepted.
    assert SAMPLE * 0.05 < accepted < SAMPLE * 0.5


def test_a_mutant_is_its_number() -> None:
    assert [mutant(1, number) for number in range(30)] == [
        mutant(1, number) for number in range(30)
    ]
    assert [mutant(1, number) for number in range(30)] != [
        mutant(2, number) for number in range(30)
    ]

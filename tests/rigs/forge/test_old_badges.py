"""Forged Open Badges before 3.0: nothing passes that was not published or signed just so."""

import pytest

from tests.rigs.forge.old_badges import OldBadge, is_genuine, mutant, originals, verified_in

MUTANTS = 2_000


@pytest.mark.parametrize("original", originals(), ids=lambda one: one.name)
def test_an_original_is_what_it_is_called(original: OldBadge) -> None:
    found = list(verified_in(original.text))
    assert bool(found) is original.is_good
    assert all(is_genuine(one) for one in found)


def test_no_forgery_passes_for_more_than_an_original_says() -> None:
    accepted = 0
    for number in range(MUTANTS):
        data = mutant(1, number)
        for credential in verified_in(data):
            accepted += 1
            assert is_genuine(credential), (number, data)
    # Some mutants only move white space or members: a rig that accepts nothing tries nothing.
    assert accepted > MUTANTS // 200


def test_a_mutant_is_always_the_same() -> None:
    assert [mutant(7, number) for number in range(50)] == [
        mutant(7, number) for number in range(50)
    ]

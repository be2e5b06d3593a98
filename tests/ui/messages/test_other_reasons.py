"""The table of other reasons: outcome first, and complete together with the others."""

from ui.messages.other_reasons import OTHERS
from ui.messages.reasons import SOURCES
from wallet.errors import Reason


def test_every_entry_has_an_outcome_and_at_most_three_parts() -> None:
    for reason, parts in OTHERS.items():
        assert parts[0], reason
        assert 1 <= len(parts) <= 3, reason
        assert parts[-1], reason


def test_its_entries_are_the_ones_that_are_said() -> None:
    assert Reason.WRONG_PASSPHRASE in OTHERS
    assert all(SOURCES[reason] is parts for reason, parts in OTHERS.items())

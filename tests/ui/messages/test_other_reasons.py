"""The table of other reasons: outcome first, and complete together with the others."""

import pytest

from ui.messages.languages import Interpreter
from ui.messages.other_reasons import DAMAGED_PARTS, OTHERS
from ui.messages.reasons import SOURCES, reason_message
from wallet.errors import Reason
from wallet.settings import Language


def test_every_entry_has_an_outcome_and_at_most_three_parts() -> None:
    for reason, parts in OTHERS.items():
        assert parts[0], reason
        assert 1 <= len(parts) <= 3, reason
        assert parts[-1], reason


def test_its_entries_are_the_ones_that_are_said() -> None:
    assert Reason.WRONG_PASSPHRASE in OTHERS
    assert all(SOURCES[reason] is parts for reason, parts in OTHERS.items())


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.SPANISH])
def test_one_damaged_part_is_not_told_as_a_backpack_that_was_not_opened(
    interpreter: Interpreter, language: Language
) -> None:
    interpreter.speak(language)
    whole = reason_message(Reason.VAULT_DAMAGED, {"where": "root"})
    assert reason_message(Reason.VAULT_DAMAGED, {}) == whole
    said = {reason_message(Reason.VAULT_DAMAGED, {"where": part}) for part in DAMAGED_PARTS}
    assert len(said) == 1
    (part,) = said
    assert part.outcome != whole.outcome
    assert part.cause != whole.cause
    assert part.remedy == whole.remedy

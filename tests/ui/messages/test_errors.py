"""Errors: what happened, why, what to do."""

import pytest

from ui.messages.errors import error_text
from wallet.errors import Cancelled, InputError, Reason, VaultError

# Errors a person can do something about say what.
ACTED_ON = [
    Reason.WRONG_PASSPHRASE,
    Reason.VAULT_DAMAGED,
    Reason.VAULT_TOO_NEW,
    Reason.VAULT_IN_USE,
    Reason.VAULT_EMPTY_FILE,
    Reason.STORAGE_FULL,
    Reason.UNRECOGNIZED_FORMAT,
    Reason.EMPTY_INPUT,
    Reason.NOT_JSON,
    Reason.TOO_LARGE,
    Reason.TOO_DEEP,
    Reason.PICTURE_TOO_LARGE,
]


@pytest.mark.parametrize("reason", ACTED_ON)
def test_an_error_has_all_three_parts(reason: Reason) -> None:
    said = error_text(VaultError(reason))
    assert said.outcome
    assert said.cause
    assert said.remedy


def test_five_ways_a_backpack_does_not_open_are_five_answers() -> None:
    reasons = ACTED_ON[:5]
    assert len({error_text(VaultError(reason)).outcome for reason in reasons}) == 5


def test_a_wrong_passphrase_blames_nobody_and_calms() -> None:
    said = error_text(VaultError(Reason.WRONG_PASSPHRASE))
    assert said.outcome == "That passphrase does not open this backpack."
    assert said.cause == "Nothing was changed or deleted."


def test_facts_of_an_error_are_named() -> None:
    said = error_text(InputError(Reason.FILE_UNREADABLE, {"name": "badge.json"}))
    assert "badge.json" in said.outcome
    assert error_text(Cancelled()).outcome == "Stopped. Nothing was stored."

import pytest

from wallet.command_line.stopping import Stop, exit_code_for
from wallet.errors import (
    InputError,
    InvalidProof,
    KnowledgeError,
    PresentingError,
    ProofNotChecked,
    Reason,
    VaultError,
)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PresentingError(Reason.NOTHING_CHOSEN), 1),
        (InputError(Reason.NOT_JSON), 2),
        (KnowledgeError(Reason.PACK_MALFORMED), 2),
        (InvalidProof(Reason.TEXT_NOT_PROTECTED), 2),
        (ProofNotChecked(Reason.CONTEXT_NOT_AT_HAND), 3),
        (VaultError(Reason.WRONG_PASSPHRASE), 4),
        (VaultError(Reason.VAULT_IN_USE), 4),
        (VaultError(Reason.VAULT_DAMAGED), 5),
        (VaultError(Reason.VAULT_EMPTY_FILE), 5),
        (VaultError(Reason.VAULT_TOO_NEW), 6),
        (InputError(Reason.FORM_NOT_READ_YET), 6),
        (VaultError(Reason.STORAGE_FULL), 10),
        (PresentingError(Reason.INTERNAL_ERROR), 10),
    ],
)
def test_each_kind_of_error_has_its_exit(error, code: int) -> None:
    assert exit_code_for(error) == code


def test_a_stop_carries_its_code_and_sentence() -> None:
    stop = Stop(4, "Locked.")
    assert (stop.code, stop.sentence, str(stop)) == (4, "Locked.", "Locked.")

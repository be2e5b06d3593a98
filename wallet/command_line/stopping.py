"""Ending a command with a sentence and an exit code."""

from wallet.errors import (
    InputError,
    InvalidProof,
    KnowledgeError,
    ProofError,
    Reason,
    VaultError,
    WalletError,
)

USAGE = 1
NOT_VERIFIED = 2
UNKNOWN = 3
LOCKED = 4
DAMAGED = 5
UNSUPPORTED = 6
INTERNAL = 10

_BY_REASON = {
    Reason.WRONG_PASSPHRASE: LOCKED,
    Reason.WRONG_RECOVERY_CODE: LOCKED,
    Reason.RECOVERY_GROUP_WRONG: LOCKED,
    Reason.VAULT_IN_USE: LOCKED,
    Reason.VAULT_LOCKED: LOCKED,
    Reason.KEYRING_NOT_AVAILABLE: LOCKED,
    Reason.KEYRING_LOCKED: LOCKED,
    Reason.KEYRING_ENTRY_MISSING: LOCKED,
    Reason.VAULT_DAMAGED: DAMAGED,
    Reason.DRAFT_DAMAGED: DAMAGED,
    Reason.VAULT_EMPTY_FILE: DAMAGED,
    Reason.BACKUP_DAMAGED: DAMAGED,
    Reason.VAULT_TOO_NEW: UNSUPPORTED,
    Reason.FORM_NOT_READ_YET: UNSUPPORTED,
    Reason.PDF_NOT_SIGNED: UNSUPPORTED,
    Reason.UNRECOGNIZED_FORMAT: UNSUPPORTED,
    Reason.INTERNAL_ERROR: INTERNAL,
}


class Stop(Exception):
    """The command ends here, with this exit code and this sentence on stderr."""

    def __init__(self, code: int, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


def exit_code_for(error: WalletError) -> int:
    """Return the exit code an error ends with."""
    if error.reason in _BY_REASON:
        return _BY_REASON[error.reason]
    if isinstance(error, InputError | KnowledgeError | InvalidProof):
        return NOT_VERIFIED
    if isinstance(error, ProofError):
        return UNKNOWN
    return INTERNAL if isinstance(error, VaultError) else USAGE

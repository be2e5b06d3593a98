"""Moving in from another wallet: the keys of its backup, taken only where the learner says so."""

from collections.abc import Sequence
from datetime import datetime

from wallet.errors import Reason
from wallet.model.finding import Findings
from wallet.model.found_key import FoundKey
from wallet.model.not_read import NotRead
from wallet.model.record import HolderKey
from wallet.proofs.keys import SigningKey
from wallet.session.session import Session


def sort_keys(
    session: Session, found: Sequence[FoundKey]
) -> tuple[tuple[FoundKey, ...], tuple[FoundKey, ...]]:
    """Return the whole keys that are not in the backpack yet, and those that are, each once.

    A key whose secret does not belong to what the file says is its public half is in neither.
    """
    if not found:
        return (), ()
    held = {key.did for key in session.vault.learner.keys()}
    whole: dict[str, FoundKey] = {}
    for key in found:
        if did := did_of(key):
            whole.setdefault(did, key)
    return (
        tuple(key for did, key in whole.items() if did not in held),
        tuple(key for did, key in whole.items() if did in held),
    )


def unfit_keys(found: Sequence[FoundKey]) -> tuple[NotRead, ...]:
    """Return what to say of keys whose two halves do not belong together."""
    return tuple(
        NotRead(name=key.name, pointer="", reason=Reason.KEY_PAIR_WRONG, facts={"key": key.id})
        for key in found
        if not did_of(key)
    )


def did_of(key: FoundKey) -> str:
    """Return the identifier of a key, or ``""`` where its two halves do not belong together."""
    signing = SigningKey.from_seed(key.seed)
    return signing.did if signing.public.raw == key.public_key else ""


def take_keys(
    session: Session, keys: Sequence[FoundKey], *, now: datetime
) -> tuple[HolderKey, ...]:
    """Keep keys of another wallet, sealed as the backpack's own; return them.

    The key that signs unless another is chosen stays the one it was. Raises
    VaultError(STORAGE_*).
    """
    return tuple(
        session.vault.learner.import_key(key.seed, key.label, now) for key in keys if did_of(key)
    )


def carriers_to_leave(session: Session, findings: Findings) -> frozenset[str]:
    """Return the digests of files that hold a private key the backpack does not have."""
    if not findings.keys_seen:
        return frozenset()
    held = {key.did for key in session.vault.learner.keys()}
    return frozenset(key.carrier for key in findings.keys_seen if did_of(key) not in held)

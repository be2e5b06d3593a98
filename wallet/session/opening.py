"""Creating, opening and closing a backpack."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from secrets import token_bytes
from time import perf_counter

from wallet.session.knowing import knowledge_without_backpack
from wallet.session.listing import VaultListing, backpacks_folder, list_backpacks
from wallet.session.session import Session
from wallet.trust.knowledge import Knowledge
from wallet.vault.key_slots import (
    KdfCost,
    KeyringUnlock,
    Passphrase,
    RecoveryCode,
    Unlock,
    calibrate,
)
from wallet.vault.vault import Vault

__all__ = [
    "Created",
    "KdfCost",
    "KeyringUnlock",
    "Knowledge",
    "Passphrase",
    "RecoveryCode",
    "Unlock",
    "VaultListing",
    "close_backpack",
    "create_backpack",
    "knowledge_of",
    "knowledge_of_receivers",
    "knowledge_without_backpack",
    "list_backpacks",
    "open_backpack",
]

FIRST_KEY_LABEL = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Created:
    """A new backpack, open, and its recovery code to print: eight groups of six digits."""

    session: Session
    recovery_groups: tuple[str, ...] = field(repr=False)


def create_backpack(
    data: Path,
    passphrase: str,
    *,
    now: datetime,
    label: str = "",
    is_practice: bool = False,
    cost: KdfCost | None = None,
    seed: bytes = b"",
) -> Created:
    """Make a new backpack with a passphrase, a recovery code and the learner's first key.

    ``cost`` is what guessing the passphrase costs; None measures this computer (under a second of
    work, never below the floor). ``seed`` is that of a first key made elsewhere; ``b""`` makes
    one. Raises VaultError (STORAGE_*).
    """
    folder = backpacks_folder(data)
    vault, code = Vault.create(
        folder,
        passphrase,
        now=now,
        cost=cost or calibrate(clock=perf_counter),
        randomness=token_bytes,
        is_practice=is_practice,
        label=label,
    )
    if seed:
        vault.learner.import_key(seed, FIRST_KEY_LABEL, now, token_bytes)
    else:
        vault.learner.create_key(FIRST_KEY_LABEL, now, token_bytes)
    session = Session(vault=vault, knowledge=knowledge_of(vault, now))
    return Created(session=session, recovery_groups=code.groups)


def open_backpack(folder: Path, unlock: Unlock, *, now: datetime) -> Session:
    """Open the backpack in ``folder``.

    Raises VaultError: WRONG_PASSPHRASE, WRONG_RECOVERY_CODE, VAULT_DAMAGED, VAULT_TOO_NEW,
    VAULT_IN_USE, VAULT_EMPTY_FILE, VAULT_MISSING, KEYRING_*; none changes a byte.
    """
    vault = Vault.open(folder, unlock, now=now)
    return Session(vault=vault, knowledge=knowledge_of(vault, now))


def close_backpack(session: Session) -> None:
    """Close the backpack; what was not stored is gone. Nothing may use the session afterwards."""
    session.vault.close()


def knowledge_of(vault: Vault, now: datetime) -> Knowledge:
    """Return the bundled knowledge with the backpack's trust packs laid over it, oldest first."""
    knowledge = knowledge_without_backpack()
    store = vault.knowledge
    packs = sorted(store.packs(), key=lambda imported: imported.imported_at)
    if packs:
        knowledge = _with_packs(knowledge, [store.pack_bytes(pack.pack_id) for pack in packs])
    knowledge = replace(knowledge, removed_issuers=frozenset(store.removed_issuers()))
    return _practising(knowledge, now) if vault.is_practice else knowledge


def knowledge_of_receivers(session: Session, now: datetime) -> Knowledge:
    """Return what somebody knows who was given a file out of this backpack, and no more.

    Its trust packs and pages stay with it. Practice items are shown to those who practise too, so
    that the practice issuers are known to them (``now`` is aware).
    """
    knowledge = knowledge_without_backpack()
    return _practising(knowledge, now) if session.is_practice else knowledge


def _with_packs(knowledge: Knowledge, packs: Sequence[bytes]) -> Knowledge:
    # On use: most backpacks hold none.
    from wallet.trust.trust_pack import read_trust_pack  # noqa: PLC0415

    for pack in packs:
        knowledge = knowledge.merged_with(read_trust_pack(pack))
    return knowledge


def _practising(knowledge: Knowledge, now: datetime) -> Knowledge:
    # On use: the practice issuers and what they issued are for practice alone.
    from wallet.session.practice_knowledge import with_practice_issuers  # noqa: PLC0415

    return with_practice_issuers(knowledge, now)

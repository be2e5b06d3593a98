"""The learner: keys to sign with, and names and addresses, present and past, to match items."""

from collections.abc import Sequence
from datetime import datetime
from secrets import token_bytes

from wallet.model.learner import Address
from wallet.model.record import HolderKey, VaultChange
from wallet.session.session import Session


def my_keys(session: Session) -> tuple[HolderKey, ...]:
    """Return the learner's keys; the default one first."""
    keys = session.vault.learner.keys()
    return tuple(sorted(keys, key=lambda key: (not key.is_default, key.created_at)))


def default_key(session: Session) -> HolderKey:
    """Return the key that signs unless another is chosen."""
    return my_keys(session)[0]


def add_key(session: Session, label: str, *, now: datetime) -> HolderKey:
    """Make another key (Ed25519, did:key)."""
    return session.vault.learner.create_key(label, now, token_bytes)


def set_default_key(session: Session, did: str) -> VaultChange:
    """Let ``did`` sign from now on unless another is chosen."""
    return session.vault.learner.set_default(did)


def name_key(session: Session, did: str, label: str) -> VaultChange:
    """Name a key."""
    return session.vault.learner.set_label(did, label)


def my_addresses(session: Session) -> tuple[Address, ...]:
    """Return the learner's names and addresses."""
    return session.vault.learner.addresses()


def set_addresses(session: Session, addresses: Sequence[Address]) -> VaultChange:
    """Replace the learner's names and addresses. Items keep their reports until checked again."""
    return session.vault.learner.set_addresses(addresses)

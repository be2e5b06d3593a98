"""What the header says of the ways in: the slots, as they are written down.

Nothing here computes: :mod:`wallet.vault.key_slots` seals and opens them. The lock screen reads
headers and needs no more than this.
"""

from dataclasses import dataclass, field
from enum import StrEnum

MIB = 2**20
VAULT_KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 24
SEALED_BYTES = VAULT_KEY_BYTES + 16


@dataclass(frozen=True, slots=True, kw_only=True)
class KdfCost:
    """What one guess costs: ``memory`` in bytes, ``iterations`` passes (Argon2id, one lane)."""

    memory: int
    iterations: int


class SlotKind(StrEnum):
    """The ways in."""

    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"
    KEYRING = "keyring"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One way in, as the header holds it. ``cost`` is set for a passphrase only."""

    kind: SlotKind
    salt: bytes
    nonce: bytes
    sealed: bytes = field(repr=False)
    cost: KdfCost | None = None

    @property
    def name(self) -> str:
        """What tells this slot from another of the same vault (hex)."""
        return self.salt.hex()

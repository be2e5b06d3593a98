"""Key slots: ways to open one random vault key, none of which ever re-keys the database.

    passphrase     NFC, UTF-8 -> Argon2id (RFC 9106) -> KEK
    recovery code  128 bits   -> keyed BLAKE2b       -> KEK
    keyring        256 bits   -> keyed BLAKE2b       -> KEK    (the system's keyring holds them)

Each slot holds the vault key sealed with XChaCha20-Poly1305 under its key-encryption key; the
associated data binds the seal to the vault, the format and the slot's own parameters, so that a
slot cannot be moved to another vault nor its parameters be weakened. Changing the passphrase
rewrites one slot.
"""

import os
import struct
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TypeAlias

from nacl import bindings
from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id

from wallet.errors import Reason, VaultError
from wallet.vault.recovery_code import RecoveryCode, new_recovery_code
from wallet.vault.slots import (
    MIB,
    NONCE_BYTES,
    SALT_BYTES,
    SEALED_BYTES,
    VAULT_KEY_BYTES,
    KdfCost,
    Slot,
    SlotKind,
)

__all__ = [
    "DEFAULT",
    "FLOOR",
    "MAXIMUM",
    "MIB",
    "NONCE_BYTES",
    "SALT_BYTES",
    "SEALED_BYTES",
    "VAULT_KEY_BYTES",
    "KdfCost",
    "KeyringUnlock",
    "Passphrase",
    "RecoveryCode",
    "Slot",
    "SlotKind",
    "Unlock",
    "calibrate",
    "new_recovery_code",
]

# RFC 9106 §4, second recommended option; only tests go below.
FLOOR = KdfCost(memory=64 * MIB, iterations=3)
DEFAULT = KdfCost(memory=256 * MIB, iterations=3)
# A header that asks for more is refused before anything is computed.
MAXIMUM = KdfCost(memory=1024 * MIB, iterations=16)

# Unlocking should take this long, in seconds.
AIM_LOWEST = 0.5
AIM_HIGHEST = 1.0


@dataclass(frozen=True, slots=True)
class Passphrase:
    """The learner's passphrase, as typed. Never shown by ``repr``."""

    text: str = field(repr=False)

    def encoded(self) -> bytes:
        """Return the bytes that are stretched: NFC, so that every keyboard writes the same."""
        return unicodedata.normalize("NFC", self.text).encode("utf-8", "surrogatepass")


@dataclass(frozen=True, slots=True)
class KeyringUnlock:
    """Open with the secret that this system's keyring holds."""


# The three ways to open.
Unlock: TypeAlias = Passphrase | RecoveryCode | KeyringUnlock


def check_cost(cost: KdfCost) -> None:
    """Refuse a cost no sane header asks for, before memory is taken.

    Raises VaultError(VAULT_DAMAGED, where="cost").
    """
    least_memory, least_iterations = argon2id.MEMLIMIT_MIN, argon2id.OPSLIMIT_MIN
    if not (
        least_memory <= cost.memory <= MAXIMUM.memory
        and least_iterations <= cost.iterations <= MAXIMUM.iterations
    ):
        raise VaultError(Reason.VAULT_DAMAGED, {"where": "cost"})


def seal_with_passphrase(
    vault_key: bytes,
    passphrase: Passphrase,
    cost: KdfCost,
    binding: bytes,
    randomness: Callable[[int], bytes],
) -> Slot:
    """Return a passphrase slot. ``binding`` names vault and format (``header.slot_binding``).

    Raises VaultError(PASSPHRASE_TOO_WEAK) for an empty one. Takes as long as ``cost`` asks.
    """
    if not passphrase.text.strip():
        raise VaultError(Reason.PASSPHRASE_TOO_WEAK)
    check_cost(cost)
    salt = randomness(SALT_BYTES)
    key = _stretch(passphrase, salt, cost)
    return _seal(SlotKind.PASSPHRASE, vault_key, key, salt, cost, binding, randomness)


def seal_with_secret(
    vault_key: bytes,
    kind: SlotKind,
    secret: bytes,
    binding: bytes,
    randomness: Callable[[int], bytes],
) -> Slot:
    """Return a slot for a secret that is random already: a recovery code or a keyring's."""
    salt = randomness(SALT_BYTES)
    key = _key_of_secret(kind, secret, salt)
    return _seal(kind, vault_key, key, salt, None, binding, randomness)


def open_with_passphrase(slot: Slot, passphrase: Passphrase, binding: bytes) -> bytearray:
    """Return the vault key. Raises VaultError(WRONG_PASSPHRASE), VAULT_DAMAGED for its cost."""
    if slot.cost is None:
        raise VaultError(Reason.VAULT_DAMAGED, {"where": "slot"})
    check_cost(slot.cost)
    key = _stretch(passphrase, slot.salt, slot.cost)
    return _open(slot, key, binding, Reason.WRONG_PASSPHRASE)


def open_with_secret(slot: Slot, secret: bytes, binding: bytes, wrong: Reason) -> bytearray:
    """Return the vault key. Raises VaultError(``wrong``) where the secret does not fit."""
    return _open(slot, _key_of_secret(slot.kind, secret, slot.salt), binding, wrong)


def calibrate(
    *, floor: KdfCost = FLOOR, clock: Callable[[], float], total_memory: int | None = None
) -> KdfCost:
    """Return a cost that takes 0.5 to 1.0 s here, never below ``floor``.

    ``clock`` counts seconds (``time.perf_counter``). Memory goes first, up to 256 MiB and an
    eighth of ``total_memory`` (bytes; None: this machine's; 0: unknown, then 256 MiB), so that a
    small school PC can still open what a large machine made; then passes are added.
    """
    total = physical_memory() if total_memory is None else total_memory
    ceiling = min(DEFAULT.memory, total // 8) if total else DEFAULT.memory
    cost = floor
    seconds = _seconds(cost, clock)
    while seconds * 2 <= AIM_HIGHEST and cost.memory * 2 <= ceiling:
        cost = KdfCost(memory=cost.memory * 2, iterations=cost.iterations)
        seconds = _seconds(cost, clock)
    if seconds >= AIM_LOWEST or seconds <= 0:
        return cost
    wanted = int(cost.iterations * AIM_LOWEST / seconds) + 1
    return KdfCost(memory=cost.memory, iterations=min(wanted, MAXIMUM.iterations))


def physical_memory() -> int:
    """Return this machine's memory in bytes, 0 where the system does not say (Windows)."""
    if not hasattr(os, "sysconf"):
        return 0
    try:
        return max(0, os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    except (ValueError, OSError):
        return 0


def _seconds(cost: KdfCost, clock: Callable[[], float]) -> float:
    start = clock()
    _stretch(Passphrase("calibration"), bytes(SALT_BYTES), cost)
    return clock() - start


def _stretch(passphrase: Passphrase, salt: bytes, cost: KdfCost) -> bytes:
    try:
        return argon2id.kdf(
            VAULT_KEY_BYTES,
            passphrase.encoded(),
            salt,
            opslimit=cost.iterations,
            memlimit=cost.memory,
        )
    except (MemoryError, CryptoError) as error:
        # libsodium answers so when the memory asked for is not to be had.
        raise VaultError(Reason.STORAGE_FAILED, {"where": "memory"}) from error


def _key_of_secret(kind: SlotKind, secret: bytes, salt: bytes) -> bytes:
    person = f"rucksack {kind.value}"[:16].encode("ascii")
    return blake2b(key=secret, salt=salt, person=person, digest_size=VAULT_KEY_BYTES).digest()


def _associated(slot_kind: SlotKind, salt: bytes, cost: KdfCost | None, binding: bytes) -> bytes:
    """Return what the seal is bound to: lengths first, so that no two meanings share bytes."""
    kind = slot_kind.value.encode("ascii")
    numbers = (cost.memory, cost.iterations) if cost else (0, 0)
    return b"".join(
        (
            struct.pack(">HHH", len(binding), len(kind), len(salt)),
            binding,
            kind,
            salt,
            struct.pack(">QQ", *numbers),
        )
    )


def _seal(
    kind: SlotKind,
    vault_key: bytes,
    key: bytes,
    salt: bytes,
    cost: KdfCost | None,
    binding: bytes,
    randomness: Callable[[int], bytes],
) -> Slot:
    nonce = randomness(NONCE_BYTES)
    sealed = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytes(vault_key), _associated(kind, salt, cost, binding), nonce, key
    )
    return Slot(kind=kind, salt=salt, nonce=nonce, sealed=sealed, cost=cost)


def _open(slot: Slot, key: bytes, binding: bytes, wrong: Reason) -> bytearray:
    associated = _associated(slot.kind, slot.salt, slot.cost, binding)
    try:
        return bytearray(
            bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
                slot.sealed, associated, slot.nonce, key
            )
        )
    except CryptoError as error:
        raise VaultError(wrong) from error

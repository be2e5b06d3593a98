import os
from dataclasses import replace
from itertools import count
from secrets import token_bytes

import nacl.exceptions
import pytest
from nacl import bindings
from nacl.pwhash import argon2id

from tests.wallet.vault.items import CHEAP
from wallet.errors import Reason, VaultError
from wallet.vault.header import slot_binding
from wallet.vault.key_slots import (
    FLOOR,
    MAXIMUM,
    MIB,
    KdfCost,
    Passphrase,
    Slot,
    SlotKind,
    calibrate,
    open_with_passphrase,
    open_with_secret,
    physical_memory,
    seal_with_passphrase,
    seal_with_secret,
)

KEY = bytes(range(32))
BINDING = slot_binding("6f0e3f5c-9d0b-4a57-8b44-0a7f2f2f5a10", is_practice=False)


def sealed(text: str = "correct horse battery staple") -> Slot:
    return seal_with_passphrase(KEY, Passphrase(text), CHEAP, BINDING, token_bytes)


def reason_of(slot: Slot, text: str, binding: bytes = BINDING) -> Reason:
    with pytest.raises(VaultError) as raised:
        open_with_passphrase(slot, Passphrase(text), binding)
    return raised.value.reason


def test_a_passphrase_opens_what_it_sealed() -> None:
    slot = sealed()
    assert open_with_passphrase(slot, Passphrase("correct horse battery staple"), BINDING) == KEY
    assert reason_of(slot, "correct horse battery stapl") is Reason.WRONG_PASSPHRASE


@pytest.mark.parametrize(
    ("one", "other"),
    [("caf\u00e9 con leche", "cafe\u0301 con leche"), ("\u1e9b\u0323", "\u017f\u0323\u0307")],
)
def test_every_keyboard_writes_the_same(one: str, other: str) -> None:
    assert open_with_passphrase(sealed(one), Passphrase(other), BINDING) == KEY


def test_full_width_letters_are_other_letters() -> None:
    assert reason_of(sealed("word"), "ｗｏｒｄ") is Reason.WRONG_PASSPHRASE


def test_half_a_surrogate_pair_is_no_crash() -> None:
    assert open_with_passphrase(sealed("a\ud800b"), Passphrase("a\ud800b"), BINDING) == KEY


@pytest.mark.parametrize("text", ["", "   ", "\t\n"])
def test_an_empty_passphrase_is_refused(text: str) -> None:
    with pytest.raises(VaultError) as raised:
        sealed(text)
    assert raised.value.reason is Reason.PASSPHRASE_TOO_WEAK


def test_the_key_is_argon2id_of_the_normalised_text() -> None:
    """Another implementation, from the specification alone, opens the slot."""
    slot = sealed("café")
    key = argon2id.kdf(32, "café".encode(), slot.salt, opslimit=1, memlimit=8192)
    associated = (
        len(BINDING).to_bytes(2, "big")
        + b"\x00\x0a\x00\x10"
        + BINDING
        + b"passphrase"
        + slot.salt
        + (8192).to_bytes(8, "big")
        + (1).to_bytes(8, "big")
    )
    opened = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
        slot.sealed, associated, slot.nonce, key
    )
    assert opened == KEY


def test_a_slot_is_bound_to_vault_kind_and_parameters() -> None:
    slot = sealed()
    text = "correct horse battery staple"
    other_vault = slot_binding("6f0e3f5c-9d0b-4a57-8b44-0a7f2f2f5a11", is_practice=False)
    practice = slot_binding("6f0e3f5c-9d0b-4a57-8b44-0a7f2f2f5a10", is_practice=True)
    assert reason_of(slot, text, other_vault) is Reason.WRONG_PASSPHRASE
    assert reason_of(slot, text, practice) is Reason.WRONG_PASSPHRASE
    dearer = replace(slot, cost=KdfCost(memory=16384, iterations=1))
    assert reason_of(dearer, text) is Reason.WRONG_PASSPHRASE

    secret = token_bytes(32)
    recovery = seal_with_secret(KEY, SlotKind.RECOVERY, secret, BINDING, token_bytes)
    assert open_with_secret(recovery, secret, BINDING, Reason.WRONG_RECOVERY_CODE) == KEY
    as_keyring = replace(recovery, kind=SlotKind.KEYRING)
    with pytest.raises(VaultError) as raised:
        open_with_secret(as_keyring, secret, BINDING, Reason.KEYRING_ENTRY_MISSING)
    assert raised.value.reason is Reason.KEYRING_ENTRY_MISSING


@pytest.mark.parametrize(
    "cost",
    [
        KdfCost(memory=MAXIMUM.memory + 1, iterations=3),
        KdfCost(memory=2**60, iterations=3),
        KdfCost(memory=64 * MIB, iterations=MAXIMUM.iterations + 1),
        KdfCost(memory=64 * MIB, iterations=0),
        KdfCost(memory=1, iterations=1),
    ],
)
def test_an_absurd_cost_is_refused_before_it_is_paid(cost: KdfCost) -> None:
    slot = replace(sealed(), cost=cost)
    with pytest.raises(VaultError) as raised:
        open_with_passphrase(slot, Passphrase("x"), BINDING)
    assert (raised.value.reason, raised.value.facts) == (
        Reason.VAULT_DAMAGED, {"where": "cost"},
    )  # fmt: skip


def test_a_passphrase_slot_without_cost_is_damage() -> None:
    assert reason_of(replace(sealed(), cost=None), "x") is Reason.VAULT_DAMAGED


def test_nothing_is_used_twice() -> None:
    slots = [sealed() for _ in range(5)]
    assert len({slot.salt for slot in slots}) == len({slot.nonce for slot in slots}) == 5
    assert "correct" not in repr(Passphrase("correct"))
    assert slots[0].sealed.hex() not in repr(slots[0])


class Slow:
    """A clock on a machine where each measurement takes the next of these seconds."""

    def __init__(self, *seconds: float) -> None:
        self._calls = count()
        self._seconds = seconds

    def __call__(self) -> float:
        number, is_end = divmod(next(self._calls), 2)
        return self._seconds[min(number, len(self._seconds) - 1)] if is_end else 0.0


def test_a_fast_machine_gets_more_memory_then_more_passes() -> None:
    floor = KdfCost(memory=8192, iterations=1)
    found = calibrate(floor=floor, clock=Slow(0.05, 0.1, 0.2), total_memory=8 * 32768)
    assert found == KdfCost(memory=32768, iterations=3)


def test_a_slow_machine_keeps_the_floor() -> None:
    floor = KdfCost(memory=8192, iterations=1)
    assert calibrate(floor=floor, clock=Slow(3.0)) == floor
    assert calibrate(floor=floor, clock=Slow(0.01), total_memory=8192).memory == floor.memory


def test_this_machines_memory_bounds_it() -> None:
    assert physical_memory() > 2**28
    floor = KdfCost(memory=8192, iterations=1)
    found = calibrate(floor=floor, clock=Slow(0.6), total_memory=None)
    assert found == floor


def test_memory_that_is_not_to_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    """libsodium answers so where the system gives no memory."""

    def none(*_: object, **__: object) -> bytes:
        raise nacl.exceptions.RuntimeError

    slot = sealed()
    monkeypatch.setattr(argon2id, "kdf", none)
    assert reason_of(slot, "x") is Reason.STORAGE_FAILED


def test_never_above_what_a_reader_takes() -> None:
    floor = KdfCost(memory=8192, iterations=1)
    found = calibrate(floor=floor, clock=Slow(0.0001), total_memory=8 * 8192)
    assert found.iterations == MAXIMUM.iterations


def test_the_floor_is_rfc_9106s_second_choice() -> None:
    assert KdfCost(memory=64 * 1024 * 1024, iterations=3) == FLOOR


def test_a_system_that_does_not_tell_its_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_name: str) -> int:
        raise ValueError("unrecognized configuration name")

    monkeypatch.setattr(os, "sysconf", refuse)
    assert physical_memory() == 0
    monkeypatch.delattr(os, "sysconf")
    assert physical_memory() == 0

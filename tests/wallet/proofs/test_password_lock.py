"""What another program locked with a password, and what is refused before it costs anything."""

import base64
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from nacl.pwhash import argon2id

from wallet.errors import InputError, Reason
from wallet.proofs.password_lock import open_locked

PASSWORD, TEXT = "five plain wörds", b'{"id": 1}'
SALT, VECTOR = bytes(16), bytes(12)


def text_of(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def envelope(key: bytes, *, lanes: int = 1, memory: int = 64, **changes: Any) -> dict[str, Any]:
    return {
        "ciphertext": text_of(AESGCM(key).encrypt(VECTOR, TEXT, None)),
        "iv": text_of(VECTOR),
        "salt": text_of(SALT),
        "kdfParams": {
            "algorithm": "argon2id",
            "timeCost": 3,
            "memoryCost": memory,
            "parallelism": lanes,
        },
        **changes,
    }


def locked(**changes: Any) -> dict[str, Any]:
    """An envelope whose key libsodium made, which is another's code than the one tested."""
    key = argon2id.kdf(32, PASSWORD.encode(), SALT, opslimit=3, memlimit=64 * 1024)
    return envelope(key, **changes)


def reason(value: dict[str, Any], password: str = PASSWORD) -> Reason:
    with pytest.raises(InputError) as raised:
        open_locked(value, password)
    return raised.value.reason


def test_what_was_locked_opens() -> None:
    assert open_locked(locked(), PASSWORD) == TEXT


def test_several_lanes_open_too() -> None:
    derive = Argon2id(salt=SALT, length=32, iterations=3, lanes=4, memory_cost=64)
    made = envelope(derive.derive(PASSWORD.encode()), lanes=4)
    assert open_locked(made, PASSWORD) == TEXT


def test_another_password_or_other_bytes_do_not() -> None:
    assert reason(locked(), "other") is Reason.BUNDLE_PASSWORD_WRONG
    assert reason(locked(ciphertext=text_of(bytes(40)))) is Reason.BUNDLE_PASSWORD_WRONG


@pytest.mark.parametrize("changes", [
    {"ciphertext": "!"}, {"iv": 7}, {"iv": text_of(bytes(11))}, {"salt": text_of(bytes(7))},
    {"salt": "é"}, {"kdfParams": None},
])  # fmt: skip
def test_what_is_no_envelope_is_refused(changes: dict[str, Any]) -> None:
    assert reason(locked(**changes)) is Reason.MEMBER_MALFORMED


@pytest.mark.parametrize("cost", [
    {"algorithm": "scrypt"}, {"timeCost": 0}, {"timeCost": 17}, {"timeCost": True},
    {"memoryCost": 2**20 + 1}, {"memoryCost": 7}, {"parallelism": 17}, {"parallelism": "4"},
])  # fmt: skip
def test_a_cost_beyond_bearing_is_refused(cost: dict[str, Any]) -> None:
    made = locked()
    made["kdfParams"] = {**made["kdfParams"], **cost}
    assert reason(made) is Reason.MEMBER_MALFORMED

"""Opens texts that another program locked with a password: Argon2id and AES-256-GCM.

The envelope is that of ``encryptWithPassword`` in LearnCard's ``sss-key-manager``: ciphertext with
its tag, initialisation vector and salt in base64, and the cost of the key. Costs beyond what this
computer should spend are refused before anything is computed.
"""

import base64
import binascii
from typing import Any

from wallet.errors import InputError, Reason
from wallet.model.json_values import JsonObject, as_object, as_text

MOST_MEMORY = 2**20  # KiB
MOST_PASSES = 16
MOST_LANES = 16
_KEY_BYTES = 32
_VECTOR_BYTES = 12
_LEAST_SALT = 8


def open_locked(envelope: JsonObject, password: str) -> bytes:
    """Return what was locked.

    Raises InputError: MEMBER_MALFORMED (where) for what is no such envelope or costs too much,
    BUNDLE_PASSWORD_WRONG where the password does not open it, or it was changed.
    """
    # The library takes long to import; few files are locked so.
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415

    sealed, vector, salt = (_bytes(envelope, name) for name in ("ciphertext", "iv", "salt"))
    if len(vector) != _VECTOR_BYTES or len(salt) < _LEAST_SALT:
        raise InputError(Reason.MEMBER_MALFORMED, {"where": "iv"})
    passes, memory, lanes = _cost(as_object(envelope.get("kdfParams")))
    derive = Argon2id(
        salt=salt, length=_KEY_BYTES, iterations=passes, lanes=lanes, memory_cost=memory
    )
    try:
        return AESGCM(derive.derive(password.encode("utf-8"))).decrypt(vector, sealed, None)
    except InvalidTag as error:
        raise InputError(Reason.BUNDLE_PASSWORD_WRONG) from error


def _bytes(envelope: JsonObject, name: str) -> bytes:
    try:
        return base64.b64decode(as_text(envelope.get(name)), validate=True)
    except (binascii.Error, ValueError) as error:
        raise InputError(Reason.MEMBER_MALFORMED, {"where": name}) from error


def _cost(given: JsonObject) -> tuple[int, int, int]:
    """Passes, memory (KiB) and lanes, each within what is bearable (RFC 9106 §3.1)."""
    if as_text(given.get("algorithm")) != "argon2id":
        raise InputError(Reason.MEMBER_MALFORMED, {"where": "kdfParams"})
    names = ("timeCost", "memoryCost", "parallelism")
    values: list[Any] = [given.get(name) for name in names]
    most = (MOST_PASSES, MOST_MEMORY, MOST_LANES)
    for value, limit in zip(values, most, strict=True):
        if type(value) is not int or not 1 <= value <= limit:
            raise InputError(Reason.MEMBER_MALFORMED, {"where": "kdfParams"})
    passes, memory, lanes = values
    if memory < 8 * lanes:
        raise InputError(Reason.MEMBER_MALFORMED, {"where": "kdfParams"})
    return passes, memory, lanes

"""A COSE_Sign1 message taken apart (RFC 9052 §4.2): no key, no verdict.

What is signed is not the message but a structure made of it (§4.4); its bytes are
:attr:`CoseSign1.signing_input`, so that a message is judged as a compact JWS is: by an algorithm,
a key's name, a signature and the bytes it covers.
"""

from collections.abc import Mapping

import cbor2

from wallet.encoding.cbor_items import CborItem, ItemReader, read_item
from wallet.encoding.strict_json import LIMITS
from wallet.errors import InputError, Reason
from wallet.model.cose import CoseSign1
from wallet.model.json_values import JsonObject, JsonValue

TAG = 18  # COSE_Sign1 (RFC 9052 §2)
# The tag on an array of four, in the shortest spelling (RFC 8949 §4.1): what a message is told by.
START = b"\xd2\x84"

# Header parameters (IANA "COSE Header Parameters").
ALGORITHM = 1
CRITICAL = 2
CONTENT_TYPE = 3
KEY_ID = 4
CWT_CLAIMS = 15  # RFC 9597
TYPE = 16  # RFC 9596

# COSE algorithms and the JOSE names of the same ones (RFC 9053 §2, RFC 8812 §2 and §3, RFC 9864):
# whether one is acceptable is for wallet.proofs.
ALGORITHMS: Mapping[int, str] = {
    -7: "ES256",
    -9: "ES256",  # ESP256
    -35: "ES384",
    -51: "ES384",  # ESP384
    -36: "ES512",
    -52: "ES512",  # ESP512
    -47: "ES256K",
    -8: "EdDSA",
    -19: "Ed25519",
    -37: "PS256",
    -38: "PS384",
    -39: "PS512",
    -257: "RS256",
    -258: "RS384",
    -259: "RS512",
}
# The claims of a CWT that speak of what a JWT's do (RFC 8392 §4).
_CLAIM_NAMES = {1: "iss", 2: "sub", 3: "aud", 4: "exp", 5: "nbf", 6: "iat"}
# Token Status List §6.2 (a map from mechanism to what it needs).
_STATUS_CLAIM = 65535


def read_cose_sign1(data: bytes) -> CoseSign1:
    """Take a tagged COSE_Sign1 apart, strictly: nothing behind it, one spelling of each header.

    Parameters that must be understood (``crit``) are refused, as those of a JWS are; so is a
    parameter that stands in both headers (RFC 9052 §3), and content that travels elsewhere.
    Raises InputError(TOKEN_MALFORMED, where: cbor, parts, header, alg, crit, kid, payload),
    InputError(TOO_LARGE).
    """
    if len(data) > LIMITS.max_bytes:
        raise InputError(
            Reason.TOO_LARGE, {"limit": str(LIMITS.max_bytes), "size": str(len(data))}
        )
    protected_bytes, unprotected, payload, signature = _read_parts(data)
    protected = _read_protected(protected_bytes)
    if protected.keys() & unprotected.keys():
        raise _malformed("header")
    if CRITICAL in protected or CRITICAL in unprotected:
        raise _malformed("crit")
    return CoseSign1(
        algorithm=_algorithm(protected),
        key_id=_key_id(protected.get(KEY_ID, unprotected.get(KEY_ID, b""))),
        content_type=_media_type(protected.get(CONTENT_TYPE, "")),
        media_type=_media_type(protected.get(TYPE, "")),
        claims=_claims(protected.get(CWT_CLAIMS, {})),
        payload=payload,
        signing_input=cbor2.dumps(["Signature1", protected_bytes, b"", payload], canonical=True),
        signature=signature,
    )


def _read_parts(data: bytes) -> tuple[bytes, dict[int | str, CborItem], bytes, bytes]:
    try:
        reader = ItemReader(data)
        is_sign1 = (reader.read_tag(), reader.read_array_head()) == (TAG, 4)
        is_sign1 = is_sign1 and data.startswith(START)
        parts = [reader.read() for _ in range(4)] if is_sign1 else []
        if is_sign1:
            reader.expect_end()
    except InputError as error:
        raise _malformed("cbor") from error
    match parts:
        case [bytes(protected), dict(unprotected), bytes(payload), bytes(signature)]:
            return protected, unprotected, payload, signature
        case [bytes(), dict(), None, bytes()]:
            raise _malformed("payload")
        case _:
            raise _malformed("parts")


def _read_protected(data: bytes) -> dict[int | str, CborItem]:
    if not data:
        return {}
    try:
        header = read_item(data)
    except InputError as error:
        raise _malformed("header") from error
    if not isinstance(header, dict):
        raise _malformed("header")
    return header


def _algorithm(protected: dict[int | str, CborItem]) -> str:
    """The algorithm must be protected (§3.1); one without a name is told by its number."""
    value = protected.get(ALGORITHM)
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise _malformed("alg")
    return ALGORITHMS.get(value, f"COSE {value}") if isinstance(value, int) else value


def _key_id(value: CborItem) -> str:
    """Keys of issuers have names that are texts; others name none that could be found."""
    if not isinstance(value, bytes):
        raise _malformed("kid")
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _media_type(value: CborItem) -> str:
    return value if isinstance(value, str) else str(value)


def _claims(value: CborItem) -> JsonObject:
    if not isinstance(value, dict):
        raise _malformed("header")
    claims: dict[str, JsonValue] = {}
    for number, name in _CLAIM_NAMES.items():
        claim = value.get(number)
        if isinstance(claim, str | int | float):
            claims[name] = claim
        elif number in value:
            raise _malformed("header")
    if _STATUS_CLAIM in value:
        claims["status"] = _mechanisms(value[_STATUS_CLAIM])
    return claims


def _mechanisms(value: CborItem) -> JsonObject:
    """Return a status claim as JSON has it; what has no such form says nothing of itself."""
    if not isinstance(value, dict):
        return {}
    return {
        str(name): {
            str(member): one
            for member, one in (held.items() if isinstance(held, dict) else ())
            if isinstance(one, str | int)
        }
        for name, held in value.items()
    }


def _malformed(where: str) -> InputError:
    return InputError(Reason.TOKEN_MALFORMED, {"where": where})

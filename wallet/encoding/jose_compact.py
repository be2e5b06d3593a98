"""A compact JWS taken apart and put together (RFC 7515 §3.1, §7.1): no key, no verdict.

The signing input is kept byte for byte as it stood. Whether an algorithm is acceptable is for
:mod:`wallet.proofs`; what is refused here is what makes a token ambiguous.
"""

from wallet.encoding.multiformats import decode_base64url, encode_base64url
from wallet.encoding.strict_json import read_object, write_json
from wallet.errors import InputError, Reason
from wallet.model.json_values import JsonObject
from wallet.model.proof import CompactToken

# Generous about the alphabet, so that a token in the wrong base64 is named a broken token and not
# an unknown file: "e" and one of w, y begin every base64 of "{" followed by space or a quote.
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+/="


def looks_like_token(data: bytes) -> bool:
    """Whether ``data``, white space around it aside, has the shape of a compact JWS."""
    text = data.strip(b" \t\r\n")
    return text.startswith((b"ew", b"ey")) and text.translate(None, _LETTERS) == b".."


def read_token(text: str) -> CompactToken:
    """Take a compact JWS apart; white space around it is no part of it.

    Header and payload must be strict JSON objects, all three parts strict base64url. ``crit`` and
    ``b64: false`` change what the signature covers and are refused (RFC 7515 §4.1.11, RFC 7797).
    An empty signature is read: that the algorithm is then worth nothing is the proof's affair.
    Raises InputError(TOKEN_MALFORMED, where: parts, header, payload, signature, crit, b64).
    """
    parts = text.strip(" \t\r\n").split(".")
    if len(parts) != 3:
        raise _malformed("parts")
    header = _read_part(parts[0], "header")
    if "crit" in header:
        raise _malformed("crit")
    if header.get("b64", True) is not True:
        raise _malformed("b64")
    payload = _read_part(parts[1], "payload")
    try:
        signature = decode_base64url(parts[2])
    except InputError as error:
        raise _malformed("signature") from error
    return CompactToken(
        header=header,
        payload=payload,
        signing_input=f"{parts[0]}.{parts[1]}".encode("ascii"),
        signature=signature,
    )


def write_signing_input(header: JsonObject, payload: bytes) -> bytes:
    """Return what a compact JWS signs: both parts in base64url, joined by a dot (§5.1)."""
    return f"{encode_base64url(write_json(header))}.{encode_base64url(payload)}".encode("ascii")


def _read_part(text: str, where: str) -> JsonObject:
    try:
        return read_object(decode_base64url(text))
    except InputError as error:
        # Too large or too deep stays what it is; everything else is a broken token.
        if error.reason in (Reason.TOO_LARGE, Reason.TOO_DEEP, Reason.DUPLICATE_MEMBER):
            raise
        raise _malformed(where) from error


def _malformed(where: str) -> InputError:
    return InputError(Reason.TOKEN_MALFORMED, {"where": where})

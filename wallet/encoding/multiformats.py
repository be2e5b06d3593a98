"""Multibase, base58 and base64url texts, and unsigned varints: exactly one spelling each.

Sources: Controlled Identifiers 1.0 §2.4 (multibase, base-58-btc, base64url without padding),
RFC 4648 §5, RFC 7515 §2, and the multiformats unsigned-varint description. Every reader here
refuses a second spelling of the same bytes.
"""

import base64
import binascii
from collections.abc import Iterator

from wallet.errors import InputError, Reason

_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_NO_DIGIT = 255
_VALUES = {ord(letter): value for value, letter in enumerate(_ALPHABET)}
_DIGITS = bytes([_VALUES.get(byte, _NO_DIGIT) for byte in range(256)])
# Digits that are turned into a number at once.
_CHUNK = 128
# What plain base64 writes otherwise is no letter here.
_FROM_BASE64URL = bytes.maketrans(b"-_+/=", b"+/!!!")
# Keys and proofs are short; the conversion is quadratic, so longer texts are refused.
_MAX_BASE58 = 16_384
_MAX_VARINT_BYTES = 9


def _chunk_steps() -> Iterator[tuple[int, int, int]]:
    """For lanes of 1, 2, 4 ... digits: their width in bits, a mask of every other, 58^digits."""
    width = 8
    while width < 8 * _CHUNK:
        lanes = 8 * _CHUNK // (2 * width)
        ones = sum(1 << (2 * width * lane) for lane in range(lanes))
        yield width, ones * ((1 << width) - 1), 58 ** (width // 8)
        width *= 2


_STEPS = tuple(_chunk_steps())


def encode_base58(data: bytes) -> str:
    """Return ``data`` in base58 with Bitcoin's alphabet, leading zero bytes as ``1``."""
    zeros = len(data) - len(data.lstrip(b"\0"))
    number = int.from_bytes(data, "big")
    digits = []
    while number:
        number, digit = divmod(number, 58)
        digits.append(_ALPHABET[digit])
    return "1" * zeros + "".join(reversed(digits))


def decode_base58(text: str) -> bytes:
    """Return the bytes of a base58 text; InputError(MEMBER_MALFORMED) on any other character."""
    if len(text) > _MAX_BASE58:
        raise _malformed("base58")
    try:
        digits = text.encode("latin-1").translate(_DIGITS)
    except UnicodeEncodeError as error:
        raise _malformed("base58") from error
    if _NO_DIGIT in digits:
        raise _malformed("base58")
    number = _number_of(digits[:_CHUNK])
    for start in range(_CHUNK, len(digits), _CHUNK):
        chunk = digits[start : start + _CHUNK]
        number = number * 58 ** len(chunk) + _number_of(chunk)
    zeros = len(text) - len(text.lstrip("1"))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def _number_of(digits: bytes) -> int:
    """Return the number that at most ``_CHUNK`` digits mean, all neighbours joined at once.

    One large integer holds the digits side by side; each step makes lanes of twice as many.
    """
    lanes = int.from_bytes(digits, "big")
    bits = 8 * len(digits)
    for width, mask, factor in _STEPS:
        if width >= bits:
            break
        lanes = (lanes & mask) + (lanes >> width & mask) * factor
    return lanes


def encode_multibase(data: bytes) -> str:
    """Return ``data`` as multibase base-58-btc (``z…``)."""
    return "z" + encode_base58(data)


def encode_multibase_base64url(data: bytes) -> str:
    """Return ``data`` as multibase base64url without padding (``u…``)."""
    return "u" + encode_base64url(data)


def decode_multibase(text: str) -> bytes:
    """Return the bytes of a ``z`` or ``u`` multibase text; InputError(MEMBER_MALFORMED)."""
    if text.startswith("z") and len(text) > 1:
        return decode_base58(text[1:])
    if text.startswith("u") and len(text) > 1:
        return decode_base64url(text[1:])
    raise _malformed("multibase")


def encode_base64url(data: bytes) -> str:
    """Return ``data`` in base64url without padding (RFC 7515 §2)."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def decode_base64url(text: str) -> bytes:
    """Return the bytes of a base64url text.

    Padding, whitespace, ``+`` and ``/``, an impossible length and set trailing bits are refused
    with InputError(MEMBER_MALFORMED): each would be a second spelling of the same bytes.
    """
    try:
        letters = text.encode("ascii").translate(_FROM_BASE64URL)
        data = binascii.a2b_base64(letters + b"=" * (-len(text) % 4), strict_mode=True)
    except (UnicodeEncodeError, binascii.Error) as error:
        raise _malformed("base64url") from error
    # Only the last group can be spelled twice.
    if (
        len(text) % 4
        and encode_base64url(data[-2:] if len(text) % 4 == 3 else data[-1:])
        != (text[-(len(text) % 4) :])
    ):
        raise _malformed("base64url")
    return data


def encode_varint(number: int) -> bytes:
    """Return ``number`` (0 to 2^63-1) as an unsigned varint."""
    if not 0 <= number < 1 << 63:
        raise _malformed("varint")
    encoded = bytearray()
    while number > 0x7F:
        encoded.append(number & 0x7F | 0x80)
        number >>= 7
    encoded.append(number)
    return bytes(encoded)


def decode_varint(data: bytes) -> tuple[int, bytes]:
    """Return the varint at the front of ``data`` and the bytes after it.

    Only the shortest spelling is accepted; else InputError(MEMBER_MALFORMED).
    """
    number = 0
    for index, byte in enumerate(data[:_MAX_VARINT_BYTES]):
        number |= (byte & 0x7F) << (7 * index)
        if byte < 0x80:
            if byte == 0 and index > 0:
                break
            return number, data[index + 1 :]
    raise _malformed("varint")


def _malformed(where: str) -> InputError:
    return InputError(Reason.MEMBER_MALFORMED, {"where": where})

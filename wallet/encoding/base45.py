"""Base45 (RFC 9285): bytes in the characters of a QR code's alphanumeric mode."""

from wallet.encoding.cbor_items import damaged

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_DIGITS = {character: value for value, character in enumerate(_ALPHABET)}


def decode_base45(text: str) -> bytes:
    """Return the bytes of a base45 text; InputError(CODE_DAMAGED) where it is none (§4)."""
    data = bytearray()
    for start in range(0, len(text), 3):
        group = text[start : start + 3]
        length = len(group) - 1
        try:
            number = sum(_DIGITS[character] * 45**place for place, character in enumerate(group))
        except KeyError as error:
            raise damaged("base45") from error
        if length == 0 or number >= 256**length:
            raise damaged("base45")
        data += number.to_bytes(length, "big")
    return bytes(data)


def encode_base45(data: bytes) -> str:
    """Return ``data`` in base45."""
    text = []
    for start in range(0, len(data), 2):
        pair = data[start : start + 2]
        number = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            number, digit = divmod(number, 45)
            text.append(_ALPHABET[digit])
    return "".join(text)

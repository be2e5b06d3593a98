"""The compressed bits of a status list: GZIP for the W3C's lists, ZLIB for those of tokens.

Bitstring Status List v1.0 §3.4, StatusList2021 §2.2; Token Status List (IETF draft) §4.1.

Bounded: a few kilobytes must not grow into gigabytes.
"""

import binascii
import zlib

from wallet.encoding.multiformats import decode_base64url
from wallet.errors import InputError, Reason

# Bytes after inflating; holds 134 million one-bit entries.
BITSTRING_LIMIT = 16 * 2**20


def read_bitstring(encoded: str) -> bytes:
    """Return the bits of an ``encodedList``.

    ``encoded`` is multibase base64url (``u…``) or, for StatusList2021, bare base64url, of a GZIP
    stream. Raises InputError(STATUS_MALFORMED) for anything else, TOO_LARGE above the limit.
    """
    # A bare base64url text of a GZIP stream starts with "H4sI", so "u" always means multibase.
    text = encoded[1:] if encoded.startswith("u") else encoded
    return _inflate(text.rstrip("="), zlib.MAX_WBITS | 16)


def read_zlib_bits(encoded: str) -> bytes:
    """Return the octets of a Token Status List's ``lst``: base64url of a ZLIB stream (RFC 1950).

    Raises InputError as :func:`read_bitstring` does.
    """
    return _inflate(encoded, zlib.MAX_WBITS)


def _inflate(text: str, window: int) -> bytes:
    try:
        data = decode_base64url(text)
        inflater = zlib.decompressobj(wbits=window)
        bits = inflater.decompress(data, BITSTRING_LIMIT + 1)
    except (InputError, binascii.Error, zlib.error) as error:
        raise InputError(Reason.STATUS_MALFORMED) from error
    if len(bits) > BITSTRING_LIMIT:
        raise InputError(Reason.TOO_LARGE, {"limit": str(BITSTRING_LIMIT)})
    if not inflater.eof or inflater.unused_data:
        raise InputError(Reason.STATUS_MALFORMED)
    return bits

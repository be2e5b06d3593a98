"""The compressed bits of a status list (Bitstring Status List v1.0 §3.4, StatusList2021 §2.2).

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
    try:
        data = decode_base64url(text.rstrip("="))
        inflater = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
        bits = inflater.decompress(data, BITSTRING_LIMIT + 1)
    except (InputError, binascii.Error, zlib.error) as error:
        raise InputError(Reason.STATUS_MALFORMED) from error
    if len(bits) > BITSTRING_LIMIT:
        raise InputError(Reason.TOO_LARGE, {"limit": str(BITSTRING_LIMIT)})
    if not inflater.eof or inflater.unused_data:
        raise InputError(Reason.STATUS_MALFORMED)
    return bits

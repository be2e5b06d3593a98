"""Bytes as the database keeps them: zlib (RFC 1950), with a preset dictionary of usual words.

A badge is short and mostly made of words that every badge has, so compressing each by itself finds
little to save. A preset dictionary brings those words along. zlib writes the dictionary's number
(its Adler-32) into the stream, so each stream says which one it needs; a dictionary is never
changed or removed, a better one gets a number of its own. A stream that asks for none needs none.
"""

import zlib
from functools import cache

from resources import read_resource
from wallet.errors import Reason, VaultError

# Adler-32 -> the dictionary's file in resources/packing. Lines are added, never changed.
DICTIONARIES = {
    0x318F5EA9: "originals-1.txt",
    0x7C1A9A34: "reports-1.txt",
}
_ORIGINALS = "originals-1.txt"
_REPORTS = "reports-1.txt"
# No report comes near it (bytes); what says it is larger is damaged.
REPORT_LIMIT = 16 * 2**20

_HAS_DICTIONARY = 0x20  # bit FDICT of the second byte
_HEADER = 6  # CMF, FLG and DICTID


def pack_original(data: bytes) -> bytes:
    """Return ``data`` compressed with the dictionary of credentials."""
    packer = zlib.compressobj(6, zdict=dictionary(_ORIGINALS))
    return packer.compress(data) + packer.flush()


def pack_report(text: str) -> bytes:
    """Return a report's text compressed; a small window will do, and is quick to set up."""
    packer = zlib.compressobj(6, zlib.DEFLATED, 12, 4, zdict=dictionary(_REPORTS))
    return packer.compress(text.encode("utf-8")) + packer.flush()


def unpack(packed: bytes, size: int) -> bytes:
    """Return what was packed, at most ``size`` bytes of it.

    Raises VaultError(VAULT_DAMAGED, where="record") for what is no stream, is longer or shorter,
    or asks for an unknown dictionary.
    """
    try:
        if len(packed) >= _HEADER and packed[1] & _HAS_DICTIONARY:
            name = DICTIONARIES[int.from_bytes(packed[2:_HEADER], "big")]
            reader = zlib.decompressobj(zdict=dictionary(name))
        else:
            reader = zlib.decompressobj()
        data = reader.decompress(packed, size + 1)
    except (zlib.error, KeyError) as error:
        raise VaultError(Reason.VAULT_DAMAGED, {"where": "record"}) from error
    if not reader.eof or len(data) > size:
        raise VaultError(Reason.VAULT_DAMAGED, {"where": "record"})
    return data


def unpack_report(stored: bytes | str) -> str:
    """Return a report's text. Raises VaultError(VAULT_DAMAGED, where="report").

    Backpacks of the first schema hold it as it is.
    """
    if isinstance(stored, str):
        return stored
    if stored.startswith(b"{"):
        return stored.decode("utf-8")
    try:
        return unpack(stored, REPORT_LIMIT).decode("utf-8")
    except (VaultError, UnicodeDecodeError) as error:
        raise VaultError(Reason.VAULT_DAMAGED, {"where": "report"}) from error


@cache
def dictionary(name: str) -> bytes:
    """Return a dictionary's bytes."""
    return read_resource(f"packing/{name}")

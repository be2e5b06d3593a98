"""Finds the credential baked into a PNG (Open Badges 3.0 §5.3.1.1; Baked Badges 2.0).

The file is walked chunk by chunk; no pixel is decoded. Lengths and checksums must hold (PNG,
Third Edition, §5.3): a picture with broken chunks is refused. The first chunk with the keyword
counts; what a writer must not do but some do is reported as an oddity:

* ``png:several``: more than one such chunk
* ``png:compressed``: compressed text, which Open Badges forbids
* ``png:after-end``: bytes after the end of the picture (they are not looked at)
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from wallet.errors import InputError, Reason

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# In order of preference: Open Badges 3.0, then 1 and 2.
KEYWORDS = (b"openbadgecredential", b"openbadges")
MAX_TEXT = 5 * 2**20
MAX_CHUNKS = 20_000
_MAX_LENGTH = 2**31 - 1
_CHUNK_FRAME = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class BakedText:
    """What was baked in: the text's bytes as they stood, and oddities of how it was baked."""

    text: bytes
    oddities: tuple[str, ...]


def find_baked_text(data: bytes) -> BakedText | None:
    """Return what is baked into the PNG ``data``, or None where there is nothing.

    Raises InputError: PICTURE_DAMAGED (no sound PNG), TOO_LARGE (limit) for a text above 5 MiB.
    """
    oddities: set[str] = set()
    found: dict[bytes, list[tuple[bytes, bytes]]] = {keyword: [] for keyword in KEYWORDS}
    for kind, content in _chunks(data, oddities):
        keyword, separator, rest = content.partition(b"\0")
        if separator and kind in _READERS and keyword in found:
            found[keyword].append((kind, rest))
    for keyword in KEYWORDS:
        if found[keyword]:
            if len(found[keyword]) > 1:
                oddities.add("png:several")
            kind, rest = found[keyword][0]
            text = _READERS[kind](rest, oddities)
            return BakedText(text=text, oddities=tuple(sorted(oddities)))
    return None


def _chunks(data: bytes, oddities: set[str]) -> Iterator[tuple[bytes, bytes]]:
    """Yield type and content of each chunk up to IEND; nothing but sound ones."""
    if not data.startswith(SIGNATURE):
        raise _damaged("signature")
    position = len(SIGNATURE)
    for number in range(MAX_CHUNKS):
        length = int.from_bytes(data[position : position + 4])
        end = position + _CHUNK_FRAME + length
        if position + _CHUNK_FRAME > len(data) or length > _MAX_LENGTH or end > len(data):
            raise _damaged("length")
        kind = data[position + 4 : position + 8]
        if zlib.crc32(data[position + 4 : end - 4]) != int.from_bytes(data[end - 4 : end]):
            raise _damaged("checksum")
        if number == 0 and kind != b"IHDR":
            raise _damaged("header")
        if kind == b"IEND":
            if end < len(data):
                oddities.add("png:after-end")
            return
        yield kind, data[position + 8 : end - 4]
        position = end
    raise InputError(Reason.TOO_LARGE, {"limit": str(MAX_CHUNKS), "size": "number of chunks"})


def _read_international(rest: bytes, oddities: set[str]) -> bytes:
    """iTXt after its keyword: flag, method, language, NUL, translated keyword, NUL, text."""
    if len(rest) < 2:
        raise _damaged("text")
    is_compressed, method = rest[0], rest[1]
    parts = rest[2:].split(b"\0", 2)
    if len(parts) != 3 or is_compressed not in (0, 1) or (is_compressed and method):
        raise _damaged("text")
    return _inflate(parts[2], oddities) if is_compressed else _bounded(parts[2])


def _read_plain(rest: bytes, _: set[str]) -> bytes:
    return _bounded(rest)


def _read_compressed(rest: bytes, oddities: set[str]) -> bytes:
    """The zTXt chunk after its keyword: method, compressed text."""
    if not rest or rest[0]:
        raise _damaged("text")
    return _inflate(rest[1:], oddities)


_READERS = {b"iTXt": _read_international, b"tEXt": _read_plain, b"zTXt": _read_compressed}


def _inflate(data: bytes, oddities: set[str]) -> bytes:
    oddities.add("png:compressed")
    stream = zlib.decompressobj()
    try:
        text = stream.decompress(data, MAX_TEXT + 1)
    except zlib.error as error:
        raise _damaged("text") from error
    if len(text) <= MAX_TEXT and not stream.eof:
        raise _damaged("text")
    return _bounded(text)


def _bounded(text: bytes) -> bytes:
    if len(text) > MAX_TEXT:
        raise InputError(Reason.TOO_LARGE, {"limit": str(MAX_TEXT), "size": str(len(text))})
    return text


def _damaged(where: str) -> InputError:
    return InputError(Reason.PICTURE_DAMAGED, {"where": where})

"""What the streams of a PDF file would become, filter by filter (ISO 32000-1 §7.4).

PDFium goes through as many filters as a stream names and holds what each gives, a gigabyte of it
where it gives so much; so it would for an image that stands in the content of a page. Here the
same roads are gone under a limit, before PDFium is asked.
"""

import base64
import re
import zlib
from collections.abc import Callable, Iterator
from typing import NamedTuple

# A stream's dictionary is shorter than that, and names fewer filters.
MAX_HEAD = 2**20
MAX_FILTERS = 8
# Of one file: codes of LZW and runs, which are read one by one, texts of hexadecimal and base 85,
# images in contents, and bytes of dictionaries, for objects may stand inside one another's texts.
MAX_CODES = 1_500_000
MAX_TEXT = 2**26
MAX_INLINE = 50_000
MAX_HEADS = 2**24

_OBJECT = re.compile(rb"(?<![a-zA-Z])obj(?![a-zA-Z])")
_GAP = re.compile(rb"(?:[ \t\r\n\0\f]|%[^\r\n]*)*")
_MARK = re.compile(rb"<<|>>|\(|%[^\r\n]*")
_IN_TEXT = re.compile(rb"\\.|[()]", re.DOTALL)
_STREAM = re.compile(rb"stream[^\r\n]*(?:\r\n?|\n)")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_FILTER = re.compile(rb"/Filter(?![A-Za-z0-9])\s*(\[[^\]]*\]|/[^\s/\[\]<>(){}%]+)?")
_NAME = re.compile(rb"/([^\s/\[\]<>(){}%]+)")
# An image in a content: its dictionary, then its bytes (§8.9.7).
_IMAGE = re.compile(rb"BI(?<![^\s\0]BI)(?=[\s\0/])")
_IMAGE_DATA = re.compile(rb"[\s\0]ID[\s\0]")
_LONGEST_IMAGE_HEAD = 4096
_NOT_HEX = bytes(set(range(256)) - set(b"0123456789ABCDEFabcdef"))
_SPACE = b" \t\r\n\0\f"
_PIECE = 2**18
_FRESH = 64  # codes that are read in the time a table takes to begin anew


class TooMuch(Exception):
    """A stream gives more than the limit, or it cannot be told what it gives."""


class Work:
    """What may still be read of a file. ``take`` raises TooMuch where a kind is used up."""

    def __init__(self) -> None:
        self._left = {
            "codes": MAX_CODES,
            "text": MAX_TEXT,
            "images": MAX_INLINE,
            "heads": MAX_HEADS,
        }

    def take(self, kind: str, count: int) -> None:
        """Count what was read of one kind."""
        self._left[kind] -= count
        if self._left[kind] < 0:
            raise TooMuch


class Stream(NamedTuple):
    """A stream's dictionary, without its texts and comments, and where its bytes begin."""

    head: bytes
    start: int


def streams_of(data: bytes, work: Work) -> Iterator[Stream]:
    """Yield the streams of a file in its order. Raises TooMuch for endless dictionaries.

    Whatever looks like the beginning of an object may be one: a file's table says which are.
    """
    for found in _OBJECT.finditer(data):
        begun = _behind_gap(data, found.end())
        work.take("heads", begun - found.end())
        if not data.startswith(b"<<", begun):
            continue
        words, end = _dictionary(data, begun)
        behind = _behind_gap(data, end)
        work.take("heads", behind - begun)
        stream = _STREAM.match(data, behind)
        if stream is not None:
            yield Stream(words, stream.end())


def _behind_gap(data: bytes, at: int) -> int:
    gap = _GAP.match(data, at)
    return gap.end() if gap is not None else at


def _dictionary(data: bytes, begun: int) -> tuple[bytes, int]:
    """Return a dictionary without its texts and comments, and where it or the file ends."""
    kept: list[bytes] = []
    at, depth, furthest = begun, 0, begun + MAX_HEAD
    while (mark := _MARK.search(data, at, furthest)) is not None:
        kept.append(data[at : mark.start()])
        at = mark.end()
        if mark[0] == b"(":
            at = _behind_text(data, at, furthest)
        elif mark[0] in (b"<<", b">>"):
            depth += 1 if mark[0] == b"<<" else -1
            if not depth:
                return b" ".join(kept), at
    if furthest < len(data):
        raise TooMuch
    return b"", len(data)


def _behind_text(data: bytes, at: int, furthest: int) -> int:
    depth = 1
    for mark in _IN_TEXT.finditer(data, at, furthest):
        depth += {b"(": 1, b")": -1}.get(mark[0], 0)
        if not depth:
            return mark.end()
    return furthest


def unpacked(data: bytes, stream: Stream, most: int, work: Work) -> tuple[bytes, int]:
    """Return what a stream holds behind its filters, and the bytes that all of them give.

    Filters of pictures are PDFium's own affair. Raises TooMuch above ``most`` bytes.
    """
    held, size = b"", 0
    for found in _FILTER.finditer(_ESCAPE.sub(_unescaped, stream.head)):
        if found[1] is None:
            raise TooMuch  # it stands elsewhere, where nobody writes it
        held, given = _through(_NAME.findall(found[1]), data, stream.start, most, work)
        size = max(size, given)
    return held, size


def inline_size(content: bytes, most: int, work: Work) -> int:
    """Return what the images that stand in a content give. Raises TooMuch above ``most``."""
    size = 0
    for found in _IMAGE.finditer(content):
        work.take("images", 1)
        begun = found.end()
        data = _IMAGE_DATA.search(content, begun, begun + _LONGEST_IMAGE_HEAD)
        if data is None:
            continue
        plain = _ESCAPE.sub(_unescaped, content[begun : data.start()])
        # Of an image in a content PDFium takes one filter; which, under which name, is all one.
        for name in _DECODERS.keys() & set(_NAME.findall(plain)):
            size += _through([name], content, data.end(), most - size, work)[1]
    return size


def _unescaped(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 16)])


def _through(
    names: list[bytes], data: bytes, start: int, most: int, work: Work
) -> tuple[bytes, int]:
    if len(names) > MAX_FILTERS:
        raise TooMuch
    held, size = b"", 0
    source, at = data, start
    for name in names:
        if name == b"Crypt":
            continue
        decode = _DECODERS.get(name)
        if decode is None:
            return b"", size
        held = decode(source, at, most - size, work)
        size += len(held)
        if size > most:
            raise TooMuch
        source, at = held, 0
    return held, size


def _inflate(source: bytes, start: int, most: int, _: Work) -> bytes:
    inflating = zlib.decompressobj()
    made: list[bytes] = []
    size = 0
    try:
        while size <= most and not inflating.eof and start < len(source):
            piece: bytes | memoryview = memoryview(source)[start : start + _PIECE]
            start += len(piece)
            while piece and size <= most and not inflating.eof:
                made.append(inflating.decompress(piece, _PIECE))
                size += len(made[-1])
                piece = inflating.unconsumed_tail
    except zlib.error:
        pass  # PDFium takes what came until then
    return b"".join(made)


def _from_hex(source: bytes, start: int, most: int, work: Work) -> bytes:
    digits = _until(source, start, b">", 4 * most, work).translate(None, _NOT_HEX)
    return bytes.fromhex(digits[: len(digits) & ~1].decode("ascii"))


def _from_base85(source: bytes, start: int, most: int, work: Work) -> bytes:
    text = _until(source, start, b"~", 4 * most, work).lstrip(_SPACE)
    try:
        return base64.a85decode(text, ignorechars=_SPACE)
    except ValueError as error:
        raise TooMuch from error


def _until(source: bytes, start: int, mark: bytes, most: int, work: Work) -> bytes:
    end = source.find(mark, start, start + most + 1)
    text = source[start : end if end >= 0 else start + most + 1]
    work.take("text", len(text))
    return text


def _from_runs(source: bytes, start: int, most: int, work: Work) -> bytes:
    made = bytearray()
    while start < len(source) and source[start] != 128 and len(made) <= most:
        work.take("codes", 1)
        length = source[start]
        if length < 128:
            made += source[start + 1 : start + 2 + length]
            start += 2 + length
        else:
            made += source[start + 1 : start + 2] * (257 - length)
            start += 2
    return bytes(made)


def _from_lzw(source: bytes, start: int, most: int, work: Work) -> bytes:
    """Undo LZW as PDF has it (§7.4.4): codes of 9 to 12 bits, wider one code early."""
    made: list[bytes] = []
    size = bits = held = 0
    table, before, width = _first_table(work), b"", 9
    while size <= most:
        while bits < width and start < len(source):
            held = (held << 8 | source[start]) & 0xFFFFFF
            bits, start = bits + 8, start + 1
        if bits < width:
            break
        work.take("codes", 1)
        bits -= width
        code = held >> bits & (1 << width) - 1
        if code == 256:
            table, before, width = _first_table(work), b"", 9
            continue
        if code == 257 or code > len(table) or (code == len(table) and not before):
            break
        entry = table[code] if code < len(table) else before + before[:1]
        made.append(entry)
        size += len(entry)
        if before and len(table) < 4096:
            table.append(before + entry[:1])
        before = entry
        # Whichever way the file counts, early or not, it gives about the same.
        width = min(12, max(9, (len(table) + 1).bit_length()))
    return b"".join(made)


def _first_table(work: Work) -> list[bytes]:
    work.take("codes", _FRESH)
    return [bytes([value]) for value in range(256)] + [b"", b""]


_Decode = Callable[[bytes, int, int, Work], bytes]
_DECODERS: dict[bytes, _Decode] = {
    **dict.fromkeys((b"FlateDecode", b"Fl"), _inflate),
    **dict.fromkeys((b"ASCIIHexDecode", b"AHx"), _from_hex),
    **dict.fromkeys((b"ASCII85Decode", b"A85"), _from_base85),
    **dict.fromkeys((b"RunLengthDecode", b"RL"), _from_runs),
    **dict.fromkeys((b"LZWDecode", b"LZW"), _from_lzw),
}

"""PDF files: what is attached to one, and the one door to PDFium for pictures of our own pages.

PDFium keeps global state and may be entered by one thread at a time.
"""

import re
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

from wallet.encoding.pdf_filters import TooMuch, Work, inline_size, streams_of, unpacked
from wallet.errors import InputError, Reason

# A page of ours carries one attachment; nobody's has more than a handful.
MAX_ATTACHMENTS = 8
MAX_ATTACHMENT = 5 * 2**20  # bytes
# What is looked at before a file is left alone: its streams, and those that may be attachments.
MAX_STREAMS = 100_000
MAX_TRIED = 64
# An attachment within the limit may be a little longer when it does not shrink.
_MAX_PACKED = MAX_ATTACHMENT + 2**16

_STREAM = re.compile(rb">>\s*stream\r?\n")
_HEAD = 2048  # bytes looked back over for a stream's dictionary
_LENGTH = re.compile(rb"/Length\s+(\d{1,10})(?!\d|\s+\d+\s+R)")

# What PDFium may be given to inflate (bytes): it would hold a gigabyte of a small file's stream,
# and twenty times a table of objects. A file of ours or of anybody's school comes nowhere near.
MAX_TABLE = 4 * 2**20
MAX_INFLATED = 128 * 2**20
MAX_ALL_INFLATED = 512 * 2**20
_TABLES = (b"/XRef", b"/ObjStm")
# A table that claims ten million objects and more.
_CLAIMS_TOO_MANY = re.compile(rb"/(?:Size|Index\s*\[[\d\s]{0,200}?)\s*0*[1-9]\d{7}")

_ONE_AT_A_TIME = threading.Lock()


@contextmanager
def open_pdf(data: bytes) -> Iterator[Any]:
    """Open a PDF file for as long as the block runs; safe on any thread, one at a time.

    Yields a ``pypdfium2.PdfDocument``. Raises InputError(PICTURE_DAMAGED) where PDFium refuses
    the file, or would need more memory for it than there is to give.
    """
    if asks_too_much(data):
        raise InputError(Reason.PICTURE_DAMAGED)
    import pypdfium2  # noqa: PLC0415 (5 MB of machine code, for PDF files only)

    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise InputError(Reason.PICTURE_DAMAGED) from error
        try:
            yield document
        finally:
            document.close()


def asks_too_much(data: bytes) -> bool:
    """Return whether a file claims, or inflates to, more than any page to look at needs."""
    if _CLAIMS_TOO_MANY.search(data):
        return True
    try:
        work = Work()
        left = MAX_ALL_INFLATED - inline_size(data, MAX_INFLATED, work)
        for number, stream in enumerate(streams_of(data, work)):
            most = MAX_TABLE if any(name in stream.head for name in _TABLES) else MAX_INFLATED
            held, size = unpacked(data, stream, most, work)
            left -= size + inline_size(held, most, work)
            if left < 0 or number == MAX_STREAMS:
                return True
    except TooMuch:
        return True
    return False


def read_attachments(data: bytes) -> tuple[bytes, ...]:
    """Return the files embedded in a PDF (ISO 32000-1 §7.11.4), in order, within the limits.

    Streams are found by their own words and inflated under the limit; PDFium would inflate a few
    kilobytes to gigabytes before anybody could ask. Names and types are not looked at: what they
    are, their content says. A PDF with a password has none.
    """
    found: list[bytes] = []
    if b"/Encrypt" in data:
        return ()
    tried = 0
    for start in islice(_STREAM.finditer(data), MAX_STREAMS):
        head = data[max(0, start.start() - _HEAD) : start.start()].rpartition(b" obj")[2]
        if b"/EmbeddedFile" not in head:
            continue
        tried += 1
        furthest = start.end() + _MAX_PACKED
        end = data.find(b"endstream", start.end(), furthest)
        content = _content(head, data[start.end() : end if end >= 0 else furthest])
        if content is not None:
            found.append(content)
        if len(found) == MAX_ATTACHMENTS or tried == MAX_TRIED:
            break
    return tuple(found)


def _content(head: bytes, stream: bytes) -> bytes | None:
    """Return what a stream holds, or None above the limit or under a filter that is not read."""
    length = _LENGTH.search(head)
    if length is not None:
        stream = stream[: int(length[1])]
    if b"/FlateDecode" in head:
        try:
            stream = zlib.decompressobj().decompress(stream, MAX_ATTACHMENT + 1)
        except zlib.error:
            return None
    elif b"/Filter" in head:
        return None
    return stream if len(stream) <= MAX_ATTACHMENT else None

"""Moving codes: a message as an endless row of parts, any enough of which give it back.

``UR:BYTES/<number>-<count>/<bytewords>`` after BCR-2020-005 (uniform resources) and BCR-2024-001
(multipart, with fountain codes). The message is a CBOR byte string of the gzipped presentation,
which is what decoders of type ``bytes`` hand out. Texts are in upper case: so QR codes stay small.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import cbor2

from wallet.encoding.bytewords import decode_bytewords, encode_bytewords
from wallet.encoding.cbor_items import damaged, read_item
from wallet.encoding.fountain import FragmentChooser
from wallet.errors import InputError, Reason

MAX_MESSAGE = 4 * 2**20
MAX_DOCUMENT = 16 * 2**20
# A code of more frames nobody films to its end; this wallet shows a fifth of that.
MAX_FRAGMENTS = 2_048
_MAX_TEXT = 8_592  # twice the largest QR code
_MAX_NUMBER = 2**32 - 1

_PART = re.compile(r"ur:([a-z0-9-]{1,40})/(?:([1-9][0-9]{0,9})-([1-9][0-9]{0,9})/)?([a-z]+)")
_PREFIX = re.compile(r"ur:[a-z0-9-]+/", re.IGNORECASE)
_GZIP_MAGIC = b"\x1f\x8b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part, taken apart: what :func:`read_part` returns.

    A message that fits one code has number and count 1 and is its own fragment.
    """

    number: int
    count: int
    message_size: int  # bytes
    checksum: int
    fragment: bytes

    @property
    def belongs_to(self) -> tuple[int, int, int, int]:
        """Equal for two parts exactly when they are parts of the same moving code."""
        return self.count, self.message_size, self.checksum, len(self.fragment)


def looks_like_part(text: str) -> bool:
    """Whether ``text`` begins as a uniform resource does, of whatever type."""
    return _PREFIX.match(text) is not None


def read_part(text: str) -> Part:
    """Take a text of either case apart.

    Raises InputError: CODE_DAMAGED for what is no part, FORM_NOT_READ_YET (fact ``form``) for a
    uniform resource of a type other than ``bytes``. Source: BCR-2020-005, BCR-2024-001 (CDDL).
    """
    found = _PART.fullmatch(text.lower()) if len(text) <= _MAX_TEXT else None
    if found is None:
        raise damaged("uniform resource")
    if found[1] != "bytes":
        raise InputError(Reason.FORM_NOT_READ_YET, {"form": f"ur:{found[1]}"})
    content = decode_bytewords(found[4])
    if found[2] is None:
        return Part(
            number=1,
            count=1,
            message_size=len(content),
            checksum=zlib.crc32(content),
            fragment=content,
        )
    part = _read_body(content)
    if (part.number, part.count) != (int(found[2]), int(found[3])):
        raise damaged("part number")
    return part


class PartWriter:
    """Writes the parts of one message.

    ``fragment_size`` is the most message bytes in a part; the fragments are all of one size, as
    even as possible. Raises ValueError for an empty message, a size below 1 or a message that
    would need more than ``MAX_FRAGMENTS`` fragments.
    """

    def __init__(self, message: bytes, *, fragment_size: int = 300) -> None:
        if not message or fragment_size < 1:
            raise ValueError("a moving code needs a message and fragments of at least one byte")
        count = -(-len(message) // fragment_size)
        if count > MAX_FRAGMENTS or len(message) > MAX_MESSAGE:
            raise ValueError("the message is too long for a moving code")
        self._size = -(-len(message) // count)
        self._message = message
        self._checksum = zlib.crc32(message)
        padded = message.ljust(count * self._size, b"\0")
        self._fragments = [
            int.from_bytes(padded[start : start + self._size], "big")
            for start in range(0, len(padded), self._size)
        ]
        self._chooser = FragmentChooser(count, self._checksum)

    @property
    def fragment_count(self) -> int:
        """How many parts a receiver needs at the least."""
        return len(self._fragments)

    def part(self, number: int) -> str:
        """Return part ``number``: from 1, plain up to ``fragment_count``, then mixed for ever."""
        if not 1 <= number <= _MAX_NUMBER:
            raise ValueError("parts are numbered from 1")
        if self.fragment_count == 1:
            return "UR:BYTES/" + encode_bytewords(self._message).upper()
        mixed = 0
        for place in _bits(self._chooser.choose(number)):
            mixed ^= self._fragments[place]
        body = cbor2.dumps(
            [
                number,
                self.fragment_count,
                len(self._message),
                self._checksum,
                mixed.to_bytes(self._size, "big"),
            ]
        )
        words = encode_bytewords(body).upper()
        return f"UR:BYTES/{number}-{self.fragment_count}/{words}"


class PartCollector:
    """Collects parts in any order until they give the message.

    The parts are equations over the fragments, solved as they come: any parts that determine the
    message are enough. Parts of another moving code than the first are ignored and counted.
    """

    def __init__(self) -> None:
        self._first: Part | None = None
        self._chooser = FragmentChooser(1, 0)
        # By lowest fragment: the set of fragments in the row, and their sum (exclusive or).
        self._rows: dict[int, tuple[int, int]] = {}
        self._message: bytes | None = None
        self._ignored = 0

    @property
    def message(self) -> bytes | None:
        """The whole message once it is there."""
        return self._message

    @property
    def ignored(self) -> int:
        """How many parts of other moving codes were left aside."""
        return self._ignored

    @property
    def progress(self) -> tuple[int, int]:
        """How many independent parts are there, and how many it takes; (0, 0) before the first."""
        if self._first is None:
            return 0, 0
        count = self._first.count
        return (count if self._message is not None else len(self._rows)), count

    def add(self, text: str) -> bool:
        """Take a part in; return whether the message is complete.

        Raises InputError as :func:`read_part` does, and CODE_DAMAGED where all parts are there
        but contradict their checksum; collecting then starts afresh.
        """
        part = read_part(text)
        if self._first is None:
            self._first = part
            self._chooser = FragmentChooser(part.count, part.checksum)
        elif part.belongs_to != self._first.belongs_to:
            self._ignored += 1
            return self._message is not None
        if self._message is None:
            self._take(part)
            if len(self._rows) == part.count:
                self._finish(part)
        return self._message is not None

    def _take(self, part: Part) -> None:
        fragments = self._chooser.choose(part.number)
        mixed = int.from_bytes(part.fragment, "big")
        while fragments:
            lowest = (fragments & -fragments).bit_length() - 1
            if lowest not in self._rows:
                self._rows[lowest] = (fragments, mixed)
                return
            known, known_sum = self._rows[lowest]
            fragments ^= known
            mixed ^= known_sum

    def _finish(self, part: Part) -> None:
        solved: dict[int, int] = {}
        for lowest in sorted(self._rows, reverse=True):
            fragments, mixed = self._rows[lowest]
            for place in _bits(fragments ^ (1 << lowest)):
                mixed ^= solved[place]
            solved[lowest] = mixed
        size = len(part.fragment)
        message = b"".join(solved[place].to_bytes(size, "big") for place in range(part.count))
        message = message[: part.message_size]
        if zlib.crc32(message) != part.checksum:
            self._first, self._rows = None, {}
            raise damaged("message checksum")
        self._message = message
        self._rows = {}


def write_message(document: bytes) -> bytes:
    """Return the message that carries ``document``: a CBOR byte string of its gzip.

    The same document gives the same bytes: no time and no system in the gzip header (RFC 1952).
    """
    compressor = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    header = _GZIP_MAGIC + b"\x08\x00" + bytes(4) + b"\x02\xff"
    trailer = struct.pack("<II", zlib.crc32(document), len(document) & 0xFFFFFFFF)
    return cbor2.dumps(header + compressor.compress(document) + compressor.flush() + trailer)


def read_message(message: bytes) -> bytes:
    """Return the document a message carries.

    Gzip inside a CBOR byte string as :func:`write_message` has it; content without gzip, and a
    JSON text without CBOR, are returned as they are. Raises InputError(CODE_DAMAGED), and
    TOO_LARGE where more than ``MAX_DOCUMENT`` bytes would come out.
    """
    # 0x7b is an opening brace; in CBOR it would be a text longer than any message may be.
    if message.startswith(b"{"):
        return message
    content = read_item(message)
    if not isinstance(content, bytes):
        raise damaged("byte string")
    return _inflate(content) if content.startswith(_GZIP_MAGIC) else content


def _inflate(content: bytes) -> bytes:
    inflater = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        document = inflater.decompress(content, MAX_DOCUMENT + 1)
    except zlib.error as error:
        raise damaged("gzip") from error
    if len(document) > MAX_DOCUMENT:
        raise InputError(Reason.TOO_LARGE, {"limit": str(MAX_DOCUMENT)})
    if not inflater.eof or inflater.unused_data:
        raise damaged("gzip")
    return document


def _read_body(content: bytes) -> Part:
    match read_item(content):
        case [int(number), int(count), int(size), int(checksum), bytes(fragment)]:
            pass
        case _:
            raise damaged("part")
    if not (1 <= number <= _MAX_NUMBER and 0 <= checksum <= _MAX_NUMBER):
        raise damaged("part")
    if not (1 <= count <= MAX_FRAGMENTS and 1 <= size <= MAX_MESSAGE and fragment):
        raise damaged("part size")
    if count != -(-size // len(fragment)):
        raise damaged("part size")
    return Part(
        number=number, count=count, message_size=size, checksum=checksum, fragment=fragment
    )


def _bits(numbers: int) -> Iterator[int]:
    while numbers:
        lowest = numbers & -numbers
        yield lowest.bit_length() - 1
        numbers ^= lowest

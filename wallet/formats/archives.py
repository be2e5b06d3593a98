"""Zip files: members are read into memory, under an allow-list and caps, and never extracted.

What a name in an archive would do on a disk does not matter here, for nothing is written; yet a
name that leads out of the archive, a link or a device is the sign of a file made to do harm, and
is left alone and named. The same goes for two members of one name, of which readers take either.

Archives of a kind of their own (another wallet's bundle, a hand-over package) have a row in
:mod:`wallet.formats.archive_kinds`; every other archive is a heap of files.
"""

import re
import stat
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from io import BytesIO
from types import MappingProxyType

from wallet.errors import InputError, Reason
from wallet.formats.carried import MAX_MEMBERS, Opening
from wallet.formats.listed_copies import ListedCopy, with_copy
from wallet.formats.reading import Reading, join_readings, not_read
from wallet.model.credential import Container

# Deflated credentials shrink to a twentieth; what shrinks more is packed to burst (and is not
# small, for short texts of one letter are nobody's weapon).
MAX_RATIO = 200
SMALL = 2**20  # bytes
# Members the tools of some systems add by themselves.
_BY_THE_WAY = re.compile(r"(^|/)(__MACOSX/|\.[^./]|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
_ENTRY = b"PK\x01\x02"  # what each entry of the directory of an archive begins with
_IS_LOCKED = 1
_NO_COPIES: Mapping[str, ListedCopy] = MappingProxyType({})
_PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


class Archive:
    """The members of one archive, in their order; each is unpacked when it is asked for."""

    def __init__(self, data: bytes, opening: Opening) -> None:
        """Raises InputError: ARCHIVE_DAMAGED, ARCHIVE_TOO_LARGE."""
        if data.count(_ENTRY) > MAX_MEMBERS:
            raise InputError(Reason.ARCHIVE_TOO_LARGE)
        try:
            self._file = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise InputError(Reason.ARCHIVE_DAMAGED) from error
        members = self._file.infolist()
        opening.load.count(len(members))
        self._load = opening.load
        self._members = {
            one.filename: one
            for one in members
            # is_dir() asks for the last letter, also of a name that has none.
            if not one.filename.endswith("/") and not _BY_THE_WAY.search(one.filename)
        }
        self._told = Counter(_folded(one.filename) for one in members)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all files in it."""
        return tuple(self._members)

    def fault_of(self, name: str) -> Reason | None:
        """Return why a member is left alone, by what the archive says of it; None to read it."""
        member = self._members[name]
        if not is_safe_name(member.orig_filename) or stat.S_ISLNK(member.external_attr >> 16):
            return Reason.MEMBER_NAME_UNSAFE
        if self._told[_folded(name)] > 1:
            return Reason.MEMBER_REPEATED
        if member.flag_bits & _IS_LOCKED:
            return Reason.MEMBER_LOCKED
        if member.compress_type not in _PACKINGS:
            return Reason.ARCHIVE_DAMAGED
        is_large = member.file_size > max(SMALL, MAX_RATIO * member.compress_size)
        return Reason.ARCHIVE_TOO_LARGE if is_large else None

    def read(self, name: str) -> bytes:
        """Return the bytes of a member. Raises InputError: as ``fault_of``, ARCHIVE_DAMAGED."""
        member = self._members[name]
        fault = self.fault_of(name)
        if fault is not None:
            raise InputError(fault, {"name": name})
        self._load.weigh(member.file_size)
        try:
            with self._file.open(member) as stream:
                # Never more than was said, whatever comes out.
                content = stream.read(member.file_size + 1)
        except _BROKEN as error:
            raise InputError(Reason.ARCHIVE_DAMAGED) from error
        if len(content) != member.file_size:
            raise InputError(Reason.ARCHIVE_DAMAGED)
        return content


def is_safe_name(name: str) -> bool:
    """Whether ``name`` would stay inside of the folder it is unpacked in, on every system."""
    if not name or len(name) > 1024 or name.startswith("/"):
        return False
    if any(unicodedata.category(letter) == "Cc" or letter in '\\:*?"<>|' for letter in name):
        return False
    return not any(
        part in ("..", ".") or _DEVICE.match(part) or part != part.rstrip(" .")
        for part in name.rstrip("/").split("/")
    )


def read_members(
    archive: Archive,
    opening: Opening,
    leaving: Collection[str] = frozenset(),
    copies: Mapping[str, ListedCopy] = _NO_COPIES,
) -> Reading:
    """Read an archive as a heap of files, each by itself; those in ``leaving`` are left out.

    ``copies`` is what its list says of files nobody signed, by their names.
    """
    held = join_readings(_each(archive, opening, leaving, copies))
    if held.is_empty:
        return not_read(opening.place, Reason.UNRECOGNIZED_FORMAT, kind="zip")
    return held


def _each(
    archive: Archive,
    opening: Opening,
    leaving: Collection[str],
    copies: Mapping[str, ListedCopy],
) -> Iterator[Reading]:
    for name in archive.names:
        if name in leaving:
            continue
        try:
            content = archive.read(name)
        except InputError as error:
            yield opening.refuse(name, error.reason, Container.ARCHIVE)
            if error.reason is Reason.ARCHIVE_TOO_LARGE and archive.fault_of(name) is None:
                return  # the total is reached: what follows would be refused one by one
            continue
        try:
            reading = opening.read(name, content, Container.ARCHIVE)
        except InputError as error:
            yield opening.refuse(name, error.reason, Container.ARCHIVE)
            return
        place = opening.within(name, Container.ARCHIVE)
        yield with_copy(reading, content, place.source, copies.get(name))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold().rstrip("/")

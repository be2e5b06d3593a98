"""What readers of files that hold files (archives, mails) share: how deep, how many, how much.

A file inside a file may be packed to any size, so everything that is unpacked of one file the
learner brought is counted together, however it is nested.
"""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from wallet.encoding.contexts import ContextSet
from wallet.encoding.strict_json import escape_pointer
from wallet.errors import InputError, Reason
from wallet.formats.arriving import note_arrival
from wallet.formats.reading import Place, Reading, not_read
from wallet.model.credential import Container

_BEYOND = (Reason.TOO_LARGE, Reason.ARCHIVE_TOO_LARGE, Reason.TOO_DEEP)
# Reads the bytes of a file found inside another.
ReadFile: TypeAlias = Callable[[bytes, ContextSet, Place], Reading]

# An archive in a mail, a mail in an archive, an archive in an archive; nothing deeper.
MAX_LAYERS = 2
MAX_MEMBERS = 20_000
MAX_MEMBER = 64 * 2**20  # bytes
MAX_TOTAL = 256 * 2**20  # bytes
# Texts beyond the limits of a document take long to read: fewer of them (bytes).
MAX_HEAPS = 10 * 2**20
# So many members beyond what is read, and no more are looked at: each has cost its time.
MAX_STRIKES = 10


class Load:
    """Counts what was taken out of one file the learner brought, through all its layers."""

    def __init__(self) -> None:
        self._members = 0
        self._bytes = 0
        self._heaps = 0
        self._strikes = 0

    def count(self, members: int) -> None:
        """Note that so many files are listed. Raises InputError(ARCHIVE_TOO_LARGE)."""
        self._members += members
        if self._members > MAX_MEMBERS:
            raise InputError(Reason.ARCHIVE_TOO_LARGE)

    def weigh(self, size: int) -> None:
        """Note that so many bytes are to be unpacked. Raises InputError(ARCHIVE_TOO_LARGE)."""
        self._bytes += size
        if size > MAX_MEMBER or self._bytes > MAX_TOTAL:
            raise InputError(Reason.ARCHIVE_TOO_LARGE)

    def weigh_heap(self, size: int) -> None:
        """Note a large text with many documents. Raises InputError(ARCHIVE_TOO_LARGE)."""
        self._heaps += size
        if self._heaps > MAX_HEAPS:
            raise InputError(Reason.ARCHIVE_TOO_LARGE)

    def strike(self, reading: Reading) -> None:
        """Note what came of a member. Raises InputError(ARCHIVE_TOO_LARGE) for too many."""
        self._strikes += any(entry.reason in _BEYOND for entry in reading.not_read)
        if self._strikes > MAX_STRIKES:
            raise InputError(Reason.ARCHIVE_TOO_LARGE)


class Opening(NamedTuple):
    """Where a reader of files inside a file stands, and by whom what it finds is read."""

    contexts: ContextSet
    place: Place
    load: Load
    layers: int
    read_file: ReadFile

    def within(self, name: str, container: Container) -> Place:
        """Return the place of the file called ``name``; its name is a step of the pointer."""
        return Place(
            name=f"{self.place.name}/{name}" if self.place.name else name,
            pointer=f"{self.place.pointer}/{escape_pointer(name)}",
            container=container,
            cargo=(self.layers, self.load),
        )

    def read(self, name: str, content: bytes, container: Container) -> Reading:
        """Read the file called ``name``.

        Raises InputError(ARCHIVE_TOO_LARGE) once too many were beyond what is read.
        """
        place = self.within(name, container)
        reading = self.read_file(content, self.contexts, place)
        self.load.strike(reading)
        return note_arrival(reading, content, place.name)

    def refuse(self, name: str, reason: Reason, container: Container, **facts: str) -> Reading:
        """Say why the file called ``name`` was left alone."""
        return not_read(self.within(name, container), reason, name=name, **facts)


def open_at(contexts: ContextSet, place: Place, read_file: ReadFile) -> Opening:
    """Return the opening of a file that stands at ``place``.

    Raises InputError(TOO_MANY_LAYERS name) where it stands too deep.
    """
    layers, load = place.cargo or (0, Load())
    if layers >= MAX_LAYERS:
        raise InputError(Reason.TOO_MANY_LAYERS, {"name": place.name.rpartition("/")[2]})
    return Opening(contexts, place, load, layers + 1, read_file)

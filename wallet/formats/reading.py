"""What was found in one file: values that the readers of this room hand to each other."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from wallet.errors import Reason, WalletError
from wallet.model.credential import Container, Credential, Source

if TYPE_CHECKING:
    from wallet.model.found_key import FoundKey
    from wallet.model.not_read import NotRead
    from wallet.model.package import Package
    from wallet.model.presentation import Presentation
    from wallet.model.record import Carrier


class Reading(NamedTuple):
    """Everything found in one file, in the order in which it stood.

    ``credentials`` holds what stands by itself and, with ``Container.CREDENTIAL``, what was found
    inside other credentials (a learner record's entries, endorsements). The entries of a
    presentation are in that presentation; what is embedded in them is in ``credentials`` too.
    ``trust_packs`` are the bytes of trust packs, untouched; ``code_parts`` the texts of moving
    codes that are not complete yet. ``carrier`` is the whole file, where it is more than one item
    (:mod:`wallet.formats.arriving`). ``keys`` are private keys of another wallet's backup,
    ``packages`` what hand-over packages say of themselves: their items stand where items do.
    ``copies`` are files nobody signed that came with what somebody wrote about them; where they
    stand, ``not_read`` or a package names them, too, for whoever looks for credentials only.
    """

    credentials: tuple[Credential, ...] = ()
    presentations: "tuple[Presentation, ...]" = ()
    not_read: "tuple[NotRead, ...]" = ()
    trust_packs: tuple[bytes, ...] = ()
    code_parts: tuple[str, ...] = ()
    carrier: "Carrier | None" = None
    keys: "tuple[FoundKey, ...]" = ()
    packages: "tuple[Package, ...]" = ()
    copies: tuple[Credential, ...] = ()

    @property
    def all_credentials(self) -> tuple[Credential, ...]:
        """Every credential found: entries of presentations first, then ``credentials``."""
        entries = tuple(
            credential for held in self.presentations for credential in held.credentials
        )
        return entries + self.credentials

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was found, not even something to name."""
        return not (
            self.credentials
            or self.presentations
            or self.not_read
            or self.trust_packs
            or self.code_parts
            or self.keys
            or self.packages
            or self.copies
        )

    @property
    def without_code_parts(self) -> "Reading":
        """The same beside parts of a moving code, which several files may hold together."""
        return self._replace(
            code_parts=(),
            not_read=tuple(
                entry for entry in self.not_read if entry.reason is not Reason.CODE_INCOMPLETE
            ),
        )


class Place(NamedTuple):
    """Where a reader stands: what to write into ``Source`` and what came with the file.

    ``picture`` and ``oddities`` belong to the file (a baked badge) and go to what it holds.
    """

    name: str
    pointer: str = ""
    container: Container = Container.FILE
    picture: bytes = b""
    oddities: tuple[str, ...] = ()
    # How many credentials it stands inside.
    depth: int = 0
    # Whether what stands inside a credential is left aside.
    is_alone: bool = False
    # How many files it stands inside, and the count of all that is unpacked (formats.carried).
    cargo: tuple[int, Any] | None = None

    @property
    def source(self) -> Source:
        """The place as a ``Source``."""
        return Source(name=self.name, pointer=self.pointer, container=self.container)

    def inside(self, pointer: str, container: Container) -> "Place":
        """Return the place at ``pointer`` below this one; the picture stays with the outside."""
        depth = self.depth + (container is Container.CREDENTIAL)
        return Place(self.name, self.pointer + pointer, container, b"", (), depth)


def join_readings(readings: Iterable[Reading]) -> Reading:
    """Return one reading with everything in ``readings``, in order."""
    held = tuple(readings)
    if len(held) == 1:
        return held[0]
    return Reading(
        credentials=tuple([item for one in held for item in one.credentials]),
        presentations=tuple([item for one in held for item in one.presentations]),
        not_read=tuple([item for one in held for item in one.not_read]),
        trust_packs=tuple([item for one in held for item in one.trust_packs]),
        code_parts=tuple([item for one in held for item in one.code_parts]),
        keys=tuple([item for one in held for item in one.keys]),
        packages=tuple([item for one in held for item in one.packages]),
        copies=tuple([item for one in held for item in one.copies]),
    )


def not_read(place: Place, reason: Reason, **facts: str) -> Reading:
    """Return a reading that says why nothing was read at ``place``."""
    from wallet.model.not_read import NotRead  # noqa: PLC0415 (most files are read)

    entry = NotRead(name=place.name, pointer=place.pointer, reason=reason, facts=facts)
    return Reading(not_read=(entry,))


def not_read_because(place: Place, error: WalletError) -> Reading:
    """As :func:`not_read`, with the reason and facts of ``error``."""
    return not_read(place, error.reason, **error.facts)

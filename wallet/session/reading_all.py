"""Reading everything in a heap of files: what several files hold together is put together."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wallet.encoding.contexts import ContextSet
from wallet.formats.arriving import note_arrival
from wallet.formats.reader import read_items, read_texts
from wallet.formats.reading import Reading
from wallet.model.credential import Container, Credential
from wallet.model.found_key import FoundKey
from wallet.model.not_read import NotRead
from wallet.model.package import Package
from wallet.model.presentation import Presentation
from wallet.session.frames import progress_of
from wallet.session.gathering import Incoming, read_incoming
from wallet.session.watching import Watch


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What all files held, in their order; ``trust_packs`` are names of files that are packs.

    ``unreadable``: files of which not even the bytes could be had.
    ``code_progress``: parts at hand and needed of a moving code that is not complete, or (0, 0).
    """

    readings: tuple[Reading, ...]
    unreadable: tuple[NotRead, ...]
    trust_packs: tuple[str, ...]
    code_progress: tuple[int, int]

    @property
    def not_read(self) -> tuple[NotRead, ...]:
        """Everything that could not be read, copies too."""
        return (*self.unreadable, *(one for reading in self.readings for one in reading.not_read))

    @property
    def presentations(self) -> Iterator[Presentation]:
        """Every presentation found."""
        for reading in self.readings:
            yield from reading.presentations

    @property
    def keys(self) -> tuple[FoundKey, ...]:
        """Every private key found in backups of other wallets."""
        return tuple([key for reading in self.readings for key in reading.keys])

    @property
    def packages(self) -> tuple[Package, ...]:
        """What hand-over packages say of themselves."""
        return tuple([one for reading in self.readings for one in reading.packages])

    @property
    def single_credentials(self) -> Iterator[Credential]:
        """Credentials outside presentations; what stands inside another belongs to that one."""
        for reading in self.readings:
            for credential in reading.credentials:
                if credential.source.container is not Container.CREDENTIAL:
                    yield credential


def gather(
    incoming: Sequence[Incoming],
    contexts: ContextSet,
    watch: Watch,
    found: Callable[[Reading], None] | None = None,
) -> Gathered:
    """Read every file; parts of moving codes from several pictures are put together.

    ``found`` hears of each reading as soon as it is made, and then reports to ``watch`` itself;
    what is returned then holds no credentials, which ``found`` has taken.
    Never raises for the content of a file; Cancelled where ``watch`` says stop.
    """
    tell = found or _unheard
    readings: list[Reading] = []
    unreadable: list[NotRead] = []
    names: list[str] = []
    for number, entry in enumerate(incoming):
        if found is None:
            watch.step(number, len(incoming))
        data = read_incoming(entry)
        if isinstance(data, NotRead):
            unreadable.append(data)
            tell(Reading())
            continue
        found_here = read_items(data, entry.name, contexts, container=entry.container)
        reading = note_arrival(found_here, data, entry.name)
        tell(reading)
        if found is not None:
            reading = _without_credentials(reading)
        names += [entry.name for _ in reading.trust_packs]
        readings.append(reading)
    parts = [part for reading in readings for part in reading.code_parts]
    if parts:
        readings = [reading.without_code_parts for reading in readings]
        joined = read_texts(parts, "", contexts)
        tell(joined)
        readings.append(joined if found is None else _without_credentials(joined))
    left = [part for reading in readings for part in reading.code_parts]
    return Gathered(
        readings=tuple(readings),
        unreadable=tuple(unreadable),
        trust_packs=tuple(names),
        code_progress=progress_of(left),
    )


def presented_in(reading: Reading) -> tuple[Credential, ...]:
    """Return the entries of the presentations in a file."""
    return tuple([entry for held in reading.presentations for entry in held.credentials])


def single_in(reading: Reading) -> tuple[Credential, ...]:
    """Return what stands by itself in a file; what is inside another belongs to that one."""
    return tuple(
        [one for one in reading.credentials if one.source.container is not Container.CREDENTIAL]
    )


def _without_credentials(reading: Reading) -> Reading:
    """Return what is left of a reading once its credentials were taken: a small part of it."""
    emptied = tuple([replace(one, document={}, credentials=()) for one in reading.presentations])
    # Of copies only where they stood is asked for later.
    copies = tuple([replace(one, original=b"", document={}) for one in reading.copies])
    return reading._replace(credentials=(), presentations=emptied, carrier=None, copies=copies)


def unread_but_for_copies(gathered: Gathered) -> tuple[NotRead, ...]:
    """Return what could not be read, without the files that came as copies.

    A copy speaks for the file it came in: another file may have the same name.
    """
    left = list(gathered.unreadable)
    for reading in gathered.readings:
        names: dict[str, set[str]] = {}
        for copy in reading.copies:
            names.setdefault(copy.source.pointer, set()).add(copy.source.name)
        left += [entry for entry in reading.not_read if not _is_within(entry, names)]
    return tuple(left)


def _is_within(entry: NotRead, names: Mapping[str, Collection[str]]) -> bool:
    """Whether an entry stands at one of the places ``names`` (by their pointers), or inside it."""
    pointer = entry.pointer
    while pointer:
        for name in names.get(pointer, ()):
            if entry.name == name or entry.name.startswith(f"{name}/"):
                return True
        pointer = pointer.rpartition("/")[0]
    return False


def _unheard(_: Reading) -> None:
    """Tell nobody."""


def unread_entries(presentation: Presentation) -> tuple[NotRead, ...]:
    """Return the entries of a presentation that are no credential this wallet reads."""
    return tuple(
        NotRead(
            name=presentation.source.name,
            pointer=entry.pointer,
            reason=entry.reason,
            facts=entry.facts,
        )
        for entry in presentation.unread
    )

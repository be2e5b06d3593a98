"""From paths, pasted text and pictures to bytes: nothing is judged here."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wallet.errors import Reason
from wallet.model.credential import Container

if TYPE_CHECKING:
    from wallet.model.not_read import NotRead

# A file above this is never read into memory (bytes).
FILE_LIMIT = 64 * 2**20
# At most so many files of a folder are looked at in one go.
FOLDER_LIMIT = 20_000


class Incoming(NamedTuple):
    """Something to look at: a file's path, or bytes that were pasted or dropped.

    ``name`` is what people recognise it by.
    """

    name: str
    path: Path | None = None
    data: bytes = b""
    container: Container = Container.FILE


def incoming_paths(paths: Iterable[Path]) -> tuple[Incoming, ...]:
    """Return the files at ``paths``, folders opened up (no links followed), sorted by name."""
    found: list[Incoming] = []
    for path in paths:
        if path.is_dir():
            found.extend(
                Incoming(name=str(file.relative_to(path)), path=file) for file in _walk(path)
            )
        else:
            found.append(Incoming(name=path.name, path=path))
    return tuple(found[:FOLDER_LIMIT])


def incoming_text(text: str) -> Incoming:
    """Return pasted text."""
    return Incoming(
        name="", data=text.encode("utf-8", "surrogatepass"), container=Container.PASTED
    )


def incoming_picture(data: bytes) -> Incoming:
    """Return a pasted picture (PNG or JPEG bytes)."""
    return Incoming(name="", data=data, container=Container.PASTED)


def read_incoming(incoming: Incoming) -> "bytes | NotRead":
    """Return the bytes of ``incoming``, or why they cannot be had."""
    if incoming.path is None:
        return incoming.data
    try:
        if not incoming.path.is_file():
            return _unreadable(incoming)
        size = incoming.path.stat().st_size
        if size > FILE_LIMIT:
            facts = {"size": str(size), "limit": str(FILE_LIMIT)}
            return _left_unread(incoming, Reason.TOO_LARGE, facts)
        return incoming.path.read_bytes()
    except OSError:
        return _unreadable(incoming)


def _unreadable(incoming: Incoming) -> "NotRead":
    return _left_unread(incoming, Reason.FILE_UNREADABLE, {"name": incoming.name})


def _left_unread(incoming: Incoming, reason: Reason, facts: dict[str, str]) -> "NotRead":
    from wallet.model.not_read import NotRead  # noqa: PLC0415 (most files are read)

    return NotRead(name=incoming.name, pointer="", reason=reason, facts=facts)


def _walk(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder, followlinks=False):
        folders.sort()
        for name in sorted(files):
            path = Path(root) / name
            if not name.startswith(".") and not path.is_symlink():
                yield path

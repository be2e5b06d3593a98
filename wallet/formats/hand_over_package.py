"""A hand-over package: ``presentation.json``, ``originals/``, a page to read, a signed list.

The list (``inventory.json``) is a credential of whoever packed the files: it names each by its
SHA-256. Here files are compared with the list, and read by themselves; whose list it is, is for
the verifier. A file that the list does not name is told and not looked into: nobody signed that
it belongs there. Format: docs/formats/hand-over.md.
"""

import hashlib
from collections.abc import Iterator
from typing import Any, NamedTuple

from wallet.encoding.strict_json import Limits, read_object
from wallet.errors import InputError, Reason
from wallet.formats.archives import Archive, is_safe_name
from wallet.formats.carried import Opening
from wallet.formats.copies import read_carried
from wallet.formats.listed_copies import ListedCopy, may_be_copy, with_copy
from wallet.formats.reading import Reading, join_readings, not_read
from wallet.formats.recognition import types_of
from wallet.model.credential import Container
from wallet.model.json_values import JsonObject, as_object, as_text
from wallet.model.not_read import NotRead
from wallet.model.package import Package, PackedFile

INVENTORY, PRESENTATION, ORIGINALS = "inventory.json", "presentation.json", "originals/"
TYPE = "HandOverInventory"
_LIMITS = Limits(max_bytes=16 * 2**20, max_nodes=400_000)
_DIGEST_LENGTH = 64


class _Content(NamedTuple):
    """What one listed file came to."""

    reading: Reading
    fault: NotRead | None = None
    copy: PackedFile | None = None


def is_package(archive: Archive) -> bool:
    """Whether an archive has a list of a package in it."""
    if INVENTORY not in archive.names or archive.fault_of(INVENTORY) is not None:
        return False
    try:
        return TYPE in types_of(read_object(archive.read(INVENTORY), _LIMITS))
    except InputError:
        return False


def read_package(archive: Archive, opening: Opening) -> Reading:
    """Read a package: its list, its items, and what is wrong with its files."""
    content = archive.read(INVENTORY)
    inventory = opening.read(INVENTORY, content, Container.ARCHIVE)
    if len(inventory.credentials) != 1:
        return join_readings((inventory, _malformed(opening)))
    document = inventory.credentials[0].document
    subject = as_object(document.get("credentialSubject"))
    files = _files_of(subject)
    if files is None:
        return join_readings((inventory, _malformed(opening)))
    held = [_read_listed(archive, opening, file) for file in files]
    faults = [one.fault for one in held if one.fault is not None]
    faults += _added(archive, opening, files)
    faults += _of_others(held, inventory.credentials[0].issuer_id, opening)
    package = Package(
        inventory=inventory.credentials[0],
        receiver=as_text(subject.get("receiver")),
        purpose=as_text(subject.get("purpose")),
        made_at=as_text(document.get("validFrom")),
        files=files,
        copies=tuple(one.copy for one in held if one.copy is not None),
        faults=tuple(faults),
        name=opening.place.name,
    )
    return join_readings((Reading(packages=(package,)), *(one.reading for one in held)))


def _malformed(opening: Opening) -> Reading:
    place = opening.within(INVENTORY, Container.ARCHIVE)
    return not_read(place, Reason.INVENTORY_MALFORMED, where="files")


def _files_of(subject: JsonObject) -> tuple[PackedFile, ...] | None:
    """Return what the list names, None where it is not written as a list should be."""
    entries = subject.get("files")
    if not isinstance(entries, list):
        return None
    files = [_file(as_object(entry)) for entry in entries]
    named = [file.name for file in files if file is not None]
    if len(named) != len(entries) or len(set(named)) != len(named):
        return None
    return tuple(file for file in files if file is not None)


def _file(entry: JsonObject) -> PackedFile | None:
    name, digest = as_text(entry.get("name")), as_text(entry.get("sha256"))
    size: Any = entry.get("size")
    is_digest = len(digest) == _DIGEST_LENGTH and set(digest) <= set("0123456789abcdef")
    if not is_safe_name(name) or name == INVENTORY or not is_digest or type(size) is not int:
        return None
    return PackedFile(
        name=name,
        digest=digest,
        size=size,
        media_type=as_text(entry.get("mediaType")),
        title=as_text(entry.get("title")),
        words=read_carried(entry.get("copy")),
    )


def _read_listed(archive: Archive, opening: Opening, file: PackedFile) -> _Content:
    if file.name not in archive.names:
        return _Content(Reading(), fault=_fault(opening, file.name, Reason.MEMBER_MISSING))
    try:
        content = archive.read(file.name)
    except InputError as error:
        return _Content(Reading(), fault=_fault(opening, file.name, error.reason))
    is_same = len(content) == file.size and hashlib.sha256(content).hexdigest() == file.digest
    if not is_same:
        # Signed items in it speak for themselves; of anything else there is no more to say.
        left = _read_item(opening, file, content)._replace(not_read=())
        return _Content(left, fault=_fault(opening, file.name, Reason.MEMBER_CHANGED))
    reading = _read_item(opening, file, content)
    if file.name.startswith(ORIGINALS) and may_be_copy(reading):
        return _Content(_as_copy(opening, file, content), copy=file)
    return _Content(reading)


def _as_copy(opening: Opening, file: PackedFile, content: bytes) -> Reading:
    """Return the copy a file is, where the packer wrote what of."""
    listed = ListedCopy(file.digest, file.words) if file.words is not None else None
    source = opening.within(file.name, Container.ARCHIVE).source
    return with_copy(Reading(), content, source, listed)


def _read_item(opening: Opening, file: PackedFile, content: bytes) -> Reading:
    """Read what is an item; pages to read are none."""
    if file.name != PRESENTATION and not file.name.startswith(ORIGINALS):
        return Reading()
    return opening.read(file.name, content, Container.ARCHIVE)


def _added(archive: Archive, opening: Opening, files: tuple[PackedFile, ...]) -> Iterator[NotRead]:
    listed = {INVENTORY, *(file.name for file in files)}
    for name in archive.names:
        if name not in listed:
            yield _fault(opening, name, Reason.MEMBER_NOT_LISTED)


def _of_others(held: list[_Content], packer: str, opening: Opening) -> Iterator[NotRead]:
    """A presentation that somebody else made than who signed the list."""
    for one in held:
        for shown in one.reading.presentations:
            if shown.holder != packer or not packer:
                facts = {"holder": shown.holder, "signer": packer}
                yield NotRead(
                    name=opening.place.name,
                    pointer=shown.source.pointer,
                    reason=Reason.HOLDER_IS_ANOTHER,
                    facts=facts,
                )


def _fault(opening: Opening, name: str, reason: Reason) -> NotRead:
    place = opening.within(name, Container.ARCHIVE)
    return NotRead(name=place.name, pointer=place.pointer, reason=reason, facts={"name": name})

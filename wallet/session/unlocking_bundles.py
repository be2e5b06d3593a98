"""LearnCard bundles: what is locked in one, opened with its password.

What comes out is looked at as if each item had come as a file of its own; nothing unlocked is
ever written to a disk outside the backpack. The key of that wallet is read too, and offered like
any other wallet's.
"""

from dataclasses import dataclass

from wallet.encoding.contexts import ContextSet
from wallet.encoding.strict_json import read_object
from wallet.errors import InputError, Reason
from wallet.formats.archives import Archive
from wallet.formats.carried import open_at
from wallet.formats.learncard_bundle import (
    ITEMS,
    MANIFEST,
    SEED,
    BundleEntry,
    entries_of,
    is_as_listed,
    is_bundle,
    key_in,
)
from wallet.formats.reader import read_items
from wallet.formats.reading import Place, Reading
from wallet.model.credential import Container
from wallet.model.found_key import FoundKey
from wallet.proofs.password_lock import open_locked
from wallet.session.gathering import Incoming, read_incoming
from wallet.session.watching import Unwatched, Watch


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """What was locked in a bundle: items to look at, and its wallet's key where it is in there."""

    incoming: tuple[Incoming, ...]
    keys: tuple[FoundKey, ...]


def unlock_bundle(
    incoming: Incoming, password: str, contexts: ContextSet, *, watch: Watch | None = None
) -> Unlocked:
    """Open everything in a bundle that is locked; each member costs a key derivation.

    Raises InputError: BUNDLE_PASSWORD_WRONG, ARCHIVE_DAMAGED (no bundle, or one that cannot be
    read), MEMBER_CHANGED (name), MEMBER_MALFORMED (where); Cancelled where ``watch`` says stop.
    """
    watching = watch or Unwatched()
    data = read_incoming(incoming)
    if not isinstance(data, bytes):
        raise InputError(data.reason, data.facts)
    opening = open_at(contexts, Place(name=incoming.name), _read_nothing)
    archive = Archive(data, opening)
    if not is_bundle(archive):
        raise InputError(Reason.ARCHIVE_DAMAGED)
    manifest = read_object(archive.read(MANIFEST))
    wanted = [
        entry
        for entry in entries_of(manifest)
        if entry.is_locked and entry.kind in (*ITEMS, SEED) and entry.path in archive.names
    ]
    items: list[Incoming] = []
    keys: list[FoundKey] = []
    for number, entry in enumerate(wanted):
        watching.step(number, len(wanted))
        content = _open(archive, entry, password)
        if entry.kind == SEED:
            keys += key_in(content, manifest, incoming.name)
        else:
            name = f"{incoming.name}/{entry.path.removesuffix('.enc')}"
            items.append(Incoming(name=name, data=content, container=Container.BACKUP))
    return Unlocked(incoming=tuple(items), keys=tuple(keys))


def is_locked_bundle(incoming: Incoming, contexts: ContextSet) -> bool:
    """Whether ``incoming`` is a bundle with items in it that a password opens."""
    data = read_incoming(incoming)
    if not isinstance(data, bytes):
        return False
    found = read_items(data, incoming.name, contexts)
    return any(entry.reason is Reason.BUNDLE_LOCKED for entry in found.not_read)


def _open(archive: Archive, entry: BundleEntry, password: str) -> bytes:
    content = archive.read(entry.path)
    if not is_as_listed(entry, content):
        raise InputError(Reason.MEMBER_CHANGED, {"name": entry.path})
    return open_locked(read_object(content), password)


def _read_nothing(_: bytes, __: ContextSet, ___: Place) -> Reading:
    return Reading()

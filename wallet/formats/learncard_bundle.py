"""LearnCard holder continuity bundles 1.0 (learningeconomy/LearnCard, ``BUNDLE_SPEC.md``).

A zip file whose ``manifest.json`` names each member with its SHA-256. Real ones are locked with a
password: members then hold JSON envelopes, which are named here and opened by whoever has the
password. Members are compared with the manifest before anything is made of them; the manifest is
signed by nobody, so that tells damage and not forgery.
"""

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from wallet.encoding.multiformats import decode_multibase
from wallet.encoding.strict_json import Limits, read_object
from wallet.errors import InputError, Reason
from wallet.formats.archives import Archive
from wallet.formats.carried import Opening
from wallet.formats.reading import Reading, join_readings, not_read
from wallet.model.credential import Container
from wallet.model.found_key import FoundKey
from wallet.model.json_values import JsonObject, as_list, as_object, as_text

MANIFEST = "manifest.json"
WALLET, VERSION = "LearnCard", "1.0.0"
ITEMS, SEED = ("credential", "presentation"), "key-private-seed"
_SEED_BYTES = 32
_ED25519 = b"\xed\x01"
_LIMITS = Limits(max_bytes=16 * 2**20, max_nodes=400_000)


class BundleEntry(NamedTuple):
    """A member the manifest names."""

    path: str
    kind: str
    digest: str
    is_locked: bool


def is_bundle(archive: Archive) -> bool:
    """Whether an archive has the manifest of a bundle in it."""
    if MANIFEST not in archive.names or archive.fault_of(MANIFEST) is not None:
        return False
    try:
        manifest = read_object(archive.read(MANIFEST), _LIMITS)
    except InputError:
        return False
    return as_text(manifest.get("walletName")) == WALLET and "contents" in manifest


def read_bundle(archive: Archive, opening: Opening) -> Reading:
    """Read what of a bundle is not locked, and say what is."""
    manifest = read_object(archive.read(MANIFEST), _LIMITS)
    if as_text(manifest.get("specVersion")) != VERSION:
        return not_read(opening.place, Reason.FORM_NOT_READ_YET, form="LearnCard bundle")
    entries = entries_of(manifest)
    held = join_readings(_each(archive, opening, entries, manifest))
    if any(entry.is_locked and entry.kind in ITEMS for entry in entries):
        name = opening.place.name.rpartition("/")[2]
        locked = not_read(opening.place, Reason.BUNDLE_LOCKED, name=name)
        return join_readings((locked, held))
    if held.is_empty:
        return not_read(opening.place, Reason.UNRECOGNIZED_FORMAT, kind="zip")
    return held


def entries_of(manifest: JsonObject) -> tuple[BundleEntry, ...]:
    """Return the members a manifest names."""
    return tuple(
        BundleEntry(
            path=as_text(entry.get("path")),
            kind=as_text(entry.get("type")),
            digest=as_text(entry.get("sha256")).lower(),
            is_locked=entry.get("encrypted") is not False,
        )
        for entry in map(as_object, as_list(manifest.get("contents")))
    )


def is_as_listed(entry: BundleEntry, content: bytes) -> bool:
    """Whether a member's bytes are those the manifest speaks of."""
    return hashlib.sha256(content).hexdigest() == entry.digest


def key_in(content: bytes, manifest: JsonObject, name: str) -> tuple[FoundKey, ...]:
    """Return the wallet's key: its seed in hexadecimal, of which the manifest names the DID."""
    did = as_text(manifest.get("primaryDid"))
    try:
        seed = bytes.fromhex(content.decode("ascii").strip())
        public = decode_multibase(did.removeprefix("did:key:"))
    except (ValueError, InputError):
        return ()
    if len(seed) != _SEED_BYTES or not public.startswith(_ED25519):
        return ()
    key = public.removeprefix(_ED25519)
    return (FoundKey(id=did, label="LearnCard", public_key=key, seed=seed, name=name),)


def _each(
    archive: Archive,
    opening: Opening,
    entries: tuple[BundleEntry, ...],
    manifest: JsonObject,
) -> Iterator[Reading]:
    for entry in entries:
        if entry.path not in archive.names:
            yield opening.refuse(entry.path, Reason.MEMBER_MISSING, Container.BACKUP)
            continue
        try:
            content = archive.read(entry.path)
        except InputError as error:
            yield opening.refuse(entry.path, error.reason, Container.BACKUP)
            continue
        if not is_as_listed(entry, content):
            yield opening.refuse(entry.path, Reason.MEMBER_CHANGED, Container.BACKUP)
        elif entry.kind in ITEMS and not entry.is_locked:
            yield opening.read(entry.path, content, Container.BACKUP)
        elif entry.kind == SEED and not entry.is_locked:
            yield Reading(keys=key_in(content, manifest, opening.place.name))

"""The header of a backpack: which ways in it has, written twice, readable for decades.

    8   magic  b"RUCKSACK"
    2+2 format major, minor        big-endian, as all numbers here
    2+2 oldest reader (major, minor) that may write to it
    4   length of the body
    n   body: JSON {"id", "practice", "generation", "slots": [...]}
    32  seal: BLAKE2b keyed from the vault key over all before it (checked once open)
    32  checksum: BLAKE2b over all before it (found damage needs no passphrase)

The checksum's place and meaning are the same in every version, so that a damaged version number
is damage and not "too new". ``hdr.a`` is written before ``hdr.b``, each beside, synced and
renamed; at least one is whole at any moment, and the one with the higher generation counts.
"""

import hmac
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from wallet.encoding.multiformats import decode_base64url, encode_base64url
from wallet.encoding.strict_json import Limits, read_object, write_json
from wallet.errors import InputError, Reason, VaultError
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_object, as_text
from wallet.vault.disk import storage_error, write_durably
from wallet.vault.slots import NONCE_BYTES, SALT_BYTES, SEALED_BYTES, KdfCost, Slot, SlotKind
from wallet.vault.vault_id import read_vault_id, vault_id_bytes

MAGIC = b"RUCKSACK"
MAJOR, MINOR = 1, 0
NAMES = ("hdr.a", "hdr.b")
MAX_BYTES = 8 * 1024

_PREFIX = struct.Struct(">8sHHHHI")
_SEAL_BYTES = 32
_CHECKSUM_BYTES = 32
_LIMITS = Limits(max_bytes=MAX_BYTES, max_depth=6, max_nodes=500, max_text=1024, max_data_uri=1024)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A header as read. ``other_slots`` are of kinds this version does not know; they are kept.

    ``minor`` above ours means: may be read, not written.
    """

    vault_id: str
    is_practice: bool
    generation: int
    slots: tuple[Slot, ...]
    other_slots: tuple[JsonObject, ...] = ()
    minor: int = MINOR

    @property
    def binding(self) -> bytes:
        """What every slot's seal is bound to: format, vault and whether it is for practice."""
        return slot_binding(self.vault_id, is_practice=self.is_practice)

    def slot_of(self, kind: SlotKind) -> Slot | None:
        """Return the slot of ``kind``, or None."""
        return next((slot for slot in self.slots if slot.kind is kind), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedHeader:
    """A header with its exact bytes, whose seal is still to be checked."""

    header: Header
    content: bytes = field(repr=False)

    def has_seal_of(self, key: bytes) -> bool:
        """Return whether the header was written by someone who held the vault key."""
        signed = self.content[: -_CHECKSUM_BYTES - _SEAL_BYTES]
        seal = self.content[-_CHECKSUM_BYTES - _SEAL_BYTES : -_CHECKSUM_BYTES]
        return hmac.compare_digest(seal, _seal(signed, key))


def slot_binding(vault_id: str, *, is_practice: bool) -> bytes:
    """Return the bytes that bind a slot to its vault and format."""
    return MAGIC + struct.pack(">H", MAJOR) + vault_id_bytes(vault_id) + bytes([is_practice])


def write_header(header: Header, key: bytes) -> bytes:
    """Return the header's bytes, sealed with ``key`` (the header key of its vault)."""
    body = write_json(
        {
            "id": header.vault_id,
            "practice": header.is_practice,
            "generation": header.generation,
            "slots": [*(_write_slot(slot) for slot in header.slots), *header.other_slots],
        }
    )
    start = _PREFIX.pack(MAGIC, MAJOR, header.minor, MAJOR, 0, len(body)) + body
    sealed = start + _seal(start, key)
    return sealed + _checksum(sealed)


def read_header(content: bytes) -> SealedHeader:
    """Return the header in ``content``.

    Raises VaultError: VAULT_DAMAGED (where), VAULT_TOO_NEW (version).
    """
    tail = _SEAL_BYTES + _CHECKSUM_BYTES
    if not _PREFIX.size + tail <= len(content) <= MAX_BYTES or not content.startswith(MAGIC):
        raise _damaged()
    if not hmac.compare_digest(content[-_CHECKSUM_BYTES:], _checksum(content[:-_CHECKSUM_BYTES])):
        raise _damaged()
    _, major, minor, *oldest_reader, length = _PREFIX.unpack_from(content)
    if major != MAJOR or tuple(oldest_reader) > (MAJOR, MINOR):
        raise VaultError(Reason.VAULT_TOO_NEW, {"version": f"{major}.{minor}"})
    if _PREFIX.size + length + tail != len(content):
        raise _damaged()
    body = content[_PREFIX.size : _PREFIX.size + length]
    return SealedHeader(header=_read_body(body, minor), content=content)


def load_headers(folder: Path) -> tuple[SealedHeader, ...]:
    """Return the whole copies in ``folder``, the one that counts first, equal ones once.

    Raises VaultError: VAULT_MISSING (no copy is there), VAULT_DAMAGED (none is whole),
    VAULT_TOO_NEW, STORAGE_*.
    """
    found: list[SealedHeader] = []
    problems: list[VaultError] = []
    for content in map(_read_copy, (folder / name for name in NAMES)):
        if content is None:
            continue
        try:
            copy = read_header(content)
        except VaultError as error:
            problems.append(error)
        else:
            found.extend([copy] if copy not in found else [])
    newer = [error for error in problems if error.reason is Reason.VAULT_TOO_NEW]
    if newer or not found:
        raise (newer or problems or [VaultError(Reason.VAULT_MISSING)])[0]
    return tuple(sorted(found, key=lambda copy: -copy.header.generation))


def save_header(folder: Path, content: bytes) -> None:
    """Write both copies, a then b; on return both are on disk. Raises VaultError(STORAGE_*)."""
    for name in NAMES:
        write_durably(folder / name, content)


def repair_headers(folder: Path, content: bytes) -> bool:
    """Make both copies equal to ``content``, which is whole; say whether anything was written.

    Raises VaultError(STORAGE_*).
    """
    changed = False
    for name in NAMES:
        if _read_copy(folder / name) != content:
            write_durably(folder / name, content)
            changed = True
    return changed


def _read_copy(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise storage_error(error) from error


def _read_body(body: bytes, minor: int) -> Header:
    try:
        members = read_object(body, _LIMITS)
        known, other = _read_slots(members.get("slots"))
        return Header(
            vault_id=read_vault_id(as_text(members.get("id"))),
            is_practice=members.get("practice") is True,
            generation=_number(members.get("generation")),
            slots=known,
            other_slots=other,
            minor=minor,
        )
    except (InputError, ValueError) as error:
        raise _damaged() from error


def _read_slots(value: JsonValue) -> tuple[tuple[Slot, ...], tuple[JsonObject, ...]]:
    entries = [as_object(entry) for entry in as_list(value)]
    kinds = {kind.value for kind in SlotKind}
    known = tuple(_read_slot(entry) for entry in entries if entry.get("kind") in kinds)
    if len({slot.kind for slot in known}) != len(known):
        raise ValueError("two slots of a kind")
    return known, tuple(entry for entry in entries if entry.get("kind") not in kinds)


def _read_slot(entry: Mapping[str, JsonValue]) -> Slot:
    kind = SlotKind(as_text(entry.get("kind")))
    cost = None
    if kind is SlotKind.PASSPHRASE:
        cost = KdfCost(
            memory=_number(entry.get("memory")), iterations=_number(entry.get("iterations"))
        )
    return Slot(
        kind=kind,
        salt=_bytes(entry.get("salt"), SALT_BYTES),
        nonce=_bytes(entry.get("nonce"), NONCE_BYTES),
        sealed=_bytes(entry.get("sealed"), SEALED_BYTES),
        cost=cost,
    )


def _write_slot(slot: Slot) -> dict[str, JsonValue]:
    entry: dict[str, JsonValue] = {
        "kind": slot.kind.value,
        "salt": encode_base64url(slot.salt),
        "nonce": encode_base64url(slot.nonce),
        "sealed": encode_base64url(slot.sealed),
    }
    if slot.cost is not None:
        entry |= {
            "kdf": "argon2id",
            "memory": slot.cost.memory,
            "iterations": slot.cost.iterations,
        }
    return entry


def _number(value: JsonValue) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError("no whole number")
    return value


def _bytes(value: JsonValue, length: int) -> bytes:
    decoded = decode_base64url(as_text(value))
    if len(decoded) != length:
        raise ValueError("wrong length")
    return decoded


def _seal(content: bytes, key: bytes) -> bytes:
    return blake2b(content, key=key, digest_size=_SEAL_BYTES, person=b"rucksack seal").digest()


def _checksum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_CHECKSUM_BYTES, person=b"rucksack header").digest()


def _damaged() -> VaultError:
    return VaultError(Reason.VAULT_DAMAGED, {"where": "header"})

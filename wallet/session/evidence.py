"""Evidence of the learner's own records: kept in the backpack, bound by its digest.

A file that is not the one the record was signed over is told as changed and is never handed out.
"""

import hashlib
import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from wallet.encoding.photos import clean_photo, find_hidden
from wallet.errors import InputError, Reason, VaultError
from wallet.formats.copies import kind_of_file
from wallet.model.copy import FileKind
from wallet.model.credential import Credential
from wallet.model.not_read import NotRead
from wallet.model.own_record import EvidenceFile, EvidenceState
from wallet.presenting.file_names import safe_part
from wallet.session.gathering import Incoming, read_incoming
from wallet.session.item_reading import read_credential
from wallet.session.own_documents import read_evidence
from wallet.session.session import Session

MAX_EVIDENCE = 16 * 2**20  # bytes of one file
MOST_FILES = 12
_MEDIA_TYPES = {
    FileKind.PDF: "application/pdf",
    FileKind.PNG: "image/png",
    FileKind.JPEG: "image/jpeg",
    FileKind.WEBP: "image/webp",
    FileKind.GIF: "image/gif",
    FileKind.HEIC: "image/heic",
    FileKind.TEXT: "text/plain",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvidence:
    """A file to be attached: its bytes as they will be kept, and what was taken out of a photo."""

    file: EvidenceFile
    data: bytes
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptEvidence:
    """A file a record speaks of, and whether it is the one; ``size`` is of what lies there."""

    file: EvidenceFile
    state: EvidenceState


def take_evidence(incoming: Incoming) -> NewEvidence:
    """Read a file that is to be attached; a photo is freed of place and camera data.

    Safe on any thread. Raises InputError: FILE_UNREADABLE (name), EMPTY_INPUT, COPY_TOO_LARGE
    (limit, size), and for a photo that cannot be written anew PICTURE_DAMAGED, PICTURE_TOO_LARGE.
    """
    data = read_incoming(incoming)
    if isinstance(data, NotRead):
        raise InputError(data.reason, data.facts)
    if not data:
        raise InputError(Reason.EMPTY_INPUT)
    removed: tuple[str, ...] = ()
    if find_hidden(data):
        clean = clean_photo(data)
        data, removed = clean.data, clean.removed
    if len(data) > MAX_EVIDENCE:
        facts = {"limit": str(MAX_EVIDENCE), "size": str(len(data))}
        raise InputError(Reason.COPY_TOO_LARGE, facts)
    return NewEvidence(
        file=EvidenceFile(
            name=incoming.name,
            media_type=media_type_of(data, incoming.name),
            digest=hashlib.sha256(data).hexdigest(),
            size=len(data),
        ),
        data=data,
        removed=removed,
    )


def media_type_of(data: bytes, name: str) -> str:
    """Return a file's media type: by its bytes where they tell, else by its name."""
    known = _MEDIA_TYPES.get(kind_of_file(data))
    return known or mimetypes.guess_type(name)[0] or "application/octet-stream"


def evidence_of(session: Session, record_id: str) -> tuple[KeptEvidence, ...]:
    """Return the files a record speaks of, in its order, each with its state.

    Raises VaultError(RECORD_MISSING).
    """
    record = session.vault.records.get(record_id)
    return evidence_in(session, read_credential(session, record))


def evidence_in(session: Session, credential: Credential) -> tuple[KeptEvidence, ...]:
    """As :func:`evidence_of`, for a credential of the backpack that was read already."""
    return tuple(_kept(session, file) for file in read_evidence(credential.document))


def evidence_bytes(session: Session, record_id: str, digest: str) -> bytes:
    """Return one file a record speaks of, byte for byte as it was signed over.

    Raises VaultError: RECORD_MISSING, EVIDENCE_MISSING (name), EVIDENCE_CHANGED (name).
    """
    for kept in evidence_of(session, record_id):
        if kept.file.digest == digest:
            if kept.state is EvidenceState.CHANGED:
                raise VaultError(Reason.EVIDENCE_CHANGED, {"name": kept.file.name})
            found = session.vault.evidence.find(digest)
            if found is None:
                raise VaultError(Reason.EVIDENCE_MISSING, {"name": kept.file.name})
            return found
    raise VaultError(Reason.EVIDENCE_MISSING, {"name": digest[:12]})


def evidence_files(
    session: Session, record_ids: Sequence[str]
) -> tuple[tuple[str, str, bytes], ...]:
    """Return the files that records speak of, as they go along: a safe name, a title, the bytes.

    A file of several records goes once. Raises VaultError: RECORD_MISSING, EVIDENCE_MISSING
    (name), EVIDENCE_CHANGED (name): what is not as it was signed over is never handed out.
    """
    found: dict[str, tuple[str, str, bytes]] = {}
    for record_id in record_ids:
        for kept in evidence_of(session, record_id):
            if kept.file.digest not in found:
                data = evidence_bytes(session, record_id, kept.file.digest)
                name = f"evidence-{len(found) + 1}-{_safe_name(kept.file.name)}"
                found[kept.file.digest] = (name, kept.file.name, data)
    return tuple(found.values())


def _safe_name(name: str) -> str:
    path = PurePath(name)
    ending = path.suffix.lower() if path.suffix[1:].isalnum() else ""
    return (safe_part(path.stem) or "file") + ending


def _kept(session: Session, file: EvidenceFile) -> KeptEvidence:
    found = session.vault.evidence.find(file.digest)
    if found is None:
        return KeptEvidence(file=file, state=EvidenceState.MISSING)
    is_same = hashlib.sha256(found).hexdigest() == file.digest
    state = EvidenceState.AS_SIGNED if is_same else EvidenceState.CHANGED
    return KeptEvidence(file=replace(file, size=len(found)), state=state)

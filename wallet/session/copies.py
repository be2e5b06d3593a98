"""Copies: files that nobody signed, kept as what the learner says they are.

The file is kept byte for byte; only where the learner asks for it is a photo written anew without
place and camera data, and then that one is what is kept. A copy is never part of a presentation.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from wallet.encoding.photos import clean_photo, find_hidden
from wallet.encoding.qr_reading import read_codes
from wallet.errors import InputError, Reason
from wallet.formats.copies import MAX_COPY, kind_of_file, read_copy, read_words, write_words
from wallet.formats.equality import EqualityKey
from wallet.formats.reader import read_items
from wallet.model.copy import CopyWords, FileKind
from wallet.model.credential import Container, Form, Securing, Source
from wallet.model.not_read import NotRead
from wallet.model.record import CredentialRecord, Keeping, VaultChange
from wallet.session.bringing_in import digest_of
from wallet.session.examining import Examined, examine
from wallet.session.gathering import Incoming, read_incoming
from wallet.session.session import Session
from wallet.vault.records import NewRecord
from wallet.verification.verifier import Verifier

_MAY_MOVE = frozenset({FileKind.GIF, FileKind.WEBP})
# What is no file at all, or only a part of something.
_NEVER = frozenset(
    {
        Reason.EMPTY_INPUT, Reason.FILE_UNREADABLE, Reason.CODE_INCOMPLETE, Reason.TOO_LARGE,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyOffer:
    """A file that may be kept as a copy.

    ``hidden`` names what a photo tells beside its picture (``place``, ``camera``), ``removed``
    what was taken out of it. ``same_as`` is the item that holds the very same bytes, or ``""``.
    ``is_credential``: the file holds something that can be checked, and is better brought in.
    """

    name: str
    data: bytes
    container: Container
    kind: FileKind
    hidden: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    same_as: str = ""
    is_credential: bool = False


def may_be_kept(entry: NotRead) -> bool:
    """Return whether what was not read is a whole file that may be kept as a copy."""
    return not entry.pointer and entry.reason not in _NEVER


def offer_copy(session: Session, incoming: Incoming) -> CopyOffer:
    """Read a file that is to be kept as a copy; store nothing.

    Raises InputError: FILE_UNREADABLE (name), EMPTY_INPUT, COPY_TOO_LARGE (limit, size).
    """
    data = read_incoming(incoming)
    if isinstance(data, NotRead):
        raise InputError(data.reason, data.facts)
    if not data:
        raise InputError(Reason.EMPTY_INPUT)
    if len(data) > MAX_COPY:
        facts = {"limit": str(MAX_COPY), "size": str(len(data))}
        raise InputError(Reason.COPY_TOO_LARGE, facts)
    kind = kind_of_file(data)
    return CopyOffer(
        name=incoming.name,
        data=data,
        container=incoming.container,
        kind=kind,
        hidden=find_hidden(data),
        same_as=session.vault.records.find_digest(digest_of(data)) or "",
        is_credential=_holds_credential(session, data, incoming.name, kind),
    )


def _holds_credential(session: Session, data: bytes, name: str, kind: FileKind) -> bool:
    """Return whether a file holds something that can be checked.

    A moving picture may have hundreds of frames, and looking for codes in all of them takes
    seconds. A moving code has one in its first frame; what has none there is taken for a picture.
    """
    if kind in _MAY_MOVE and not _starts_with_code(data):
        return False
    return bool(read_items(data, name, session.knowledge.contexts).all_credentials)


def _starts_with_code(picture: bytes) -> bool:
    try:
        return bool(read_codes(picture, most_frames=1))
    except InputError:
        return False


def clean_offer(offer: CopyOffer) -> CopyOffer:
    """Return the offer with its photo free of place and camera data. Safe on any thread.

    Raises InputError: PICTURE_DAMAGED, PICTURE_TOO_LARGE.
    """
    clean = clean_photo(offer.data)
    return replace(offer, data=clean.data, hidden=(), removed=clean.removed, same_as="")


def keep_copy(
    session: Session, offer: CopyOffer, words: CopyWords, *, now: datetime
) -> VaultChange:
    """Keep a file with the learner's words; the change names the new item.

    Raises ValueError for words without a title, VaultError(STORAGE_*); nothing is stored then.
    """
    kept = _written(replace(words, removed=offer.removed))
    source = Source(name=offer.name, container=offer.container)
    examined = _examine(session, offer.data, source, kept, now)
    record = CredentialRecord(
        id=str(uuid4()),
        original=offer.data,
        digest=digest_of(offer.data),
        form=Form.COPY,
        securing=Securing.NONE,
        container=offer.container,
        source_name=offer.name,
        picture=b"",
        report=examined.report,
        keeping=Keeping.CURRENT,
        imported_at=now,
        words=kept,
    )
    summary = replace(examined.summary, id=record.id, imported_at=now)
    return session.vault.records.add(
        [
            NewRecord(
                record=record,
                summary=summary,
                search_text=examined.search_text,
                equality=EqualityKey(issuer_id="", credential_id=""),
            )
        ]
    )


def words_of(session: Session, record_id: str) -> CopyWords:
    """Return what the learner wrote about a copy.

    Raises VaultError(RECORD_MISSING), ValueError for an item that is no copy.
    """
    record = session.vault.records.get(record_id)
    if record.form is not Form.COPY:
        raise ValueError(record.form)
    return read_words(record.words)


def change_words(
    session: Session, record_id: str, words: CopyWords, *, now: datetime
) -> VaultChange:
    """Keep other words about a copy; its file stays as it is.

    Raises ValueError for words without a title, VaultError (RECORD_MISSING, STORAGE_*).
    """
    before = words_of(session, record_id)
    record = session.vault.records.get(record_id)
    kept = _written(replace(words, removed=before.removed))
    source = Source(name=record.source_name, container=record.container)
    examined = _examine(session, record.original, source, kept, now)
    shown = session.vault.records.summary(record_id, now)
    summary = replace(
        examined.summary,
        id=record_id,
        keeping=shown.keeping,
        imported_at=shown.imported_at,
        is_practice=shown.is_practice,
    )
    return session.vault.records.rewrite_words(
        record_id, kept, examined.report, summary, examined.search_text
    )


def _written(words: CopyWords) -> bytes:
    if not words.title.strip():
        raise ValueError("a copy without a title")
    return write_words(words)


def _examine(
    session: Session, data: bytes, source: Source, kept: bytes, now: datetime
) -> Examined:
    verifier = Verifier(session.knowledge, now, session.learner)
    return examine(read_copy(data, source, kept), verifier)

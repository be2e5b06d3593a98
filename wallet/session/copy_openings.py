"""Opening the form of a copy: the file or the copy itself, with what had been begun to be said."""

from dataclasses import dataclass, replace
from datetime import datetime

from wallet.errors import Reason, VaultError
from wallet.model.copy import CopyWords
from wallet.session.copies import CopyOffer, offer_copy, words_of
from wallet.session.drafts import CopyDraft, copy_key, find_copy_draft
from wallet.session.gathering import Incoming
from wallet.session.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file that may be kept, and what was said of it and not kept.

    ``damaged`` is the key of a draft that cannot be read any more, or ``""``.
    """

    offer: CopyOffer
    draft: CopyDraft | None = None
    damaged: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedCopy:
    """A copy of the backpack: its words, its file, and other words begun and not kept.

    ``offer`` is there where the copy was deleted: its file may be kept as a new item. ``damaged``
    is the key of a draft that cannot be read any more, or ``""``.
    """

    record_id: str
    words: CopyWords
    data: bytes
    draft: CopyDraft | None = None
    offer: CopyOffer | None = None
    damaged: str = ""


def open_file(session: Session, incoming: Incoming) -> Opened:
    """Return a file that is to be kept as a copy. Raises what :func:`offer_copy` does."""
    offer = offer_copy(session, incoming)
    draft, damaged = _begun(session, copy_key(data=offer.data), offer.data)
    return Opened(offer=offer, draft=draft, damaged=damaged)


def open_copy(session: Session, record_id: str, *, now: datetime) -> OpenedCopy:
    """Return a copy whose words are to be changed. Raises what :func:`words_of` does."""
    words = words_of(session, record_id)
    record = session.vault.records.get(record_id)
    offer = None
    if session.vault.records.summary(record_id, now).deleted_at is not None:
        incoming = Incoming(
            name=record.source_name, data=record.original, container=record.container
        )
        offer = replace(offer_copy(session, incoming), removed=words.removed)
    draft, damaged = _begun(session, copy_key(record_id=record_id))
    return OpenedCopy(
        record_id=record_id,
        words=words,
        data=record.original,
        draft=draft,
        offer=offer,
        damaged=damaged,
    )


def open_begun(session: Session, key: str) -> Opened | None:
    """Return the file that was being described under ``key``; None where there is none.

    Raises what :func:`offer_copy` does, VaultError(DRAFT_DAMAGED).
    """
    draft = find_copy_draft(session, key)
    if draft is None or draft.incoming is None:
        return None
    return Opened(offer=offer_copy(session, draft.incoming), draft=draft)


def _begun(session: Session, key: str, data: bytes = b"") -> tuple[CopyDraft | None, str]:
    """Return the draft of a key, or the key of one that is damaged; the form opens anyway."""
    try:
        return find_copy_draft(session, key, data=data), ""
    except VaultError as error:
        if error.reason is not Reason.DRAFT_DAMAGED:
            raise
        return None, key

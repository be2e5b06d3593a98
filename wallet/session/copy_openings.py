"""Opening the form of a copy: the file or the copy itself, with what had been begun to be said."""

from dataclasses import dataclass

from wallet.model.copy import CopyWords
from wallet.session.copies import CopyOffer, offer_copy, words_of
from wallet.session.drafts import CopyDraft, find_copy_draft
from wallet.session.gathering import Incoming
from wallet.session.item_reading import original_of
from wallet.session.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file that may be kept, and what was said of it before the backpack was locked."""

    offer: CopyOffer
    draft: CopyDraft | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedCopy:
    """A copy of the backpack: its words, its file, and other words begun and not kept."""

    words: CopyWords
    data: bytes
    draft: CopyDraft | None = None


def open_file(session: Session, incoming: Incoming) -> Opened:
    """Return a file that is to be kept as a copy. Raises what :func:`offer_copy` does."""
    offer = offer_copy(session, incoming)
    return Opened(offer=offer, draft=find_copy_draft(session, data=offer.data))


def open_copy(session: Session, record_id: str) -> OpenedCopy:
    """Return a copy whose words are to be changed. Raises what :func:`words_of` does."""
    return OpenedCopy(
        words=words_of(session, record_id),
        data=original_of(session, record_id)[1],
        draft=find_copy_draft(session, record_id=record_id),
    )


def open_begun(session: Session) -> Opened | None:
    """Return the file that was being described when the backpack was locked; None for none."""
    draft = find_copy_draft(session)
    if draft is None or draft.incoming is None:
        return None
    return Opened(offer=offer_copy(session, draft.incoming), draft=draft)

"""Drafts of the forms, kept inside the locked backpack and given back after it is opened again.

Locking ends the process, and what was typed in would go with it. So it is written into the
backpack when a form is left and before the backpack closes, encrypted like everything else; it
stays there until the learner keeps the item or throws the draft away. Another backpack never sees
it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from wallet.errors import Reason, VaultError
from wallet.model.copy import CopyWords
from wallet.model.draft import KeptDraft
from wallet.session.draft_answers import (
    OWN,
    BegunDraft,
    CopyDraft,
    OwnDraft,
    read_begun,
    read_copy,
    read_own,
    write_copy,
    write_own,
)
from wallet.session.gathering import Incoming
from wallet.session.session import Session

__all__ = ["BegunDraft", "CopyDraft", "OwnDraft"]

T = TypeVar("T")

# What the files of all drafts of records may take together: writing them must not keep the
# backpack open for long after it was asked to lock.
MAX_FILES = 32 * 2**20  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDraftsFound:
    """Drafts of records of one's own, and the keys of those that cannot be read any more."""

    drafts: tuple[OwnDraft, ...] = ()
    damaged: tuple[str, ...] = ()


def keep_own_drafts(session: Session, drafts: Iterable[OwnDraft], *, now: datetime) -> None:
    """Keep drafts of records of one's own, each in place of an earlier one.

    Files beyond ``MAX_FILES`` are left out, by name, beside those left out before. Raises
    VaultError(STORAGE_*).
    """
    room = MAX_FILES
    for draft in drafts:
        kept, left = [], []
        for one in draft.new:
            if len(one.data) <= room:
                room -= len(one.data)
                kept.append(one)
            else:
                left.append(one.file)
        gone = {file.digest for file in left}
        there = tuple(file for file in draft.record.evidence if file.digest not in gone)
        fitting = replace(
            draft,
            record=replace(draft.record, evidence=there),
            new=tuple(kept),
            left_out=(*draft.left_out, *(file.name for file in left)),
        )
        session.vault.drafts.keep(write_own(fitting), now)


def keep_copy_draft(session: Session, draft: CopyDraft, *, now: datetime) -> None:
    """Keep the draft of a copy, in place of an earlier one. Raises VaultError(STORAGE_*)."""
    session.vault.drafts.keep(write_copy(draft), now)


def own_drafts(session: Session) -> OwnDraftsFound:
    """Return the drafts of records of one's own, the newest first.

    Damage is no error here, so that one draft does not stand in the way of the others.
    """
    drafts, damaged = [], []
    for key in (one.key for one in begun_drafts(session)):
        if key.startswith(OWN):
            draft = _unless_damaged(partial(_read_own, session, key))
            if draft is None:
                damaged.append(key)
            else:
                drafts.append(draft)
    return OwnDraftsFound(drafts=tuple(drafts), damaged=tuple(damaged))


def find_copy_draft(session: Session, key: str, *, data: bytes = b"") -> CopyDraft | None:
    """Return the draft of a copy by its key, None where there is none.

    ``data`` is its file where that is at hand: then only the words are read. Raises
    VaultError(DRAFT_DAMAGED), with the file's ``name`` where that is all that is damaged.
    """
    store = session.vault.drafts
    if data:
        answers = store.answers(key)
        kept = KeptDraft(key=key, answers=answers, files=(data,)) if answers is not None else None
    else:
        kept = store.find(key)
    if kept is None:
        return None
    draft = read_copy(kept)
    if draft is None:
        store.distrust()
        raise VaultError(Reason.DRAFT_DAMAGED, _file_of(kept))
    return draft


def copy_key(*, record_id: str = "", data: bytes = b"") -> str:
    """Return the key of the draft of the item ``record_id``, or of a file with these bytes."""
    incoming = Incoming(name="", data=data)
    return CopyDraft(words=CopyWords(title=""), record_id=record_id, incoming=incoming).key


def begun_drafts(session: Session) -> tuple[BegunDraft, ...]:
    """Return what was begun and not kept, the newest first, with what to call it.

    No file is read for it: what a file takes, and damage in one, waits until it is gone on with.
    """
    keys = _unless_damaged(session.vault.drafts.keys)
    if keys is None:
        return (BegunDraft(key="", is_damaged=True),)
    return tuple(_begun(session, key) for key in keys)


def forget_draft(session: Session, key: str) -> None:
    """Forget a draft for good, damaged or not; nothing where there is none.

    Where not even the names of the drafts can be read, all of them. Raises VaultError(STORAGE_*).
    """
    session.vault.drafts.remove(key)


def _begun(session: Session, key: str) -> BegunDraft:
    answers = _unless_damaged(lambda: session.vault.drafts.answers(key))
    begun = read_begun(key, answers or b"")
    if begun.is_damaged:
        session.vault.drafts.distrust()
    return begun


def _unless_damaged(read: Callable[[], T | None]) -> T | None:
    try:
        return read()
    except VaultError as error:
        if error.reason is not Reason.DRAFT_DAMAGED:
            raise
        return None


def _read_own(session: Session, key: str) -> OwnDraft | None:
    kept = session.vault.drafts.find(key)
    draft = read_own(kept) if kept is not None else None
    if draft is None or draft.left_out:
        session.vault.drafts.distrust()
    return draft


def _file_of(kept: KeptDraft) -> dict[str, str]:
    """Return as a fact what the file was called where the words about it can be read."""
    begun = read_begun(kept.key, kept.answers)
    return {} if begun.is_damaged or begun.record_id else {"name": begun.file_name}

"""Drafts of the forms, kept inside the locked backpack and given back after it is opened again.

Locking ends the process, and what was typed in would go with it. So it is written into the
backpack before that closes, encrypted like everything else; it stays there until the learner keeps
the item or throws the draft away. Another backpack never sees it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from wallet.model.copy import CopyWords
from wallet.model.draft import KeptDraft
from wallet.model.own_record import OwnKind
from wallet.session.draft_answers import (
    COPY,
    OWN,
    CopyDraft,
    OwnDraft,
    read_copy,
    read_name,
    read_own,
    write_copy,
    write_own,
)
from wallet.session.gathering import Incoming
from wallet.session.session import Session

__all__ = ["CopyDraft", "OwnDraft"]

# What the files of all drafts of records may take together: writing them must not keep the
# backpack open for long after it was asked to lock.
MAX_FILES = 32 * 2**20  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftName:
    """Which draft: the form of ``kind``, or that of the item ``record_id``, or a new copy."""

    is_copy: bool
    record_id: str = ""
    kind: OwnKind | None = None


def keep_own_drafts(session: Session, drafts: Iterable[OwnDraft], *, now: datetime) -> None:
    """Keep drafts of records of one's own, each in place of an earlier one.

    Files beyond ``MAX_FILES`` are left out, by name. Raises VaultError(STORAGE_*).
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
            left_out=tuple(file.name for file in left),
        )
        session.vault.drafts.keep(write_own(fitting), now)


def keep_copy_draft(session: Session, draft: CopyDraft, *, now: datetime) -> None:
    """Keep the draft of a copy, in place of an earlier one. Raises VaultError(STORAGE_*)."""
    session.vault.drafts.keep(write_copy(draft), now)


def own_drafts(session: Session) -> tuple[OwnDraft, ...]:
    """Return the drafts of records of one's own, the newest first; what cannot be read is none."""
    read = (read_own(kept) for kept in _kept(session, OWN))
    return tuple(draft for draft in read if draft is not None)


def copy_drafts(session: Session) -> tuple[CopyDraft, ...]:
    """Return the drafts of copies, the newest first; what cannot be read is none."""
    read = (read_copy(kept) for kept in _kept(session, COPY))
    return tuple(draft for draft in read if draft is not None)


def find_copy_draft(
    session: Session, *, record_id: str = "", data: bytes = b""
) -> CopyDraft | None:
    """Return the draft of the item ``record_id``, or of a file with the bytes ``data``.

    Without either: that of the new copy put down last. None where there is none.
    """
    if not record_id and not data:
        return next((draft for draft in copy_drafts(session) if not draft.record_id), None)
    named = CopyDraft(
        words=CopyWords(title=""), record_id=record_id, incoming=Incoming(name="", data=data)
    )
    kept = session.vault.drafts.find(named.key)
    return read_copy(kept) if kept is not None else None


def newest_draft(session: Session) -> DraftName | None:
    """Return which draft was put down last, None where there is none that can be read.

    No file is read for it: what a file takes, and damage in one, waits until it is gone on with.
    """
    store = session.vault.drafts
    for key in store.keys():
        answers = store.answers(key)
        named = read_name(key, answers) if answers is not None else None
        if named is not None:
            record_id, kind = named
            return DraftName(is_copy=kind is None, record_id=record_id, kind=kind)
    return None


def forget_draft(session: Session, key: str) -> None:
    """Forget a draft for good; nothing where there is none. Raises VaultError(STORAGE_*)."""
    session.vault.drafts.remove(key)


def _kept(session: Session, form: str) -> Iterable[KeptDraft]:
    for key in session.vault.drafts.keys():
        kept = session.vault.drafts.find(key) if key.startswith(form) else None
        if kept is not None:
            yield kept

"""Drafts of the forms as JSON, the way the backpack keeps them, and back.

Unlike what is signed or kept, a draft may lack everything: a title, a description, a day.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from wallet.model.copy import CopyKind, CopyWords
from wallet.model.credential import Container
from wallet.model.draft import KeptDraft
from wallet.model.own_record import EvidenceFile, OwnField, OwnKind, OwnRecord
from wallet.session.evidence import NewEvidence
from wallet.session.gathering import Incoming

OWN, COPY = "own:", "copy:"
_DIGEST = 64  # characters of a SHA-256


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunDraft:
    """Which draft there is, and what to call it.

    It belongs to the form of ``kind``, to that of the item ``record_id``, or to a new copy.
    ``title`` is what the learner typed in, or else the name of the file; ``""`` for neither.
    ``file_name`` is that of the file of a new copy.
    ``is_damaged``: it cannot be read any more. ``key`` is ``""`` where not even the names of the
    drafts can be read, and stands for all of them.
    """

    key: str
    is_copy: bool = False
    record_id: str = ""
    kind: OwnKind | None = None
    title: str = ""
    file_name: str = ""
    is_damaged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDraft:
    """A record of one's own that is not signed yet.

    ``record_id`` is the item that is edited, ``""`` for a new record. ``new`` are the files of
    ``record.evidence`` that are not in the backpack yet. ``left_out`` names files that were too
    large to be kept with a draft, or are damaged, and are in neither.
    """

    record: OwnRecord
    record_id: str = ""
    new: tuple[NewEvidence, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What the draft is found by: there is one for each kind, and one for each item."""
        return OWN + (self.record_id or self.record.kind.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyDraft:
    """What was said of a copy that is not kept yet.

    ``record_id`` is the copy whose words are changed; for a new one it is ``""``, and ``incoming``
    holds the file's bytes. ``is_cleaned``: place and camera are to be taken out of the photo.
    """

    words: CopyWords
    record_id: str = ""
    incoming: Incoming | None = None
    is_cleaned: bool = True

    @property
    def key(self) -> str:
        """What the draft is found by: there is one for each file, and one for each item."""
        data = self.incoming.data if self.incoming is not None else b""
        return COPY + (self.record_id or hashlib.sha256(data).hexdigest())


def write_own(draft: OwnDraft) -> KeptDraft:
    """Return the draft of a record of one's own as it is kept."""
    record = draft.record
    answers = {
        "recordId": draft.record_id,
        "kind": record.kind.value,
        "title": record.title,
        "description": record.description,
        "began": _day(record.began),
        "ended": _day(record.ended),
        "isOngoing": record.is_ongoing,
        "fields": [[field.value, text] for field, text in record.fields],
        "skills": record.skills,
        "evidence": [
            [one.name, one.media_type, one.digest, one.size, one.note] for one in record.evidence
        ],
        "payIsShown": record.pay_is_shown,
        "new": [[one.file.digest, one.removed] for one in draft.new],
        "leftOut": draft.left_out,
    }
    return KeptDraft(
        key=draft.key, answers=_write(answers), files=tuple(one.data for one in draft.new)
    )


def read_own(kept: KeptDraft) -> OwnDraft | None:
    """Return the draft of a record of one's own; None for what cannot be read.

    A file that has another digest than it had is damaged, and left out.
    """
    try:
        held = json.loads(kept.answers)
        evidence = tuple(
            EvidenceFile(name=name, media_type=kind, digest=digest, size=size, note=note)
            for name, kind, digest, size, note in held["evidence"]
        )
        files = {one.digest: one for one in evidence}
        whole = {hashlib.sha256(data).hexdigest(): data for data in kept.files}
        lost = {digest for digest, _ in held["new"] if digest not in whole}
        return OwnDraft(
            record_id=held["recordId"],
            record=OwnRecord(
                kind=OwnKind(held["kind"]),
                title=held["title"],
                description=held["description"],
                began=_read_day(held["began"]),
                ended=_read_day(held["ended"]),
                is_ongoing=held["isOngoing"],
                fields=tuple((OwnField(field), text) for field, text in held["fields"]),
                skills=tuple(held["skills"]),
                evidence=tuple(one for one in evidence if one.digest not in lost),
                pay_is_shown=held["payIsShown"],
            ),
            new=tuple(
                NewEvidence(file=files[digest], data=whole[digest], removed=tuple(removed))
                for digest, removed in held["new"]
                if digest not in lost
            ),
            left_out=(
                *held["leftOut"],
                *(one.name for one in evidence if one.digest in lost),
            ),
        )
    except (ValueError, KeyError, TypeError):
        return None


def read_begun(key: str, answers: bytes) -> BegunDraft:
    """Return which draft has this key, and what its answers call it."""
    form, _, of = key.partition(":")
    is_copy = form + ":" == COPY
    kind = OwnKind(of) if not is_copy and of in frozenset(OwnKind) else None
    is_item = len(of) != _DIGEST if is_copy else kind is None
    begun = BegunDraft(
        key=key, is_copy=is_copy, record_id=of if is_item else "", kind=kind, is_damaged=True
    )
    try:
        held = json.loads(answers)
        name = held["file"][0] if is_copy and held["file"] else ""
        kind = None if is_copy else OwnKind(held["kind"])
        return replace(
            begun,
            title=str(held["title"] or name),
            file_name=str(name),
            kind=kind,
            is_damaged=False,
        )
    except (ValueError, KeyError, TypeError):
        return begun


def write_copy(draft: CopyDraft) -> KeptDraft:
    """Return the draft of a copy as it is kept."""
    words, incoming = draft.words, draft.incoming
    answers = {
        "recordId": draft.record_id,
        "title": words.title,
        "kind": words.kind.value,
        "giver": words.giver,
        "givenOn": _day(words.given_on),
        "validUntil": _day(words.valid_until),
        "number": words.number,
        "note": words.note,
        "removed": words.removed,
        "isCleaned": draft.is_cleaned,
        "file": [incoming.name, incoming.container.value] if incoming is not None else [],
    }
    files = (incoming.data,) if incoming is not None else ()
    return KeptDraft(key=draft.key, answers=_write(answers), files=files)


def read_copy(kept: KeptDraft) -> CopyDraft | None:
    """Return the draft of a copy; None for what cannot be read.

    A file that has another digest than it had is damaged; the key of its draft tells.
    """
    try:
        held = json.loads(kept.answers)
        incoming = None
        if held["file"]:
            (data,) = kept.files
            name, container = held["file"]
            incoming = Incoming(name=name, data=data, container=Container(container))
        draft = CopyDraft(
            record_id=held["recordId"],
            words=CopyWords(
                title=held["title"],
                kind=CopyKind(held["kind"]),
                giver=held["giver"],
                given_on=_read_day(held["givenOn"]),
                valid_until=_read_day(held["validUntil"]),
                number=held["number"],
                note=held["note"],
                removed=tuple(held["removed"]),
            ),
            incoming=incoming,
            is_cleaned=held["isCleaned"],
        )
        return draft if draft.key == kept.key else None
    except (ValueError, KeyError, TypeError):
        return None


def _write(answers: Mapping[str, Any]) -> bytes:
    # ASCII: whatever was typed, half a character too, can be written while the backpack closes.
    return json.dumps(answers).encode("ascii")


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else ""


def _read_day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None

"""A zip of items exactly as they came, with a page to read and an index to compare."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from wallet.encoding.strict_json import write_json
from wallet.formats.copies import carried_words, read_words
from wallet.model.copy import CopyWords
from wallet.model.credential import Form
from wallet.model.dates import write_timestamp
from wallet.model.record import CredentialRecord, Query, Summary
from wallet.model.titles import website_for_title
from wallet.presenting.endings import media_type_of
from wallet.presenting.index_pages import ENGLISH_INDEX, IndexRow, IndexTexts, make_index
from wallet.presenting.page_texts import ENGLISH
from wallet.presenting.zip_files import Names, write_zip
from wallet.session.exporting import ending_for, stem_for
from wallet.session.session import Session
from wallet.session.watching import Unwatched, Watch
from wallet.vault.disk import write_durably

__all__ = ["ENGLISH_TEXTS", "IndexTexts", "PackedItem", "PackedUp", "pack_items", "pack_up"]

INDEX, PAGE, FOLDER = "index.json", "index.html", "originals"
INDEX_TYPE = "RucksackExport"
ENGLISH_TEXTS = IndexTexts(page=ENGLISH, **ENGLISH_INDEX)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedItem:
    """An item as a file of a zip: its name there, its bytes, and what the list says of it."""

    name: str
    content: bytes
    digest: str
    record: CredentialRecord
    summary: Summary

    @property
    def media_type(self) -> str:
        """The file's media type."""
        return media_type_of(self.name)

    @property
    def words(self) -> CopyWords | None:
        """What the learner wrote about a copy; None for an item that says itself what it is."""
        return read_words(self.record.words) if self.record.form is Form.COPY else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedUp:
    """A zip that was written, and how many items are in it."""

    path: Path
    count: int


def pack_items(
    session: Session, record_ids: Sequence[str], *, now: datetime, watch: Watch | None = None
) -> tuple[PackedItem, ...]:
    """Return items as files below ``originals/``, in the order given, each under its own name.

    Raises VaultError(RECORD_MISSING, VAULT_DAMAGED); Cancelled where ``watch`` says stop.
    """
    watching = watch or Unwatched()
    names = Names()
    packed = []
    for number, record_id in enumerate(record_ids):
        watching.step(number, len(record_ids))
        record = session.vault.records.get(record_id)
        content = record.as_it_came
        name = names.free(stem_for(session, record), ending_for(record))
        packed.append(
            PackedItem(
                name=f"{FOLDER}/{name}",
                content=content,
                digest=hashlib.sha256(content).hexdigest(),
                record=record,
                summary=session.vault.records.summary(record_id, now),
            )
        )
    return tuple(packed)


def pack_up(
    session: Session,
    record_ids: Sequence[str] | None,
    target: Path,
    texts: IndexTexts,
    *,
    now: datetime,
    watch: Watch | None = None,
) -> PackedUp:
    """Write a zip of items (all that are not deleted for None) to ``target``.

    The same items at the same moment give the same bytes. Raises VaultError(RECORD_MISSING,
    VAULT_DAMAGED, STORAGE_*); Cancelled where ``watch`` says stop, and nothing is written then.
    """
    chosen = tuple(record_ids) if record_ids is not None else _all(session, now)
    items = pack_items(session, chosen, now=now, watch=watch)
    members = [
        (PAGE, make_index(rows_for(items), texts, made_at=now, is_practice=session.is_practice)),
        (INDEX, _index(items, now)),
        *((item.name, item.content) for item in items),
    ]
    write_durably(target, write_zip(members, now))
    return PackedUp(path=target, count=len(items))


def rows_for(items: Sequence[PackedItem]) -> tuple[IndexRow, ...]:
    """Return the rows of the readable page."""
    return tuple(
        IndexRow(
            file=item.name,
            digest=item.digest,
            title=item.summary.title,
            issuer=item.summary.issuer_name,
            issuer_is_claim=item.summary.issuer_is_claim,
            mark=item.summary.mark,
            standing=item.summary.standing,
            awarded_at=item.summary.awarded_at,
            valid_until=item.summary.valid_until,
            is_practice=item.summary.is_practice,
            website=website_for_title(item.summary.form, item.summary.title),
        )
        for item in items
    )


def _all(session: Session, now: datetime) -> tuple[str, ...]:
    return tuple(row.id for row in session.vault.records.summaries(Query(), now))


def _index(items: Sequence[PackedItem], now: datetime) -> bytes:
    return write_json(
        {
            "type": INDEX_TYPE,
            "version": 1,
            "made": write_timestamp(now.astimezone(UTC)),
            "items": [
                {
                    "file": item.name,
                    "sha256": item.digest,
                    "size": len(item.content),
                    "mediaType": item.media_type,
                    "form": item.record.form.value,
                    "title": item.summary.title,
                    "issuer": item.summary.issuer_name,
                    "issuerIsClaim": item.summary.issuer_is_claim,
                    "mark": item.summary.mark.value,
                    "standing": item.summary.standing.value,
                    "keeping": item.summary.keeping.value,
                    "practice": item.summary.is_practice,
                    **({"copy": carried_words(item.words)} if item.words is not None else {}),
                }
                for item in items
            ],
        }
    )

"""Handing over a package: what can be in a presentation, what travels beside it, a signed list."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePath
from secrets import token_bytes

from wallet.errors import PresentingError, Reason
from wallet.formats.hand_over_package import ORIGINALS
from wallet.formats.reader import read_items
from wallet.model.package import PackedFile
from wallet.model.record import Keeping
from wallet.model.report import Mark
from wallet.model.sharing import HolderSuite, SharedFile, ShareOrder
from wallet.presenting.endings import ending_of, media_type_of
from wallet.presenting.file_names import PRACTICE_WORD, safe_part, share_file_name
from wallet.presenting.hand_over import (
    INVENTORY,
    MEDIA_TYPE,
    PAGE,
    PRESENTATION,
    build_inventory,
    goes_inside,
)
from wallet.presenting.index_pages import IndexRow, IndexTexts, make_index
from wallet.presenting.zip_files import Names, write_zip
from wallet.proofs.keys import SigningKey
from wallet.proofs.selective_suites import may_hold_full_copy
from wallet.session.evidence import evidence_files
from wallet.session.exporting import ending_for, stem_for
from wallet.session.item_reading import read_credential
from wallet.session.judging import judge
from wallet.session.learner import default_key
from wallet.session.leaving_once import leaving_once
from wallet.session.packing_up import ENGLISH_TEXTS, PackedItem, pack_items, rows_for
from wallet.session.session import Session
from wallet.session.sharing import Chosen, make_with_items
from wallet.session.showing_chosen import (
    count_fields,
    count_shown,
    may_bring_evidence,
    show_chosen,
)

__all__ = ["ENGLISH_TEXTS", "IndexTexts", "Parted", "make_package", "part_items"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """Which chosen items go in a presentation, and which travel beside it, by their record ids."""

    inside: tuple[str, ...]
    beside: tuple[str, ...]


def part_items(session: Session, record_ids: Sequence[str]) -> Parted:
    """Part chosen items by what a presentation can hold.

    Raises PresentingError(NOTHING_CHOSEN, CANNOT_BE_SHARED title) where nothing is chosen, or
    something changed or broken; VaultError(RECORD_MISSING).
    """
    if not record_ids:
        raise PresentingError(Reason.NOTHING_CHOSEN)
    inside: list[str] = []
    beside: list[str] = []
    for record_id in record_ids:
        record = session.vault.records.get(record_id)
        if record.keeping is Keeping.BROKEN or record.report.mark is Mark.BROKEN:
            raise PresentingError(Reason.CANNOT_BE_SHARED, {"title": record.source_name})
        fits = goes_inside(read_credential(session, record))
        (inside if fits else beside).append(record_id)
    return Parted(inside=tuple(inside), beside=tuple(beside))


def make_package(
    session: Session, order: ShareOrder, texts: IndexTexts, *, now: datetime
) -> SharedFile:
    """Build the package ``order`` asks for: the exact bytes that will leave. Nothing is logged.

    The list is always signed, with the key that signs the presentation; what was chosen twice is
    in it once. Raises PresentingError
    (NOTHING_CHOSEN, NO_HOLDER_KEY, CANNOT_BE_SHARED), VaultError(RECORD_MISSING,
    EVIDENCE_MISSING, EVIDENCE_CHANGED).
    """
    asked, order = order, leaving_once(session, order).order
    parted = _parted(session, order)
    signed = order
    if order.suite is HolderSuite.UNSIGNED:
        signed = replace(order, suite=HolderSuite.EDDSA_RDFC_2022)
    shown: SharedFile | None = None
    held: tuple[Chosen, ...] = ()
    if parted.inside:
        inside = replace(signed, record_ids=parted.inside)
        shown, held = make_with_items(session, inside, now=now)
    did = shown.holder_did if shown else order.holder_did or default_key(session).did
    key = SigningKey.from_seed(session.vault.learner.signing_seed(did))
    beside = _named(
        session,
        [
            (item, _as_chosen(session, order, item, key, now))
            for item in pack_items(session, parted.beside, now=now)
        ],
    )
    page = _page(session, order, (shown, held), beside, texts, now)
    members = [(PAGE, page)]
    if shown is not None:
        members.append((PRESENTATION, shown.content))
    members += [(item.name, item.content) for item in beside]
    titles = {item.name: item.summary.title for item in beside}
    words = {item.name: item.words for item in beside}
    with_files = _with_evidence(session, order) if order.with_evidence else ()
    for name, title, data in evidence_files(session, with_files):
        members.append((f"{ORIGINALS}{name}", data))
        titles[f"{ORIGINALS}{name}"] = title
    inventory = build_inventory(
        [
            replace(_file(name, content, titles.get(name, "")), words=words.get(name))
            for name, content in members
        ],
        order,
        key,
        session.knowledge.contexts,
        now=now,
        randomness=token_bytes,
    )
    content = write_zip([(INVENTORY, inventory), *members], now)
    practice = session.is_practice or any(item.record.is_practice for item in beside)
    practice = practice or (shown is not None and shown.file_name.startswith("PRACTICE"))
    return SharedFile(
        content=content,
        file_name=share_file_name(order.receiver, now, ending="zip", is_practice=practice),
        media_type=MEDIA_TYPE,
        digest=hashlib.sha256(content).hexdigest(),
        holder_did=did,
        challenge=shown.challenge if shown else "",
        order=asked,
    )


def _whole(order: ShareOrder) -> tuple[str, ...]:
    """The items that leave whole: not those of which only what is inside was picked."""
    return tuple(one for one in order.record_ids if not order.chosen_parts.get(one))


def _with_evidence(session: Session, order: ShareOrder) -> tuple[str, ...]:
    """The records of one's own that leave whole; others speak of files that are not here."""
    records = (session.vault.records.get(one) for one in _whole(order))
    return tuple(record.id for record in records if may_bring_evidence(record))


def _parted(session: Session, order: ShareOrder) -> Parted:
    """Part what leaves: what was picked from inside a record goes in a presentation."""
    whole = _whole(order)
    asks = bool(whole) or not order.record_ids  # nothing chosen is told
    parted = part_items(session, whole) if asks else Parted(inside=(), beside=())
    inside = set(order.record_ids) - set(parted.beside)
    return replace(parted, inside=tuple(one for one in order.record_ids if one in inside))


def _as_chosen(
    session: Session, order: ShareOrder, item: PackedItem, key: SigningKey, now: datetime
) -> PackedItem:
    """Return an item as it leaves: with the chosen fields only where its holder may choose.

    What holds a full copy from which others could choose never leaves, not even beside.
    """
    whole = read_credential(session, item.record)
    shown = show_chosen(session, order, item.record, whole, now=now, keys=(key,)).credential
    if shown is whole:
        if may_hold_full_copy(item.content):
            raise PresentingError(Reason.CANNOT_BE_SHARED, {"title": item.summary.title})
        return item
    content = shown.original
    # What the page and the list say of it is what it says of itself, as it leaves.
    judged = judge(shown, item.record.report, session.knowledge)
    description = judged.description
    summary = replace(
        item.summary,
        title=description.title,
        issuer_name=judged.issuer.name,
        issuer_is_claim=judged.issuer.is_claim,
        awarded_at=description.awarded_at or description.valid_from,
        valid_until=description.valid_until,
    )
    digest = hashlib.sha256(content).hexdigest()
    return replace(item, content=content, digest=digest, summary=summary)


def _named(
    session: Session, items: Sequence[tuple[PackedItem, PackedItem]]
) -> tuple[PackedItem, ...]:
    """Return items as they leave, each under a name of its own, in order.

    ``items`` are each as it came, and as it leaves. What leaves as it came keeps the name it came
    with. Of what does not, that name and the whole item's title may tell what was kept back: it
    is named by what it says of itself, as it leaves.
    """
    names = Names()
    named = []
    for came, leaves in items:
        if leaves is came:
            name = names.free(stem_for(session, came.record), ending_for(came.record))
        else:
            record, title = leaves.record, leaves.summary.title
            stem = safe_part(title) or safe_part(record.form.value)
            ending = ending_of(leaves.content, securing=record.securing, form=record.form)
            name = names.free(f"{PRACTICE_WORD}-{stem}" if record.is_practice else stem, ending)
        named.append(replace(leaves, name=f"{ORIGINALS}{name}"))
    return tuple(named)


def _page(
    session: Session,
    order: ShareOrder,
    presented: tuple[SharedFile | None, Sequence[Chosen]],
    beside: Sequence[PackedItem],
    texts: IndexTexts,
    now: datetime,
) -> bytes:
    page = texts.page
    lines = [page.title_for.format(receiver=order.receiver)] if order.receiver else []
    lines += [page.purpose.format(purpose=order.purpose)] if order.purpose else []
    if order.expires_at is not None:
        lines.append(page.use_until.format(date=page.write_date(order.expires_at)))
    shown, held = presented
    inside = _rows_inside(session, shown, held) if shown is not None else ()
    others = (
        replace(row, fields=count_fields(session, order, item.record.id))
        for row, item in zip(rows_for(beside), beside, strict=True)
    )
    rows = (*inside, *others)
    return make_index(rows, texts, made_at=now, lines=lines, is_practice=session.is_practice)


def _rows_inside(
    session: Session, shown: SharedFile, held: Sequence[Chosen]
) -> tuple[IndexRow, ...]:
    """Return the rows of what is in the presentation, told by what is in it and nothing else.

    A record out of which items were picked, or a field that was kept back, is not spoken of.
    """
    reading = read_items(shown.content, shown.file_name, session.knowledge.contexts)
    left = [one for presented in reading.presentations for one in presented.credentials]
    rows = []
    for (record, whole), credential in zip(held, left, strict=True):
        judged = judge(credential, record.report, session.knowledge)
        description = judged.description
        rows.append(
            IndexRow(
                file=PRESENTATION,
                digest=shown.digest,
                title=description.title,
                issuer=judged.issuer.name,
                issuer_is_claim=judged.issuer.is_claim,
                mark=record.report.mark,
                standing=record.report.standing,
                awarded_at=description.awarded_at or description.valid_from,
                valid_until=description.valid_until,
                is_practice=record.is_practice,
                fields=count_shown(shown.order, record, whole),
            )
        )
    return tuple(rows)


def _file(name: str, content: bytes, title: str) -> PackedFile:
    media_type = "application/vp" if name == PRESENTATION else media_type_of(PurePath(name).name)
    return PackedFile(
        name=name,
        digest=hashlib.sha256(content).hexdigest(),
        size=len(content),
        media_type=media_type,
        title=title,
    )

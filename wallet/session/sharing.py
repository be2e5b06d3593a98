"""Choosing and sharing: preview, the signed file, codes, the printed page, the log."""

import hashlib
from dataclasses import replace
from datetime import datetime
from secrets import token_bytes
from uuid import uuid4

from wallet.errors import PresentingError, Reason
from wallet.formats.copies import STAYING
from wallet.model.credential import Credential, Form
from wallet.model.disclosure import FieldCount
from wallet.model.record import (
    CredentialRecord,
    Keeping,
    ShareEntry,
    ShareForm,
    VaultChange,
)
from wallet.model.report import Mark
from wallet.model.sharing import CodePlan, HolderSuite, Preview, SharedFile, ShareOrder
from wallet.presenting.builder import (
    build_presentation,
    build_proof_for_issuer,
    fresh_challenge,
    holder_keys,
)
from wallet.presenting.codes import plan_codes
from wallet.presenting.page_texts import PageTexts
from wallet.presenting.pages import make_page
from wallet.presenting.preview import PreviewSource, preview
from wallet.proofs.confirmation import bound_ids
from wallet.proofs.keys import SigningKey
from wallet.session.inner_items import outer_title, parts_of
from wallet.session.item_reading import read_credential
from wallet.session.judging import judge, judge_alone, staying_of
from wallet.session.leaving_once import leaving_once
from wallet.session.own_documents import read_evidence
from wallet.session.session import Session
from wallet.session.showing_chosen import (
    Shown,
    count_shown,
    may_bring_evidence,
    offer_for,
    show_chosen,
)

__all__ = [
    "PageTexts",
    "chosen_in",
    "enter_share",
    "list_shares",
    "make_file",
    "make_page_for",
    "make_with_items",
    "offer_for",
    "payload_of",
    "plan_codes_for",
    "preview_share",
    "prove_for_issuer",
]

Chosen = tuple[CredentialRecord, Credential]

FRAGMENT_SIZE = 300  # bytes
FRAMES_PER_SECOND = 7.0


def preview_share(session: Session, order: ShareOrder) -> Preview:
    """Return what the receiver will see, and what the learner should know before it leaves.

    Raises PresentingError(NOTHING_CHOSEN).
    """
    once = leaving_once(session, order)
    sources = tuple(
        _preview_source(session, record, show_chosen(session, order, record, credential))
        for record, credential in chosen_in(session, once.order)
    )
    signs_with = _signer_name(session, order)
    made = preview(sources, once.order, session.learner, signs_with=signs_with)
    return replace(made, repeats=once.repeats)


def make_file(session: Session, order: ShareOrder, *, now: datetime) -> SharedFile:
    """Build and sign the presentation: the exact bytes that will leave. Nothing is logged yet.

    What was chosen twice is in it once. Raises PresentingError(NOTHING_CHOSEN, NO_HOLDER_KEY,
    CANNOT_BE_SHARED).
    """
    return make_with_items(session, order, now=now)[0]


def make_with_items(
    session: Session, order: ShareOrder, *, now: datetime
) -> tuple[SharedFile, tuple[Chosen, ...]]:
    """As :func:`make_file`; also return what each item in the presentation was chosen as."""
    chosen = chosen_in(session, leaving_once(session, order).order)
    for record, _ in chosen:
        if record.keeping is Keeping.BROKEN or record.report.mark is Mark.BROKEN:
            raise PresentingError(Reason.CANNOT_BE_SHARED, {"title": record.source_name})
    keys = _keys_for(session, order, tuple(credential for _, credential in chosen))
    # Items that show who holds them name the same challenge as the presentation around them.
    asked = replace(order, challenge=fresh_challenge(order.challenge, token_bytes))
    # Different items of which the same is shown are one in the presentation.
    leaving: dict[bytes, tuple[Credential, Chosen]] = {}
    for record, whole in chosen:
        shown = show_chosen(session, asked, record, whole, now=now, keys=keys).credential
        leaving.setdefault(shown.original.strip(), (shown, (record, whole)))
    shared = build_presentation(
        tuple(shown for shown, _ in leaving.values()),
        asked,
        keys,
        session.knowledge.contexts,
        now=now,
        randomness=token_bytes,
        is_practice=session.is_practice,
    )
    return replace(shared, order=order), tuple(pair for _, pair in leaving.values())


def plan_codes_for(
    session: Session,
    shared: SharedFile,
    *,
    fragment_size: int = FRAGMENT_SIZE,
    frames_per_second: float = FRAMES_PER_SECOND,
) -> CodePlan:
    """Return the codes for a share, and how many and how long, said beforehand."""
    items = []
    for record, credential in chosen_in(session, leaving_once(session, shared.order).order):
        shown = show_chosen(session, shared.order, record, credential)
        judged = judge(shown.credential, shown.report, session.knowledge)
        items.append((record.id, judged.description.title, shown.credential))
    return plan_codes(
        shared,
        items,
        session.knowledge.contexts,
        fragment_size=fragment_size,
        frames_per_second=frames_per_second,
    )


def make_page_for(
    session: Session,
    shared: SharedFile,
    texts: PageTexts,
    *,
    paper: str,
    now: datetime,
    chosen_name: str = "",
) -> bytes:
    """Return the printed page of a share: a tagged PDF with the presentation attached.

    ``paper`` is ``"a4"`` or ``"us-letter"``; ``chosen_name`` is printed where given.
    """
    return make_page(
        preview_share(session, shared.order),
        shared,
        plan_codes_for(session, shared),
        texts,
        paper="us-letter" if paper == "us-letter" else "a4",
        made_at=now,
        chosen_name=chosen_name,
        is_practice=session.is_practice,
    )


def enter_share(
    session: Session,
    shared: SharedFile,
    *,
    form: ShareForm,
    payload: bytes,
    file_name: str,
    now: datetime,
    entry_id: str = "",
) -> VaultChange:
    """Write a share into the log once it really left: when, to whom, why, which, and its bytes.

    ``entry_id`` is a fresh id by which the entry can be found again; without one it gets its own.
    What was chosen twice left once, and is written down once.
    """
    order = leaving_once(session, shared.order).order
    titles: list[str] = []
    counts: dict[str, FieldCount] = {}
    taken_from: dict[str, str] = {}
    for record_id in order.record_ids:
        whole = session.vault.records.get(record_id)
        for record, credential in _leaving(session, order, whole):
            titles.append(judge(credential, record.report, session.knowledge).description.title)
            if record is not whole:
                taken_from[record_id] = outer_title(session, record)
            elif (count := count_shown(order, record, credential)) is not None:
                counts[record_id] = count
    has_end = form is ShareForm.PACKAGE or order.suite is not HolderSuite.UNSIGNED
    return session.vault.share_log.add(
        ShareEntry(
            id=entry_id or str(uuid4()),
            shared_at=now,
            receiver=order.receiver,
            purpose=order.purpose,
            form=form,
            record_ids=order.record_ids,
            titles=tuple(titles),
            digest=hashlib.sha256(payload).hexdigest(),
            signed_with=shared.holder_did,
            payload=payload,
            file_name=file_name,
            chosen_fields=dict(order.chosen_fields),
            chosen_parts=dict(order.chosen_parts),
            knows_choice=True,
            field_counts=counts,
            taken_from=taken_from,
            expires_at=order.expires_at if has_end else None,
            inside_digest=shared.digest if form is ShareForm.PAGE else "",
        )
    )


def list_shares(session: Session) -> tuple[ShareEntry, ...]:
    """Return the log, newest first, without the bytes."""
    return session.vault.share_log.entries()


def payload_of(session: Session, entry_id: str) -> bytes:
    """Return the exact bytes of a share."""
    return session.vault.share_log.payload(entry_id)


def prove_for_issuer(
    session: Session, challenge: str, domain: str, *, now: datetime, did: str = ""
) -> SharedFile:
    """Return an empty presentation signed over an issuer's challenge: whose key this is."""
    key = _signing_key(session, did)
    return build_proof_for_issuer(
        challenge,
        domain,
        key,
        session.knowledge.contexts,
        now=now,
        randomness=token_bytes,
        is_practice=session.is_practice,
    )


def chosen_in(session: Session, order: ShareOrder) -> tuple[Chosen, ...]:
    """Return what an order chooses, in its order: records, or the items picked inside them.

    Raises PresentingError(NOTHING_CHOSEN), VaultError(RECORD_MISSING, VAULT_DAMAGED).
    """
    if not order.record_ids:
        raise PresentingError(Reason.NOTHING_CHOSEN)
    records = [session.vault.records.get(record_id) for record_id in order.record_ids]
    return tuple(pair for record in records for pair in _leaving(session, order, record))


def _leaving(session: Session, order: ShareOrder, record: CredentialRecord) -> tuple[Chosen, ...]:
    """Return an item, or those inside it that were chosen instead."""
    credential = read_credential(session, record)
    parts = order.chosen_parts.get(record.id, ())
    return parts_of(session, record, credential, parts) if parts else ((record, credential),)


def _preview_source(session: Session, record: CredentialRecord, shown: Shown) -> PreviewSource:
    # What the item only points at is at hand here, and does not go along.
    judged = judge_alone(shown.credential, shown.report, session.knowledge)
    description = judged.description
    if shown.credential.form is Form.COPY:
        texts = tuple(text for text in description.texts if text.field not in STAYING)
        description = replace(description, texts=texts)
    staying = staying_of(shown.credential, session.knowledge)
    return PreviewSource(
        record_id=record.id,
        credential=shown.credential,
        report=shown.report,
        description=description,
        issuer_name=judged.issuer.name,
        issuer_is_claim=judged.issuer.is_claim,
        is_practice=record.is_practice,
        part_of=outer_title(session, record),
        fields=shown.fields,
        details_on=staying.website,
        listed_as=staying.title,
        evidence=_evidence(record, shown.credential),
    )


def _evidence(record: CredentialRecord, credential: Credential) -> tuple[str, ...]:
    """Return the digests of the files that may go along: those of records of one's own."""
    if not may_bring_evidence(record):
        return ()
    return tuple(file.digest for file in read_evidence(credential.document))


def _signer_name(session: Session, order: ShareOrder) -> str:
    if order.suite is HolderSuite.UNSIGNED:
        return ""
    return order.holder_did or _default_did(session)


def _default_did(session: Session) -> str:
    keys = session.vault.learner.keys()
    default = next((key for key in keys if key.is_default), None)
    if default is None:
        raise PresentingError(Reason.NO_HOLDER_KEY)
    return default.did


def _signing_key(session: Session, did: str) -> SigningKey:
    return SigningKey.from_seed(session.vault.learner.signing_seed(did or _default_did(session)))


def _keys_for(
    session: Session, order: ShareOrder, items: tuple[Credential, ...]
) -> tuple[SigningKey, ...]:
    """Return the keys that sign: the chosen one first, then every own key an item is bound to."""
    if order.suite is HolderSuite.UNSIGNED:
        return ()
    own = {key.did for key in session.vault.learner.keys()}
    chosen = order.holder_did or _first_bound(items, own) or _default_did(session)
    return tuple(_signing_key(session, did) for did in holder_keys(items, own, chosen))


def _first_bound(items: tuple[Credential, ...], own: set[str]) -> str:
    """The key the first bound item names: the default key need not be linked to it."""
    return next((did for item in items for did in bound_ids(item) if did in own), "")

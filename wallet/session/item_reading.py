"""One item in full: its credential, its versions and what others say of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from wallet.errors import InputError, Reason, VaultError
from wallet.formats.copies import read_copy
from wallet.formats.equality import equality_key
from wallet.formats.reader import read_alone
from wallet.model.credential import Credential, Form, Source
from wallet.model.item import ItemView, JoinedEndorsement
from wallet.model.json_values import as_list, as_object, as_text, id_of
from wallet.model.record import Carrier, CredentialRecord, Keeping, Query, Summary
from wallet.model.report import Mark
from wallet.session.inner_items import read_inner
from wallet.session.judging import judge
from wallet.session.resources import check_files
from wallet.session.session import Session
from wallet.verification.verifier import Verifier

# What a signature must be worth for an item to pass as a newer version of another.
_HOLDING = (Mark.SIGNED, Mark.SIGNED_NOT_LISTED, Mark.SIGNED_BY_ME)


def read_credential(session: Session, record: CredentialRecord) -> Credential:
    """Return the credential of a record, read from its original bytes.

    Raises VaultError(VAULT_DAMAGED, where) where they are not those of one.
    """
    wanted = Source(name=record.source_name, pointer="", container=record.container)
    if record.form is Form.COPY:
        return _read_copy(record, wanted)
    credential = read_alone(record.original, record.source_name, session.knowledge.contexts)
    if credential is None:
        raise VaultError(Reason.VAULT_DAMAGED, {"where": "original"})
    return replace(credential, source=wanted, picture=record.picture)


def _read_copy(record: CredentialRecord, source: Source) -> Credential:
    """A file nobody signed is what the learner's words beside it say."""
    try:
        return read_copy(record.original, source, record.words)
    except InputError as error:
        raise VaultError(Reason.VAULT_DAMAGED, {"where": "words"}) from error


def read_item(session: Session, record_id: str, *, now: datetime) -> ItemView:
    """Return everything the page of an item shows. Raises VaultError(RECORD_MISSING)."""
    records = session.vault.records
    record = records.get(record_id)
    credential = read_credential(session, record)
    judged = judge(credential, record.report, session.knowledge)
    verifier = Verifier(session.knowledge, now, session.learner, is_for_once=True)
    older, newer = _versions(session, record, credential, now)
    return ItemView(
        record=record,
        credential=credential,
        summary=records.summary(record_id, now),
        description=judged.description,
        report=record.report,
        issuer_name=judged.issuer.name,
        issuer_is_claim=judged.issuer.is_claim,
        endorsements=_endorsements_of(session, credential, now),
        older=older,
        newer=newer,
        shared_at=session.vault.share_log.dates_of(record_id),
        inner=read_inner(judged, verifier),
        files=check_files(session, credential, judged.description),
    )


def _versions(
    session: Session, record: CredentialRecord, credential: Credential, now: datetime
) -> tuple[tuple[Summary, ...], tuple[Summary, ...]]:
    """Return the older and the newer versions of a credential that the backpack holds.

    What is broken is no version of anything; only one whose signature holds is ever newer.
    """
    records = session.vault.records
    equal = records.find_equal(equality_key(credential))
    own = next((entry for entry in equal if entry.id == record.id), None)
    if own is None:
        return (), ()
    older, newer = [], []
    for entry in equal:
        row = records.summary(entry.id, now)
        if row.mark is Mark.BROKEN or entry.keeping is Keeping.BROKEN:
            continue
        if _is_before(entry.version_at, own.version_at):
            older.append(row)
        elif _is_before(own.version_at, entry.version_at) and row.mark in _HOLDING:
            newer.append(row)
    return tuple(older), tuple(newer)


def newest_version(session: Session, record: CredentialRecord, now: datetime) -> str:
    """Return the id of the newest version that took over from an item, or ``""``."""
    newer = _versions(session, record, read_credential(session, record), now)[1]
    return newer[0].id if newer else ""


def _is_before(one: datetime | None, other: datetime | None) -> bool:
    return other is not None and (one is None or one < other)


def _endorsements_of(
    session: Session, credential: Credential, now: datetime
) -> tuple[JoinedEndorsement, ...]:
    """Return endorsements kept as items of their own that speak of this very credential."""
    if credential.form is Form.ENDORSEMENT:
        return ()
    own_ids = _ids_of(credential)
    return tuple(
        joined
        for row in session.vault.records.summaries(Query(), now)
        if row.form is Form.ENDORSEMENT
        for joined in _joined(session, row, own_ids)
    )


def _joined(
    session: Session, row: Summary, own_ids: frozenset[str]
) -> Iterator[JoinedEndorsement]:
    record = session.vault.records.get(row.id)
    try:
        subjects = read_credential(session, record).subjects
    except VaultError:
        return  # its own page says what is wrong with it; the others are none the worse
    for subject in subjects:
        if as_text(subject.get("id")) in own_ids:
            yield JoinedEndorsement(
                record_id=row.id,
                issuer_name=row.issuer_name,
                issuer_is_claim=row.issuer_is_claim,
                comment=as_text(subject.get("endorsementComment")),
                report=record.report,
            )


def _ids_of(credential: Credential) -> frozenset[str]:
    """An endorsement speaks of a credential or of what it certifies, by id."""
    ids = {credential.id}
    for subject in credential.subjects:
        for achievement in as_list(subject.get("achievement")):
            ids.add(id_of(as_object(achievement)))
    return frozenset(ids - {""})


def original_of(session: Session, record_id: str) -> tuple[str, bytes]:
    """Return a file name and the exact bytes that came in (a baked badge as its picture)."""
    record = session.vault.records.get(record_id)
    return record.source_name, record.as_it_came


def carrier_of(session: Session, record_id: str) -> Carrier | None:
    """Return the file an item came in with others, as it came; None where it came alone.

    Raises VaultError(RECORD_MISSING, VAULT_DAMAGED).
    """
    digest = session.vault.records.get(record_id).arrival.carrier
    return session.vault.records.carrier(digest) if digest else None

"""Items as rows and back: what the columns of ``items`` mean.

``content_digest`` binds what stands in other tables (original bytes, picture, report, how it came)
to the row that the root MAC covers; reading an item checks it.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from wallet.errors import Reason, VaultError
from wallet.formats.equality import EqualityKey
from wallet.model.credential import Container, Form, Securing
from wallet.model.description import Compartment
from wallet.model.record import ALONE, Arrival, Carrier, CredentialRecord, Keeping, Summary
from wallet.model.report import Mark, Report, Standing
from wallet.vault.database import Row, Value
from wallet.vault.moments import read_moment, read_optional, write_moment, write_optional
from wallet.vault.packing import unpack, unpack_report
from wallet.vault.record_queries import sort_key
from wallet.vault.report_rows import read_report

_FORMS = {form.value: form for form in Form}
_MARKS = {mark.value: mark for mark in Mark}
_STANDINGS = {standing.value: standing for standing in Standing}
_KEEPINGS = {keeping.value: keeping for keeping in Keeping}
_COMPARTMENTS = {compartment.value: compartment for compartment in Compartment}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRecord:
    """An item to be kept.

    ``search_text`` is all a search should find; ``equality`` and ``version_at`` say which other
    items are versions of it (``wallet.formats.equality``). ``carrier`` is the file that
    ``record.arrival`` names.
    """

    record: CredentialRecord
    summary: Summary
    search_text: str
    equality: EqualityKey
    version_at: datetime | None = None
    carrier: Carrier | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualRecord:
    """An item that is a version of the same credential; ``version_at`` orders versions."""

    id: str
    version_at: datetime | None
    imported_at: datetime
    digest: str
    keeping: Keeping
    replaced_by: str


def check_new(item: NewRecord) -> None:
    """Raise ValueError where record and summary are not of one item, or the digest is wrong."""
    record = item.record
    if record.id != item.summary.id or not record.id:
        raise ValueError("record and summary of different items")
    if hashlib.sha256(record.original).hexdigest() != record.digest:
        raise ValueError("a digest of other bytes")
    carrier = item.carrier
    if record.arrival.carrier != (carrier.digest if carrier else ""):
        raise ValueError("a carrier that is another file")
    if carrier and hashlib.sha256(carrier.content).hexdigest() != carrier.digest:
        raise ValueError("a digest of other bytes")


def content_digest(
    digest: str, picture: bytes, report: str, arrival: Arrival = ALONE, words: bytes = b""
) -> str:
    """Return what binds original (by its SHA-256, hex), picture, report and arrival to their row.

    An item that came alone, and of which the learner wrote nothing, is bound as it always was.
    """
    parts: tuple[bytes, ...] = (digest.encode("ascii"), picture, report.encode("utf-8"))
    if arrival:
        parts += (arrival.before, arrival.after, arrival.carrier.encode("ascii"))
    if words:
        parts += (words,)
    inner = b"".join(hashlib.sha256(part).digest() for part in parts)
    return hashlib.sha256(inner).hexdigest()


def write_item(item: NewRecord, content: str) -> dict[str, Value]:
    """Return all columns of a new item; ``content`` is its content digest."""
    record, summary = item.record, item.summary
    return write_summary(summary, record.report) | {
        "id": record.id,
        "content_digest": content,
        "form": record.form.value,
        "keeping": record.keeping.value,
        "imported_at": write_moment(record.imported_at),
        "is_practice": int(record.is_practice),
        "has_picture": int(bool(record.picture) or summary.has_picture),
        "replaced_by": record.replaced_by,
        "deleted_at": write_optional(record.deleted_at),
        "digest": record.digest,
        "size": len(record.original),
        "securing": record.securing.value,
        "container": record.container.value,
        "source_name": write_name(record.source_name),
        "issuer_id": item.equality.issuer_id,
        "credential_id": item.equality.credential_id,
        "version_at": write_optional(item.version_at),
    }


def write_name(name: str) -> str:
    """Return a file's name as text: it may hold bytes that are no UTF-8."""
    return name.encode("utf-8", "replace").decode("utf-8")


def write_summary(summary: Summary, report: Report) -> dict[str, Value]:
    """Return the columns that a new report may change."""
    return {
        "title": summary.title,
        "issuer_name": summary.issuer_name,
        "issuer_is_claim": int(summary.issuer_is_claim),
        "issuer_says": summary.issuer_says,
        "compartment": summary.compartment.value,
        "achievement_kind": summary.achievement_kind,
        "mark": summary.mark.value,
        "standing": summary.standing.value,
        "awarded_at": write_optional(summary.awarded_at),
        "valid_until": write_optional(summary.valid_until),
        "in_progress": int(summary.in_progress),
        "newer_announced": int(_announces_newer(report)),
        "title_key": sort_key(summary.title),
        "issuer_key": sort_key(summary.issuer_name),
    }


def read_record(row: Row) -> CredentialRecord:
    """Return a whole item. Raises VaultError(VAULT_DAMAGED, where="record")."""
    (
        record_id, packed, size, digest, form, securing, container, source_name, picture, report,
        keeping, imported_at, deleted_at, replaced_by, is_practice, content, *around,
    ) = row  # fmt: skip
    before, after, carrier, words = around
    arrival = Arrival(before=before, after=after, carrier=carrier)
    original = unpack(packed, size)
    text = unpack_report(report)
    is_whole = hashlib.sha256(original).hexdigest() == digest
    if not is_whole or content_digest(digest, picture, text, arrival, words) != content:
        raise VaultError(Reason.VAULT_DAMAGED, {"where": "record"})
    return CredentialRecord(
        id=record_id,
        original=original,
        digest=digest,
        form=_FORMS[form],
        securing=Securing(securing),
        container=Container(container),
        source_name=source_name,
        picture=picture,
        report=read_report(text),
        keeping=_KEEPINGS[keeping],
        imported_at=read_moment(imported_at),
        deleted_at=read_optional(deleted_at),
        replaced_by=replaced_by,
        is_practice=bool(is_practice),
        arrival=arrival,
        words=words,
    )


def read_carrier(row: Row) -> Carrier:
    """Return a carrier. Raises VaultError(VAULT_DAMAGED, where="carrier")."""
    digest, name, size, content = row
    try:
        unpacked = unpack(content, size)
    except VaultError as error:
        raise VaultError(Reason.VAULT_DAMAGED, {"where": "carrier"}) from error
    if hashlib.sha256(unpacked).hexdigest() != digest:
        raise VaultError(Reason.VAULT_DAMAGED, {"where": "carrier"})
    return Carrier(name=name, digest=digest, content=unpacked)


def read_summary(row: Row) -> Summary:
    """Return the list's row of an item; ``row`` as the ledger covers ``items``."""
    (
        record_id, _, _, title, issuer_name, issuer_is_claim, issuer_says, compartment,
        achievement_kind, form, mark, standing, keeping, awarded_at, valid_until, imported_at,
        in_progress, is_practice, has_picture, replaced_by, deleted_at, *_,
    ) = row  # fmt: skip
    return Summary(
        id=record_id,
        title=title,
        issuer_name=issuer_name,
        issuer_is_claim=bool(issuer_is_claim),
        compartment=_COMPARTMENTS[compartment],
        achievement_kind=achievement_kind,
        form=_FORMS[form],
        mark=_MARKS[mark],
        standing=_STANDINGS[standing],
        keeping=_KEEPINGS[keeping],
        awarded_at=read_optional(awarded_at),
        valid_until=read_optional(valid_until),
        imported_at=read_moment(imported_at),
        in_progress=bool(in_progress),
        is_practice=bool(is_practice),
        has_picture=bool(has_picture),
        is_replaced=bool(replaced_by),
        deleted_at=read_optional(deleted_at),
        issuer_says=issuer_says,
    )


def as_of(summary: Summary, now: datetime) -> Summary:
    """Return ``summary`` with its standing as of ``now``: what has run out since is EXPIRED."""
    was_good = summary.standing in (Standing.CURRENT, Standing.NOT_ASKED)
    if was_good and summary.valid_until is not None and summary.valid_until < now:
        return replace(summary, standing=Standing.EXPIRED)
    return summary


def read_equal(row: Row) -> EqualRecord:
    """Return a row of the search for versions of one credential."""
    record_id, version_at, imported_at, digest, keeping, replaced_by = row
    return EqualRecord(
        id=record_id,
        version_at=read_optional(version_at),
        imported_at=read_moment(imported_at),
        digest=digest,
        keeping=_KEEPINGS[keeping],
        replaced_by=replaced_by,
    )


def _announces_newer(report: Report) -> bool:
    reasons = {check.reason for check in report.checks}
    reasons |= {remark.reason for remark in report.remarks}
    return Reason.NEWER_VERSION_ANNOUNCED in reasons

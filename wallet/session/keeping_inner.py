"""Keeping what stands inside an item as an item of its own, with its own bytes."""

from datetime import datetime

from wallet.model.finding import Decision
from wallet.model.record import VaultChange
from wallet.session.bringing_in import keep, look_at
from wallet.session.gathering import Incoming
from wallet.session.inner_items import parts_of
from wallet.session.item_reading import read_credential
from wallet.session.session import Session


def keep_inner(session: Session, record_id: str, pointer: str, *, now: datetime) -> VaultChange:
    """Keep an inner item as an item of its own; the one that holds it stays as it is.

    The change names no record where the backpack holds the very same already. Raises
    VaultError(RECORD_MISSING, STORAGE_*).
    """
    record = session.vault.records.get(record_id)
    ((_, part),) = parts_of(session, record, read_credential(session, record), (pointer,))
    incoming = Incoming(name=record.source_name, data=part.original)
    findings = look_at(session, [incoming], now=now)
    decisions = [
        Decision(finding_id=finding.id, keeping=finding.may_keep[0])
        for finding in findings.items
        if finding.may_keep
    ]
    return keep(session, findings, decisions, now=now) if decisions else VaultChange()

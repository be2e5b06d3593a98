"""The items of the backpack: listing and counting them, deleting with undo."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from wallet.model.description import Compartment
from wallet.model.record import Keeping, Query, Summary, VaultChange
from wallet.session.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many items the compartments hold; deleted ones are counted apart."""

    all: int
    by_compartment: dict[Compartment, int]
    needs_attention: int
    deleted: int


def list_items(session: Session, query: Query, *, now: datetime) -> Sequence[Summary]:
    """Return the rows ``query`` asks for, in its order; each is read when it is looked at."""
    return session.vault.records.summaries(query, now)


def count_items(session: Session, *, now: datetime) -> Counts:
    """Return the counts the backpack's page shows."""
    tally = session.vault.records.tally(now)
    return Counts(
        all=sum(tally.by_compartment.values()),
        by_compartment=tally.by_compartment,
        needs_attention=tally.needing_attention,
        deleted=tally.deleted,
    )


def delete_items(session: Session, record_ids: Collection[str], *, now: datetime) -> VaultChange:
    """Delete items; :func:`restore_items` undoes it for 30 days."""
    return session.vault.records.delete(record_ids, now)


def restore_items(session: Session, record_ids: Collection[str]) -> VaultChange:
    """Undo a deletion."""
    return session.vault.records.restore(record_ids)


def set_keeping(session: Session, record_id: str, keeping: Keeping) -> VaultChange:
    """Keep an item as current or as history."""
    return session.vault.records.set_keeping([record_id], keeping)

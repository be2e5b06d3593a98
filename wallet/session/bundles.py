"""Choices of items kept under a name, to share again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from wallet.model.record import Bundle, VaultChange
from wallet.model.report import Mark, Standing
from wallet.session.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleNews:
    """What became of a bundle's items: no longer good, gone, or with a newer version."""

    no_longer_good: tuple[str, ...]
    missing: tuple[str, ...]
    newer: dict[str, str]


def save_bundle(
    session: Session,
    name: str,
    record_ids: tuple[str, ...],
    note: str = "",
    *,
    now: datetime,
    bundle_id: str = "",
    chosen_fields: Mapping[str, tuple[str, ...]] | None = None,
) -> VaultChange:
    """Keep a choice of items, and of their fields, under a name.

    ``bundle_id`` replaces an existing one.
    """
    bundle = Bundle(
        id=bundle_id or str(uuid4()),
        name=name,
        record_ids=record_ids,
        note=note,
        changed_at=now,
        chosen_fields=chosen_fields or {},
    )
    return session.vault.bundles.save(bundle)


def list_bundles(session: Session) -> tuple[Bundle, ...]:
    """Return the bundles by name."""
    return session.vault.bundles.all()


def delete_bundle(session: Session, bundle_id: str) -> VaultChange:
    """Delete a bundle; its items stay."""
    return session.vault.bundles.delete(bundle_id)


def bundle_news(session: Session, bundle: Bundle, *, now: datetime) -> BundleNews:
    """Return which items of ``bundle`` expired, ended, were deleted or have a newer version."""
    # On use: whoever only looks at the list reads no original.
    from wallet.session.item_reading import newest_version  # noqa: PLC0415

    lost = (Standing.EXPIRED, Standing.ENDED, Standing.SUSPENDED)
    known = set(session.vault.records.ids())
    no_longer_good, newer = [], {}
    for record_id in bundle.record_ids:
        if record_id not in known:
            continue
        summary = session.vault.records.summary(record_id, now)
        if summary.standing in lost or summary.mark is Mark.BROKEN:
            no_longer_good.append(record_id)
        record = session.vault.records.get(record_id)
        newest = newest_version(session, record, now)
        if newest:
            newer[record_id] = newest
    return BundleNews(
        no_longer_good=tuple(no_longer_good),
        missing=tuple(entry for entry in bundle.record_ids if entry not in known),
        newer=newer,
    )

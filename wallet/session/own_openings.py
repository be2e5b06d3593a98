"""Opening the form of a record of one's own that is to be edited."""

from dataclasses import dataclass
from datetime import datetime

from wallet.errors import Reason, VaultError
from wallet.model.own_record import OwnRecord
from wallet.session.own_records import own_record_of
from wallet.session.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedOwn:
    """A record of one's own, as it was typed in.

    ``is_gone``: it was deleted, so that what is signed now is a new item and no newer version.
    ``record`` is None once nothing of it is left.
    """

    record_id: str
    record: OwnRecord | None
    is_gone: bool


def open_own(session: Session, record_id: str, *, now: datetime) -> OpenedOwn:
    """Return a record of one's own that is to be edited, deleted or not.

    Raises VaultError, ValueError for an item that is no record of one's own.
    """
    try:
        summary = session.vault.records.summary(record_id, now)
    except VaultError as error:
        if error.reason is not Reason.RECORD_MISSING:
            raise
        return OpenedOwn(record_id=record_id, record=None, is_gone=True)
    return OpenedOwn(
        record_id=record_id,
        record=own_record_of(session, record_id),
        is_gone=summary.deleted_at is not None,
    )

"""Moving out to Learner Credential Wallet: a backup in plain text, private key included."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wallet.model.record import Keeping, Query
from wallet.presenting.wallet_backup import travels, write_wallet_backup
from wallet.session.item_reading import read_credential
from wallet.session.learner import default_key
from wallet.session.session import Session
from wallet.session.watching import Unwatched, Watch
from wallet.vault.disk import write_durably

FILE_NAME = "Wallet Backup.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """What would travel, and the titles of what would stay behind."""

    record_ids: tuple[str, ...]
    left_behind: tuple[str, ...]


def plan_departure(session: Session, *, now: datetime, watch: Watch | None = None) -> Departure:
    """Return which items that wallet takes in and which not.

    What is changed or broken stays. Raises Cancelled where ``watch`` says stop.
    """
    watching = watch or Unwatched()
    rows = tuple(session.vault.records.summaries(Query(), now))
    going, staying = [], []
    for number, row in enumerate(rows):
        watching.step(number, len(rows))
        record = session.vault.records.get(row.id)
        fits = row.keeping is not Keeping.BROKEN and not record.picture
        if fits and travels(read_credential(session, record)):
            going.append(row.id)
        else:
            staying.append(row.title)
    return Departure(record_ids=tuple(going), left_behind=tuple(staying))


def write_departure(
    session: Session, record_ids: Sequence[str], target: Path, name: str, *, did: str = ""
) -> Path:
    """Write the backup to ``target`` and return it: whoever reads it has the learner's key.

    ``name`` is the profile's, ``did`` the key that goes along (``""``: the default one). Raises
    VaultError(RECORD_MISSING, NO_HOLDER_KEY, STORAGE_*).
    """
    records = [session.vault.records.get(record_id) for record_id in record_ids]
    credentials = [read_credential(session, record) for record in records]
    seed = session.vault.learner.signing_seed(did or default_key(session).did)
    write_durably(target, write_wallet_backup(credentials, seed, name))
    return target

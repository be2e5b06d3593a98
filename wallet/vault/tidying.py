"""What an opening clears away: what was deleted long ago, and what nothing leads to any more.

All of it can wait. A backpack opens though a page is damaged that only this would read.
"""

from contextlib import suppress
from datetime import datetime

from wallet.errors import Reason, VaultError
from wallet.vault.draft_store import DraftStore
from wallet.vault.evidence_store import EvidenceStore
from wallet.vault.records import Records


def tidy_up(
    records: Records, evidence: EvidenceStore, drafts: DraftStore, *, now: datetime
) -> None:
    """Purge deleted items whose time is over, and evidence and drafts of items that are gone.

    What meets damage is left for another time. Raises VaultError(STORAGE_*).
    """
    for step in (lambda: records.purge(now), evidence.tidy):
        try:
            step()
        except VaultError as error:
            if error.reason is not Reason.VAULT_DAMAGED:
                raise
    # Drafts are nothing that an opening depends on, in whatever state they are.
    with suppress(Exception):
        drafts.tidy()


__all__ = ["tidy_up"]

"""The practice backpack's way in: its passphrase is no secret, nothing in it proves anything."""

from datetime import datetime
from pathlib import Path

from ui.vaults.practice_passphrase import PRACTICE_PASSPHRASE
from wallet.session.opening import KdfCost
from wallet.session.practising import create_practice_backpack
from wallet.session.session import Session


def make_practice(data: Path, now: datetime, cost: KdfCost | None = None) -> Session:
    """Make the practice backpack, filled, and return it open. Runs on the vault's thread.

    Raises VaultError(STORAGE_*).
    """
    return create_practice_backpack(data, PRACTICE_PASSPHRASE, now=now, cost=cost).session

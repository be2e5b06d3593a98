"""Which backpacks there are and what people call them, told without opening one.

The lock screen asks nothing else, so nothing here imports what opens a backpack.
"""

from pathlib import Path

from wallet.vault.listing import VaultListing, list_vaults

__all__ = ["VaultListing", "backpacks_folder", "list_backpacks", "short_name"]


def list_backpacks(data: Path) -> tuple[VaultListing, ...]:
    """Return the backpacks in the application's data folder ``data``, without opening any."""
    return list_vaults(backpacks_folder(data))


def backpacks_folder(data: Path) -> Path:
    """Return where backpacks lie inside the application's data folder."""
    return data / "backpacks"


def short_name(vault_id: str) -> str:
    """Return what people tell backpacks apart by: the start of the id ("3F2A 81BC")."""
    start = vault_id.replace("-", "")[:8].upper()
    return f"{start[:4]} {start[4:]}"

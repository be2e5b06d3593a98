"""Which backpacks a folder holds, told without opening one: numbers, no names."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from wallet.errors import VaultError
from wallet.vault.disk import DATABASE
from wallet.vault.header import load_headers
from wallet.vault.slots import SlotKind
from wallet.vault.vault_id import read_vault_id


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultListing:
    """A backpack that may be opened.

    ``id`` is the vault's UUID, or the folder's name where no header can be read; ``changed_at``
    when its database was last written (None where there is none). ``is_practice`` is what the
    header says; only an open backpack proves it. ``is_remembered``: some computer's keyring opens
    it, though perhaps not this one's.
    """

    id: str
    folder: Path
    changed_at: datetime | None
    is_practice: bool
    is_readable: bool
    is_remembered: bool = False


def list_vaults(parent: Path) -> tuple[VaultListing, ...]:
    """Return the backpacks below ``parent``, last used first; none where there is no folder.

    Only folders with a UUID for a name count. Raises nothing: what cannot be read says so.
    """
    try:
        folders = [entry for entry in parent.iterdir() if _is_vault_folder(entry)]
    except OSError:
        return ()
    found = [_look(folder) for folder in folders]
    oldest = datetime.min.replace(tzinfo=UTC)
    found.sort(key=lambda entry: (entry.changed_at or oldest, entry.id), reverse=True)
    return tuple(found)


def _is_vault_folder(entry: Path) -> bool:
    try:
        is_uuid = read_vault_id(entry.name) == entry.name
        return is_uuid and entry.is_dir() and not entry.is_symlink()
    except (ValueError, OSError):
        return False


def _look(folder: Path) -> VaultListing:
    try:
        written = (folder / DATABASE).stat().st_mtime
        changed_at = datetime.fromtimestamp(written, UTC)
    except (OSError, ValueError, OverflowError):
        changed_at = None
    try:
        header = load_headers(folder)[0].header
    except VaultError:
        return VaultListing(
            id=folder.name,
            folder=folder,
            changed_at=changed_at,
            is_practice=False,
            is_readable=False,
        )
    return VaultListing(
        id=header.vault_id,
        folder=folder,
        changed_at=changed_at,
        is_practice=header.is_practice,
        is_readable=changed_at is not None,
        is_remembered=header.slot_of(SlotKind.KEYRING) is not None,
    )

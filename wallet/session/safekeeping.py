"""Keeping the backpack safe: passphrase, this computer's keyring, recovery code, backups."""

from datetime import datetime
from pathlib import Path

from wallet.session.opening import backpacks_folder
from wallet.session.session import Session
from wallet.vault.backup import restore_backup, write_backup
from wallet.vault.key_slots import Passphrase
from wallet.vault.keyring_slot import is_keyring_available
from wallet.vault.recovery_code import RecoveryCode
from wallet.vault.vault import Unlock

BACKUP_SUFFIX = ".rucksack-backup"


def has_keyring() -> bool:
    """Return whether this computer has a keyring Rucksack trusts; may ask the desktop (slow)."""
    return is_keyring_available()


def parse_recovery_code(text: str) -> RecoveryCode:
    """Return the recovery code typed as ``text``.

    Raises VaultError(RECOVERY_GROUP_WRONG, group) naming the first group with a typing mistake.
    """
    return RecoveryCode.parse(text)


def change_passphrase(session: Session, current: str, new: str) -> None:
    """Change the passphrase: one slot is rewritten, nothing else.

    Raises VaultError(WRONG_PASSPHRASE) where ``current`` is not the one in force.
    """
    session.vault.change_passphrase(Passphrase(current), Passphrase(new))


def new_recovery_code(session: Session, passphrase: str) -> tuple[str, ...]:
    """Replace the recovery code and return the groups of the new one; the old one opens no more.

    Raises VaultError(WRONG_PASSPHRASE).
    """
    return session.vault.replace_recovery_code(Passphrase(passphrase)).groups


def remember_on_this_computer(session: Session) -> None:
    """Let this computer's keyring open the backpack. Raises VaultError(KEYRING_*)."""
    session.vault.add_keyring_slot()


def forget_on_this_computer(session: Session) -> None:
    """Take this computer's keyring out again."""
    session.vault.remove_keyring_slot()


def is_remembered(session: Session) -> bool:
    """Return whether a keyring slot exists."""
    return session.vault.has_keyring_slot


def back_up(session: Session, target: Path, *, now: datetime) -> int:
    """Write an encrypted backup to the file ``target`` and read it back; return its items.

    Raises VaultError(STORAGE_*); a failed backup leaves nothing behind.
    """
    return write_backup(session.vault, target, now=now)


def restore(file: Path, unlock: Unlock, data: Path, *, now: datetime) -> Path:
    """Restore a backup into a new backpack and return its folder.

    Raises VaultError(WRONG_PASSPHRASE, BACKUP_DAMAGED, VAULT_TOO_NEW, STORAGE_*).
    """
    folder = backpacks_folder(data)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return restore_backup(file, unlock, folder, now=now)

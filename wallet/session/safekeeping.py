"""Keeping the backpack safe: passphrase, this computer's keyring, recovery code, backups."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from wallet.presenting.page_texts import PageTexts
from wallet.presenting.pages import make_recovery_sheet
from wallet.session.listing import backpacks_folder, short_name
from wallet.session.session import Session
from wallet.vault.backup import restore_backup, write_backup
from wallet.vault.key_slots import KdfCost, Passphrase, RecoveryCode, Unlock
from wallet.vault.keyring_slot import is_keyring_available
from wallet.vault.recovery_code import is_group_plausible

BACKUP_SUFFIX = ".rucksack-backup"


def has_keyring() -> bool:
    """Return whether this computer has a keyring Rucksack trusts; may ask the desktop (slow)."""
    return is_keyring_available()


def parse_recovery_code(text: str) -> RecoveryCode:
    """Return the recovery code typed as ``text``.

    Raises VaultError(RECOVERY_GROUP_WRONG, group) naming the first group with a typing mistake.
    """
    return RecoveryCode.parse(text)


def is_recovery_group(text: str) -> bool:
    """Return whether one typed group of a recovery code can be right: for marking it at once."""
    return is_group_plausible(text)


def make_recovery_page(
    session: Session, groups: Sequence[str], texts: PageTexts, *, paper: str, now: datetime
) -> bytes:
    """Return the recovery sheet as a tagged PDF, named by the backpack's short name.

    ``paper`` is ``"a4"`` or ``"us-letter"``. Keep no copy of it. Raises PresentingError where it
    cannot be made.
    """
    return make_recovery_sheet(
        groups,
        short_name(session.vault.id),
        texts,
        now,
        paper="us-letter" if paper == "us-letter" else "a4",
        is_practice=session.is_practice,
    )


def change_passphrase(
    session: Session, current: str, new: str, *, cost: KdfCost | None = None
) -> None:
    """Change the passphrase: one slot is rewritten, nothing else; ``cost`` None keeps the cost.

    Raises VaultError(WRONG_PASSPHRASE) where ``current`` is not the one in force.
    """
    session.vault.change_passphrase(Passphrase(current), Passphrase(new), cost=cost)


def new_recovery_code(session: Session, passphrase: str) -> tuple[str, ...]:
    """Replace the recovery code and return the groups of the new one; the old one opens no more.

    Raises VaultError(WRONG_PASSPHRASE).
    """
    return session.vault.replace_recovery_code(Passphrase(passphrase)).groups


def set_new_passphrase(
    session: Session, code: RecoveryCode, new: str, *, cost: KdfCost | None = None
) -> None:
    """Set a new passphrase by the recovery code, for a learner who forgot the old one."""
    session.vault.change_passphrase(code, Passphrase(new), cost=cost)


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
    """Write an encrypted backup to the file ``target``, read it back, and return its item count.

    Raises VaultError(STORAGE_*); a failed backup leaves nothing behind.
    """
    return write_backup(session.vault, target, now)


def restore(file: Path, unlock: Unlock, data: Path, *, now: datetime) -> Path:
    """Restore a backup into a new backpack and return its folder.

    Raises VaultError(WRONG_PASSPHRASE, BACKUP_DAMAGED, VAULT_TOO_NEW, STORAGE_*).
    """
    return restore_backup(file, unlock, backpacks_folder(data), now)

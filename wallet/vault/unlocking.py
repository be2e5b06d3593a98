"""From a folder, its header and a way in to the vault's keys."""

from collections.abc import Sequence
from pathlib import Path

from wallet.errors import Reason, VaultError
from wallet.vault.disk import DATABASE, storage_error
from wallet.vault.header import NAMES, Header, SealedHeader
from wallet.vault.key_slots import (
    Passphrase,
    RecoveryCode,
    SlotKind,
    Unlock,
    open_with_passphrase,
    open_with_secret,
)
from wallet.vault.keyring_slot import fetch_secret
from wallet.vault.vault_keys import VaultKeys


def check_files(folder: Path) -> None:
    """Answer, before anything costs time, what needs no key to be seen of a vault's folder.

    Raises VaultError: VAULT_MISSING, VAULT_EMPTY_FILE, VAULT_DAMAGED (where: header), STORAGE_*.
    """
    try:
        size = (folder / DATABASE).stat().st_size
    except (FileNotFoundError, NotADirectoryError) as error:
        raise VaultError(Reason.VAULT_MISSING, {"where": "database"}) from error
    except OSError as error:
        raise storage_error(error) from error
    if not size:
        raise VaultError(Reason.VAULT_EMPTY_FILE)
    if not any((folder / name).exists() for name in NAMES):
        raise VaultError(Reason.VAULT_DAMAGED, {"where": "header"})


def open_header(copies: Sequence[SealedHeader], unlock: Unlock) -> tuple[SealedHeader, VaultKeys]:
    """Return the copy that counts and the keys it holds. ``copies`` as ``load_headers`` has them.

    The first copy counts. Another one is used only where it opens and proves, by the seal, that
    the first was not written by anybody who held the key; a passphrase that was changed does not
    come back through an older copy.

    Raises VaultError: WRONG_PASSPHRASE, WRONG_RECOVERY_CODE, VAULT_DAMAGED (where), KEYRING_*.
    """
    refusals: list[VaultError] = []
    for copy in copies:
        try:
            keys = VaultKeys(open_slot(copy.header, unlock), copy.header.vault_id)
        except VaultError as error:
            refusals.append(error)
            continue
        header_key = bytes(keys.header)
        genuine = next((other for other in copies if other.has_seal_of(header_key)), None)
        if genuine is copy:
            return copy, keys
        keys.wipe()
        if genuine is not None and refusals:
            break
    raise (refusals or [VaultError(Reason.VAULT_DAMAGED, {"where": "header"})])[0]


def keyring_entry(header: Header) -> str:
    """Return the name of the keyring's entry for the header's keyring slot, ``""`` without one."""
    slot = header.slot_of(SlotKind.KEYRING)
    return f"{header.vault_id}.{slot.name}" if slot else ""


def open_slot(header: Header, unlock: Unlock) -> bytearray:
    """Return the vault key from the slot that ``unlock`` fits; the caller wipes it.

    Raises VaultError: WRONG_PASSPHRASE, WRONG_RECOVERY_CODE, VAULT_DAMAGED (where), KEYRING_*.
    """
    if isinstance(unlock, Passphrase):
        slot = header.slot_of(SlotKind.PASSPHRASE)
        if slot is None:
            raise VaultError(Reason.WRONG_PASSPHRASE)
        return open_with_passphrase(slot, unlock, header.binding)
    if isinstance(unlock, RecoveryCode):
        slot = header.slot_of(SlotKind.RECOVERY)
        if slot is None:
            raise VaultError(Reason.WRONG_RECOVERY_CODE)
        return open_with_secret(slot, unlock.secret, header.binding, Reason.WRONG_RECOVERY_CODE)
    slot = header.slot_of(SlotKind.KEYRING)
    if slot is None:
        raise VaultError(Reason.KEYRING_ENTRY_MISSING)
    secret = fetch_secret(keyring_entry(header))
    return open_with_secret(slot, secret, header.binding, Reason.KEYRING_ENTRY_MISSING)

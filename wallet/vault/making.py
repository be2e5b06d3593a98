"""Making a backpack's folder, and knowing its database again."""

from datetime import datetime
from pathlib import Path

from wallet.errors import Reason, VaultError
from wallet.vault.database import Database
from wallet.vault.disk import (
    BACKUPS,
    DATABASE,
    FOLDER_MODE,
    make_empty_file,
    make_folder,
    remove_files,
    storage_error,
    sync_folder,
)
from wallet.vault.header import Header, save_header, write_header
from wallet.vault.ledger import Ledger
from wallet.vault.moments import write_moment
from wallet.vault.schema import SCHEMA_VERSION, TABLES
from wallet.vault.vault_keys import VaultKeys


def make_vault_folder(
    parent: Path, header: Header, keys: VaultKeys, label: str, now: datetime
) -> Path:
    """Make ``<parent>/<vault id>`` under another name, whole, and put it in place.

    Raises VaultError(STORAGE_*), leaving nothing behind.
    """
    try:
        parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error) from error
    beside, place = parent / f".new-{header.vault_id}", parent / header.vault_id
    make_folder(beside)
    try:
        make_folder(beside / BACKUPS)
        make_empty_file(beside / DATABASE)
        _fill(beside / DATABASE, header, keys, label, now)
        save_header(beside, write_header(header, bytes(keys.header)))
        beside.rename(place)
        sync_folder(parent)
    except OSError as error:
        remove_files(beside)
        raise storage_error(error) from error
    except BaseException:
        remove_files(beside)
        raise
    return place


def _fill(path: Path, header: Header, keys: VaultKeys, label: str, now: datetime) -> None:
    database = Database.create(path, bytes(keys.database), keys.database_salt)
    try:
        ledger = Ledger(database, keys.root, header.vault_id)
        with database.transaction():
            for statement in TABLES:
                database.execute(statement)
            database.execute(f"PRAGMA user_version = {SCHEMA_VERSION:d}")
            ledger.start()
        with ledger.rewriting("anchor", [header.vault_id]):
            database.execute(
                "INSERT INTO anchor VALUES (?, ?, ?, ?)",
                (header.vault_id, int(header.is_practice), label, write_moment(now)),
            )
    finally:
        database.close()


def check_anchor(database: Database, header: Header) -> None:
    """Check that ``database`` is the header's vault and of a version known here.

    Raises VaultError: VAULT_TOO_NEW (version), VAULT_DAMAGED (where="foreign").
    """
    version = int(database.value("PRAGMA user_version"))
    if version > SCHEMA_VERSION:
        raise VaultError(Reason.VAULT_TOO_NEW, {"version": str(version)})
    is_there = database.value("SELECT count(*) FROM sqlite_schema WHERE name = 'anchor'")
    anchor = database.row("SELECT vault_id, is_practice FROM anchor") if is_there else None
    if anchor != (header.vault_id, int(header.is_practice)):
        raise VaultError(Reason.VAULT_DAMAGED, {"where": "foreign"})

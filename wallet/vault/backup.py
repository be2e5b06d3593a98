"""A backup in one encrypted file (``backup_stream`` has its bytes), and its restore.

The stream holds a manifest (4 bytes of length, then JSON: when it was made, the generation, the
SHA-256 of every original, size and SHA-256 of the database) and the database: a whole copy under
the vault's own key. It opens with every way in that was valid when it was made, also after the
passphrase was changed.

A backup is reported done only after it was read back from the disk: every chunk, every page, the
root, every original against the manifest.

A restored backpack keeps its id, which its slots are bound to. Its folder has the id for a name;
where there is such a folder already, a fresh UUID, and nothing that is there is touched.
"""

import hashlib
import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from secrets import token_bytes
from typing import BinaryIO
from uuid import UUID

from wallet.encoding.strict_json import Limits, read_object, write_json
from wallet.errors import InputError, Reason, VaultError
from wallet.model.json_values import JsonObject, as_object
from wallet.vault.backup_stream import (
    SALT_BYTES,
    BackupStart,
    StreamReader,
    damaged,
    read_start,
    write_start,
    write_stream,
)
from wallet.vault.database import Database
from wallet.vault.disk import (
    BACKUPS,
    DATABASE,
    make_empty_file,
    make_folder,
    open_private,
    remove_files,
    storage_error,
    sync_folder,
)
from wallet.vault.header import Header, save_header, write_header
from wallet.vault.key_slots import Unlock
from wallet.vault.ledger import Ledger
from wallet.vault.making import check_anchor
from wallet.vault.moments import write_moment
from wallet.vault.records import Records
from wallet.vault.unlocking import open_header
from wallet.vault.vault import Randomness, Vault
from wallet.vault.vault_keys import VaultKeys

# Folders for files on their way begin so; no listing takes one for a backpack.
_WORK = ".work-"
_LENGTH = struct.Struct(">I")
# One entry of about 110 bytes for each item.
_MANIFEST = Limits(max_bytes=256 * 2**20, max_nodes=5_000_000)


def write_backup(
    vault: Vault, target: Path, now: datetime, randomness: Randomness = token_bytes
) -> int:
    """Write the whole backpack to ``target``, read it back, and return how many items it holds.

    Runs on the vault's thread; a second for some thousand items. The file appears under its name,
    in place of what was there, only once it was found whole.

    Raises VaultError: STORAGE_*, BACKUP_DAMAGED where it does not read back.
    """
    beside = target.with_name(f".{target.name}.part")
    # What a crash left behind; the open vault is this program's alone, so nobody works there.
    for left in (vault.folder / BACKUPS).glob(f"{_WORK}*"):
        remove_files(left)
    try:
        with _workplace(vault.folder / BACKUPS, randomness) as place:
            _write(vault, beside, place / DATABASE, now, randomness)
        with _workplace(vault.folder / BACKUPS, randomness) as place, beside.open("rb") as file:
            start = read_start(file)
            manifest = _extract(file, start, vault.keys, place / DATABASE)
            _check(place / DATABASE, vault.header, vault.keys, manifest)
        beside.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise storage_error(error) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return len(as_object(manifest["records"]))


def restore_backup(
    file: Path,
    unlock: Unlock,
    parent: Path,
    now: datetime,
    randomness: Randomness = token_bytes,
) -> Path:
    """Make a backpack below ``parent`` from a backup, checked whole, and return its folder.

    Takes as long as the backup's passphrase slot asks. Nothing of ``now`` is written: a restored
    backpack is what the backup holds, and it is opened like any other.

    Raises VaultError, leaving nothing behind: BACKUP_DAMAGED, VAULT_TOO_NEW (version),
    WRONG_PASSPHRASE, WRONG_RECOVERY_CODE, KEYRING_*, STORAGE_*.
    """
    write_moment(now)
    try:
        with file.open("rb") as opened:
            start = read_start(opened)
            with _damage_is_the_backups():
                copy, keys = open_header([start.copy], unlock)
            try:
                parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                with _workplace(parent, randomness) as beside:
                    make_folder(beside / BACKUPS)
                    manifest = _extract(opened, start, keys, beside / DATABASE)
                    _check(beside / DATABASE, copy.header, keys, manifest)
                    save_header(beside, copy.content)
                    place = _free_place(parent, copy.header.vault_id, randomness)
                    beside.rename(place)
                    sync_folder(parent)
            finally:
                keys.wipe()
    except OSError as error:
        raise storage_error(error) from error
    return place


def _write(
    vault: Vault, target: Path, snapshot: Path, now: datetime, randomness: Randomness
) -> None:
    make_empty_file(snapshot)
    vault.write_snapshot(snapshot)
    salt = randomness(SALT_BYTES)
    start = write_start(write_header(vault.header, bytes(vault.keys.header)), salt)
    with snapshot.open("rb") as database, open_private(target) as file:
        digest = hashlib.file_digest(database, "sha256").hexdigest()
        manifest = write_json(
            {
                "vault": vault.id,
                "made_at": write_moment(now),
                "generation": vault.generation,
                "database": {"size": database.tell(), "sha256": digest},
                "records": vault.records.digests(),
            }
        )
        database.seek(0)
        first = _LENGTH.pack(len(manifest)) + manifest
        write_stream(file, start, vault.keys.backup(salt), first, database)
        file.flush()
        os.fsync(file.fileno())


def _extract(file: BinaryIO, start: BackupStart, keys: VaultKeys, database: Path) -> JsonObject:
    """Decrypt a backup's database into a new file; return the manifest it agrees with."""
    stream = StreamReader(file, start.content, keys.backup(start.salt))
    length = _LENGTH.unpack(stream.read(_LENGTH.size))[0]
    try:
        manifest = read_object(stream.read(length), _MANIFEST)
    except InputError as error:
        raise damaged() from error
    digest, size = hashlib.sha256(), 0
    with open_private(database) as target:
        for piece in stream.rest():
            digest.update(piece)
            size += len(piece)
            target.write(piece)
        target.flush()
        os.fsync(target.fileno())
    if as_object(manifest.get("database")) != {"size": size, "sha256": digest.hexdigest()}:
        raise damaged()
    return manifest


def _check(path: Path, header: Header, keys: VaultKeys, manifest: JsonObject) -> None:
    """Check the database of a backup as nothing ever checks a live one: every byte of it."""
    with _damage_is_the_backups():
        database = Database.open(path, bytes(keys.database), keys.database_salt)
        try:
            if database.find_damage():
                raise damaged()
            check_anchor(database, header)
            ledger = Ledger(database, keys.root, header.vault_id)
            ledger.verify()
            records = Records(database, ledger)
            is_same = (
                manifest.get("vault") == header.vault_id
                and manifest.get("generation") == ledger.generation
                and manifest.get("records") == records.digests()
            )
            if not is_same:
                raise damaged()
            records.verify_all()
        finally:
            database.close()


@contextmanager
def _damage_is_the_backups() -> Iterator[None]:
    """What damages a vault damages the backup that holds it."""
    try:
        yield
    except VaultError as error:
        if error.reason in (Reason.VAULT_DAMAGED, Reason.VAULT_EMPTY_FILE):
            raise damaged() from error
        raise


@contextmanager
def _workplace(parent: Path, randomness: Randomness) -> Iterator[Path]:
    """A folder for files on their way, gone afterwards unless it was renamed."""
    place = parent / f"{_WORK}{UUID(bytes=randomness(16), version=4)}"
    if not parent.is_dir():
        make_folder(parent)
    make_folder(place)
    try:
        yield place
    finally:
        remove_files(place)


def _free_place(parent: Path, vault_id: str, randomness: Randomness) -> Path:
    place = parent / vault_id
    return parent / str(UUID(bytes=randomness(16), version=4)) if place.exists() else place

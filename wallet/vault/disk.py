"""Files that survive a power cut, and what the system's refusals mean.

Nothing is acknowledged before it is on the disk: write beside, ``fsync``, rename, ``fsync`` the
folder. Folders are 0700, files 0600.
"""

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from wallet.errors import Reason, VaultError

# What a backpack's folder holds beside its headers.
DATABASE = "vault.db"
BACKUPS = "backups"

FOLDER_MODE = 0o700
FILE_MODE = 0o600

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


def storage_error(error: OSError) -> VaultError:
    """Return what ``error`` means for the backpack: STORAGE_FULL, _READ_ONLY or _FAILED."""
    if error.errno in _FULL:
        return VaultError(Reason.STORAGE_FULL)
    if error.errno in _READ_ONLY:
        return VaultError(Reason.STORAGE_READ_ONLY)
    return VaultError(Reason.STORAGE_FAILED)


def make_folder(folder: Path) -> None:
    """Make ``folder`` (its parent exists) for its owner alone.

    Raises VaultError (STORAGE_*), also where it exists already.
    """
    try:
        folder.mkdir(mode=FOLDER_MODE)
    except OSError as error:
        raise storage_error(error) from error


def make_empty_file(path: Path) -> None:
    """Make an empty file that did not exist, its owner's alone. Raises VaultError(STORAGE_*)."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))
    except OSError as error:
        raise storage_error(error) from error


def write_durably(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` as a whole or not at all, and return once it is on the disk.

    Raises VaultError (STORAGE_*); the old file then still stands.
    """
    beside = path.with_name(path.name + ".new")
    try:
        with open_private(beside) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise storage_error(error) from error


def sync_folder(folder: Path) -> None:
    """Return once the folder's entries are on the disk. Raises OSError.

    Windows has no such call; there a rename is as durable as the file system makes it.
    """
    if os.name != "posix":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def remove_files(folder: Path) -> None:
    """Remove ``folder`` and the files and one level of folders in it; what resists stays."""
    for path in sorted(folder.glob("**/*"), reverse=True):
        with suppress(OSError):
            path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
    with suppress(OSError):
        folder.rmdir()


def open_private(path: Path) -> BinaryIO:
    """Open ``path`` for writing from its start, for its owner alone. Raises OSError."""
    return os.fdopen(os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, FILE_MODE), "wb")

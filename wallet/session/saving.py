"""Files that leave the backpack: written whole or not at all."""

from collections.abc import Mapping
from pathlib import Path

from wallet.vault.disk import write_durably


def save_files(contents: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write each content to its path, whole or not at all, and return the paths.

    Raises VaultError(STORAGE_*); files written before the one that failed stay.
    """
    for path, content in contents.items():
        write_durably(path, content)
    return tuple(contents)


def free_path(path: Path) -> Path:
    """Return ``path``, or one with a number behind its name where a file stands there already."""
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free

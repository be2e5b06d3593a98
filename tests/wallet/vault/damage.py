"""Damage as a disk does it: one bit of one page of a closed backpack."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from wallet.vault.database import PAGE_SIZE
from wallet.vault.disk import DATABASE


def spoil_page(database: Path, page: int) -> None:
    """Turn one bit of a page; the first page is 1."""
    content = bytearray(database.read_bytes())
    content[(page - 1) * PAGE_SIZE + 500] ^= 1
    database.write_bytes(content)


def spoiled_pages(folder: Path, beside: Path) -> Iterator[int]:
    """Yield each page of a closed backpack's database after it alone was damaged.

    ``beside`` is a folder that is not there yet; the backpack comes anew from it each time.
    """
    shutil.copytree(folder, beside)
    for page in range(1, (beside / DATABASE).stat().st_size // PAGE_SIZE + 1):
        shutil.rmtree(folder)
        shutil.copytree(beside, folder)
        spoil_page(folder / DATABASE, page)
        yield page

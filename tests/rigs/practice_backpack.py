"""The practice learner's files on the disk, her filled backpack, and what she hands over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wallet.model.sharing import SharedFile, ShareOrder
from wallet.session.opening import KdfCost
from wallet.session.practising import create_practice_backpack, write_practice_files
from wallet.session.session import Session
from wallet.session.sharing import make_file

PASSPHRASE = "practice harbour tulip seven lamp"
CHEAP = KdfCost(memory=8192, iterations=1)


# Signed by issuers of the practice lists, in date, given to the practice learner.
GOOD = ("01-data-literacy.json", "02-nursing-licence.json", "06-accessible-web.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """The files on the disk, by name, and the items kept from them, by the file's name."""

    session: Session
    files: Mapping[str, Path]
    items: Mapping[str, str]

    @property
    def good_items(self) -> tuple[str, ...]:
        """Three items that hold, as somebody would choose them for an application."""
        return tuple(self.items[name] for name in GOOD)


def write_files(folder: Path, now: datetime) -> dict[str, Path]:
    """Write the practice files into ``folder``; return their paths by name."""
    return {path.name: path for path in write_practice_files(folder, now=now)}


def make_practice(data: Path, files: Mapping[str, Path], now: datetime) -> Practice:
    """Make the practice backpack, filled, in the data folder ``data``."""
    session = create_practice_backpack(data, PASSPHRASE, now=now, cost=CHEAP).session
    records = session.vault.records
    items = {records.get(record_id).source_name: record_id for record_id in records.ids()}
    return Practice(session=session, files=files, items=items)


def share_three(practice: Practice, now: datetime) -> SharedFile:
    """Return a presentation of three good items, as a receiver would get it."""
    order = ShareOrder(
        record_ids=practice.good_items,
        receiver="Lakeside Clinic",
        purpose="Application as a nursing assistant",
    )
    return make_file(practice.session, order, now=now)

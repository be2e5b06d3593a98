"""María's backpack, filled the way a learner would: look at the files, keep what was found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from secrets import token_bytes

from wallet.model.finding import Decision, Relation
from wallet.model.record import Query
from wallet.model.sharing import SharedFile, ShareOrder
from wallet.session.bringing_in import keep, look_at
from wallet.session.gathering import incoming_paths
from wallet.session.keeping import list_items
from wallet.session.opening import create_backpack
from wallet.session.practice import practice_files, practice_learner
from wallet.session.session import Session
from wallet.session.sharing import make_file
from wallet.vault.key_slots import KdfCost

PASSPHRASE = "practice harbour tulip seven lamp"
CHEAP = KdfCost(memory=8192, iterations=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """The files on the disk, by name, and the items kept from them, by the file's name."""

    session: Session
    files: Mapping[str, Path]
    items: Mapping[str, str]

    @property
    def good_items(self) -> tuple[str, ...]:
        """Three items that hold, as somebody would choose them for an application."""
        return tuple(self.items[name] for name in sorted(self.items)[:3])


def write_practice_files(folder: Path, now: datetime) -> dict[str, Path]:
    """Write the practice files into ``folder``; return their paths by name."""
    folder.mkdir(parents=True, exist_ok=True)
    written = {}
    for file in practice_files(now):
        path = folder / file.name
        path.write_bytes(file.content)
        written[file.name] = path
    return written


def make_practice(data: Path, files: Mapping[str, Path], now: datetime) -> Practice:
    """Make a practice backpack in the data folder ``data`` and keep every item in it."""
    made = create_backpack(data, PASSPHRASE, now=now, is_practice=True, cost=CHEAP)
    session = made.session
    learner = practice_learner()
    session.vault.learner.import_key(learner.seed, learner.name, now, token_bytes)
    session.vault.learner.set_addresses(learner.addresses)
    findings = look_at(session, incoming_paths(files.values()), now=now)
    decisions = [
        Decision(
            finding_id=finding.id,
            keeping=finding.may_keep[0],
            replaces=finding.relates_to if finding.relation is Relation.NEWER_VERSION else "",
        )
        for finding in findings.items
        if finding.may_keep
    ]
    keep(session, findings, decisions, now=now)
    kept = {row.id for row in list_items(session, Query(), now=now)}
    items = {
        finding.credential.source.name: finding.id
        for finding in findings.items
        if finding.id in kept
    }
    return Practice(session=session, files=files, items=items)


def share_three(practice: Practice, now: datetime) -> SharedFile:
    """Return a presentation of three good items, as a receiver would get it."""
    order = ShareOrder(
        record_ids=practice.good_items,
        receiver="Lakeside Clinic",
        purpose="Application as a nursing assistant",
    )
    return make_file(practice.session, order, now=now)

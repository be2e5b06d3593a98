"""Every file given back as it came: imported, kept in a real backpack, exported, compared.

    python -m tests.rigs.round_trip FOLDER      prints how many of how many readable files

A readable file is one in which at least one item is found. Each is compared by SHA-256: an item
that is a file of its own with what is exported for it, a file that is more with the file that is
kept beside its items. Beside that each item found is the slice of the file it stood in.
"""

import hashlib
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from wallet.model.finding import Decision, Findings
from wallet.session.bringing_in import keep, look_at
from wallet.session.gathering import Incoming
from wallet.session.item_reading import carrier_of, original_of
from wallet.session.moving_in import take_keys
from wallet.session.opening import close_backpack, create_backpack
from wallet.session.session import Session
from wallet.vault.key_slots import KdfCost

NOW = datetime(2026, 11, 22, tzinfo=UTC)
_CHEAP = KdfCost(memory=8192, iterations=1)
# What the vectors' own lists are: not a learner's files.
_NOT_FILES = frozenset({"expected.json", "provenance.json"})


@dataclass(slots=True)
class Counted:
    """What came of all files."""

    files: int = 0
    readable: int = 0
    items: int = 0
    carried: int = 0
    same: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    differing: list[str] = field(default_factory=list)


def files_below(folder: Path) -> Iterator[Path]:
    """Every file a learner could bring in, sorted."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in _NOT_FILES:
            yield path


def run(folder: Path) -> Counted:
    """Bring in and give back every file below ``folder``, one at a time."""
    counted = Counted()
    with tempfile.TemporaryDirectory() as data:
        created = create_backpack(Path(data), "for this run only", now=NOW, cost=_CHEAP)
        try:
            for path in files_below(folder):
                _count(created.session, path, counted)
        finally:
            close_backpack(created.session)
    return counted


def _count(session: Session, path: Path, counted: Counted) -> None:
    content = path.read_bytes()
    counted.files += 1
    findings = look_at(session, (Incoming(name=path.name, path=path),), now=NOW)
    if not findings.items:
        return
    counted.readable += 1
    counted.endings[path.suffix] += 1
    # A backup with keys is kept whole only where the learner takes the keys.
    take_keys(session, findings.keys, now=NOW)
    kept = _keep(session, findings)
    counted.items += len(kept)
    is_same = all(_is_given_back(session, record_id, content, counted) for record_id in kept)
    if is_same and kept:
        counted.same += 1
    else:
        counted.differing.append(str(path))
    session.vault.records.delete(kept, NOW)
    session.vault.records.purge(NOW + timedelta(days=31))


def _keep(session: Session, findings: Findings) -> tuple[str, ...]:
    """Keep everything that may be kept: what stands twice in a file is kept once."""
    decisions = tuple(
        Decision(finding_id=one.id, keeping=one.may_keep[0])
        for one in findings.items
        if one.may_keep
    )
    keep(session, findings, decisions, now=NOW)
    return tuple(decision.finding_id for decision in decisions)


def _is_given_back(session: Session, record_id: str, content: bytes, counted: Counted) -> bool:
    carrier = carrier_of(session, record_id)
    exported = original_of(session, record_id)[1]
    if carrier is not None:
        counted.carried += 1
        exported = carrier.content
    return hashlib.sha256(exported).digest() == hashlib.sha256(content).digest()


def main(folder: Path) -> int:
    """Run and print the count; 1 where a file came back as another."""
    counted = run(folder)
    kinds = ", ".join(f"{count} {ending or 'none'}" for ending, count in counted.endings.items())
    print(f"{counted.files} files, {counted.readable} readable ({kinds})")
    print(f"{counted.items} items kept, {counted.carried} of them from files kept beside them")
    print(f"{counted.same} of {counted.readable} given back identical (SHA-256)")
    for name in counted.differing:
        print(f"  differs: {name}")
    return 1 if counted.differing else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

"""A practice backpack: an invented learner and her items, to learn by doing.

Its issuers' keys are published with the program, so nothing in it proves anything outside.
"""

from datetime import datetime
from pathlib import Path

from wallet.model.finding import Decision, Findings
from wallet.session.bringing_in import keep, look_at, suggest_decisions
from wallet.session.gathering import Incoming
from wallet.session.opening import Created, KdfCost, create_backpack
from wallet.session.practice import practice_files, practice_learner
from wallet.session.practice_pack import PACK_FILE
from wallet.session.session import Session


def create_practice_backpack(
    data: Path,
    passphrase: str,
    *,
    now: datetime,
    cost: KdfCost | None = None,
    is_filled: bool = True,
) -> Created:
    """Make a practice backpack for the practice learner.

    ``is_filled``: with her items already in it; else she brings them in herself
    (:func:`write_practice_files`).
    """
    learner = practice_learner()
    created = create_backpack(
        data,
        passphrase,
        now=now,
        label=learner.name,
        is_practice=True,
        cost=cost,
        seed=learner.seed,
    )
    created.session.vault.learner.set_addresses(learner.addresses)
    if is_filled:
        fill(created.session, now=now)
    return created


def fill(session: Session, *, now: datetime) -> None:
    """Bring in every practice item the way a learner would keep them: broken ones as broken."""
    for incoming in practice_incoming(now):
        findings = look_at(session, [incoming], now=now)
        keep(session, findings, keep_everything(findings), now=now)


def keep_everything(findings: Findings) -> tuple[Decision, ...]:
    """Return decisions that keep every finding the first way it may be kept."""
    suggested = {decision.finding_id: decision for decision in suggest_decisions(findings)}
    return tuple(
        suggested.get(finding.id, Decision(finding_id=finding.id, keeping=finding.may_keep[0]))
        for finding in findings.items
        if finding.may_keep
    )


def practice_incoming(now: datetime) -> tuple[Incoming, ...]:
    """Return the practice learner's files, to be brought in."""
    return tuple(
        Incoming(name=file.name, data=file.content)
        for file in practice_files(now)
        if file.name != PACK_FILE
    )


def write_practice_files(folder: Path, *, now: datetime) -> tuple[Path, ...]:
    """Write the practice learner's files and her trust pack into ``folder``; return them.

    Raises OSError where the disk refuses.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for file in practice_files(now):
        path = folder / file.name
        path.write_bytes(file.content)
        written.append(path)
    return tuple(written)

"""Bringing in: files are read and checked, the learner decides, then it is stored at once.

Nothing is stored before :func:`keep`, and :func:`keep` is one transaction.
"""

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from wallet.formats.description import describe
from wallet.model.description import Description
from wallet.model.finding import Decision, Finding, Findings, Held, Relation
from wallet.model.found_key import FoundKey
from wallet.model.record import CredentialRecord, Keeping, Summary, VaultChange
from wallet.model.report import CheckName, Mark, Report, Standing
from wallet.proofs.selective_suites import may_hold_full_copy
from wallet.session.examining import Examined
from wallet.session.gathering import Incoming
from wallet.session.holding import equality_of, read_held
from wallet.session.looking import Looking
from wallet.session.moving_in import carriers_to_leave, sort_keys, unfit_keys
from wallet.session.reading_all import gather, unread_but_for_copies, unread_entries
from wallet.session.session import Session
from wallet.session.versions import order_versions
from wallet.session.watching import Unwatched, Watch
from wallet.vault.records import EqualRecord, NewRecord
from wallet.verification.verifier import Verifier


def look_at(
    session: Session,
    incoming: Sequence[Incoming],
    *,
    now: datetime,
    watch: Watch | None = None,
    keys: Sequence[FoundKey] = (),
) -> Findings:
    """Read and check everything in ``incoming``; store nothing.

    ``keys`` came out of what was locked, beside ``incoming``; they are offered as any found.
    Raises Cancelled where ``watch`` says stop. What cannot be read is in ``not_read``.
    """
    watching = watch or Unwatched()
    verifier = Verifier(session.knowledge, now, session.learner)
    with Looking(verifier, watching, expected=len(incoming)) as looking:
        gathered = gather(incoming, session.knowledge.contexts, watching, looking.take)
        looking.finish()
    offered, here = sort_keys(session, (*gathered.keys, *keys))
    return Findings(
        items=order_versions(tuple(_findings(session, looking.seen()))),
        not_read=(
            *unread_but_for_copies(gathered),
            *(entry for held in gathered.presentations for entry in unread_entries(held)),
            *unfit_keys(gathered.keys),
            *(fault for package in gathered.packages for fault in package.faults),
        ),
        trust_packs=gathered.trust_packs,
        code_progress=gathered.code_progress,
        keys=offered,
        keys_here=here,
        keys_seen=gathered.keys,
    )


def describe_finding(finding: Finding) -> Description:
    """Return what people read of a finding."""
    return describe(read_held(finding.held))


def suggest_decisions(findings: Findings) -> tuple[Decision, ...]:
    """Return "keep all that hold": what is new or newer and neither changed nor broken.

    An older version of something found beside it goes with it, as history.
    """
    found = {finding.id for finding in findings.items}
    return tuple(
        Decision(
            finding_id=finding.id,
            keeping=finding.may_keep[0],
            replaces=finding.relates_to if finding.relation is Relation.NEWER_VERSION else "",
        )
        for finding in findings.items
        if finding.may_keep
        and finding.may_keep[0] is not Keeping.BROKEN
        and (
            finding.relation in (Relation.NEW, Relation.NEWER_VERSION)
            or (finding.relation is Relation.OLDER_VERSION and finding.relates_to in found)
        )
    )


def keep(
    session: Session,
    findings: Findings,
    decisions: Sequence[Decision],
    *,
    now: datetime,
    watch: Watch | None = None,
) -> VaultChange:
    """Store what was decided, all of it or nothing; what has no decision is discarded.

    A file that holds private keys the backpack does not have is not kept beside its items: keys
    come in where :func:`wallet.session.moving_in.take_keys` takes them, and nowhere else.
    Raises ValueError where a decision keeps a finding in a way it may not be kept,
    VaultError(STORAGE_*) where the disk refuses, Cancelled where ``watch`` says stop; nothing is
    stored then.
    """
    watching = watch or Unwatched()
    found = {finding.id: finding for finding in findings.items}
    secret = carriers_to_leave(session, findings)
    kept = {decision.finding_id for decision in decisions}
    records = []
    replacements = []
    for decision in decisions:
        finding = found[decision.finding_id]
        if decision.keeping not in finding.may_keep:
            raise ValueError(decision.keeping)
        records.append(_new_record(finding, decision.keeping, now, secret))
        may_replace = finding.relation is Relation.NEWER_VERSION
        if decision.replaces and may_replace and decision.replaces == finding.relates_to:
            replacements.append((decision.replaces, finding.id))
        if finding.relation is Relation.OLDER_VERSION and finding.relates_to in kept:
            replacements.append((finding.id, finding.relates_to))
    return session.vault.records.add(records, replacing=replacements, step=watching.step)


def take_back(session: Session, record_ids: Collection[str], *, now: datetime) -> VaultChange:
    """Undo :func:`keep`: the items are deleted, and stay 30 days; what they replaced counts again.

    Raises VaultError(RECORD_MISSING) for what was purged in the meantime.
    """
    deleted = session.vault.records.delete(record_ids, now)
    returned = session.vault.records.unmark_replaced(record_ids)
    return VaultChange(records=deleted.records | returned.records)


def _new_record(
    finding: Finding, keeping: Keeping, now: datetime, secret: Collection[str]
) -> NewRecord:
    held = finding.held
    if held.arrival.carrier in secret:
        held = replace(held, arrival=replace(held.arrival, carrier=""), carrier=None)
    record = CredentialRecord(
        id=finding.id,
        original=held.original,
        digest=digest_of(held.original),
        form=held.form,
        securing=held.securing,
        container=held.source.container,
        source_name=held.source.name,
        picture=held.picture,
        report=finding.report,
        keeping=keeping,
        imported_at=now,
        is_practice=finding.summary.is_practice,
        arrival=held.arrival,
        words=held.words,
    )
    return NewRecord(
        record=record,
        summary=replace(finding.summary, id=finding.id, keeping=keeping, imported_at=now),
        search_text=finding.search_text,
        equality=equality_of(held),
        version_at=held.version_at,
        carrier=held.carrier,
    )


def _findings(session: Session, items: Sequence[tuple[Held, Examined]]) -> Iterator[Finding]:
    """Yield a finding for each, told how it stands to the backpack and to those before it."""
    digests = [digest_of(held.original) for held, _ in items]
    keys = [equality_of(held) for held, _ in items]
    same = session.vault.records.find_digests(digests)
    equal = session.vault.records.find_all_equal(keys)
    seen: dict[str, str] = {}
    for (held, examined), digest, key in zip(items, digests, keys, strict=True):
        finding_id = str(uuid4())
        if digest in seen:
            relation, relates_to = Relation.REPEATED, seen[digest]
        elif digest in same:
            relation, relates_to = Relation.SAME, same[digest]
        else:
            others = equal.get(key, ())
            relation, relates_to = _relation(session, held, examined.report, others)
        seen.setdefault(digest, finding_id)
        is_there = relation in (Relation.SAME, Relation.REPEATED)
        yield Finding(
            id=finding_id,
            held=held,
            report=examined.report,
            summary=examined.summary,
            search_text=examined.search_text,
            relation=relation,
            relates_to=relates_to,
            may_keep=() if is_there else ways_to_keep(examined.summary),
        )


def ways_to_keep(summary: Summary) -> tuple[Keeping, ...]:
    """Return the ways an item may be kept, best first.

    What was changed or is broken may be kept only as that; what has run out or was ended is
    offered as history.
    """
    if summary.mark is Mark.BROKEN:
        return (Keeping.BROKEN,)
    if summary.standing in (Standing.EXPIRED, Standing.ENDED):
        return (Keeping.HISTORY, Keeping.CURRENT)
    return (Keeping.CURRENT, Keeping.HISTORY)


def _relation(
    session: Session, held: Held, report: Report, others: Sequence[EqualRecord]
) -> tuple[Relation, str]:
    """How an item stands to its other versions in the backpack (1EdTech equality)."""
    version = held.version_at
    for other in others:
        if other.keeping is Keeping.BROKEN or other.replaced_by:
            continue
        # A forged item must never pass as a version of a genuine one.
        if not _holds(report):
            return Relation.NEW, ""
        if version == other.version_at:
            # A copy whose signature did not hold is no reason to turn a good one away, nor is one
            # that shows chosen fields a reason to turn the full one away.
            had = session.vault.records.get(other.id)
            is_fuller = may_hold_full_copy(held.original) and not may_hold_full_copy(had.original)
            is_had = _holds(had.report) and not is_fuller
            return (Relation.SAME if is_had else Relation.NEWER_VERSION), other.id
        if other.version_at is None or (version is not None and version > other.version_at):
            return Relation.NEWER_VERSION, other.id
        return Relation.OLDER_VERSION, other.id
    return Relation.NEW, ""


def _holds(report: Report) -> bool:
    return report.has_passed(CheckName.PROOF) and report.has_passed(CheckName.SIGNER)


def digest_of(original: bytes) -> str:
    """Return the SHA-256 (hex) of an item's bytes."""
    return hashlib.sha256(original).hexdigest()


def without(findings: Findings, finding_id: str) -> Findings:
    """Return ``findings`` without one of them (Discard)."""
    kept = tuple(finding for finding in findings.items if finding.id != finding_id)
    return replace(findings, items=kept)

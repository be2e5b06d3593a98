"""Bringing in: files are read and checked, the learner decides, then it is stored at once.

Nothing is stored before :func:`keep`, and :func:`keep` is one transaction.
"""

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from wallet.formats.equality import EqualityKey, equality_key, version_date
from wallet.model.finding import Decision, Finding, Findings, Relation
from wallet.model.record import CredentialRecord, Keeping, VaultChange
from wallet.model.report import CheckName, Mark, Report, Standing
from wallet.session.gathering import Incoming
from wallet.session.judging import Judged, judge
from wallet.session.reading_all import gather, unread_entries
from wallet.session.session import Session
from wallet.session.summaries import search_text, summarize
from wallet.session.versions import order_versions
from wallet.session.watching import Unwatched, Watch
from wallet.vault.records import EqualRecord, NewRecord
from wallet.verification.verifier import Verifier


def look_at(
    session: Session, incoming: Sequence[Incoming], *, now: datetime, watch: Watch | None = None
) -> Findings:
    """Read and check everything in ``incoming``; store nothing.

    Raises Cancelled where ``watch`` says stop. What cannot be read is in ``not_read``.
    """
    watching = watch or Unwatched()
    gathered = gather(incoming, session.knowledge.contexts, watching)
    credentials = [
        *(entry for held in gathered.presentations for entry in held.credentials),
        *gathered.single_credentials,
    ]
    verifier = Verifier(session.knowledge, now, session.learner)
    items: list[Finding] = []
    seen: dict[str, str] = {}
    total = len(incoming) + len(credentials)
    for number, credential in enumerate(credentials):
        watching.step(len(incoming) + number, total)
        judged = judge(credential, verifier.verify(credential), session.knowledge)
        items.append(_finding(session, judged, seen))
    return Findings(
        items=order_versions(items),
        not_read=(
            *gathered.not_read,
            *(entry for held in gathered.presentations for entry in unread_entries(held)),
        ),
        trust_packs=gathered.trust_packs,
        code_progress=gathered.code_progress,
    )


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
    session: Session, findings: Findings, decisions: Sequence[Decision], *, now: datetime
) -> VaultChange:
    """Store what was decided, all of it or nothing; what has no decision is discarded.

    Raises ValueError where a decision keeps a finding in a way it may not be kept,
    VaultError(STORAGE_*) where the disk refuses.
    """
    found = {finding.id: finding for finding in findings.items}
    kept = {decision.finding_id for decision in decisions}
    records = []
    replacements = []
    for decision in decisions:
        finding = found[decision.finding_id]
        if decision.keeping not in finding.may_keep:
            raise ValueError(decision.keeping)
        records.append(_new_record(session, finding, decision.keeping, now))
        may_replace = finding.relation is Relation.NEWER_VERSION
        if decision.replaces and may_replace and decision.replaces == finding.relates_to:
            replacements.append((decision.replaces, finding.id))
        if finding.relation is Relation.OLDER_VERSION and finding.relates_to in kept:
            replacements.append((finding.id, finding.relates_to))
    return session.vault.records.add(records, replacing=replacements)


def take_back(session: Session, record_ids: Collection[str], *, now: datetime) -> VaultChange:
    """Undo :func:`keep`: the items are deleted, and stay 30 days; what they replaced counts again.

    Raises VaultError(RECORD_MISSING) for what was purged in the meantime.
    """
    deleted = session.vault.records.delete(record_ids, now)
    returned = session.vault.records.unmark_replaced(record_ids)
    return VaultChange(records=deleted.records | returned.records)


def _new_record(session: Session, finding: Finding, keeping: Keeping, now: datetime) -> NewRecord:
    credential = finding.credential
    judged = judge(credential, finding.report, session.knowledge)
    record = CredentialRecord(
        id=finding.id,
        original=credential.original,
        digest=digest_of(credential.original),
        form=credential.form,
        securing=credential.securing,
        container=credential.source.container,
        source_name=credential.source.name,
        picture=credential.picture,
        report=finding.report,
        keeping=keeping,
        imported_at=now,
        is_practice=finding.is_practice,
    )
    return NewRecord(
        record=record,
        summary=summarize(judged, record_id=finding.id, keeping=keeping, imported_at=now),
        search_text=search_text(judged),
        equality=equality_key(credential),
        version_at=version_date(credential),
    )


def _finding(session: Session, judged: Judged, seen: dict[str, str]) -> Finding:
    finding_id = str(uuid4())
    digest = digest_of(judged.credential.original)
    relation, relates_to = _relation(session, judged, digest, seen)
    seen.setdefault(digest, finding_id)
    ways = ways_to_keep(judged.report)
    return Finding(
        id=finding_id,
        credential=judged.credential,
        report=judged.report,
        description=judged.description,
        issuer_name=judged.issuer.name,
        issuer_is_claim=judged.issuer.is_claim,
        relation=relation,
        relates_to=relates_to,
        may_keep=() if relation in (Relation.SAME, Relation.REPEATED) else ways,
        is_practice=judged.issuer.is_practice,
    )


def ways_to_keep(report: Report) -> tuple[Keeping, ...]:
    """Return the ways an item may be kept, best first.

    What was changed or is broken may be kept only as that; what has run out or was ended is
    offered as history.
    """
    if report.mark is Mark.BROKEN:
        return (Keeping.BROKEN,)
    if report.standing in (Standing.EXPIRED, Standing.ENDED):
        return (Keeping.HISTORY, Keeping.CURRENT)
    return (Keeping.CURRENT, Keeping.HISTORY)


def _relation(
    session: Session, judged: Judged, digest: str, seen: dict[str, str]
) -> tuple[Relation, str]:
    """How the item stands to the backpack (1EdTech equality; equal bytes are always the same)."""
    if digest in seen:
        return Relation.REPEATED, seen[digest]
    same = session.vault.records.find_digest(digest)
    if same is not None:
        return Relation.SAME, same
    key = equality_key(judged.credential)
    version = version_date(judged.credential)
    for other in _others(session, key):
        # A forged item must never pass as a version of a genuine one.
        if not _holds(judged.report):
            return Relation.NEW, ""
        if version == other.version_at:
            # A copy whose signature did not hold is no reason to turn a good one away.
            had_held = _holds(session.vault.records.get(other.id).report)
            return (Relation.SAME if had_held else Relation.NEWER_VERSION), other.id
        if other.version_at is None or (version is not None and version > other.version_at):
            return Relation.NEWER_VERSION, other.id
        return Relation.OLDER_VERSION, other.id
    return Relation.NEW, ""


def _others(session: Session, key: EqualityKey) -> Iterator[EqualRecord]:
    for other in session.vault.records.find_equal(key):
        if other.keeping is not Keeping.BROKEN and not other.replaced_by:
            yield other


def _holds(report: Report) -> bool:
    return report.has_passed(CheckName.PROOF) and report.has_passed(CheckName.SIGNER)


def digest_of(original: bytes) -> str:
    """Return the SHA-256 (hex) of an item's bytes."""
    return hashlib.sha256(original).hexdigest()


def without(findings: Findings, finding_id: str) -> Findings:
    """Return ``findings`` without one of them (Discard)."""
    kept = tuple(finding for finding in findings.items if finding.id != finding_id)
    return replace(findings, items=kept)

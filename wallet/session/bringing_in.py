"""Bringing in: files are read and checked, the learner decides, then it is stored at once.

Nothing is stored before :func:`keep`, and :func:`keep` is one transaction.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import uuid4

from wallet.formats.equality import EqualityKey, equality_key, version_date
from wallet.formats.reader import read_items, read_texts
from wallet.model.credential import Container, Credential
from wallet.model.finding import Decision, Finding, Findings, NotRead, Relation
from wallet.model.record import CredentialRecord, Keeping, VaultChange
from wallet.model.report import CheckName, Mark, Report, Standing
from wallet.session.gathering import Incoming, read_incoming
from wallet.session.session import Session, Unwatched, Watch
from wallet.session.summaries import Judged, judge, search_text, summarize
from wallet.vault.records import EqualRecord, NewRecord
from wallet.verification.verifier import Verifier


@dataclass(slots=True)
class Gathered:
    """What all files held together."""

    credentials: list[Credential] = field(default_factory=list)
    not_read: list[NotRead] = field(default_factory=list)
    trust_packs: list[str] = field(default_factory=list)
    code_parts: list[str] = field(default_factory=list)


def look_at(
    session: Session, incoming: Sequence[Incoming], *, now: datetime, watch: Watch | None = None
) -> Findings:
    """Read and check everything in ``incoming``; store nothing.

    Raises Cancelled where ``watch`` says stop. What cannot be read is in ``not_read``.
    """
    watching = watch or Unwatched()
    gathered = gather(session, incoming, watching)
    verifier = Verifier(session.knowledge, now, session.learner)
    items: list[Finding] = []
    seen: dict[str, str] = {}
    total = len(incoming) + len(gathered.credentials)
    for number, credential in enumerate(gathered.credentials):
        watching.step(len(incoming) + number, total)
        judged = judge(credential, verifier.verify(credential), session.knowledge)
        items.append(_finding(session, judged, seen))
    return Findings(
        items=tuple(items),
        not_read=tuple(gathered.not_read),
        trust_packs=tuple(gathered.trust_packs),
    )


def gather(session: Session, incoming: Sequence[Incoming], watch: Watch) -> Gathered:
    """Read every file; parts of moving codes from several pictures are put together."""
    gathered = Gathered()
    contexts = session.knowledge.contexts
    for number, entry in enumerate(incoming):
        watch.step(number, len(incoming))
        data = read_incoming(entry)
        if isinstance(data, NotRead):
            gathered.not_read.append(data)
            continue
        reading = read_items(data, entry.name, contexts, container=entry.container)
        gathered.code_parts += reading.code_parts
        gathered.not_read += reading.not_read
        gathered.trust_packs += [entry.name for _ in reading.trust_packs]
        gathered.credentials += reading.credentials
        for presentation in reading.presentations:
            gathered.credentials += presentation.credentials
            gathered.not_read += [
                NotRead(name=entry.name, pointer=unread.pointer, reason=unread.reason)
                for unread in presentation.unread
            ]
    if gathered.code_parts:
        joined = read_texts(gathered.code_parts, "", contexts)
        gathered.not_read += joined.not_read
        gathered.credentials += joined.credentials
        for presentation in joined.presentations:
            gathered.credentials += presentation.credentials
    # What stands inside another credential belongs to it and is not an item of its own.
    gathered.credentials = [
        credential
        for credential in gathered.credentials
        if credential.source.container is not Container.CREDENTIAL
    ]
    return gathered


def suggest_decisions(findings: Findings) -> tuple[Decision, ...]:
    """Return "keep all that hold": what is new or newer and neither changed nor broken."""
    return tuple(
        Decision(
            finding_id=finding.id,
            keeping=finding.may_keep[0],
            replaces=finding.relates_to if finding.relation is Relation.NEWER_VERSION else "",
        )
        for finding in findings.items
        if finding.may_keep
        and finding.may_keep[0] is not Keeping.BROKEN
        and finding.relation in (Relation.NEW, Relation.NEWER_VERSION)
    )


def keep(
    session: Session, findings: Findings, decisions: Sequence[Decision], *, now: datetime
) -> VaultChange:
    """Store what was decided, all of it or nothing; what has no decision is discarded.

    Raises ValueError where a decision keeps a finding in a way it may not be kept,
    VaultError(STORAGE_*) where the disk refuses.
    """
    found = {finding.id: finding for finding in findings.items}
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
    return session.vault.records.add(records, replacing=replacements)


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

"""Versions of one credential among what was just found: the newest counts, the others are older.

The backpack's own items are compared in ``bringing_in``; here findings are compared with each
other (1EdTech Open Badges 3.0, "Equality and Comparison"). Only what holds may be a version.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from wallet.formats.equality import EqualityKey
from wallet.model.finding import Finding, Relation
from wallet.model.record import Keeping
from wallet.model.report import CheckName
from wallet.session.holding import equality_of

_UNDATED = datetime.min.replace(tzinfo=UTC)


def order_versions(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return ``findings`` with older versions of others among them told apart.

    An older one relates to the newest and is best kept as history; one of the same date repeats
    the first.
    """
    groups: dict[EqualityKey, list[Finding]] = defaultdict(list)
    for finding in findings:
        key = equality_of(finding.held)
        if finding.relation is Relation.NEW and key.is_usable:
            groups[key].append(finding)
    changed = {
        finding.id: finding
        for group in groups.values()
        if len(group) > 1
        for finding in _ordered([one for one in group if _holds(one)])
    }
    return tuple(changed.get(finding.id, finding) for finding in findings)


def _ordered(group: list[Finding]) -> list[Finding]:
    if not group:
        return []
    newest = max(group, key=_date)  # the first of the newest
    return [finding if finding is newest else _beside(finding, newest) for finding in group]


def _beside(finding: Finding, newest: Finding) -> Finding:
    if _date(finding) == _date(newest):
        return replace(finding, relation=Relation.REPEATED, relates_to=newest.id, may_keep=())
    return replace(
        finding,
        relation=Relation.OLDER_VERSION,
        relates_to=newest.id,
        may_keep=(Keeping.HISTORY, Keeping.CURRENT),
    )


def _date(finding: Finding) -> datetime:
    return finding.held.version_at or _UNDATED


def _holds(finding: Finding) -> bool:
    report = finding.report
    return report.has_passed(CheckName.PROOF) and report.has_passed(CheckName.SIGNER)

"""A report as the text the database keeps: JSON, every check and remark with its facts.

The text is written and read only here. A report is kept to be shown ("checked on 3 May: ...");
it is re-made, never edited.
"""

import json
from collections.abc import Mapping
from typing import Any

from wallet.errors import Reason, VaultError
from wallet.model.report import Check, CheckName, Outcome, Remark, Report
from wallet.vault.moments import read_moment, read_optional, write_moment, write_optional

_NAMES = {name.value: name for name in CheckName}
_OUTCOMES = {outcome.value: outcome for outcome in Outcome}
_REASONS = {reason.value: reason for reason in Reason}


def write_report(report: Report) -> str:
    """Return ``report`` as JSON text."""
    return json.dumps(
        {
            "checked_at": write_moment(report.checked_at),
            "checks": [_write_check(check) for check in report.checks],
            "remarks": [
                {"reason": remark.reason.value, "facts": dict(remark.facts)}
                for remark in report.remarks
            ],
            "basis": report.basis,
        },
        separators=(",", ":"),
    )


def read_report(text: str) -> Report:
    """Return the report in ``text``.

    Raises VaultError(VAULT_DAMAGED, where="report") for what :func:`write_report` does not write.
    """
    try:
        members = json.loads(text)
        return Report(
            checks=tuple(_read_check(check) for check in members["checks"]),
            checked_at=read_moment(members["checked_at"]),
            remarks=tuple(
                Remark(reason=_REASONS[remark["reason"]], facts=_read_facts(remark["facts"]))
                for remark in members["remarks"]
            ),
            basis=str(members.get("basis", "")),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise VaultError(Reason.VAULT_DAMAGED, {"where": "report"}) from error


def _write_check(check: Check) -> dict[str, Any]:
    return {
        "name": check.name.value,
        "outcome": check.outcome.value,
        "reason": check.reason.value,
        "facts": dict(check.facts),
        "known_at": write_optional(check.known_at),
        "origin": check.origin,
        "proof": check.proof,
    }


def _read_check(members: Mapping[str, Any]) -> Check:
    return Check(
        name=_NAMES[members["name"]],
        outcome=_OUTCOMES[members["outcome"]],
        reason=_REASONS[members["reason"]],
        facts=_read_facts(members["facts"]),
        known_at=read_optional(members["known_at"]),
        origin=str(members["origin"]),
        proof=int(members["proof"]),
    )


def _read_facts(members: Mapping[str, Any]) -> dict[str, str]:
    return {str(name): str(value) for name, value in members.items()}

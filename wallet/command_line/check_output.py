"""What ``check --json`` prints: one object for each document found, as a list.

``file``, ``pointer`` (RFC 6901), ``form``, ``verdict``, ``checks`` with ``name``, ``outcome`` and
``reason``; beside these ``facts``, and for a presentation ``lines`` about its holder.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from wallet.errors import Reason
from wallet.model.report import Check, PresentationLine, Report, Verdict
from wallet.session.checking import Checked, CheckedPresentation, CheckedUnread, FileReport

if TYPE_CHECKING:
    from wallet.model.presentation_report import PresentationCheck, PresentationReport

# Exit codes, the worst of the list wins (worst first).
EXIT_OF = {
    Verdict.NOT_VERIFIED: 2,
    Verdict.NOT_A_CREDENTIAL: 3,
    Verdict.UNKNOWN: 3,
    Verdict.VERIFIED: 0,
}
EXIT_UNSUPPORTED = 6

# A presentation's own lines in the words of the seven checks.
_LINE_NAMES = {
    PresentationLine.FORM: "FORM",
    PresentationLine.PROOF: "PROOF",
    PresentationLine.HOLDER: "SIGNER",
    PresentationLine.EXPIRY: "VALIDITY",
}


def documents_of(report: FileReport) -> Iterator[dict[str, Any]]:
    """Yield one JSON-ready object for each document found in a file."""
    for found in report.documents:
        match found:
            case Checked():
                yield _credential(report.file, found)
            case CheckedPresentation():
                yield _presentation(report.file, found)
            case CheckedUnread():
                yield _unread(report.file, found)


# What is whole and of a kind that cannot be checked.
_NOT_READ_HERE = (Reason.FORM_NOT_READ_YET, Reason.PDF_NOT_SIGNED)


def exit_of(reports: list[FileReport]) -> int:
    """Return the exit code for all files together: the worst document decides."""
    codes = [_exit_of_one(found) for report in reports for found in report.documents]
    for worst in (2, EXIT_UNSUPPORTED, 3):
        if worst in codes:
            return worst
    return 0 if codes else 3


def _exit_of_one(found: Checked | CheckedPresentation | CheckedUnread) -> int:
    if isinstance(found, CheckedUnread) and found.reason in _NOT_READ_HERE:
        return EXIT_UNSUPPORTED
    return EXIT_OF[found.verdict]


def _credential(file: str, found: Checked) -> dict[str, Any]:
    return {
        "file": file,
        "pointer": found.pointer,
        "form": found.form,
        "verdict": found.verdict.value,
        "title": found.title,
        "issuer": {"name": found.issuer_name, "says": found.issuer_is_claim},
        "mark": found.report.mark.value,
        "standing": found.report.standing.value,
        "checks": [_check(check) for check in found.report.checks],
        "remarks": _remarks(found.report),
    }


def _presentation(file: str, found: CheckedPresentation) -> dict[str, Any]:
    report = found.report
    return {
        "file": file,
        "pointer": found.pointer,
        "form": "vp",
        "verdict": found.verdict.value,
        "checks": [
            _line(line, _LINE_NAMES[line.line])
            for line in report.lines
            if line.line in _LINE_NAMES
        ],
        "lines": [_line(line, line.line.value) for line in report.lines],
        "items": _verdicts(report),
    }


def _unread(file: str, found: CheckedUnread) -> dict[str, Any]:
    return {
        "file": file,
        "pointer": found.pointer,
        "form": found.form,
        "verdict": found.verdict.value,
        "checks": _form_failed(found),
        "reason": found.reason.value,
        "facts": dict(found.facts),
    }


def _form_failed(found: CheckedUnread) -> list[dict[str, Any]]:
    if found.verdict is not Verdict.NOT_VERIFIED:
        return []
    return [
        {
            "name": "FORM",
            "outcome": "FAILED",
            "reason": found.reason.value,
            "facts": dict(found.facts),
        }
    ]


def _check(check: Check) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "name": check.name.value,
        "outcome": check.outcome.value,
        "reason": check.reason.value,
        "facts": dict(check.facts),
    }
    if check.known_at is not None:
        shown["known_at"] = check.known_at.isoformat()
        shown["origin"] = check.origin
    return shown


def _line(line: "PresentationCheck", name: str) -> dict[str, Any]:
    return {
        "name": name,
        "outcome": line.outcome.value,
        "reason": line.reason.value,
        "facts": dict(line.facts),
    }


def _remarks(report: Report) -> list[dict[str, Any]]:
    return [
        {"reason": remark.reason.value, "facts": dict(remark.facts)} for remark in report.remarks
    ]


def _verdicts(report: "PresentationReport") -> list[str]:
    return [item.verdict.value for item in report.items]

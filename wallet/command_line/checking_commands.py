"""``check`` and ``receive``: nothing is kept, nothing is written."""

import argparse
from typing import Any

from wallet.command_line.check_output import documents_of, exit_of
from wallet.command_line.messages import LINES, OUTCOMES, sentence_for
from wallet.command_line.output import (
    mark_words,
    print_json,
    print_lines,
    report_lines,
    tell,
    title_words,
)
from wallet.command_line.surroundings import (
    knowledge_for_this_run,
    moment,
    read_incoming_files,
)
from wallet.model.report import Verdict
from wallet.session.checking import (
    Checked,
    CheckedPresentation,
    CheckedUnread,
    Document,
    FileReport,
    check_files,
)


def check(options: argparse.Namespace) -> int:
    """Check files; the exit code is the worst of the list."""
    return _check(options, challenge="", domain="")


def receive(options: argparse.Namespace) -> int:
    """Check what was handed over, with what the receiver asked."""
    return _check(options, challenge=options.challenge, domain=options.domain)


def _check(options: argparse.Namespace, *, challenge: str, domain: str) -> int:
    reports = list(
        check_files(
            knowledge_for_this_run(options),
            read_incoming_files(options.files),
            now=moment(options),
            challenge=challenge,
            domain=domain,
        )
    )
    if options.json:
        documents: list[dict[str, Any]] = [
            document for report in reports for document in documents_of(report)
        ]
        print_json(documents)
    else:
        for report in reports:
            _print_report(report)
    if not any(report.documents for report in reports):
        tell("Nothing was found.")
    return exit_of(reports)


def _print_report(report: FileReport) -> None:
    print_lines([report.file])
    for document in report.documents:
        print_lines(_lines(document))


def _lines(document: Document) -> list[str]:
    match document:
        case Checked():
            words = mark_words(
                document.report.mark, document.report.standing, document.issuer_name
            )
            verdict = _VERDICTS[document.verdict]
            return [
                f" {title_words(document.form, document.title)} - {words}",
                *report_lines(document.report),
                f"  => {verdict}",
            ]
        case CheckedPresentation():
            lines = [
                f"  {OUTCOMES[line.outcome]:<9} {LINES[line.line]} "
                f"{sentence_for(line.reason, line.facts)}"
                for line in document.report.lines
            ]
            return [" What was handed over:", *lines, f"  => {_VERDICTS[document.verdict]}"]
        case CheckedUnread():
            return [f" {sentence_for(document.reason, document.facts)}"]


_VERDICTS = {
    Verdict.VERIFIED: "verified",
    Verdict.NOT_VERIFIED: "not verified",
    Verdict.UNKNOWN: "unknown",
    Verdict.NOT_A_CREDENTIAL: "not signed",
}

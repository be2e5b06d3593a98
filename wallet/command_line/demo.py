"""The main job without a window: make, bring in, check, choose, share, receive, and say so.

``python -m wallet.command_line.demo --out FOLDER`` works on the practice learner and leaves behind
what it made. It exits 0 only if everything it shared was verified as received.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from wallet.command_line.messages import LINES, OUTCOMES, sentence_for
from wallet.command_line.output import columns, mark_words, print_lines
from wallet.command_line.sharing_commands import PHONE_TEXTS
from wallet.model.finding import Findings
from wallet.model.record import Query, ShareForm
from wallet.model.report import Mark, Standing, Verdict
from wallet.model.sharing import SharedFile, ShareOrder
from wallet.presenting.page_texts import ENGLISH
from wallet.session.bringing_in import keep, look_at
from wallet.session.code_pictures import write_phone_folder
from wallet.session.gathering import incoming_paths
from wallet.session.keeping import list_items
from wallet.session.opening import close_backpack
from wallet.session.passphrases import suggest_passphrase
from wallet.session.practising import (
    create_practice_backpack,
    keep_everything,
    write_practice_files,
)
from wallet.session.receiving import Received, check_received
from wallet.session.session import Session
from wallet.session.sharing import enter_share, make_file, make_page_for, plan_codes_for

CHOSEN = 3
SPEED = 7.0  # frames per second


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the main job; return 0 where what was shared is verified as received."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("out/demo"))
    options = parser.parse_args(arguments)
    now = datetime.now(UTC)  # noqa: TID251 (a demonstration happens now)
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        created = create_practice_backpack(
            Path(data), suggest_passphrase(), now=now, is_filled=False
        )
        try:
            return _run(created.session, options.out, now)
        finally:
            close_backpack(created.session)


def _run(session: Session, out: Path, now: datetime) -> int:
    print_lines(["Made an encrypted practice backpack.", ""])
    files = write_practice_files(out / "received", now=now)
    findings = look_at(session, incoming_paths(files), now=now)
    _print_findings(findings)
    keep(session, findings, keep_everything(findings), now=now)
    shared = _share(session, out, now)
    received = check_received(session.knowledge, incoming_paths([out / shared.file_name]), now=now)
    return _print_received(received)


def _print_findings(findings: Findings) -> None:
    print_lines([f"Looked at {len(findings.items)} items:"])
    rows = [
        (
            f"  {finding.report.verdict.value}",
            finding.summary.title,
            mark_words(finding.report.mark, finding.report.standing, finding.summary.issuer_name),
        )
        for finding in findings.items
    ]
    print_lines(columns(rows))


def _share(session: Session, out: Path, now: datetime) -> SharedFile:
    rows = [
        row
        for row in list_items(session, Query(), now=now)
        if row.mark is Mark.SIGNED and row.standing is Standing.CURRENT
    ]
    order = ShareOrder(
        record_ids=tuple(row.id for row in rows[:CHOSEN]),
        receiver="Harbour Works",
        purpose="Job fair",
        domain="harbour-works.example",
    )
    shared = make_file(session, order, now=now)
    (out / shared.file_name).write_bytes(shared.content)
    enter_share(
        session,
        shared,
        form=ShareForm.FILE,
        payload=shared.content,
        file_name=shared.file_name,
        now=now,
    )
    page = out / f"{Path(shared.file_name).stem}.pdf"
    page.write_bytes(make_page_for(session, shared, ENGLISH, paper="a4", now=now))
    plan = plan_codes_for(session, shared, frames_per_second=SPEED)
    codes = write_phone_folder(out / "codes", shared, plan, PHONE_TEXTS, frames_per_second=SPEED)
    print_lines(
        [
            "",
            f"Chose {len(order.record_ids)} items for {order.receiver} and made:",
            f"  {out / shared.file_name}",
            f"  {page}",
            *(f"  {path}" for path in codes),
            "",
        ]
    )
    return shared


def _print_received(received: Received) -> int:
    presentation = received.presentations[0]
    print_lines(["Received on the other side:"])
    print_lines(
        f"  {OUTCOMES[line.outcome]:<8} {LINES[line.line]} {sentence_for(line.reason, line.facts)}"
        for line in presentation.report.lines
    )
    print_lines(
        f"  {item.report.verdict.value}: {item.description.title} - "
        f"{mark_words(item.report.mark, item.report.standing, item.issuer_name)}"
        for item in presentation.items
    )
    verdict = presentation.report.verdict
    print_lines([f"  => {verdict.value}"])
    return 0 if verdict is Verdict.VERIFIED else 2


if __name__ == "__main__":
    sys.exit(main())

"""Commands on the backpack itself: create, import, list, show."""

import argparse
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from wallet.command_line.backpack_access import data_folder, open_session, read_passphrase
from wallet.command_line.messages import sentence_for
from wallet.command_line.output import (
    columns,
    mark_words,
    print_json,
    print_lines,
    report_lines,
    tell,
    title_words,
)
from wallet.command_line.stopping import NOT_VERIFIED, UNSUPPORTED, USAGE, Stop
from wallet.command_line.surroundings import moment, read_incoming_files
from wallet.model.finding import Finding, Findings, Relation
from wallet.model.found_key import FoundKey
from wallet.model.item import InnerItem
from wallet.model.record import Query, Summary
from wallet.model.report import Mark
from wallet.session.bringing_in import keep, look_at, suggest_decisions
from wallet.session.gathering import Incoming
from wallet.session.item_reading import read_item
from wallet.session.keeping import list_items
from wallet.session.moving_in import did_of, take_keys
from wallet.session.opening import close_backpack, create_backpack
from wallet.session.passphrases import measure_passphrase
from wallet.session.practising import create_practice_backpack, keep_everything
from wallet.session.session import Session
from wallet.session.unlocking_bundles import is_locked_bundle, unlock_bundle


def create(options: argparse.Namespace) -> int:
    """Make a backpack and print its recovery code."""
    passphrase = read_passphrase(options, is_new=True)
    if not measure_passphrase(passphrase).is_enough:
        raise Stop(USAGE, "That passphrase is too easy to guess. Five random words are good.")
    now, data = moment(options), data_folder(options)
    if options.practice:
        created = create_practice_backpack(data, passphrase, now=now)
    else:
        created = create_backpack(data, passphrase, now=now, label=options.label)
    folder = created.session.folder
    close_backpack(created.session)
    if options.json:
        print_json({"id": folder.name, "folder": str(folder), "recovery": created.recovery_groups})
        return 0
    print_lines([folder.name])
    tell("Recovery code. Write it down; it opens the backpack if you forget the passphrase:")
    tell("  " + "  ".join(created.recovery_groups))
    return 0


def bring_in(options: argparse.Namespace) -> int:
    """Check files and keep what holds; say what happened to each."""
    session = open_session(options)
    try:
        now = moment(options)
        incoming = read_incoming_files(options.files)
        more, keys = _unlocked(session, options.bundle_password_file, incoming)
        findings = look_at(session, (*incoming, *more), now=now, keys=keys)
        decide = keep_everything if options.keep_broken else suggest_decisions
        decisions = decide(findings)
        taken = take_keys(session, findings.keys, now=now) if options.take_keys else ()
        keep(session, findings, decisions, now=now)
    finally:
        close_backpack(session)
    kept = {decision.finding_id for decision in decisions}
    if options.json:
        print_json(_findings_json(findings, kept))
    else:
        print_lines(_finding_line(finding, kept) for finding in findings.items)
        print_lines(
            f"{entry.name}: {sentence_for(entry.reason, entry.facts)}"
            for entry in findings.not_read
        )
    for key in taken:
        tell(f"Took the key {key.did}.")
    for known in findings.keys_here:
        tell(f"The key {did_of(known)} is already here.")
    if findings.keys and not taken:
        tell(f"{len(findings.keys)} private keys were left alone. To take them: --take-keys")
    for name in findings.trust_packs:
        tell(f"{name} is a trust pack. Look at it with: rucksack-cli trust import {name}")
    return _exit_of(findings, kept)


def _unlocked(
    session: Session, password_file: Path | None, incoming: Sequence[Incoming]
) -> tuple[tuple[Incoming, ...], tuple[FoundKey, ...]]:
    """Open the locked bundles among ``incoming`` where a password was given."""
    if password_file is None:
        return (), ()
    password = password_file.read_text("utf-8").partition("\n")[0]
    contexts = session.knowledge.contexts
    opened = [
        unlock_bundle(one, password, contexts)
        for one in incoming
        if is_locked_bundle(one, contexts)
    ]
    return (
        tuple(item for one in opened for item in one.incoming),
        tuple(key for one in opened for key in one.keys),
    )


def _exit_of(findings: Findings, kept: set[str]) -> int:
    """What is broken and was left out is told by the exit too; so is finding nothing at all."""
    if any(_is_left_out_broken(finding, kept) for finding in findings.items):
        return NOT_VERIFIED
    return 0 if findings.items or findings.trust_packs else UNSUPPORTED


def _is_left_out_broken(finding: Finding, kept: set[str]) -> bool:
    return finding.id not in kept and finding.report.mark is Mark.BROKEN


def _finding_line(finding: Finding, kept: set[str]) -> str:
    words = mark_words(finding.report.mark, finding.report.standing, finding.summary.issuer_name)
    title = title_words(finding.summary.form, finding.summary.title)
    return f"{_done(finding, kept)}: {title} - {words}"


def _done(finding: Finding, kept: set[str]) -> str:
    if finding.id in kept:
        return "kept"
    if _is_left_out_broken(finding, kept):
        return "left out"
    return f"left out ({_RELATIONS[finding.relation]})"


_RELATIONS = {
    Relation.NEW: "not chosen",
    Relation.SAME: "already there",
    Relation.NEWER_VERSION: "not chosen",
    Relation.OLDER_VERSION: "a newer version is there",
    Relation.REPEATED: "twice in these files",
}


def _findings_json(findings: Findings, kept: set[str]) -> dict[str, Any]:
    return {
        "items": [
            {
                "id": finding.id,
                "title": finding.summary.title,
                "verdict": finding.report.verdict.value,
                "mark": finding.report.mark.value,
                "standing": finding.report.standing.value,
                "relation": finding.relation.value,
                "kept": finding.id in kept,
            }
            for finding in findings.items
        ],
        "not_read": [
            {"name": entry.name, "pointer": entry.pointer, "reason": entry.reason.value}
            for entry in findings.not_read
        ],
        "trust_packs": list(findings.trust_packs),
    }


def show_list(options: argparse.Namespace) -> int:
    """List the items, newest first."""
    session = open_session(options)
    try:
        query = Query(text=options.search, only_deleted=options.deleted)
        rows = list_items(session, query, now=moment(options))
    finally:
        close_backpack(session)
    if options.json:
        print_json([_summary_json(row) for row in rows])
    else:
        print_lines(columns([_summary_row(row) for row in rows]))
    if not rows:
        tell("Nothing there.")
    return 0


def _summary_row(row: Summary) -> tuple[str, str, str]:
    title = title_words(row.form, row.title)
    return row.id[:8], title, mark_words(row.mark, row.standing, row.issuer_name)


def _summary_json(row: Summary) -> dict[str, Any]:
    return {
        "id": row.id,
        "title": row.title,
        "issuer": {"name": row.issuer_name, "says": row.issuer_is_claim},
        "mark": row.mark.value,
        "standing": row.standing.value,
        "kept": row.keeping.value,
        "compartment": row.compartment.value,
        "awarded": row.awarded_at.isoformat() if row.awarded_at else None,
        "valid_until": row.valid_until.isoformat() if row.valid_until else None,
        "practice": row.is_practice,
    }


def show_item(options: argparse.Namespace) -> int:
    """Show one item with its report."""
    session = open_session(options)
    try:
        now = moment(options)
        item = read_item(session, find_record(session, options.item, now), now=now)
    finally:
        close_backpack(session)
    description, report = item.description, item.report
    if options.json:
        print_json(
            {
                **_summary_json(item.summary),
                "verdict": report.verdict.value,
                "texts": [
                    {"field": text.field.value, "label": text.label, "value": text.value}
                    for text in description.texts
                ],
                "checks": [
                    {
                        "name": check.name.value,
                        "outcome": check.outcome.value,
                        "reason": check.reason.value,
                    }
                    for check in report.checks
                ],
                "inside": [
                    {
                        "pointer": inner.pointer,
                        "form": inner.form.value,
                        "title": inner.title,
                        "mark": inner.report.mark.value,
                        "verdict": inner.report.verdict.value,
                    }
                    for inner in item.inner
                ],
                "files": {one.pointer: one.state.value for one in item.files},
            }
        )
        return 0
    print_lines(
        [
            title_words(item.summary.form, description.title),
            mark_words(report.mark, report.standing, item.issuer_name),
            *(f"  {text.label or text.field.value}: {text.value}" for text in description.texts),
            *(f"  skill: {skill.name}" for skill in description.skills),
            *(f"  inside: {inner.title}. {_inner_mark(inner)}" for inner in item.inner),
            *(f"  file at {one.pointer}: {one.state.value}" for one in item.files),
            *report_lines(report),
        ]
    )
    return 0


def _inner_mark(inner: InnerItem) -> str:
    return mark_words(inner.report.mark, inner.report.standing, inner.issuer_name)


def find_record(session: Session, name: str, now: datetime) -> str:
    """Return the id that begins with ``name``. Raises Stop where none or several do."""
    rows = list_items(session, Query(include_deleted=True), now=now)
    found = [row.id for row in rows if row.id.startswith(name)]
    if len(found) != 1:
        raise Stop(USAGE, f"No single item begins with {name}. See: rucksack-cli list")
    return found[0]

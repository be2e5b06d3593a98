"""``export``: originals into a folder or a zip, and a backup for another wallet."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from wallet.command_line.backpack_access import open_session
from wallet.command_line.backpack_commands import find_record
from wallet.command_line.output import print_json, print_lines, tell
from wallet.command_line.stopping import USAGE, Stop
from wallet.command_line.surroundings import moment
from wallet.model.record import Query
from wallet.session.exporting import carrier_file, export_carrier, export_originals
from wallet.session.keeping import list_items
from wallet.session.moving_out import FILE_NAME, plan_departure, write_departure
from wallet.session.opening import close_backpack
from wallet.session.packing_up import ENGLISH_TEXTS, pack_up
from wallet.session.saving import free_path
from wallet.session.session import Session

_ZIP_NAME = "rucksack-items.zip"


def export(options: argparse.Namespace) -> int:
    """Write items as they came: into a folder, a zip, the files they came in, or a backup."""
    session = open_session(options)
    try:
        now = moment(options)
        ids = [find_record(session, name, now) for name in options.items]
        ids = ids or [row.id for row in list_items(session, Query(), now=now)]
        written = _WAYS[options.form](session, ids, options, now)
    finally:
        close_backpack(session)
    names = [str(path) for path in written]
    print_json(names) if options.json else print_lines(names)
    return 0


def _folder(
    session: Session, ids: Sequence[str], options: argparse.Namespace, _: datetime
) -> Sequence[Path]:
    return export_originals(session, ids, options.out)


def _zip(
    session: Session, ids: Sequence[str], options: argparse.Namespace, now: datetime
) -> Sequence[Path]:
    target = _file(options.out, _ZIP_NAME)
    return (pack_up(session, ids, target, ENGLISH_TEXTS, now=now).path,)


def _whole_files(
    session: Session, ids: Sequence[str], options: argparse.Namespace, _: datetime
) -> Sequence[Path]:
    """Each file that items came in together, once; items that came alone have none."""
    written: dict[str, Path] = {}
    for record_id in ids:
        carrier = carrier_file(session, record_id)
        if carrier is not None and carrier.digest not in written:
            options.out.mkdir(parents=True, exist_ok=True)
            target = free_path(options.out / carrier.name)
            written[carrier.digest] = export_carrier(session, record_id, target)
    if not written:
        tell("These items came alone.")
    return tuple(written.values())


def _wallet_backup(
    session: Session, ids: Sequence[str], options: argparse.Namespace, now: datetime
) -> Sequence[Path]:
    if not options.with_private_key:
        raise Stop(
            USAGE,
            "This backup holds your private key for all to read. If you want that: "
            "--with-private-key",
        )
    departure = plan_departure(session, now=now)
    going = [record_id for record_id in departure.record_ids if record_id in set(ids)]
    for title in departure.left_behind:
        tell(f"That wallet does not keep this kind of item; save it by itself: {title}")
    target = _file(options.out, FILE_NAME)
    return (write_departure(session, going, target, options.profile),)


def _file(out: Path, name: str) -> Path:
    if out.is_dir():
        return free_path(out / name)
    out.parent.mkdir(parents=True, exist_ok=True)
    return out


_WAYS: Mapping[
    str, Callable[[Session, Sequence[str], argparse.Namespace, datetime], Sequence[Path]]
] = {
    "folder": _folder,
    "zip": _zip,
    "whole-files": _whole_files,
    "wallet-backup": _wallet_backup,
}

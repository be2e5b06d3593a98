"""``share``, ``qr`` and ``log``."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from wallet.command_line.backpack_access import open_session
from wallet.command_line.backpack_commands import find_record
from wallet.command_line.messages import sentence_for
from wallet.command_line.output import columns, print_json, print_lines, tell
from wallet.command_line.stopping import USAGE, Stop
from wallet.command_line.surroundings import moment
from wallet.errors import Reason
from wallet.model.record import ShareForm
from wallet.model.sharing import HolderSuite, SharedFile, ShareOrder
from wallet.presenting.page_texts import ENGLISH
from wallet.session.code_pictures import PhoneTexts, write_phone_folder
from wallet.session.handing_over import ENGLISH_TEXTS, make_package
from wallet.session.opening import close_backpack
from wallet.session.saving import free_path, save_files
from wallet.session.session import Session
from wallet.session.sharing import (
    enter_share,
    list_shares,
    make_file,
    make_page_for,
    offer_for,
    plan_codes_for,
    preview_share,
)
from wallet.session.token_files import make_token_file

PHONE_TEXTS = PhoneTexts(moving_code="moving code", code="code {number} {title}")


def share(options: argparse.Namespace) -> int:
    """Write items as a signed file, or as a page with the file beside it, and log that."""
    session = open_session(options)
    try:
        now = moment(options)
        if options.form == "package":
            return _share_package(session, options)
        if options.form == "token":
            return _share_token(session, options)
        shared = _make(session, options)
        is_page = options.form == "page"
        content = (
            make_page_for(session, shared, ENGLISH, paper=options.paper, now=now)
            if is_page
            else shared.content
        )
        name = f"{Path(shared.file_name).stem}.pdf" if is_page else shared.file_name
        path = _target(Path(options.out), name)
        contents = {path: content}
        if is_page:
            # The signed file is inside the page; beside it, nobody needs to take it out.
            contents[free_path(path.with_suffix(".json"))] = shared.content
        written = save_files(contents)
        enter_share(
            session,
            shared,
            form=ShareForm.PAGE if is_page else ShareForm.FILE,
            payload=content,
            file_name=path.name,
            now=now,
        )
    finally:
        close_backpack(session)
    _say(options, list(written))
    return 0


def _share_token(session: Session, options: argparse.Namespace) -> int:
    """Write one item as the token it is, cut to the chosen fields and bound to its receiver."""
    now = moment(options)
    shared = make_token_file(session, _order(session, options), now=now)
    path = _target(Path(options.out), shared.file_name)
    written = save_files({path: shared.content})
    enter_share(
        session,
        shared,
        form=ShareForm.FILE,
        payload=shared.content,
        file_name=path.name,
        now=now,
    )
    _say(options, list(written))
    return 0


def _share_package(session: Session, options: argparse.Namespace) -> int:
    """Write a package: a presentation, what travels beside it, and a signed list of both."""
    now = moment(options)
    package = make_package(session, _order(session, options), ENGLISH_TEXTS, now=now)
    path = _target(Path(options.out), package.file_name)
    written = save_files({path: package.content})
    enter_share(
        session,
        package,
        form=ShareForm.PACKAGE,
        payload=package.content,
        file_name=path.name,
        now=now,
    )
    _say(options, list(written))
    return 0


def write_codes(options: argparse.Namespace) -> int:
    """Write the codes of a share into a folder: one picture each, and the moving code."""
    session = open_session(options)
    try:
        shared = _make(session, options)
        plan = plan_codes_for(
            session,
            shared,
            fragment_size=options.fragment,
            frames_per_second=options.speed,
        )
        written = write_phone_folder(
            Path(options.out), shared, plan, PHONE_TEXTS, frames_per_second=options.speed
        )
        enter_share(
            session,
            shared,
            form=ShareForm.CODES,
            payload=shared.content,
            file_name=Path(options.out).name,
            now=moment(options),
        )
    finally:
        close_backpack(session)
    for title, reason in plan.misfits:
        tell(f"{title}: {sentence_for(Reason(reason), {})}")
    tell(
        f"{len(plan.stills)} single codes; moving code: {plan.moving.fragment_count} frames, "
        f"about {plan.seconds_usually:.0f} seconds."
    )
    _say(options, list(written))
    return 0


def show_log(options: argparse.Namespace) -> int:
    """Show what was shared, newest first."""
    session = open_session(options)
    try:
        entries = list_shares(session)
    finally:
        close_backpack(session)
    if options.json:
        print_json(
            [
                {
                    "at": entry.shared_at.isoformat(),
                    "receiver": entry.receiver,
                    "purpose": entry.purpose,
                    "form": entry.form.value,
                    "items": list(entry.titles),
                    "digest": entry.digest,
                    "file": entry.file_name,
                }
                for entry in entries
            ]
        )
        return 0
    print_lines(
        columns(
            [
                (
                    f"{entry.shared_at:%Y-%m-%d %H:%M}",
                    entry.form.value,
                    entry.receiver or "-",
                    entry.purpose or "-",
                    ", ".join(entry.titles),
                    entry.digest[:16],
                )
                for entry in entries
            ]
        )
    )
    return 0


def _make(session: Session, options: argparse.Namespace) -> SharedFile:
    return make_file(session, _order(session, options), now=moment(options))


def _chosen_fields(
    session: Session, items: Sequence[str], shown: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """Return for each item the fields among ``shown`` that it offers."""
    chosen = {}
    for item in items if shown else ():
        offer = offer_for(session, item)
        if offer is not None:
            offered = {field.pointer for field in offer.fields}
            chosen[item] = tuple(pointer for pointer in shown if pointer in offered)
    return chosen


def _order(session: Session, options: argparse.Namespace) -> ShareOrder:
    """Return what is to be shared, after saying what it tells more than one may think."""
    now = moment(options)
    items = tuple(find_record(session, name, now) for name in options.items)
    order = ShareOrder(
        record_ids=items,
        chosen_fields=_chosen_fields(session, items, options.show),
        receiver=options.receiver,
        purpose=options.purpose,
        challenge=options.challenge,
        domain=options.domain,
        expires_at=options.expires,
        suite=HolderSuite(options.suite),
    )
    for item in preview_share(session, order).items:
        for warning in item.warnings:
            tell(f"Note: {item.description.title} shows: {warning.kind.value}")
    return order


def _target(out: Path, name: str) -> Path:
    if out.is_dir():
        return out / name
    if out.is_symlink() or (out.exists() and not out.is_file()):
        # A file is put in the place of what was there: never in that of a device.
        raise Stop(USAGE, f"That is no file that can be written anew: {out}")
    out.parent.mkdir(parents=True, exist_ok=True)
    return out


def _say(options: argparse.Namespace, paths: list[Path]) -> None:
    names = [str(path) for path in paths]
    if options.json:
        print_json(names)
    else:
        print_lines(names)

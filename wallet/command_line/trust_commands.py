"""``trust``: packs taken in, issuers on the lists, makers of packs that were approved."""

import argparse
from typing import Any

from wallet.command_line.backpack_access import open_session
from wallet.command_line.output import columns, print_json, print_lines, tell
from wallet.command_line.stopping import USAGE, Stop
from wallet.command_line.surroundings import moment, read_bytes
from wallet.model.outside import PackSigner, TrustPackView
from wallet.session.opening import close_backpack
from wallet.session.session import Session
from wallet.session.trusting import (
    approved_makers,
    import_trust_pack,
    list_known_issuers,
    look_at_trust_pack,
    withdraw_maker,
)


def trust(options: argparse.Namespace) -> int:
    """Show a pack and take it in where somebody stands behind it; list issuers and makers."""
    if options.action == "import" and options.subject is None:
        raise Stop(USAGE, "Name the trust pack: rucksack-cli trust import FILE")
    if options.action == "withdraw" and options.subject is None:
        raise Stop(USAGE, "Name the maker's key: rucksack-cli trust withdraw KEY")
    session = open_session(options)
    try:
        return _ACTIONS[options.action](session, options)
    finally:
        close_backpack(session)


def _list(session: Session, options: argparse.Namespace) -> int:
    issuers = list_known_issuers(session.knowledge)
    if options.json:
        print_json(
            [
                {
                    "id": issuer.id,
                    "name": issuer.name,
                    "list": issuer.list_name,
                    "standing": issuer.standing.value,
                    "as_of": issuer.as_of.isoformat(),
                    "removed": issuer.is_removed,
                }
                for issuer in issuers
            ]
        )
    else:
        rows = [
            (issuer.name, issuer.standing.value, issuer.list_name, issuer.id) for issuer in issuers
        ]
        print_lines(columns(rows))
    return 0


def _import(session: Session, options: argparse.Namespace) -> int:
    data = read_bytes(options.subject)
    view = look_at_trust_pack(session.knowledge, data, session)
    if options.json:
        print_json(_json(view))
    else:
        print_lines(_lines(view))
    if view.signer is not PackSigner.APPROVED and not options.vouch:
        tell("Nobody you approved signed this pack. If you vouch for it, say so with --vouch.")
        return USAGE
    import_trust_pack(
        session,
        data,
        now=moment(options),
        is_vouched_for=options.vouch,
        approve_signer=options.approve_signer,
    )
    tell("Taken in.")
    return 0


def _list_makers(session: Session, options: argparse.Namespace) -> int:
    makers = approved_makers(session)
    if options.json:
        print_json(
            [
                {"key": maker.key, "name": maker.name, "approved": maker.approved_at.isoformat()}
                for maker in makers
            ]
        )
    else:
        rows = [(f"{maker.approved_at:%Y-%m-%d}", maker.name, maker.key) for maker in makers]
        print_lines(columns(rows))
    return 0


def _withdraw(session: Session, options: argparse.Namespace) -> int:
    if options.subject not in {maker.key for maker in approved_makers(session)}:
        raise Stop(USAGE, "You approved no such maker. See: rucksack-cli trust makers")
    withdraw_maker(session, options.subject)
    tell("Approved no more. What was taken in stays; the next pack must be vouched for.")
    return 0


_ACTIONS = {
    "import": _import,
    "list": _list,
    "makers": _list_makers,
    "withdraw": _withdraw,
}


def _json(view: TrustPackView) -> dict[str, Any]:
    return {
        "id": view.pack_id,
        "name": view.name,
        "made_by": view.made_by,
        "as_of": view.as_of.isoformat(),
        "signer": view.signer.value,
        "signer_key": view.signer_key,
        "issuers": [{"id": issuer.id, "name": issuer.name} for issuer in view.issuers],
        "new_keys": [change.issuer_id for change in view.new_keys],
        "changed_keys": [change.issuer_id for change in view.changed_keys],
        "status_lists": list(view.status_lists),
        "contexts": list(view.contexts),
        "known_more_recently": list(view.newer_already),
    }


def _lines(view: TrustPackView) -> list[str]:
    return [
        f"{view.name or 'Trust pack'}, made by {view.made_by or 'nobody named'}",
        f"  as of {view.as_of:%Y-%m-%d}, {view.signer.value}",
        f"  issuers on its lists: {len(view.issuers)}",
        *(f"  new keys for {change.issuer_id}" for change in view.new_keys),
        *(f"  CHANGES the keys of {change.issuer_id}" for change in view.changed_keys),
        *(
            f"  RENAMES {change.was} to {change.becomes} on {change.list_name}"
            if change.becomes
            else f"  TAKES {change.was} off {change.list_name}"
            for change in view.list_changes
        ),
        f"  status lists: {len(view.status_lists)}, contexts: {len(view.contexts)}",
        *(f"  you already know more recently: {name}" for name in view.newer_already),
    ]

"""What a command needs from the world: the moment, input, and what is known of the outside."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from wallet.command_line.stopping import USAGE, Stop
from wallet.model.credential import Container
from wallet.session.gathering import Incoming, incoming_paths
from wallet.session.knowing import knowledge_without_backpack
from wallet.trust.knowledge import Knowledge


def moment(options: argparse.Namespace) -> datetime:
    """Return ``--now`` or the clock's time: the one place where the command line asks it."""
    return options.now or datetime.now(UTC)  # noqa: TID251


def read_incoming_files(names: list[str]) -> tuple[Incoming, ...]:
    """Return what the names on the command line stand for; ``-`` is stdin."""
    found: list[Incoming] = []
    for name in names:
        if name == "-":
            data = sys.stdin.buffer.read()
            found.append(Incoming(name="-", data=data, container=Container.PASTED))
        else:
            found += _with_given_names(name)
    return tuple(found)


def _with_given_names(name: str) -> tuple[Incoming, ...]:
    path = Path(name)
    if not path.exists():
        return (Incoming(name=name, path=path),)
    return incoming_paths([path])


def read_bytes(name: str) -> bytes:
    """Return the bytes of a file, or of stdin for ``-``. Raises Stop where it cannot be read."""
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise Stop(USAGE, f"This file cannot be read: {name}") from error


def knowledge_for_this_run(options: argparse.Namespace) -> Knowledge:
    """Return the bundled knowledge with the packs the options name; naming one vouches for it."""
    knowledge = knowledge_without_backpack()
    if not options.trust_pack:
        return knowledge
    # Few runs name one: imported when one is named.
    from wallet.session.passing_packs import use_trust_pack_for_this_run  # noqa: PLC0415

    for path in options.trust_pack:
        data = read_bytes(str(path))
        knowledge = use_trust_pack_for_this_run(
            knowledge, data, now=moment(options), is_vouched_for=True
        )
    return knowledge

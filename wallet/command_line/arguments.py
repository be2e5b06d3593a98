"""The words of the command line; what each does is in the table of ``commands``."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from wallet.model.dates import read_timestamp

if TYPE_CHECKING:
    # argparse names this class with an underscore and offers no other way to annotate it.
    _Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001


class _Lines(argparse.HelpFormatter):
    """Help as wide as the terminal. The stock one imports shutil to learn that, for every run."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    """Return the width as ``shutil.get_terminal_size`` tells it: COLUMNS, the terminal, or 80."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return 80


def build_parser(command: str = "") -> argparse.ArgumentParser:
    """Return the parser of ``rucksack-cli``.

    Where ``command`` is one of the commands, of that one only, which is all that one run needs.
    """
    parser = argparse.ArgumentParser(
        prog="rucksack-cli",
        formatter_class=_Lines,
        description="A learner's digital backpack: keeps, checks and shares credentials offline.",
        epilog="Exit codes: 0 verified or done, 1 usage, 2 not verified, 3 unknown, 4 locked or "
        "wrong passphrase, 5 damaged, 6 form not supported, 10 and above internal.",
    )
    parser.add_argument("--version", action="version", version="rucksack 0.1.0")
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="COMMAND", prog="rucksack-cli"
    )
    for name in [command] if command in _WORDS else _WORDS:
        _WORDS[name](commands)
    return parser


def _command(
    commands: "_Commands", name: str, text: str, *, opens: bool = False
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=text, formatter_class=_Lines)
    parser.add_argument("--json", action="store_true", help="print JSON on stdout")
    parser.add_argument(
        "--now", type=_moment, default=None, metavar="TIME", help="check as of TIME (UTC)"
    )
    parser.add_argument("--data-dir", type=Path, default=None, help="folder of the backpacks")
    if opens:
        parser.add_argument("--backpack", default="", help="id or folder; default: the only one")
        _add_passphrase(parser)
    return parser


def _add_passphrase(parser: argparse.ArgumentParser) -> None:
    source = parser.add_mutually_exclusive_group()
    source.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="read the passphrase's first line"
    )
    source.add_argument(
        "--passphrase-fd", type=int, metavar="N", help="read it from this file descriptor"
    )


def _moment(text: str) -> datetime:
    moment = read_timestamp(text)
    if moment is None:
        raise argparse.ArgumentTypeError("not a time like 2026-11-22T00:00:00Z")
    return moment.astimezone(UTC)


def _add_files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="files or folders; - for stdin")


def _add_packs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--trust-pack",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="trust pack to use for this run only; naming it vouches for it",
    )


def _add_create(commands: "_Commands") -> None:
    parser = _command(commands, "create", "Make a new backpack.")
    parser.add_argument("--label", default="", help="a name, kept inside the backpack")
    parser.add_argument(
        "--practice", action="store_true", help="with the practice learner's items"
    )
    _add_passphrase(parser)


def _add_import(commands: "_Commands") -> None:
    parser = _command(commands, "import", "Check files and keep what holds.", opens=True)
    _add_files(parser)
    parser.add_argument(
        "--keep-broken", action="store_true", help='keep what is broken, as "Changed or broken"'
    )
    parser.add_argument(
        "--take-keys", action="store_true", help="take the private keys of another wallet's backup"
    )
    parser.add_argument(
        "--bundle-password-file",
        type=Path,
        metavar="FILE",
        help="the first line opens locked LearnCard bundles",
    )


def _add_list(commands: "_Commands") -> None:
    parser = _command(commands, "list", "List the backpack's items.", opens=True)
    parser.add_argument("--search", default="", metavar="WORDS")
    parser.add_argument("--deleted", action="store_true", help="list what was deleted")


def _add_show(commands: "_Commands") -> None:
    parser = _command(commands, "show", "Show one item and what it is worth.", opens=True)
    parser.add_argument("item", help="the item's id, or the beginning of it")


def _add_check(commands: "_Commands") -> None:
    parser = _command(commands, "check", "Check files without keeping anything.")
    _add_files(parser)
    _add_packs(parser)


def _add_receive(commands: "_Commands") -> None:
    parser = _command(commands, "receive", "Check something you were given, item by item.")
    _add_files(parser)
    _add_packs(parser)
    parser.add_argument("--challenge", default="", help="what you asked them to sign")
    parser.add_argument("--domain", default="", help="who you said you are")


def _add_share_order(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("items", nargs="+", metavar="ITEM", help="ids, or beginnings of ids")
    parser.add_argument("--for", dest="receiver", default="", help="who it is for")
    parser.add_argument("--purpose", default="", help="why")
    parser.add_argument("--challenge", default="", help="what the receiver asked you to sign")
    parser.add_argument("--domain", default="", help="who the receiver said they are")
    parser.add_argument(
        "--show",
        action="append",
        default=[],
        metavar="POINTER",
        help="a field to show of items that let you choose (JSON pointer; may come again)",
    )
    parser.add_argument("--expires", type=_moment, default=None, metavar="TIME")
    parser.add_argument(
        "--suite",
        choices=("eddsa-rdfc-2022", "Ed25519Signature2020", "unsigned"),
        default="eddsa-rdfc-2022",
    )
    parser.add_argument("--out", type=Path, required=True, help="file or folder to write")


def _add_share(commands: "_Commands") -> None:
    parser = _command(
        commands,
        "share",
        "Write items as a signed file, a page, a package, or one token by itself.",
        opens=True,
    )
    _add_share_order(parser)
    parser.add_argument(
        "--as", dest="form", choices=("file", "page", "package", "token"), default="file"
    )
    parser.add_argument("--paper", choices=("a4", "us-letter"), default="a4")


def _add_qr(commands: "_Commands") -> None:
    parser = _command(commands, "qr", "Write items as QR codes into a folder.", opens=True)
    _add_share_order(parser)
    parser.add_argument("--fragment", type=int, default=300, help="bytes in one moving frame")
    parser.add_argument("--speed", type=float, default=7.0, help="frames per second")


def _add_log(commands: "_Commands") -> None:
    _command(commands, "log", "Show what was shared, when, with whom and why.", opens=True)


def _add_export(commands: "_Commands") -> None:
    parser = _command(commands, "export", "Write originals exactly as they came.", opens=True)
    parser.add_argument("items", nargs="*", metavar="ITEM", help="default: everything")
    parser.add_argument(
        "--as",
        dest="form",
        choices=("folder", "zip", "whole-files", "wallet-backup"),
        default="folder",
        help="a file for each item; one zip with an index; the files they came in together; "
        "a backup for Learner Credential Wallet",
    )
    parser.add_argument("--profile", default="", help="the name of the profile in that backup")
    parser.add_argument(
        "--with-private-key",
        action="store_true",
        help="yes, anybody who reads that backup can sign as me",
    )
    parser.add_argument("--out", type=Path, required=True, help="folder or file to write")


def _add_canonicalize(commands: "_Commands") -> None:
    parser = _command(commands, "canonicalize", "Print the canonical form of a document.")
    parser.add_argument("file", help="JSON-LD or N-Quads; - for stdin")
    parser.add_argument("--format", choices=("json-ld", "nquads", "jcs"), default="json-ld")
    parser.add_argument("--hash", choices=("SHA256", "SHA384"), default="SHA256")
    _add_packs(parser)


def _add_decode(commands: "_Commands") -> None:
    parser = _command(commands, "decode", "Print the JSON in a QR text or a CBOR-LD file.")
    parser.add_argument("file", help="QR text, picture of codes, or CBOR-LD; - for stdin")
    _add_packs(parser)


def _add_trust(commands: "_Commands") -> None:
    parser = _command(commands, "trust", "Trust packs, their makers, known issuers.", opens=True)
    parser.add_argument(
        "action",
        choices=("import", "list", "makers", "withdraw"),
        help="take a pack in; list known issuers; list makers you approved; approve one no more",
    )
    parser.add_argument("subject", nargs="?", help="the pack's file, or the maker's key")
    parser.add_argument("--vouch", action="store_true", help="I vouch for this pack")
    parser.add_argument(
        "--approve-signer", action="store_true", help="accept later packs by the same key"
    )


# What each command takes, in the order in which they are listed.
_WORDS: "Mapping[str, Callable[[_Commands], None]]" = {
    "create": _add_create,
    "import": _add_import,
    "list": _add_list,
    "show": _add_show,
    "check": _add_check,
    "share": _add_share,
    "qr": _add_qr,
    "receive": _add_receive,
    "log": _add_log,
    "export": _add_export,
    "canonicalize": _add_canonicalize,
    "decode": _add_decode,
    "trust": _add_trust,
}

"""Which backpack a command means, and the passphrase that opens it."""

import argparse
import getpass
import os
import sys
from pathlib import Path

from wallet.command_line.stopping import USAGE, Stop
from wallet.command_line.surroundings import moment, read_bytes
from wallet.session.opening import Passphrase, VaultListing, list_backpacks, open_backpack
from wallet.session.session import Session


def data_folder(options: argparse.Namespace) -> Path:
    """Return ``--data-dir`` or the user's data folder for Rucksack."""
    if options.data_dir is not None:
        return Path(options.data_dir)
    import platformdirs  # noqa: PLC0415 (only where no folder was named)

    return Path(platformdirs.user_data_dir("rucksack", appauthor=False))


def open_session(options: argparse.Namespace) -> Session:
    """Open the backpack the options name. Raises VaultError, Stop."""
    listing = _choose(list_backpacks(data_folder(options)), options.backpack)
    return open_backpack(listing.folder, Passphrase(read_passphrase(options)), now=moment(options))


def _choose(listings: tuple[VaultListing, ...], wanted: str) -> VaultListing:
    if wanted:
        named = Path(wanted).name
        listings = tuple(entry for entry in listings if entry.id.startswith(named))
    if len(listings) == 1:
        return listings[0]
    if not listings:
        raise Stop(USAGE, "There is no such backpack. Make one with: rucksack-cli create")
    names = ", ".join(entry.id for entry in listings)
    raise Stop(USAGE, f"There are several backpacks: name one with --backpack. {names}")


def read_passphrase(options: argparse.Namespace, *, is_new: bool = False) -> str:
    """Return the passphrase from a file, a descriptor or a prompt; never from argv."""
    if options.passphrase_file is not None:
        return _first_line(read_bytes(str(options.passphrase_file)))
    if options.passphrase_fd is not None:
        return _first_line(_read_descriptor(options.passphrase_fd))
    if not sys.stdin.isatty():
        raise Stop(USAGE, "No passphrase: use --passphrase-file or --passphrase-fd.")
    text = getpass.getpass("Passphrase: ")
    if is_new and getpass.getpass("The same again: ") != text:
        raise Stop(USAGE, "The two passphrases differ. Nothing was made.")
    return text


def _read_descriptor(number: int) -> bytes:
    try:
        with os.fdopen(number, "rb", closefd=False) as stream:
            return stream.read()
    except OSError as error:
        raise Stop(USAGE, f"Nothing can be read from descriptor {number}.") from error


def _first_line(data: bytes) -> str:
    try:
        return data.partition(b"\n")[0].rstrip(b"\r").decode("utf-8")
    except UnicodeDecodeError as error:
        raise Stop(USAGE, "The passphrase is no UTF-8 text.") from error

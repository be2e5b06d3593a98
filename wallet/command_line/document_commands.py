"""``canonicalize`` and ``decode``: tools on single documents, for engineers and tests."""

import argparse
import sys

from wallet.command_line.output import print_json
from wallet.command_line.surroundings import knowledge_for_this_run, read_bytes
from wallet.session.documents import canonicalize_bytes, decode_bytes


def canonicalize(options: argparse.Namespace) -> int:
    """Print canonical bytes, exactly, on stdout."""
    canonical = canonicalize_bytes(
        read_bytes(options.file),
        knowledge_for_this_run(options),
        form=options.format,
        algorithm="sha384" if options.hash == "SHA384" else "sha256",
    )
    sys.stdout.buffer.write(canonical)
    return 0


def decode(options: argparse.Namespace) -> int:
    """Print the JSON that a QR text, a picture of codes or CBOR-LD bytes stand for."""
    print_json(decode_bytes(read_bytes(options.file), knowledge_for_this_run(options)))
    return 0

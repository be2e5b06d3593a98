"""Copies that come in a zip with a list: the file, and what somebody wrote about it.

A list is nobody's proof. What it says of a file counts only for the very bytes it names, and only
where they are no credential by their form; and then the file is a copy, which nobody signed.
What may be a credential with a fault stays what it is: told as not read.
"""

import hashlib
from typing import NamedTuple

from wallet.errors import Reason
from wallet.formats.copies import MAX_COPY, read_copy, write_words
from wallet.formats.reading import Reading
from wallet.model.copy import CopyWords
from wallet.model.credential import Source

# Reasons that say "a file of another kind": a copy beside the credentials, not a fault.
_OTHER_FILES = frozenset(
    {
        Reason.UNRECOGNIZED_FORMAT,
        Reason.FORM_NOT_READ_YET,
        Reason.PDF_NOT_SIGNED,
        Reason.NOTHING_BAKED_IN,
        Reason.NO_CODE_FOUND,
        Reason.PICTURE_DAMAGED,
        Reason.PICTURE_TOO_LARGE,
        Reason.EMPTY_INPUT,
    }
)


class ListedCopy(NamedTuple):
    """What a list says of a file: its SHA-256 (hex), and the words about it."""

    digest: str
    words: CopyWords


def may_be_copy(reading: Reading) -> bool:
    """Whether a file was found to be of another kind: nothing in it, and no fault of anything."""
    holds_more = (
        reading.all_credentials
        or reading.presentations
        or reading.packages
        or reading.keys
        or reading.trust_packs
        or reading.copies
    )
    return not holds_more and all(entry.reason in _OTHER_FILES for entry in reading.not_read)


def with_copy(
    reading: Reading, content: bytes, source: Source, listed: ListedCopy | None
) -> Reading:
    """Return what was read of a file, with the copy it is where its list says so."""
    if listed is None or not may_be_copy(reading) or not 0 < len(content) <= MAX_COPY:
        return reading
    if hashlib.sha256(content).hexdigest() != listed.digest:
        return reading
    copy = read_copy(content, source, write_words(listed.words))
    return reading._replace(copies=(copy,))

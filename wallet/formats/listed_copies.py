"""Copies that come in a zip with a list: the file, and what somebody wrote about it.

A list is nobody's proof. What it says of a file counts only for the very bytes it names, and only
where there is no credential in them; and then the file is a copy, which nobody signed.
"""

import hashlib
from typing import NamedTuple

from wallet.formats.copies import MAX_COPY, read_copy, write_words
from wallet.formats.reading import Reading
from wallet.model.copy import CopyWords
from wallet.model.credential import Source


class ListedCopy(NamedTuple):
    """What a list says of a file: its SHA-256 (hex), and the words about it."""

    digest: str
    words: CopyWords


def with_copy(
    reading: Reading, content: bytes, source: Source, listed: ListedCopy | None
) -> Reading:
    """Return what was read of a file, with the copy it is where its list says so."""
    holds_more = (
        reading.all_credentials
        or reading.presentations
        or reading.packages
        or reading.keys
        or reading.trust_packs
    )
    if listed is None or holds_more or not 0 < len(content) <= MAX_COPY:
        return reading
    if hashlib.sha256(content).hexdigest() != listed.digest:
        return reading
    copy = read_copy(content, source, write_words(listed.words))
    return reading._replace(copies=(copy,))

"""A hand-over package: what a learner shows beside a presentation, with a signed list of it."""

from dataclasses import dataclass

from wallet.model.copy import CopyWords
from wallet.model.credential import Credential
from wallet.model.not_read import NotRead


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedFile:
    """A file the list names: its name in the package, SHA-256 (hex), size in bytes, media type.

    ``words`` are what the packer wrote about a copy.
    """

    name: str
    digest: str
    size: int
    media_type: str = ""
    title: str = ""
    words: CopyWords | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A package as read: its list (a credential of whoever packed it), and what became of it.

    ``faults`` tell of files that were changed, are missing or were added; ``copies`` are files of
    the list that are as they were packed and hold no credential. ``made_at`` is as it was written.
    """

    inventory: Credential
    receiver: str
    purpose: str
    made_at: str
    files: tuple[PackedFile, ...]
    copies: tuple[PackedFile, ...] = ()
    faults: tuple[NotRead, ...] = ()
    name: str = ""

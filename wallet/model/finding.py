"""What was found in files the learner wants to bring in, before anything is stored."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from wallet.model.badge_assertion import AtHand
from wallet.model.credential import Form, Securing, Source
from wallet.model.found_key import FoundKey
from wallet.model.not_read import NotRead
from wallet.model.record import ALONE, Arrival, Carrier, Keeping, Summary
from wallet.model.report import Report


class Relation(StrEnum):
    """How a found item stands to what the backpack already holds (1EdTech equality)."""

    NEW = "new"
    SAME = "same"  # the very same credential is already there
    NEWER_VERSION = "newer-version"  # same issuer and id, newer date, and its signature holds
    OLDER_VERSION = "older-version"
    REPEATED = "repeated"  # twice among what was just found


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A credential as it was found: its exact bytes and where they stood.

    ``issuer_id``, ``credential_id`` and ``version_at`` are what versions are told by (1EdTech
    equality); ``arrival`` and ``carrier`` how it came; the other members are as in a Credential.
    """

    original: bytes
    form: Form
    securing: Securing
    source: Source
    picture: bytes = b""
    oddities: tuple[str, ...] = ()
    has_malformed_proof: bool = False
    issuer_id: str = ""
    credential_id: str = ""
    version_at: datetime | None = None
    arrival: Arrival = ALONE
    carrier: Carrier | None = None
    # What somebody wrote about a copy, as it would be kept beside it.
    words: bytes = b""
    # Pages it only points at, as they were at hand when it was looked at.
    pages: tuple[AtHand, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One item found, with its report and the ways it may be kept.

    ``summary`` is the row it will have in the list, ``search_text`` the words a search will find
    it by. ``relates_to`` names the record or the finding it repeats or replaces. ``may_keep``
    lists the ways it may be kept, best first; empty when it may only be discarded.
    """

    id: str
    held: Held
    report: Report
    summary: Summary
    search_text: str
    relation: Relation
    relates_to: str
    may_keep: tuple[Keeping, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Everything found in one go, in the order of the files."""

    items: tuple[Finding, ...]
    not_read: tuple[NotRead, ...]
    # A trust pack among the files: it is a decision of its own, never imported silently.
    trust_packs: tuple[str, ...] = ()
    # Parts at hand and needed of a moving code that is not complete; (0, 0) where there is none.
    code_progress: tuple[int, int] = (0, 0)
    # Private keys of another wallet's backup that could be taken: a decision of its own, too.
    keys: tuple[FoundKey, ...] = ()
    # Those that were taken before: there is nothing to decide about them.
    keys_here: tuple[FoundKey, ...] = ()
    # Every private key found in the files, also those that are no use or are here already.
    keys_seen: tuple[FoundKey, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Keep a finding that way; what has no decision is discarded."""

    finding_id: str
    keeping: Keeping
    replaces: str = ""

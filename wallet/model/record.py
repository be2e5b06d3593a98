"""What the backpack keeps: records with their original bytes, summaries for lists, the learner."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from wallet.model.credential import Container, Form, Securing
from wallet.model.description import Compartment
from wallet.model.disclosure import FieldCount
from wallet.model.report import Mark, Report, Standing


class Keeping(StrEnum):
    """How the learner decided to keep an item."""

    CURRENT = "current"
    HISTORY = "history"  # expired, withdrawn or replaced: may be shown as history
    BROKEN = "broken"  # changed or broken: never shared as signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """How an item came, where it was no file of just its own bytes.

    ``before`` and ``after`` are what stood around it in its file: white space, quotes. ``carrier``
    is the SHA-256 (hex) of the file it came in together with others, ``""`` where it came alone.
    """

    before: bytes = b""
    after: bytes = b""
    carrier: str = ""

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.before or self.after or self.carrier)


ALONE = Arrival()


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """A file that held items and more (a presentation, an archive), kept once, as it came.

    ``digest`` is the SHA-256 (hex) of ``content``.
    """

    name: str
    digest: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialRecord:
    """One item of the backpack.

    ``original`` are the exact bytes that came in, ``digest`` their SHA-256 (hex). ``report`` is
    the last one made. ``replaced_by`` names the record that took its place.
    """

    id: str
    original: bytes
    digest: str
    form: Form
    securing: Securing
    container: Container
    source_name: str
    picture: bytes
    report: Report
    keeping: Keeping
    imported_at: datetime
    deleted_at: datetime | None = None
    replaced_by: str = ""
    is_practice: bool = False
    arrival: Arrival = ALONE
    # What the learner wrote about a file that nobody signed, as JSON (wallet.model.copy).
    words: bytes = b""

    @property
    def as_it_came(self) -> bytes:
        """The file the item was; the picture where it was baked into one."""
        return self.picture or self.arrival.before + self.original + self.arrival.after


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A row of the list: all a card shows, nothing to parse.

    ``issuer_name`` comes from a list the learner trusts; failing that it is the website that
    vouches for the key (mark SIGNED_NOT_LISTED); failing that the name the credential claims, and
    then ``issuer_is_claim`` is True ("says"). ``issuer_says`` is always the claimed name.
    Dates are aware UTC.
    """

    id: str
    title: str
    issuer_name: str
    issuer_is_claim: bool
    compartment: Compartment
    achievement_kind: str
    form: Form
    mark: Mark
    standing: Standing
    keeping: Keeping
    awarded_at: datetime | None
    valid_until: datetime | None
    imported_at: datetime
    in_progress: bool = False
    is_practice: bool = False
    has_picture: bool = False
    is_replaced: bool = False
    deleted_at: datetime | None = None
    issuer_says: str = ""


class SortOrder(StrEnum):
    """How the list is sorted."""

    NEWEST = "newest"  # by award date, newest first
    TITLE = "title"
    ISSUER = "issuer"
    EXPIRES = "expires"  # what expires first comes first


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What the list shows. Empty means everything current."""

    text: str = ""
    compartment: Compartment | None = None
    marks: frozenset[Mark] = frozenset()
    standings: frozenset[Standing] = frozenset()
    keeping: Keeping | None = None
    needs_attention: bool = False
    include_deleted: bool = False
    only_deleted: bool = False
    sort: SortOrder = SortOrder.NEWEST


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderKey:
    """One of the learner's keys: never its secret. ``did`` is a did:key (Ed25519)."""

    did: str
    label: str
    created_at: datetime
    is_default: bool = False
    is_imported: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A named choice of items to use again.

    ``chosen_fields`` are as in a ShareOrder: what leaves of items that let their holder choose.
    """

    id: str
    name: str
    record_ids: tuple[str, ...]
    note: str = ""
    changed_at: datetime
    chosen_fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)


class ShareForm(StrEnum):
    """How something was handed over."""

    FILE = "file"
    PAGE = "page"
    CODES = "codes"
    PROOF_FOR_ISSUER = "proof-for-issuer"
    PACKAGE = "package"  # what a presentation cannot hold, beside it


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareEntry:
    """A line of the log the learner can read. ``payload`` are the exact bytes handed over.

    ``chosen_fields`` and ``chosen_parts`` are as in the order that was carried out
    (:class:`wallet.model.sharing.ShareOrder`). Programs before them did not note them:
    ``knows_choice`` is False then, and that neither is there means nothing.

    By record id, ``field_counts`` say how many fields were shown where others were kept back, and
    ``taken_from`` the title of the record whose items inside left instead of it. ``expires_at`` is
    the end the learner set, None where there was none. ``inside_digest`` is the SHA-256 (hex) of
    the signed file inside a printed page, ``""`` where what left is that file.
    """

    id: str
    shared_at: datetime
    receiver: str
    purpose: str
    form: ShareForm
    record_ids: tuple[str, ...]
    titles: tuple[str, ...]
    digest: str
    signed_with: str
    payload: bytes = b""
    file_name: str = ""
    chosen_fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    chosen_parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    knows_choice: bool = False
    field_counts: Mapping[str, FieldCount] = field(default_factory=dict, hash=False)
    taken_from: Mapping[str, str] = field(default_factory=dict, hash=False)
    expires_at: datetime | None = None
    inside_digest: str = ""

    @property
    def titled(self) -> tuple[tuple[str, str], ...]:
        """The titles of what left, each with the id of its record; ``""`` where none is known."""
        ids: list[str] = []
        for one in self.record_ids:
            ids += [one] * (len(self.chosen_parts.get(one, ())) or 1)
        ids += [""] * len(self.titles)
        return tuple(zip(ids, self.titles, strict=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultChange:
    """What a mutation touched, so that pages know whether they are concerned."""

    records: frozenset[str] = frozenset()
    bundles: bool = False
    shares: bool = False
    learner: bool = False
    knowledge: bool = False
    facts: dict[str, str] = field(default_factory=dict)

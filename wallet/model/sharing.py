"""What the learner wants to show, to whom, and what the receiver will see."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from wallet.model.description import Description, PrivacyWarning
from wallet.model.disclosure import FieldCount
from wallet.model.report import Mark, Report, Standing


class HolderSuite(StrEnum):
    """How the presentation is signed."""

    EDDSA_RDFC_2022 = "eddsa-rdfc-2022"
    ED25519_SIGNATURE_2020 = "Ed25519Signature2020"
    UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareOrder:
    """One act of sharing, complete: nothing else decides what leaves.

    ``receiver`` and ``purpose`` are for the log; ``domain`` is the receiver as signed (``""``:
    absent), ``challenge`` what the receiver asked with (``""``: a fresh one is chosen).
    ``holder_did`` names the signing key (``""``: the default key). ``chosen_fields`` are, by
    record id, the pointers of the fields that leave with an item that lets its holder choose; of
    one not named there only what must go along leaves. ``chosen_parts`` are, by record id, the
    pointers of the items inside a record that leave instead of it, each as it was signed.
    ``with_evidence``: in a package, the files that records of the learner's own speak of go along.
    """

    record_ids: tuple[str, ...]
    receiver: str = ""
    purpose: str = ""
    challenge: str = ""
    domain: str = ""
    expires_at: datetime | None = None
    suite: HolderSuite = HolderSuite.EDDSA_RDFC_2022
    holder_did: str = ""
    chosen_fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    chosen_parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    with_evidence: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewItem:
    """One item as the receiver will see it.

    ``part_of`` is the title of the record it is taken from alone, whose own signature does not
    cover that choice; ``""`` for an item that leaves whole. ``needs_package``: no presentation can
    hold it, so that neither a file nor codes nor a page can. ``fields`` counts those shown where
    others were kept back, None where nothing was. ``details_on`` is the website on which stands
    what the item only points at, where that is at hand here and does not go along (``""``: nothing
    is); ``listed_as`` is the title it has from there, which a package's list and page give.
    ``evidence`` are the SHA-256 (hex) of the files that a record of the learner's own speaks of.
    """

    record_id: str
    description: Description
    report: Report
    issuer_name: str
    issuer_is_claim: bool
    mark: Mark
    standing: Standing
    warnings: tuple[PrivacyWarning, ...] = ()
    is_practice: bool = False
    part_of: str = ""
    needs_package: bool = False
    fields: FieldCount | None = None
    details_on: str = ""
    listed_as: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """ "They will see": the items, and what the learner should know before it leaves.

    ``repeats`` counts the items that were chosen more than once and leave once.
    """

    items: tuple[PreviewItem, ...]
    receiver: str
    purpose: str
    expires_at: datetime | None
    is_signed: bool
    signs_with: str
    # Keys the items are bound to that are not in this backpack.
    bound_to_other_keys: tuple[str, ...] = ()
    repeats: int = 0

    @property
    def no_longer_good(self) -> tuple[PreviewItem, ...]:
        """The items that no longer hold: expired, ended, suspended or broken."""
        lost = (Standing.EXPIRED, Standing.ENDED, Standing.SUSPENDED, Standing.NOT_YET)
        return tuple(
            item for item in self.items if item.mark is Mark.BROKEN or item.standing in lost
        )

    @property
    def for_package(self) -> tuple[PreviewItem, ...]:
        """The items that only a package can hold."""
        return tuple(item for item in self.items if item.needs_package)

    @property
    def evidence_count(self) -> int:
        """How many files the records of the learner's own speak of; one of several counts once."""
        return len({digest for item in self.items for digest in item.evidence})


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedFile:
    """The exact bytes of a presentation, as previewed and as they leave."""

    content: bytes
    file_name: str
    media_type: str
    digest: str
    holder_did: str
    challenge: str
    order: ShareOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """A printed page as a picture: ``rgb`` holds three bytes a pixel, rows without padding."""

    width: int
    height: int
    rgb: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePictures:
    """The first pages of a printed page as pictures, and how many pages there are in all."""

    pages: tuple[PagePicture, ...]
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QrMatrix:
    """A QR symbol: ``size`` modules a side without the quiet zone; ``rows`` of True for dark."""

    size: int
    rows: tuple[bytes, ...]  # each of ``size`` bytes, 1 for dark


@dataclass(frozen=True, slots=True, kw_only=True)
class StillCode:
    """One credential as one code. ``text`` is what it holds."""

    record_id: str
    title: str
    text: str
    version: int  # QR version 1..40


@dataclass(frozen=True, slots=True, kw_only=True)
class MovingCode:
    """A whole bundle as UR parts, to be shown one after another, for ever.

    ``parts`` holds at least the plain parts and as many mixed ones again; it is empty where there
    would be too many to show. ``fragment_count`` is the number a receiver needs at least.
    """

    parts: tuple[str, ...]
    fragment_count: int
    message_size: int  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class CodePlan:
    """How many codes and how many seconds it takes, said beforehand.

    ``misfits`` are titles of items that fit no single code, with the reason's name.
    """

    stills: tuple[StillCode, ...]
    misfits: tuple[tuple[str, str], ...]
    moving: MovingCode
    frames_per_second: float
    seconds_at_best: float
    seconds_usually: float

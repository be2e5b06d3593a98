"""The signatures in a PDF file, as its reader took them apart for whoever judges them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from wallet.errors import Reason


class Later(StrEnum):
    """What was written into the file after a signature was made."""

    NOTHING = "nothing"
    SIGNATURES = "signatures"  # more signatures, time stamps, a title: not what the pages show
    ALLOWED = "allowed"  # fields filled in, which the signature says may be
    FILLED_IN = "filled-in"  # fields filled in, of which the signature says nothing
    CHANGED = "changed"  # anything else: pages, text, what the signature forbids


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfSignature:
    """One signature as it stands in the file; every name in it is what its certificate says.

    ``fault`` is why it could not be judged, with ``fault_fact``; the other answers count only
    where it is None. ``is_intact``: the bytes covered have the digest that was signed, and the
    signature fits the certificate's key. ``covers_whole``: nothing of the file's revision is left
    out. ``covered``: where the covered bytes end. Moments are aware UTC, or None.
    """

    name: str = ""
    organisation: str = ""
    certified_by: str = ""
    certificate: bytes = b""
    begins: datetime | None = None
    ends: datetime | None = None
    signed_at: datetime | None = None
    is_intact: bool = False
    covers_whole: bool = False
    covered: int = 0
    later: Later = Later.CHANGED
    later_count: int = 0
    fault: Reason | None = None
    fault_fact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfSignatures:
    """The signatures of a file in the order they were made; ``fault`` where none can be judged."""

    signatures: tuple[PdfSignature, ...] = ()
    fault: Reason | None = None

    @property
    def covered(self) -> int:
        """Return how many of the file's first bytes a signature that fits covers; 0 for none."""
        held = (one for one in self.signatures if one.is_intact and one.covers_whole)
        return max((one.covered for one in held), default=0)

"""What people see of the wallet's knowledge of the outside: issuers, lists, trust packs."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from wallet.model.issuer_standing import IssuerStanding


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownIssuer:
    """One issuer on one list. ``as_of`` is the list's date."""

    id: str
    name: str
    website: str
    location: str
    list_name: str
    standing: IssuerStanding
    as_of: datetime
    origin: str
    is_removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyChange:
    """What a pack adds or changes for one issuer's keys. ``was`` is empty for a new one."""

    issuer_id: str
    was: tuple[str, ...]
    becomes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChange:
    """An issuer a newer list no longer has (``becomes`` is empty), or calls by another name."""

    issuer_id: str
    list_name: str
    was: str
    becomes: str


class PackSigner(StrEnum):
    """Who stands behind a trust pack."""

    UNSIGNED = "unsigned"
    APPROVED = "approved"
    NOT_APPROVED = "not-approved"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustPackView:
    """A trust pack laid out as the decision it is, before anything is taken from it.

    ``newer_already`` lists what the wallet knows more recently and will keep. ``pack_id`` names it
    (SHA-256 of its bytes).
    """

    pack_id: str
    name: str
    made_by: str
    as_of: datetime
    signer: PackSigner
    signer_key: str
    issuers: tuple[KnownIssuer, ...]
    new_keys: tuple[KeyChange, ...]
    changed_keys: tuple[KeyChange, ...]
    status_lists: tuple[str, ...]
    contexts: tuple[str, ...]
    newer_already: tuple[str, ...]
    # What it takes from lists the wallet has: issuers lost, or given another name.
    list_changes: tuple[ListChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedPack:
    """A pack that was taken in: by whose word, and when."""

    pack_id: str
    name: str
    as_of: datetime
    imported_at: datetime
    signer_key: str
    is_vouched_for: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovedKey:
    """A key (did:key) whose trust packs count, under the name the learner approved it by."""

    key: str
    name: str
    approved_at: datetime

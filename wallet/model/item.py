"""One item of the backpack with everything its page shows."""

from dataclasses import dataclass
from datetime import datetime

from wallet.model.credential import Credential, Form
from wallet.model.description import Description
from wallet.model.record import CredentialRecord, Summary
from wallet.model.report import Report
from wallet.model.resource import ResourceCheck


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinedEndorsement:
    """An endorsement kept as an item of its own that speaks of this one.

    ``report`` is the endorsement's own: an endorsement is worth what its signature is worth.
    """

    record_id: str
    issuer_name: str
    issuer_is_claim: bool
    comment: str
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class InnerItem:
    """A credential that stands inside an item, judged by its own signature and by nothing else.

    ``pointer`` leads to it from the item's document, as ``Description.held`` has it; one that
    stands inside another inner one has the longer pointer.
    """

    pointer: str
    form: Form
    title: str
    issuer_name: str
    issuer_is_claim: bool
    is_signed: bool
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """The record, what people read of it, and how it stands to other items.

    ``older`` and ``newer`` are other versions of the same credential in the backpack;
    ``shared_at`` lists when it was handed over. ``inner`` are the credentials inside it, ``files``
    the files it binds by their digests.
    """

    record: CredentialRecord
    credential: Credential
    summary: Summary
    description: Description
    report: Report
    issuer_name: str
    issuer_is_claim: bool
    endorsements: tuple[JoinedEndorsement, ...] = ()
    older: tuple[Summary, ...] = ()
    newer: tuple[Summary, ...] = ()
    shared_at: tuple[datetime, ...] = ()
    inner: tuple[InnerItem, ...] = ()
    files: tuple[ResourceCheck, ...] = ()

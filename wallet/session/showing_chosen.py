"""Items as they leave: those that let their holder choose show the chosen fields, others all."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from secrets import token_bytes

from wallet.errors import PresentingError, Reason
from wallet.formats.description import describe
from wallet.model.credential import Container, Credential
from wallet.model.disclosure import DisclosureOffer, FieldCount
from wallet.model.record import CredentialRecord
from wallet.model.report import Mark, Report
from wallet.model.sharing import ShareOrder
from wallet.presenting.disclosing import DisclosureMoment, disclose, offer_of
from wallet.proofs.keys import SigningKey
from wallet.session.item_reading import read_credential
from wallet.session.session import Session
from wallet.verification.verifier import Verifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An item as its receiver gets it, and the report that goes with it.

    ``fields`` counts those shown where some were kept back, None where nothing was.
    """

    credential: Credential
    report: Report
    fields: FieldCount | None = None


def offer_for(session: Session, record_id: str) -> DisclosureOffer | None:
    """Return which fields of an item may be chosen; None where it is shown whole.

    Raises VaultError(RECORD_MISSING, VAULT_DAMAGED).
    """
    return offer_of(read_credential(session, session.vault.records.get(record_id)))


def may_bring_evidence(record: CredentialRecord) -> bool:
    """Return whether files that an item speaks of may be here: those of a record of one's own."""
    return record.report.mark is Mark.SIGNED_BY_ME and record.container is not Container.CREDENTIAL


def show_chosen(
    session: Session,
    order: ShareOrder,
    record: CredentialRecord,
    credential: Credential,
    *,
    now: datetime | None = None,
    keys: Sequence[SigningKey] = (),
) -> Shown:
    """Return ``credential``, kept as ``record``, as ``order`` shows it.

    ``now`` is None where it is only looked at: then it is judged as of the record's own report.
    ``keys`` are those that sign. Raises PresentingError(CANNOT_BE_SHARED, title) where what would
    leave does not hold although the item does.
    """
    offer = None if record.report.mark is Mark.BROKEN else offer_of(credential)
    if offer is None:
        return Shown(credential=credential, report=record.report)
    moment = DisclosureMoment(
        contexts=session.knowledge.contexts,
        now=now or record.report.checked_at,
        randomness=token_bytes,
        keys=keys,
        challenge=order.challenge,
        domain=order.domain,
    )
    chosen = frozenset(order.chosen_fields.get(record.id, ()))
    shown = disclose(credential, chosen, moment)
    verifier = Verifier(session.knowledge, moment.now, session.learner, is_for_once=True)
    report = verifier.verify(shown)
    if report.mark is Mark.BROKEN:
        title = describe(credential).title
        raise PresentingError(Reason.CANNOT_BE_SHARED, {"title": title})
    return Shown(credential=shown, report=report, fields=_kept_back(offer, chosen))


def count_fields(session: Session, order: ShareOrder, record_id: str) -> FieldCount | None:
    """Return how many fields of an item ``order`` shows; None where it keeps none back.

    Raises VaultError(RECORD_MISSING, VAULT_DAMAGED).
    """
    record = session.vault.records.get(record_id)
    return count_shown(order, record, read_credential(session, record))


def count_shown(
    order: ShareOrder, record: CredentialRecord, credential: Credential
) -> FieldCount | None:
    """As :func:`count_fields`, of an item that was read already."""
    offer = offer_of(credential)
    return _kept_back(offer, order.chosen_fields.get(record.id, ())) if offer else None


def _kept_back(offer: DisclosureOffer, chosen: Collection[str]) -> FieldCount | None:
    count = offer.count_shown(chosen)
    return count if count.shown < count.every else None

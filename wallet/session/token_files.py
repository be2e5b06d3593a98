"""One token as a file of its own, for receivers who take no presentation.

Verifiers of SD-JWT VCs (OpenID4VP and others) take the token itself: cut to what the learner chose
and bound to its receiver. Other tokens and messages leave as they came.
"""

import hashlib
from dataclasses import replace
from datetime import datetime
from secrets import token_bytes

from wallet.errors import PresentingError, Reason
from wallet.formats.description import describe
from wallet.model.record import Keeping
from wallet.model.report import Mark
from wallet.model.sharing import SharedFile, ShareOrder
from wallet.presenting.builder import fresh_challenge, holder_keys
from wallet.presenting.endings import ending_of
from wallet.presenting.file_names import share_file_name
from wallet.proofs.keys import SigningKey
from wallet.session.inner_items import parts_of
from wallet.session.item_reading import read_credential
from wallet.session.session import Session
from wallet.session.showing_chosen import show_chosen
from wallet.trust.practice_issuers import PRACTICE_ISSUER_IDS


def make_token_file(session: Session, order: ShareOrder, *, now: datetime) -> SharedFile:
    """Return the one item of ``order`` as it goes to a receiver by itself.

    Raises PresentingError(NOTHING_CHOSEN) unless there is exactly one, (CANNOT_BE_SHARED, title)
    for one that is changed, or no token. Nothing is logged yet.
    """
    if len(order.record_ids) != 1:
        raise PresentingError(Reason.NOTHING_CHOSEN)
    record = session.vault.records.get(order.record_ids[0])
    credential = read_credential(session, record)
    if order.chosen_parts.get(record.id):
        parts = parts_of(session, record, credential, order.chosen_parts[record.id])
        if len(parts) != 1:
            raise PresentingError(Reason.NOTHING_CHOSEN)
        ((record, credential),) = parts
    is_broken = record.keeping is Keeping.BROKEN or record.report.mark is Mark.BROKEN
    if is_broken or (credential.token is None and credential.secured is None):
        facts = {"title": describe(credential).title}
        raise PresentingError(Reason.CANNOT_BE_SHARED, facts)
    own = {key.did for key in session.vault.learner.keys()}
    dids = [did for did in holder_keys((credential,), own, "") if did]
    keys = [SigningKey.from_seed(session.vault.learner.signing_seed(did)) for did in dids]
    challenge = fresh_challenge(order.challenge, token_bytes) if keys else ""
    asked = replace(order, challenge=challenge)
    shown = show_chosen(session, asked, record, credential, now=now, keys=keys).credential
    ending = ending_of(shown.original, securing=shown.securing, form=shown.form)
    is_practice = session.is_practice or credential.issuer_id in PRACTICE_ISSUER_IDS
    name = share_file_name(order.receiver, now, ending=ending[1:], is_practice=is_practice)
    return SharedFile(
        content=shown.original,
        file_name=name,
        media_type=shown.media_type,
        digest=hashlib.sha256(shown.original).hexdigest(),
        holder_did=dids[0] if dids else "",
        challenge=challenge,
        order=order,
    )

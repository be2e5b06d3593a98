"""Whom the wallet knows: issuers on its lists, and trust packs taken in by a decision.

A pack counts only when signed by a key the learner approved, or vouched for by an explicit act.
"""

from dataclasses import replace
from datetime import datetime

from wallet.errors import KnowledgeError, Reason
from wallet.model.outside import ApprovedKey, ImportedPack, KnownIssuer, PackSigner, TrustPackView
from wallet.model.record import VaultChange
from wallet.session.opening import knowledge_of
from wallet.session.passing_packs import refuse_future
from wallet.session.session import Session
from wallet.trust.knowledge import Knowledge
from wallet.trust.listed_issuers import known_issuers
from wallet.trust.trust_pack import TrustPack, read_trust_pack, view_trust_pack


def list_known_issuers(knowledge: Knowledge) -> tuple[KnownIssuer, ...]:
    """Return every issuer on every list, by name."""
    return known_issuers(knowledge)


def look_at_trust_pack(
    knowledge: Knowledge, data: bytes, session: Session | None = None
) -> TrustPackView:
    """Lay a trust pack out as the decision it is; nothing is taken from it.

    Raises KnowledgeError(PACK_MALFORMED, PACK_SIGNATURE_BAD).
    """
    return view_trust_pack(read_trust_pack(data), knowledge, _approved(session))


def import_trust_pack(
    session: Session,
    data: bytes,
    *,
    now: datetime,
    is_vouched_for: bool,
    approve_signer: bool = False,
) -> Session:
    """Take a trust pack into the backpack and return the session that knows it.

    ``approve_signer`` also approves the key that signed it, for its next packs. Raises ValueError
    where neither an approved key signed it nor somebody vouches for it; KnowledgeError as above,
    and PACK_OLDER (have, got) where a newer pack of the same maker is there already.
    """
    pack = read_trust_pack(data)
    view = view_trust_pack(pack, session.knowledge, _approved(session))
    if view.signer is not PackSigner.APPROVED and not is_vouched_for:
        raise ValueError("a pack counts only when signed by an approved key or vouched for")
    refuse_future(pack, now)
    _refuse_older(session, pack)
    # Laid over the knowledge first: what cannot be merged must not be kept.
    session.knowledge.merged_with(pack)
    store = session.vault.knowledge
    if approve_signer and pack.signer_key:
        store.approve_key(pack.signer_key, pack.made_by or pack.name, now)
    store.add_pack(
        ImportedPack(
            pack_id=pack.digest,
            name=pack.name,
            as_of=pack.as_of,
            imported_at=now,
            signer_key=pack.signer_key,
            is_vouched_for=is_vouched_for,
        ),
        data,
    )
    return session.knowing(knowledge_of(session.vault, now))


def list_packs(session: Session) -> tuple[ImportedPack, ...]:
    """Return the packs taken in, the newest import first."""
    return tuple(
        sorted(session.vault.knowledge.packs(), key=lambda pack: pack.imported_at, reverse=True)
    )


def pack_bytes_of(session: Session, pack_id: str) -> bytes:
    """Return the bytes a pack was taken in with, to take it in again after its removal."""
    return session.vault.knowledge.pack_bytes(pack_id)


def approved_makers(session: Session) -> tuple[ApprovedKey, ...]:
    """Return whose packs are taken in without vouching for each, in the order of approval."""
    return session.vault.knowledge.approvals()


def withdraw_maker(session: Session, key: str) -> VaultChange:
    """Take an approval back: the next pack by ``key`` (a did:key) must be vouched for again.

    What was taken in stays until it is removed; a key that was not approved changes nothing.
    """
    return session.vault.knowledge.withdraw_key(key)


def remove_pack(session: Session, pack_id: str, *, now: datetime) -> Session:
    """Take a pack out again; what it alone told is no longer known."""
    session.vault.knowledge.remove_pack(pack_id)
    return session.knowing(knowledge_of(session.vault, now))


def set_issuer_removed(
    session: Session, issuer_id: str, now: datetime, *, is_removed: bool
) -> Session:
    """Strike an issuer from every list, or put it back."""
    session.vault.knowledge.set_issuer_removed(issuer_id, is_removed=is_removed, now=now)
    removed = session.vault.knowledge.removed_issuers()
    return session.knowing(replace(session.knowledge, removed_issuers=removed))


def knowledge_changed() -> VaultChange:
    """Return what pages are told after any of these."""
    return VaultChange(knowledge=True)


def _approved(session: Session | None) -> frozenset[str]:
    return session.vault.knowledge.approved_keys() if session is not None else frozenset()


def _refuse_older(session: Session, pack: TrustPack) -> None:
    """A signed pack never replaces a newer one by the same key."""
    for had in session.vault.knowledge.packs():
        is_same_maker = pack.signer_key and had.signer_key == pack.signer_key
        if is_same_maker and had.name == pack.name and had.as_of > pack.as_of:
            facts = {"have": had.as_of.isoformat(), "got": pack.as_of.isoformat()}
            raise KnowledgeError(Reason.PACK_OLDER, facts)

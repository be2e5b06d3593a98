"""Trust packs used in passing: vouched for by whoever names them, kept nowhere."""

from datetime import datetime

from wallet.errors import KnowledgeError, Reason
from wallet.trust.knowledge import Knowledge
from wallet.trust.trust_pack import TrustPack, read_trust_pack
from wallet.verification.validity import CLOCK_SKEW


def use_trust_pack_for_this_run(
    knowledge: Knowledge, data: bytes, *, now: datetime, is_vouched_for: bool
) -> Knowledge:
    """Return the knowledge with a pack laid over it, kept nowhere.

    Raises KnowledgeError(PACK_MALFORMED, PACK_SIGNATURE_BAD, CONTEXT_ALREADY_PINNED), and
    ValueError where nobody vouches for it.
    """
    if not is_vouched_for:
        raise ValueError("a pack is used only by an explicit act")
    pack = read_trust_pack(data)
    refuse_future(pack, now)
    return knowledge.merged_with(pack)


def refuse_future(pack: TrustPack, now: datetime) -> None:
    """Raise KnowledgeError(PACK_MALFORMED) for a pack dated after ``now``.

    A pack from the future would shut out all newer knowledge for as long.
    """
    if pack.as_of > now + CLOCK_SKEW:
        raise KnowledgeError(Reason.PACK_MALFORMED, {"where": "/as_of"})

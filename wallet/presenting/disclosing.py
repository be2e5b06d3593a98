"""Choosing fields: what of an item may be left out, and the item that shows only what was chosen.

One visible table says who knows it, by how the item is secured. A way of securing that lets its
holder choose gets one row and a module of its own.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import TypeAlias

from wallet.encoding.contexts import ContextSet
from wallet.errors import PresentingError, Reason
from wallet.formats.description import describe
from wallet.model.credential import Credential, Securing
from wallet.model.disclosure import DisclosureOffer
from wallet.presenting.disclosing_statements import derive_chosen, offer_statements
from wallet.presenting.disclosing_tokens import Receiver, offer_disclosures, show_disclosures
from wallet.proofs.keys import SigningKey

Randomness: TypeAlias = Callable[[int], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureMoment:
    """For whom, when and with what an item is shown.

    ``keys`` are the learner's that sign, none where the result is only looked at; ``challenge``
    and ``domain`` are the receiver's (``""``: none). ``now`` is aware.
    """

    contexts: ContextSet
    now: datetime
    randomness: Randomness
    keys: Sequence[SigningKey] = ()
    challenge: str = ""
    domain: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discloser:
    """One row of the table.

    ``offer`` returns None for an item whose holder cannot choose. ``disclose`` is asked with
    pointers of that offer, everything mandatory among them.
    """

    offer: Callable[[Credential], DisclosureOffer | None]
    disclose: Callable[[Credential, frozenset[str], DisclosureMoment], Credential]


def _disclose_statements(
    credential: Credential, chosen: frozenset[str], moment: DisclosureMoment
) -> Credential:
    return derive_chosen(credential, chosen, moment.contexts, moment.randomness)


def _disclose_token(
    credential: Credential, chosen: frozenset[str], moment: DisclosureMoment
) -> Credential:
    receiver = Receiver(
        keys=moment.keys, challenge=moment.challenge, domain=moment.domain, now=moment.now
    )
    return show_disclosures(credential, chosen, moment.contexts, receiver)


DISCLOSERS: Mapping[Securing, Discloser] = MappingProxyType(
    {
        # ecdsa-sd-2023 and bbs-2023
        Securing.EMBEDDED_PROOF: Discloser(offer=offer_statements, disclose=_disclose_statements),
        Securing.SD_JWT: Discloser(offer=offer_disclosures, disclose=_disclose_token),
    }
)


def offer_of(credential: Credential) -> DisclosureOffer | None:
    """Return which fields of ``credential`` may be chosen; None where it is shown whole."""
    row = DISCLOSERS.get(credential.securing)
    return None if row is None else row.offer(credential)


def disclose(
    credential: Credential, chosen: frozenset[str], moment: DisclosureMoment
) -> Credential:
    """Return the credential that shows only the fields ``chosen`` and what must go along.

    ``chosen`` are pointers of :func:`offer_of`'s fields. An item that is shown whole comes back as
    it is. Raises PresentingError: CANNOT_BE_SHARED (title) where a field is not offered or the
    item is damaged; ProofError where a context is not at hand.
    """
    row = DISCLOSERS.get(credential.securing)
    offer = None if row is None else row.offer(credential)
    if row is None or offer is None:
        return credential
    pointers = frozenset(field.pointer for field in offer.fields)
    if not chosen <= pointers:
        raise PresentingError(Reason.CANNOT_BE_SHARED, {"title": describe(credential).title})
    always = {field.pointer for field in offer.mandatory}
    return row.disclose(credential, chosen | always, moment)

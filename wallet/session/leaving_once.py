"""What was chosen twice leaves once: an item kept alone, and the same one inside a record."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wallet.model.credential import Credential
from wallet.model.sharing import ShareOrder
from wallet.presenting.builder import fits_presentation
from wallet.presenting.disclosing import offer_of
from wallet.session.inner_items import inner_credentials
from wallet.session.item_reading import read_credential
from wallet.session.session import Session

# The id of a record, and the place inside it; an item chosen as a whole has the place "".
Place = tuple[str, str]
_WHOLE = ""
# The digest of an item, and the fields that leave of one whose holder may choose.
Leaving = tuple[bytes, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Once:
    """An order in which nothing leaves twice; ``repeats`` counts the items it named again."""

    order: ShareOrder
    repeats: int = 0


def leaving_once(session: Session, order: ShareOrder) -> Once:
    """Return ``order`` without what leaves in the same bytes already.

    An item chosen as a whole stays before the same one picked inside a record, else the first
    stays. A record of which nothing remains is taken out: without places it would leave whole. Of
    an item that lets its holder choose, other fields are other bytes. What no presentation can
    hold is a file of its own, and stays. Places where nothing stands are left to be told of.

    Raises VaultError(RECORD_MISSING, VAULT_DAMAGED).
    """
    places = tuple(
        dict.fromkeys(
            (one, place)
            for one in order.record_ids
            for place in order.chosen_parts.get(one) or (_WHOLE,)
        )
    )
    repeats = _repeats(session, order, places) if len(places) > 1 else {}
    stay: dict[str, list[str]] = {}
    for one, place in places:
        if (one, place) not in repeats:
            stay.setdefault(one, []).append(place)
    parts = {one: tuple(inside) for one, inside in stay.items() if inside != [_WHOLE]}
    once = replace(order, record_ids=tuple(stay), chosen_parts=parts)
    return Once(order=once, repeats=len(set(repeats.values())))


def _repeats(session: Session, order: ShareOrder, places: Sequence[Place]) -> dict[Place, Leaving]:
    """Return the places of what leaves in the same bytes from another place, each with that."""
    inside = {
        one: dict(inner_credentials(session, _whole(session, one)))
        for one in dict.fromkeys(one for one, place in places if place != _WHOLE)
    }
    digests = {
        (one, place): _digest(inside[one][place].original)
        for one, place in places
        if place != _WHOLE and place in inside[one]
    }
    # Wholes stand first: of what is alike, the first stays.
    digests = {
        (one, place): _digest(session.vault.records.get(one).original)
        for one, place in places
        if place == _WHOLE
    } | digests
    times = Counter(digests.values())
    seen: set[Leaving] = set()
    repeats: dict[Place, Leaving] = {}
    for at in (at for at, digest in digests.items() if times[digest] > 1):
        one, place = at
        credential = _whole(session, one) if place == _WHOLE else inside[one][place]
        leaves = (digests[at], _fields(order, at, credential))
        if leaves in seen and fits_presentation(credential):
            repeats[at] = leaves
        seen.add(leaves)
    return repeats


def _whole(session: Session, record_id: str) -> Credential:
    return read_credential(session, session.vault.records.get(record_id))


def _digest(original: bytes) -> bytes:
    """Blanks around an item are no part of it; an item inside another comes without."""
    return hashlib.sha256(original.strip()).digest()


def _fields(order: ShareOrder, at: Place, credential: Credential) -> frozenset[str]:
    """Return which fields leave of an item whose holder may choose; none of any other."""
    offer = offer_of(credential)
    if offer is None:
        return frozenset()
    # Of a part is chosen by the id it has as if it were kept by itself (see parts_of).
    chosen = order.chosen_fields.get("#".join(filter(None, at)), ())
    return frozenset((*chosen, *(field.pointer for field in offer.mandatory)))

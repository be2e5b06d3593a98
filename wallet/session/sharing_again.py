"""Sharing again out of the history: what was chosen then is chosen now, and never more.

What an entry notes is taken as it is. Entries of earlier programs do not note which fields or
which items inside a record left; there the exact bytes that left tell whether a record left whole
or which items of it did. What they cannot tell is left to be chosen again.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from wallet.formats.description import describe
from wallet.formats.reader import read_items
from wallet.model.credential import Container, Credential
from wallet.model.disclosure import DisclosureOffer
from wallet.model.record import Query, ShareEntry
from wallet.presenting.disclosing import offer_of
from wallet.session.inner_items import inner_credentials
from wallet.session.item_reading import read_credential
from wallet.session.session import Session

Pointers = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenThen:
    """What to begin with; ``chosen_fields`` and ``chosen_parts`` are as in a ShareOrder.

    Nobody noted which fields of the items titled in ``fields_to_choose`` left: these items are
    chosen, with the least. Only something of those in ``items_to_choose`` left, and nobody can
    tell what: they are not chosen. ``gone`` are the titles of what left then and is not in the
    backpack any more, ``can_come_back`` tells that some of it can still be brought back.
    """

    record_ids: tuple[str, ...]
    chosen_fields: Pointers = field(default_factory=dict, hash=False)
    chosen_parts: Pointers = field(default_factory=dict, hash=False)
    fields_to_choose: tuple[str, ...] = ()
    items_to_choose: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    can_come_back: bool = False


def what_was_chosen(session: Session, entry: ShareEntry, present: Collection[str]) -> ChosenThen:
    """Return what was chosen for ``entry``, of the records that are ``present``.

    Raises VaultError(RECORD_MISSING, VAULT_DAMAGED).
    """
    ids = tuple(one for one in entry.record_ids if one in present)
    if entry.knows_choice:
        then = ChosenThen(
            record_ids=ids,
            chosen_fields=_of(ids, entry.chosen_fields),
            chosen_parts=_of(ids, entry.chosen_parts),
        )
    else:
        then = _told_by_the_bytes(session, entry, ids)
    missing = frozenset(entry.record_ids).difference(present)
    if not missing:
        return then
    # What is deleted has the same rows at any moment; only how good it is hangs on that.
    deleted = session.vault.records.summaries(Query(only_deleted=True), entry.shared_at)
    return replace(
        then,
        gone=tuple(title for one, title in entry.titled if one in missing),
        can_come_back=any(row.id in missing for row in deleted),
    )


def _of(ids: tuple[str, ...], chosen: Pointers) -> Pointers:
    return {one: chosen[one] for one in ids if one in chosen}


def _told_by_the_bytes(session: Session, entry: ShareEntry, ids: tuple[str, ...]) -> ChosenThen:
    left: frozenset[bytes] | None = None
    chosen: list[str] = []
    parts: dict[str, tuple[str, ...]] = {}
    fields_to_choose: list[str] = []
    items_to_choose: list[str] = []
    for one in ids:
        credential = read_credential(session, session.vault.records.get(one))
        if _lets_choose(offer_of(credential)):
            fields_to_choose.append(describe(credential).title)
        elif inside := inner_credentials(session, credential):
            left = _originals_in(session, entry) if left is None else left
            if credential.original.strip() not in left:
                parts[one] = tuple(
                    pointer for pointer, part in inside if part.original.strip() in left
                )
                if not parts[one]:
                    items_to_choose.append(describe(credential).title)
                    continue
        chosen.append(one)
    return ChosenThen(
        record_ids=tuple(chosen),
        chosen_parts={one: places for one, places in parts.items() if places},
        fields_to_choose=tuple(fields_to_choose),
        items_to_choose=tuple(items_to_choose),
    )


def _lets_choose(offer: DisclosureOffer | None) -> bool:
    return offer is not None and len(offer.mandatory) < len(offer.fields)


def _originals_in(session: Session, entry: ShareEntry) -> frozenset[bytes]:
    """Return the bytes of every credential that left by itself."""
    payload = session.vault.share_log.payload(entry.id)
    read = read_items(payload, entry.file_name, session.knowledge.contexts)
    return frozenset(
        credential.original.strip() for credential in _by_themselves(read.all_credentials)
    )


def _by_themselves(found: Collection[Credential]) -> list[Credential]:
    return [one for one in found if one.source.container is not Container.CREDENTIAL]

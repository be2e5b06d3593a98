"""Splices: parts of one signed thing put into another, and things put into other wrappers."""

import copy
import random
from collections.abc import Callable
from typing import Any, TypeAlias

from tests.doubles.credential_samples import V2
from tests.rigs.forge.places import at, members, objects, put

Splice: TypeAlias = Callable[[Any, Any, random.Random], Any]


def same_place(document: Any, other: Any, chance: random.Random) -> Any:
    """Put what stands at one place of the other at the same place of this."""
    shared = {place for place, _ in members(other)} & {place for place, _ in members(document)}
    if not shared:
        return None
    place = chance.choice(sorted(shared, key=str))
    return put(document, place, at(other, place))


def any_place(document: Any, other: Any, chance: random.Random) -> Any:
    """Put any part of the other at any place of this."""
    place, _ = chance.choice(members(document))
    return put(document, place, chance.choice(members(other))[1])


def take_proof(document: Any, other: Any, _: random.Random) -> Any:
    """Put the other's proof over this."""
    return {**document, "proof": other.get("proof")} if "proof" in other else None


def add_proof(document: Any, other: Any, _: random.Random) -> Any:
    """Put the other's proof beside this one's own."""
    own, more = document.get("proof"), other.get("proof")
    if own is None or more is None:
        return None
    first = own if isinstance(own, list) else [own]
    return {**document, "proof": [*first, *(more if isinstance(more, list) else [more])]}


def embed(document: Any, other: Any, chance: random.Random) -> Any:
    """Put the whole other into this: as endorsement, evidence, subject, a held credential."""
    place, entry = chance.choice(objects(document))
    name = chance.choice(
        ["endorsement", "verifiableCredential", "evidence", "credentialSubject", "achievement",
         "proof", "relatedResource", "source"]
    )  # fmt: skip
    had = entry.get(name)
    held = [*had, other] if isinstance(had, list) else [had, other] if had else [other]
    return put(document, (*place, name), chance.choice([held, other]))


def present_unsigned(document: Any, other: Any, chance: random.Random) -> Any:
    """Put both into a presentation that nobody signed."""
    return {
        "@context": [V2],
        "type": ["VerifiablePresentation"],
        "holder": "did:web:mit.edu",
        "verifiableCredential": chance.sample([document, other], 2),
    }


def present_with_proof(document: Any, other: Any, _: random.Random) -> Any:
    """Put this beside or in place of what the other, a presentation, holds."""
    if "verifiableCredential" not in other:
        return None
    held = other["verifiableCredential"]
    entries = held if isinstance(held, list) else [held]
    return {**other, "verifiableCredential": [document, *entries[1:]]}


def wrap(document: Any, other: Any, chance: random.Random) -> Any:
    """Put this into a list, an envelope's clothes, or a document of nobody's kind."""
    ways: list[Any] = [
        [document], [document, other], {"credential": document}, {"data": [document, other]},
        {**other, "@graph": [document]}, {"vc": document},
        {"@context": [V2], "@graph": [document]},
        {"payload": document, "proof": other.get("proof")}, {"verifiableCredential": document},
        {**document, "type": ["VerifiablePresentation"], "verifiableCredential": [other]},
    ]  # fmt: skip
    return chance.choice(ways)


def merge(document: Any, other: Any, chance: random.Random) -> Any:
    """Take some top members of each."""
    mixed = copy.deepcopy(document)
    for name, value in other.items():
        if name not in document or chance.random() < 0.4:
            mixed[name] = value
    return mixed


SPLICES: tuple[Splice, ...] = (
    same_place, same_place, any_place, take_proof, add_proof, embed, embed, present_unsigned,
    present_with_proof, wrap, merge,
)  # fmt: skip

"""Mutant number N of a seed: always the same bytes, and the originals it was made from."""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.rigs.forge.proof_mutations import PROOF_MUTATIONS
from tests.rigs.forge.samples import PRESENTATION_FORM, Sample, samples
from tests.rigs.forge.splices import SPLICES
from tests.rigs.forge.structural import (
    CLAIM_MUTATIONS,
    CONTEXT_MUTATIONS,
    ID_MUTATIONS,
    RELOCATIONS,
    TYPE_MUTATIONS,
    Mutation,
)
from tests.rigs.forge.texts import BYTE_MUTATIONS
from tests.rigs.forge.token_mutations import TOKEN_MUTATIONS

# Family -> how often it is chosen, for documents with embedded proofs.
_STRUCTURAL: dict[str, tuple[int, tuple[Mutation, ...]]] = {
    "claims": (26, CLAIM_MUTATIONS),
    "contexts": (8, CONTEXT_MUTATIONS),
    "types": (6, TYPE_MUTATIONS),
    "identifiers": (7, ID_MUTATIONS),
    "relocations": (10, RELOCATIONS),
    "proofs": (14, PROOF_MUTATIONS),
}
_BYTES = 14
_SPLICES = 15
# What damage done before leaves in a mutation's way: a place inside another, an odd type.
NOTHING_TO_CHANGE = (KeyError, IndexError, TypeError, AttributeError, ValueError)
FAMILIES = (*_STRUCTURAL, "bytes", "splices", "tokens")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One forgery: its bytes, how it was made, what it was made from."""

    number: int
    family: str
    data: bytes
    parents: tuple[Sample, ...]

    @property
    def form(self) -> str:
        """The suite or form of what it was made from."""
        return self.parents[0].family


def mutant(seed: int, number: int) -> Mutant:
    """Return the mutant with that number; the same for the same seed, always."""
    chance = random.Random(f"{seed}:{number}")
    parent = chance.choice(samples())
    if parent.is_token:
        return _token_mutant(parent, number, chance)
    weights = {name: weight for name, (weight, _) in _STRUCTURAL.items()}
    weights |= {"bytes": _BYTES, "splices": _SPLICES}
    family = chance.choices(list(weights), list(weights.values()))[0]
    if family == "bytes":
        return Mutant(
            number=number,
            family=family,
            data=_bytes_mutant(parent.text, chance),
            parents=(parent,),
        )
    if family == "splices":
        return _spliced(parent, number, chance)
    document = _mutated(parent.document, _STRUCTURAL[family][1], chance)
    if chance.random() < 0.15:  # two kinds of damage at once
        document = _mutated(document, (*CLAIM_MUTATIONS, *PROOF_MUTATIONS), chance)
    return Mutant(number=number, family=family, data=write(document), parents=(parent,))


def write(value: Any) -> bytes:
    """Return ``value`` as JSON bytes, even where it holds what no text may hold."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _mutated(document: Any, mutations: tuple[Mutation, ...], chance: random.Random) -> Any:
    """Apply one mutation, sometimes up to three; what finds nothing to change is tried anew."""
    wanted = chance.choices((1, 2, 3), (70, 20, 10))[0]
    for _ in range(wanted):
        document = _once(document, mutations, chance)
    return document


def _once(document: Any, mutations: tuple[Mutation, ...], chance: random.Random) -> Any:
    if not isinstance(document, dict) or not document:
        return document
    for _ in range(6):
        try:
            changed = chance.choice(mutations)(document, chance)
        except NOTHING_TO_CHANGE:
            continue
        if changed is not None:
            return changed
    return document


def _bytes_mutant(data: bytes, chance: random.Random) -> bytes:
    mutations: tuple[Callable[[bytes, random.Random], bytes], ...] = BYTE_MUTATIONS
    for _ in range(chance.choices((1, 2, 3), (75, 15, 10))[0]):
        try:
            data = chance.choice(mutations)(data, chance) or b"{"
        except NOTHING_TO_CHANGE:
            data += b" "
    return data


def _spliced(parent: Sample, number: int, chance: random.Random) -> Mutant:
    others = [one for one in samples() if not one.is_token and one is not parent]
    if parent.family != PRESENTATION_FORM and chance.random() < 0.6:
        others = [one for one in others if one.family == parent.family]
    other = chance.choice(others)
    document = None
    while document is None:
        try:
            document = chance.choice(SPLICES)(parent.document, other.document, chance)
        except NOTHING_TO_CHANGE:
            continue
    return Mutant(number=number, family="splices", data=write(document), parents=(parent, other))


def _token_mutant(parent: Sample, number: int, chance: random.Random) -> Mutant:
    other = chance.choice([one for one in samples() if one.is_token and one is not parent])
    if chance.random() < 0.15:
        data = _bytes_mutant(parent.text, chance)
    else:
        data = b""
        while not data:
            try:
                mutate = chance.choice(TOKEN_MUTATIONS)
                data = mutate(parent.text.decode(), other.text.decode(), chance)
            except NOTHING_TO_CHANGE:
                continue
    return Mutant(number=number, family="tokens", data=data, parents=(parent, other))

"""Thousands of damaged credentials: refused, or the very bytes that jsonld.js signs."""

import copy
import json
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from tests.places import needs_peers, needs_vectors
from tests.wallet.encoding.test_canonical import badge, peer_answers
from tests.wallet.encoding.test_roads import check_roads
from wallet.encoding.canonical import Road, canonicalize_document, canonicalize_processed
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import ProofError, Reason

SEED = 20261122
VALUES: list[Any] = [
    None, True, 0, 5.5, 1e21, "x", "", "did:key:z", "_:b", "@id", "@none", "relative", "a b",
    "http://x y", "\b\x7f é😀", {}, [], [["a"]], {"@value": "x"}, {"@value": 5, "@type": "urn:t"},
    {"@value": "x", "@language": "EN"}, {"@value": "x", "@language": "e n"}, {"@language": "en"},
    {"@value": ["x"]}, {"@value": {"a": 1}, "@type": "@json"}, {"@list": ["a", "b"]},
    {"@list": [{"@list": []}]}, {"@list": [], "@type": "Profile"}, {"@set": [{"@value": "q"}]},
    {"@set": ["q"], "@type": "Profile"}, {"id": "urn:x"}, {"@id": "urn:x", "name": "n"},
    {"type": "Achievement"}, {"type": ["Achievement", "Unheard"]}, {"@type": "@id"}, {"en": "x"},
]  # fmt: skip
NAMES = [
    "id", "type", "name", "description", "unheard", "@id", "@type", "@value", "@language",
    "@direction", "@list", "@graph", "image", "achievement", "credentialSubject", "proof",
    "evidence", "result", "en", "a:b", "urn:p", "_:p", "verifiableCredential", "endorsement",
    "issuer", "@context", "termsOfUse", "credentialSchema",
]  # fmt: skip


def holders(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield value
        for name, entry in value.items():
            if name != "@context":
                yield from holders(entry)
    elif isinstance(value, list):
        if value:
            yield value
        for entry in value:
            yield from holders(entry)


def mutant(original: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A copy with one to three places damaged."""
    document = copy.deepcopy(original)
    for _ in range(chance.randint(1, 3)):
        holder = chance.choice(list(holders(document)) or [document])
        value = copy.deepcopy(chance.choice(VALUES))
        places = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        places = [place for place in places if place != "@context"] or ["name"]
        place = chance.choice(places)
        if isinstance(holder, dict) and chance.random() < 0.4:
            holder[chance.choice(NAMES)] = value
        elif isinstance(holder, dict) and chance.random() < 0.2:
            holder.pop(place, None)
        else:
            holder[place] = value
    return document


def mutants(count: int) -> list[dict[str, Any]]:
    chance = random.Random(SEED)
    originals = [badge(name) for name in ("min", "real", "mid", "status")]
    return [mutant(chance.choice(originals), chance) for _ in range(count)]


@needs_vectors
def test_damage_is_refused_with_a_reason_and_never_trips_the_wallet() -> None:
    refused = 0
    for document in mutants(600):
        try:
            canonicalize_document(document, bundled_contexts())
        except ProofError as error:
            assert error.reason is not Reason.INTERNAL_ERROR, json.dumps(document)
            refused += 1
    assert 100 < refused < 600


@needs_vectors
def test_both_roads_say_the_same_of_damage() -> None:
    roads = Counter(check_roads(document, bundled_contexts()) for document in mutants(700))
    assert roads["compiled"] > 40
    assert roads["refused"] > 300


@pytest.mark.peers
@needs_vectors
@needs_peers
def test_what_is_not_refused_has_the_bytes_of_jsonld_js() -> None:
    documents = mutants(1_500)
    answers = peer_answers(bundled_contexts(), documents)
    roads: Counter[Road] = Counter()
    for document, answer in zip(documents, answers, strict=True):
        try:
            form = canonicalize_document(document, bundled_contexts())
        except ProofError:
            continue  # stricter than jsonld.js in its safe mode is allowed, laxer is not
        assert answer.get("nquads") == form.nquads.decode(), json.dumps(document)
        # The third one: what is compiled here, PyLD and jsonld.js say alike.
        assert canonicalize_processed(document, bundled_contexts()).nquads == form.nquads
        roads[form.road] += 1
    assert roads[Road.COMPILED] > 100

"""The two roads to a canonical form say the same, to the byte and to the reason.

``ROAD_DOCUMENTS`` in the environment is how many documents are drawn (``make forge`` draws
10,000, ``make test`` a sample).
"""

import copy
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.places import PROJECT, VECTORS, needs_vectors
from tests.wallet.encoding.context_documents import documents
from tests.wallet.encoding.test_canonical import BADGES, badge, known_contexts
from wallet.encoding.canonical import (
    CanonicalForm,
    Road,
    canonicalize_document,
    canonicalize_processed,
)
from wallet.encoding.contexts import ContextSet, bundled_contexts
from wallet.errors import WalletError
from wallet.verification.graph_rules import find_repeated_id

COUNT = int(os.environ.get("ROAD_DOCUMENTS", "300"))
SHAPES = ("min", "status", "real", "mid", "full")


def outcome(road: Any, document: dict[str, Any], contexts: ContextSet) -> tuple[Any, ...]:
    """What a road says of a document: form or reason, all of it."""
    try:
        form: CanonicalForm = road(document, contexts)
    except WalletError as error:
        return type(error), error.reason, dict(error.facts)
    return form.nquads, form.has_unpinned_terms, form.unpinned_where


def check_roads(document: dict[str, Any], contexts: ContextSet) -> str:
    """Compare both roads over one document; return which way it went."""
    written = json.dumps(document)
    mine = outcome(canonicalize_document, document, contexts)
    assert json.dumps(document) == written, "the document was changed"
    assert mine == outcome(canonicalize_processed, copy.deepcopy(document), contexts), written
    if isinstance(mine[0], type):
        return "refused"
    form = canonicalize_document(document, contexts)
    if form.road is Road.COMPILED:
        assert not form.has_unpinned_terms
    if not form.repeats_a_name:
        assert find_repeated_id(document) == "", written
    return form.road.value


@settings(max_examples=COUNT, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_both_roads_say_the_same_of_drawn_documents(document: dict[str, Any]) -> None:
    check_roads(document, bundled_contexts())


def documents_in(value: Any) -> Iterator[dict[str, Any]]:
    """Every object with a context of its own, as it stands and without its proof."""
    if isinstance(value, dict):
        if "@context" in value and ("type" in value or "@type" in value):
            yield value
            yield {name: entry for name, entry in value.items() if name != "proof"}
        for entry in value.values():
            yield from documents_in(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from documents_in(entry)


@needs_vectors
def test_both_roads_say_the_same_of_every_vector() -> None:
    contexts = known_contexts()
    roads: Counter[str] = Counter()
    seen = set()
    for path in sorted(VECTORS.rglob("*.json")):
        try:
            content = json.loads(path.read_bytes())
        except ValueError:
            continue
        for document in documents_in(content):
            written = json.dumps(document)
            if written not in seen and len(written) < 200_000:
                seen.add(written)
                roads[check_roads(document, contexts)] += 1
    assert roads["compiled"] > 250
    assert roads["processed"] > 20


WITHOUT_PYLD = """
import json, sys
from wallet.encoding.canonical import Road, canonicalize_document
from wallet.encoding.contexts import bundled_contexts

class NoPyld:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "pyld":
            raise ImportError(f"{name} is out of reach here")

sys.meta_path.insert(0, NoPyld())
documents = []
for name in sys.argv[1:]:
    with open(name) as file:
        document = json.load(file)
    proof = document.pop("proof")
    for one in proof if isinstance(proof, list) else [proof]:
        one.pop("proofValue")
        documents.append({**one, "@context": document["@context"]})
    documents.append(document)
credentials = [document for document in documents if "issuer" in document]
documents.append({
    "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"],
    "holder": "did:example:h", "verifiableCredential": credentials,
})
for document in documents:
    form = canonicalize_document(document, bundled_contexts())
    assert form.road is Road.COMPILED, document
assert "pyld" not in sys.modules
print(len(documents))
"""


@needs_vectors
def test_badges_and_their_presentation_go_by_the_shipped_tables_alone() -> None:
    names = [str(BADGES / f"{name}.json") for name in SHAPES]
    command = [sys.executable, "-c", WITHOUT_PYLD, *names]
    ended = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert int(ended.stdout) >= 11


@needs_vectors
@pytest.mark.parametrize("name", SHAPES)
def test_a_badge_keeps_its_road_and_its_names(name: str) -> None:
    form = canonicalize_document(badge(name), bundled_contexts())
    assert form.road is Road.COMPILED
    assert form.repeats_a_name is (name in ("mid", "full"))

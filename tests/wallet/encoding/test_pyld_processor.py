"""PyLD behind one door: pinned documents, own memories, work that ends."""

import time
from typing import Any

import pytest

from wallet.encoding.canonical import canonicalize_processed
from wallet.encoding.contexts import ContextSet, bundled_contexts, pin_context
from wallet.encoding.nquads import RELATIVE_HOST
from wallet.encoding.pyld_processor import (
    PinnedLoader,
    bounded_processor,
    context_processor,
    fault_of,
    processing_options,
    pyld_library,
    resolve_relative,
)
from wallet.errors import ProofNotChecked, Reason

V2 = "https://www.w3.org/ns/credentials/v2"


def test_the_loader_has_what_is_pinned_and_remembers_what_is_not() -> None:
    loader = PinnedLoader(bundled_contexts())
    answer = loader(V2, {})
    assert answer["documentUrl"] == V2
    pinned = bundled_contexts().find(V2)
    assert pinned is not None
    assert answer["document"] == pinned.document
    assert answer["document"] is not pinned.document
    with pytest.raises(KeyError):
        loader("https://unknown.example", {})
    error = pyld_library().jsonld.JsonLdError("m", "jsonld.SyntaxError", code="x")
    fault = fault_of(error, loader)
    assert fault.reason is Reason.CONTEXT_NOT_AT_HAND
    assert fault.facts == {"context": "https://unknown.example"}


@pytest.mark.parametrize("code, reason", [
    ("protected term redefinition", Reason.CONTEXT_REDEFINED),
    ("invalid @id value", Reason.MEMBER_MALFORMED),
])  # fmt: skip
def test_errors_are_translated(code: str, reason: Reason) -> None:
    error = pyld_library().jsonld.JsonLdError("m", "jsonld.SyntaxError", code=code)
    assert fault_of(error, PinnedLoader(bundled_contexts())).reason is reason


def test_what_a_document_brings_can_be_forgotten() -> None:
    contexts = bundled_contexts()
    kept = processing_options(contexts, PinnedLoader(contexts))
    forgetting = processing_options(contexts, PinnedLoader(contexts), forgets=True)
    for one, other in zip(kept["resolvers"], forgetting["resolvers"], strict=True):
        assert one.shared_cache is not other.shared_cache
    again = processing_options(contexts, PinnedLoader(contexts))
    assert again["resolvers"][0].shared_cache is kept["resolvers"][0].shared_cache
    assert again["resolvers"][1].shared_cache is not again["resolvers"][0].shared_cache


def test_relative_names_end_up_at_a_host_of_our_own() -> None:
    assert resolve_relative("a/b").startswith(RELATIVE_HOST)
    assert resolve_relative("urn:x") == "urn:x"
    assert resolve_relative("http://[a") == "http://[a"


def scope_at_each_node(nodes: int, terms: int) -> dict[str, Any]:
    """Each node has a context of its own, so that a wide scoped one is processed for each."""
    wide = {f"t{number}": f"urn:t{number}" for number in range(terms)}
    return {
        "@context": [V2, {"w": {"@id": "urn:w", "@context": wide}}],
        "type": ["VerifiableCredential"],
        "issuer": "did:example:i",
        "credentialSubject": [
            {"type": "VerifiableCredential", "@context": [{f"q{n}": "urn:q"}], "w": {"t1": "x"}}
            for n in range(nodes)
        ],
    }


def test_a_wide_context_at_each_node_ends_soon() -> None:
    assert canonicalize_processed(scope_at_each_node(10, 100), bundled_contexts()).nquads
    started = time.process_time()
    with pytest.raises(ProofNotChecked) as caught:
        canonicalize_processed(scope_at_each_node(900, 9_000), bundled_contexts())
    assert caught.value.reason is Reason.TOO_MUCH_WORK
    assert time.process_time() - started < 2


def test_an_exhausted_processor_says_so() -> None:
    processor = bounded_processor()()
    processor._count(100)
    assert not processor.is_exhausted
    with pytest.raises(ValueError, match=r"[0-9]+"):
        processor._count(1_000_000)
    assert processor.is_exhausted


def test_the_pinned_contexts_themselves_have_no_bound() -> None:
    terms = {f"t{number}": f"urn:t{number}" for number in range(101_000)}
    url = "https://example.org/wide"
    contexts = ContextSet({}).with_added([pin_context(url, {"@context": terms}, origin="test")])
    options = processing_options(contexts, PinnedLoader(contexts))
    processor = context_processor()
    active = processor.apply(processor.initial(options), [url], options)
    assert len(active["mappings"]) == 101_000

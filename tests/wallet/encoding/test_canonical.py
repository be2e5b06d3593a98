"""Canonical bytes of whole documents: other people's answers, every leaf covered, work bounded."""

import copy
import json
import subprocess
import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.places import NODE, PEERS, PROJECT, VECTORS, needs_peers, needs_vectors
from wallet.encoding.canonical import (
    WorkBudget,
    canonical_json,
    canonicalize_document,
    canonicalize_legacy_escapes,
    canonicalize_nquads,
)
from wallet.encoding.contexts import ContextSet, bundled_contexts, pin_context
from wallet.encoding.strict_json import read_json, value_at
from wallet.errors import InvalidProof, ProofError, ProofNotChecked, Reason, WalletError

V2 = "https://www.w3.org/ns/credentials/v2"
CATCH_ALL = "https://www.w3.org/ns/credentials/undefined-terms/v2"
EDDSA = VECTORS / "w3c-vc-di-eddsa" / "TestVectors"
BADGES = VECTORS / "interop-made-here" / "badges"


def credential(**more: Any) -> dict[str, Any]:
    return {"@context": [V2], "type": ["VerifiableCredential"], "issuer": "did:example:i", **more}


def badge(name: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((BADGES / f"{name}.json").read_text())
    del document["proof"]
    return document


def known_contexts() -> ContextSet:
    pack = json.loads((VECTORS / "trust-pack.json").read_text())
    more = [pin_context(url, document, origin="p") for url, document in pack["contexts"].items()]
    return bundled_contexts().with_added(more)


def test_a_document_and_its_canonical_form() -> None:
    form = canonicalize_document(credential(name="a\x7f"), bundled_contexts())
    assert form.nquads.decode() == (
        "_:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
        " <https://www.w3.org/2018/credentials#VerifiableCredential> .\n"
        "_:c14n0 <https://schema.org/name> \"a\\u007F\" .\n"
        "_:c14n0 <https://www.w3.org/2018/credentials#issuer> <did:example:i> .\n"
    )  # fmt: skip
    assert not form.has_unpinned_terms
    assert canonicalize_nquads(form.nquads) == form.nquads


def test_older_signers_bytes_differ_only_in_control_characters() -> None:
    older = canonicalize_legacy_escapes(credential(name="a\x7f\tb"), bundled_contexts())
    newer = canonicalize_document(credential(name="a\x7f\tb"), bundled_contexts()).nquads
    assert older == newer.replace(b"\\u007F", b"\x7f").replace(b"\\t", b"\t")
    same = credential(name='"quoted" \\ \n \r')
    assert canonicalize_legacy_escapes(same, bundled_contexts()) == (
        canonicalize_document(same, bundled_contexts()).nquads
    )


def test_what_pins_nothing_is_told() -> None:
    document = credential(gpa="4.0")
    with pytest.raises(InvalidProof) as caught:
        canonicalize_document(document, bundled_contexts())
    assert caught.value.facts == {"fields": "gpa"}
    for more in (CATCH_ALL, {"gpa": "urn:gpa"}):
        document["@context"] = [V2, more]
        form = canonicalize_document(document, bundled_contexts())
        assert (form.has_unpinned_terms, form.unpinned_where) == (True, "/@context/1")
        assert b'"4.0"' in form.nquads


def test_a_presentation_starts_each_credential_afresh() -> None:
    inner = credential(id="urn:inner", credentialSubject={"id": "did:example:s"})
    presentation: dict[str, Any] = {
        "@context": [V2],
        "type": ["VerifiablePresentation"],
        "holder": "did:example:s",
        "verifiableCredential": [inner],
    }
    form = canonicalize_document(presentation, bundled_contexts())
    assert form.nquads.count(b"<urn:inner>") == 3
    assert not form.has_unpinned_terms
    bare = {key: value for key, value in inner.items() if key != "@context"}
    with pytest.raises(InvalidProof) as caught:
        canonicalize_document({**presentation, "verifiableCredential": [bare]}, bundled_contexts())
    assert caught.value.reason is Reason.TEXT_NOT_PROTECTED


def test_the_budget_reaches_documents() -> None:
    evidence = [{"type": "Evidence", "part": {"type": "Evidence"}} for _ in range(9)]
    document = credential(evidence=evidence)
    document["@context"] = [V2, {"Evidence": "urn:Evidence", "part": "urn:part"}]
    assert canonicalize_document(document, bundled_contexts()).nquads
    with pytest.raises(ProofNotChecked) as caught:
        canonicalize_document(document, bundled_contexts(), budget=WorkBudget(n_degree_calls=1))
    assert caught.value.reason is Reason.TOO_MUCH_WORK


def test_a_clique_in_json_is_refused_quickly() -> None:
    names = [f"_:n{number}" for number in range(10)]
    nodes = [{"id": name, "knows": [other for other in names if other != name]} for name in names]
    document = credential(knows=nodes)
    document["@context"] = [V2, {"knows": {"@id": "urn:knows", "@type": "@id"}}]
    started = time.perf_counter()
    with pytest.raises(ProofNotChecked) as caught:
        canonicalize_document(document, bundled_contexts())
    assert caught.value.reason is Reason.TOO_MUCH_WORK
    assert time.perf_counter() - started < 2


def test_sha384_labels_by_another_hash() -> None:
    document = credential(credentialSubject=[{"name": str(number)} for number in range(9)])
    short = canonicalize_document(document, bundled_contexts()).nquads
    long = canonicalize_document(document, bundled_contexts(), algorithm="sha384").nquads
    assert short != long
    assert canonicalize_nquads(long) == short


def test_canonical_json_is_offered_here_too() -> None:
    assert canonical_json({"b": 1, "a": 2}) == b'{"a":2,"b":1}'


@needs_vectors
@pytest.mark.parametrize("folder, suffix", [
    ("eddsa-rdfc-2022", "DataInt"), ("Ed25519Signature2020", "EdSig"),
])  # fmt: skip
def test_the_w3c_intermediates(folder: str, suffix: str) -> None:
    unsigned = json.loads((EDDSA / "unsigned.json").read_text())
    expected = (EDDSA / folder / f"canonDoc{suffix}.txt").read_bytes()
    assert canonicalize_document(unsigned, known_contexts()).nquads == expected
    options = json.loads((EDDSA / folder / f"proofConfig{suffix}.json").read_text())
    expected = (EDDSA / folder / f"proofCanon{suffix}.txt").read_bytes()
    assert canonicalize_document(options, known_contexts()).nquads == expected


@needs_vectors
@pytest.mark.parametrize("name", ["min", "real", "mid", "full", "status"])
def test_badges_of_every_shape_are_quick(name: str) -> None:
    document = badge(name)
    assert not canonicalize_document(document, bundled_contexts()).has_unpinned_terms
    times = []
    for _ in range(9):
        started = time.perf_counter()
        canonicalize_document(document, bundled_contexts())
        times.append(time.perf_counter() - started)
    # Measured 0.7 to 11 ms; the limit is for a loud machine.
    assert min(times) < 0.1


def leaves(value: Any, pointer: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, entry in value.items():
            if name != "@context":
                yield from leaves(entry, f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            yield from leaves(entry, f"{pointer}/{index}")
    else:
        yield pointer


def changed(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    return f"{value}x" if isinstance(value, str) else "x"


def with_change(document: dict[str, Any], pointer: str) -> dict[str, Any]:
    mutant = copy.deepcopy(document)
    parent, _, last = pointer.rpartition("/")
    holder: Any = value_at(mutant, parent)
    key: Any = (
        int(last) if isinstance(holder, list) else last.replace("~1", "/").replace("~0", "~")
    )
    holder[key] = changed(holder[key])
    return mutant


@needs_vectors
@pytest.mark.parametrize("name", ["min", "real", "mid", "full", "status"])
def test_no_leaf_can_be_changed_unnoticed(name: str) -> None:
    document = badge(name)
    original = canonicalize_document(document, bundled_contexts()).nquads
    pointers = list(leaves(document))
    assert len(pointers) > 10
    for pointer in pointers:
        try:
            form = canonicalize_document(with_change(document, pointer), bundled_contexts())
        except ProofError:
            continue
        assert form.nquads != original, pointer


@needs_vectors
def test_no_member_can_be_added_unnoticed() -> None:
    document = badge("real")
    places = {pointer.rpartition("/")[0] for pointer in leaves(document)}
    for place in sorted(places):
        mutant = copy.deepcopy(document)
        holder: Any = value_at(mutant, place)
        if isinstance(holder, dict):
            holder["gpa"] = "4.0"
            with pytest.raises(InvalidProof) as caught:
                canonicalize_document(mutant, bundled_contexts())
            assert caught.value.reason in (Reason.TEXT_NOT_PROTECTED, Reason.MEMBER_MALFORMED)


def vector_documents() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every JSON-LD document of other projects, with and without its proof."""
    for path in sorted(VECTORS.rglob("*")):
        if not path.is_file() or path.suffix not in (".json", ".jsonld", ""):
            continue
        try:
            value = read_json(path.read_bytes())
        except WalletError:
            continue
        if isinstance(value, dict) and "@context" in value and "type" in value:
            name = str(path.relative_to(VECTORS))
            yield name, {key: entry for key, entry in value.items() if key != "proof"}
            if "proof" in value:
                yield f"{name} with its proof", value


@pytest.mark.peers
@needs_vectors
@needs_peers
def test_jsonld_js_gives_the_same_bytes_for_every_vector() -> None:
    contexts = known_contexts()
    documents = dict(vector_documents())
    documents |= {f"mutant {pointer}": with_change(badge("mid"), pointer)
                  for pointer in leaves(badge("mid"))}  # fmt: skip
    answers = peer_answers(contexts, list(documents.values()))
    same = 0
    for (name, document), answer in zip(documents.items(), answers, strict=True):
        try:
            mine = canonicalize_document(document, contexts).nquads.decode()
        except ProofError:
            continue  # stricter is allowed, other bytes are not
        assert answer.get("nquads") == mine, name
        same += 1
    assert same > 600


def peer_answers(contexts: ContextSet, documents: list[Any]) -> list[dict[str, str]]:
    known = {
        url: pinned.document
        for url in contexts.urls()
        if (pinned := contexts.find(url)) is not None
    }
    script = PROJECT / "tests" / "peers" / "canonize.mjs"
    ended = subprocess.run(
        [str(NODE), str(script), str(PEERS)],
        input=json.dumps({"contexts": known, "documents": documents}),
        capture_output=True,
        text=True,
        check=True,
    )
    answers: list[dict[str, str]] = json.loads(ended.stdout)
    return answers

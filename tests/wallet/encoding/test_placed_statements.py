from typing import Any

import pytest

from tests.doubles import credential_samples as samples
from tests.doubles.selective_issuer import SelectiveIssuer
from wallet.encoding import placed_statements
from wallet.encoding.canonical import Road, canonicalize_document
from wallet.encoding.contexts import ContextSet, bundled_contexts, pin_context
from wallet.encoding.placed_statements import lines_under, state, state_placed
from wallet.encoding.selection import select
from wallet.encoding.strict_json import read_object, write_json
from wallet.errors import ProofNotChecked, Reason

CONTEXTS = bundled_contexts()
BADGE = SelectiveIssuer().rich_badge()
# What no plan walks: words explained in the document itself.
ODD: Any = {
    "@context": [samples.V2, {"@vocab": "https://words.example/"}],
    "type": ["VerifiableCredential"],
    "issuer": "did:example:a",
    "credentialSubject": {"pet": {"name": "Rex"}, "pets": [{"name": "A"}, {"name": "B"}]},
}
# A list, a graph around a proof inside, and an identifier the document made up.
LISTED: Any = {
    "@context": [
        samples.V2,
        {"@vocab": "https://words.example/", "steps": {"@container": "@list"}},
    ],
    "type": ["VerifiableCredential"],
    "issuer": "did:example:a",
    "credentialSubject": {"steps": [{"name": "one"}, {"name": "two"}], "friend": {"id": "_:x"}},
}


def lines_of(document: Any) -> list[str]:
    found = state(document, CONTEXTS)
    return lines_under(found.dataset, found.labels)


@pytest.mark.parametrize("document", [BADGE, ODD, LISTED])
def test_lines_under_canonical_labels_are_the_canonical_form(document: Any) -> None:
    expected = canonicalize_document(document, CONTEXTS)
    placed = state_placed(document, CONTEXTS)
    assert "".join(lines_of(document)).encode() == expected.nquads
    assert "".join(lines_under(placed.dataset, placed.labels)).encode() == expected.nquads
    assert placed.road is expected.road
    assert placed.has_unpinned_terms is expected.has_unpinned_terms
    assert placed.unpinned_where == expected.unpinned_where
    assert placed.repeats_a_name is expected.repeats_a_name


def lines_of_part(document: Any, *pointers: str) -> set[str]:
    """The statements of a part, its blank nodes labelled as in the whole."""
    whole = state_placed(document, CONTEXTS)
    part = select(document, pointers)
    assert part is not None
    found = state_placed(part.document, CONTEXTS, part.sources)
    labels = {number: whole.labels[whole.blank_at[found.spots[number]]] for number in found.labels}
    return set(lines_under(found.dataset, labels))


@pytest.mark.parametrize("document, pointers, count", [
    (BADGE, ("/credentialSubject/achievement/alignment/1",), 10),
    (BADGE, ("/credentialSubject/identifier/1/identityHash", "/issuer"), 10),
    (ODD, ("/credentialSubject/pet", "/credentialSubject/pets/1"), 6),
    (LISTED, ("/credentialSubject/steps",), 9),
    (LISTED, ("/credentialSubject/friend",), 3),
])  # fmt: skip
def test_what_a_part_says_the_whole_says_of_the_same_nodes(
    document: Any, pointers: tuple[str, ...], count: int
) -> None:
    found = lines_of_part(document, *pointers)
    assert found <= set(lines_of(document))
    assert len(found) == count


def test_a_graph_around_a_proof_is_found_again() -> None:
    school = SelectiveIssuer()
    inner: Any = school.issue(school.open_badge(number=2))
    inner = {name: value for name, value in inner.items() if name != "id"}
    outer: Any = read_object(
        write_json({**school.open_badge(), "endorsement": [inner, {**inner, "name": "Other"}]})
    )
    outer = {**outer, "credentialSubject": {**outer["credentialSubject"], "id": "_:me"}}
    found = lines_of_part(outer, "/endorsement", "/credentialSubject")
    assert found <= set(lines_of(outer))
    assert any(line.endswith(" _:c14n0 .\n") for line in found)


def test_the_walk_starts_anew_where_the_shipped_tables_lack_something() -> None:
    # A pair of contexts that the tables were not made for.
    document: Any = {
        **BADGE,
        "@context": [*BADGE["@context"], "https://w3id.org/security/suites/ed25519-2020/v1"],  # type: ignore[misc]
    }
    found = state_placed(document, CONTEXTS)
    assert found.road is Road.COMPILED
    assert "".join(lines_under(found.dataset, found.labels)).encode() == (
        canonicalize_document(document, CONTEXTS).nquads
    )
    assert set(found.spots) == set(found.labels)


def test_a_node_without_a_label_is_no_line() -> None:
    found = state(BADGE, CONTEXTS)
    with pytest.raises(KeyError):
        lines_under(found.dataset, {})


@pytest.mark.parametrize("odd", [
    {"@context": [samples.V2, {"map": {"@id": "https://words.example/map", "@type": "@json"}}]},
    {"@context": [samples.V2, {"@vocab": "https://words.example/"}],
     "map": {"id": "urn:rucksack-blank-node:0", "a": "b"}},
])  # fmt: skip
def test_a_document_whose_nodes_cannot_be_told_is_not_placed(odd: Any) -> None:
    document: Any = {
        "type": ["VerifiableCredential"],
        "issuer": "did:example:a",
        "credentialSubject": {"id": "did:example:b"},
        "map": {"a": {"b": "c"}},
        **odd,
    }
    with pytest.raises(ProofNotChecked) as error:
        state_placed(document, CONTEXTS)
    assert error.value.reason is Reason.TERMS_NOT_PINNED


def test_names_that_only_look_made_up_stay() -> None:
    start = placed_statements._MADE_UP
    document: Any = {
        **ODD,
        "see": [{"id": f"{start}{end}", "name": "x"} for end in ("x", "99", "²", "123456789")],
    }
    found = state_placed(document, CONTEXTS)
    assert "".join(lines_under(found.dataset, found.labels)).encode() == (
        canonicalize_document(document, CONTEXTS).nquads
    )


URL = "https://example.org/placed-terms"
PINNED = ContextSet({}).with_added(
    [
        pin_context(
            URL,
            {
                "@context": {
                    "id": "@id",
                    "type": "@type",
                    "name": "urn:name",
                    "many": {"@id": "urn:many", "@container": "@list"},
                    "box": {"@id": "urn:box", "@container": "@graph"},
                    "thing": "urn:thing",
                    "ex": {"@id": "urn:ex:", "@prefix": True},
                }
            },
            origin="test",
        )
    ]
)
WALKED: Any = {
    "@context": URL,
    "id": "urn:s",
    "many": [{"name": "one"}, {"id": "_:x", "name": "two"}],
    "box": [{"name": "inside"}, None],
    "thing": [{"id": "_:x"}, {"id": "urn:t", "name": "three"}, {"id": "urn:f", "name": "four"}],
}


def test_lists_graphs_and_given_names_are_found_again_on_a_walk() -> None:
    whole = state_placed(WALKED, PINNED)
    assert whole.road is Road.COMPILED
    assert set(whole.spots) == set(whole.labels)
    lines = set(lines_under(whole.dataset, whole.labels))
    for pointer, count in (("/many", 7), ("/box", 2), ("/thing/0", 1), ("/many/1", 4)):
        part = select(WALKED, [pointer])
        assert part is not None
        found = state_placed(part.document, PINNED, part.sources)
        labels = {
            number: whole.labels[whole.blank_at[found.spots[number]]] for number in found.labels
        }
        # Part of a list is another list, and says so by not being found.
        assert (set(lines_under(found.dataset, labels)) <= lines) is (pointer != "/many/1")
        assert len(lines_under(found.dataset, labels)) == count


def test_given_names_are_found_again_by_the_longer_road() -> None:
    document: Any = {
        **ODD,
        "credentialSubject": {
            "friend": {"id": "_:x", "name": "A"},
            "other": [{"id": "_:x"}, {"id": "urn:x"}],
        },
    }
    found = lines_of_part(document, "/credentialSubject/other/0", "/credentialSubject/friend")
    assert found <= set(lines_of(document))
    assert any(' "A" .' in line for line in found)

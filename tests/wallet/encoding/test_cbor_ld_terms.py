from types import SimpleNamespace
from typing import Any

import pytest

from wallet.encoding.cbor_ld_terms import (
    EMPTY,
    ActiveContext,
    ContextUnusable,
    TermTable,
    is_set,
    utf16_order,
)
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import ProofNotChecked


class Shelf:
    """Contexts by address."""

    def __init__(self, **contexts: Any) -> None:
        self.contexts = contexts

    def find(self, url: str) -> Any:
        if url not in self.contexts:
            return None
        return SimpleNamespace(document={"@context": self.contexts[url]})


def test_keywords_are_numbered_as_the_deployed_library_numbers_them() -> None:
    table = TermTable(Shelf())
    numbers = {"@context": 0, "@type": 2, "@id": 4, "@value": 6, "@json": 16, "@vocab": 52}
    assert {term: table.id_of[term] for term in numbers} == numbers
    assert len(table.id_of) == 27


def test_terms_are_numbered_in_the_order_contexts_are_met() -> None:
    table = TermTable(Shelf(a={"z": "u:z", "b": "u:b"}, c={"b": "u:b2", "a": "u:a"}))
    table.apply(EMPTY, ["a", "c"])
    assert [table.term_of[number] for number in (100, 102, 104)] == ["b", "z", "a"]
    table.apply(EMPTY, "c")
    assert 106 not in table.term_of


def test_terms_sort_by_utf16_code_units() -> None:
    # U+FB01 comes after the surrogates of U+1F600 there, but before it by code point.
    assert sorted(["ﬁ", "😀"], key=utf16_order) == ["😀", "ﬁ"]
    table = TermTable(Shelf())
    table.apply(EMPTY, {"ﬁ": "u:a", "😀": "u:b"})
    assert (table.id_of["😀"], table.id_of["ﬁ"]) == (100, 102)


def test_what_has_no_definition_gets_no_number() -> None:
    table = TermTable(Shelf())
    active = table.apply(EMPTY, {"a": None, "b": "", "c": False, "@version": 1.1, "d": {}})
    assert active.terms == {"d": {}}
    assert table.id_of["d"] == 100


def test_aliases_count_only_as_plain_strings() -> None:
    active = TermTable(Shelf()).apply(
        EMPTY, {"id": "@id", "type": "@type", "kind": {"@id": "@type"}}
    )
    assert active.is_id("id")
    assert active.is_id("@id")
    assert active.is_type("type")
    assert not active.is_type("kind")
    assert active.defines("kind")
    assert active.defines("@graph")
    assert not active.defines("other")


def test_a_later_context_replaces_terms_and_clears_them_with_null() -> None:
    table = TermTable(Shelf())
    first = table.apply(
        EMPTY, {"id": "@id", "a": {"@id": "u:a", "@context": {"x": "u:x"}}, "b": "u:b"}
    )
    second = table.apply(first, {"id": None, "b": "u:b2", "c": "u:c"})
    assert not second.is_id("id")
    assert second.terms["b"] == "u:b2"
    assert set(second.terms) == {"a", "b", "c"}
    assert second.scopes == first.scopes
    # The scope outlives the redefinition of its term: so the deployed library has it.
    assert "a" in table.apply(second, {"a": "u:other"}).scopes
    assert "a" not in table.apply(second, {"a": None}).scopes


def test_scopes_of_types_apply_in_the_order_of_the_names() -> None:
    table = TermTable(Shelf())
    active = table.apply(
        EMPTY,
        {"B": {"@id": "u:B", "@context": {"x": "u:xB"}}, "A": {"@context": {"x": "u:xA"}}},
    )
    assert table.apply_types(active, ["B", "A", "unknown"]).terms["x"] == "u:xB"


def test_an_import_is_read_under_the_context_that_names_it() -> None:
    table = TermTable(Shelf(base={"a": "u:a", "b": "u:b"}))
    active = table.apply(EMPTY, {"@import": "base", "b": "u:b2"})
    assert (active.terms["a"], active.terms["b"]) == ("u:a", "u:b2")


def test_datatypes_may_use_a_prefix() -> None:
    context = {
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "sec": {"@id": "https://w3id.org/security#"},
        "a": {"@type": "xsd:date"},
        "b": {"@type": "sec:multibase"},
        "c": {"@type": "@id"},
        "d": {"@type": "other:x"},
        "e": "u:e",
        "bad": {"@type": "c:x"},
    }
    active = TermTable(Shelf()).apply(EMPTY, context)
    assert [active.type_of(term, active) for term in "abcdef"] == [
        "http://www.w3.org/2001/XMLSchema#date",
        "https://w3id.org/security#multibase",
        "@id",
        "other:x",
        "",
        "",
    ]
    with pytest.raises(ContextUnusable):
        active.type_of("bad", active)


def test_a_context_that_is_not_at_hand_is_named() -> None:
    with pytest.raises(ProofNotChecked) as caught:
        TermTable(Shelf()).apply(EMPTY, ["https://a.example/c"])
    assert caught.value.facts == {"context": "https://a.example/c"}


@pytest.mark.parametrize("context", [[None], [1], [[{}]], "list"])
def test_contexts_of_another_shape_cannot_be_used(context: Any) -> None:
    with pytest.raises(ContextUnusable):
        TermTable(Shelf(list=[{}])).apply(EMPTY, context)


def test_merging_has_a_limit() -> None:
    table = TermTable(Shelf(a={"a": "u:a"}, b={"b": "u:b"}))
    with pytest.raises(ContextUnusable):
        table.apply(EMPTY, ["a", "b"] * 2_000)


def test_the_same_step_is_merged_once() -> None:
    table = TermTable(Shelf(a={"a": "u:a"}, b={"b": "u:b"}))
    first = table.apply(EMPTY, "a")
    assert table.apply(first, "b") is table.apply(first, "b")


def test_emptiness_is_as_javascript_has_it() -> None:
    assert all(is_set(value) for value in ({}, [], "a", 1, True))
    assert not any(is_set(value) for value in (None, "", 0, False))


def test_nothing_leaves_the_empty_context_as_it_was() -> None:
    table = TermTable(bundled_contexts())
    assert table.apply(EMPTY, None) is EMPTY
    assert table.apply(EMPTY, []) is EMPTY
    assert ActiveContext() == EMPTY

"""What a context does with a name: kinds of members, and names that no plan says."""

from typing import Any

import pytest

from wallet.encoding.context_plan import Declined
from wallet.encoding.contexts import ContextSet, pin_context
from wallet.encoding.node_context import (
    GRAPH,
    JSON,
    LINK,
    LIST,
    ODD_TEXT,
    SKIP,
    TEXT,
    WORD,
    NodeContext,
    iri_in,
    types_in,
    word_in,
)
from wallet.encoding.plan_compiling import CompilingPlan

URL = "https://example.org/terms"
CREDENTIALS = "https://www.w3.org/2018/credentials#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def context_of(terms: dict[str, Any]) -> NodeContext:
    named = {"id": "@id", "type": "@type", **terms}
    contexts = ContextSet({}).with_added([pin_context(URL, {"@context": named}, origin="test")])
    plan = CompilingPlan(contexts)
    return plan.listed(plan.initial, (URL,))


@pytest.mark.parametrize("definition, kind, suffix", [
    ("urn:a", TEXT, '"'),
    ({"@id": "urn:a", "@type": "@none"}, TEXT, '"'),
    ({"@id": "urn:a", "@type": "urn:t"}, TEXT, '"^^<urn:t>'),
    ({"@id": "urn:a", "@type": "http://www.w3.org/2001/XMLSchema#string"}, TEXT, '"'),
    ({"@id": "urn:a", "@type": "http://www.w3.org/2001/XMLSchema#double"}, ODD_TEXT,
     '"^^<http://www.w3.org/2001/XMLSchema#double>'),
    ({"@id": "urn:a", "@language": "EN"}, TEXT, '"@en'),
    ({"@id": "urn:a", "@language": None}, TEXT, '"'),
    ({"@id": "urn:a", "@type": "@id"}, LINK, '"'),
    ({"@id": "urn:a", "@type": "@vocab"}, WORD, '"'),
    ({"@id": "urn:a", "@type": "@json"}, JSON, '"'),
    ({"@id": "urn:a", "@container": "@list"}, LIST, '"'),
    ({"@id": "urn:a", "@container": ["@graph", "@set"]}, GRAPH, '"'),
])  # fmt: skip
def test_kinds_of_members(definition: Any, kind: int, suffix: str) -> None:
    context = context_of({"a": definition})
    assert context.action("a")[:3] == (kind, " <urn:a> ", suffix)
    assert context.action("a") is context.action("a")
    assert context.action("@context")[0] == context.action("id")[0] == SKIP


@pytest.mark.parametrize("definition", [
    None, "_:b", "@id", "@value", RDF_TYPE, {"@reverse": "urn:a"},
    {"@id": "urn:a", "@direction": "ltr"}, {"@id": "urn:a", "@language": "e n"},
    {"@id": "urn:a", "@container": "@index"}, {"@id": "urn:a", "@container": "@language"},
    {"@id": "urn:a", "@container": ["@graph", "@id"]}, {"@id": "urn:<a>"},
    {"@id": "urn:a", "@type": "@json", "@container": "@set"},
    {"@id": "urn:a", "@type": "relative.invalid://t"},
    {"@id": "urn:a", "@context": None}, {"@id": "urn:a", "@context": {"a": "urn:b"}},
    {"@id": "urn:a", "@context": {"a": {"@id": "urn:a", "@container": "@list"}}},
    {"@id": "urn:a", "@context": {"x": {"@id": "@value"}, "a": "urn:a"}},
    {"@id": "urn:a", "@context": {"@vocab": "urn:v#"}}, CREDENTIALS + "validUntil",
])  # fmt: skip
def test_names_that_no_plan_says(definition: Any) -> None:
    with pytest.raises(Declined):
        context_of({"a": definition}).action("a")


@pytest.mark.parametrize("name", ["@id", "@type", "@graph", "unheard", "a:b", "urn:a", ""])
def test_names_that_are_no_terms(name: str) -> None:
    with pytest.raises(Declined):
        context_of({"a:b": "urn:ab", "urn:a": "urn:a"}).action(name)


def test_id_and_type_must_be_json_lds() -> None:
    context = context_of({"id": "urn:id", "type": "@type"})
    assert not context.is_plain
    with pytest.raises(Declined):
        context.action("id")
    with pytest.raises(Declined):
        types_in(context, "urn:T")


@pytest.mark.parametrize("terms", [
    {"hidden": "@value", "a": "urn:a"},
    {"@direction": "rtl", "a": "urn:a"},
])  # fmt: skip
def test_contexts_beyond_a_plan(terms: dict[str, Any]) -> None:
    context = context_of(terms)
    assert context.is_beyond
    with pytest.raises(Declined):
        context.action("a")


def test_a_default_language_is_that_of_texts() -> None:
    context = context_of(
        {"@language": "DE", "a": "urn:a", "n": {"@id": "urn:n", "@language": None}}
    )
    assert context.action("a")[2] == '"@de'
    assert context.action("n")[2] == '"'


def test_a_link_that_people_are_shown_gets_a_second_look() -> None:
    context = context_of({"source": "urn:s", "issuer": {"@id": "urn:i", "@type": "@id"}})
    kind, _, _, place = context.action("source")
    assert place is not None
    assert (kind, place.of, place.is_shown_link) == (ODD_TEXT, TEXT, True)
    assert context.action("issuer")[0] == LINK


def test_two_names_for_one_property_are_remembered_once_both_are_used() -> None:
    context = context_of({"a": "urn:same", "b": "urn:same", "c": "urn:c"})
    context.action("a"), context.action("c")
    assert not context.has_synonyms
    context.action("b")
    assert context.has_synonyms


def test_where_values_are_read_below_scoped_contexts() -> None:
    context = context_of({
        "T": {"@id": "urn:T", "@context": {"a": {"@id": "urn:a", "@type": "@id",
                                                 "@context": {"deep": "urn:deep"}}}},
        "a": "urn:outer",
    })  # fmt: skip
    inner, ends = types_in(context, ("T",))
    assert ends == (f" <{RDF_TYPE}> <urn:T>",)
    assert inner.previous is context
    _, _, _, place = inner.action("a")
    assert place is not None
    # A node goes back to what was before the type, a value object and a reference do not.
    assert place.below.previous is None
    assert place.beside.previous is context
    assert place.below.action("deep")[1] == " <urn:deep> "
    assert place.below.action("a")[1] == " <urn:outer> "


def test_types_are_kept_up_to_a_bound() -> None:
    context = context_of({})
    for number in range(600):
        types_in(context, (f"urn:T{number}", "urn:T"))
    assert len(context.typed) == 512
    assert types_in(context, ("urn:T9", "urn:T"))[1] == (
        f" <{RDF_TYPE}> <urn:T9>", f" <{RDF_TYPE}> <urn:T>",
    )  # fmt: skip
    words = context_of({f"t{number}": f"urn:t{number}" for number in range(600)})
    assert [word_in(words, f"t{number}") for number in range(600)][-1] == "<urn:t599>"
    assert len(words.words) == 512
    assert word_in(words, "t1") == "<urn:t1>"


@pytest.mark.parametrize("text, written", [
    ("urn:a", "<urn:a>"), ("ex:a", "<urn:ex:a>"), ("ex://a", "<ex://a>"),
    ("data:" + "A+/=" * 99, "<data:" + "A+/=" * 99 + ">"),
    ("urn:" + "é" * 200, "<urn:" + "é" * 200 + ">"),
])  # fmt: skip
def test_addresses(text: str, written: str) -> None:
    assert iri_in(context_of({"ex": {"@id": "urn:ex:", "@prefix": True}}), text) == written


@pytest.mark.parametrize("text", [
    "", ":", "ex", "a b", "urn:a b", "urn:\xa0", "_:b", "1:a", "relative.invalid://a",
    "urn:" + "a" * 200 + ">", "urn:" + "a" * 200 + "\x7f", "é" * 200, "no-scheme" * 50,
    "relative.invalid://" + "a" * 200, "urn:" + "\xa0" * 200,
])  # fmt: skip
def test_texts_that_are_no_address(text: str) -> None:
    with pytest.raises(Declined):
        iri_in(context_of({"ex": {"@id": "urn:ex:", "@prefix": True}}), text)


def test_words_that_mean_nothing() -> None:
    context = context_of({"gone": None, "key": "@type"})
    for text in ("@id", "@none", "gone", "key", "unheard"):
        with pytest.raises(Declined):
            word_in(context, text)

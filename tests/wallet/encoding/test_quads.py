"""JSON to quads: values as JSON-LD 1.1 has them, and everything a graph would lose, by name."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.encoding.contexts import ContextSet, pin_context
from wallet.encoding.quads import quads_of
from wallet.errors import InvalidProof, Reason

URL = "https://example.org/terms"
XSD = "http://www.w3.org/2001/XMLSchema#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
TERMS: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    "value": "@value",
    "lang": "@language",
    "graph": "@graph",
    "also": "@included",
    "Thing": "urn:Thing",
    "name": "urn:name",
    "link": {"@id": "urn:link", "@type": "@id"},
    "word": {"@id": "urn:word", "@type": "@vocab"},
    "many": {"@id": "urn:many", "@container": "@list"},
    "in": {"@id": "urn:in", "@container": "@language"},
    "by": {"@id": "urn:by", "@container": "@index"},
    "box": {"@id": "urn:box", "@container": "@graph", "@type": "@id"},
    "of": {"@reverse": "urn:has", "@type": "@id"},
    "json": {"@id": "urn:json", "@type": "@json"},
    "of blank": {"@reverse": "_:of"},
    "lost": {"@id": "urn:lost", "@type": "relative.invalid://t"},
    "until": "https://www.w3.org/2018/credentials#validUntil",
    "day": {"@id": "urn:day", "@type": XSD + "date"},
    "double": {"@id": "urn:double", "@type": XSD + "double"},
    "float": {"@id": "urn:float", "@type": XSD + "float"},
    "blank": "_:blank",
}
CONTEXTS = ContextSet({}).with_added([pin_context(URL, {"@context": TERMS}, origin="test")])


def quads(**members: Any) -> set[tuple[Any, ...]]:
    document = {"@context": URL, "id": "urn:s", **members}
    return {
        (s, p, o) if g == "" else (s, p, o, g) for s, p, o, g in quads_of(document, CONTEXTS).quads
    }


def lost(**members: Any) -> str:
    with pytest.raises(InvalidProof) as caught:
        quads_of({"@context": URL, "id": "urn:s", **members}, CONTEXTS)
    assert caught.value.reason is Reason.TEXT_NOT_PROTECTED
    return caught.value.facts["fields"]


@pytest.mark.parametrize("member, value, term", [
    ("name", "x", '"x"'),
    ("name", 'a "b"\n\x08\x7f', '"a \\"b\\"\\n\\b\\u007F"'),
    ("name", True, f'"true"^^<{XSD}boolean>'),
    ("name", 5, f'"5"^^<{XSD}integer>'),
    ("name", -0.0, f'"0"^^<{XSD}integer>'),
    ("name", 5.0, f'"5"^^<{XSD}integer>'),
    ("name", 5.5, f'"5.5E0"^^<{XSD}double>'),
    ("name", 1e21, f'"1.0E21"^^<{XSD}double>'),
    ("name", 1e-7, f'"1.0E-7"^^<{XSD}double>'),
    ("name", 9007199254740991, f'"9007199254740991"^^<{XSD}integer>'),
    ("double", 5, f'"5.0E0"^^<{XSD}double>'),
    ("double", "3.50", f'"3.5E0"^^<{XSD}double>'),
    ("double", 0, f'"0.0E0"^^<{XSD}double>'),
    ("double", -1125899906842624.5, f'"-1.125899906842625E15"^^<{XSD}double>'),
    ("double", 0.1, f'"1.0E-1"^^<{XSD}double>'),
    ("float", 3.5, f'"3.5E0"^^<{XSD}float>'),
    ("float", "3.50", f'"3.50"^^<{XSD}float>'),
    ("day", "2026-05-01", f'"2026-05-01"^^<{XSD}date>'),
    ("name", {"@value": "x", "@language": "EN-gb"}, '"x"@en-gb'),
    ("name", {"@value": "x", "@type": XSD + "string"}, '"x"'),
    ("in", {"es": "hola"}, '"hola"@es'),
    ("link", "did:key:z6Mk", "<did:key:z6Mk>"),
    ("link", "_:b", 0),
    ("word", "Thing", "<urn:Thing>"),
    ("json", {"b": [1], "a": None}, f'"{{\\"a\\":null,\\"b\\":[1]}}"^^<{RDF}JSON>'),
    ("many", [], f"<{RDF}nil>"),
])  # fmt: skip
def test_values(member: str, value: object, term: object) -> None:
    assert quads(**{member: value}) == {("<urn:s>", f"<urn:{member}>", term)}


def test_types_nodes_lists_graphs_and_reverse_members() -> None:
    assert quads(type=["Thing", "urn:Other"], name={"name": "inner"}) == {
        ("<urn:s>", f"<{RDF}type>", "<urn:Thing>"),
        ("<urn:s>", f"<{RDF}type>", "<urn:Other>"),
        ("<urn:s>", "<urn:name>", 0),
        (0, "<urn:name>", '"inner"'),
    }
    assert quads(many=["a", "b"]) == {
        ("<urn:s>", "<urn:many>", 0),
        (0, f"<{RDF}first>", '"a"'),
        (0, f"<{RDF}rest>", 1),
        (1, f"<{RDF}first>", '"b"'),
        (1, f"<{RDF}rest>", f"<{RDF}nil>"),
    }
    assert quads(box=[{"id": "urn:i", "name": "in"}]) == {
        ("<urn:s>", "<urn:box>", 0),
        ("<urn:i>", "<urn:name>", '"in"', 0),
    }
    assert quads(of="urn:whole") == {("<urn:whole>", "<urn:has>", "<urn:s>")}
    assert quads(name="x", also=[{"id": "urn:t", "name": "y"}]) == {
        ("<urn:s>", "<urn:name>", '"x"'),
        ("<urn:t>", "<urn:name>", '"y"'),
    }


def test_what_says_nothing_is_no_loss() -> None:
    assert quads(name=None, link=[], json=None, many=None, type="Thing") - {
        ("<urn:s>", "<urn:json>", f'"null"^^<{RDF}JSON>')
    } == {("<urn:s>", f"<{RDF}type>", "<urn:Thing>")}


@pytest.mark.parametrize("members, fields", [
    ({"name": "x", "gpa": 1}, "gpa"),
    ({"name": {"gpa": 1, "foo": {"bar": 2}}}, "name.foo, name.gpa"),
    ({"type": "Unheard", "name": "x"}, "type"),
    ({"type": ["Thing", "Unheard"]}, "type"),
    ({"name": {"id": "relative", "name": "x"}}, "name.id"),
    ({"link": "../relative"}, "link"),
    ({"link": ["urn:fine", "not-a-url"]}, "link"),
    ({"link": "http://a b"}, "link"),
    ({"link": "http://a<b"}, "link"),
    ({"link": "@type"}, "link"),
    ({"link": "@whatever"}, "link"),
    ({"link": ""}, "link"),
    ({"name": {"@value": "x", "@language": "not a lang!"}}, "name.@language"),
    ({"in": {"e n": "hola"}}, "in.e n"),
    ({"name": {"value": "x", "@direction": "rtl"}}, "name.@direction"),
    ({"name": {"@list": ["a"], "@type": "urn:Lost"}}, "name.@type"),
    ({"name": {"@list": ["a"], "@type": "@id"}}, "name.@type"),
    ({"name": {"@set": ["a"], "@type": "urn:Lost"}}, "name.@set"),
    ({"by": {"key": {"name": "x"}}}, "by.key"),
    ({"blank": "x"}, "_:blank"),
    ({"name": 2**53}, "name"),
    ({"name": 1e20}, "name"),
    ({"double": "3.5abc"}, "double"),
    ({"double": "NaN"}, "double"),
    ({"box": "urn:only-an-id"}, "box"),
    ({"box": [{"id": "urn:only"}]}, "box.id"),
    ({"box": {"value": "free", "type": "urn:t"}}, "box.value"),
    ({"box": {"@list": ["free"]}}, "box.@list"),
    ({"of blank": {"name": "x"}}, "_:of"),
    ({"many": [{"@value": "x", "@language": "e n"}]}, "many.@language"),
    ({"lost": "x"}, "lost"),
    ({}, "id"),
])  # fmt: skip
def test_what_a_graph_loses_is_named(members: dict[str, Any], fields: str) -> None:
    assert lost(**members) == fields


def test_what_decides_under_another_name_is_remembered() -> None:
    found = quads_of({"@context": URL, "id": "urn:s", "until": "2027"}, CONTEXTS)
    assert (found.has_unpinned_terms, found.unpinned_where) == (True, "/validUntil")
    both = {"@context": URL, "id": "urn:s", "until": "2027", "validUntil": None}
    with pytest.raises(InvalidProof):
        quads_of(both, CONTEXTS)


def test_a_long_list_of_losses_is_cut() -> None:
    assert lost(**{f"x{number}": 1 for number in range(12)}) == (
        "x0, x1, x10, x11, x2, x3, x4, x5, …"
    )


@given(st.floats(allow_nan=False, allow_infinity=False).filter(lambda number: number % 1 != 0))
def test_doubles_keep_fifteen_digits(number: float) -> None:
    ((_, _, term),) = quads(double=number)
    lexical = str(term).split('"')[1]
    assert float(lexical) == pytest.approx(number, rel=1e-15)
    mantissa, _, exponent = lexical.partition("E")
    assert 1 <= abs(float(mantissa)) < 10
    assert exponent == str(int(exponent))

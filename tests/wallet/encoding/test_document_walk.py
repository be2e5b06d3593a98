"""One walk from JSON to statements: what it says, and what it leaves to PyLD's road."""

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.encoding.canonical import Road, canonicalize_document, canonicalize_processed
from wallet.encoding.context_plan import Declined
from wallet.encoding.contexts import ContextSet, pin_context
from wallet.encoding.document_walk import WalkedDocument, _escape_long, walk_document
from wallet.encoding.nquads import escape
from wallet.encoding.plan_compiling import compiling_plan
from wallet.encoding.rdfc import canonicalize_dataset

URL = "https://example.org/terms"
ODD_URL = "https://example.org/odd"
ALL_URL = "https://example.org/all"
XSD = "http://www.w3.org/2001/XMLSchema#"
TERMS: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    "Thing": "urn:Thing",
    "Box": {"@id": "urn:Box", "@context": {"inner": "urn:inner", "link": "urn:text"}},
    "name": "urn:name",
    "title": "urn:name",
    "link": {"@id": "urn:link", "@type": "@id"},
    "issuer": {"@id": "urn:issuer", "@type": "@id"},
    "source": "urn:source",
    "word": {"@id": "urn:word", "@type": "@vocab"},
    "set": {"@id": "urn:set", "@container": "@set"},
    "many": {"@id": "urn:many", "@container": "@list"},
    "links": {"@id": "urn:links", "@container": "@list", "@type": "@id"},
    "box": {"@id": "urn:box", "@container": ["@graph", "@set"], "@type": "@id"},
    "verifiableCredential": {"@id": "urn:vc", "@container": "@graph", "@context": None},
    "json": {"@id": "urn:json", "@type": "@json"},
    "day": {"@id": "urn:day", "@type": XSD + "date"},
    "text": {"@id": "urn:text", "@type": XSD + "string"},
    "double": {"@id": "urn:double", "@type": XSD + "double"},
    "salut": {"@id": "urn:salut", "@language": "fr"},
    "none": {"@id": "urn:none", "@type": "@none"},
    "ex": {"@id": "urn:ex:", "@prefix": True},
}
CONTEXTS = ContextSet({}).with_added(
    [
        pin_context(URL, {"@context": TERMS}, origin="test"),
        pin_context(ODD_URL, {"@context": {"oddId": "@id", "of": {"@reverse": "urn:of"}}},
                    origin="test"),
        pin_context(ALL_URL, {"@context": {"@vocab": "urn:all#"}}, origin="test"),
    ]
)  # fmt: skip


def document(**members: Any) -> dict[str, Any]:
    return {"@context": URL, "id": "urn:s", **members}


def walked(value: Any, contexts: ContextSet = CONTEXTS) -> WalkedDocument:
    return walk_document(value, compiling_plan(contexts).initial)


@pytest.mark.parametrize("members", [
    {"name": "x"},
    {"name": 'two\n"lines" \\ \x7f', "type": "Thing"},
    {"name": ["a", "a", None, "b"], "title": "a"},
    {"name": 5, "set": [5.5, True, -0.0, 1e21], "day": 5, "link": 7, "word": False},
    {"name": None, "set": [], "type": ["Thing", "Thing"], "many": []},
    {"name": "x", "many": None, "links": [None]},
    {"link": "did:key:z6Mk", "word": "Thing", "set": [{"link": "ex:1"}, {"name": "z"}]},
    {"link": "_:b", "set": [{"id": "_:b", "name": "x"}, {"id": "_:c"}, {"id": "_:c"}]},
    {"link": "https://example.org/" + "a" * 200, "name": {"id": "urn:" + "é" * 200}},
    {"many": ["a", "a", {"name": "x"}, None, {"id": "urn:x"}], "links": "urn:one"},
    {"box": [{"id": "urn:g", "name": "x"}, None, {"set": {"name": "y"}}]},
    {"json": {"b": [1], "a": None, "id": "urn:s"}, "name": "x"},
    {"json": [], "double": "2.50", "text": "t", "day": "2026-05-01", "salut": "allô"},
    {"double": [3, 0.5], "none": ["n", 4], "salut": 6},
    {"name": [{"@value": "x"}, {"@value": 5}, {"@value": "x", "@language": "EN-gb"}]},
    {"name": {"@value": 5, "@type": XSD + "double"}, "set": {"@value": "x", "@type": "urn:t"}},
    {"name": {"@value": "x", "@type": "Thing"}},
    {"name": {"@value": {"a": [1]}, "@type": "@json"}},
    {"type": "Box", "inner": "x", "link": "a text", "set": {"type": ["Box"], "inner": {}}},
    {"type": ["Box", "Thing"], "inner": [{"name": "reverted"}, {"id": "urn:x"}]},
    {"verifiableCredential": {"@context": [URL], "id": "urn:vc", "name": "x"}},
    {"issuer": "urn:i", "source": "somebody"},
    {"name": ["x" * 99, "long \n" * 20 + '"\\'], "set": {"name": "e" * 99}},
    {"name": "x" * 99, "text": "lines \n" * 20 + '\\n"', "salut": "é\n" * 50},
    {"name": "\t\x7f\r" * 30, "title": "\n" * 99},
    {"set": [{"id": f"urn:{name}", "name": "x"} for name in "aab"]},
    {"set": [{"id": "urn:a", "set": [1]}, {"id": "urn:a", "set": [True]}], "link": "urn:a"},
    {"set": [{"id": "urn:a", "name": {"@value": n}} for n in (1, True, 1, 0, False)]},
    {"set": [{"id": "urn:a", "json": n} for n in (1, True)]},
    {"set": [{"id": "urn:a", "name": "x", "set": {"name": "y"}}] * 2},
    {"set": [{"id": "urn:c", "type": "Box", "inner": "x"}] * 2},
    {"set": [{"id": "urn:a", "link": "urn:b"}, {"type": "Box", "id": "urn:a", "link": "urn:b"}]},
    {"set": {"id": "urn:a", "name": "x"}, "box": [{"id": "urn:a", "name": "x"}] * 2},
    {"set": [{"id": "_:a", "name": "x"}] * 3},
])  # fmt: skip
def test_both_roads_say_it(members: dict[str, Any]) -> None:
    value = document(**members)
    form = canonicalize_document(value, CONTEXTS)
    assert form.road is Road.COMPILED
    assert form.nquads == canonicalize_processed(value, CONTEXTS).nquads
    assert form.nquads == canonicalize_dataset(walked(value).dataset)


@pytest.mark.parametrize("value", [
    {"name": "x"},
    {"@context": URL},
    {"@context": URL, "id": "urn:s"},
    {"@context": [], "name": "x"},
    {"@context": None, "name": "x"},
    {"@context": [URL] * 33, "name": "x"},
    {"@context": [URL, {"gpa": "urn:gpa"}], "gpa": "4"},
    {"@context": [URL, ALL_URL], "name": "x"},
    {"@context": "https://unknown.example/v1", "name": "x"},
    {"@context": ODD_URL, "oddId": "urn:x"},
    {"@context": ODD_URL, "of": {"oddId": "urn:x"}},
    {"@context": ODD_URL, "id": "urn:x"},
    {"@context": ODD_URL, "type": "urn:T"},
])  # fmt: skip
def test_documents_that_are_left_to_the_other_road(value: dict[str, Any]) -> None:
    with pytest.raises(Declined):
        walked(value)


@pytest.mark.parametrize("members", [
    {"gpa": "4.0"}, {"id": None}, {"id": 5}, {"id": "relative"}, {"id": "http://a b"},
    {"id": "urn:\xa0"}, {"id": "relative.invalid://x"}, {"id": "urn:" + "a b" * 99},
    {"id": "no scheme" * 50}, {"id": "relative.invalid://" + "x" * 200},
    {"type": None}, {"type": 5}, {"type": [5]}, {"type": [["Thing"]]}, {"type": "Unheard"},
    {"type": "@json"}, {"type": ["Thing", {}]}, {"word": "Unheard"}, {"link": "relative"},
    {"@id": "urn:x"}, {"@type": "Thing"}, {"@graph": []}, {"urn:p": "x"}, {"ex:p": "x"},
    {"name": [["a"]]}, {"name": {"@set": ["a"]}}, {"name": {"@list": ["a"]}},
    {"name": {"@value": None}}, {"name": {"@value": ["a"]}}, {"name": {"@value": 2**60}},
    {"name": {"@value": "x", "@language": "e n"}}, {"name": {"@value": 5, "@language": "en"}},
    {"name": {"@value": "x", "@type": None}}, {"name": {"@value": "x", "@type": "Box"}},
    {"name": {"@value": "x", "@type": "Unheard"}}, {"name": {"@value": "x", "@index": "i"}},
    {"name": {"@value": "x", "@type": "urn:t", "@language": "en"}}, {"name": 2**60},
    {"name": {"@value": 2**60, "@type": "@json"}}, {"double": "three"},
    {"name": {"@context": URL, "name": "x"}}, {"json": {"a:b": 1}}, {"json": [{"@id": 1}]},
    {"box": "urn:x"}, {"box": {"id": "urn:x"}}, {"box": {"@value": "x"}}, {"box": {}},
    {"box": [["a"]]}, {"many": [["a"]]}, {"many": [{"@list": []}]},
    {"set": {"id": 5}}, {"verifiableCredential": {"id": "urn:x", "type": "Thing"}},
    {"verifiableCredential": {"@context": ODD_URL, "id": "urn:x", "name": "x"}},
])  # fmt: skip
def test_what_is_left_to_the_other_road(members: dict[str, Any]) -> None:
    with pytest.raises(Declined):
        walked(document(name="kept") | members)


@pytest.mark.parametrize("members, repeats", [
    ({"name": "x"}, False),
    ({"set": [{"id": "urn:a"}, {"id": "urn:b"}]}, False),
    ({"set": [{"id": "urn:a"}, {"id": "urn:a", "name": "x"}]}, True),
    ({"set": [{"id": "urn:a", "name": "x"}, {"name": "x", "id": "urn:a"}]}, False),
    ({"set": [{"id": "urn:a", "name": "x"}, {"id": "urn:a", "name": "y"}]}, True),
    ({"set": [{"id": "urn:a"}, {"id": "urn:a"}], "issuer": "urn:a"}, False),
    ({"set": {"id": "urn:s"}}, True),
    ({"issuer": "urn:s"}, True),
    ({"link": "urn:s"}, False),
    ({"source": "urn:s"}, True),
    ({"issuer": "urn:i", "set": {"id": "urn:i", "name": "x"}}, True),
    ({"json": {"id": "urn:s"}}, True),
    ({"name": {"@value": [1], "@type": "@json"}}, True),
])  # fmt: skip
def test_a_name_that_may_stand_twice_is_told(members: dict[str, Any], repeats: bool) -> None:
    assert walked(document(name="kept") | members).repeats_a_name is repeats


def test_only_a_plain_object_is_walked() -> None:
    with pytest.raises(Declined):
        walked("text")


def test_a_thousand_subjects_are_one_walk() -> None:
    subjects = [{"id": f"urn:{n}", "type": "Box", "inner": {"name": str(n)}} for n in range(1_000)]
    form = canonicalize_document(document(set=subjects), CONTEXTS)
    assert form.road is Road.COMPILED
    assert form.nquads == canonicalize_processed(document(set=subjects), CONTEXTS).nquads


def test_a_node_described_thousands_of_times_costs_no_more_each_time() -> None:
    def seconds(places: int) -> float:
        nodes = [{"id": "urn:same", "name": [f"{n}", f"{n}x", f"{n}y"]} for n in range(places)]
        started = time.process_time()
        walked(document(set=nodes))
        return time.process_time() - started

    few = min(seconds(500) for _ in range(3))
    assert min(seconds(4_000) for _ in range(3)) < 8 * few * 3


def test_deep_nesting_is_walked() -> None:
    value: dict[str, Any] = {"name": "x"}
    for depth in range(200):
        value = {"set": value, "name": f"{depth}"}
    assert canonicalize_document(document(**value), CONTEXTS).road is Road.COMPILED


@given(st.text(alphabet=st.sampled_from('ab "\\\n\r\t\0\x7fé\ud800\uffff'), max_size=12))
def test_long_texts_are_escaped_as_short_ones(text: str) -> None:
    assert _escape_long(text) == escape(text)


@pytest.mark.parametrize("odd", ["", "\t", "\x7f", "é", "é\t", "\n", "\n\t"])
@pytest.mark.parametrize("quoted", ["", '"', "\\", '\\"'])
def test_long_texts_have_one_form_on_both_roads(odd: str, quoted: str) -> None:
    value = document(name="long " * 40 + quoted + odd)
    form = canonicalize_document(value, CONTEXTS)
    assert form.road is Road.COMPILED
    assert form.nquads == canonicalize_processed(value, CONTEXTS).nquads

"""The rule on repeated ids, and that whoever says "none repeats" is right."""

import copy
import time
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.doubles.issuer_simulator import SUITES
from tests.places import VECTORS, needs_vectors
from tests.wallet.verification.checked import college, school
from wallet.encoding.canonical import canonicalize_document
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import WalletError
from wallet.formats.reader import read_items
from wallet.verification.graph_rules import find_repeated_id, speaks_of_itself, survey

ONE = {"id": "urn:one", "name": "One"}


@pytest.mark.parametrize(
    "document",
    [
        {"id": "urn:doc", "a": ONE, "b": {**ONE, "name": "Other"}},
        {"id": "urn:doc", "a": ONE, "b": {"id": "urn:one"}},
        {"id": "urn:doc", "a": [ONE, {**ONE, "more": 1}]},
        {"id": "urn:one", "name": "Two", "a": ONE},
        {"id": "urn:doc", "a": ONE, "b": {"@id": "urn:one", "name": "Other"}},
        {"id": "urn:doc", "a": ONE, "issuer": "urn:one"},
        {"id": "urn:doc", "a": ONE, "b": {"creator": "urn:one"}},
        {"id": "urn:doc", "issuer": "urn:one", "credentialSubject": [ONE, {"id": "urn:two"}]},
    ],
)
def test_an_id_with_different_properties_in_two_places_is_named(document) -> None:
    assert find_repeated_id(document) == "urn:one"


@pytest.mark.parametrize(
    "document",
    [
        {"id": "urn:doc", "a": ONE, "b": dict(ONE)},
        {"id": "urn:doc", "a": ONE, "b": {"name": "One", "id": "urn:one"}},
        {"id": "urn:doc", "a": {"name": "blank"}, "b": {"name": "other"}},
        {"id": "urn:doc", "a": ONE, "b": "urn:one"},
        {"id": "urn:doc", "a": ONE, "@context": {"id": "urn:one", "b": {"id": "urn:one"}}},
        {"id": "urn:doc", "a": {"id": 1, "x": 1}, "b": {"id": 1}},
        {"id": "urn:doc", "a": ONE, "b": {"id": None, "@id": "urn:one"}},
        # A learner's own word: subject and issuer are the same by what is said.
        {"issuer": "did:x:me", "credentialSubject": {"id": "did:x:me", "name": "n"}},
    ],
)
def test_what_cannot_be_moved_is_not(document) -> None:
    assert find_repeated_id(document) == ""


def test_lists_in_lists_and_what_is_no_object_are_gone_through() -> None:
    assert find_repeated_id({"a": [[ONE, 7], None, 1.5, "text"], "b": [[{**ONE, "c": 1}]]})
    assert find_repeated_id({"a": [[ONE, 7], None, 1.5, "text"], "b": [[dict(ONE)]]}) == ""
    assert survey({"a": [[ONE, 7], None, 1.5, "text"], "b": [[{**ONE, "c": 1}]]}).find_repeated()


def test_a_trusted_credential_inside_is_left_aside() -> None:
    document = {"id": "urn:doc", "a": ONE, "b/c": [{"id": "urn:x", "a": {"id": "urn:one"}}]}
    assert find_repeated_id(document) == "urn:one"
    assert find_repeated_id(document, ("/b~1c/0",)) == ""
    assert find_repeated_id(document, ("/b~1c/1",)) == "urn:one"
    assert find_repeated_id(document, ("/b~1c", "/b~1c/0")) == ""
    assert find_repeated_id(document, ("",)) == ""


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ({"role": "Surgeon"}, {"role": "Surgeon", "name": "N"}),
        ({"role": "Surgeon", "own": 1}, {"role": ["Nurse", "Surgeon"]}),
        ({"award": {"id": "urn:a"}}, {"award": [{"id": "urn:b"}, {"id": "urn:a", "name": "N"}]}),
        ({"award": "urn:a"}, {"award": {"@id": "urn:a", "name": "N"}}),
        ({"credits": 3}, {"credits": 3, "name": "N"}),
        ({"name": {"@value": "N", "@language": "en"}}, {"name": "N", "more": 1}),
    ],
)
def test_no_value_may_be_copied_out_of_a_trusted_credential(outer: Any, inner: Any) -> None:
    """The graph is the same whether the outer signer gave it or somebody copied it there."""
    inside = {"type": "A", "about": {"id": "urn:one", "type": "P", **inner}}
    document = {"about": {"id": "urn:one", "type": "Q", **outer}, "inside": inside}
    assert find_repeated_id(document, ("/inside",)) == "urn:one"
    # Where both say the very same there is nothing to tell apart, whatever types they name.
    document["about"] = {"id": "urn:one", "type": "Q", **inner}
    assert find_repeated_id(document, ("/inside",)) == ""
    # A bare reference says nothing, and other words are its own.
    document["about"] = {"id": "urn:one", "type": "Q", "other": [{"a": 1}, None], "role": {}}
    assert find_repeated_id(document, ("/inside",)) == ""


def seconds_for(number: int) -> float:
    """The least time for as many places of one id outside as inside."""
    places = [{"id": "urn:one", "name": "One", "tag": ["a", "b"]} for _ in range(number)]
    document = {"outside": places, "inside": {"type": "A", "list": copy.deepcopy(places)}}
    times = []
    for _ in range(3):
        started = time.process_time()
        assert find_repeated_id(document, ("/inside",)) == ""
        times.append(time.process_time() - started)
    return min(times)


def test_many_places_of_one_id_cost_no_more_than_their_number() -> None:
    """Eight times as many may cost eight times as much, not sixty-four times."""
    assert seconds_for(16_000) < 24 * seconds_for(2_000)


@pytest.mark.parametrize(
    ("changes", "is_own"),
    [
        ({}, True),
        ({"issuer": "did:x:me"}, False),
        ({"issuer": {"name": "Me"}}, False),
        ({"credentialSubject": [{"id": "did:x:me", "name": "N"}]}, False),
        ({"credentialSubject": {"id": "did:x:you", "name": "N"}}, False),
        ({"credentialSubject": {"name": "N"}}, False),
        ({"creator": {"id": "did:x:me", "name": "Other"}}, False),
        ({"a": ONE, "b": {**ONE, "name": "Other"}}, False),
    ],
)
def test_who_speaks_of_themselves_is_named_twice_and_nobody_else_is(
    changes: Any, is_own: bool
) -> None:
    me = {"id": "did:x:me", "type": "Profile", "name": "Me"}
    word = {"issuer": me, "credentialSubject": {"id": "did:x:me", "name": "N"}, **changes}
    assert speaks_of_itself(word) is is_own


def test_what_stands_beside_a_trusted_credential_counts() -> None:
    """Also beside the way there: in the same list, in the same object, and below a text."""
    inside = {"id": "urn:x", "type": ["A"], "name": "inside"}
    for beside in (
        {"list": ["text", inside, [{"id": "urn:one", "name": "Other"}]]},
        {"list": [{"id": "urn:one", "name": "Other"}, inside]},
        {"id": "urn:one", "name": "Other", "list": ["text", inside]},
        {"list": [7, inside], "more": {"deep": [{"id": "urn:one", "name": "Other"}]}},
    ):
        assert find_repeated_id({"a": ONE, "b": beside}, ("/b/list/1",)) == "urn:one"
    named = {"@context": {"id": "urn:one", "more": 1}, "a": ONE, "list": [inside]}
    assert find_repeated_id(named, ("/list/0",)) == ""
    assert find_repeated_id({"a": ONE, "list": "text"}, ("/list/0",)) == ""


def test_nothing_may_be_copied_out_of_a_trusted_credential() -> None:
    inner = {"id": "urn:x", "about": {"id": "urn:one", "name": "Doctor", "type": "A"}}
    honest = {"about": {"id": "urn:one", "name": "Beginner", "type": "A"}, "inside": inner}
    mixed = {**honest, "about": {"id": "urn:one", "name": ["Doctor", "Beginner"], "type": "A"}}
    assert find_repeated_id(honest, ("/inside",)) == ""
    assert find_repeated_id(mixed, ("/inside",)) == "urn:one"
    said_by_both = {**honest, "about": {"id": "urn:one", "name": "Doctor", "type": ["A", "B"]}}
    assert find_repeated_id(said_by_both, ("/inside",)) == ""


def test_a_text_copied_out_counts_wherever_it_stands_inside() -> None:
    deep = {"id": "urn:x", "more": [["t", {"id": "urn:one", "tag": "b"}]], "list": [1, "t"]}
    outer = {"about": {"id": "urn:one", "tag": ["a", "b", 3], "id2": "x"}, "inside": [deep]}
    assert find_repeated_id(outer, ("/inside/0",)) == "urn:one"
    outer["about"] = {"id": "urn:one", "tag": ["a", "c"]}
    assert find_repeated_id(outer, ("/inside/0",)) == ""


# --- documents at random

IDS = st.sampled_from(["urn:a", "urn:b", "urn:c"])
TEXTS = st.sampled_from(["s", "t", "urn:a", "urn:b"])
NAMES = st.sampled_from(["name", "tag", "issuer", "creator", "source", "inside", "proof", "type"])


def nodes(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    members = st.dictionaries(NAMES, inner, max_size=4)
    named = st.tuples(st.sampled_from(["id", "@id"]), IDS)
    return st.builds(lambda who, more: {who[0]: who[1], **more}, named, members) | members


DOCUMENTS = nodes(
    st.recursive(TEXTS, lambda inner: nodes(inner) | st.lists(inner, max_size=3), max_leaves=12)
)


@given(DOCUMENTS, st.data())
def test_what_repeats_with_more_left_aside_repeats_with_less(document: Any, data: Any) -> None:
    """So nobody needs to judge what is inside where the rest repeats an id anyway."""
    places = survey(document)
    inside = range(1, len(places.embedded) + 1)
    fewer = data.draw(st.lists(st.sampled_from(inside), unique=True)) if inside else []
    if places.find_repeated(inside):
        assert places.find_repeated(fewer)
    if places.find_repeated(fewer):
        assert places.find_repeated()
    assert places.find_repeated() == find_repeated_id(document)


def test_a_survey_leaves_aside_what_its_numbers_say() -> None:
    proof = {"type": "DataIntegrityProof"}
    first = {"id": "urn:x", "type": "A", "about": {"id": "urn:one", "name": "B"}, "proof": proof}
    second = {**first, "id": "urn:y", "about": {"id": "urn:one", "name": ["B", "C"]}}
    places = survey({"about": ONE, "inside": [first, second]})
    assert [places.find_repeated(held) for held in ((), (1,), (2,), (1, 2))] == [
        "urn:one", "urn:one", "urn:one", "",
    ]  # fmt: skip
    # A text of the second beside another one, outside: it was copied out of it.
    copied = survey({"about": {"id": "urn:one", "name": ["C", "D"]}, "inside": [first, second]})
    assert copied.find_repeated((1, 2)) == "urn:one"


# --- the word of whoever makes the canonical form


def says_none_repeats(document: Any) -> bool:
    try:
        return not canonicalize_document(document, bundled_contexts()).repeats_a_name
    except WalletError:
        return False


def places_in(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield value
        for entry in value.values():
            yield from places_in(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from places_in(entry)


def samples() -> Iterator[dict[str, Any]]:
    for issuer in (school(), college()):
        badge = issuer.open_badge(status=issuer.status_entry(1))
        yield dict(badge)
        word = issuer.endorsement(endorsed_id=str(badge["id"]))
        for suite in SUITES:
            yield {**badge, "endorsement": [issuer.issue(word, suite=suite)]}


SAMPLES = list(samples())
WORDS = ("id", "issuer", "creator", "holder", "source", "parentOrg", "name", "image", "evidence")


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(SAMPLES), st.data())
def test_where_none_repeats_by_the_canonical_form_none_does(sample: Any, data: Any) -> None:
    document = copy.deepcopy(sample)
    found = list(places_in(document))
    known = [node["id"] for node in found if isinstance(node.get("id"), str)]
    for _ in range(data.draw(st.integers(1, 3))):
        node, text = data.draw(st.sampled_from(found)), data.draw(st.sampled_from(known))
        value = data.draw(
            st.sampled_from([text, {"id": text}, {"id": text, "name": "N"}, [text, {"id": text}]])
        )
        node[data.draw(st.sampled_from(WORDS))] = text if value == [] else value
    if says_none_repeats(document):
        assert find_repeated_id(document) == ""


def test_the_question_above_is_asked_of_documents_that_repeat_none() -> None:
    assert any(says_none_repeats(sample) for sample in SAMPLES)


@needs_vectors
def test_where_none_repeats_by_the_canonical_form_none_does_in_other_projects_samples() -> None:
    asked = 0
    for path in sorted(VECTORS.rglob("*.json")):
        if path.stat().st_size > 200_000:
            continue
        for credential in read_items(path.read_bytes(), "x", bundled_contexts()).credentials:
            if says_none_repeats(credential.document):
                asked += 1
                assert find_repeated_id(credential.document) == "", path
    assert asked > 50

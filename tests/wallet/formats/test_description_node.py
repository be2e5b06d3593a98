"""Nodes know their places and see one value behind the spellings of one graph."""

import time

import pytest

from wallet.formats.description_node import Node


def test_a_node_knows_its_place():
    node = Node({"a/b": [1, {"c": "x"}], "": {"~": "y"}})
    held = node.at("a/b").entries[1].at("c")
    assert (held.value, held.pointer) == ("x", "/a~1b/1/c")
    assert node.at("").at("~").pointer == "//~0"
    assert node.at("nothing").value is None
    assert node.at("nothing").at("further").entries == ()
    assert Node("x", "/token").pointer == "/token"
    assert Node({"x": 1}, "/token").at("x").pointer == "/token/x"


def test_there_is_one_node_for_a_place():
    node = Node({"a": [1, {"c": "x"}], "id": "i"})
    assert node.at("a").entries[1].at("c") is node.at("a").entries[1].at("c")
    assert node.entries == (node,)
    assert Node(None).entries == ()
    assert node.at("id") is node.at("id")
    spelled = Node({"@id": "i"})
    assert spelled.at("id") is spelled.at("@id")


@pytest.mark.parametrize("value, name", [
    ("i", "i"), ({"id": "i"}, "i"), ({"@id": "i"}, "i"), (["i"], "i"), ([{"id": ["i"]}], "i"),
    (7, ""), (None, ""), ({"id": 7}, ""), (["i", "j"], ""),
])  # fmt: skip
def test_an_identifier_is_a_text_or_the_id_of_an_object(value, name):
    assert Node(value).id == name


@pytest.mark.parametrize("value, seen, pointer", [
    (["x"], "x", "/0"),
    ([["x"]], "x", "/0/0"),
    ([[], ["x"], None], "x", "/1/0"),
    (["x", "x"], "x", "/0"),
    (["x", {"@value": "x"}], "x", "/0"),
    ([1, 1.0], 1, "/0"),
    ({"@value": "x"}, "x", "/@value"),
    ({"@value": "x", "@type": None, "@language": None}, "x", "/@value"),
    ([{"@value": 1.5}], 1.5, "/0/@value"),
    ({"@set": ["x"]}, "x", "/@set/0"),
    ({"@list": [{"@set": "x"}]}, "x", "/@list/0/@set"),
    ([{"id": "i", "n": 1}, {"id": "i", "n": 1}], {"id": "i", "n": 1}, "/0"),
    ([{"@value": "x", "@language": "en"}] * 2, {"@value": "x", "@language": "en"}, "/0"),
])  # fmt: skip
def test_one_value_is_seen_behind_all_its_spellings(value, seen, pointer):
    node = Node({"m": value}).at("m")
    assert node.value == seen
    assert node.pointer == f"/m{pointer}"
    assert node.entries == (node,)


@pytest.mark.parametrize("value, entries", [
    (["x", "y"], [("x", "/0"), ("y", "/1")]),
    ([["x", "x"], "y"], [("x", "/0/0"), ("y", "/1")]),
    ({"@set": ["x", ["y"]]}, [("x", "/@set/0"), ("y", "/@set/1/0")]),
    ([True, 1, "1", False, 0], [(True, "/0"), (1, "/1"), ("1", "/2"), (False, "/3"), (0, "/4")]),
    ([{"n": 1}, {"n": 1}], [({"n": 1}, "/0"), ({"n": 1}, "/1")]),
    ([{"id": "i"}, {"id": "i", "n": 1}], [({"id": "i"}, "/0"), ({"id": "i", "n": 1}, "/1")]),
    ([{"@id": 7}, {"@id": 7}], [({"@id": 7}, "/0"), ({"@id": 7}, "/1")]),
    ([{"@value": "x", "@language": "en"}, "x"],
     [({"@value": "x", "@language": "en"}, "/0"), ("x", "/1")]),
    ([], []),
    ([None, []], []),
])  # fmt: skip
def test_what_differs_stays_apart(value, entries):
    node = Node(value)
    assert [(entry.value, entry.pointer) for entry in node.entries] == entries
    assert [type(entry.value) for entry in node.entries] == [type(one) for one, _ in entries]


@pytest.mark.parametrize("value", [
    {"@value": "x", "@language": "en"}, {"@value": "x", "@index": "i"}, {"@value": {"a": 1}},
    {"@value": ["x"], "@type": "@json"}, {"@set": ["x"], "id": "i"}, {"name": "x"},
])  # fmt: skip
def test_what_says_more_than_its_value_is_kept(value):
    assert Node(value).value == value
    assert Node([value]).value == value


def test_a_crowd_of_entries_is_read_in_one_pass():
    crowd = [{"id": "i", "n": number} for number in range(20_000)] + ["x"] * 20_000
    started = time.process_time()
    assert len(Node(crowd).entries) == 20_001
    assert time.process_time() - started < 1

"""A change at a place changes that place and nothing of the original."""

import pytest

from tests.rigs.forge.places import at, drop, leaves, members, objects, put

VALUE = {"a": [1, {"b": "x"}], "@context": [{"c": "d"}], "e": None}


def test_what_stands_where() -> None:
    assert at(VALUE, ("a", 1, "b")) == "x"
    assert [place for place, _ in leaves(VALUE)] == [
        ("a", 0), ("a", 1, "b"), ("@context", 0, "c"), ("e",),
    ]  # fmt: skip
    assert [place for place, _ in objects(VALUE)] == [(), ("a", 1)]
    assert len(members(VALUE)) == 8


def test_put_and_drop_leave_the_original_alone() -> None:
    before = repr(VALUE)
    assert put(VALUE, ("a", 1, "b"), "y")["a"] == [1, {"b": "y"}]
    assert put(VALUE, ("new",), 7)["new"] == 7
    assert put(VALUE, (), 7) == 7
    assert drop(VALUE, ("a", 0))["a"] == [{"b": "x"}]
    assert drop(VALUE, ("a", 1, "b"))["a"] == [1, {}]
    assert "e" not in drop(VALUE, ("e",))
    assert repr(VALUE) == before


@pytest.mark.parametrize("place", [("x", "y"), ("a", 9, "b"), ("e", "f")])
def test_there_is_no_way_through_what_is_not_there(place) -> None:
    with pytest.raises((KeyError, IndexError, TypeError)):
        put(VALUE, place, 1)

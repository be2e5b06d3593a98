"""Places in a JSON value: pointers as tuples, reading and changing copies at them."""

import copy
from collections.abc import Iterator
from typing import Any, TypeAlias

Place: TypeAlias = tuple[str | int, ...]


def walk_places(value: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Yield every place below and including ``value`` with what stands there."""
    yield place, value
    if isinstance(value, dict):
        for name, entry in value.items():
            yield from walk_places(entry, (*place, name))
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            yield from walk_places(entry, (*place, number))


def at(value: Any, place: Place) -> Any:
    """Return what stands at ``place``."""
    for step in place:
        value = value[step]
    return value


def put(value: Any, place: Place, entry: Any) -> Any:
    """Return a deep copy of ``value`` with ``entry`` at ``place``."""
    if not place:
        return copy.deepcopy(entry)
    changed = copy.deepcopy(value)
    at(changed, place[:-1])[place[-1]] = copy.deepcopy(entry)
    return changed


def drop(value: Any, place: Place) -> Any:
    """Return a deep copy of ``value`` without what stands at ``place`` (not the top)."""
    changed = copy.deepcopy(value)
    del at(changed, place[:-1])[place[-1]]
    return changed


def objects(value: Any) -> list[tuple[Place, dict[str, Any]]]:
    """Every object outside contexts."""
    return [
        (place, entry)
        for place, entry in walk_places(value)
        if isinstance(entry, dict) and "@context" not in place
    ]


def leaves(value: Any) -> list[tuple[Place, Any]]:
    """Every plain value, those in contexts and proofs too."""
    return [
        (place, entry) for place, entry in walk_places(value) if not isinstance(entry, dict | list)
    ]


def members(value: Any) -> list[tuple[Place, Any]]:
    """Every place but the top."""
    return [(place, entry) for place, entry in walk_places(value) if place]

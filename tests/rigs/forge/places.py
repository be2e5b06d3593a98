"""Places in a JSON value: pointers as tuples; values with something changed at one.

Values are shared, never changed: a changed value is a new one along the way to the place.
"""

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
    """Return ``value`` with ``entry`` at ``place``; everything beside the way there is shared.

    Raises KeyError or TypeError where the way leads through what is not there.
    """
    if not place:
        return entry
    step, rest = place[0], place[1:]
    inner = put(value[step], rest, entry) if rest else entry
    if isinstance(value, list):
        number = int(step)
        return [*value[:number], inner, *value[number + 1 :]]
    return {**value, step: inner}


def drop(value: Any, place: Place) -> Any:
    """Return ``value`` without what stands at ``place`` (not the top)."""
    step, rest = place[0], place[1:]
    if rest:
        return put(value, (step,), drop(value[step], rest))
    if isinstance(value, list):
        number = int(step)
        return [*value[:number], *value[number + 1 :]]
    left = dict(value)
    del left[step]
    return left


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

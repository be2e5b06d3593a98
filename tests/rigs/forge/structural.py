"""Structural mutations: one change to the JSON of a signed document, its proof left as it was.

Each mutation takes the document and a source of chance and returns another document, or None
where it finds nothing to change. The original is never touched.
"""

import random
from collections.abc import Callable
from typing import Any, TypeAlias

from tests.rigs.forge.places import at, drop, leaves, members, objects, put
from tests.rigs.forge.vocabulary import ALIASES, CONTEXTS, NEW_MEMBERS, TYPES, VALUES

Mutation: TypeAlias = Callable[[Any, random.Random], Any]


def _among(found: list[Any], chance: random.Random) -> Any:
    return chance.choice(found) if found else None


def _outside_contexts(found: list[Any]) -> list[Any]:
    return [(place, value) for place, value in found if "@context" not in place]


# --- claims


def edit_text(document: Any, chance: random.Random) -> Any:
    """Change a letter, cut, lengthen, or swap the case of one text."""
    found = _among([entry for entry in leaves(document) if isinstance(entry[1], str)], chance)
    if found is None:
        return None
    place, text = found
    spot = chance.randrange(len(text) + 1)
    other = chance.choice(
        [
            text[:spot] + chance.choice("aZ0 .-\u0430\u200b\n\t\u00a0") + text[spot:],
            text[:spot] + text[spot + 1 :],
            text.swapcase(),
            text[:spot],
            text + text,
            text.strip() + " ",
            text.replace("a", "\u0430", 1),
            text.replace("Z", "+00:00", 1),
            text.replace(":00Z", ":00.000Z", 1),
            text.upper(),
        ]
    )
    return put(document, place, other)


def replace_value(document: Any, chance: random.Random) -> Any:
    """Put another value in the place of anything."""
    place, _ = chance.choice(members(document))
    return put(document, place, chance.choice(VALUES))


def retype_value(document: Any, chance: random.Random) -> Any:
    """Write a value in another way that means, or seems to mean, the same."""
    found = _among(_outside_contexts(members(document)), chance)
    if found is None:
        return None
    place, value = found
    ways: list[Any] = [[value], [[value]], {"@set": [value]}, {"@list": [value]}, [value, value]]
    if isinstance(value, str):
        ways += [
            {"@value": value},
            {"@id": value},
            {"id": value},
            {"@value": value, "@type": None},
        ]
        ways += [{"@value": value, "@language": "en"}, {"@type": "@id", "@value": value}]
    if isinstance(value, dict):
        ways += [{"@graph": [value]}, {"@nest": value}, {**value, "@set": []}]
    if isinstance(value, list) and value:
        ways += [value[0], value[::-1], [*value, value[0]], {"@list": value}, [value, []]]
    if isinstance(value, int | float) and not isinstance(value, bool):
        ways += [float(value), str(value), {"@value": value}, value + 0.0000001]
    return put(document, place, chance.choice(ways))


def drop_member(document: Any, chance: random.Random) -> Any:
    """Leave something out."""
    place, _ = chance.choice(members(document))
    return drop(document, place)


def add_member(document: Any, chance: random.Random) -> Any:
    """Say something more, somewhere."""
    place, _ = chance.choice(objects(document))
    name, value = chance.choice(NEW_MEMBERS)
    return put(document, (*place, name), value)


def rename_member(document: Any, chance: random.Random) -> Any:
    """Write a member under another name: an alias, its address, or one that looks the same."""
    found = [
        (place, name) for place, entry in objects(document) for name in entry if name in ALIASES
    ]
    chosen = _among(found, chance)
    if chosen is None:
        return None
    place, name = chosen
    value = at(document, (*place, name))
    return put(drop(document, (*place, name)), (*place, chance.choice(ALIASES[name])), value)


def add_alias(document: Any, chance: random.Random) -> Any:
    """Write a second spelling of a member beside the first, with the same or another value."""
    found = [
        (place, name) for place, entry in objects(document) for name in entry if name in ALIASES
    ]
    chosen = _among(found, chance)
    if chosen is None:
        return None
    place, name = chosen
    value = at(document, (*place, name))
    other = value if chance.random() < 0.5 else chance.choice(VALUES)
    return put(document, (*place, chance.choice(ALIASES[name])), other)


def shuffle(document: Any, chance: random.Random) -> Any:
    """Put the members of one object, or the entries of one list, in another order."""
    found = [
        (place, entry)
        for place, entry in members(document)
        if isinstance(entry, dict | list) and len(entry) > 1
    ]
    chosen = _among(found, chance)
    if chosen is None:
        return None
    place, entry = chosen
    if isinstance(entry, list):
        return put(document, place, chance.sample(entry, len(entry)))
    names = chance.sample(list(entry), len(entry))
    return put(document, place, {name: entry[name] for name in names})


def move_value(document: Any, chance: random.Random) -> Any:
    """Take a member from one object and put it into another."""
    holders = objects(document)
    place, entry = chance.choice(holders)
    names = [name for name in entry if name != "@context"]
    if not names or len(holders) < 2:
        return None
    name = chance.choice(names)
    target, _ = chance.choice(holders)
    moved = at(document, (*place, name))
    if target[: len(place) + 1] == (*place, name):
        return None
    return put(drop(document, (*place, name)), (*target, name), moved)


def swap_values(document: Any, chance: random.Random) -> Any:
    """Let two values change places."""
    found = leaves(document)
    if len(found) < 2:
        return None
    (first, one), (second, other) = chance.sample(found, 2)
    return put(put(document, first, other), second, one)


# --- contexts and types


def change_contexts(document: Any, chance: random.Random) -> Any:
    """Add, drop, swap, double or replace contexts at the top or inside."""
    found = [place for place, _ in members(document) if place[-1] == "@context"]
    if not found:
        return None
    place = chance.choice(found)
    had = at(document, place)
    entries = had if isinstance(had, list) else [had]
    spot = chance.randrange(len(entries) + 1)
    more = chance.choice(CONTEXTS)
    ways: list[Any] = [
        [*entries[:spot], more, *entries[spot:]],
        [*entries, more],
        entries[:-1],
        entries[1:],
        entries[::-1],
        [*entries, entries[-1]] if entries else [],
        [entries, more],
        more,
        None,
        {"@context": entries},
    ]
    return put(document, place, chance.choice(ways))


def change_types(document: Any, chance: random.Random) -> Any:
    """Add, drop, swap or double a type."""
    found = [place for place, _ in members(document) if place[-1] in ("type", "@type")]
    if not found:
        return None
    place = chance.choice(found)
    had = at(document, place)
    entries = had if isinstance(had, list) else [had]
    more = chance.choice(TYPES)
    ways = [[*entries, more], [more, *entries], entries[1:], entries[:-1], [more], more,
            entries[::-1], [*entries, *entries]]  # fmt: skip
    return put(document, place, chance.choice(ways))


# --- identifiers


def change_ids(document: Any, chance: random.Random) -> Any:
    """Exchange, copy, drop or blank the identifiers of two nodes."""
    found = [(place, value) for place, value in leaves(document) if place[-1] in ("id", "@id")]
    if not found:
        return None
    (first, one), (second, other) = chance.choice(found), chance.choice(found)
    ways = [
        put(put(document, first, other), second, one),
        put(document, first, other),
        put(document, first, "_:b0"),
        drop(document, first),
        put(document, first, str(one) + "#"),
        put(document, first, str(one).replace("urn:", "URN:")),
    ]
    return chance.choice(ways)


def relocate(document: Any, chance: random.Random) -> Any:
    """Move or exchange properties between two places that carry one identifier.

    Where no identifier stands twice, a plain link to a node becomes such a place.
    """
    by_id: dict[str, list[Any]] = {}
    for place, entry in objects(document):
        if isinstance(entry.get("id"), str):
            by_id.setdefault(entry["id"], []).append(place)
    twice = [places for places in by_id.values() if len(places) > 1]
    if not twice or chance.random() < 0.3:
        return _relocate_to_link(document, by_id, chance)
    first, second = chance.sample(chance.choice(twice), 2)
    own = [name for name in at(document, first) if name not in ("id", "@context")]
    if not own:
        return None
    name = chance.choice(own)
    moved = at(document, (*first, name))
    target = at(document, second)
    if chance.random() < 0.5 or name not in target:
        return put(drop(document, (*first, name)), (*second, name), moved)
    return put(put(document, (*first, name), target[name]), (*second, name), moved)


def _relocate_to_link(document: Any, by_id: dict[str, list[Any]], chance: random.Random) -> Any:
    links = [
        (place, value)
        for place, value in leaves(document)
        if place and place[-1] not in ("id", "@id") and value in by_id
    ]
    chosen = _among(links, chance)
    if chosen is None:
        target, _ = chance.choice(objects(document))
        known = _among(sorted(by_id), chance)
        twin = {"id": known, "type": ["Profile"], "name": "Mallory"}
        return put(document, (*target, chance.choice(["creator", "source", "parentOrg"])), twin)
    place, value = chosen
    home = by_id[value][0]
    own = [name for name in at(document, home) if name not in ("id", "@context", "type")]
    if not own or place[: len(home)] == home:
        return None
    name = chance.choice(own)
    node = {"id": value, name: at(document, (*home, name))}
    return put(drop(document, (*home, name)), place, node)


CLAIM_MUTATIONS: tuple[Mutation, ...] = (
    edit_text, edit_text, replace_value, retype_value, retype_value, drop_member, add_member,
    add_member, rename_member, add_alias, shuffle, move_value, swap_values,
)  # fmt: skip
CONTEXT_MUTATIONS: tuple[Mutation, ...] = (change_contexts,)
TYPE_MUTATIONS: tuple[Mutation, ...] = (change_types,)
ID_MUTATIONS: tuple[Mutation, ...] = (change_ids,)
RELOCATIONS: tuple[Mutation, ...] = (relocate,)

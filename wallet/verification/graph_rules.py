"""A graph is not a tree: what a graph signature leaves open although every byte seems signed.

Suites that sign a graph (rdfc) do not see at which place in the document a property of a node
stood. Where one ``@id`` occurs twice with different properties, somebody can move properties from
one occurrence to the other and the hash stays equal. Such a document is UNKNOWN, unless the
occurrence stands inside an embedded credential whose own proof passed (DESIGN decision 3).
"""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from wallet.encoding.strict_json import escape_pointer, value_at
from wallet.model.json_values import JsonObject, JsonValue, as_list

# Members whose plain text stands for a node that people are shown: it could take properties.
_SHOWN_LINKS = ("issuer", "creator", "holder", "source", "parentOrg")
_ANY_LINK = frozenset(_SHOWN_LINKS)
# What a plain text says of the node it stands for.
_NOTHING: JsonObject = {}
_NAMES_AND_MEANINGS = frozenset({"id", "@id", "@context"})
# Members whose texts are nobody's own words.
_NO_TEXTS = _NAMES_AND_MEANINGS | {"type"}

# What stands at each place of an identifier, in the document's order.
_Places: TypeAlias = dict[str, list[JsonObject]]
# Pointers as a tree by their parts: a branch without branches is where one ends.
_Branch: TypeAlias = "dict[str, _Branch]"


def find_repeated_id(document: JsonObject, trusted_pointers: Iterable[str] = ()) -> str:
    """Return an identifier that occurs twice with different properties, or ``""``.

    ``trusted_pointers`` name embedded credentials whose own proof passed: what is inside them is
    bound by that proof and is left aside, except that nothing may have been copied out of it: an
    embedded credential shares the graph, so the outer signature cannot tell whose text it is.
    """
    trusted = tuple(dict.fromkeys(trusted_pointers))
    places: _Places = {}
    if not trusted:
        _gather(document, places)
    elif "" not in trusted:
        _gather_beside(document, _tree_of(trusted), places)
    for identifier, seen in places.items():
        if len(seen) > 1 and _differ(seen):
            return identifier
    return _find_mixed(document, trusted, places) if trusted else ""


def _find_mixed(document: JsonObject, trusted: Iterable[str], places: _Places) -> str:
    # Only a property with several texts can hold one of somebody else's beside its own.
    mixed = {
        identifier: [node for node in seen if any(map(_texts, node.items()))]
        for identifier, seen in places.items()
    }
    outer = {identifier: nodes for identifier, nodes in mixed.items() if nodes}
    for pointer in trusted if outer else ():
        inside: _Places = {}
        _gather_value(value_at(document, pointer), inside)
        for identifier, nodes in inside.items():
            outside = outer.get(identifier, ())
            if any(_mixes(node, inner) for node in outside for inner in nodes):
                return identifier
    return ""


def _texts(member: tuple[str, JsonValue]) -> set[str]:
    """Return the texts of a property that has at least two different ones, else none."""
    name, value = member
    if name in _NO_TEXTS or not isinstance(value, list | tuple):
        return set()
    texts = {text for text in value if isinstance(text, str)}
    return texts if len(texts) > 1 else set()


def _mixes(outer: JsonObject, inner: JsonObject) -> bool:
    """Return whether a property outside holds a text of the inner node beside another one."""
    for name, value in outer.items():
        own = _texts((name, value))
        shared = own & {text for text in as_list(inner.get(name)) if isinstance(text, str)}
        if shared and own - shared:
            return True
    return False


def _differ(nodes: Sequence[JsonObject]) -> bool:
    first = _properties(nodes[0])
    return any(_properties(node) != first for node in nodes[1:])


def _properties(node: JsonObject) -> JsonObject:
    return {name: entry for name, entry in node.items() if name not in _NAMES_AND_MEANINGS}


def _note(node: JsonObject, places: _Places) -> None:
    """Note the identifiers that ``node`` itself names."""
    identifier = node.get("id")
    if identifier is None and "id" not in node:
        identifier = node.get("@id")
    if isinstance(identifier, str):
        seen = places.get(identifier)
        if seen is None:
            places[identifier] = [node]
        else:
            seen.append(node)
    if not _ANY_LINK.isdisjoint(node):
        _note_links(node, places)


def _gather(node: JsonObject, places: _Places) -> None:
    """Note every place of every identifier in ``node``."""
    _note(node, places)
    for member, value in node.items():
        if type(value) is not str and member != "@context":
            _gather_value(value, places)


def _gather_value(value: JsonValue, places: _Places) -> None:
    if isinstance(value, dict):
        _gather(value, places)
    elif isinstance(value, list):
        for entry in value:
            if type(entry) is not str:
                _gather_value(entry, places)


def _gather_beside(value: JsonValue, trusted: _Branch, places: _Places) -> None:
    """Note what stands in ``value`` but not where a pointer of ``trusted`` ends."""
    entries: Iterable[tuple[str, JsonValue]] = ()
    if isinstance(value, dict):
        _note(value, places)
        entries = ((escape_pointer(name), entry) for name, entry in value.items())
    elif isinstance(value, list):
        entries = ((str(number), entry) for number, entry in enumerate(value))
    for part, entry in entries:
        branch = trusted.get(part)
        if branch:
            _gather_beside(entry, branch, places)
        elif branch is None and part != "@context":
            _gather_value(entry, places)


def _note_links(node: JsonObject, places: _Places) -> None:
    """A learner's own credential names its issuer by the subject's id: nobody else is claimed."""
    for member in _SHOWN_LINKS:
        link = node.get(member)
        if not isinstance(link, str):
            continue
        subject = node.get("credentialSubject")
        is_subject = isinstance(subject, dict) and subject.get("id") == link
        if member != "issuer" or not is_subject:
            places.setdefault(link, []).append(_NOTHING)


def _tree_of(pointers: Iterable[str]) -> _Branch:
    """Return RFC 6901 pointers as a tree; one inside another adds nothing to it."""
    tree: _Branch = {}
    for pointer in sorted(pointers):
        branch = tree
        for part in pointer.split("/")[1:]:
            if branch.get(part) == {}:
                break
            branch = branch.setdefault(part, {})
    return tree

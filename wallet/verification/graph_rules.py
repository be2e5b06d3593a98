"""A graph is not a tree: what a graph signature leaves open although every byte seems signed.

Suites that sign a graph (rdfc) do not see at which place in the document a property of a node
stood. Where one ``@id`` occurs twice with different properties, somebody can move properties from
one occurrence to the other and the hash stays equal. Such a document is UNKNOWN, unless the
occurrence stands inside an embedded credential whose own proof passed (DESIGN decision 3).
"""

from collections import defaultdict
from collections.abc import Collection, Iterator

from wallet.encoding.strict_json import escape_pointer, value_at
from wallet.model.json_values import JsonObject, JsonValue, as_list

# Members whose plain text stands for a node that people are shown: it could take properties.
_SHOWN_LINKS = ("issuer", "creator", "holder", "source", "parentOrg")


def find_repeated_id(document: JsonObject, trusted_pointers: Collection[str] = ()) -> str:
    """Return an identifier that occurs twice with different properties, or ``""``.

    ``trusted_pointers`` name embedded credentials whose own proof passed: what is inside them is
    bound by that proof and is left aside, except that nothing may have been copied out of it: an
    embedded credential shares the graph, so the outer signature cannot tell whose text it is.
    """
    trusted = frozenset(trusted_pointers)
    occurrences: dict[str, list[JsonObject]] = defaultdict(list)
    for identifier, properties in _nodes(document, "", trusted):
        occurrences[identifier].append(properties)
    for identifier, seen in occurrences.items():
        if any(properties != seen[0] for properties in seen[1:]):
            return identifier
    for pointer in trusted:
        for identifier, properties in _nodes(value_at(document, pointer), "", frozenset()):
            if any(_mixes(outer, properties) for outer in occurrences.get(identifier, ())):
                return identifier
    return ""


def _mixes(outer: JsonObject, inner: JsonObject) -> bool:
    """Return whether a property outside holds a text of the inner node beside another one."""
    for name, value in outer.items():
        own = {text for text in as_list(value) if isinstance(text, str)}
        shared = own & {text for text in as_list(inner.get(name)) if isinstance(text, str)}
        if name != "type" and shared and own - shared:
            return True
    return False


def _nodes(
    value: JsonValue, pointer: str, trusted: frozenset[str]
) -> Iterator[tuple[str, JsonObject]]:
    if pointer in trusted:
        return
    if isinstance(value, dict):
        yield from _own_node(value)
        for member, entry in value.items():
            if member != "@context":
                yield from _nodes(entry, f"{pointer}/{escape_pointer(member)}", trusted)
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            yield from _nodes(entry, f"{pointer}/{number}", trusted)


def _own_node(value: JsonObject) -> Iterator[tuple[str, JsonObject]]:
    identifier = value.get("id", value.get("@id"))
    if isinstance(identifier, str):
        yield identifier, _properties(value)
    for member in _SHOWN_LINKS:
        link = value.get(member)
        if isinstance(link, str):
            yield from _shown_link(link, member, value)


def _shown_link(link: str, member: str, owner: JsonObject) -> Iterator[tuple[str, JsonObject]]:
    """A learner's own credential names its issuer by the subject's id: nobody else is claimed."""
    subject = owner.get("credentialSubject")
    is_self_issued = member == "issuer" and isinstance(subject, dict) and subject.get("id") == link
    if not is_self_issued:
        yield link, {}


def _properties(node: JsonObject) -> JsonObject:
    return {name: entry for name, entry in node.items() if name not in ("id", "@id", "@context")}

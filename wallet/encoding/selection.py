"""A part of a JSON-LD document, chosen by JSON pointers, that is still about the same nodes.

VC-DI-ECDSA §3.4.10 and §3.4.11 ("selectJsonLd"): whoever shows a value also shows the objects
around it, each with its ``id`` and its ``type``, for without these the value would be said of
somebody else. The order of members and of entries is the document's; what is not chosen is left
out and lists close up.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from wallet.encoding.json_slices import parts_of
from wallet.model.json_values import JsonObject, JsonValue

# What is wanted below a value, by name or index; None for all of it.
_Branch: TypeAlias = "dict[str, _Wanted]"
_Wanted: TypeAlias = "_Branch | None"
# Members that go along with their object, as the data model names them.
_NAMES_ITSELF = ("id", "type")


class Selection(NamedTuple):
    """The chosen part of a document.

    ``sources`` are the objects of the document that only a part was taken of, by the identity of
    the part; objects taken whole are the document's own.
    """

    document: JsonObject
    sources: Mapping[int, JsonObject]


def select(document: JsonObject, pointers: Iterable[str]) -> Selection | None:
    """Return what RFC 6901 ``pointers`` choose of ``document``; None where they choose nothing.

    Raises KeyError for a pointer that leads nowhere.
    """
    tree: _Wanted = {}
    for pointer in pointers:
        tree = _grown(tree, parts_of(pointer))
    if tree is None:
        return Selection(document, {})
    if not tree:
        return None
    chooser = _Chooser()
    chosen = chooser.part_of(document, tree)
    if "@context" in document:
        chosen = {"@context": document["@context"], **chosen}
        chooser.sources[id(chosen)] = document
    # The parts live as long as their identities count: they all stand in the chosen document.
    return Selection(chosen, chooser.sources)


class _Chooser:
    __slots__ = ("sources",)

    def __init__(self) -> None:
        self.sources: dict[int, JsonObject] = {}

    def part_of(self, element: JsonObject, branch: _Branch) -> dict[str, JsonValue]:
        missing = branch.keys() - element.keys()
        if missing:
            raise KeyError(min(missing))
        chosen: dict[str, JsonValue] = {}
        for name, value in element.items():
            if name in branch:
                chosen[name] = self._value(value, branch[name])
            elif name in _NAMES_ITSELF and value and not _is_blank(value):
                chosen[name] = value
        self.sources[id(chosen)] = element
        return chosen

    def _value(self, value: JsonValue, branch: "_Wanted") -> JsonValue:
        if branch is None:
            return value
        if isinstance(value, dict):
            return self.part_of(value, branch)
        if isinstance(value, list | tuple):
            return [self._value(entry, branch[key]) for key, entry in _numbered(value, branch)]
        raise KeyError(min(branch))


def _numbered(entries: Sequence[JsonValue], branch: _Branch) -> list[tuple[str, JsonValue]]:
    held = [(str(number), entry) for number, entry in enumerate(entries)]
    found = [(key, entry) for key, entry in held if key in branch]
    if len(found) < len(branch):
        raise KeyError(min(branch.keys() - {key for key, _ in found}))
    return found


def _grown(tree: _Wanted, parts: Sequence[str]) -> _Wanted:
    """Return ``tree`` with one more place wanted; all of a value includes what is below it."""
    if tree is None or not parts:
        return None
    here = tree
    for part in parts[:-1]:
        deeper = here.setdefault(part, {})
        if deeper is None:
            return tree
        here = deeper
    here[parts[-1]] = None
    return tree


def _is_blank(value: JsonValue) -> bool:
    """Blank node identifiers are no names: they mean nothing outside their document."""
    return isinstance(value, str) and value.startswith("_:")


__all__ = ["Selection", "select"]

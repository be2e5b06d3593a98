"""A value of a document with its place, read the way the signature reads it.

JSON-LD has several spellings for one graph, and a signature over a graph holds for all of them: a
value and an array of just that value, arrays in arrays, one text twice in an array, a text and its
value object, ``id`` and ``@id`` (JSON-LD 1.1 §4.1.4, §4.2.1, §4.3). What people read must not
depend on which one somebody chose, so a node looks through them.
"""

from typing import TypeAlias

from wallet.encoding.strict_json import escape_pointer
from wallet.model.json_values import JsonValue

# The pointer from an array to one of its entries, and that entry.
_Entry: TypeAlias = tuple[str, JsonValue]

_ALIASES = {"id": "@id", "type": "@type"}
_NEUTRAL = frozenset({"@value", "@type", "@language"})


class Node:
    """A value of the document and the pointer to it.

    There is one node for each place below one root: nodes can stand for their places.
    """

    __slots__ = ("_above", "_entries", "_held", "_members", "_name", "_suffix", "value")

    def __init__(
        self,
        value: JsonValue,
        pointer: str = "",
        above: "Node | None" = None,
        name: str | None = None,
    ) -> None:
        """``pointer`` leads here from ``above``, or from its member ``name``."""
        self.value = value
        self._above = above
        self._name = name
        self._suffix = pointer
        self._members: dict[str, Node] | None = None
        if type(value) is list or type(value) is dict:
            self._held: list[_Entry] | None = None
            self._entries: tuple[Node, ...] | None = None
            self._settle(value)

    def _settle(self, value: JsonValue) -> None:
        step, value = _unwrapped("", value)
        if type(value) is list:
            held: list[_Entry] = []
            _flatten(value, step, held, set(), {})
            if len(held) == 1:
                step, value = held[0]
            else:
                self._held, step = held, ""
        self._suffix += step
        self.value = value

    def at(self, name: str) -> "Node":
        """Return the member ``name``, or a node without value and place where there is none."""
        value = self.value
        held = value.get(name) if type(value) is dict else None
        if held is None:
            return self.at(_ALIASES[name]) if name in _ALIASES else NOTHING
        if self._members is None:
            self._members = {}
        node = self._members.get(name)
        if node is None:
            node = self._members[name] = Node(held, "", self, name)
        return node

    def met(self, name: str) -> "Node | None":
        """Return the member ``name`` where somebody has asked for it before."""
        return self._members.get(name) if self._members else None

    @property
    def pointer(self) -> str:
        """The RFC 6901 pointer to the value."""
        if self._above is not None:
            step = "" if self._name is None else f"/{escape_pointer(self._name)}"
            self._suffix = f"{self._above.pointer}{step}{self._suffix}"
            self._above = None
        return self._suffix

    @property
    def entries(self) -> "tuple[Node, ...]":
        """The entries of a list, the value itself where it is none, nothing for None."""
        value = self.value
        if type(value) is not list:
            return () if value is None else (self,)
        if self._entries is None:
            held = self._held or ()
            self._entries = tuple([Node(entry, where, self) for where, entry in held])
        return self._entries

    @property
    def is_object(self) -> bool:
        """Whether the value is an object."""
        return type(self.value) is dict

    @property
    def raw(self) -> str:
        """The value where it is a text, as it stood, else ``""``."""
        return self.value if type(self.value) is str else ""

    @property
    def id(self) -> str:
        """The text itself, or the ``id`` of an object, as it stood."""
        return self.raw or self.at("id").raw


NOTHING = Node(None)


def _unwrapped(where: str, value: JsonValue) -> _Entry:
    """Look through value objects that add nothing, and through sets and lists spelled out."""
    while type(value) is dict:
        if "@value" in value:
            inner = value["@value"]
            is_plain = value.keys() <= _NEUTRAL and value.get("@language") is None
            if not is_plain or type(inner) in (dict, list):
                break
            where, value = f"{where}/@value", inner
        elif len(value) == 1 and ("@set" in value or "@list" in value):
            (name,) = value
            where, value = f"{where}/{name}", value[name]
        else:
            break
    return where, value


def _flatten(
    values: list[JsonValue],
    where: str,
    held: list[_Entry],
    texts: set[tuple[object, ...]],
    objects: dict[str, JsonValue],
) -> None:
    """Add each entry that says something new; ``texts`` and ``objects`` are those there are."""
    for number, given in enumerate(values):
        step, entry = _unwrapped(f"{where}/{number}", given)
        if type(entry) is list:
            _flatten(entry, step, held, texts, objects)
        elif entry is not None and not _is_repeated(entry, texts, objects):
            held.append((step, entry))


def _is_repeated(
    entry: JsonValue, texts: set[tuple[object, ...]], objects: dict[str, JsonValue]
) -> bool:
    """Whether ``entry`` was there: the same text, or the very object under the same identifier."""
    if type(entry) is dict:
        name = entry.get("id", entry.get("@id"))
        if isinstance(name, str):
            return objects.setdefault(name, entry) is not entry and objects[name] == entry
        if "@value" not in entry:
            return False
        key: tuple[object, ...] = ("@value", repr(entry))
    else:
        key = (isinstance(entry, bool), isinstance(entry, str), entry)
    if key in texts:
        return True
    texts.add(key)
    return False

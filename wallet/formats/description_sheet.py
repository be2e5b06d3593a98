"""The sheet a description is written on, which remembers what of the document was said.

Every text comes from a :class:`Node`, a value with its place. What no subject module has said in
the end is said by :meth:`Sheet.say_the_rest`, so that a description is complete by construction.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from wallet.encoding.strict_json import escape_pointer
from wallet.formats.plain_text import plain_text
from wallet.model.description import Field, Text
from wallet.model.json_values import JsonValue

_LINK = re.compile(r"https?://\S+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*|@none")
# Grammar of the document, not content: never read out by itself.
_GRAMMAR = frozenset({"@context", "proof", "@language", "@direction"})
# Types everybody has; any other is said, for it may carry meaning.
_KNOWN_TYPES = frozenset(
    {
        "VerifiableCredential",
        "OpenBadgeCredential",
        "AchievementCredential",
        "EndorsementCredential",
        "ClrCredential",
        "Profile",
        "Person",
        "Organization",
        "Address",
        "GeoCoordinates",
        "Image",
        "IdentityObject",
        "IdentifierEntry",
        "Achievement",
        "AchievementSubject",
        "ClrSubject",
        "EndorsementSubject",
        "Alignment",
        "Criteria",
        "Evidence",
        "Related",
        "Result",
        "ResultDescription",
        "RubricCriterionLevel",
        "Association",
    }
)


@dataclass(frozen=True, slots=True)
class Node:
    """A value of the document and the pointer to it."""

    value: JsonValue
    pointer: str = ""

    def at(self, name: str) -> "Node":
        """Return the member ``name``; its value is None where there is none."""
        value = self.value.get(name) if isinstance(self.value, Mapping) else None
        return Node(value, f"{self.pointer}/{escape_pointer(name)}")

    @property
    def entries(self) -> tuple["Node", ...]:
        """The entries of a list, the value itself where it is none, nothing for None."""
        if self.value is None:
            return ()
        if isinstance(self.value, list | tuple):
            return tuple(
                Node(entry, f"{self.pointer}/{number}") for number, entry in enumerate(self.value)
            )
        return (self,)

    @property
    def is_object(self) -> bool:
        """Whether the value is an object."""
        return isinstance(self.value, Mapping)

    @property
    def raw(self) -> str:
        """The value where it is a text, as it stood, else ``""``."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def id(self) -> str:
        """The text itself, or the ``id`` of an object, as it stood."""
        return self.raw or self.at("id").raw or self.at("@id").raw


@dataclass(slots=True)
class Sheet:
    """What has been said so far, in reading order, and which places it came from."""

    texts: list[Text] = field(default_factory=list)
    said: set[str] = field(default_factory=set)

    def say(self, label: Field, node: Node, *, named: str = "") -> None:
        """Add every text of ``node`` (all its languages, all its entries) under ``label``."""
        for part, language in localized(node):
            if part.pointer in self.said:
                continue
            self.said.add(part.pointer)
            self.add(label, written(part), part.pointer, named=named, language=language)

    def add(
        self, label: Field, value: str, pointer: str, *, named: str = "", language: str = ""
    ) -> None:
        """Add one text that is written already; empty ones are left out."""
        if not value.strip():
            return
        is_link = _LINK.fullmatch(value) is not None
        self.texts.append(
            Text(
                field=label,
                value=value,
                language=language,
                is_link=is_link,
                pointer=pointer,
                label=plain_text(named),
            )
        )

    def take(self, node: Node) -> str:
        """Return the first text of ``node`` for use elsewhere, and count it as said."""
        for part, _ in localized(node):
            self.said.add(part.pointer)
            return written(part)
        return ""

    def take_all(self, node: Node) -> tuple[str, ...]:
        """Return all texts of ``node`` for use elsewhere, and count them as said."""
        parts = [part for part, _ in localized(node)]
        self.said.update(part.pointer for part in parts)
        return tuple(written(part) for part in parts)

    def take_id(self, node: Node) -> str:
        """Return the identifier ``node`` is or has, and count it as said."""
        if node.raw:
            return self.take(node)
        return self.take(node.at("id")) or self.take(node.at("@id"))

    def pass_over(self, node: Node) -> None:
        """Count a text as said without saying it: it was said elsewhere, word for word."""
        self.said.update(part.pointer for part, _ in localized(node))

    def say_the_rest(self, root: Node) -> None:
        """Add every text of the document that has not been said, labelled with its path."""
        for node, path in _leaves(root, ()):
            if node.pointer not in self.said:
                self.said.add(node.pointer)
                self.add(Field.OTHER, written(node), node.pointer, named=" / ".join(path))


def localized(node: Node) -> Iterator[tuple[Node, str]]:
    """Yield each text or number of ``node`` with its language.

    Reads plain values, value objects (JSON-LD 1.1 §4.2.4), language maps and lists of them.
    """
    if isinstance(node.value, str | int | float):
        yield node, ""
    elif isinstance(node.value, Mapping):
        if "@value" in node.value:
            yield from (
                (part, node.at("@language").raw) for part, _ in localized(node.at("@value"))
            )
        elif is_language_map(node.value):
            for language in node.value:
                for part, _ in localized(node.at(language)):
                    yield part, "" if language == "@none" else language
    else:
        for entry in node.entries:
            yield from localized(entry)


def is_language_map(value: Mapping[str, JsonValue]) -> bool:
    """Whether all names are language tags and all values texts (JSON-LD 1.1 §4.2.4.1)."""
    return (
        bool(value)
        and all(
            _LANGUAGE.fullmatch(name) is not None
            and (isinstance(text, str) or (isinstance(text, list) and _are_texts(text)))
            for name, text in value.items()
        )
        and not {"id"} & value.keys()
    )


def _are_texts(values: list[JsonValue]) -> bool:
    return all(isinstance(value, str) for value in values)


def written(node: Node) -> str:
    """Return a text or number as people read it; data URLs by their kind and size only."""
    value = node.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return str(int(value))
    if isinstance(value, str):
        if value.startswith("data:"):
            return f"{plain_text(value[:64].split(',')[0])} ({len(value)})"
        return plain_text(value)
    return "" if value is None else str(value)


def _leaves(node: Node, path: tuple[str, ...]) -> Iterator[tuple[Node, tuple[str, ...]]]:
    value = node.value
    if isinstance(value, Mapping):
        for name in value:
            if name not in _GRAMMAR:
                yield from _leaves(node.at(name), (*path, name))
    elif isinstance(value, list | tuple):
        for entry in node.entries:
            yield from _leaves(entry, path)
    elif value is not None and not _is_known_type(value, path):
        yield node, path


def _is_known_type(value: JsonValue, path: tuple[str, ...]) -> bool:
    return bool(path) and path[-1] in ("type", "@type") and value in _KNOWN_TYPES

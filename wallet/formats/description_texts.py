"""The texts of a node: in which languages, and as people read them."""

import re
from collections.abc import Iterable

from wallet.formats.description_node import Node
from wallet.formats.plain_text import plain_text
from wallet.model.json_values import JsonObject, JsonValue

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*|@none")


def first_text(node: Node) -> str:
    """Return the first text of ``node`` as people read it, ``""`` where it has none."""
    for part, _ in localized(node):
        return written(part)
    return ""


def localized(node: Node) -> Iterable[tuple[Node, str]]:
    """Return each text or number of ``node`` with its language.

    Reads plain values, value objects (JSON-LD 1.1 §4.2.4), language maps and lists of them.
    """
    value = node.value
    if type(value) is str:
        return ((node, ""),)
    if type(value) is dict:
        return _localized_object(node, value)
    if type(value) is list:
        return [found for entry in node.entries for found in localized(entry)]
    return () if value is None else ((node, ""),)


def _localized_object(node: Node, value: JsonObject) -> list[tuple[Node, str]]:
    if "@value" in value:
        language = node.at("@language").raw
        return [(part, language) for part, _ in localized(node.at("@value"))]
    if not is_language_map(value):
        return []
    return [
        (part, "" if language == "@none" else language)
        for language in value
        for part, _ in localized(node.at(language))
    ]


def is_language_map(value: JsonObject) -> bool:
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
    if type(value) is str:
        if value.startswith("data:"):
            return f"{plain_text(value[:64].split(',')[0])} ({len(value)})"
        return plain_text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return str(int(value))
    return "" if value is None else str(value)

"""One look at a parsed JSON value: how deep it is, how many strings it holds, its objects.

The number of strings answers a question that the parsed value alone cannot: whether the text it
came from named a member twice. Of two equal names a parser keeps one, and so a string fewer.
"""

from typing import Any, NamedTuple

from wallet.model.json_values import JsonValue

_CONTAINERS = frozenset({dict, list})


class Survey(NamedTuple):
    """What one walk over a value saw.

    ``depth`` counts levels of objects and arrays, ``strings`` names and text values, ``nodes``
    values and every container once more; ``objects`` are all objects, outermost first.
    """

    depth: int
    strings: int
    nodes: int
    objects: list[dict[str, JsonValue]]


def survey(value: JsonValue) -> Survey:
    """Return what ``value`` holds, which must be made of plain ``dict`` and ``list``.

    Level by level and without recursion: depth costs nothing. Every document that is read comes
    through this loop, which is why it is spelled out.
    """
    objects: list[dict[str, Any]] = []
    depth = names = values = containers = others = 0
    level: list[Any] = [value] if type(value) in _CONTAINERS else []
    while level:
        depth += 1
        containers += len(level)
        inner = []
        for entries in level:
            values += len(entries)
            if type(entries) is dict:
                objects.append(entries)
                names += len(entries)
                entries = entries.values()
            for entry in entries:
                if type(entry) is not str:
                    others += 1
                    if type(entry) in _CONTAINERS:
                        inner.append(entry)
        level = inner
    strings = names + values - others if depth else int(type(value) is str)
    return Survey(depth, strings, values + containers + 1, objects)


def names_repeat(data: bytes, strings: int) -> bool:
    """Whether a valid JSON text names a member twice; ``strings`` as in its value's survey.

    Every string has two quotes; others are escaped ones within strings (RFC 8259 §7).
    """
    quotes = data.count(b'"')
    if quotes == 2 * strings:
        return False
    return quotes - data.replace(b"\\\\", b"").count(b'\\"') != 2 * strings

"""Cuts values out of a JSON text as they stood, byte for byte.

A signed text never has to be written again. The text must have passed
:func:`wallet.encoding.strict_json.read_json`: nothing is judged here.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from json.decoder import scanstring  # type: ignore[attr-defined]  # in no stub
from typing import Any, TypeAlias

_WHITESPACE = re.compile(r"[ \t\n\r]*")
_SPACE = " \t\n\r"
_Span: TypeAlias = tuple[int, int]
# Which pointers lead to a place, by their number, and what is wanted below it.
_Wanted: TypeAlias = "tuple[list[int], dict[str, _Wanted]]"

# The parser is the fastest way over a value that there is; what it makes of it is thrown away.
_scan: Callable[[str, int], tuple[Any, int]] = json.JSONDecoder().scan_once  # type: ignore[attr-defined]  # in no stub


def slice_at(data: bytes, pointer: str) -> bytes:
    """Return the exact bytes of the value at an RFC 6901 ``pointer``; KeyError where none is."""
    return slices_at(data, (pointer,))[0]


def slices_at(data: bytes, pointers: Sequence[str]) -> tuple[bytes, ...]:
    """Return the exact bytes of the values at ``pointers`` (RFC 6901), in one pass.

    Raises KeyError where nothing is there.
    """
    text = data.decode()
    spans: dict[int, _Span] = {}
    _cut(text, _after_space(text, 0), _tree_of(pointers), spans)
    if len(spans) < len(pointers):
        raise KeyError(next(one for number, one in enumerate(pointers) if number not in spans))
    return _bytes_of(data, text, [spans[number] for number in range(len(pointers))])


def slices_of(data: bytes, pointer: str) -> tuple[bytes, ...]:
    """Return the exact bytes of each entry of the array at ``pointer``, in one pass.

    A value there that is no array is returned as the only entry (JSON-LD sets). Raises KeyError
    where nothing is there.
    """
    text = data.decode()
    start = _find(text, pointer)
    if text[start] != "[":
        return _bytes_of(data, text, [(start, _scan(text, start)[1])])
    spans: list[_Span] = []
    ends: list[int] = []
    for _, begin in _entries_of(text, start, ends):
        ends.append(_scan(text, begin)[1])
        spans.append((begin, ends[-1]))
    return _bytes_of(data, text, spans)


def parts_of(pointer: str) -> list[str]:
    """Return the names and indices of an RFC 6901 ``pointer``; KeyError where it is none."""
    if pointer == "":
        return []
    if not pointer.startswith("/"):
        raise KeyError(pointer)
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer[1:].split("/")]


def _tree_of(pointers: Sequence[str]) -> _Wanted:
    top: _Wanted = ([], {})
    for number, pointer in enumerate(pointers):
        here = top
        for part in parts_of(pointer):
            here = here[1].setdefault(part, ([], {}))
        here[0].append(number)
    return top


def _cut(text: str, start: int, wanted: _Wanted, spans: dict[int, _Span]) -> int:
    """Keep what is wanted of the value at ``start``; returns its end."""
    numbers, below = wanted
    end = _cut_below(text, start, below, spans) if below else _scan(text, start)[1]
    for number in numbers:
        spans[number] = (start, end)
    return end


def _cut_below(text: str, start: int, below: dict[str, _Wanted], spans: dict[int, _Span]) -> int:
    if text[start] not in "[{":
        return _scan(text, start)[1]
    ends: list[int] = []
    for name, begin in _entries_of(text, start, ends):
        if name in below:
            ends.append(_cut(text, begin, below[name], spans))
    return ends.pop()


def _find(text: str, pointer: str) -> int:
    position = _after_space(text, 0)
    for part in parts_of(pointer):
        if text[position] not in "[{":
            raise KeyError(pointer)
        starts = (begin for name, begin in _entries_of(text, position, []) if name == part)
        position = next(starts, -1)
        if position < 0:
            raise KeyError(pointer)
    return position


def _entries_of(text: str, start: int, ends: list[int]) -> Iterator[tuple[str, int]]:
    """Yield name (or index) and start of each entry of the container at ``start``.

    Whoever has found the end of an entry puts it into ``ends`` and spares the search; at last the
    end of the container stands there.
    """
    opener = text[start]
    position = _after_space(text, start + 1)
    number = 0
    while text[position] not in "]}":
        name = str(number)
        if opener == "{":
            name, position = scanstring(text, position + 1, True)  # noqa: FBT003 (json's own)
            if text[position] != ":":
                position = _after_space(text, position)
            position += 1
            if text[position] in _SPACE:
                position = _after_space(text, position)
        yield name, position
        position = ends.pop() if ends else _scan(text, position)[1]
        if text[position] in _SPACE:
            position = _after_space(text, position)
        if text[position] == ",":
            position += 1
            if text[position] in _SPACE:
                position = _after_space(text, position)
        number += 1
    ends.append(position + 1)


def _after_space(text: str, position: int) -> int:
    if text[position : position + 1] not in _SPACE:
        return position
    return _WHITESPACE.match(text, position).end()  # type: ignore[union-attr]  # matches anything


def _bytes_of(data: bytes, text: str, spans: Iterable[_Span]) -> tuple[bytes, ...]:
    if len(text) == len(data):
        return tuple(data[start:end] for start, end in spans)
    return tuple(text[start:end].encode() for start, end in spans)

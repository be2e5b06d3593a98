"""CBOR shown as JSON values, to be read by people; nothing is verified over what comes out.

Tags give way to what they hold (RFC 8949 §3.4); bytes that hold an item of their own (tag 24) are
opened; other bytes are left out. Whatever is to be checked is read by ``cbor_items`` instead.
"""

import math
import struct
from typing import Any

from wallet.errors import InputError, Reason
from wallet.model.json_values import JsonValue

MAX_DEPTH = 48
MAX_ITEMS = 20_000

_UNSIGNED, _NEGATIVE, _BYTES, _TEXT, _ARRAY, _MAP, _TAG, _SIMPLE = range(8)
_ITEM_IN_BYTES = 24
_START_OF_ITEM = b"\xd8\x18"
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}
_FLOATS = {25: ">e", 26: ">f", 27: ">d"}
_SIMPLE_VALUES: dict[int, JsonValue] = {20: False, 21: True}


def view_cbor(data: bytes) -> JsonValue:
    """Return the one item ``data`` holds, as JSON has it.

    Raises InputError(CODE_DAMAGED, TOO_DEEP, TOO_LARGE). Indefinite lengths are not read.
    """
    budget = [MAX_ITEMS]
    reader = _Reader(data, budget)
    value = reader.item(0)
    if reader.position != len(data):
        raise InputError(Reason.CODE_DAMAGED, {"where": "trailing bytes"})
    return value


class _Reader:
    def __init__(self, data: bytes, budget: list[int]) -> None:
        self.position = 0
        self._data = data
        self._budget = budget

    def item(self, depth: int) -> JsonValue:
        """Return the next item."""
        if depth > MAX_DEPTH:
            raise InputError(Reason.TOO_DEEP, {"limit": str(MAX_DEPTH)})
        self._budget[0] -= 1
        if self._budget[0] < 0:
            raise InputError(Reason.TOO_LARGE, {"limit": str(MAX_ITEMS), "size": "more"})
        major, short, argument = self._head()
        if major in (_UNSIGNED, _NEGATIVE):
            return argument if major == _UNSIGNED else -1 - argument
        if major in (_BYTES, _TEXT):
            content = self._take(argument)
            is_text = major == _TEXT
            return content.decode("utf-8", "replace") if is_text else self._inside(content, depth)
        if major == _ARRAY:
            return [self.item(depth + 1) for _ in self._counted(argument)]
        if major == _MAP:
            return {
                str(self.item(depth + 1)): self.item(depth + 1) for _ in self._counted(argument)
            }
        if major == _TAG:
            return self._tagged(argument, depth)
        return _simple(short, argument)

    def _tagged(self, tag: int, depth: int) -> JsonValue:
        if tag != _ITEM_IN_BYTES:
            return self.item(depth + 1)
        major, _, length = self._head()
        if major != _BYTES:
            raise InputError(Reason.CODE_DAMAGED, {"where": "tag 24"})
        inner = _Reader(self._take(length), self._budget)
        return inner.item(depth + 1)

    def _inside(self, content: bytes, depth: int) -> JsonValue:
        """What bytes hold that begin as an item in bytes does; other bytes are left out."""
        if not content.startswith(_START_OF_ITEM):
            return None
        try:
            return _Reader(content, self._budget).item(depth + 1)
        except InputError:
            return None

    def _counted(self, count: int) -> range:
        # Each entry has a byte at least: a count beyond that is a lie.
        if count > len(self._data) - self.position:
            raise InputError(Reason.CODE_DAMAGED, {"where": "count"})
        return range(count)

    def _head(self) -> tuple[int, int, int]:
        first = self._take(1)[0]
        major, short = first >> 5, first & 0x1F
        if short < min(_WIDTHS):
            return major, short, short
        width = _WIDTHS.get(short)
        if width is None:
            raise InputError(Reason.CODE_DAMAGED, {"where": "length"})
        return major, short, int.from_bytes(self._take(width), "big")

    def _take(self, size: int) -> bytes:
        taken = self._data[self.position : self.position + size]
        if len(taken) != size:
            raise InputError(Reason.CODE_DAMAGED, {"where": "end"})
        self.position += size
        return taken


def _simple(short: int, argument: int) -> JsonValue:
    if short not in _FLOATS:
        return _SIMPLE_VALUES.get(short)
    value: Any = struct.unpack(_FLOATS[short], argument.to_bytes(_WIDTHS[short], "big"))[0]
    return value if math.isfinite(value) else None

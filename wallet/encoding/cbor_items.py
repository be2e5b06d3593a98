"""CBOR data items from outside, read strictly: the part of RFC 8949 that codes use, no more.

cbor2 writes; it does not read here, because it acts on tags (dates, patterns, big numbers) and
leaves bytes after the item unmentioned, both of which a code from a stranger must not do.
"""

import struct

from wallet.errors import InputError, Reason
from wallet.model.json_values import JsonValue

MAX_DEPTH = 64
MAX_ITEMS = 50_000

_UNSIGNED, _NEGATIVE, _BYTES, _TEXT, _ARRAY, _MAP, _TAG, _SIMPLE = range(8)
_SIMPLE_VALUES = {20: False, 21: True, 22: None}
_FLOATS = {25: ">e", 26: ">f", 27: ">d"}

# What an item may hold: int, float, bool, str, bytes, None, list of items, dict of items with
# int or str keys.
CborItem = object


def damaged(where: str) -> InputError:
    """Return the error for a code whose bytes are not what they claim to be.

    ``where`` is a short word for support, not for people.
    """
    return InputError(Reason.CODE_DAMAGED, {"where": where})


def read_item(data: bytes) -> CborItem:
    """Return the one item that ``data`` holds from its first byte to its last.

    Definite lengths only; no tags; map keys are integers or texts, none twice; numbers are finite.
    Raises InputError(CODE_DAMAGED) for anything else, for nesting below ``MAX_DEPTH`` levels and
    for more than ``MAX_ITEMS`` items. Source: RFC 8949 §3 and §5.3.1.
    """
    reader = ItemReader(data)
    item = reader.read()
    reader.expect_end()
    return item


class ItemReader:
    """Reads items one after another from bytes; see :func:`read_item` for what is accepted."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._position = 0
        self._items = 0

    def expect_end(self) -> None:
        """Raise InputError(CODE_DAMAGED) where bytes are left over."""
        if self._position != len(self._data):
            raise damaged("trailing bytes")

    def read_tag(self) -> int:
        """Return the number of the tag that stands next (RFC 8949 §3.4)."""
        major, argument, _ = self._head()
        if major != _TAG:
            raise damaged("tag")
        return argument

    def read_array_head(self) -> int:
        """Return the number of entries of the array that stands next."""
        major, argument, _ = self._head()
        if major != _ARRAY:
            raise damaged("array")
        return argument

    def read_unsigned(self) -> int:
        """Return the unsigned integer that stands next."""
        value = self.read()
        if type(value) is not int or value < 0:
            raise damaged("unsigned integer")
        return value

    def read_bytes(self) -> bytes:
        """Return the byte string that stands next."""
        value = self.read()
        if not isinstance(value, bytes):
            raise damaged("byte string")
        return value

    def read(self, depth: int = 0) -> CborItem:
        """Return the next item, which stands ``depth`` levels down."""
        self._items += 1
        if depth > MAX_DEPTH or self._items > MAX_ITEMS:
            raise damaged("too deep or too many items")
        major, argument, additional = self._head()
        if major == _UNSIGNED:
            return argument
        if major == _NEGATIVE:
            return -1 - argument
        if major in (_BYTES, _TEXT):
            return self._string(major, argument)
        if major == _ARRAY:
            return [self.read(depth + 1) for _ in range(self._count(argument))]
        if major == _MAP:
            return self._map(self._count(argument), depth)
        if major == _SIMPLE:
            return _simple_value(additional, argument)
        raise damaged("tag inside")

    def _head(self) -> tuple[int, int, int]:
        initial = self._take(1)[0]
        major, additional = initial >> 5, initial & 0x1F
        if additional < 24:
            return major, additional, additional
        if additional > 27:
            raise damaged("indefinite length")
        return major, int.from_bytes(self._take(1 << (additional - 24)), "big"), additional

    def _take(self, count: int) -> bytes:
        end = self._position + count
        if end > len(self._data):
            raise damaged("cut off")
        taken = self._data[self._position : end]
        self._position = end
        return taken

    def _count(self, argument: int) -> int:
        # Every entry takes at least one byte, so a larger count is a lie.
        if argument > len(self._data) - self._position:
            raise damaged("cut off")
        return argument

    def _string(self, major: int, length: int) -> bytes | str:
        taken = self._take(length)
        if major == _BYTES:
            return taken
        try:
            return taken.decode("utf-8")
        except UnicodeDecodeError as error:
            raise damaged("text") from error

    def _map(self, count: int, depth: int) -> dict[int | str, CborItem]:
        members: dict[int | str, CborItem] = {}
        for _ in range(count):
            key = self.read(depth + 1)
            if isinstance(key, bool) or not isinstance(key, int | str) or key in members:
                raise damaged("map key")
            members[key] = self.read(depth + 1)
        return members


def _simple_value(additional: int, argument: int) -> bool | float | None:
    if additional in _FLOATS:
        layout = _FLOATS[additional]
        number = float(struct.unpack(layout, argument.to_bytes(struct.calcsize(layout), "big"))[0])
        if number != number or number in (float("inf"), float("-inf")):
            raise damaged("number")
        return number
    if additional not in _SIMPLE_VALUES:
        raise damaged("simple value")
    return _SIMPLE_VALUES[additional]


def plain_json(item: CborItem) -> JsonValue:
    """Return ``item`` as a JSON value; bytes and numbered members are InputError(CODE_DAMAGED)."""
    if item is None or isinstance(item, bool | int | float | str):
        return item
    if isinstance(item, list):
        return [plain_json(entry) for entry in item]
    if isinstance(item, dict):
        members: dict[str, JsonValue] = {}
        for name, entry in item.items():
            if not isinstance(name, str):
                raise damaged("member name")
            members[name] = plain_json(entry)
        return members
    raise damaged("bytes in JSON")

"""JSON read strictly: what two readers could understand differently is refused.

``json.loads`` keeps the last of two equal names, takes ``NaN`` and ``1e999``, recurses until the
stack ends and lets half a surrogate pair through. A wallet that shows one reading of a document
while another was signed is worse than one that shows nothing, so all of that is an error here
(RFC 8259 with the interoperability rules of RFC 7493, I-JSON). Nothing is repaired.

What cuts a value out of a document as it stood is :mod:`wallet.encoding.json_slices`.
"""

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, NoReturn, TypeAlias

from wallet.encoding.json_slices import parts_of
from wallet.encoding.json_survey import names_repeat, survey
from wallet.encoding.member_names import are_distinct, fold_name
from wallet.errors import InputError, Reason
from wallet.model.json_values import JsonObject, JsonValue

MIB = 2**20
# The largest integer every JSON reader agrees on (RFC 7493 §2.2).
MAX_SAFE_INTEGER = 2**53 - 1

# A string without its end reaches to the end of the text: to look for the end again from each
# quote inside it would take hours.
_STRING = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)', re.DOTALL)
_NOT_STRUCTURE = bytes(byte for byte in range(256) if byte not in b"[]{},")
_SPACE = " \t\n\r"
# NUL, and halves of surrogate pairs.
_CHECKED_ESCAPE = re.compile(rb"\\u(?:0000|[dD][89a-fA-F])")
_LONGEST_ESCAPE = len(r"\u0000")
# Up to this many bytes a document may be parsed before its values are counted: a value takes a
# few times the memory of its text, not more.
_BYTES_PER_NODE = 50
_INDEX = re.compile(r"0|[1-9][0-9]*")

_NO_NAMES: frozenset[str] = frozenset()
_Parsed: TypeAlias = tuple[JsonValue, list[dict[str, JsonValue]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much is read: bytes of the text, levels of nesting, values, characters in one string.

    ``max_data_uri`` bounds strings that begin with ``data:``, which carry pictures.
    """

    max_bytes: int = 5 * MIB
    max_depth: int = 64
    max_nodes: int = 20_000
    max_text: int = MIB
    max_data_uri: int = 5 * MIB


LIMITS = Limits()
PACK_LIMITS = Limits(
    max_bytes=64 * MIB, max_nodes=1_000_000, max_text=16 * MIB, max_data_uri=16 * MIB
)


class JsonTree(NamedTuple):
    """A value, every object in it, outermost first, and every name of their members."""

    value: JsonValue
    objects: list[dict[str, JsonValue]]
    names: frozenset[str]


def read_json(data: bytes, limits: Limits = LIMITS) -> JsonValue:
    """Return the one JSON value that ``data`` (UTF-8, no byte order mark) holds.

    Raises InputError: EMPTY_INPUT, NOT_JSON (where), DUPLICATE_MEMBER (member; also for names
    that are equal once case and compatibility forms are folded), NUMBER_NOT_ALLOWED (number: not
    finite, or an integer beyond 2^53-1), TOO_DEEP (limit), TOO_LARGE (limit, size),
    TEXT_NOT_ALLOWED (where: no UTF-8, a byte order mark, half a surrogate pair, NUL in a name).
    """
    return read_tree(data, limits).value


def read_tree(data: bytes, limits: Limits = LIMITS) -> JsonTree:
    """As :func:`read_json`, with the objects that were met on the way.

    A sound document is parsed first and judged by what came of it; whatever that leaves open is
    read again in the order in which the reasons of refusals are told, structure first.
    """
    if len(data) > limits.max_bytes:
        raise InputError(
            Reason.TOO_LARGE, {"limit": str(limits.max_bytes), "size": str(len(data))}
        )
    text = _decode(data)
    trimmed = text.strip(_SPACE)
    if not trimmed:
        raise InputError(Reason.EMPTY_INPUT)
    value, objects = _read_sound(data, trimmed, limits) or _read_step_by_step(data, text, limits)
    names = _NO_NAMES.union(*objects)
    if not are_distinct(names):
        _check_texts(value, limits, check_folds=True)
    elif len(data) > limits.max_text or _has_checked_escape(data):
        _check_texts(value, limits, check_folds=False)
    return JsonTree(value, objects, names)


def read_object(data: bytes, limits: Limits = LIMITS) -> JsonObject:
    """As :func:`read_json`, for a text that must be an object; else InputError(NOT_JSON)."""
    value = read_json(data, limits)
    if not isinstance(value, dict):
        raise InputError(Reason.NOT_JSON, {"where": "not an object"})
    return value


def write_json(value: JsonValue) -> bytes:
    """Return ``value`` as compact UTF-8 JSON, members in their own order.

    Raises InputError(NUMBER_NOT_ALLOWED | TEXT_NOT_ALLOWED) for what JSON cannot say.
    """
    try:
        text = json.dumps(
            value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_plain
        )
        return text.encode()
    except UnicodeEncodeError as error:
        raise InputError(Reason.TEXT_NOT_ALLOWED, {"where": "half a surrogate pair"}) from error
    except ValueError as error:
        raise InputError(Reason.NUMBER_NOT_ALLOWED, {"number": "not finite"}) from error


def value_at(value: JsonValue, pointer: str) -> JsonValue:
    """Return the value at an RFC 6901 ``pointer``; KeyError where nothing is there."""
    for part in parts_of(pointer):
        if isinstance(value, Mapping):
            value = value[part]
        elif isinstance(value, list | tuple) and _INDEX.fullmatch(part) and int(part) < len(value):
            value = value[int(part)]
        else:
            raise KeyError(pointer)
    return value


def escape_pointer(part: str) -> str:
    """Return ``part`` as one reference token of a JSON pointer (RFC 6901 §3)."""
    return part.replace("~", "~0").replace("/", "~1")


def _decode(data: bytes) -> str:
    if data.startswith(b"\xef\xbb\xbf"):
        raise InputError(Reason.TEXT_NOT_ALLOWED, {"where": "byte order mark"})
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise InputError(Reason.TEXT_NOT_ALLOWED, {"where": f"byte {error.start}"}) from error


def _read_sound(data: bytes, trimmed: str, limits: Limits) -> _Parsed | None:
    """Return a document that is within the limits and names no member twice, else None."""
    if len(data) > _BYTES_PER_NODE * limits.max_nodes and _most_values(data) > limits.max_nodes:
        return None
    try:
        value, end = _scan(trimmed, 0)
    except (StopIteration, json.JSONDecodeError, RecursionError, InputError):
        return None
    if end != len(trimmed):
        return None
    seen = survey(value)
    if seen.depth > limits.max_depth or seen.nodes > limits.max_nodes:
        return None
    if names_repeat(data, seen.strings):
        return None
    return value, seen.objects


def _has_checked_escape(data: bytes) -> bool:
    """Whether half a surrogate pair or NUL may be spelled out; looks where escapes are alone."""
    first = data.find(b"\\")
    if first < 0:
        return False
    return _CHECKED_ESCAPE.search(data, first, data.rfind(b"\\") + _LONGEST_ESCAPE) is not None


def _most_values(data: bytes) -> int:
    """Every value but the first needs a comma or a container of its own; texts may add more."""
    return data.count(b",") + data.count(b"[") + data.count(b"{") + 1


def _read_step_by_step(data: bytes, text: str, limits: Limits) -> _Parsed:
    _check_structure(data, limits)
    value = _parse(text)
    return value, survey(value).objects


def _check_structure(data: bytes, limits: Limits) -> None:
    """Refuse deep or crowded texts before anything recurses into them."""
    structure = _STRING.sub(b"", data).translate(None, _NOT_STRUCTURE)
    opened = structure.count(b"[") + structure.count(b"{")
    if opened > limits.max_depth and _depth_exceeds(structure, limits.max_depth):
        raise InputError(Reason.TOO_DEEP, {"limit": str(limits.max_depth)})
    # Every container but the empty ones holds one value more than it has commas.
    if opened + structure.count(b",") + 1 > limits.max_nodes:
        raise InputError(
            Reason.TOO_LARGE, {"limit": str(limits.max_nodes), "size": "number of values"}
        )


def _depth_exceeds(structure: bytes, limit: int) -> bool:
    depth = 0
    for byte in structure.replace(b",", b""):
        if byte in b"[{":
            depth += 1
            if depth > limit:
                return True
        else:
            depth -= 1
    return False


def _parse(text: str) -> JsonValue:
    try:
        value: JsonValue = json.loads(
            text,
            object_pairs_hook=_read_members,
            parse_constant=_refuse_constant,
            parse_float=_read_float,
            parse_int=_read_integer,
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno} column {error.colno}"
        raise InputError(Reason.NOT_JSON, {"where": where}) from error
    except RecursionError as error:  # limits that allow more than the parser's own
        raise InputError(Reason.TOO_DEEP, {"limit": "the reader's own"}) from error
    return value


def _read_members(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise InputError(Reason.DUPLICATE_MEMBER, {"member": _first_repeated(pairs)})
    return members


def _first_repeated(pairs: list[tuple[str, JsonValue]]) -> str:
    first: dict[str, int] = {}
    places = ((place, name) for place, (name, _) in enumerate(pairs))
    return next(name for place, name in places if first.setdefault(name, place) != place)[:80]


def _refuse_constant(name: str) -> NoReturn:
    raise InputError(Reason.NUMBER_NOT_ALLOWED, {"number": name})


def _read_float(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise InputError(Reason.NUMBER_NOT_ALLOWED, {"number": text[:40]})
    return number


def _read_integer(text: str) -> int:
    # Length first: Python refuses to convert thousands of digits with an error of its own.
    if len(text) > 17 or abs(int(text)) > MAX_SAFE_INTEGER:
        raise InputError(Reason.NUMBER_NOT_ALLOWED, {"number": text[:40]})
    return int(text)


# Kept, for making one costs as much as reading a small document; it holds nothing between calls.
_scan: Callable[[str, int], tuple[Any, int]] = json.JSONDecoder(
    parse_constant=_refuse_constant, parse_float=_read_float, parse_int=_read_integer
).scan_once  # type: ignore[attr-defined]  # in no stub


def _check_texts(value: JsonValue, limits: Limits, *, check_folds: bool) -> None:
    if isinstance(value, str):
        _check_text(value, limits)
    elif isinstance(value, list):
        for entry in value:
            _check_texts(entry, limits, check_folds=check_folds)
    elif isinstance(value, dict):
        if check_folds:
            _check_folds(value)
        for name, entry in value.items():
            _check_text(name, limits)
            if "\0" in name:
                raise InputError(Reason.TEXT_NOT_ALLOWED, {"where": "NUL in a name"})
            # A context defines types and properties that differ in one capital letter.
            _check_texts(entry, limits, check_folds=check_folds and name != "@context")


def _check_text(text: str, limits: Limits) -> None:
    limit = limits.max_data_uri if text.startswith("data:") else limits.max_text
    if len(text) > limit:
        raise InputError(Reason.TOO_LARGE, {"limit": str(limit), "size": str(len(text))})
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError as error:
            where = "half a surrogate pair"
            raise InputError(Reason.TEXT_NOT_ALLOWED, {"where": where}) from error


def _check_folds(members: dict[str, JsonValue]) -> None:
    seen: dict[str, str] = {}
    for name in members:
        if seen.setdefault(fold_name(name), name) != name:
            raise InputError(Reason.DUPLICATE_MEMBER, {"member": name[:80]})


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(type(value).__name__)

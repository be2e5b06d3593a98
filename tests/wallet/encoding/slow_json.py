"""Strict JSON in the slow, obvious way: what :mod:`wallet.encoding.strict_json` must agree with.

Each rule is looked at by itself, one after the other in the order in which a refusal names its
reason: size, encoding, emptiness, depth, number of values, grammar with numbers and repeated
names, then the texts and the names that only look different.
"""

import json
import math
import re
import unicodedata
from typing import NoReturn

from wallet.encoding.strict_json import Limits
from wallet.errors import InputError, Reason

SAFE = 2**53 - 1
# Escapes of NUL and of halves of surrogate pairs.
ESCAPE = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")


def read(data: bytes, limits: Limits) -> object:
    """Return the value, or raise InputError with the reason that comes first."""
    if len(data) > limits.max_bytes:
        raise InputError(
            Reason.TOO_LARGE, {"limit": str(limits.max_bytes), "size": str(len(data))}
        )
    text = decoded(data)
    if not text.strip(" \t\n\r"):
        raise InputError(Reason.EMPTY_INPUT)
    check_structure(text, limits)
    value = parsed(text)
    # Without large or escaped texts nothing below can be wrong but the names.
    clash = any(clashes(members) for members in objects_in(value))
    if clash or len(data) > limits.max_text or ESCAPE.search(text):
        check_texts(value, limits, check_names=clash)
    return value


def decoded(data: bytes) -> str:
    if data[:3] == b"\xef\xbb\xbf":
        raise InputError(Reason.TEXT_NOT_ALLOWED, {"where": "byte order mark"})
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(Reason.TEXT_NOT_ALLOWED, {"where": f"byte {error.start}"}) from error


def check_structure(text: str, limits: Limits) -> None:
    """Count brackets and commas outside strings, letter by letter."""
    depth = deepest = opened = commas = 0
    for letter in structure_of(text):
        if letter in "[{":
            opened += 1
            depth += 1
            deepest = max(deepest, depth)
        elif letter in "]}":
            depth -= 1
        else:
            commas += 1
    if opened > limits.max_depth and deepest > limits.max_depth:
        raise InputError(Reason.TOO_DEEP, {"limit": str(limits.max_depth)})
    if opened + commas + 1 > limits.max_nodes:
        raise InputError(
            Reason.TOO_LARGE, {"limit": str(limits.max_nodes), "size": "number of values"}
        )


def structure_of(text: str) -> str:
    kept: list[str] = []
    inside = escaped = False
    for letter in text:
        if inside:
            if escaped:
                escaped = False
            elif letter == "\\":
                escaped = True
            elif letter == '"':
                inside = False
        elif letter == '"':
            inside = True
        elif letter in "[]{},":
            kept.append(letter)
    return "".join(kept)


def parsed(text: str) -> object:
    try:
        return json.loads(
            text,
            object_pairs_hook=members_of,
            parse_constant=refused,
            parse_float=read_float,
            parse_int=read_integer,
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno} column {error.colno}"
        raise InputError(Reason.NOT_JSON, {"where": where}) from error
    except RecursionError as error:
        raise InputError(Reason.TOO_DEEP, {"limit": "the reader's own"}) from error


def members_of(pairs: list[tuple[str, object]]) -> dict[str, object]:
    seen: dict[str, object] = {}
    for name, value in pairs:
        if name in seen:
            raise InputError(Reason.DUPLICATE_MEMBER, {"member": name[:80]})
        seen[name] = value
    return seen


def refused(name: str) -> NoReturn:
    raise InputError(Reason.NUMBER_NOT_ALLOWED, {"number": name})


def read_float(text: str) -> float:
    if not math.isfinite(float(text)):
        raise InputError(Reason.NUMBER_NOT_ALLOWED, {"number": text[:40]})
    return float(text)


def read_integer(text: str) -> int:
    if len(text) > 17 or not -SAFE <= int(text) <= SAFE:
        raise InputError(Reason.NUMBER_NOT_ALLOWED, {"number": text[:40]})
    return int(text)


def objects_in(value: object) -> list[dict[str, object]]:
    if isinstance(value, list):
        return [found for entry in value for found in objects_in(entry)]
    if isinstance(value, dict):
        return [value, *(found for entry in value.values() for found in objects_in(entry))]
    return []


def fold(name: str) -> str:
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def clashes(members: dict[str, object]) -> bool:
    return len({fold(name) for name in members}) < len(members)


def check_texts(value: object, limits: Limits, *, check_names: bool) -> None:
    if isinstance(value, str):
        check_text(value, limits)
    elif isinstance(value, list):
        for entry in value:
            check_texts(entry, limits, check_names=check_names)
    elif isinstance(value, dict):
        if check_names:
            first_of: dict[str, str] = {}
            for name in value:
                if first_of.setdefault(fold(name), name) != name:
                    raise InputError(Reason.DUPLICATE_MEMBER, {"member": name[:80]})
        for name, entry in value.items():
            check_text(name, limits)
            if "\0" in name:
                raise InputError(Reason.TEXT_NOT_ALLOWED, {"where": "NUL in a name"})
            check_texts(entry, limits, check_names=check_names and name != "@context")


def check_text(text: str, limits: Limits) -> None:
    limit = limits.max_data_uri if text.startswith("data:") else limits.max_text
    if len(text) > limit:
        raise InputError(Reason.TOO_LARGE, {"limit": str(limit), "size": str(len(text))})
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise InputError(Reason.TEXT_NOT_ALLOWED, {"where": "half a surrogate pair"})

"""Mutations of the bytes: flips, cuts, other spellings of the same JSON, members written twice."""

import json
import random
import re
from collections.abc import Callable
from typing import TypeAlias

ByteMutation: TypeAlias = Callable[[bytes, random.Random], bytes]
_LETTER = re.compile(rb'(?<=")[A-Za-z]')
_MEMBER = re.compile(rb'"[A-Za-z@]+":"[^"\\]{1,80}"')
_NUMBER = re.compile(rb"(?<=:)-?\d+(?:\.\d+)?(?=[,}\]])")


def flip_bit(data: bytes, chance: random.Random) -> bytes:
    """Turn one bit."""
    changed = bytearray(data)
    changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def replace_byte(data: bytes, chance: random.Random) -> bytes:
    """Put another byte somewhere."""
    spot = chance.randrange(len(data))
    other = chance.choice(b'{}[]":,\\ \t\r\n0aZ-_.+/=\x00\x7f\xc0\xff')
    return data[:spot] + bytes([other]) + data[spot + chance.randrange(2) :]


def cut(data: bytes, chance: random.Random) -> bytes:
    """Leave a stretch out, or double it."""
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.choice([1, 2, 3, 8, 40, 400]))
    if chance.random() < 0.5:
        return data[:start] + data[end:]
    return data[:end] + data[start:end] + data[end:]


def respace(data: bytes, chance: random.Random) -> bytes:
    """White space between the parts of the JSON, or around a token: the same document."""
    space = chance.choice([b" ", b"\n", b"\t", b"\r\n", b"\xc2\xa0", b"\x0b", b"\x00"])
    if chance.random() < 0.3:
        return chance.choice([space + data, data + space, data + data, data + space + b"{}"])
    spots = [match.end() for match in re.finditer(rb"[{,:\[]", data)] or [0]
    spot = chance.choice(spots)
    return data[:spot] + space + data[spot:]


def escape_letter(data: bytes, chance: random.Random) -> bytes:
    """One letter of a text or a name as ``\\u0041``: the same text."""
    found = list(_LETTER.finditer(data))
    if not found:
        return data + b" "
    spot = chance.choice(found).start()
    escape = b"\\u%04x" % data[spot]
    return data[:spot] + escape + data[spot + 1 :]


def write_twice(data: bytes, chance: random.Random) -> bytes:
    """Write a member a second time, before or behind, with the same or another value."""
    found = list(_MEMBER.finditer(data))
    if not found:
        return data + data
    match = chance.choice(found)
    name = match.group().split(b":")[0]
    if chance.random() < 0.3:
        name = name.replace(b"i", b"\\u0069", 1)
    twin = name + b":" + chance.choice([b'"Mallory"', match.group().partition(b":")[2], b"null"])
    pair = chance.choice([twin + b"," + match.group(), match.group() + b"," + twin])
    return data[: match.start()] + pair + data[match.end() :]


def respell_number(data: bytes, chance: random.Random) -> bytes:
    """Write a number otherwise."""
    found = list(_NUMBER.finditer(data))
    if not found:
        return escape_letter(data, chance)
    match = chance.choice(found)
    number = match.group()
    ways = [number + b".0", number + b"e0", b"0" + number, b"+" + number, number + b"0",
            b'"' + number + b'"', b"NaN", b"1e999", number + b"0" * 17, b"-" + number]  # fmt: skip
    return data[: match.start()] + chance.choice(ways) + data[match.end() :]


def recode(data: bytes, chance: random.Random) -> bytes:
    """Write the whole in another encoding or with everything escaped."""
    text = data.decode("utf-8")
    ways = [
        text.encode("utf-16"), b"\xef\xbb\xbf" + data, data.replace(b"a", b"\xc1\xa1"),
        data.replace(b"/", b"\\/"), b'"' + data.replace(b'"', b'\\"') + b'"', data[::-1],
        _indented(text), data.replace(b'":', b'"\n:'), data.replace(b"e", b"\\u0065", 3),
    ]  # fmt: skip
    return chance.choice(ways)


def _indented(text: str) -> bytes:
    if not text.startswith("{"):
        return text.encode() + b"\n"
    return json.dumps(json.loads(text), indent=1, ensure_ascii=True).encode()


BYTE_MUTATIONS: tuple[ByteMutation, ...] = (
    flip_bit, replace_byte, cut, respace, escape_letter, write_twice, respell_number, recode,
)  # fmt: skip

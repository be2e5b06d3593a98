"""Texts of QR codes: VPQR texts, parts of a moving code (UR), and plain texts people put there.

Codes hold no JSON text, so for these items ``original`` is the JSON written from what the code
said (for a moving code: the exact bytes it carried). A link in a code is named and never opened.
"""

import re
from collections.abc import Iterable, Sequence

from wallet.encoding.cbor_ld import decode_code_text
from wallet.encoding.contexts import ContextSet
from wallet.encoding.strict_json import write_json
from wallet.encoding.uniform_resource import (
    PartCollector,
    looks_like_part,
    read_message,
    read_part,
)
from wallet.errors import InputError, Reason, WalletError
from wallet.formats.documents import read_json_text
from wallet.formats.reading import Place, Reading, join_readings, not_read, not_read_because

# "VP1-" and the letter of its base (B: base32, R: base45); both alphabets are upper case.
CODE_TEXT = re.compile(r"VP1-[A-Z0-9 $%*+\-./:]+")

MAX_TEXTS = 5_000


def is_code_text(text: str) -> bool:
    """Whether ``text`` is a VPQR text."""
    return CODE_TEXT.fullmatch(text) is not None


def is_part(text: str) -> bool:
    """Whether ``text`` is a part of a moving code, or a whole one (UR, BCR-2020-005)."""
    return looks_like_part(text)


def read_code_text(text: str, contexts: ContextSet, place: Place) -> Reading:
    """Read a VPQR text; never raises for its content."""
    try:
        original = write_json(decode_code_text(text, contexts))
    except WalletError as error:
        return not_read_because(place, error)
    # Read again as JSON, so that the same limits hold for it as for every document.
    return read_json_text(original, place)


def read_parts(parts: Iterable[str], place: Place) -> Reading:
    """Read the parts of moving codes, in any order, of several codes at once.

    What is incomplete comes back in ``code_parts`` with CODE_INCOMPLETE (have, need).
    """
    groups: dict[tuple[int, int, int, int], list[str]] = {}
    broken: dict[tuple[str, ...], Reading] = {}
    for text in parts:
        try:
            groups.setdefault(read_part(text).belongs_to, []).append(text)
        except InputError as error:
            # A hundred frames of one foreign code are one thing to say.
            key = (error.reason.value, *error.facts.values())
            broken.setdefault(key, not_read_because(place, error))
    read = (_read_moving_code(group, place) for group in groups.values())
    return join_readings((*read, *broken.values()))


def _read_moving_code(parts: Sequence[str], place: Place) -> Reading:
    """Put the parts of one moving code together and read what it carried."""
    collector = PartCollector()
    try:
        is_complete = any(collector.add(part) for part in parts)
        if is_complete and collector.message is not None:
            return read_json_text(read_message(collector.message), place)
    except WalletError as error:
        return not_read_because(place, error)
    have, need = collector.progress
    incomplete = not_read(place, Reason.CODE_INCOMPLETE, have=str(have), need=str(need))
    return join_readings((incomplete, Reading(code_parts=tuple(parts))))


def unique_texts(texts: Iterable[str]) -> tuple[str, ...]:
    """Return ``texts`` trimmed, in order, without blanks or repetitions, at most ``MAX_TEXTS``."""
    seen: dict[str, None] = {}
    for text in texts:
        trimmed = text.strip(" \t\r\n")
        if trimmed:
            seen[trimmed] = None
        if len(seen) >= MAX_TEXTS:
            break
    return tuple(seen)

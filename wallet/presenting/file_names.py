"""Names of the files that leave: safe on every system, telling the receiver's name and no more."""

import unicodedata
from datetime import datetime

PRACTICE_WORD = "PRACTICE"
_PROGRAM = "rucksack"
_MAX_PART_BYTES = 80  # a component of 255 bytes is the smallest limit; mail adds to names


def safe_part(text: str) -> str:
    """Return ``text`` as a part of a file name: letters, digits, single hyphens; may be ``""``.

    Letters of every script stay (NFC); spaces, punctuation, controls and characters that steer
    the direction of writing become hyphens, so that no path, drive, stream, reserved name or
    hidden ending can be spelled.
    """
    parts: list[str] = []
    for character in unicodedata.normalize("NFC", text):
        keep = unicodedata.category(character)[0] in "LN" or unicodedata.combining(character)
        parts.append(character if keep else " ")
    return _cut("-".join("".join(parts).split()))


def _cut(text: str) -> str:
    """Cut to the limit in UTF-8 bytes without splitting a character."""
    kept = text.encode()[:_MAX_PART_BYTES].decode("utf-8", "ignore")
    return kept.strip("-")


def share_file_name(receiver: str, now: datetime, *, ending: str, is_practice: bool) -> str:
    """Return the name of a file for ``receiver`` made at ``now``, with ``ending`` (``"json"``).

    It starts with a fixed word, so that no device name of Windows ("CON", "NUL") can come out.
    """
    words = [PRACTICE_WORD] if is_practice else []
    words += [_PROGRAM, safe_part(receiver), now.strftime("%Y-%m-%d")]
    return "-".join(word for word in words if word) + f".{ending}"

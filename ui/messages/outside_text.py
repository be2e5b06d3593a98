"""Texts from outside (issuers, files, keys) made fit to stand inside our own sentences.

UTS #39 and UAX #9: control and bidirectional formatting characters of a foreign text must not
reorder or hide the words around it.
"""

import unicodedata

_ISOLATE, _END = "\u2068", "\u2069"
_DROPPED = frozenset(
    "\u200b\u2060\ufeff\u00ad\u180e"  # invisible, without meaning for people
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # embeddings, overrides, isolates
)


def clean(text: str, *, keeps_lines: bool = True, limit: int = 20_000) -> str:
    """Return ``text`` without control and bidirectional characters, at most ``limit`` long.

    Line breaks stay where ``keeps_lines``; else every run of white space is one space. Whatever is
    left out at the end is marked with an ellipsis, even behind a thousand blanks.
    """
    # A few times the limit is read: blanks and what nobody sees take no room.
    most = 4 * limit + 1
    kept = text[:most]
    # Nothing printable is dropped or replaced (a blank counts as printable, a line break not).
    if not kept.isprintable():
        kept = "".join(_shown(character) for character in kept)
    if not keeps_lines:
        kept = " ".join(kept.split())
    if len(kept) <= limit and len(text) <= most:
        return kept
    return kept[: limit - 1].rstrip() + "…"


def isolated(text: str, *, limit: int = 200) -> str:
    """Return ``text`` as one clean line that cannot reorder the sentence it stands in."""
    line = clean(text, keeps_lines=False, limit=limit)
    return f"{_ISOLATE}{line}{_END}" if _needs_isolation(line) else line


def _shown(character: str) -> str:
    if character in _DROPPED:
        return ""
    if character in "\n\t":
        return character
    category = unicodedata.category(character)
    if category in ("Zl", "Zp"):
        return "\n"
    return (
        "\ufffd"
        if category in ("Cc", "Cs", "Co", "Cn") and character != "\r"
        else ("" if character == "\r" else character)
    )


def _needs_isolation(line: str) -> bool:
    if line.isascii():
        return False
    return any(unicodedata.bidirectional(c) in ("R", "AL", "AN") for c in line)

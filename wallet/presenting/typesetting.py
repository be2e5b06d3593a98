"""The one door to Typst: our templates and plain data in, a tagged PDF (PDF/UA-1) out.

Data reach the template as one JSON text and are shown, never evaluated; templates are our own
files, and no package is ever loaded. Source: ISO 14289-1 (PDF/UA-1), Typst reference "PDF".
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from importlib.resources import as_file, files
from typing import Any, Final

from wallet.errors import PresentingError, Reason

_FAMILIES = ("Atkinson Hyperlegible Next", "Libertinus Serif")
_STANDARD: Final = "ua-1"
_REPLACEMENT = "?"
_MAX_ROUNDS = 200
_MAX_UNBROKEN = 40
_ZERO_WIDTH_SPACE = "\u200b"
_UNDISPLAYABLE = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
# Zero-width joiners belong to the writing of many languages; other invisible characters do not.
_JOINERS = "\u200c\u200d"

PageData = Mapping[str, Any]


def plain(text: str) -> str:
    """Return text of others as it may be printed: one line, no controls, no hidden direction.

    Bidirectional overrides and invisible characters could make a line read as something it does
    not say (Unicode TR 36 §2.5); a word longer than a line gets places to break.
    """
    kept = [_printable(character) for character in unicodedata.normalize("NFC", text)]
    words = " ".join("".join(kept).split()).split(" ")
    return " ".join(_breakable(word) for word in words)


def exact(name: str) -> str:
    """As :func:`plain`, for what is copied from a page: no place to break is put into it."""
    return plain(name).replace(_ZERO_WIDTH_SPACE, "")


def _printable(character: str) -> str:
    if character in _JOINERS:
        return character
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn") else character


def _breakable(word: str) -> str:
    pieces = range(0, len(word), _MAX_UNBROKEN)
    return _ZERO_WIDTH_SPACE.join(word[start : start + _MAX_UNBROKEN] for start in pieces)


def typeset(template: str, data: PageData, *, note_on_missing: str, made_at: datetime) -> bytes:
    """Typeset ``template`` (``"presentation"``) with ``data`` and return the PDF.

    The same arguments give the same bytes. A character none of the bundled fonts has is looked
    for in the computer's fonts; where those lack it too it is printed as "?", and
    ``note_on_missing`` is added to the page's notes. ``made_at`` is aware and becomes the file's
    date. Raises PresentingError(INTERNAL_ERROR) where Typst refuses the page.
    """
    encoded = _encode({**data, "notes": list(data.get("notes", ()))})
    try:
        return _compile(template, encoded, made_at, system_fonts=False)
    except _MissingCharacter:
        pass
    missing: set[str] = set()
    for _ in range(_MAX_ROUNDS):
        try:
            return _compile(template, encoded, made_at, system_fonts=True)
        except _MissingCharacter as error:
            found = _culprits(error.characters) - missing
            if not found:
                break
            missing |= found
            noted = {**data, "notes": [*data.get("notes", ()), note_on_missing]}
            encoded = _encode(_without(noted, frozenset(missing)))
    raise PresentingError(Reason.INTERNAL_ERROR, {"kind": "typesetting"})


class _MissingCharacter(Exception):
    """No font at hand shows ``characters``."""

    def __init__(self, characters: str) -> None:
        super().__init__(characters)
        self.characters = characters


def _culprits(characters: str) -> set[str]:
    """Return which of the ``characters`` that Typst could not show are to blame.

    A letter under a mark that no font has is named with it: the mark goes first, and letters of
    ours (ASCII is in every bundled font, and in what steers the template) never.
    """
    strange = {character for character in characters if not character.isascii()}
    marks = {character for character in strange if unicodedata.category(character)[0] == "M"}
    return marks or strange


def _encode(data: PageData) -> str:
    return json.dumps({**data, "fonts": _FAMILIES}, ensure_ascii=False)


def _compile(template: str, encoded: str, made_at: datetime, *, system_fonts: bool) -> bytes:
    import typst  # noqa: PLC0415 - 10 MB of machine code, needed for printing only

    try:
        result = typst.compile(
            _source(template),
            format="pdf",
            font_paths=_fonts(with_system_fonts=system_fonts),
            sys_inputs={"data": encoded},
            pdf_standards=_STANDARD,
            # Typst takes whole seconds only.
            timestamp=made_at.astimezone(UTC).replace(microsecond=0),
        )
    except typst.TypstError as error:
        found = _UNDISPLAYABLE.findall(f"{error.message}\n{error.diagnostic}")
        if found:
            raise _MissingCharacter("".join(_unescape(text) for text in found)) from error
        raise PresentingError(Reason.INTERNAL_ERROR, {"kind": "typesetting"}) from error
    return bytes(result)


@cache
def _source(template: str) -> bytes:
    """Return the shared kit and the template as one source: nothing is read while typesetting."""
    folder = files("resources") / "pages"
    parts = [(folder / f"{name}.typ").read_bytes() for name in ("kit", template)]
    return b"\n".join(parts)


@cache
def _fonts(*, with_system_fonts: bool) -> Any:
    """Return the bundled fonts, Typst's own, and on request those of the computer."""
    import typst  # noqa: PLC0415

    with as_file(files("resources") / "fonts") as folder:
        return typst.Fonts(
            include_system_fonts=with_system_fonts,
            include_embedded_fonts=True,
            font_paths=[folder],
        )


def _unescape(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text).replace("\\", "")


def _without(value: Any, missing: frozenset[str], *, is_exact: bool = False) -> Any:
    """Return ``value`` with ``missing`` characters replaced; what is attached stays exact."""
    if isinstance(value, str):
        if is_exact:
            return value
        return "".join(_REPLACEMENT if char in missing else char for char in value)
    if isinstance(value, Mapping):
        return {
            key: _without(entry, missing, is_exact=key == "content")
            for key, entry in value.items()
        }
    if isinstance(value, list | tuple):
        return [_without(entry, missing) for entry in value]
    return value

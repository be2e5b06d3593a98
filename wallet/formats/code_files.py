"""Texts of codes, and files that hold such texts one a line."""

import re
from collections.abc import Iterable
from itertools import islice

from wallet.encoding.contexts import ContextSet
from wallet.encoding.jose_compact import looks_like_token
from wallet.errors import InputError, Reason
from wallet.formats.carrier_signs import looks_like_json
from wallet.formats.code_texts import (
    is_code_text,
    is_part,
    read_code_text,
    read_parts,
    unique_texts,
)
from wallet.formats.documents import read_json_text, read_token_text, read_value
from wallet.formats.forms import find_text_form
from wallet.formats.other_kinds import kind_of_text
from wallet.formats.reading import Place, Reading, join_readings, not_read, not_read_because
from wallet.model.credential import Container

# Most files are something else: lines are taken one by one, as long as they are codes or tokens.
MAX_LINES = 100_000

_LINK = re.compile(r"https?://\S+", re.IGNORECASE)
# What ``str.splitlines`` parts; blank lines are none.
_LINE = re.compile("[^\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]+")


def read_texts(texts: Iterable[str], name: str, contexts: ContextSet) -> Reading:
    """Return everything found in the texts of QR codes, which may come in any order.

    Parts of moving codes are put together across all texts; what is incomplete is in
    ``code_parts``, to be given again with more. Never raises for the texts.
    """
    held = unique_texts(texts)
    place = Place(name=name, container=Container.CODE)
    if not held:
        return not_read(place, Reason.NO_CODE_FOUND)
    parts = tuple(text for text in held if is_part(text))
    others = tuple(text for text in held if not is_part(text))
    readings = [
        _read_one_text(
            text,
            contexts,
            place if len(others) == 1 else place.inside(f"/{number}", Container.CODE),
        )
        for number, text in enumerate(others)
    ]
    if parts:
        readings.append(read_parts(parts, place))
    return join_readings(readings)


def read_lines(data: bytes, contexts: ContextSet, place: Place) -> Reading:
    """Text that is neither JSON nor one token: the texts of codes, one a line, or to be named."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return not_read(place, Reason.UNRECOGNIZED_FORMAT, kind="binary")
    lines = unique_texts(found[0] for found in islice(_LINE.finditer(text), MAX_LINES))
    if lines and all(is_code_text(line) or is_part(line) for line in lines):
        return read_texts(lines, place.name, contexts)
    if lines and all(looks_like_token(line.encode("utf-8", "replace")) for line in lines):
        return join_readings(
            read_token_text(line, place.inside(f"/{number}", Container.LIST))
            for number, line in enumerate(lines)
        )
    return _read_one_text(text.strip(), contexts, place)


def _read_one_text(text: str, contexts: ContextSet, place: Place) -> Reading:
    if is_code_text(text):
        return read_code_text(text, contexts, place)
    if _LINK.fullmatch(text):
        return not_read(place, Reason.CODE_IS_A_LINK, link=text[:200])
    if looks_like_token(text.encode("utf-8", "replace")):
        return read_token_text(text, place)
    own = find_text_form(text)
    if own is not None:
        try:
            return own.read(text, place, read_value)
        except InputError as error:
            return not_read_because(place, error)
    kind = kind_of_text(text)
    if kind:
        return not_read(place, Reason.FORM_NOT_READ_YET, form=kind)
    data = text.encode("utf-8", "surrogatepass")
    if looks_like_json(data):
        return read_json_text(data, place)
    return not_read(place, Reason.UNRECOGNIZED_FORMAT, kind="text")

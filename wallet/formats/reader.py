"""Reads a file, a pasted text or the texts of codes as whatever it holds.

What a file is, is decided by its content alone, down one table (``_FORMS``); its name is only
kept. Nothing found in the data raises: what cannot be read becomes a ``NotRead`` with its reason,
so that one bad file never hides the others. Nothing here is verified.
"""

import re
from collections.abc import Callable, Iterable

from wallet.encoding.contexts import ContextSet
from wallet.encoding.jose_compact import looks_like_token
from wallet.encoding.pdf_files import read_attachments
from wallet.encoding.qr_reading import read_codes
from wallet.errors import InputError, Reason
from wallet.formats import baked_png, baked_svg
from wallet.formats.code_texts import (
    is_code_text,
    is_part,
    read_code_text,
    read_parts,
    unique_texts,
)
from wallet.formats.documents import TRUST_PACK_TYPE, read_json_text, read_token_text
from wallet.formats.other_kinds import kind_of_bytes, kind_of_text
from wallet.formats.reading import Place, Reading, join_readings, not_read, not_read_because
from wallet.model.credential import Container

__all__ = ["MAX_FILE", "TRUST_PACK_TYPE", "Reading", "read_items", "read_texts"]

# Above this a file is not looked into at all (a trust pack may be that large).
MAX_FILE = 64 * 2**20

_LINK = re.compile(r"https?://\S+", re.IGNORECASE)
_SPACE = b" \t\r\n"
_NOT_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_items(
    data: bytes, name: str, contexts: ContextSet, *, container: Container = Container.FILE
) -> Reading:
    """Return everything found in ``data``; never raises for anything in it.

    ``name`` goes into each ``Source``; ``contexts`` are needed to expand codes (CBOR-LD).
    ``container`` says how the data came; pictures, codes, lists and presentations say it anew.
    """
    place = Place(name=name, container=container)
    if not data.strip(_SPACE):
        return not_read(place, Reason.EMPTY_INPUT)
    if len(data) > MAX_FILE:
        return not_read(place, Reason.TOO_LARGE, limit=str(MAX_FILE), size=str(len(data)))
    read = next(read for fits, read in _FORMS if fits(data))
    return read(data, contexts, place)


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


def _read_one_text(text: str, contexts: ContextSet, place: Place) -> Reading:
    if is_code_text(text):
        return read_code_text(text, contexts, place)
    if _LINK.fullmatch(text):
        return not_read(place, Reason.CODE_IS_A_LINK, link=text[:200])
    if looks_like_token(text.encode("utf-8", "replace")):
        return read_token_text(text, place)
    kind = kind_of_text(text)
    if kind:
        return not_read(place, Reason.FORM_NOT_READ_YET, form=kind)
    if text.startswith(("{", "[", '"')):
        return read_json_text(text.encode("utf-8", "surrogatepass"), place)
    return not_read(place, Reason.UNRECOGNIZED_FORMAT, kind="text")


def _read_png(data: bytes, contexts: ContextSet, place: Place) -> Reading:
    """A baked badge; else a picture of codes."""
    try:
        baked = baked_png.find_baked_text(data)
    except InputError as error:
        return not_read_because(place, error)
    if baked is None:
        return _read_codes(data, contexts, place, Reason.NOTHING_BAKED_IN)
    return _read_baked(baked, data, Container.PICTURE_PNG, place)


def _read_pdf(data: bytes, contexts: ContextSet, place: Place) -> Reading:
    """A printed page with what was shared attached; another PDF is named for what it is.

    What is printed on the page is nobody's signed word and is not looked at.
    """
    readings = (read_json_text(content, place) for content in read_attachments(data))
    held = join_readings(
        Reading(credentials=reading.credentials, presentations=reading.presentations)
        for reading in readings
    )
    return _name_bytes(data, contexts, place) if held.is_empty else held


def _is_pdf(data: bytes) -> bool:
    return data.startswith(b"%PDF-")


def _read_svg(data: bytes, _: ContextSet, place: Place) -> Reading:
    try:
        baked = baked_svg.find_baked_text(data)
    except InputError as error:
        return not_read_because(place, error)
    if baked is None:
        return not_read(place, Reason.NOTHING_BAKED_IN)
    return _read_baked(baked, data, Container.PICTURE_SVG, place)


def _read_baked(
    baked: baked_png.BakedText, picture: bytes, container: Container, place: Place
) -> Reading:
    inside = Place(name=place.name, container=container, picture=picture, oddities=baked.oddities)
    text = baked.text.strip(_SPACE)
    if not text:
        return not_read(inside, Reason.NOTHING_BAKED_IN)
    if looks_like_token(text):
        return read_token_text(text.decode("ascii"), inside)
    if text[:8].lower().startswith((b"http://", b"https://")):
        return not_read(inside, Reason.FORM_NOT_READ_YET, form="Open Badges 1.0 (hosted)")
    return read_json_text(baked.text, inside)


def _read_picture(data: bytes, contexts: ContextSet, place: Place) -> Reading:
    return _read_codes(data, contexts, place, Reason.NO_CODE_FOUND)


def _read_codes(data: bytes, contexts: ContextSet, place: Place, none_found: Reason) -> Reading:
    try:
        texts = read_codes(data)
    except InputError as error:
        return not_read_because(place, error)
    return read_texts(texts, place.name, contexts) if texts else not_read(place, none_found)


def _read_token(data: bytes, _: ContextSet, place: Place) -> Reading:
    return read_token_text(data.decode("ascii"), place)


def _read_json(data: bytes, _: ContextSet, place: Place) -> Reading:
    return read_json_text(data, place)


def _name_bytes(data: bytes, _: ContextSet, place: Place) -> Reading:
    kind = kind_of_bytes(data)
    return not_read(place, Reason.FORM_NOT_READ_YET, form=kind, kind=kind.lower())


def _name_page(_: bytes, __: ContextSet, place: Place) -> Reading:
    return not_read(place, Reason.UNRECOGNIZED_FORMAT, kind="html")


def _read_lines(data: bytes, contexts: ContextSet, place: Place) -> Reading:
    """Text that is neither JSON nor one token: the texts of codes, one a line, or to be named."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return not_read(place, Reason.UNRECOGNIZED_FORMAT, kind="binary")
    lines = unique_texts(text.splitlines())
    if lines and all(is_code_text(line) or is_part(line) for line in lines):
        return read_texts(lines, place.name, contexts)
    if lines and all(looks_like_token(line.encode("utf-8", "replace")) for line in lines):
        return join_readings(
            read_token_text(line, place.inside(f"/{number}", Container.LIST))
            for number, line in enumerate(lines)
        )
    return _read_one_text(text.strip(), contexts, place)


def _name_unknown(_: bytes, __: ContextSet, place: Place) -> Reading:
    return not_read(place, Reason.UNRECOGNIZED_FORMAT, kind="binary")


def _is_picture(data: bytes) -> bool:
    is_webp = data.startswith(b"RIFF") and data[8:12] == b"WEBP"
    return is_webp or data.startswith((b"\xff\xd8\xff", b"GIF87a", b"GIF89a"))


def _is_json(data: bytes) -> bool:
    return data.lstrip(_SPACE + b"\xef\xbb\xbf")[:1] in (b"{", b"[", b'"')


def _is_page(data: bytes) -> bool:
    head = data[:2048].lstrip(_SPACE + b"\xef\xbb\xbf").lower()
    return head.startswith(b"<") and (b"<html" in head or b"<!doctype html" in head)


def _is_text(data: bytes) -> bool:
    return _NOT_TEXT.search(data[:4096]) is None


def _is_anything(_: bytes) -> bool:
    return True


# Every form a file can have, in the order in which they are tried. JSON is told further by
# wallet.formats.documents, what is only named by wallet.formats.other_kinds.
_FORMS: tuple[
    tuple[Callable[[bytes], bool], Callable[[bytes, ContextSet, Place], Reading]], ...
] = (
    (lambda data: data.startswith(baked_png.SIGNATURE), _read_png),
    (_is_picture, _read_picture),
    (_is_pdf, _read_pdf),
    (lambda data: bool(kind_of_bytes(data)), _name_bytes),
    (_is_json, _read_json),
    (looks_like_token, _read_token),
    (_is_page, _name_page),
    (baked_svg.looks_like_svg, _read_svg),
    (_is_text, _read_lines),
    (_is_anything, _name_unknown),
)

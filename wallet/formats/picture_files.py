"""Pictures and printed pages: what is baked in, attached, or stands in them as codes."""

from wallet.encoding.contexts import ContextSet
from wallet.encoding.jose_compact import looks_like_token
from wallet.encoding.pdf_files import read_attachments
from wallet.encoding.qr_reading import read_codes
from wallet.errors import InputError, Reason
from wallet.formats import baked_png, baked_svg
from wallet.formats.code_files import read_texts
from wallet.formats.documents import read_json_text, read_token_text
from wallet.formats.plain_text import plain_text
from wallet.formats.reading import Place, Reading, join_readings, not_read, not_read_because
from wallet.formats.signed_pdf import read_signed_pdf
from wallet.model.credential import Container

_SPACE = b" \t\r\n"


def read_png(data: bytes, contexts: ContextSet, place: Place) -> Reading:
    """A baked badge; else a picture of codes. None of these raises for its content."""
    try:
        baked = baked_png.find_baked_text(data)
    except InputError as error:
        return not_read_because(place, error)
    if baked is None:
        return _read_codes(data, contexts, place, Reason.NOTHING_BAKED_IN)
    return _read_baked(baked, data, Container.PICTURE_PNG, place)


def read_svg(data: bytes, _: ContextSet, place: Place) -> Reading:
    """A baked badge, or a drawing with nothing in it."""
    try:
        baked = baked_svg.find_baked_text(data)
    except InputError as error:
        return not_read_because(place, error)
    if baked is None:
        return not_read(place, Reason.NOTHING_BAKED_IN)
    return _read_baked(baked, data, Container.PICTURE_SVG, place)


def read_pdf(data: bytes, _: ContextSet, place: Place) -> Reading:
    """A printed page with what was shared attached, or a signed PDF; another is named.

    What is printed on the page is nobody's signed word and is not looked at.
    """
    readings = (read_json_text(content, place) for content in read_attachments(data))
    held = join_readings(
        Reading(credentials=reading.credentials, presentations=reading.presentations)
        for reading in readings
    )
    if not held.is_empty:
        return held
    signed = read_signed_pdf(data, place)
    if signed is not None:
        return signed
    return not_read(place, Reason.PDF_NOT_SIGNED)


def read_picture(data: bytes, contexts: ContextSet, place: Place) -> Reading:
    """A picture of codes."""
    return _read_codes(data, contexts, place, Reason.NO_CODE_FOUND)


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
        link = text[:300].decode("utf-8", "replace")
        return not_read(inside, Reason.LINK_FILE, link=plain_text(link))
    return read_json_text(baked.text, inside)


def _read_codes(data: bytes, contexts: ContextSet, place: Place, none_found: Reason) -> Reading:
    try:
        texts = read_codes(data)
    except InputError as error:
        return not_read_because(place, error)
    return read_texts(texts, place.name, contexts) if texts else not_read(place, none_found)

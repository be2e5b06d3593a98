"""The picture that came with an item: found, never decoded, never loaded from an address."""

import base64
import binascii
import re
from collections.abc import Iterable, Iterator

from wallet.formats.description_node import Node
from wallet.formats.description_sheet import Sheet
from wallet.formats.heading import achievements_of
from wallet.model.credential import Container, Credential
from wallet.model.description import Picture

_DATA = re.compile(r"data:(image/[a-z0-9.+-]+)((?:;[^,;]*)*),", re.IGNORECASE)
_BAKED = {Container.PICTURE_PNG: "image/png", Container.PICTURE_SVG: "image/svg+xml"}


def find_picture(sheet: Sheet, credential: Credential, root: Node) -> Picture | None:
    """Return the item's picture, or None.

    A baked file first, then a picture in the text, then one that is only named by an address. Only
    what the picture returned says counts as said: addresses of further pictures are left to the
    rest.
    """
    return picture_among(sheet, credential, _images_of(root))


def picture_among(sheet: Sheet, credential: Credential, images: Iterable[Node]) -> Picture | None:
    """Return the picture that shows an item, as :func:`find_picture`, among its ``images``."""
    held = [(image, _read_image(image)) for image in images]
    if credential.picture:
        named = next((pair for pair in held if pair[1].remote), None)
        captioned = next((pair for pair in held if pair[1].caption), None)
        return Picture(
            data=credential.picture,
            media_type=_BAKED.get(credential.source.container, _sniffed(credential.picture)),
            remote=sheet.take_id(named[0]) if named else "",
            caption=sheet.take(captioned[0].at("caption")) if captioned else "",
        )
    chosen = next((pair for pair in held if pair[1].data), next(iter(held), None))
    if chosen is None:
        return None
    image, picture = chosen
    if picture.data or picture.remote:
        sheet.take_id(image)
    if image.is_object:
        sheet.take(image.at("caption"))
    return picture


def _images_of(root: Node) -> Iterator[Node]:
    subjects = root.at("credentialSubject").entries
    for subject in subjects:
        for achievement in achievements_of(subject):
            yield from achievement.at("image").entries
    yield from root.at("image").entries
    for subject in subjects:
        yield from subject.at("image").entries


def _read_image(image: Node) -> Picture:
    address = image.id
    caption = Sheet().take(image.at("caption")) if image.is_object else ""
    match = _DATA.match(address)
    if match is None:
        return Picture(remote=Sheet().take_id(image), caption=caption)
    data = _decode(address[match.end() :], is_base64=";base64" in match[2].lower())
    return Picture(data=data, media_type=match[1].lower(), caption=caption)


def _decode(text: str, *, is_base64: bool) -> bytes:
    if not is_base64:
        return b""
    try:
        return base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        return b""


def _sniffed(data: bytes) -> str:
    return "image/png" if data.startswith(b"\x89PNG") else "image/svg+xml"

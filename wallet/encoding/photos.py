"""Photos and scans: shown under limits, and freed of what they tell beside the picture.

A phone writes place, time and its own number into each photo (EXIF, XMP, IPTC). Cleaning decodes
the picture and writes it anew; what it showed stays, turned the right way up.
"""

import io
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wallet.errors import InputError, Reason
from wallet.model.sharing import PagePicture, PagePictures

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

MAX_PICTURE = 32 * 2**20  # bytes
MAX_PIXELS = 50_000_000
_QUALITY = 92
_PLACE_TAG, _CAMERA_TAGS = 0x8825, (0x010F, 0x0110, 0x0131, 0x013B, 0x9003, 0x0132, 0x8769)
# What Pillow tells of a picture that is about the picture alone.
_HARMLESS = frozenset(
    [
        "exif",
        "dpi",
        "gamma",
        "interlace",
        "transparency",
        "jfif",
        "jfif_version",
        "jfif_unit",
        "jfif_density",
        "progressive",
        "progression",
        "adobe",
        "adobe_transform",
        "icc_profile",
        "srgb",
        "chromaticity",
        "background",
        "loop",
        "duration",
        "timestamp",
        "version",
        "extension",
        "aspect",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanPhoto:
    """A photo written anew, and what was taken out of it: ``place``, ``camera``."""

    data: bytes
    removed: tuple[str, ...]


def find_hidden(data: bytes) -> tuple[str, ...]:
    """Return what a photo tells beside its picture: ``place``, ``camera``; () where it is none.

    Never raises.
    """
    try:
        with _sorted_errors():
            picture = _open(data)
            return () if picture.format == "GIF" else _hidden(picture)
    except InputError:
        return ()


def clean_photo(data: bytes) -> CleanPhoto:
    """Return a PNG, JPEG or WebP photo without place and camera data, the right way up.

    Raises InputError: PICTURE_DAMAGED (also for a picture of another kind), PICTURE_TOO_LARGE.
    """
    from PIL import ImageOps  # noqa: PLC0415 (5 MB, for pictures only)

    with _sorted_errors():
        picture = _open(data)
        if picture.format == "GIF":
            raise InputError(Reason.PICTURE_DAMAGED)
        removed = _hidden(picture)
        turned = ImageOps.exif_transpose(picture)
        if picture.format == "JPEG":
            bare = turned.convert("RGB")
        else:
            bare = turned.convert("RGBA") if "transparency" in picture.info else turned.copy()
        bare.info = {}
        options: dict[str, Any] = {} if picture.format == "PNG" else {"quality": _QUALITY}
        colours = picture.info.get("icc_profile")
        out = io.BytesIO()
        bare.save(out, picture.format, icc_profile=colours, **options)
    return CleanPhoto(data=out.getvalue(), removed=removed)


def draw_photo(data: bytes, *, width: int, height: int) -> PagePictures:
    """Return the picture scaled down to fit into ``width`` and ``height`` pixels, on white.

    Raises InputError: PICTURE_DAMAGED (also for a picture of another kind), PICTURE_TOO_LARGE.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 (5 MB, for pictures only)

    with _sorted_errors():
        picture = _open(data)
        picture.draft("RGB", (width, height))
        turned = ImageOps.exif_transpose(picture)
        turned.thumbnail((width, height))
        shown = turned.convert("RGBA")
        paper = Image.new("RGB", shown.size, (255, 255, 255))
        paper.paste(shown, mask=shown.getchannel("A"))
    page = PagePicture(width=paper.width, height=paper.height, rgb=paper.tobytes())
    return PagePictures(pages=(page,), count=1)


@contextmanager
def _sorted_errors() -> Iterator[None]:
    """Whatever a decoder raises for what it finds is PICTURE_DAMAGED."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 (5 MB, for pictures only)

    try:
        yield
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise InputError(Reason.PICTURE_TOO_LARGE, {"limit": str(MAX_PIXELS)}) from error
    except (
        UnidentifiedImageError, Warning, OSError, SyntaxError, ValueError, EOFError, IndexError,
        KeyError, TypeError, AttributeError, OverflowError, MemoryError, struct.error,
    ) as error:  # fmt: skip
        raise InputError(Reason.PICTURE_DAMAGED) from error


def _open(data: bytes) -> "ImageFile":
    """Open a picture under the limits; its size is looked at before a pixel is decoded."""
    if len(data) > MAX_PICTURE:
        facts = {"limit": str(MAX_PICTURE), "size": str(len(data))}
        raise InputError(Reason.PICTURE_TOO_LARGE, facts)
    opener = _opener_of(data)
    if opener is None:
        raise InputError(Reason.PICTURE_DAMAGED)
    # The plug-in is called by itself: Image.open would guess, and warn on standard error.
    picture = opener(io.BytesIO(data))
    pixels = picture.width * picture.height
    if pixels > MAX_PIXELS:
        facts = {"limit": str(MAX_PIXELS), "size": str(pixels)}
        raise InputError(Reason.PICTURE_TOO_LARGE, facts)
    return picture


def _opener_of(data: bytes) -> Callable[[io.BytesIO], "ImageFile"] | None:
    from PIL import (  # noqa: PLC0415 (5 MB, for pictures only)
        GifImagePlugin,
        JpegImagePlugin,
        PngImagePlugin,
        WebPImagePlugin,
    )

    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PngImagePlugin.PngImageFile
    if data.startswith(b"\xff\xd8\xff"):
        return JpegImagePlugin.JpegImageFile
    if data.startswith((b"GIF87a", b"GIF89a")):
        return GifImagePlugin.GifImageFile
    is_webp = data.startswith(b"RIFF") and data[8:12] == b"WEBP"
    return WebPImagePlugin.WebPImageFile if is_webp else None


def _hidden(picture: "ImageFile") -> tuple[str, ...]:
    exif = picture.getexif()
    found = []
    if _PLACE_TAG in exif and exif.get_ifd(_PLACE_TAG):
        found.append("place")
    loose = {str(name).lower() for name in picture.info} - _HARMLESS
    if any(tag in exif for tag in _CAMERA_TAGS) or loose:
        found.append("camera")
    return tuple(found)

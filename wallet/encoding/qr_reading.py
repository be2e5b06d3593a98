"""QR codes out of pictures and camera frames: the one door to reading codes, and to zxing-cpp.

Pictures come from anywhere: their kind is told by their first bytes, their size is looked at
before a pixel is decoded, and decoders of other kinds are never reached.
"""

import hashlib
import io
import struct
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import zxingcpp

from wallet.errors import InputError, Reason

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

MAX_PICTURE = 64 * 2**20  # bytes
MAX_PIXELS = 50_000_000
MAX_SIDE = 65_535  # pixels; zxing takes no more
MAX_FRAMES = 600
# All frames of one moving picture together; 600 frames of a dense code at ten pixels a module.
MAX_PIXELS_OF_ALL_FRAMES = 750_000_000

_FORMATS = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_WHITE, _BLACK = 255, 0
_STRIP = 256  # lines
_PALETTE_MODES_WITH_ALPHA = ("RGBA", "LA", "PA", "La", "RGBa")


def read_codes(picture: bytes, *, most_frames: int = MAX_FRAMES) -> tuple[str, ...]:
    """Return the texts of the QR codes in a PNG, JPEG, GIF or WebP picture, each once.

    All frames of a moving picture are read, ``most_frames`` at the most. Codes may be turned,
    small or light on dark. ``()`` where there is none.

    Raises InputError: PICTURE_DAMAGED (also for a picture of another kind), PICTURE_TOO_LARGE
    (facts ``limit`` and ``size``: bytes, or pixels of one side, of one frame or of all).
    """
    if len(picture) > MAX_PICTURE:
        raise _too_large(MAX_PICTURE, len(picture))
    texts: dict[str, None] = {}
    seen: set[bytes] = set()
    for frame in _frames(picture, most_frames):
        digest = _digest(frame)
        if digest not in seen:
            seen.add(digest)
            texts.update(dict.fromkeys(_read_still(frame)))
    return tuple(texts)


def read_codes_in_frame(
    luma: bytes | memoryview, width: int, height: int, stride: int
) -> tuple[str, ...]:
    """Return the texts of the dark-on-light QR codes in one camera frame.

    ``luma`` holds one byte of brightness a pixel in ``height`` lines of ``width`` pixels that
    begin ``stride`` bytes apart. Made for many frames a second: what a still picture is also
    searched for (codes light on dark, codes far too large) is left out. Raises
    InputError(PICTURE_DAMAGED) where the bytes are too few for the size.
    """
    if width < 1 or height < 1 or stride < width or len(luma) < stride * (height - 1) + width:
        raise InputError(Reason.PICTURE_DAMAGED)
    if len(luma) < stride * height:
        luma = bytes(luma).ljust(stride * height)  # the last line may end with its last pixel
    view = zxingcpp.ImageView(luma, width, height, zxingcpp.ImageFormat.Lum, stride, 1)
    return _texts(
        zxingcpp.read_barcodes(
            view,
            formats=_FORMATS,
            try_rotate=False,
            try_downscale=False,
            try_invert=False,
            text_mode=zxingcpp.TextMode.Plain,
        )
    )


def _digest(frame: "Image") -> bytes:
    """Return the SHA-256 of a frame's pixels, a strip at a time: a second copy is too large."""
    digest = hashlib.sha256(f"{frame.mode} {frame.size}".encode())
    for top in range(0, frame.height, _STRIP):
        strip = frame.crop((0, top, frame.width, min(top + _STRIP, frame.height)))
        digest.update(strip.tobytes())
    return digest.digest()


def _read_still(frame: "Image") -> tuple[str, ...]:
    for background in (_WHITE, _BLACK) if _is_transparent(frame) else (_WHITE,):
        found = zxingcpp.read_barcodes(
            _brightness(frame, background),
            formats=_FORMATS,
            text_mode=zxingcpp.TextMode.Plain,
        )
        if found:
            return _texts(found)
    return ()


def _texts(found: list[zxingcpp.Barcode]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_text_of(barcode) for barcode in found if barcode.text))


def _text_of(barcode: zxingcpp.Barcode) -> str:
    # Codes seldom say what their bytes are, and zxing guesses: UTF-8 "é" can come out Chinese.
    try:
        return barcode.bytes.decode("utf-8")
    except UnicodeDecodeError:
        return barcode.text


def _frames(picture: bytes, most: int) -> Iterator["Image"]:
    """Yield each frame as Pillow composes it; every failure of a decoder is PICTURE_DAMAGED."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415

    opener = _opener_of(picture)
    if opener is None:
        raise InputError(Reason.PICTURE_DAMAGED)
    total = 0
    try:
        # The plug-in is called by itself: Image.open would guess, and warn on standard error.
        with opener(io.BytesIO(picture)) as image:
            _check_size(image.width, image.height, 0)
            for number in range(_count_frames(image, most)):
                image.seek(number)
                total += image.width * image.height
                _check_size(image.width, image.height, total)
                image.load()
                yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        # A later frame larger than its canvas: Pillow notices before we can.
        raise InputError(Reason.PICTURE_TOO_LARGE, {"limit": str(MAX_PIXELS)}) from error
    except (
        UnidentifiedImageError,
        Warning,  # where warnings are errors, as in tests
        OSError,
        SyntaxError,
        ValueError,
        EOFError,
        IndexError,
        KeyError,
        TypeError,
        struct.error,
        MemoryError,
    ) as error:
        raise InputError(Reason.PICTURE_DAMAGED) from error


def _count_frames(image: "ImageFile", most: int) -> int:
    """Return how many frames to read; for one, nobody looks how many more there are."""
    return 1 if most == 1 else min(getattr(image, "n_frames", 1), most)


def _opener_of(picture: bytes) -> Callable[[io.BytesIO], "ImageFile"] | None:
    from PIL import (  # noqa: PLC0415
        GifImagePlugin,
        JpegImagePlugin,
        PngImagePlugin,
        WebPImagePlugin,
    )

    if picture.startswith(b"\x89PNG\r\n\x1a\n"):
        return PngImagePlugin.PngImageFile
    if picture.startswith(b"\xff\xd8\xff"):
        return JpegImagePlugin.JpegImageFile
    if picture.startswith((b"GIF87a", b"GIF89a")):
        return GifImagePlugin.GifImageFile
    if picture.startswith(b"RIFF") and picture[8:12] == b"WEBP":
        return WebPImagePlugin.WebPImageFile
    return None


def _check_size(width: int, height: int, total: int) -> None:
    if width * height > MAX_PIXELS:
        raise _too_large(MAX_PIXELS, width * height)
    if max(width, height) > MAX_SIDE:
        raise _too_large(MAX_SIDE, max(width, height))
    if total > MAX_PIXELS_OF_ALL_FRAMES:
        raise _too_large(MAX_PIXELS_OF_ALL_FRAMES, total)


def _is_transparent(frame: "Image") -> bool:
    return frame.mode in _PALETTE_MODES_WITH_ALPHA or "transparency" in frame.info


def _brightness(frame: "Image", background: int) -> "Image":

    if frame.mode.startswith("I"):
        # 16 bits a pixel: Pillow's own conversion would cut off, not scale.
        return frame.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if not _is_transparent(frame):
        return frame.convert("L")
    # In shades of grey from here on: four copies in colour of a large picture are 800 MB.
    layer = frame if frame.mode == "RGBA" else frame.convert("RGBA")
    see_through = layer.getchannel("A").point([255 - alpha for alpha in range(256)])
    shades = layer.convert("L")
    shades.paste(background, mask=see_through)
    return shades


def _too_large(limit: int, size: int) -> InputError:
    return InputError(Reason.PICTURE_TOO_LARGE, {"limit": str(limit), "size": str(size)})

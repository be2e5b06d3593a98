"""Photos as a phone takes them, with place and camera inside."""

import io
from typing import Any

from PIL import Image


def picture(kind: str, size: tuple[int, int] = (40, 30), **options: Any) -> bytes:
    """Return a picture of one format; ``options`` go to Pillow."""
    made = Image.linear_gradient("L").resize(size).convert("P" if kind == "GIF" else "RGB")
    out = io.BytesIO()
    made.save(out, kind, **options)
    return out.getvalue()


def jpeg_with_place(size: tuple[int, int] = (40, 30), orientation: int = 1) -> bytes:
    """Return a JPEG that tells where, when and with what it was taken."""
    exif = Image.Exif()
    exif[0x010F] = "Pear Phone"
    exif[0x0112] = orientation
    exif[0x9003] = "2026:05:12 09:30:00"
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "N", (59.0, 20.0, 5.0)
    place[3], place[4] = "E", (18.0, 3.0, 7.0)
    return picture("JPEG", size, exif=exif)

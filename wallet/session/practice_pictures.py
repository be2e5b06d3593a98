"""The pictures of practice badges: drawn here, small, the same bytes every time."""

import base64
import io
import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

_SIZE = 160
_SCALE = 4  # drawn larger and reduced, for smooth edges
_COLOURS = 48

# Outer ring, field, emblem.
Palette = tuple[str, str, str]
TEAL: Palette = ("#0F5C63", "#DFF1EF", "#0F5C63")
PLUM: Palette = ("#5B2A6E", "#F3E4F6", "#5B2A6E")
BLUE: Palette = ("#1F5FA8", "#E3EDF8", "#1F5FA8")
_PETALS = 12


def draw_png(palette: Palette, rays: int) -> bytes:
    """Return a round badge of ``rays`` rays as PNG, 160 pixels square, a few kilobytes."""
    from PIL import Image, ImageDraw  # noqa: PLC0415

    ring, field, emblem = palette
    side = _SIZE * _SCALE
    picture = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.polygon(_scallop(side / 2, side * 0.49, side * 0.455), fill=ring)
    _disc(draw, side / 2, side * 0.40, field)
    draw.polygon(_star(side / 2, side * 0.30, side * 0.14, rays), fill=emblem)
    _disc(draw, side / 2, side * 0.085, field)
    reduced = picture.resize((_SIZE, _SIZE), Image.Resampling.LANCZOS)
    return _write_png(reduced.quantize(_COLOURS))


def bake_png(picture: bytes, credential: bytes) -> bytes:
    """Return ``picture`` with ``credential`` baked in (Open Badges 3.0 §5.3.2.1: iTXt, plain)."""
    from PIL import Image, PngImagePlugin  # noqa: PLC0415

    chunks = PngImagePlugin.PngInfo()
    chunks.add_itxt("openbadgecredential", credential.decode(), zip=False)
    with Image.open(io.BytesIO(picture)) as opened:
        opened.load()
        target = io.BytesIO()
        opened.save(target, "PNG", pnginfo=chunks, optimize=True)
    return target.getvalue()


def draw_svg_with(credential: bytes) -> bytes:
    """Return a badge drawn as SVG with ``credential`` baked in (Open Badges 3.0 §5.3.2.2)."""
    text = credential.decode().replace("]]>", "]]]]><![CDATA[>")
    petals = "".join(
        f'<ellipse cx="80" cy="44" rx="11" ry="26" transform="rotate({angle} 80 80)"/>'
        for angle in range(0, 360, 360 // _PETALS)
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"
     viewBox="0 0 160 160" width="160" height="160">
  <openbadges:credential><![CDATA[{text}]]></openbadges:credential>
  <title>Robótica Colibrí</title>
  <circle cx="80" cy="80" r="76" fill="#8A3B12"/>
  <circle cx="80" cy="80" r="66" fill="#FCEEDD"/>
  <g fill="#E0813A" opacity="0.85">{petals}</g>
  <circle cx="80" cy="80" r="24" fill="#8A3B12"/>
  <path d="M70 80l7 8 14-16" fill="none" stroke="#FCEEDD" stroke-width="6"
        stroke-linecap="round" stroke-linejoin="round"/>
</svg>
""".encode()


def data_url(picture: bytes) -> str:
    """Return a PNG as a data: URL (RFC 2397)."""
    return "data:image/png;base64," + base64.b64encode(picture).decode("ascii")


def _disc(draw: "ImageDraw.ImageDraw", centre: float, radius: float, fill: str) -> None:
    box = (centre - radius, centre - radius, centre + radius, centre + radius)
    draw.ellipse(box, fill=fill)


def _star(centre: float, outer: float, inner: float, rays: int) -> list[tuple[float, float]]:
    return [
        _around(centre, outer if step % 2 == 0 else inner, step / (2 * rays))
        for step in range(2 * rays)
    ]


def _scallop(centre: float, outer: float, inner: float) -> list[tuple[float, float]]:
    steps = 24 * 30
    middle, swing = (outer + inner) / 2, (outer - inner) / 2
    return [
        _around(centre, middle + swing * math.cos(48 * math.pi * step / steps), step / steps)
        for step in range(steps)
    ]


def _around(centre: float, radius: float, turn: float) -> tuple[float, float]:
    angle = 2 * math.pi * turn - math.pi / 2
    return centre + radius * math.cos(angle), centre + radius * math.sin(angle)


def _write_png(picture: "Image.Image") -> bytes:
    target = io.BytesIO()
    picture.save(target, "PNG", optimize=True)
    return target.getvalue()

"""Puts many pictures on one sheet: a row for each scene, a column for each look."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

GAP = 12
CAPTION = 22
LABEL = 230
BACKGROUND = (228, 226, 222)
INK = (28, 36, 48)
MISSING = (200, 90, 80)


def make_sheet(
    pictures: Mapping[tuple[str, str], Path],
    rows: Sequence[str],
    columns: Sequence[str],
    *,
    width: int,
) -> Image.Image:
    """Return the sheet.

    ``pictures`` maps (row, column) to a picture file; each is scaled to ``width`` pixels. A cell
    without a picture is drawn as missing, so that a scene that failed is seen.
    """
    heights = {row: _row_height(pictures, row, columns, width) for row in rows}
    size = (
        LABEL + len(columns) * (width + GAP),
        CAPTION + GAP + sum(height + GAP for height in heights.values()),
    )
    sheet = Image.new("RGB", size, BACKGROUND)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(13)
    for number, column in enumerate(columns):
        draw.text((LABEL + number * (width + GAP), GAP // 2), column, INK, font)
    top = CAPTION + GAP
    for row in rows:
        draw.text((GAP, top), row, INK, font)
        for number, column in enumerate(columns):
            left = LABEL + number * (width + GAP)
            picture = pictures.get((row, column))
            if picture is None:
                draw.rectangle((left, top, left + width, top + heights[row]), outline=MISSING)
                draw.line((left, top, left + width, top + heights[row]), MISSING)
            else:
                sheet.paste(_scaled(picture, width), (left, top))
        top += heights[row] + GAP
    return sheet


def _scaled(path: Path, width: int) -> Image.Image:
    with Image.open(path) as picture:
        height = round(picture.height * width / picture.width)
        return picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)


def _row_height(
    pictures: Mapping[tuple[str, str], Path], row: str, columns: Sequence[str], width: int
) -> int:
    heights = [width * 5 // 8]
    for column in columns:
        path = pictures.get((row, column))
        if path is not None:
            with Image.open(path) as picture:
                heights.append(round(picture.height * width / picture.width))
    return max(heights)

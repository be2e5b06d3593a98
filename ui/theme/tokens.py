"""The measures everything is built from: space, radius, type scale, touch size.

Pixels here are device independent; points are for type and grow with the text size.
"""

from dataclasses import dataclass


class Space:
    """Distances in pixels."""

    HAIR = 4
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    WIDE = 24
    HUGE = 32


class Radius:
    """Corner radii in pixels: controls, cards, and pills."""

    CONTROL = 6
    CARD = 10
    PILL = 13


TOUCH = 36  # the least height of what can be pressed, pixels
TEXT_COLUMN = 720  # the widest column of text, pixels
# Characters above which words in a pill go over several lines rather than widen the page.
LONG_WORDS = 32
NARROW = 900  # below this width of the window the rail shows icons only, pixels

BASE_POINTS = 11.0
LEAST_POINTS = 10.0
SCALE = {"small": 0.85, "body": 1.0, "strong": 1.15, "heading": 1.4, "title": 1.9}


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeSizes:
    """Sizes of type in points."""

    small: float
    body: float
    strong: float
    heading: float
    title: float


def type_sizes(text_scale: int) -> TypeSizes:
    """Return the sizes for a text size in per cent; none is below ten points."""
    chosen = BASE_POINTS * text_scale / 100
    sizes = {name: max(LEAST_POINTS, round(chosen * factor, 1)) for name, factor in SCALE.items()}
    return TypeSizes(**sizes)

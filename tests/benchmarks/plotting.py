"""A plot as an SVG, written by hand: points, the straight line through them, round steps."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 760, 440
LEFT, RIGHT, TOP, BOTTOM = 72, 24, 56, 60
# Told apart without colour too: a filled disc and an open square.
COLOURS = ("#1f5f8b", "#b3541e")
INK, QUIET, GRID = "#1d1d1f", "#5a5a60", "#d9d9de"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """``points`` by the name of their series; ``lines`` are intercept and slope of each."""

    title: str
    across: str
    up: str
    points: dict[str, list[tuple[float, float]]]
    lines: dict[str, tuple[float, float]]


def draw_plot(plot: Plot) -> str:
    """Return the plot as an SVG of its own size, readable on white and on a dark page."""
    most_across = steps_to(max(x for points in plot.points.values() for x, _ in points))
    most_up = steps_to(max(y for points in plot.points.values() for _, y in points))
    frame = _Frame(most_across[-1], most_up[-1])
    middle_across, middle_up = (LEFT + WIDTH - RIGHT) / 2, (TOP + HEIGHT - BOTTOM) / 2
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} fill="{INK}">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="28" font-size="17">{escape(plot.title)}</text>',
        *_grid(frame, most_across, most_up),
        _axis(middle_across, HEIGHT - 14, plot.across),
        _axis(18, middle_up, plot.up, f' transform="rotate(-90 18 {middle_up})"'),
    ]
    for number, name in enumerate(plot.points):
        parts += _series(plot, frame, name, number)
    return "\n".join([*parts, "</svg>", ""])


def _axis(x: float, y: float, words: str, turn: str = "") -> str:
    return (
        f'<text x="{x}" y="{y}" text-anchor="middle" fill="{QUIET}"{turn}>{escape(words)}</text>'
    )


def steps_to(most: float) -> list[float]:
    """Return four to eight round steps from 0 to the first at or above ``most``."""
    rough = most / 5 or 1.0
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= rough)
    return [number * step for number in range(math.ceil(most / step) + 1)]


class _Frame:
    """Where a value stands in the picture."""

    def __init__(self, most_across: float, most_up: float) -> None:
        self._across = (WIDTH - LEFT - RIGHT) / most_across
        self._up = (HEIGHT - TOP - BOTTOM) / most_up

    def x(self, value: float) -> float:
        return round(LEFT + value * self._across, 1)

    def y(self, value: float) -> float:
        return round(HEIGHT - BOTTOM - value * self._up, 1)


def _grid(frame: _Frame, across: list[float], up: list[float]) -> Iterator[str]:
    for value in up:
        y = frame.y(value)
        yield f'<path d="M{LEFT} {y}H{WIDTH - RIGHT}" stroke="{GRID}"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 4}" text-anchor="end">{value:,g}</text>'
    for value in across:
        x = frame.x(value)
        yield f'<path d="M{x} {HEIGHT - BOTTOM}v5" stroke="{QUIET}"/>'
        words = f"{value:,.0f}"
        yield f'<text x="{x}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{words}</text>'


def _series(plot: Plot, frame: _Frame, name: str, number: int) -> Iterator[str]:
    colour = COLOURS[number % len(COLOURS)]
    intercept, slope = plot.lines[name]
    last = max(x for x, _ in plot.points[name])
    yield (
        f'<path d="M{frame.x(0)} {frame.y(max(intercept, 0))}L{frame.x(last)} '
        f'{frame.y(intercept + slope * last)}" stroke="{colour}" stroke-opacity="0.55" '
        f'stroke-width="1.5" fill="none"/>'
    )
    for x, y in plot.points[name]:
        yield _mark(frame.x(x), frame.y(y), colour, number)
    top = TOP + 12 + 20 * number
    yield _mark(LEFT + 16, top - 4, colour, number)
    words = f"{name}: {slope * 1000:.2f} µs a quad"
    yield f'<text x="{LEFT + 28}" y="{top}">{escape(words)}</text>'


def _mark(x: float, y: float, colour: str, number: int) -> str:
    if number % 2:
        return (
            f'<rect x="{round(x - 4, 1)}" y="{round(y - 4, 1)}" width="8" height="8" '
            f'fill="#ffffff" stroke="{colour}" stroke-width="2"/>'
        )
    return f'<circle cx="{x}" cy="{y}" r="4.5" fill="{colour}"/>'

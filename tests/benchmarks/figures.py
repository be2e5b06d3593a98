"""Figures: many samples of one thing, said as a median, the worst and what was aimed at."""

import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

MS = 1000.0
TIMES = "x"  # the unit of a ratio


class Absent(Exception):
    """What a measurement needs is not on this machine; the words say what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table. ``samples`` and ``aim`` are in ``unit`` (``aim`` 0: none set).

    An aim is an upper limit; where ``is_floor``, a lower one: "at least 15 times as fast".
    """

    name: str
    samples: tuple[float, ...]
    aim: float = 0.0
    note: str = ""
    unit: str = "ms"
    is_floor: bool = False
    # A worst value is judged by its worst sample, everything else by the median.
    is_worst_case: bool = False

    @property
    def median(self) -> float:
        return statistics.median(self.samples)

    @property
    def worst(self) -> float:
        return min(self.samples) if self.is_floor else max(self.samples)

    @property
    def is_reached(self) -> bool:
        value = self.worst if self.is_worst_case else self.median
        return not self.aim or (value >= self.aim if self.is_floor else value <= self.aim)


def time_each(work: Callable[[], object], rounds: int, *, warm_up: int = 1) -> tuple[float, ...]:
    """Run ``work`` ``warm_up`` times unmeasured, then ``rounds`` times; return milliseconds."""
    for _ in range(warm_up):
        work()
    return tuple(time_once(work) for _ in range(rounds))


def time_once(work: Callable[[], object]) -> float:
    """Run ``work`` once and return how long it took, in milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * MS


def cpu_each(work: Callable[[], object], rounds: int) -> tuple[float, ...]:
    """As :func:`time_each`, counting this process's own work: others on the machine are not felt.

    For what waits for nothing: no disk, no screen, no other process.
    """
    work()
    samples = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        samples.append((time.process_time() - start) * MS)
    return tuple(samples)


def compare(
    name: str,
    ours: Sequence[float],
    theirs: Sequence[float],
    *,
    at_least: float = 0.0,
    unit: str = "ms",
    digits: int = 3,
    is_more_better: bool = False,
) -> Figure:
    """Return how many times as good ours is: one ratio for each round of the two, interleaved.

    Little is better, unless ``is_more_better``. The note says both medians in ``unit``.
    """
    pairs = zip(ours, theirs, strict=True)
    ratios = tuple(our / their if is_more_better else their / our for our, their in pairs)
    note = (
        f"ours {statistics.median(ours):,.{digits}f} {unit}, "
        f"theirs {statistics.median(theirs):,.{digits}f} {unit}"
    )
    return Figure(
        name=name, samples=ratios, aim=at_least, is_floor=True, unit=TIMES, note=note.strip()
    )


def percentile(samples: Sequence[float], share: float) -> float:
    """Return the sample below which ``share`` (0 to 1) of them lie."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def write_table(figures: Iterable[Figure]) -> str:
    """Return the table ``make bench`` prints."""
    rows = [_HEAD, *map(_row, figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(6)]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0])]
        cells += [row[column].rjust(widths[column]) for column in range(1, 4)]
        cells += [row[4].ljust(widths[4]), row[5]]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def write_markdown(figures: Iterable[Figure]) -> str:
    """Return the same table for a page of the documentation."""
    lines = [f"| {' | '.join(_HEAD)} |", "|---|---:|---:|---:|---|---|"]
    lines += [f"| {' | '.join(_row(figure))} |" for figure in figures]
    return "\n".join(lines) + "\n"


_HEAD = ("what", "median", "worst", "aim", "", "note")


def _row(figure: Figure) -> tuple[str, ...]:
    sign = "≥" if figure.is_floor else "≤"
    reached = "" if not figure.aim else "ok" if figure.is_reached else "MISSED"
    return (
        figure.name,
        _spell(figure.median, figure.unit),
        _spell(figure.worst, figure.unit),
        f"{sign} {_spell(figure.aim, figure.unit)}" if figure.aim else "",
        reached,
        f"n={len(figure.samples)} {figure.note}".strip(),
    )


def _spell(value: float, unit: str) -> str:
    """Return a value with three digits that count, or one after the point."""
    size = abs(value)
    digits = 1 if size >= 10 or not size else 2 if size >= 1 else 3
    return f"{value:,.{digits}f} {unit}"

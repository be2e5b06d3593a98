"""Figures: many timings of one thing, said as a median, the worst and what was aimed at."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

MS = 1000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table. ``samples`` and ``aim`` are milliseconds (``aim`` 0: none set)."""

    name: str
    samples: tuple[float, ...]
    aim: float = 0.0
    note: str = ""
    # A worst value is judged by its worst sample, everything else by the median.
    is_worst_case: bool = False

    @property
    def median(self) -> float:
        return statistics.median(self.samples)

    @property
    def worst(self) -> float:
        return max(self.samples)

    @property
    def is_reached(self) -> bool:
        value = self.worst if self.is_worst_case else self.median
        return not self.aim or value <= self.aim


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


def write_table(figures: Iterable[Figure]) -> str:
    """Return the table ``make bench`` prints."""
    rows = [("what", "median", "worst", "aim", "", "note")]
    for figure in figures:
        aim = f"{figure.aim:,.0f} ms" if figure.aim else ""
        reached = "" if not figure.aim else "ok" if figure.is_reached else "MISSED"
        rows.append(
            (
                figure.name,
                f"{figure.median:,.1f} ms",
                f"{figure.worst:,.1f} ms",
                aim,
                reached,
                f"n={len(figure.samples)} {figure.note}".strip(),
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(6)]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0])]
        cells += [row[column].rjust(widths[column]) for column in range(1, 4)]
        cells += [row[4].ljust(widths[4]), row[5]]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)

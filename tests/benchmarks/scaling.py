"""What the canonical form costs against the number of quads, up to a thousand subjects.

One award to many people: each subject is a node without a name, with an achievement of its own.
"""

import os
import statistics
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.__main__ import PICTURES
from tests.benchmarks.corpus import OB3, VC2, title_of
from tests.benchmarks.figures import Figure, cpu_each
from tests.benchmarks.plotting import Plot, draw_plot
from tests.benchmarks.sizes import Sizes
from wallet.encoding.canonical import canonicalize_document, canonicalize_nquads
from wallet.encoding.contexts import bundled_contexts
from wallet.model.json_values import JsonObject, JsonValue

STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 350, 500, 700, 850, 1_000)
# Cost of a quad in the largest document over that in one of a tenth: 1 is linear.
LINEAR_AIM = 1.3
PICTURE = "canonical-cost.svg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One document: its quads, and the milliseconds of work of each round."""

    subjects: int
    quads: int
    document: tuple[float, ...]
    nquads: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """``y = intercept + slope * x`` by least squares; ``fit`` is R², 1 for a straight line."""

    intercept: float
    slope: float
    fit: float


def measure_canonical(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """Both ways to a canonical form: from a JSON-LD document, and from N-Quads."""
    steps = [step for step in STEPS if step <= sizes.subjects]
    points = [_measure(step, sizes.rounds) for step in steps]
    if PICTURES in os.environ:
        picture = Path(os.environ[PICTURES]) / PICTURE
        picture.write_text(draw_plot(_plot(points)), encoding="utf-8")
    return (
        _figure("canonical form of a document", points, "document"),
        _figure("canonical form of N-Quads", points, "nquads"),
    )


def _measure(subjects: int, rounds: int) -> Point:
    contexts = bundled_contexts()
    document = award(subjects)
    canonical = canonicalize_document(document, contexts).nquads
    return Point(
        subjects=subjects,
        quads=canonical.count(b"\n"),
        document=cpu_each(lambda: canonicalize_document(document, contexts), rounds),
        nquads=cpu_each(lambda: canonicalize_nquads(canonical), rounds),
    )


def award(subjects: int) -> JsonObject:
    """Return an unsigned badge for so many people."""
    people: list[JsonValue] = [_subject(number) for number in range(subjects)]
    return {
        "@context": [VC2, OB3],
        "id": "urn:uuid:20000000-0000-4000-8000-000000000000",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "A class",
        "issuer": {"id": "https://college.example", "type": ["Profile"], "name": "College"},
        "validFrom": "2026-09-01T09:00:00Z",
        "credentialSubject": people,
    }


def _subject(number: int) -> JsonObject:
    return {
        "type": ["AchievementSubject"],
        "achievement": {
            "id": f"https://college.example/achievements/{number}",
            "type": ["Achievement"],
            "name": title_of(number),
            "description": "What a person has learned and can now do at work.",
            "criteria": {"narrative": f"Attends session {number} and shows the work."},
        },
    }


def _figure(name: str, points: list[Point], which: str) -> Figure:
    """Return the largest document's cost for a quad over that of one a tenth as large."""
    largest = points[-1]
    small = next(point for point in points if point.subjects * 10 >= largest.subjects)
    line = fit([float(point.quads) for point in points], [best(point, which) for point in points])
    return Figure(
        name=f"{name}, a quad's cost at {largest.subjects:,} subjects over {small.subjects:,}",
        samples=(best(largest, which) / largest.quads / (best(small, which) / small.quads),),
        aim=LINEAR_AIM,
        unit="x",
        note=f"{line.slope * 1000:.2f} µs a quad, R² {line.fit:.4f}, "
        f"{best(largest, which):.0f} ms for {largest.quads:,} quads",
    )


def best(point: Point, which: str) -> float:
    """Return the fastest round: what the work costs where nothing else takes the machine."""
    samples: tuple[float, ...] = getattr(point, which)
    return min(samples)


def fit(across: list[float], up: list[float]) -> Line:
    """Return the straight line that fits best, and how well."""
    if len(across) < 2:
        return Line(intercept=0.0, slope=up[0] / across[0], fit=1.0)
    slope, intercept = statistics.linear_regression(across, up)
    mean = statistics.fmean(up)
    off = sum((y - intercept - slope * x) ** 2 for x, y in zip(across, up, strict=True))
    whole = sum((y - mean) ** 2 for y in up)
    return Line(intercept=intercept, slope=slope, fit=1 - off / whole if whole else 1.0)


def _plot(points: list[Point]) -> Plot:
    across = [float(point.quads) for point in points]
    series = {
        "from a JSON-LD document": [best(point, "document") for point in points],
        "from N-Quads": [best(point, "nquads") for point in points],
    }
    lines = {name: fit(across, up) for name, up in series.items()}
    return Plot(
        title="Canonical form: time against quads",
        across="quads in the document",
        up="milliseconds of work",
        points={name: list(zip(across, up, strict=True)) for name, up in series.items()},
        lines={name: (line.intercept, line.slope) for name, line in lines.items()},
    )

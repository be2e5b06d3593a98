"""``make bench``: measures what people wait for, side by side with a peer where one is installed.

    python -m tests.benchmarks [--small] [--json FILE] [--markdown FILE] [--pictures FOLDER]
                               [NAME...]

Each measurement runs in a process of its own, one after another, so that none warms the next.
``--small`` does every one with little, to see that it works; its figures mean nothing.
``--json`` and ``--markdown`` keep the figures for comparing and for the documentation.
``--pictures`` draws the plot of the canonical form's cost into that folder.
"""

import argparse
import dataclasses
import importlib
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.figures import Absent, Figure, write_markdown, write_table
from tests.benchmarks.sizes import FULL, SMALL, Sizes

# Name -> the function that measures it: (sizes, an empty folder) -> figures.
MEASUREMENTS = {
    "verify": "tests.benchmarks.verifying:measure_verify",
    "throughput": "tests.benchmarks.verifying:measure_throughput",
    "floor": "tests.benchmarks.verifying:measure_floor",
    "command": "tests.benchmarks.commanding:measure_command",
    "presentation": "tests.benchmarks.presentations:measure_presentation",
    "canonical": "tests.benchmarks.scaling:measure_canonical",
    "hostile": "tests.benchmarks.hostile:measure_hostile",
    "start": "tests.benchmarks.starting:measure_start",
    "opening": "tests.benchmarks.opening:measure_opening",
    "unlock": "tests.benchmarks.keeping:measure_unlock",
    "import": "tests.benchmarks.keeping:measure_import",
    "recheck": "tests.benchmarks.keeping:measure_recheck",
    "search": "tests.benchmarks.keeping:measure_search",
    "list": "tests.benchmarks.window:measure_list",
    "scrolling": "tests.benchmarks.scrolling:measure_scrolling",
    "responsiveness": "tests.benchmarks.window:measure_responsiveness",
    "sign": "tests.benchmarks.sharing:measure_sign",
    "codes": "tests.benchmarks.codes:measure_codes",
}
# Where the plot goes, for the process that draws it.
PICTURES = "RUCKSACK_BENCH_PICTURES"
SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What one measurement found, or why it could not be made on this machine."""

    figures: tuple[Figure, ...] = ()
    skipped: str = ""
    has_failed: bool = False


def run_one(name: str, sizes: Sizes) -> tuple[Figure, ...]:
    """Run one measurement in this process. Raises Absent."""
    module, _, function = MEASUREMENTS[name].partition(":")
    measure = getattr(importlib.import_module(module), function)
    with tempfile.TemporaryDirectory(prefix="rucksack-bench-") as folder:
        figures: tuple[Figure, ...] = measure(sizes, Path(folder))
    return figures


def run_apart(name: str, sizes: Sizes) -> Measured:
    """Run one measurement in a process of its own; where it failed, its words are shown."""
    command = [sys.executable, "-m", "tests.benchmarks", "--inner", name]
    command += ["--small"] if sizes is SMALL else []
    ended = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if ended.returncode != 0:
        print(f"{name}: failed with exit code {ended.returncode}", file=sys.stderr)
        return Measured(has_failed=True)
    answer = json.loads(ended.stdout.splitlines()[-1])
    if isinstance(answer, dict):
        return Measured(skipped=answer[SKIPPED])
    found = (Figure(**{**entry, "samples": tuple(entry["samples"])}) for entry in answer)
    return Measured(figures=tuple(found))


def _measure_here(name: str, sizes: Sizes) -> int:
    try:
        figures = run_one(name, sizes)
    except Absent as absent:
        print(json.dumps({SKIPPED: str(absent)}))
        return 0
    print(json.dumps([dataclasses.asdict(figure) for figure in figures]))
    return 0


def main() -> int:
    """Print the table; return 1 where a measurement failed, never for a missed aim."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("names", nargs="*", choices=[*MEASUREMENTS, []], metavar="NAME")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--markdown", type=Path, metavar="FILE")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER")
    parser.add_argument("--inner", choices=MEASUREMENTS, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    sizes = SMALL if arguments.small else FULL
    if arguments.inner:
        return _measure_here(arguments.inner, sizes)
    if arguments.pictures:
        os.environ[PICTURES] = str(arguments.pictures.absolute())
    measured: dict[str, Measured] = {}
    for name in arguments.names or MEASUREMENTS:
        print(f"measuring {name}", file=sys.stderr)
        measured[name] = run_apart(name, sizes)
        # After each: a long run that is broken off has not been for nothing.
        _keep(measured, arguments.json, arguments.markdown)
    print(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}")
    print(write_table(_figures(measured)))
    for name, one in measured.items():
        if one.skipped:
            print(f"{name}: skipped, {one.skipped}")
    return int(any(one.has_failed for one in measured.values()))


def _figures(measured: Mapping[str, Measured]) -> list[Figure]:
    return [figure for one in measured.values() for figure in one.figures]


def _keep(measured: Mapping[str, Measured], data: Path | None, page: Path | None) -> None:
    figures = _figures(measured)
    if data is not None:
        entries = [dataclasses.asdict(figure) for figure in figures]
        data.write_text(json.dumps(entries, indent=1), encoding="utf-8")
    if page is not None:
        page.write_text(write_markdown(figures), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

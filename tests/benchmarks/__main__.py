"""``make bench``: measures what people wait for and prints medians.

    python -m tests.benchmarks [--small] [--json FILE] [NAME...]

Each measurement runs in a process of its own, one after another, so that none warms the next.
``--small`` does every one with little, to see that it works; its figures mean nothing.
"""

import argparse
import dataclasses
import importlib
import json
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.figures import Figure, write_table
from tests.benchmarks.sizes import FULL, SMALL, Sizes

# Name -> the function that measures it: (sizes, an empty folder) -> figures.
MEASUREMENTS = {
    "start": "tests.benchmarks.starting:measure_start",
    "unlock": "tests.benchmarks.keeping:measure_unlock",
    "import": "tests.benchmarks.keeping:measure_import",
    "search": "tests.benchmarks.keeping:measure_search",
    "list": "tests.benchmarks.window:measure_list",
    "responsiveness": "tests.benchmarks.window:measure_responsiveness",
    "sign": "tests.benchmarks.sharing:measure_sign",
    "codes": "tests.benchmarks.sharing:measure_codes",
}


def run_one(name: str, sizes: Sizes) -> tuple[Figure, ...]:
    """Run one measurement in this process."""
    module, _, function = MEASUREMENTS[name].partition(":")
    measure = getattr(importlib.import_module(module), function)
    with tempfile.TemporaryDirectory(prefix="rucksack-bench-") as folder:
        figures: tuple[Figure, ...] = measure(sizes, Path(folder))
    return figures


def run_apart(name: str, sizes: Sizes) -> tuple[Figure, ...]:
    """Run one measurement in a process of its own; none where it failed (its words are shown)."""
    command = [sys.executable, "-m", "tests.benchmarks", "--inner", name]
    command += ["--small"] if sizes is SMALL else []
    ended = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if ended.returncode != 0:
        print(f"{name}: failed with exit code {ended.returncode}", file=sys.stderr)
        return ()
    entries = json.loads(ended.stdout.splitlines()[-1])
    return tuple(Figure(**{**entry, "samples": tuple(entry["samples"])}) for entry in entries)


def main() -> int:
    """Print the table; return 1 where a measurement failed, never for a missed aim."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("names", nargs="*", choices=[*MEASUREMENTS, []], metavar="NAME")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--inner", choices=MEASUREMENTS, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    sizes = SMALL if arguments.small else FULL
    if arguments.inner:
        print(
            json.dumps([dataclasses.asdict(figure) for figure in run_one(arguments.inner, sizes)])
        )
        return 0
    figures: list[Figure] = []
    failed = []
    for name in arguments.names or MEASUREMENTS:
        print(f"measuring {name}", file=sys.stderr)
        found = run_apart(name, sizes)
        figures += found
        failed += [] if found else [name]
    print(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}")
    print(write_table(figures))
    if arguments.json:
        entries = [dataclasses.asdict(figure) for figure in figures]
        arguments.json.write_text(json.dumps(entries, indent=1), encoding="utf-8")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

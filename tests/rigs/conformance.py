"""Writes what the score says into docs/conformance.md: ``python -m tests.rigs.conformance``.

Every row of the vectors beside this project goes through the command line; the scorer, which is
not ours, compares. The tables between the two marks of the page come from that run and from
nowhere else; rows that did not come out as expected are listed with both answers.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.places import PROJECT, SHARED, VECTORS

PAGE = PROJECT / "docs" / "conformance.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
NOW = "2026-11-22T00:00:00Z"
SCORE = SHARED / "score" / "score.py"

_CLI = f"{sys.executable} -m wallet.command_line.commands"
_ROW = re.compile(r"^(?P<name>\S.*?)\s{2,}(?P<counts>\d+(?:\s+\d+){3})$")
_MISS = re.compile(r"^- `([^`]+)` \(([^)]*)\)\n  - should: (.*)\n  - got: (.*)$", re.MULTILINE)
_HEADS = {"format": "form and suite", "should": "what should come out"}


def score(report: Path, options: Sequence[str] = ()) -> str:
    """Return what the scorer prints over all rows; the misses go to ``report``."""
    pack = VECTORS / "trust-pack.json"
    command = [
        sys.executable, str(SCORE), "--expected", str(VECTORS / "expected.json"),
        "--vectors", str(VECTORS), "--trust-pack", str(pack), "--jobs", "2",
        "--report", str(report),
        "--command", f"{_CLI} check --json --now {NOW} --trust-pack {{trust_pack}} {{files}}",
        "--canonicalize-command", f"{_CLI} canonicalize --format nquads --hash {{hash}} {{file}}",
        "--decode-command", f"{_CLI} decode --trust-pack {pack} {{file}}",
        *options,
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, cwd=PROJECT, check=False)
    if "false verified" not in done.stdout:
        raise RuntimeError(done.stderr)
    return done.stdout


def figures_of(printed: str, misses: str) -> str:
    """Return the tables of a run as Markdown."""
    total = printed.strip().splitlines()[-1]
    reason = next(line for line in printed.splitlines() if line.startswith("right reason"))
    lines = [f"**{total}**; {reason}, the clock held at {NOW}.", ""]
    for head, rows in _tables(printed):
        lines += [
            f"| {_HEADS[head]} | rows | as expected | not | false verified |",
            "|---|---:|---:|---:|---:|",
            *rows,
            "",
        ]
    lines += list(_misses(misses))
    return "\n".join(lines).rstrip() + "\n"


def rewrite(page: str, figures: str) -> str:
    """Return ``page`` with ``figures`` between its marks; ValueError where it has none."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError("the page has no marks")
    return f"{before}{BEGIN}\n{figures}{END}{after}"


def _tables(printed: str) -> Iterator[tuple[str, list[str]]]:
    for block in printed.split("\n\n"):
        first, *lines = block.splitlines() or [""]
        head = first.partition(" ")[0]
        if head in _HEADS:
            yield head, [_markdown(line) for line in lines]


def _markdown(line: str) -> str:
    match = _ROW.match(line)
    if match is None:
        raise ValueError(f"no row of the score: {line}")
    return f"| {match['name']} | {' | '.join(match['counts'].split())} |"


def _misses(report: str) -> Iterator[str]:
    failed = report.partition("## Failed")[2].partition("\n## ")[0]
    found = _MISS.findall(failed)
    if found:
        yield "Not as expected:"
        yield ""
    for key, form, should, got in found:
        yield f"- `{key}` ({form}): expected {should}; came out {got}"


def main() -> int:
    """Score, rewrite the page, print the total; 1 where anything false is called verified."""
    if not SCORE.is_file():
        print("the scorer is not beside this project", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "misses.md"
        printed = score(report)
        figures = figures_of(printed, report.read_text("utf-8"))
    PAGE.write_text(rewrite(PAGE.read_text("utf-8"), figures), "utf-8")
    total = printed.strip().splitlines()[-1]
    print(total)
    return 0 if total.endswith("false verified 0") else 1


if __name__ == "__main__":
    raise SystemExit(main())

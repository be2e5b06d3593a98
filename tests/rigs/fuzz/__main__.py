"""Fuzzes every target, two at a time, and prints what came of it: ``make fuzz``.

    python -m tests.rigs.fuzz [--target NAME ...] [--seconds 600] [--jobs 2] [--out out/fuzz]

Exit 0 where no target found anything. What a finding needs to be repeated is a file in the folder
of its target: ``python -m tests.rigs.fuzz --repeat NAME FILE``.
"""

import argparse
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.places import PROJECT
from tests.rigs.fuzz.targets import TARGETS, check

_FINDINGS = ("crash-*", "timeout-*", "oom-*", "slow-unit-*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one target's run came to."""

    name: str
    cases: int
    coverage: int
    slowest: int  # seconds
    memory: int  # MiB
    findings: tuple[Path, ...]
    account: str

    @property
    def is_clean(self) -> bool:
        """Whether it ran and nothing was found."""
        return self.cases > 0 and not self.findings


def run_target(name: str, seconds: int, out: Path) -> Outcome:
    """Fuzz one target in a process of its own for so many seconds."""
    folder = out / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    command = [sys.executable, "-m", "tests.rigs.fuzz.child", name, str(folder), str(seconds)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    (folder / "account.txt").write_text(said, "utf-8")
    findings = [path for pattern in _FINDINGS for path in folder.glob(pattern)]
    if done.returncode and not findings:
        findings.append(folder / "account.txt")
    return Outcome(
        name=name,
        cases=_last(r"stat::number_of_executed_units:\s*(\d+)", said),
        coverage=_last(r"cov: (\d+)", said),
        slowest=_last(r"stat::slowest_unit_time_sec:\s*(\d+)", said),
        memory=_last(r"stat::peak_rss_mb:\s*(\d+)", said),
        findings=tuple(findings),
        account=said,
    )


def _last(pattern: str, text: str) -> int:
    found = re.findall(pattern, text)
    return int(found[-1]) if found else 0


def _row(outcome: Outcome) -> str:
    verdict = "clean" if outcome.is_clean else f"FOUND {len(outcome.findings)}"
    return (
        f"{outcome.name:22}{outcome.cases:>10}{outcome.coverage:>8}{outcome.slowest:>6} s"
        f"{outcome.memory:>6} MiB  {verdict}"
    )


def main() -> int:
    """Run what the arguments say; 1 where anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.rigs.fuzz", description=__doc__)
    parser.add_argument("--target", action="append", choices=sorted(TARGETS), default=[])
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--out", type=Path, default=PROJECT / "out" / "fuzz")
    parser.add_argument("--repeat", nargs=2, metavar=("NAME", "FILE"))
    chosen = parser.parse_args()
    if chosen.repeat:
        name, file = chosen.repeat
        check(TARGETS[name], Path(file).read_bytes())
        return 0
    names = chosen.target or list(TARGETS)
    print(f"{'target':22}{'cases':>10}{'edges':>8}{'slowest':>8}{'memory':>10}")
    found = 0
    with ThreadPoolExecutor(chosen.jobs) as pool:
        for outcome in pool.map(
            lambda name: run_target(name, chosen.seconds, chosen.out.resolve()), names
        ):
            print(_row(outcome), flush=True)
            found += not outcome.is_clean
            if not outcome.is_clean:
                print("\n".join(outcome.account.splitlines()[-25:]), flush=True)
    print("Nothing was found." if not found else f"{found} targets found something.")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""The forge as a command: everything at full length, a table of counts, exit 1 on any breach.

python -m tests.rigs.forge [--mutants 100000] [--from 0] [--seed N] [--workers N]
python -m tests.rigs.forge --again NUMBER       # one mutant, with what came of it
python -m tests.rigs.forge --only mutants,leaves,must-fail,hostile,peers
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence

from tests.rigs.forge import campaign
from tests.rigs.forge.campaign import SEED, Tally
from tests.rigs.forge.corridor import walk, wallet_judges
from tests.rigs.forge.mutants import mutant
from tests.rigs.forge.oracle import find_breach

MUTANTS = 100_000
_SHOWN_BREACHES = 20


def _arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make forge", description=__doc__)
    parser.add_argument("--mutants", type=int, default=MUTANTS)
    parser.add_argument("--from", type=int, default=0, dest="start")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--again", type=int)
    parser.add_argument("--only", default=",".join(_PARTS))
    return parser.parse_args(words)


def run_mutants(wanted: argparse.Namespace) -> bool:
    """Judge the mutants; print their counts; return whether nothing got through."""

    def told(total: Tally) -> None:
        print(f"\r  {total.mutants:,} of {wanted.mutants:,}", end="", file=sys.stderr, flush=True)

    numbers = range(wanted.start, wanted.start + wanted.mutants)
    total = campaign.run_all(wanted.seed, numbers, workers=wanted.workers, told=told)
    print(file=sys.stderr)
    print(f"Mutants: {total.mutants:,} of seed {wanted.seed}, from number {wanted.start}")
    print("\n".join(campaign.lines_of(total)))
    for breach in total.breaches[:_SHOWN_BREACHES]:
        print(f"  BREACH {breach.kind}: {breach.detail} (--again {breach.number})")
    print(f"  breaches {len(total.breaches)}")
    return not total.breaches


def show_again(wanted: argparse.Namespace) -> bool:
    """Print one mutant and what came of it."""
    one = mutant(wanted.seed, wanted.again)
    finding, seconds = campaign.judge(one, wallet_judges())
    parents = {parent.name: walk(parent.text, wallet_judges()) for parent in one.parents}
    print(f"{one.family}, made from {', '.join(parents)}")
    print(one.data.decode("utf-8", "replace"))
    print(f"{seconds * 1000:.1f} ms; {len(finding.verified)} statements verified")
    print("reasons:", ", ".join(finding.reasons))
    kind, detail = find_breach(finding, parents, seconds)
    print(f"BREACH {kind}: {detail}" if kind else "no breach")
    return not kind


_PARTS: dict[str, Callable[[argparse.Namespace], bool]] = {"mutants": run_mutants}


def main(words: Sequence[str]) -> int:
    """Run what is asked for; return 0 where nothing got through, else 1."""
    wanted = _arguments(words)
    if wanted.again is not None:
        return 0 if show_again(wanted) else 1
    holds = True
    for name in wanted.only.split(","):
        started = time.monotonic()
        holds = _PARTS[name](wanted) and holds
        print(f"  {time.monotonic() - started:.0f} s\n", flush=True)
    print("Nothing forged passed." if holds else "SOMETHING PASSED THAT MUST NOT.")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The forge as a command: everything at full length, a table of counts, exit 1 on any breach.

python -m tests.rigs.forge [--mutants 100000] [--from 0] [--seed N] [--workers N]
python -m tests.rigs.forge --again NUMBER       # one mutant, with what came of it
python -m tests.rigs.forge --only mutants,forms,leaves,must-fail,hostile,peers,roads,window
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from tests.doubles.issuer_simulator import RDFC
from tests.places import NODE, PEERS, PROJECT, VECTORS
from tests.rigs.forge import campaign
from tests.rigs.forge.campaign import SEED, Tally
from tests.rigs.forge.corridor import walk, wallet_judges
from tests.rigs.forge.differential import compare_mutants, compare_vectors
from tests.rigs.forge.disagreements import DOCUMENT, KINDS, render, sort_out
from tests.rigs.forge.form_campaigns import CAMPAIGNS, run_campaign
from tests.rigs.forge.hostile import lines_of, run_work
from tests.rigs.forge.leaves import (
    Examined,
    examine_leaves,
    examine_relocations,
    signed_samples,
    signed_vectors,
)
from tests.rigs.forge.mutants import mutant
from tests.rigs.forge.oracle import find_breach
from tests.wallet.verification.must_fail_rows import ROWS, WAITING, rows_tested

MUTANTS = 100_000
DRAWN = 10_000  # documents that both roads to quads are held against each other on
COMPARED = 3_000  # mutants that other implementations judge as well
_SHOWN_BREACHES = 20


def _arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make forge", description=__doc__)
    parser.add_argument("--mutants", type=int, default=MUTANTS)
    parser.add_argument("--from", type=int, default=0, dest="start")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--again", type=int)
    parser.add_argument("--drawn", type=int, default=DRAWN)
    parser.add_argument("--compared", type=int, default=COMPARED)
    parser.add_argument("--write", action="store_true", help="write docs/disagreements.md")
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


def run_forms(wanted: argparse.Namespace) -> bool:
    """Judge mutants of the forms that have an oracle of their own."""
    print("Forms with an oracle of their own: mutants, rightly accepted, breaches, slowest")
    holds = True
    for name in CAMPAIGNS:
        judged = run_campaign(name, wanted.seed, wanted.mutants, workers=wanted.workers)
        print(
            f"  {name:<30}{judged.mutants:>8,}{judged.accepted:>8,}{len(judged.breaches):>4}"
            f"{judged.slowest * 1000:>7.0f} ms",
            flush=True,
        )
        for breach in judged.breaches[:_SHOWN_BREACHES]:
            print(f"  BREACH {breach}")
        holds = holds and not judged.breaches
    return holds


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


def run_leaves(wanted: argparse.Namespace) -> bool:
    """Run the leaf and the relocation oracle over every sample and every signable vector."""
    every = signed_samples()
    if (VECTORS / "expected.json").is_file():
        every += list(signed_vectors((RDFC,)))
    else:
        print("  the vectors of other projects are not beside this project: samples only")
    holds = True
    for name, oracle in (("Leaves", examine_leaves), ("Relocations", examine_relocations)):
        total = Examined()
        with ProcessPoolExecutor(wanted.workers or None, mp_context=get_context("spawn")) as pool:
            for examined in pool.map(oracle, every, chunksize=4):
                total.add(examined)
        print(
            f"{name}: {total.changes:,} changes of {total.documents} signed documents; "
            f"{total.same:,} still say the same; breaches {len(total.breaches)}"
        )
        for breach in total.breaches[:_SHOWN_BREACHES]:
            print(f"  BREACH {breach.kind}: {breach.detail[:200]}")
        holds = holds and not total.breaches
    return holds


def run_must_fail(_: argparse.Namespace) -> bool:
    """Run every must-fail test there is; count rows and inputs."""
    command = [
        sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "test_must_fail",
        "tests/wallet", "tests/ui",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    last = (done.stdout.strip().splitlines() or [""])[-1]
    inputs = int(found.group(1)) if (found := re.search(r"(\d+) passed", last)) else 0
    tested = rows_tested()
    waiting = f", {len(WAITING)} waiting for their forms {sorted(WAITING)}" if WAITING else ""
    print(f"Must fail: {len(ROWS)} rows, {len(tested)} tested with {inputs:,} inputs{waiting}")
    if done.returncode != 0:
        print("\n".join(line for line in done.stdout.splitlines() if line.startswith("FAILED")))
    return done.returncode == 0 and set(tested) | set(WAITING) == set(ROWS)


def run_hostile(_: argparse.Namespace) -> bool:
    """Do the hostile work, each piece in a process of its own."""
    print("Hostile work: processor time, peak of memory, what came of it")
    spent = []
    for one in run_work():
        spent.append(one)
        print(lines_of(one), flush=True)
    slowest = max(one.seconds for one in spent)
    print(
        f"  {len(spent)} pieces; slowest {slowest:.2f} s; "
        f"largest {max(one.mebibytes for one in spent):.0f} MiB; "
        f"breaches {sum(bool(one.breach) for one in spent)}"
    )
    return not any(one.breach for one in spent)


def run_peers(wanted: argparse.Namespace) -> bool:
    """Put mutants and vectors to other implementations; sort out every disagreement."""
    if NODE is None or not (PEERS / "node_modules").is_dir():
        print("Peers: skipped (Node or the installed peers are absent: make peers)")
        return True
    with tempfile.TemporaryDirectory() as folder:
        mutants = compare_mutants(range(wanted.compared), Path(folder))
        found = [mutants, compare_vectors(Path(folder))]
    counts, strange = sort_out(found)
    totals = (
        f"{sum(one.answers for one in found):,} answers about {mutants.cases:,} samples and "
        f"mutants and {found[1].cases} vectors; {counts.total():,} disagreements."
    )
    print(f"Peers: {totals}")
    for kind in KINDS:
        print(f"  {counts[kind.name]:>6}  {kind.name} (right: {kind.right})")
    for one in strange[:_SHOWN_BREACHES]:
        ours = f"here {one.ours.verdict} {sorted(one.ours.reasons)}"
        print(f"  UNEXPLAINED {one.case.name}: {ours}; {one.theirs.peer} {one.theirs.errors[:1]}")
    if wanted.write:
        DOCUMENT.write_text(render(counts, totals), "utf-8")
    return not strange


def run_window(_: argparse.Namespace) -> bool:
    """Play some rounds of payloads in the real window (a rig of its own does all of them)."""
    command = [sys.executable, "-m", "tests.rigs.payload_probe", "--rounds", "5"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    last = (done.stdout.strip().splitlines() or done.stderr.strip().splitlines() or [""])[-1]
    print(f"Window: {last}")
    return done.returncode == 0


def run_roads(wanted: argparse.Namespace) -> bool:
    """Hold both roads to quads against each other, and against jsonld.js, on drawn documents."""
    command = [
        sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider",
        "tests/wallet/encoding/test_roads.py", "tests/wallet/encoding/test_canonical_mutants.py",
    ]  # fmt: skip
    drawn = {**os.environ, "ROAD_DOCUMENTS": str(wanted.drawn)}
    done = subprocess.run(
        command, cwd=PROJECT, capture_output=True, text=True, check=False, env=drawn
    )
    last = (done.stdout.strip().splitlines() or [""])[-1]
    print(f"Roads: {wanted.drawn:,} drawn documents and damaged ones, both roads: {last}")
    return done.returncode == 0


_PARTS: dict[str, Callable[[argparse.Namespace], bool]] = {
    "mutants": run_mutants,
    "forms": run_forms,
    "leaves": run_leaves,
    "must-fail": run_must_fail,
    "hostile": run_hostile,
    "peers": run_peers,
    "roads": run_roads,
    "window": run_window,
}


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

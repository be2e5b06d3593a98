"""Mutants of forms that have an oracle of their own, by number, over all processors.

Each row says how many of ``--mutants`` it takes (one in so many) and how a stretch of its numbers
is judged. A breach is a number and what was wrong; what the wallet accepted, rightly, is counted.
"""

import os
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context

from tests.rigs.forge import certified, disclosures, old_badges
from tests.rigs.forge.oracle import MOST_SECONDS

CHUNK = 100


@dataclass(slots=True)
class Judged:
    """What came of a stretch of mutants."""

    mutants: int = 0
    accepted: int = 0
    slowest: float = 0.0
    breaches: list[str] = field(default_factory=list)

    def add(self, other: "Judged") -> None:
        """Take another stretch in."""
        self.mutants += other.mutants
        self.accepted += other.accepted
        self.slowest = max(self.slowest, other.slowest)
        self.breaches += other.breaches


def _disclosures(seed: int, number: int) -> Iterator[str]:
    for credential in disclosures.verified_in(disclosures.mutant(seed, number)):
        yield "" if disclosures.is_genuine(credential) else "verified, and nobody said so"


def _old_badges(seed: int, number: int) -> Iterator[str]:
    for credential in old_badges.verified_in(old_badges.mutant(seed, number)):
        yield "" if old_badges.is_genuine(credential) else "verified, and nobody said so"


def _certified(seed: int, number: int, *, is_pdf: bool) -> Iterator[str]:
    data = certified.mutant(seed, number, is_pdf=is_pdf)
    for credential, report in certified.reports_on(data):
        fault = certified.find_fault(credential, report)
        if fault or certified.is_called_intact(report):
            yield fault


# Name -> one in so many of the mutants asked for, and what a mutant's number comes to: one text
# for each thing accepted in it, "" where that is right.
CAMPAIGNS: Mapping[str, tuple[int, Callable[[int, int], Iterator[str]]]] = {
    "disclosures, bindings, COSE": (5, _disclosures),
    "badges before 3.0": (5, _old_badges),
    "sealed European credentials": (20, partial(_certified, is_pdf=False)),
    "signed PDF files": (100, partial(_certified, is_pdf=True)),
}


def judge_stretch(name: str, seed: int, numbers: range) -> Judged:
    """Judge these mutants in this process. Whatever is raised is a breach."""
    _, judge = CAMPAIGNS[name]
    result = Judged()
    for number in numbers:
        started = time.process_time()
        try:
            faults = list(judge(seed, number))
        except Exception as error:  # noqa: BLE001 (whatever is raised is what is looked for)
            faults = [f"crash {type(error).__name__}: {error}"[:200]]
        seconds = time.process_time() - started
        if seconds > MOST_SECONDS:
            faults.append(f"slow {seconds:.1f} s")
        result.mutants += 1
        result.slowest = max(result.slowest, seconds)
        result.accepted += faults.count("")
        result.breaches += [f"{number}: {fault}" for fault in faults if fault]
    return result


def run_campaign(name: str, seed: int, mutants: int, *, workers: int = 0) -> Judged:
    """Judge the share of ``mutants`` that this form takes, at least one stretch."""
    share = max(mutants // CAMPAIGNS[name][0], 1)
    stretches = [
        range(start, min(start + CHUNK, share)) for start in range(0, share, CHUNK)
    ]  # fmt: skip
    total = Judged()
    wanted = workers or os.cpu_count() or 1
    with ProcessPoolExecutor(wanted, mp_context=get_context("spawn")) as pool:
        for one in pool.map(partial(judge_stretch, name, seed), stretches):
            total.add(one)
    return total

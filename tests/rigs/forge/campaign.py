"""Runs mutants by number, over two processes, and counts what came of them."""

import os
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from multiprocessing import get_context

from tests.rigs.forge.corridor import Finding, Judges, walk, wallet_judges
from tests.rigs.forge.mutants import Mutant, mutant
from tests.rigs.forge.oracle import MOST_SECONDS, Breach, find_breach
from tests.rigs.forge.samples import samples

SEED = 20261124
CHUNK = 250
FRESH_JUDGES = 1_000  # a verifier remembers lists for one run: take a new one now and then


class TooSlow(BaseException):
    """The limit was reached: no ``except Exception`` of the wallet may swallow it."""


@dataclass(slots=True)
class Tally:
    """What came of a stretch of mutants."""

    families: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    verified: int = 0
    refused: int = 0
    slowest: float = 0.0
    breaches: list[Breach] = field(default_factory=list)

    @property
    def mutants(self) -> int:
        """How many were judged."""
        return self.families.total()

    def add(self, other: "Tally") -> None:
        """Take another stretch in."""
        self.families += other.families
        self.forms += other.forms
        self.reasons += other.reasons
        self.verified += other.verified
        self.refused += other.refused
        self.slowest = max(self.slowest, other.slowest)
        self.breaches += other.breaches


@cache
def originals() -> dict[str, Finding]:
    """What the wallet says of each sample itself."""
    judges = wallet_judges()
    return {one.name: walk(one.text, judges) for one in samples()}


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Stop what takes longer than ``seconds`` of processor time."""

    def stop(*_: object) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def judge(one: Mutant, judges: Judges) -> tuple[Finding, float]:
    """Return what came of a mutant and how many seconds of processor time it took."""
    started = time.process_time()
    try:
        with _limited(MOST_SECONDS):
            finding = walk(one.data, judges)
    except TooSlow:
        return Finding(), MOST_SECONDS + time.process_time() - started
    return finding, time.process_time() - started


def run_numbers(
    seed: int, numbers: Iterable[int], make_judges: Callable[[], Judges] = wallet_judges
) -> Tally:
    """Judge the mutants with these numbers in this process."""
    tally = Tally()
    judges = make_judges()
    for count, number in enumerate(numbers, start=1):
        if count % FRESH_JUDGES == 0:
            judges = make_judges()
        one = mutant(seed, number)
        finding, seconds = judge(one, judges)
        _count(tally, one, finding, seconds)
    return tally


def _count(tally: Tally, one: Mutant, finding: Finding, seconds: float) -> None:
    parents = {parent.name: originals()[parent.name] for parent in one.parents}
    kind, detail = find_breach(finding, parents, seconds)
    tally.families[one.family] += 1
    tally.forms[one.form] += 1
    tally.slowest = max(tally.slowest, seconds)
    if kind:
        tally.breaches.append(Breach(kind=kind, detail=detail, number=one.number, data=one.data))
    if finding.verified:
        tally.verified += 1
    else:
        tally.refused += 1
        tally.reasons[next(iter(finding.reasons), "no answer")] += 1


def run_all(
    seed: int,
    numbers: range,
    *,
    workers: int = 0,
    told: Callable[[Tally], None] = lambda _: None,
) -> Tally:
    """Judge ``numbers`` over all processors; ``told`` hears of the sum after each stretch."""
    total = Tally()
    stretches = [numbers[start : start + CHUNK] for start in range(0, len(numbers), CHUNK)]
    wanted = workers or os.cpu_count() or 1
    with ProcessPoolExecutor(wanted, mp_context=get_context("spawn")) as pool:
        for tally in pool.map(run_numbers, [seed] * len(stretches), stretches):
            total.add(tally)
            told(total)
    return total


def lines_of(tally: Tally) -> Sequence[str]:
    """Return the table of counts, a line each."""
    lines = [f"  {name:<14}{count:>9,}" for name, count in sorted(tally.families.items())]
    lines.append("  made from " + ", ".join(f"{k} {v:,}" for k, v in sorted(tally.forms.items())))
    lines.append(f"  refused {tally.refused:,}; verified, saying the same, {tally.verified:,}")
    lines += [f"    {reason:<28}{count:>9,}" for reason, count in tally.reasons.most_common()]
    lines.append(f"  slowest {tally.slowest * 1000:.0f} ms of processor time")
    return lines

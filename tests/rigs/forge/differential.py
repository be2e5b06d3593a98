"""Where this wallet and other implementations disagree, case by case."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.places import VECTORS
from tests.rigs.forge.campaign import SEED
from tests.rigs.forge.mutants import mutant
from tests.rigs.forge.peers import Case, PeerAnswer, ask, form_of, write_pack
from tests.rigs.forge.samples import EXPECTATION, NOW, knowledge, samples
from wallet.formats.reader import read_items
from wallet.model.credential import Container
from wallet.model.dates import write_timestamp
from wallet.model.presentation_report import PresentationCheck
from wallet.model.report import Check, Outcome, Verdict
from wallet.trust.knowledge import Knowledge, bundled_knowledge
from wallet.trust.trust_pack import read_trust_pack
from wallet.verification.presentation_verifier import Expectation, verify_presentation
from wallet.verification.verifier import Verifier

VECTORS_NOW = datetime.fromisoformat("2026-11-22T00:00:00+00:00")


@dataclass(frozen=True, slots=True, kw_only=True)
class OurAnswer:
    """What the wallet said of one case: verified or not, and every reason that was not green."""

    verified: bool
    verdict: str
    reasons: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """One case of which the wallet and another implementation say different things."""

    case: Case
    ours: OurAnswer
    theirs: PeerAnswer


@dataclass(slots=True)
class Compared:
    """How many answers were compared, and those that differ."""

    answers: int
    cases: int
    disagreements: list[Disagreement]


def judge_ours(case: Case, known: Knowledge, now: datetime, expectation: Expectation) -> OurAnswer:
    """Return the wallet's answer; what stands inside other credentials is left aside."""
    reading = read_items(case.data, case.name, known.contexts)
    reasons = {entry.reason.value for entry in reading.not_read}
    verdicts = []
    for shown in reading.presentations:
        whole = verify_presentation(shown, known, now, expectation)
        verdicts.append(whole.verdict)
        reasons |= _reasons_of(whole.lines)
        for item in whole.items:
            reasons |= _reasons_of(item.checks)
    verifier = Verifier(known, now)
    for credential in reading.credentials:
        if not reading.presentations and credential.source.container is not Container.CREDENTIAL:
            report = verifier.verify(credential)
            verdicts.append(report.verdict)
            reasons |= _reasons_of(report.checks)
    return OurAnswer(
        verified=verdicts == [Verdict.VERIFIED],
        verdict=", ".join(verdict.value for verdict in verdicts) or "not read",
        reasons=frozenset(reasons),
    )


def _reasons_of(checks: Iterable[Check | PresentationCheck]) -> set[str]:
    amiss = (Outcome.FAILED, Outcome.UNKNOWN)
    return {check.reason.value for check in checks if check.outcome in amiss}


def mutant_cases(numbers: range, seed: int = SEED) -> Iterator[Case]:
    """Yield the mutants that the other implementations read at all, and every sample."""
    for one in samples():
        form = form_of(one.text)
        if form:
            yield Case(name=one.name, form=form, data=one.text)
    for number in numbers:
        made = mutant(seed, number)
        form = form_of(made.data)
        if form:
            yield Case(name=f"mutant {number}", form=form, data=made.data)


def vector_cases() -> Iterator[Case]:
    """Yield other people's vectors: whole files that are a credential, a presentation, a token."""
    rows: Mapping[str, object] = json.loads((VECTORS / "expected.json").read_text("utf-8"))
    for name in sorted(rows):
        path = VECTORS / name
        if "#" in name or not path.is_file() or path.stat().st_size > 200_000:
            continue
        data = path.read_bytes()
        form = form_of(data)
        if form:
            yield Case(name=name, form=form, data=data)


def compare_mutants(numbers: range, folder: Path) -> Compared:
    """Put samples and mutants to everybody."""
    cases = list(mutant_cases(numbers))
    return _compare(cases, folder, write_pack(folder), knowledge(), NOW, EXPECTATION)


def compare_vectors(folder: Path) -> Compared:
    """Put the vectors to everybody, with the trust pack that comes with them."""
    pack = VECTORS / "trust-pack.json"
    known = bundled_knowledge().merged_with(read_trust_pack(pack.read_bytes()))
    return _compare(list(vector_cases()), folder, pack, known, VECTORS_NOW, Expectation())


def _compare(
    cases: list[Case],
    folder: Path,
    pack: Path,
    known: Knowledge,
    now: datetime,
    expectation: Expectation,
) -> Compared:
    ours = {case.name: judge_ours(case, known, now, expectation) for case in cases}
    found = Compared(answers=0, cases=len(cases), disagreements=[])
    for case, theirs in ask(cases, folder, pack, now=write_timestamp(now)):
        answer = ours[case.name]
        found.answers += 1
        if answer.verified != theirs.verified:
            found.disagreements.append(Disagreement(case=case, ours=answer, theirs=theirs))
    return found

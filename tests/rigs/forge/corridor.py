"""The whole way a file goes, in one call: read, check, describe; and what was accepted at the end.

``Finding`` is what a forger hopes for or fears: which statements the wallet calls good, why it
refused, whether anything broke. The verifiers are arguments so that planted flaws can stand in.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from tests.rigs.forge.meaning import (
    Statement,
    statement_about,
    statement_of,
    statement_of_presentation,
)
from tests.rigs.forge.samples import EXPECTATION, NOW, knowledge
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.credential import Credential
from wallet.model.json_values import as_list
from wallet.model.learner import Learner
from wallet.model.presentation import Presentation
from wallet.model.presentation_report import PresentationReport
from wallet.model.report import CheckName, Outcome, PresentationLine, Report, Verdict
from wallet.verification.presentation_verifier import verify_presentation
from wallet.verification.verifier import Verifier

NOT_READ = "not read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judges:
    """Who answers: the wallet's own verifiers, or ones with a flaw planted in them."""

    credential: Callable[[Credential], Report]
    presentation: Callable[[Presentation], PresentationReport]


def wallet_judges() -> Judges:
    """The wallet as it is; status lists are judged once for each of these."""
    verifier = Verifier(knowledge(), NOW, Learner())
    return Judges(
        credential=verifier.verify,
        presentation=lambda one: verify_presentation(one, knowledge(), NOW, EXPECTATION),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What came of one input.

    ``verified``: statements called verified; ``intact``: statements whose bytes were called intact
    with every word's meaning pinned, whoever signed them; ``reasons``: why whatever did not pass
    did not; ``broken``: what went wrong inside the wallet, "" where nothing did.
    """

    verified: frozenset[Statement] = frozenset()
    intact: frozenset[Statement] = frozenset()
    reasons: tuple[str, ...] = ()
    broken: str = ""


@dataclass(slots=True)
class _Gathering:
    verified: set[Statement] = field(default_factory=set)
    intact: set[Statement] = field(default_factory=set)
    reasons: list[str] = field(default_factory=list)
    broken: str = ""

    def take_reason(self, reason: Reason, kind: str = "") -> None:
        self.reasons.append(reason.value)
        if reason is Reason.INTERNAL_ERROR:
            self.broken = f"INTERNAL_ERROR {kind}".strip()

    def take_report(
        self, credential: Credential, report: Report, holders: Collection[str] = ()
    ) -> None:
        for check in report.checks:
            if check.outcome in (Outcome.FAILED, Outcome.UNKNOWN):
                self.take_reason(check.reason, check.facts.get("kind", ""))
        statement = None
        if report.verdict is Verdict.VERIFIED:
            statement = statement_of(credential)
            self.verified.add(statement)
            if report.has_passed(CheckName.SUBJECT):
                owner = next((one for one in holders if one in str(credential.subjects)), "")
                self.verified.add(statement_about("given to", statement, owner))
        if report.has_passed(CheckName.PROOF) and report.has_passed(CheckName.FORM):
            self.intact.add(statement or statement_of(credential))

    def take_presentation(self, shown: Presentation, report: PresentationReport) -> None:
        for line in report.lines:
            if line.outcome in (Outcome.FAILED, Outcome.UNKNOWN):
                self.take_reason(line.reason, line.facts.get("kind", ""))
        makers = _makers(shown, report)
        for credential, item in zip(shown.credentials, report.items, strict=True):
            self.take_report(credential, item, makers)
        needed = (PresentationLine.FORM, PresentationLine.PROOF)
        held = [line.outcome for line in report.lines if line.line in needed]
        if not all(outcome is Outcome.PASSED for outcome in held):
            return
        statement = statement_of_presentation(shown)
        self.intact.add(statement)
        for maker, answer in makers.items():
            if report.own_verdict is Verdict.VERIFIED:
                self.verified.add(statement_about("shown by", statement, f"{maker} {answer}"))
            if report.verdict is Verdict.VERIFIED:
                self.verified.add(statement_about("good as a whole", statement, maker))


def _makers(shown: Presentation, report: PresentationReport) -> dict[str, str]:
    """Who made it, each with what their proof answers to and is made for."""
    makers = {}
    for line in report.lines:
        if line.line is PresentationLine.HOLDER and line.outcome is Outcome.PASSED:
            # A line about what is malformed stands before those of the proofs.
            number = line.proof - shown.has_malformed_proof
            proof = shown.proofs[number].members if shown.proofs else {}
            answer = f"{proof.get('challenge')} for {list(as_list(proof.get('domain')))}"
            makers[line.facts.get("signer", "")] = answer
    return makers


def walk(data: bytes, judges: Judges) -> Finding:
    """Take ``data`` through the corridor. Exceptions are findings, not failures of the rig."""
    gathered = _Gathering()
    try:
        reading = read_items(data, "forged", knowledge().contexts)
        for entry in reading.not_read:
            gathered.take_reason(entry.reason, entry.facts.get("kind", ""))
        for shown in reading.presentations:
            gathered.take_presentation(shown, judges.presentation(shown))
        for credential in reading.credentials:
            gathered.take_report(credential, judges.credential(credential))
    except Exception as error:  # noqa: BLE001 (whatever is raised is what is looked for)
        gathered.broken = f"{type(error).__name__}: {error}"[:200]
    return Finding(
        verified=frozenset(gathered.verified),
        intact=frozenset(gathered.intact),
        reasons=tuple(gathered.reasons) or (NOT_READ,),
        broken=gathered.broken,
    )

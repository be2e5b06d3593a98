"""From what a simulated issuer signed to its report, the way the wallet goes: bytes first."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from tests.doubles.credential_samples import V2
from tests.doubles.issuer_simulator import AS_OF, IssuerSimulator
from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.credential import Credential
from wallet.model.json_values import JsonObject
from wallet.model.learner import Learner
from wallet.model.presentation import Presentation
from wallet.model.presentation_report import PresentationReport
from wallet.model.report import CheckName, Outcome, PresentationLine, Report
from wallet.proofs.keys import SigningKey
from wallet.trust.knowledge import Knowledge, KnownDocument, bundled_knowledge
from wallet.verification.presentation_verifier import Expectation, verify_presentation
from wallet.verification.verifier import Verifier

NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
PASSED, FAILED, UNKNOWN = Outcome.PASSED, Outcome.FAILED, Outcome.UNKNOWN
NOT_APPLICABLE = Outcome.NOT_APPLICABLE
ME = SigningKey.from_seed(bytes([42]) * 32)
OTHER = SigningKey.from_seed(bytes([43]) * 32)


def school() -> IssuerSimulator:
    """An issuer whose key is its name."""
    return IssuerSimulator("Lantern Bay", seed=21)


def college() -> IssuerSimulator:
    """An issuer with a DID document."""
    return IssuerSimulator("Westmoor College", seed=22, host="college.westmoor-valley.edu")


def bytes_of(value: JsonObject | str | bytes) -> bytes:
    if isinstance(value, bytes):
        return value
    return value.encode() if isinstance(value, str) else write_json(value)


def read(value: JsonObject | str | bytes, knowledge: Knowledge | None = None) -> Credential:
    """Return the one credential that stands by itself in ``value``."""
    contexts = (knowledge or bundled_knowledge()).contexts
    reading = read_items(bytes_of(value), "a test", contexts)
    assert not reading.not_read, reading.not_read
    return reading.credentials[0]


def report_on(
    value: JsonObject | str | bytes,
    knowledge: Knowledge | None = None,
    *,
    now: datetime = NOW,
    learner: Learner | None = None,
) -> Report:
    known = knowledge or bundled_knowledge()
    return Verifier(known, now, learner or Learner()).verify(read(value, known))


def said(report: Report, name: CheckName) -> list[tuple[Outcome, Reason]]:
    """Return outcome and reason of each line called ``name``."""
    return [(check.outcome, check.reason) for check in report.of(name)]


def facts_of(report: Report, name: CheckName) -> Mapping[str, str]:
    return report.of(name)[0].facts


def read_presentation(value: JsonObject | str | bytes, knowledge: Knowledge) -> Presentation:
    reading = read_items(bytes_of(value), "a test", knowledge.contexts)
    (presentation,) = reading.presentations
    return presentation


def presentation_report(
    value: JsonObject | str | bytes,
    knowledge: Knowledge | None = None,
    *,
    now: datetime = NOW,
    challenge: str = "",
    domain: str = "",
) -> PresentationReport:
    known = knowledge or bundled_knowledge()
    expectation = Expectation(challenge=challenge, domain=domain)
    return verify_presentation(read_presentation(value, known), known, now, expectation)


def lines_of(report: PresentationReport, line: PresentationLine) -> list[tuple[Outcome, Reason]]:
    return [(entry.outcome, entry.reason) for entry in report.lines if entry.line is line]


def without_proof(document: JsonObject) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name != "proof"}


def with_document(
    knowledge: Knowledge, url: str, document: Any, as_of: datetime = AS_OF
) -> Knowledge:
    """Return ``knowledge`` that has ``document`` at hand under ``url``."""
    known = KnownDocument(url=url, document=document, as_of=as_of, origin="a test")
    documents = MappingProxyType({**knowledge.documents, url: known})
    return replace(knowledge, documents=documents)


def holder_simulator(seed: int = 31) -> IssuerSimulator:
    """A learner with a key, who signs presentations."""
    return IssuerSimulator("A learner", seed=seed)


def present(
    holder: IssuerSimulator, credentials: list[Any], *, named: str | None = None, **options: Any
) -> dict[str, Any]:
    """Return a presentation of ``credentials`` signed by ``holder``; "" names nobody."""
    unsigned: dict[str, Any] = {
        "@context": [V2],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": credentials,
    }
    who = holder.did if named is None else named
    if who:
        unsigned["holder"] = who
    options.setdefault("purpose", "authentication")
    return holder.issue(unsigned, **options)

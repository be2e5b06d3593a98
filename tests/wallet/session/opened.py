"""A backpack with cheap keys, and items a simulated school gave its learner."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.doubles.issuer_simulator import IssuerSimulator
from wallet.encoding.strict_json import write_json
from wallet.model.finding import Decision, Findings
from wallet.model.record import Keeping
from wallet.session.bringing_in import keep, look_at
from wallet.session.gathering import Incoming
from wallet.session.learner import default_key
from wallet.session.opening import KdfCost, create_backpack
from wallet.session.session import Session

NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
PASSPHRASE = "five plain words for tests"
CHEAP = KdfCost(memory=8192, iterations=1)

MakeSession = Callable[[], Session]


def new_session(data: Path, *, is_practice: bool = False) -> Session:
    created = create_backpack(data, PASSPHRASE, now=NOW, cost=CHEAP, is_practice=is_practice)
    return created.session


def file(document: Any, name: str = "badge.json") -> Incoming:
    data = document.encode() if isinstance(document, str) else document
    return Incoming(name=name, data=data if isinstance(data, bytes) else write_json(data))


@dataclass(slots=True)
class Pupil:
    """A learner with a backpack and a school whose key is its name."""

    session: Session
    school: IssuerSimulator

    @property
    def did(self) -> str:
        return default_key(self.session).did

    def badge(self, number: int = 1, **parts: Any) -> dict[str, Any]:
        parts = {"subject_id": self.did, **parts}
        return self.school.issue(self.school.open_badge(number=number, **parts))

    def look(self, *documents: Any) -> Findings:
        return look_at(self.session, [file(document) for document in documents], now=NOW)

    def take(self, *documents: Any, keeping: Keeping | None = None) -> list[str]:
        """Keep everything that may be kept, the best way or as told; return the new ids."""
        findings = self.look(*documents)
        decisions = [
            Decision(finding_id=finding.id, keeping=keeping or finding.may_keep[0])
            for finding in findings.items
            if finding.may_keep
        ]
        keep(self.session, findings, decisions, now=NOW)
        return [decision.finding_id for decision in decisions]


def pupil(data: Path) -> Pupil:
    return Pupil(session=new_session(data), school=IssuerSimulator("Lantern Bay", seed=21))

"""Items that let their holder choose fields, kept in an open backpack."""

from datetime import datetime

from tests.doubles.selective_issuer import ECDSA_SD, SelectiveIssuer
from wallet.encoding.strict_json import write_json
from wallet.model.finding import Decision
from wallet.session.bringing_in import keep, look_at
from wallet.session.gathering import Incoming
from wallet.session.learner import default_key
from wallet.session.session import Session

EMAIL = "/credentialSubject/identifier/0"
SKILL = "/credentialSubject/achievement/alignment/1"


def keep_selective(session: Session, now: datetime, *, suite: str = ECDSA_SD) -> str:
    """Keep a badge of which its holder may leave out skills, results and addresses."""
    issuer = SelectiveIssuer(suite=suite)
    badge = issuer.rich_badge()
    subject = badge["credentialSubject"]
    assert isinstance(subject, dict)
    subject["id"] = default_key(session).did
    data = write_json(issuer.issue(badge))
    findings = look_at(session, [Incoming(name="rescue.json", data=data)], now=now)
    (finding,) = findings.items
    decision = Decision(finding_id=finding.id, keeping=finding.may_keep[0])
    keep(session, findings, [decision], now=now)
    return finding.id

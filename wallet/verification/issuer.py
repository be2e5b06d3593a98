"""ISSUER: is whoever signed on the learner's lists? Validation, not verification: it never
changes the verdict, and test or sandbox entries never count.
"""

from wallet.errors import Reason
from wallet.model.credential import Credential
from wallet.model.issuer_standing import IssuerStanding
from wallet.model.learner import Learner
from wallet.model.report import Check, CheckName, Outcome
from wallet.trust.issuers import recognise
from wallet.trust.knowledge import Knowledge
from wallet.trust.practice_issuers import PRACTICE_ISSUER_IDS


def check_issuer(
    credential: Credential, knowledge: Knowledge, learner: Learner, *, signer_outcome: Outcome
) -> Check:
    """Return the ISSUER check; it passes only where SIGNER passed."""
    issuer = credential.issuer_id
    if issuer and issuer in learner.dids:
        return _check(Outcome.NOT_APPLICABLE, Reason.ISSUED_BY_YOU, {})
    if issuer in PRACTICE_ISSUER_IDS and knowledge.practice is None:
        return _check(Outcome.UNKNOWN, Reason.PRACTICE_ISSUER, {"issuer": issuer})
    recognition = recognise(issuer, knowledge)
    if recognition is None and _is_about_issuer(credential, issuer):
        return _check(Outcome.UNKNOWN, Reason.SELF_ISSUED, {"issuer": issuer})
    if recognition is None:
        reason = Reason.NOT_ON_YOUR_LISTS if knowledge.registries else Reason.NO_LISTS
        return _check(Outcome.UNKNOWN, reason, {"issuer": issuer})
    facts = {"name": recognition.name, "list": recognition.list_name}
    if recognition.standing is IssuerStanding.TEST_ONLY:
        outcome, reason = Outcome.UNKNOWN, Reason.ONLY_ON_TEST_LISTS
    elif signer_outcome is not Outcome.PASSED:
        outcome, reason = Outcome.UNKNOWN, Reason.PROOF_NOT_PASSED
    else:
        outcome, reason = Outcome.PASSED, Reason.ON_YOUR_LISTS
    return Check(
        name=CheckName.ISSUER,
        outcome=outcome,
        reason=reason,
        facts=facts,
        known_at=recognition.as_of,
        origin=recognition.origin,
    )


def _is_about_issuer(credential: Credential, issuer: str) -> bool:
    """Whether the key that signed is the one it was given to: somebody's word of themself."""
    return bool(issuer) and issuer in [subject.get("id") for subject in credential.subjects]


def _check(outcome: Outcome, reason: Reason, facts: dict[str, str]) -> Check:
    return Check(CheckName.ISSUER, outcome, reason, facts)

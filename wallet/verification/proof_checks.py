"""PROOF and SIGNER: are the bytes intact under the key named, and is that key the issuer's?

Two answers for each proof. The lowest calls raise; here alone InvalidProof becomes FAILED and
ProofNotChecked and KnowledgeError become UNKNOWN.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from wallet.encoding.contexts import ContextSet
from wallet.errors import (
    InvalidProof,
    KnowledgeError,
    ProofError,
    ProofNotChecked,
    Reason,
    WalletError,
)
from wallet.model.dates import read_timestamp
from wallet.model.json_values import JsonObject
from wallet.model.proof import Proof
from wallet.model.report import Outcome, Remark
from wallet.proofs.cryptosuites import Evidence, is_supported, verify_proof
from wallet.proofs.keys import PublicKey
from wallet.proofs.options import check_context, check_options, options_of, read_proof_value
from wallet.trust.knowledge import Knowledge
from wallet.trust.verification_methods import (
    VerificationMethod,
    find_verification_method,
    key_spelled_in,
)
from wallet.verification.graph_rules import find_repeated_id

ASSERTION = "assertionMethod"
AUTHENTICATION = "authentication"

# Each proof costs the canonical form of the whole document; nobody's document carries so many.
MAX_PROOFS = 4
# A presentation carries one proof for each of the learner's keys its items are bound to.
MAX_HOLDER_PROOFS = 8

# Suites that protect every byte of the document: no rule on repeated ids.
_BYTE_SUITES = frozenset({"eddsa-jcs-2022"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer, not yet tied to a line of a report."""

    outcome: Outcome
    reason: Reason
    facts: Mapping[str, str]
    known_at: datetime | None = None
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofAnswers:
    """What one proof came to."""

    proof: Answer
    signer: Answer
    remarks: tuple[Remark, ...] = ()
    # Where a context that is not pinned gives words their meaning; "" where all are pinned.
    unpinned_where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedDocument:
    """What a proof is judged over.

    ``author`` is whoever must have signed (the issuer, or the holder of a presentation; ``""``
    where nobody is named), ``purpose`` the purpose their proof must have. ``trusted_pointers``
    name embedded credentials whose own proof passed.
    """

    document: JsonObject
    author: str
    purpose: str
    trusted_pointers: tuple[str, ...] = ()


def judge_proof(
    signed: SignedDocument, proof: Proof, knowledge: Knowledge, now: datetime
) -> ProofAnswers:
    """Return PROOF and SIGNER for one embedded proof (VC Data Integrity §4.3, §4.4)."""
    fault = _find_fault(signed, proof, now)
    if fault is not None:
        return ProofAnswers(proof=fault, signer=not_passed())
    method, method_error = _look_up(proof.verification_method, knowledge)
    key = method.key if method else key_spelled_in(proof.verification_method)
    if key is None:
        failure = method_error or ProofNotChecked(Reason.KEY_NOT_AT_HAND)
        return ProofAnswers(proof=answer_for(failure), signer=not_passed())
    answer, evidence = _judge_bytes(signed, proof, key, knowledge.contexts)
    signer = judge_signer(method, method_error, signed.author, signed.purpose, now, answer.outcome)
    return ProofAnswers(
        proof=answer,
        signer=signer,
        remarks=evidence.remarks if evidence else (),
        unpinned_where=_unpinned_where(evidence),
    )


def _unpinned_where(evidence: Evidence | None) -> str:
    if evidence is None or not evidence.has_unpinned_terms:
        return ""
    return evidence.unpinned_where or "@context"


def _find_fault(signed: SignedDocument, proof: Proof, now: datetime) -> Answer | None:
    """Return what rules the proof out before any key is looked at."""
    if "previousProof" in proof.members:
        return unknown(Reason.PROOF_CHAIN_NOT_SUPPORTED)
    if not is_supported(proof):
        return unknown(Reason.SUITE_NOT_SUPPORTED, suite=proof.suite)
    if proof.purpose != signed.purpose:
        return failed(Reason.WRONG_PURPOSE, wanted=signed.purpose, got=proof.purpose)
    options = options_of(proof.members)
    try:
        check_options(options)
        check_context(signed.document, options)
        read_proof_value(proof.members)
    except ProofError as error:
        return answer_for(error)
    expires = read_timestamp(proof.expires) if proof.expires else None
    if expires is not None and expires < now:
        return failed(Reason.PROOF_EXPIRED, expires=proof.expires)
    return None


def _look_up(
    url: str, knowledge: Knowledge
) -> tuple[VerificationMethod | None, WalletError | None]:
    try:
        return find_verification_method(url, knowledge), None
    except (InvalidProof, ProofNotChecked, KnowledgeError) as error:
        return None, error


def _judge_bytes(
    signed: SignedDocument, proof: Proof, key: PublicKey, contexts: ContextSet
) -> tuple[Answer, Evidence | None]:
    try:
        evidence = verify_proof(signed.document, proof, key, contexts)
    except WalletError as error:
        return answer_for(error), None
    if proof.suite not in _BYTE_SUITES:
        repeated = find_repeated_id(signed.document, signed.trusted_pointers)
        if repeated:
            return unknown(Reason.REPEATED_ID, id=repeated), evidence
    facts = {"suite": proof.suite, "key": proof.verification_method}
    return Answer(outcome=Outcome.PASSED, reason=Reason.INTACT, facts=facts), evidence


def judge_signer(
    method: VerificationMethod | None,
    error: WalletError | None,
    author: str,
    purpose: str,
    now: datetime,
    proof_outcome: Outcome,
) -> Answer:
    """Return the SIGNER answer: does the key belong to ``author``, for ``purpose``, at ``now``?

    What fails stays FAILED whatever the proof is worth; nothing passes unless the proof did.
    """
    answer = _tie(method, error, author, purpose, now)
    if answer.outcome is Outcome.PASSED and proof_outcome is not Outcome.PASSED:
        return not_passed()
    return answer


def _tie(
    method: VerificationMethod | None,
    error: WalletError | None,
    author: str,
    purpose: str,
    now: datetime,
) -> Answer:
    if method is None:
        if isinstance(error, InvalidProof):
            return answer_for(error)
        return unknown(Reason.SIGNER_NOT_AT_HAND, issuer=author)
    if method.controller != author:
        facts = {"issuer": author, "signer": method.controller}
        return Answer(outcome=Outcome.FAILED, reason=Reason.SIGNED_BY_ANOTHER, facts=facts)
    if purpose not in method.purposes:
        return failed(Reason.KEY_NOT_AUTHORIZED, method=method.id)
    for moment, reason in (
        (method.revoked_at, Reason.KEY_REVOKED),
        (method.expires_at, Reason.KEY_EXPIRED),
    ):
        if moment is not None and moment <= now:
            return failed(reason, since=moment.isoformat())
    facts = {"issuer": author, "how": method.how}
    return Answer(
        outcome=Outcome.PASSED,
        reason=Reason.SIGNED_BY_ISSUER,
        facts=facts,
        known_at=method.known_at,
        origin=method.origin,
    )


def answer_for(error: WalletError) -> Answer:
    """Return the answer an error comes to: InvalidProof FAILED, everything else UNKNOWN."""
    outcome = Outcome.FAILED if isinstance(error, InvalidProof) else Outcome.UNKNOWN
    return Answer(outcome=outcome, reason=error.reason, facts=error.facts)


def unknown(reason: Reason, **facts: str) -> Answer:
    """Return an UNKNOWN answer."""
    return Answer(outcome=Outcome.UNKNOWN, reason=reason, facts=facts)


def failed(reason: Reason, **facts: str) -> Answer:
    """Return a FAILED answer."""
    return Answer(outcome=Outcome.FAILED, reason=reason, facts=facts)


def not_passed() -> Answer:
    """Return the answer of what rests on a proof that did not pass."""
    return unknown(Reason.PROOF_NOT_PASSED)

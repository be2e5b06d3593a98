"""PROOF and SIGNER: are the bytes intact under the key named, and is that key the issuer's?

Two answers for each proof. The lowest calls raise; here alone InvalidProof becomes FAILED and
ProofNotChecked and KnowledgeError become UNKNOWN.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple, Protocol

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
from wallet.proofs.cryptosuite import Evidence, SignedProof
from wallet.proofs.cryptosuites import find_suite, read_proof, verify_read
from wallet.proofs.keys import PublicKey
from wallet.proofs.proof_types import maps_to_nothing
from wallet.trust.knowledge import Knowledge
from wallet.trust.verification_methods import MethodFinder, VerificationMethod, key_spelled_in
from wallet.verification.graph_rules import find_repeated_id

ASSERTION = "assertionMethod"
AUTHENTICATION = "authentication"

# Each proof costs the canonical form of the whole document; nobody's document carries so many.
MAX_PROOFS = 4
# A presentation carries one proof for each of the learner's keys its items are bound to.
MAX_HOLDER_PROOFS = 8


class Answer(NamedTuple):
    """One answer, not yet tied to a line of a report."""

    outcome: Outcome
    reason: Reason
    facts: Mapping[str, str]
    known_at: datetime | None = None
    origin: str = ""


class ProofAnswers(NamedTuple):
    """What one proof came to.

    ``unpinned_where`` says where a context that is not pinned gives words their meaning; ``""``
    where all are pinned. ``key`` is the key the proof passed under, where that answer rests on
    the document, the pinned contexts and this key alone; None where it rests on anything else.
    ``is_private``: a base proof of selective disclosure, which only the holder may see.
    """

    proof: Answer
    signer: Answer
    remarks: tuple[Remark, ...] = ()
    unpinned_where: str = ""
    key: PublicKey | None = None
    is_private: bool = False


class EmbeddedProofs(Protocol):
    """The credentials inside a document, looked for and judged when first asked for."""

    @property
    def have_decided(self) -> bool:
        """Whether their own proofs had to be judged for the answer."""

    def find_repeated_id(self) -> str:
        """Return the id that repeats outside of those whose own proofs all pass, or ``""``."""


class Surroundings(NamedTuple):
    """What a judge may know: the knowledge at hand, its methods looked up once, the moment.

    ``challenge`` and ``domain`` are what a copy made for this receiver has to name, ``""`` where
    nobody asked.
    """

    knowledge: Knowledge
    methods: MethodFinder
    now: datetime
    challenge: str = ""
    domain: str = ""


class SignedDocument(NamedTuple):
    """What a proof is judged over.

    ``author`` is whoever must have signed (the issuer, or the holder of a presentation; ``""``
    where nobody is named), ``purpose`` the purpose their proof must have. ``trusted_pointers``
    name credentials inside that take their own proof's verdict whatever it is; ``embedded`` is
    asked for those whose own proof passes, and only where an identifier repeats: else no proof
    inside decides anything here.
    """

    document: JsonObject
    author: str
    purpose: str
    trusted_pointers: tuple[str, ...] = ()
    embedded: EmbeddedProofs | None = None


def judge_proof(
    signed: SignedDocument, proof: Proof, methods: MethodFinder, now: datetime
) -> ProofAnswers:
    """Return PROOF and SIGNER for one embedded proof (VC Data Integrity §4.3, §4.4)."""
    read = _read(signed, proof, methods.knowledge.contexts, now)
    if isinstance(read, Answer):
        return ProofAnswers(read, not_passed())
    url = proof.verification_method
    method, method_error = look_up(url, methods)
    key = method.key if method else key_spelled_in(url)
    if key is None:
        failure = method_error or ProofNotChecked(Reason.KEY_NOT_AT_HAND)
        return ProofAnswers(answer_for(failure), not_passed())
    try:
        evidence = verify_read(signed.document, read, key, methods.knowledge.contexts)
    except WalletError as error:
        answer = answer_for(error)
        return ProofAnswers(answer, _signer(signed, method, method_error, now, answer.outcome))
    answer, stands_alone = _weigh(signed, read.name, url, evidence)
    return ProofAnswers(
        answer,
        _signer(signed, method, method_error, now, answer.outcome),
        evidence.remarks,
        _unpinned_where(evidence),
        key if stands_alone and answer.outcome is Outcome.PASSED else None,
        evidence.is_private,
    )


def has_expired(proof: Proof, now: datetime) -> bool:
    """Return whether the proof itself says that it no longer counts (``expires``, §2.1)."""
    expires = read_timestamp(proof.expires) if "expires" in proof.members else None
    return expires is not None and expires < now


def _unpinned_where(evidence: Evidence) -> str:
    if not evidence.has_unpinned_terms:
        return ""
    return evidence.unpinned_where or "@context"


def _read(
    signed: SignedDocument, proof: Proof, contexts: ContextSet, now: datetime
) -> SignedProof | Answer:
    """Return the proof read, or what rules it out before any key is looked at."""
    name = proof.suite
    suite = find_suite(name, proof.type)
    if suite is None:
        if maps_to_nothing(proof.type, signed.document, contexts):
            return failed(Reason.PROOF_MALFORMED, where="type")
        return unknown(Reason.SUITE_NOT_SUPPORTED, suite=name)
    if proof.purpose != signed.purpose:
        return failed(Reason.WRONG_PURPOSE, wanted=signed.purpose, got=proof.purpose)
    try:
        read = read_proof(signed.document, proof.members, name, suite)
    except ProofError as error:
        return answer_for(error)
    if "expires" in proof.members and has_expired(proof, now):
        return failed(Reason.PROOF_EXPIRED, expires=proof.expires)
    return read


def look_up(
    url: str, methods: MethodFinder
) -> tuple[VerificationMethod | None, WalletError | None]:
    """Return the method ``url`` names, or the error that says why it is not to be had."""
    try:
        return methods.find(url), None
    except (InvalidProof, ProofNotChecked, KnowledgeError) as error:
        return None, error


def _weigh(
    signed: SignedDocument, suite: str, key: str, evidence: Evidence
) -> tuple[Answer, bool]:
    """Return the answer of bytes that are intact, and whether it rests on no proof inside.

    A suite that signs every byte needs no rule on repeated ids; where a graph names nothing
    twice there is nothing to move.
    """
    stands_alone = True
    if evidence.road is not None and evidence.repeats_a_name:
        if signed.embedded is None:
            repeated = find_repeated_id(signed.document, signed.trusted_pointers)
        else:
            repeated = signed.embedded.find_repeated_id()
            stands_alone = not signed.embedded.have_decided
        if repeated:
            return unknown(Reason.REPEATED_ID, id=repeated), stands_alone
    facts = {"suite": suite, "key": key}
    if evidence.road is not None:
        facts["road"] = evidence.road.value
    return Answer(Outcome.PASSED, Reason.INTACT, facts), stands_alone


def _signer(
    signed: SignedDocument,
    method: VerificationMethod | None,
    error: WalletError | None,
    now: datetime,
    outcome: Outcome,
) -> Answer:
    return judge_signer(method, error, signed.author, signed.purpose, now, outcome)


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
        return Answer(Outcome.FAILED, Reason.SIGNED_BY_ANOTHER, facts)
    if purpose not in method.purposes:
        return failed(Reason.KEY_NOT_AUTHORIZED, method=method.id)
    if method.revoked_at is not None and method.revoked_at <= now:
        return failed(Reason.KEY_REVOKED, since=method.revoked_at.isoformat())
    if method.expires_at is not None and method.expires_at <= now:
        return failed(Reason.KEY_EXPIRED, since=method.expires_at.isoformat())
    facts = {"issuer": author, "how": method.how}
    return Answer(Outcome.PASSED, Reason.SIGNED_BY_ISSUER, facts, method.known_at, method.origin)


def answer_for(error: WalletError) -> Answer:
    """Return the answer an error comes to: InvalidProof FAILED, everything else UNKNOWN."""
    outcome = Outcome.FAILED if isinstance(error, InvalidProof) else Outcome.UNKNOWN
    return Answer(outcome, error.reason, error.facts)


def unknown(reason: Reason, **facts: str) -> Answer:
    """Return an UNKNOWN answer."""
    return Answer(Outcome.UNKNOWN, reason, facts)


def failed(reason: Reason, **facts: str) -> Answer:
    """Return a FAILED answer."""
    return Answer(Outcome.FAILED, reason, facts)


def not_passed() -> Answer:
    """Return the answer of what rests on a proof that did not pass."""
    return unknown(Reason.PROOF_NOT_PASSED)

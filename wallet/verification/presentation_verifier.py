"""What a presentation is worth: its own proof, its holder, its freshness, and every item in it.

VCDM 2.0 §4.13, VC Data Integrity §4.4. A file with a self-chosen challenge proves possession on
its date, not presence: only an answer to a challenge the receiver showed says "made just now".
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from wallet.errors import Reason
from wallet.model.cose import CoseSign1
from wallet.model.dates import write_timestamp
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_text
from wallet.model.learner import Learner
from wallet.model.presentation import Presentation
from wallet.model.presentation_report import PresentationCheck, PresentationReport
from wallet.model.proof import Proof, SignedBytes
from wallet.model.report import Outcome, PresentationLine
from wallet.trust.knowledge import Knowledge
from wallet.trust.practice_issuers import PRACTICE_ISSUER_IDS, PRACTICE_LEARNER_ID
from wallet.trust.verification_methods import MethodFinder
from wallet.verification.form import find_presentation_fault
from wallet.verification.proof_checks import (
    AUTHENTICATION,
    MAX_HOLDER_PROOFS,
    Answer,
    ProofAnswers,
    SignedDocument,
    failed,
    not_passed,
    unknown,
)
from wallet.verification.proof_sets import judge_together
from wallet.verification.token_checks import judge_token
from wallet.verification.validity import CLOCK_SKEW, read_numeric_date
from wallet.verification.verifier import Verifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What the receiver asked for; ``""`` where nothing was asked."""

    challenge: str = ""
    domain: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _ProofFacts:
    """What a proof says of challenge, domain, date and key, whatever secures it."""

    challenge: str
    domains: tuple[str, ...]
    created: str
    signer: str


def verify_presentation(
    presentation: Presentation,
    knowledge: Knowledge,
    now: datetime,
    expectation: Expectation | None = None,
    *,
    step: Callable[[], None] = lambda: None,
) -> PresentationReport:
    """Return the report on a presentation and on each credential in it, in order.

    ``step`` is called before each credential; what it raises ends the work. Items are matched
    against the holder whose proof passed: SUBJECT says whether an item was given to whoever made
    the presentation. A key binding in an item has to be made for the receiver who asked, or for
    the one the presentation names: one of another occasion shows nothing. Never raises for
    anything found inside.
    """
    asked = expectation or Expectation()
    lines = tuple(_lines(presentation, knowledge, now, asked))
    holders = frozenset(
        line.facts["signer"]
        for line in lines
        if line.line is PresentationLine.HOLDER and "signer" in line.facts
        and line.outcome is Outcome.PASSED
    )  # fmt: skip
    verifier = Verifier(
        knowledge, now, Learner(dids=holders), is_for_once=True,
        challenge=asked.challenge or _said(lines, PresentationLine.CHALLENGE, "challenge"),
        domain=asked.domain or _said(lines, PresentationLine.DOMAIN, "domain"),
    )  # fmt: skip
    items = []
    for credential in presentation.credentials:
        step()
        items.append(verifier.verify(credential))
    return PresentationReport(lines=lines, items=tuple(items), checked_at=now)


def _said(lines: Iterable[PresentationCheck], name: PresentationLine, fact: str) -> str:
    """Return what the presentation itself names: a challenge, a receiver."""
    return next((line.facts.get(fact, "") for line in lines if line.line is name), "")


def _lines(
    presentation: Presentation, knowledge: Knowledge, now: datetime, asked: Expectation
) -> Iterator[PresentationCheck]:
    fault = find_presentation_fault(presentation)
    if fault is None:
        yield _line(PresentationLine.FORM, Outcome.PASSED, Reason.WELL_FORMED)
    else:
        yield _line(PresentationLine.FORM, Outcome.FAILED, fault[0], fault[1])
    if presentation.unread:
        yield _line(
            PresentationLine.FORM, Outcome.UNKNOWN, Reason.INSIDE_UNCHECKED,
            {"count": str(len(presentation.unread))},
        )  # fmt: skip
    yield from _expiry_lines(_signed_bytes(presentation)[1], now)
    judged = tuple(
        (_without_published_key(answers, facts.signer, knowledge), facts)
        for answers, facts in _judge(presentation, knowledge, now)
    )
    holder = presentation.holder
    of_holder = [answers.signer.outcome for answers, facts in judged if facts.signer == holder]
    for number, (answers, facts) in enumerate(judged):
        for line in _proof_lines(answers, facts, holder, of_holder, asked):
            yield replace(line, proof=number)


def _judge(
    presentation: Presentation, knowledge: Knowledge, now: datetime
) -> Iterator[tuple[ProofAnswers, _ProofFacts]]:
    sealed, claims = _signed_bytes(presentation)
    if sealed is not None:
        author = presentation.holder or as_text(claims.get("iss"))
        facts = _ProofFacts(
            challenge=as_text(claims.get("nonce")),
            domains=_texts(claims.get("aud")),
            created="",
            signer=author,
        )
        yield judge_token(sealed, author, AUTHENTICATION, knowledge, now), facts
    elif presentation.has_malformed_proof:
        fault = failed(Reason.PROOF_MALFORMED, where="proof")
        yield ProofAnswers(proof=fault, signer=not_passed()), _NOTHING
    elif not presentation.proofs:
        nothing = unknown(Reason.NOTHING_SIGNED)
        yield ProofAnswers(proof=nothing, signer=not_passed()), _NOTHING
    if len(presentation.proofs) > MAX_HOLDER_PROOFS:
        crowded = unknown(Reason.TOO_MUCH_WORK)
        yield ProofAnswers(proof=crowded, signer=not_passed()), _NOTHING
        return
    methods = MethodFinder(knowledge)
    pointers = _item_pointers(presentation.document)
    entries: list[tuple[SignedDocument, Proof]] = []
    about: list[_ProofFacts] = []
    for proof in presentation.proofs:
        signer = proof.verification_method.partition("#")[0]
        signed = SignedDocument(
            document=presentation.document,
            author=signer,
            purpose=AUTHENTICATION,
            trusted_pointers=pointers,
        )
        facts = _ProofFacts(
            challenge=proof.challenge,
            domains=_texts(proof.members.get("domain")),
            created=proof.created,
            signer=signer,
        )
        entries.append((signed, proof))
        about.append(facts)
    yield from zip(judge_together(entries, methods, now), about, strict=True)


def _signed_bytes(presentation: Presentation) -> tuple[SignedBytes | None, JsonObject]:
    """Return what a presentation that is a token or a message was signed as, and its claims."""
    if presentation.token is not None:
        return presentation.token, presentation.token.payload
    secured = presentation.secured
    return (secured, secured.claims) if isinstance(secured, CoseSign1) else (None, {})


def _without_published_key(
    answers: ProofAnswers, signer: str, knowledge: Knowledge
) -> ProofAnswers:
    """A practice key is published: outside a practice backpack it shows nobody's possession."""
    is_published = signer == PRACTICE_LEARNER_ID or signer in PRACTICE_ISSUER_IDS
    is_outside = knowledge.practice is None
    if not is_published or not is_outside or answers.signer.outcome is not Outcome.PASSED:
        return answers
    return answers._replace(signer=unknown(Reason.PRACTICE_HOLDER, holder=signer))


_NOTHING = _ProofFacts(challenge="", domains=(), created="", signer="")


def _texts(value: JsonValue) -> tuple[str, ...]:
    """One receiver or several (VC Data Integrity §2.1 ``domain``, RFC 7519 §4.1.3 ``aud``)."""
    return tuple(text for text in map(as_text, as_list(value)) if text)


def _item_pointers(document: JsonObject) -> tuple[str, ...]:
    """Each item stands in a graph of its own and takes its own proof's verdict, nothing else."""
    items = document.get("verifiableCredential")
    if items is None:
        return ()
    if isinstance(items, list):
        return tuple(f"/verifiableCredential/{number}" for number in range(len(items)))
    # An answer to an issuer holds no item at all (VCDM 2.0 §4.13: zero or more).
    return ("/verifiableCredential",) if "verifiableCredential" in document else ()


def _proof_lines(
    answers: ProofAnswers,
    facts: _ProofFacts,
    holder: str,
    of_holder: Sequence[Outcome],
    asked: Expectation,
) -> Iterator[PresentationCheck]:
    proof = answers.proof
    if answers.is_private:
        yield _line(PresentationLine.FORM, Outcome.UNKNOWN, Reason.BASE_PROOF_IS_PRIVATE)
    if answers.unpinned_where:
        where = {"where": answers.unpinned_where}
        yield _line(PresentationLine.FORM, Outcome.UNKNOWN, Reason.TERMS_NOT_PINNED, where)
    yield _line(PresentationLine.PROOF, proof.outcome, proof.reason, dict(proof.facts))
    if proof.reason is Reason.NOTHING_SIGNED:
        yield _line(PresentationLine.HOLDER, Outcome.UNKNOWN, Reason.NOT_SIGNED_BY_HOLDER)
    else:
        yield _holder_line(answers.signer, facts.signer, holder, of_holder)
    yield _challenge_line(proof.outcome, facts, asked)
    yield _domain_line(proof.outcome, facts, asked)


def _holder_line(
    answer: Answer, signer: str, holder: str, of_holder: Sequence[Outcome]
) -> PresentationCheck:
    """The signer must be the holder the presentation names.

    A presentation of items bound to several keys carries one proof for each key: the named holder
    is one of the signers, the others speak for their own items. ``of_holder``: what the holder's
    own proofs came to; one that only names the holder's key proves nothing.
    """
    said = {"holder": holder, "signer": signer}
    if answer.outcome is not Outcome.PASSED:
        return _line(PresentationLine.HOLDER, answer.outcome, answer.reason, said)
    if not holder:
        return _line(PresentationLine.HOLDER, Outcome.PASSED, Reason.HOLDER_NOT_NAMED, said)
    if not of_holder:
        return _line(PresentationLine.HOLDER, Outcome.FAILED, Reason.HOLDER_IS_ANOTHER, said)
    if Outcome.PASSED not in of_holder:
        return _line(PresentationLine.HOLDER, Outcome.UNKNOWN, Reason.PROOF_NOT_PASSED, said)
    return _line(PresentationLine.HOLDER, Outcome.PASSED, Reason.MADE_BY_HOLDER, said)


def _challenge_line(proof: Outcome, facts: _ProofFacts, asked: Expectation) -> PresentationCheck:
    said = {"challenge": facts.challenge, "created": facts.created}
    if asked.challenge:
        if facts.challenge != asked.challenge:
            reason = Reason.CHALLENGE_WRONG if facts.challenge else Reason.CHALLENGE_MISSING
            return _line(PresentationLine.CHALLENGE, Outcome.FAILED, reason, said)
        if proof is not Outcome.PASSED:
            return _unproven(PresentationLine.CHALLENGE)
        return _line(
            PresentationLine.CHALLENGE, Outcome.PASSED, Reason.ANSWERS_YOUR_CHALLENGE, said
        )
    if not facts.challenge:
        return _line(PresentationLine.CHALLENGE, Outcome.UNKNOWN, Reason.CHALLENGE_MISSING, said)
    return _line(PresentationLine.CHALLENGE, Outcome.UNKNOWN, Reason.CHALLENGE_SELF_CHOSEN, said)


def _domain_line(proof: Outcome, facts: _ProofFacts, asked: Expectation) -> PresentationCheck:
    named = ", ".join(facts.domains)
    said = {"wanted": asked.domain, "got": named, "domain": named}
    if asked.domain and asked.domain not in facts.domains:
        return _line(PresentationLine.DOMAIN, Outcome.FAILED, Reason.DOMAIN_WRONG, said)
    if asked.domain and proof is Outcome.PASSED:
        return _line(PresentationLine.DOMAIN, Outcome.PASSED, Reason.DOMAIN_MATCHES, said)
    if asked.domain:
        return _unproven(PresentationLine.DOMAIN)
    outcome = Outcome.UNKNOWN if named else Outcome.NOT_APPLICABLE
    return _line(PresentationLine.DOMAIN, outcome, Reason.DOMAIN_NOT_CHECKED, said)


def _expiry_lines(claims: JsonObject, now: datetime) -> Iterator[PresentationCheck]:
    """A token says itself from when and until when it may be accepted (RFC 7519 §4.1.4, §4.1.5).

    The dates of embedded proofs are part of their PROOF.
    """
    said = {}
    moments = {}
    for claim, name in (("nbf", "from"), ("exp", "until")):
        if claim not in claims:
            continue
        moment = read_numeric_date(claims[claim])
        if moment is None:
            where = {"where": claim}
            yield _line(PresentationLine.EXPIRY, Outcome.FAILED, Reason.DATE_MALFORMED, where)
            return
        moments[claim], said[name] = moment, write_timestamp(moment)
    if not moments:
        return
    if moments.get("exp", now) < now:
        yield _line(PresentationLine.EXPIRY, Outcome.FAILED, Reason.EXPIRED, said)
    elif moments.get("nbf", now) > now + CLOCK_SKEW:
        yield _line(PresentationLine.EXPIRY, Outcome.FAILED, Reason.NOT_YET_VALID, said)
    else:
        yield _line(PresentationLine.EXPIRY, Outcome.PASSED, Reason.IN_DATE, said)


def _unproven(name: PresentationLine) -> PresentationCheck:
    return _line(name, Outcome.UNKNOWN, Reason.PROOF_NOT_PASSED)


def _line(
    name: PresentationLine, outcome: Outcome, reason: Reason, facts: dict[str, str] | None = None
) -> PresentationCheck:
    return PresentationCheck(line=name, outcome=outcome, reason=reason, facts=facts or {})

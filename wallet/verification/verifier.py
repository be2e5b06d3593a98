"""The verifier: numbered steps from a credential to its report.

Pure: the clock, the knowledge and the learner are arguments; nothing is fetched, nothing is kept
beyond one run. Nothing found in a credential makes it raise: what it cannot judge is UNKNOWN.

 1 FORM      shape of the document
 2 embedded  proofs of credentials inside, so that the rule on repeated ids knows them
 3 PROOF     bytes intact under the key named, for each proof
 4 SIGNER    that key is the issuer's, for each proof
 5 VALIDITY  dates
 6 STATUS    withdrawn, suspended
 7 SUBJECT   given to whoever shows it
 8 ISSUER    on the learner's lists
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.credential import Credential, Securing
from wallet.model.json_values import JsonObject, id_of
from wallet.model.proof import Proof
from wallet.model.record import Learner
from wallet.model.report import Check, CheckName, Outcome, Remark, Report, outcome_over
from wallet.trust.knowledge import Knowledge, KnownDocument
from wallet.trust.practice_issuers import PRACTICE_ISSUER_IDS
from wallet.trust.status_lists import find_status_list
from wallet.verification.embedded import find_embedded
from wallet.verification.form import check_form, find_form_remarks
from wallet.verification.graph_rules import find_repeated_id
from wallet.verification.issuer import check_issuer
from wallet.verification.proof_checks import (
    ASSERTION,
    MAX_PROOFS,
    Answer,
    ProofAnswers,
    SignedDocument,
    failed,
    judge_proof,
    not_passed,
    unknown,
)
from wallet.verification.status import CheckedList, check_status
from wallet.verification.subject import check_subject
from wallet.verification.token_checks import judge_token
from wallet.verification.validity import check_validity


@dataclass(frozen=True, slots=True)
class Verifier:
    """One run of checking: knowledge, moment and learner stay the same throughout.

    Each status list is judged once in a run.
    """

    knowledge: Knowledge
    now: datetime
    learner: Learner = field(default_factory=Learner)
    _lists: dict[str, CheckedList | None] = field(default_factory=dict)

    def verify(self, credential: Credential) -> Report:
        """Return the report on ``credential``. Never raises for anything found in it."""
        checks, remarks = self._run(credential)
        return Report(checks=tuple(checks), checked_at=self.now, remarks=remarks)

    def _run(self, credential: Credential) -> tuple[list[Check], tuple[Remark, ...]]:
        # 1 FORM
        checks = list(_guarded(CheckName.FORM, lambda: (check_form(credential),)))
        # 2, 3, 4 PROOF and SIGNER
        answers = _guarded_answers(lambda: self.judge_proofs(credential))
        checks += _meaning_lines(answers)
        checks += _proof_lines(answers)
        proof, signer = (
            outcome_over(checks, CheckName.PROOF),
            outcome_over(checks, CheckName.SIGNER),
        )
        # 5 VALIDITY
        checks += _guarded(
            CheckName.VALIDITY,
            lambda: (check_validity(credential, self.now, proof_outcome=proof),),
        )
        # 6 STATUS
        checks += _guarded(
            CheckName.STATUS,
            lambda: check_status(
                credential, self.knowledge, self.now, self.check_list, proof_outcome=proof
            ),
        )
        # 7 SUBJECT
        checks += _guarded(
            CheckName.SUBJECT,
            lambda: (check_subject(credential, self.learner, proof_outcome=proof),),
        )
        # 8 ISSUER
        checks += _guarded(
            CheckName.ISSUER,
            lambda: (
                check_issuer(credential, self.knowledge, self.learner, signer_outcome=signer),
            ),
        )
        remarks = tuple(remark for entry in answers for remark in entry.remarks)
        return checks, (*find_form_remarks(credential), *remarks)

    def judge_proofs(self, credential: Credential) -> tuple[ProofAnswers, ...]:
        """Return the PROOF and SIGNER answers for each proof of ``credential``, in order."""
        if credential.securing is Securing.TOKEN and credential.token is not None:
            answers: tuple[ProofAnswers, ...] = (
                judge_token(
                    credential.token, credential.issuer_id, ASSERTION, self.knowledge, self.now
                ),
            )
        elif credential.has_malformed_proof:
            fault = failed(Reason.PROOF_MALFORMED, where="proof")
            answers = (ProofAnswers(proof=fault, signer=not_passed()),)
        elif not credential.proofs:
            return (ProofAnswers(proof=unknown(Reason.NOTHING_SIGNED), signer=not_passed()),)
        elif len(credential.proofs) > MAX_PROOFS:
            return (ProofAnswers(proof=unknown(Reason.TOO_MUCH_WORK), signer=not_passed()),)
        else:
            signed = SignedDocument(
                document=credential.document,
                author=credential.issuer_id,
                purpose=ASSERTION,
                trusted_pointers=self._trusted_pointers(credential),
            )
            answers = tuple(
                judge_proof(signed, proof, self.knowledge, self.now) for proof in credential.proofs
            )
        return tuple(self._without_published_keys(entry, credential) for entry in answers)

    def _trusted_pointers(self, credential: Credential) -> tuple[str, ...]:
        """Step 2: pointers of embedded credentials whose own proofs all passed.

        Asked only where an identifier repeats: else no proof inside decides anything here.
        """
        if not find_repeated_id(credential.document):
            return ()
        return tuple(
            embedded.pointer
            for embedded in find_embedded(credential.document)
            if len(embedded.proofs) <= MAX_PROOFS
            and all(self._holds(embedded.document, proof) for proof in embedded.proofs)
        )

    def _holds(self, document: JsonObject, proof: Proof) -> bool:
        author = id_of(document.get("issuer"))
        signed = SignedDocument(document=document, author=author, purpose=ASSERTION)
        answer = judge_proof(signed, proof, self.knowledge, self.now).proof
        # A repeated id inside it is that credential's own matter: nothing moves in or out of it.
        return answer.outcome is Outcome.PASSED or answer.reason is Reason.REPEATED_ID

    def _without_published_keys(
        self, answers: ProofAnswers, credential: Credential
    ) -> ProofAnswers:
        """A practice issuer's key is published: outside a practice backpack it proves nothing."""
        is_published = credential.issuer_id in PRACTICE_ISSUER_IDS
        if not is_published or self.knowledge.practice is not None:
            return answers
        if answers.signer.outcome is not Outcome.PASSED:
            return answers
        signer = unknown(Reason.PRACTICE_ISSUER, issuer=credential.issuer_id)
        return replace(answers, signer=signer)

    def check_list(self, url: str) -> CheckedList | None:
        """Return the status list at ``url`` judged, or None where it is unreadable."""
        if url not in self._lists:
            known = find_status_list(url, self.knowledge)
            self._lists[url] = None if known is None else self._judge_list(known)
        return self._lists[url]

    def _judge_list(self, known: KnownDocument) -> CheckedList | None:
        reading = read_items(_bytes_of(known), known.url, self.knowledge.contexts)
        if len(reading.credentials) != 1:
            return None
        credential = reading.credentials[0]
        answers = self.judge_proofs(credential)
        form = [check_form(credential), *_meaning_lines(answers)]
        checks = [*form, *_proof_lines(answers)]
        proof = outcome_over(checks, CheckName.PROOF)
        signer = outcome_over(checks, CheckName.SIGNER)
        validity = check_validity(credential, self.now, proof_outcome=proof)
        return CheckedList(
            credential=credential,
            is_intact=proof is Outcome.PASSED
            and outcome_over(form, CheckName.FORM) is Outcome.PASSED,
            is_tied=signer is Outcome.PASSED,
            is_current=validity.outcome in (Outcome.PASSED, Outcome.NOT_APPLICABLE),
            as_of=known.as_of,
            origin=known.origin,
        )


def _bytes_of(known: KnownDocument) -> bytes:
    return (
        known.document.encode() if isinstance(known.document, str) else write_json(known.document)
    )


def _guarded(name: CheckName, check: Callable[[], tuple[Check, ...]]) -> tuple[Check, ...]:
    """Run one check; whatever goes wrong in it is UNKNOWN, never green and never a crash."""
    try:
        return check()
    except Exception as error:  # noqa: BLE001 (fail closed: an exception is UNKNOWN)
        facts = {"kind": type(error).__name__}
        return (
            Check(name=name, outcome=Outcome.UNKNOWN, reason=Reason.INTERNAL_ERROR, facts=facts),
        )


def _guarded_answers(
    judge: Callable[[], tuple[ProofAnswers, ...]],
) -> tuple[ProofAnswers, ...]:
    try:
        return judge()
    except Exception as error:  # noqa: BLE001 (fail closed: an exception is UNKNOWN)
        broken = unknown(Reason.INTERNAL_ERROR, kind=type(error).__name__)
        return (ProofAnswers(proof=broken, signer=not_passed()),)


def _meaning_lines(answers: tuple[ProofAnswers, ...]) -> list[Check]:
    """Bytes may be intact while nobody pinned what the words mean: at most unknown, then."""
    places = {entry.unpinned_where for entry in answers if entry.unpinned_where}
    return [
        Check(
            name=CheckName.FORM,
            outcome=Outcome.UNKNOWN,
            reason=Reason.TERMS_NOT_PINNED,
            facts={"where": place},
        )
        for place in sorted(places)
    ]


def _proof_lines(answers: tuple[ProofAnswers, ...]) -> list[Check]:
    lines = [_line(CheckName.PROOF, entry.proof, number) for number, entry in enumerate(answers)]
    return lines + [
        _line(CheckName.SIGNER, entry.signer, number) for number, entry in enumerate(answers)
    ]


def _line(name: CheckName, answer: Answer, number: int) -> Check:
    return Check(
        name=name, outcome=answer.outcome, reason=answer.reason, facts=answer.facts,
        known_at=answer.known_at, origin=answer.origin, proof=number,
    )  # fmt: skip

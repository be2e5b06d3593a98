"""The verifier: numbered steps from a credential to its report.

Pure: the clock, the knowledge and the learner are arguments; nothing is fetched, nothing is kept
beyond one run. Nothing found in a credential makes it raise: what it cannot judge is UNKNOWN.

 1 FORM      shape of the document
 2 PROOF     bytes intact under the key named, for each proof
 3 embedded  where an identifier repeats, the proofs of credentials inside decide
 4 SIGNER    that key is the issuer's, for each proof
 5 VALIDITY  dates
 6 STATUS    withdrawn, suspended
 7 SUBJECT   given to whoever shows it
 8 ISSUER    on the learner's lists
"""

from dataclasses import dataclass, field
from datetime import datetime

from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.credential import Credential
from wallet.model.json_values import JsonObject, id_of
from wallet.model.learner import Learner
from wallet.model.proof import Proof
from wallet.model.report import Check, CheckName, Outcome, Remark, Report, outcome_over
from wallet.trust.completing import complete
from wallet.trust.knowledge import Knowledge, KnownDocument
from wallet.trust.practice_issuers import PRACTICE_ISSUER_IDS
from wallet.trust.status_lists import find_status_list
from wallet.trust.verification_methods import MethodFinder
from wallet.verification.basis import basis_of
from wallet.verification.embedded import EmbeddedCredential
from wallet.verification.faults import guarded, internal_error
from wallet.verification.form import find_form_remarks
from wallet.verification.form_rules import check_form_of
from wallet.verification.graph_rules import speaks_of_itself, survey
from wallet.verification.issuer import check_issuer
from wallet.verification.judges import JUDGES
from wallet.verification.proof_checks import (
    ASSERTION,
    MAX_PROOFS,
    Answer,
    ProofAnswers,
    SignedDocument,
    Surroundings,
    failed,
    judge_proof,
    not_passed,
    unknown,
)
from wallet.verification.proof_sets import PREVIOUS, judge_together
from wallet.verification.recheck import REUSED, find_signers_now, may_be_reused
from wallet.verification.status import CheckedList, check_status
from wallet.verification.subject import check_subject
from wallet.verification.validity import check_validity

# Levels of credentials inside credentials inside that are judged: a transcript holds badges, which
# hold endorsements. Each level costs the canonical form of what stands in it once more.
_MOST_LEVELS = 1
_PRIVATE = Check(name=CheckName.FORM, outcome=Outcome.UNKNOWN, reason=Reason.BASE_PROOF_IS_PRIVATE)
# Stands for the PROOF line that is taken over.
_INTACT = Answer(Outcome.PASSED, Reason.INTACT, {})


@dataclass(frozen=True, slots=True)
class Verifier:
    """One run of checking: knowledge, moment and learner stay the same throughout.

    Each status list is judged once in a run, and each issuer's key looked up once.
    ``is_for_once``: the reports are looked at and not kept, so nobody works out what
    :meth:`verify_again` could rest on. ``challenge`` and ``domain``: what a key binding in an item
    has to name, ``""`` where nobody asked.
    """

    knowledge: Knowledge
    now: datetime
    learner: Learner = field(default_factory=Learner)
    is_for_once: bool = field(default=False, kw_only=True)
    challenge: str = field(default="", kw_only=True)
    domain: str = field(default="", kw_only=True)
    _lists: dict[str, CheckedList | None] = field(default_factory=dict)
    _methods: MethodFinder = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_methods", MethodFinder(self.knowledge))

    def verify(self, credential: Credential) -> Report:
        """Return the report on ``credential``. Never raises for anything found in it."""
        try:
            credential = complete(credential, self.knowledge)
        except Exception as error:  # noqa: BLE001 (fail closed: nothing of it is known)
            lines = tuple(internal_error(name, error) for name in CheckName)
            return Report(checks=lines, checked_at=self.now)
        # 1 FORM
        form, form_remarks = _judge_form(credential)
        # 2, 3, 4 PROOF and SIGNER
        answers = self._judge_proofs_guarded(credential)
        fixed = [form, *_meaning_lines(answers), *_proof_lines(answers)]
        remarks = form_remarks
        for entry in answers:
            remarks += entry.remarks
        basis = "" if self.is_for_once else self._basis(credential, form, answers)
        return self._finish(credential, fixed, answers, remarks, basis)

    def verify_again(self, credential: Credential, earlier: Report) -> Report:
        """Return what :meth:`verify` would, given the report made of the same item before.

        FORM and PROOF are taken over where what they rest on is provably the same (the bytes, the
        rules, the contexts, the keys found now); all else is asked anew. ``earlier`` is to come
        from where nobody else can write, such as the vault.
        """
        try:
            answers = self._judge_signers_again(credential, earlier)
        except Exception:  # noqa: BLE001 (whatever it was, the whole road answers for it)
            answers = ()
        if not answers:
            return self.verify(credential)
        fixed = [line for line in earlier.checks if line.name in REUSED]
        return self._finish(credential, fixed, answers, earlier.remarks, earlier.basis)

    def _finish(
        self,
        credential: Credential,
        lines: list[Check],
        answers: tuple[ProofAnswers, ...],
        remarks: tuple[Remark, ...],
        basis: str,
    ) -> Report:
        """Steps 4 to 8 behind the FORM and PROOF ``lines``."""
        # 4 SIGNER
        lines += _signer_lines(answers)
        proof, signer = _outcomes(lines, answers)
        try:
            lines += self._judge_rest(credential, proof, signer)
        except Exception:  # noqa: BLE001 (fail closed: whichever check it was is UNKNOWN)
            lines += self._judge_rest_one_by_one(credential, proof, signer)
        return Report(checks=tuple(lines), checked_at=self.now, remarks=remarks, basis=basis)

    def _judge_rest(
        self, credential: Credential, proof: Outcome, signer: Outcome
    ) -> tuple[Check, ...]:
        now, knowledge, learner = self.now, self.knowledge, self.learner
        return (
            # 5 VALIDITY
            check_validity(credential, now, proof_outcome=proof),
            # 6 STATUS
            *check_status(credential, knowledge, now, self.check_list, proof_outcome=proof),
            # 7 SUBJECT
            check_subject(credential, learner, proof_outcome=proof),
            # 8 ISSUER
            check_issuer(credential, knowledge, learner, signer_outcome=signer),
        )

    def _judge_rest_one_by_one(
        self, credential: Credential, proof: Outcome, signer: Outcome
    ) -> list[Check]:
        """Steps 5 to 8 where one of them broke: what goes wrong in one is that one's UNKNOWN."""
        now, knowledge, learner = self.now, self.knowledge, self.learner
        lines: list[Check] = []
        lines += guarded(
            CheckName.VALIDITY,
            lambda: (check_validity(credential, now, proof_outcome=proof),),
        )
        lines += guarded(
            CheckName.STATUS,
            lambda: check_status(credential, knowledge, now, self.check_list, proof_outcome=proof),
        )
        lines += guarded(
            CheckName.SUBJECT,
            lambda: (check_subject(credential, learner, proof_outcome=proof),),
        )
        lines += guarded(
            CheckName.ISSUER,
            lambda: (check_issuer(credential, knowledge, learner, signer_outcome=signer),),
        )
        return lines

    def _judge_proofs_guarded(self, credential: Credential) -> tuple[ProofAnswers, ...]:
        try:
            return self.judge_proofs(credential)
        except Exception as error:  # noqa: BLE001 (fail closed: an exception is UNKNOWN)
            broken = unknown(Reason.INTERNAL_ERROR, kind=type(error).__name__)
            return (ProofAnswers(broken, not_passed()),)

    def judge_proofs(self, credential: Credential) -> tuple[ProofAnswers, ...]:
        """Return the PROOF and SIGNER answers for each proof of ``credential``, in order."""
        author = credential.issuer_id
        judge = JUDGES.get(credential.securing)
        if judge is not None:
            around = Surroundings(
                self.knowledge, self._methods, self.now, self.challenge, self.domain
            )
            answers = [*judge(credential, around)]
        elif credential.has_malformed_proof:
            fault = failed(Reason.PROOF_MALFORMED, where="proof")
            answers = [ProofAnswers(fault, not_passed())]
        elif not credential.proofs:
            return (ProofAnswers(unknown(Reason.NOTHING_SIGNED), not_passed()),)
        elif len(credential.proofs) > MAX_PROOFS:
            return (ProofAnswers(unknown(Reason.TOO_MUCH_WORK), not_passed()),)
        else:
            inside = _EmbeddedOnce(self, credential.document, _MOST_LEVELS)
            signed = SignedDocument(credential.document, author, ASSERTION, (), inside)
            answers = self._judge_embedded(signed, credential.proofs)
        return self._as_published(author, answers)

    def holds(self, embedded: EmbeddedCredential, depth: int) -> bool:
        """Return whether the own proofs of an embedded credential all pass, judged by themselves.

        Credentials inside it are asked in their turn, ``depth`` levels further down.
        """
        if len(embedded.proofs) > MAX_PROOFS:
            return False
        document = embedded.document
        inside = _EmbeddedOnce(self, document, depth - 1) if depth else None
        author = id_of(document.get("issuer"))
        signed = SignedDocument(document, author, ASSERTION, (), inside)
        for answers in self._judge_embedded(signed, embedded.proofs):
            answer = answers.proof
            is_own_word = answer.reason is Reason.REPEATED_ID and speaks_of_itself(document)
            if answer.outcome is not Outcome.PASSED and not is_own_word:
                return False
        return True

    def _judge_embedded(
        self, signed: SignedDocument, proofs: tuple[Proof, ...]
    ) -> list[ProofAnswers]:
        if len(proofs) == 1 and PREVIOUS not in proofs[0].members:
            return [judge_proof(signed, proofs[0], self._methods, self.now)]
        entries = [(signed, proof) for proof in proofs]
        return judge_together(entries, self._methods, self.now)

    def _as_published(self, author: str, answers: list[ProofAnswers]) -> tuple[ProofAnswers, ...]:
        """A practice issuer's key is published: outside a practice backpack it proves nothing."""
        if author not in PRACTICE_ISSUER_IDS or self.knowledge.practice is not None:
            return tuple(answers)
        signer = unknown(Reason.PRACTICE_ISSUER, issuer=author)
        return tuple(
            entry._replace(signer=signer) if entry.signer.outcome is Outcome.PASSED else entry
            for entry in answers
        )

    def _basis(
        self, credential: Credential, form: Check, answers: tuple[ProofAnswers, ...]
    ) -> str:
        """Return what the lines may be reused on, ``""`` where they may not be."""
        keys = [entry.key for entry in answers if entry.key is not None]
        if len(keys) < len(answers) or form.reason is Reason.INTERNAL_ERROR:
            return ""
        try:
            return basis_of(credential, keys, self.knowledge.contexts)
        except Exception:  # noqa: BLE001 (what it rests on is not known: it is asked anew)
            return ""

    def _judge_signers_again(
        self, credential: Credential, earlier: Report
    ) -> tuple[ProofAnswers, ...]:
        """Return the answers as they are now, () where they have to be worked out in full."""
        if not may_be_reused(earlier):
            return ()
        author = credential.issuer_id
        found = find_signers_now(credential, author, self._methods, self.now)
        keys = [key for key, _ in found]
        if not keys or basis_of(credential, keys, self.knowledge.contexts) != earlier.basis:
            return ()
        return self._as_published(author, [ProofAnswers(_INTACT, signer) for _, signer in found])

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
        form = [check_form_of(credential), *_meaning_lines(answers)]
        proof, signer = _outcomes([*_proof_lines(answers), *_signer_lines(answers)], answers)
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


class _EmbeddedOnce:
    """The credentials inside a document: looked for and judged once, when first asked for."""

    __slots__ = ("_depth", "_document", "_repeated", "_verifier", "have_decided")

    def __init__(self, verifier: Verifier, document: JsonObject, depth: int) -> None:
        self._verifier = verifier
        self._document = document
        self._depth = depth
        self._repeated: str | None = None
        self.have_decided = False

    def find_repeated_id(self) -> str:
        """Return the id that repeats outside of those whose own proofs all pass, or ``""``."""
        if self._repeated is None:
            self._repeated = self._search()
        return self._repeated

    def _search(self) -> str:
        """What repeats with all inside left aside repeats all the more with fewer.

        So nothing inside needs to be judged where nothing repeats, or where something does anyway.
        """
        places = survey(self._document)
        repeated = places.find_repeated()
        numbers = range(1, len(places.embedded) + 1)
        if not repeated or not numbers:
            return repeated
        outside = places.find_repeated(numbers)
        if outside:
            return outside
        self.have_decided = True
        held = [
            number
            for number in numbers
            if self._verifier.holds(places.embedded[number - 1], self._depth)
        ]
        if len(held) == len(numbers):
            return ""
        return places.find_repeated(held) if held else repeated


def _judge_form(credential: Credential) -> tuple[Check, tuple[Remark, ...]]:
    try:
        return check_form_of(credential), find_form_remarks(credential)
    except Exception as error:  # noqa: BLE001 (fail closed: an exception is UNKNOWN)
        return internal_error(CheckName.FORM, error), ()


def _meaning_lines(answers: tuple[ProofAnswers, ...]) -> list[Check]:
    """Bytes may be intact while nobody pinned what the words mean: at most unknown, then.

    So may those of a full copy, from which only its holder may choose what to show.
    """
    lines = []
    places = set()
    for entry in answers:
        if entry.is_private:
            lines = [_PRIVATE]
        if entry.unpinned_where:
            places.add(entry.unpinned_where)
    return lines + [
        Check(
            name=CheckName.FORM,
            outcome=Outcome.UNKNOWN,
            reason=Reason.TERMS_NOT_PINNED,
            facts={"where": place},
        )
        for place in sorted(places)
    ]


def _proof_lines(answers: tuple[ProofAnswers, ...]) -> list[Check]:
    return [_line(CheckName.PROOF, entry.proof, number) for number, entry in enumerate(answers)]


def _signer_lines(answers: tuple[ProofAnswers, ...]) -> list[Check]:
    return [_line(CheckName.SIGNER, entry.signer, number) for number, entry in enumerate(answers)]


def _outcomes(lines: list[Check], answers: tuple[ProofAnswers, ...]) -> tuple[Outcome, Outcome]:
    """Return what PROOF and SIGNER come to, by their ``lines`` where there are several proofs."""
    if len(answers) == 1:
        return answers[0].proof.outcome, answers[0].signer.outcome
    return outcome_over(lines, CheckName.PROOF), outcome_over(lines, CheckName.SIGNER)


def _line(name: CheckName, answer: Answer, number: int) -> Check:
    # A line is an answer between its name and its proof's number, member for member.
    return Check(name, *answer, number)

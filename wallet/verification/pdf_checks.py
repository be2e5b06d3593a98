"""PROOF and SIGNER of signed PDF files: one pair of answers for each signature.

PROOF asks whether the bytes are as they were signed: all of them up to where the signature ends,
and nothing behind it but what it allows (DocMDP). SIGNER goes only as far as the lists at hand:
no authority for certificates is on any of them yet, so a name in a certificate stays a claim.
"""

from wallet.errors import Reason
from wallet.formats.plain_text import plain_text
from wallet.model.credential import Credential
from wallet.model.dates import write_timestamp
from wallet.model.pdf_signature import Later, PdfSignature, PdfSignatures
from wallet.model.report import Outcome, Remark
from wallet.verification.proof_checks import (
    Answer,
    ProofAnswers,
    Surroundings,
    failed,
    not_passed,
    unknown,
)

SUITE = "PDF signature"

_AFTERWARDS = {
    Later.CHANGED: (Outcome.FAILED, Reason.PDF_CHANGED),
    Later.FILLED_IN: (Outcome.UNKNOWN, Reason.PDF_FILLED_IN),
}


def judge_pdf(credential: Credential, _: Surroundings) -> tuple[ProofAnswers, ...]:
    """Return PROOF and SIGNER for each signature of a PDF, in the order they were made."""
    found = credential.secured
    if not isinstance(found, PdfSignatures) or not found.signatures:
        fault = found.fault if isinstance(found, PdfSignatures) else None
        answer = unknown(fault or Reason.PDF_NOT_READABLE)
        return (ProofAnswers(answer, not_passed(), _remarks(credential)),)
    answers = []
    for number, one in enumerate(found.signatures):
        remarks = _remarks(credential) if number == 0 else ()
        proof = _judge_bytes(one)
        if proof.outcome is Outcome.PASSED and one.later is not Later.NOTHING:
            facts = {"count": str(one.later_count)}
            remarks += (Remark(reason=Reason.PDF_ADDED_TO, facts=facts),)
        answers.append(ProofAnswers(proof, _judge_signer(one), remarks))
    return tuple(answers)


def _judge_bytes(one: PdfSignature) -> Answer:
    if one.fault is not None:
        return _fault(one)
    if not one.is_intact:
        return failed(Reason.SIGNATURE_MISMATCH)
    if not one.covers_whole:
        return failed(Reason.PDF_PARTLY_SIGNED)
    if one.later in _AFTERWARDS:
        outcome, reason = _AFTERWARDS[one.later]
        return Answer(outcome, reason, {"count": str(one.later_count)})
    return Answer(Outcome.PASSED, Reason.INTACT, {"suite": SUITE, "key": plain_text(one.name)})


def _fault(one: PdfSignature) -> Answer:
    if one.fault is Reason.PROOF_MALFORMED:
        return failed(Reason.PROOF_MALFORMED, where=one.fault_fact)
    named = "suite" if one.fault is Reason.SUITE_NOT_SUPPORTED else "algorithm"
    return unknown(one.fault or Reason.PDF_NOT_READABLE, **{named: one.fault_fact})


def _judge_signer(one: PdfSignature) -> Answer:
    """Nobody at hand vouches for a certificate; one that did not count then fails."""
    if one.begins is None or one.ends is None:
        return not_passed()
    begins, ends = write_timestamp(one.begins), write_timestamp(one.ends)
    if one.signed_at is not None and not one.begins <= one.signed_at <= one.ends:
        return failed(
            Reason.CERTIFICATE_OUT_OF_DATE,
            signed=write_timestamp(one.signed_at),
            begins=begins,
            ends=ends,
        )
    return unknown(
        Reason.CERTIFICATE_NOT_LISTED,
        signer=plain_text(one.name or one.organisation),
        authority=plain_text(one.certified_by),
        until=ends,
    )


def _remarks(credential: Credential) -> tuple[Remark, ...]:
    remarks: tuple[Remark, ...] = (Remark(reason=Reason.REGISTRAR_COPY),)
    if credential.document.get("hasScripts") is True:
        remarks += (Remark(reason=Reason.PDF_HAS_SCRIPTS),)
    return remarks

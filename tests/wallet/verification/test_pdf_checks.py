"""PROOF and SIGNER of signed PDF files."""

from datetime import UTC, datetime

import pytest
from pyhanko.sign.fields import MDPPerm

from tests.doubles import pdf_samples as samples
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.credential import Credential, DataModel, Form, Securing, Source, Terms
from wallet.model.pdf_signature import PdfSignature, PdfSignatures
from wallet.model.report import CheckName, Mark, Outcome, Report, Verdict
from wallet.trust.knowledge import bundled_knowledge
from wallet.verification.verifier import Verifier

LATER = datetime(2050, 1, 1, tzinfo=UTC)


def checked(credential: Credential) -> Report:
    return Verifier(bundled_knowledge(), LATER).verify(credential)


def read(data: bytes) -> Credential:
    (one,) = read_items(data, "a.pdf", bundled_contexts()).credentials
    return one


def answers(report: Report, name: CheckName) -> list[tuple[Outcome, Reason]]:
    return [(check.outcome, check.reason) for check in report.of(name)]


def test_a_whole_signed_file_is_intact_and_its_signer_only_says_so() -> None:
    report = checked(read(samples.sign_pdf(samples.plain_pdf())))
    assert answers(report, CheckName.PROOF) == [(Outcome.PASSED, Reason.INTACT)]
    signer = report.of(CheckName.SIGNER)[0]
    assert (signer.outcome, signer.reason) == (Outcome.UNKNOWN, Reason.CERTIFICATE_NOT_LISTED)
    assert signer.facts["signer"] == samples.SCHOOL
    assert signer.facts["authority"] == "Practice Signing Authority"
    assert answers(report, CheckName.VALIDITY) == [(Outcome.PASSED, Reason.IN_DATE)]
    assert [remark.reason for remark in report.remarks] == [Reason.REGISTRAR_COPY]
    assert (report.verdict, report.mark) == (Verdict.UNKNOWN, Mark.NOT_CHECKED)


@pytest.mark.parametrize(
    "forged, outcome, reason",
    [
        (
            samples.with_byte_changed(samples.sign_pdf(samples.plain_pdf())),
            Outcome.FAILED,
            Reason.SIGNATURE_MISMATCH,
        ),
        (
            samples.with_page_replaced(samples.sign_pdf(samples.plain_pdf())),
            Outcome.FAILED,
            Reason.PDF_CHANGED,
        ),
        (
            samples.with_field_filled(samples.sign_pdf(samples.with_form(samples.plain_pdf()))),
            Outcome.UNKNOWN,
            Reason.PDF_FILLED_IN,
        ),
        (
            samples.sign_pdf(samples.plain_pdf(), digest="sha1"),
            Outcome.UNKNOWN,
            Reason.ALGORITHM_TOO_OLD,
        ),
        (
            samples.sign_pdf(samples.plain_pdf()).replace(
                b"/adbe.pkcs7.detached", b"/adbe.pkcs7.sha1    "
            ),
            Outcome.UNKNOWN,
            Reason.SUITE_NOT_SUPPORTED,
        ),
    ],
)
def test_what_was_changed_or_cannot_be_judged_never_passes(
    forged: bytes, outcome: Outcome, reason: Reason
) -> None:
    report = checked(read(forged))
    assert answers(report, CheckName.PROOF) == [(outcome, reason)]
    assert report.verdict is not Verdict.VERIFIED
    assert report.outcome_of(CheckName.SIGNER) is not Outcome.PASSED


def test_what_the_signature_allows_is_told_and_spoils_nothing() -> None:
    certified = samples.sign_pdf(
        samples.with_form(samples.plain_pdf()), certifies=MDPPerm.FILL_FORMS
    )
    report = checked(read(samples.with_field_filled(certified)))
    assert report.has_passed(CheckName.PROOF)
    added = [one for one in report.remarks if one.reason is Reason.PDF_ADDED_TO]
    assert [dict(one.facts) for one in added] == [{"count": "1"}]


def test_each_signature_has_its_own_lines() -> None:
    both = samples.sign_pdf(samples.sign_pdf(samples.plain_pdf()), name="Dean", field="Second")
    report = checked(read(both))
    assert [check.proof for check in report.of(CheckName.PROOF)] == [0, 1]
    assert [check.facts["signer"] for check in report.of(CheckName.SIGNER)] == [
        samples.SCHOOL, "Dean",
    ]  # fmt: skip
    spoiled = checked(read(samples.with_page_replaced(both)))
    assert spoiled.verdict is Verdict.NOT_VERIFIED


def test_a_certificate_that_did_not_count_then_fails() -> None:
    data = samples.sign_pdf(
        samples.plain_pdf(),
        begins=datetime(2020, 1, 1, tzinfo=UTC),
        ends=datetime(2021, 1, 1, tzinfo=UTC),
    )
    report = checked(read(data))
    assert answers(report, CheckName.SIGNER) == [(Outcome.FAILED, Reason.CERTIFICATE_OUT_OF_DATE)]


def test_scripts_are_told_and_never_run() -> None:
    data = samples.sign_pdf(samples.plain_pdf(script="app.alert(1)"))
    reasons = [remark.reason for remark in checked(read(data)).remarks]
    assert reasons == [Reason.REGISTRAR_COPY, Reason.PDF_HAS_SCRIPTS]


def made(secured: object) -> Credential:
    return Credential(
        original=b"%PDF-", form=Form.SIGNED_PDF, data_model=DataModel.NONE,
        securing=Securing.PDF_SIGNATURE, document={"name": "a"}, source=Source(name="a"),
        terms=Terms(), secured=secured,
    )  # fmt: skip


@pytest.mark.parametrize(
    "secured, outcome, reason",
    [
        (None, Outcome.UNKNOWN, Reason.PDF_NOT_READABLE),
        (PdfSignatures(), Outcome.UNKNOWN, Reason.PDF_NOT_READABLE),
        (PdfSignatures(fault=Reason.PDF_LOCKED), Outcome.UNKNOWN, Reason.PDF_LOCKED),
        (
            PdfSignatures(signatures=(PdfSignature(fault=Reason.PROOF_MALFORMED),)),
            Outcome.FAILED,
            Reason.PROOF_MALFORMED,
        ),
        (
            PdfSignatures(signatures=(PdfSignature(is_intact=True),)),
            Outcome.FAILED,
            Reason.PDF_PARTLY_SIGNED,
        ),
    ],
)
def test_what_was_not_read_is_no_proof(secured: object, outcome: Outcome, reason: Reason) -> None:
    report = checked(made(secured))
    assert answers(report, CheckName.PROOF) == [(outcome, reason)]
    assert answers(report, CheckName.SIGNER) == [(Outcome.UNKNOWN, Reason.PROOF_NOT_PASSED)]

"""What people read of a signed PDF."""

from dataclasses import replace

from tests.doubles import pdf_samples as samples
from wallet.encoding.contexts import bundled_contexts
from wallet.formats.description import describe, heading
from wallet.formats.reader import read_items
from wallet.model.description import Compartment, Description, Field


def described(data: bytes) -> Description:
    (one,) = read_items(data, "transcript.pdf", bundled_contexts()).credentials
    assert heading(one) == (describe(one).title, describe(one).issuer_says)
    return describe(one)


def test_title_signer_and_attachments_are_said() -> None:
    data = samples.with_attachment(samples.plain_pdf(), "grades\u202e.xlsx", b"PK")
    one = described(samples.sign_pdf(data))
    said = {text.field: text.value for text in one.texts}
    assert one.title == said[Field.NAME] == "Transcript"
    assert one.issuer_says == said[Field.ISSUER] == samples.SCHOOL
    assert said[Field.ORGANISATION] == "Westmoor Valley College"
    assert said[Field.CERTIFIED_BY] == "Practice Signing Authority"
    assert said[Field.PAGES] == "1"
    assert said[Field.ATTACHMENT] == "grades⟨U+202E⟩.xlsx"
    assert one.awarded_at is not None
    assert one.compartment is Compartment.EDUCATION


def test_each_signer_is_said_and_the_first_one_gives_the_name() -> None:
    signed = samples.sign_pdf(samples.plain_pdf())
    one = described(samples.sign_pdf(signed, name="Dean", field="Second"))
    issuers = [text.value for text in one.texts if text.field is Field.ISSUER]
    assert issuers == [samples.SCHOOL, "Dean"]
    assert one.issuer_says == samples.SCHOOL


def test_a_signer_that_could_not_be_read_is_left_out() -> None:
    signed = samples.sign_pdf(samples.plain_pdf())
    one = described(signed.replace(b"/adbe.pkcs7.detached", b"/adbe.pkcs7.sha1    "))
    assert one.issuer_says == ""
    assert [text.field for text in one.texts] == [Field.NAME, Field.PAGES]


def test_pages_that_nobody_could_count_are_not_said() -> None:
    data = samples.sign_pdf(samples.plain_pdf())
    (one,) = read_items(data, "a.pdf", bundled_contexts()).credentials
    uncounted = replace(one, document={**one.document, "pages": 0})
    assert Field.PAGES not in [text.field for text in describe(uncounted).texts]

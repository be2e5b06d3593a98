"""Signed PDF files as items: told from others, kept whole, described by what is covered."""

from tests.doubles import pdf_samples as samples
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import Reason
from wallet.formats.reader import read_alone, read_items
from wallet.formats.signed_pdf import TYPE
from wallet.model.credential import Credential, Form, Securing


def read(data: bytes, name: str = "transcript.pdf") -> Credential:
    (one,) = read_items(data, name, bundled_contexts()).credentials
    return one


def test_a_signed_pdf_is_an_item_of_its_own_bytes() -> None:
    data = samples.sign_pdf(samples.plain_pdf())
    one = read(data)
    assert (one.form, one.securing, one.types) == (
        Form.SIGNED_PDF, Securing.PDF_SIGNATURE, (TYPE,),
    )  # fmt: skip
    assert one.original == data
    assert one.media_type == "application/pdf"
    assert one.document["name"] == "Transcript"
    assert one.document["pages"] == 1
    assert one.terms is not None and one.terms.valid_from.endswith("Z")


def test_it_reads_the_same_from_its_bytes_alone() -> None:
    data = samples.sign_pdf(samples.plain_pdf())
    assert read_alone(data, "transcript.pdf", bundled_contexts()) == read(data)


def test_a_pdf_nobody_signed_is_named() -> None:
    reading = read_items(samples.plain_pdf(), "a.pdf", bundled_contexts())
    assert reading.credentials == ()
    assert reading.not_read[0].reason is Reason.PDF_NOT_SIGNED


def test_words_that_look_like_a_signature_are_none() -> None:
    data = samples.plain_pdf(words="/ByteRange [0 1 2 3]")
    assert read_items(data, "a.pdf", bundled_contexts()).credentials == ()


def test_the_title_of_a_later_update_counts_for_nothing() -> None:
    signed = samples.sign_pdf(samples.plain_pdf())
    assert read(samples.with_title(signed, "Doctor of Medicine")).document["name"] == "Transcript"


def test_where_nothing_is_covered_the_file_gives_its_name() -> None:
    changed = samples.with_byte_changed(samples.sign_pdf(samples.plain_pdf()))
    assert read(changed, "my file.pdf").document["name"] == "my file"


def test_a_signed_file_without_a_title_gives_its_name() -> None:
    signed = samples.sign_pdf(samples.plain_pdf(title=""))
    assert read(signed, "my file.pdf").document["name"] == "my file"


def test_attachments_and_scripts_are_told() -> None:
    plain = samples.plain_pdf(script="app.alert(1)")
    one = read(samples.sign_pdf(samples.with_attachment(plain, "grades.xlsx", b"PK")))
    assert one.document["attachments"] == ["grades.xlsx"]
    assert one.document["hasScripts"] is True
    assert read(samples.sign_pdf(samples.plain_pdf())).document["hasScripts"] is False

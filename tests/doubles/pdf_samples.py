"""Signed PDF files of a school that exists here only, and what a forger would make of them."""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils import generic, writer
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.fields import MDPPerm
from pyhanko_certvalidator.registry import SimpleCertificateStore

SCHOOL = "Westmoor Registrar"
WORDS = "Transcript of María Núñez: GPA 3.4"
# Signing takes the time of the clock, so certificates count for longer than anybody tests.
_BEGINS = datetime(2020, 1, 1, tzinfo=UTC)
_ENDS = datetime(2060, 1, 1, tzinfo=UTC)


@cache
def certificate(
    name: str = SCHOOL,
    *,
    begins: datetime = _BEGINS,
    ends: datetime = _ENDS,
    rsa_bits: int = 0,
) -> tuple[Any, Any]:
    """Return key and certificate (asn1crypto) of a signer, vouched for by a made-up authority."""
    from asn1crypto import keys as asn1_keys
    from asn1crypto import x509 as asn1_x509

    authority = ec.generate_private_key(ec.SECP256R1())
    key = (
        rsa.generate_private_key(public_exponent=65537, key_size=rsa_bits)
        if rsa_bits
        else ec.generate_private_key(ec.SECP256R1())
    )
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "US"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Westmoor Valley College"),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Practice Signing Authority")])
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
        .sign(authority, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return (
        asn1_keys.PrivateKeyInfo.load(private),
        asn1_x509.Certificate.load(made.public_bytes(serialization.Encoding.DER)),
    )


def plain_pdf(words: str = WORDS, title: str = "Transcript", script: str = "") -> bytes:
    """Return a PDF of one page that says ``words``; ``script`` would run when it is opened."""
    made = writer.PdfFileWriter(stream_xrefs=False)
    if script:
        made.root[generic.pdf_name("/OpenAction")] = generic.DictionaryObject(
            {
                generic.pdf_name("/S"): generic.pdf_name("/JavaScript"),
                generic.pdf_name("/JS"): generic.pdf_string(script),
            }
        )
    made.insert_page(_page(made, words))
    info = generic.DictionaryObject({generic.pdf_name("/Title"): generic.pdf_string(title)})
    made.set_info(made.add_object(info))
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()


def _page(made: Any, words: str) -> Any:
    from pyhanko.pdf_utils.writer import PageObject

    text = words.encode("cp1252", "replace").replace(b"(", b"[").replace(b")", b"]")
    content = made.add_object(
        generic.StreamObject(stream_data=b"BT /F1 24 Tf 72 700 Td (" + text + b") Tj ET")
    )
    font = generic.DictionaryObject(
        {
            generic.pdf_name("/Type"): generic.pdf_name("/Font"),
            generic.pdf_name("/Subtype"): generic.pdf_name("/Type1"),
            generic.pdf_name("/BaseFont"): generic.pdf_name("/Helvetica"),
            generic.pdf_name("/Encoding"): generic.pdf_name("/WinAnsiEncoding"),
        }
    )
    return PageObject(
        contents=content,
        media_box=generic.ArrayObject([generic.NumberObject(n) for n in (0, 0, 612, 792)]),
        resources=generic.DictionaryObject(
            {
                generic.pdf_name("/Font"): generic.DictionaryObject(
                    {generic.pdf_name("/F1"): made.add_object(font)}
                )
            }
        ),
    )


def sign_pdf(
    data: bytes,
    *,
    name: str = SCHOOL,
    field: str = "Signature1",
    certifies: MDPPerm | None = None,
    digest: str = "sha256",
    **of_certificate: Any,
) -> bytes:
    """Return ``data`` signed; ``certifies`` says what may be changed later (DocMDP)."""
    key, cert = certificate(name, **of_certificate)
    signer = signers.SimpleSigner(
        signing_cert=cert, signing_key=key, cert_registry=SimpleCertificateStore()
    )
    metadata = signers.PdfSignatureMetadata(
        field_name=field,
        md_algorithm=digest,
        certify=certifies is not None,
        docmdp_permissions=certifies or MDPPerm.FILL_FORMS,
        subfilter=fields.SigSeedSubFilter.ADOBE_PKCS7_DETACHED,
    )
    signing = signers.PdfSigner(metadata, signer=signer)
    out = signing.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(data)), appearance_text_params=None)
    return bytes(out.getbuffer())


def updated(data: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """Return ``data`` with an incremental update behind it."""
    made = IncrementalPdfFileWriter(io.BytesIO(data))
    change(made)
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()


def with_page_replaced(data: bytes, words: str = "Transcript of María Núñez: GPA 4.0") -> bytes:
    """A shadow attack: what the page shows is exchanged behind the signature."""

    def change(made: IncrementalPdfFileWriter) -> None:
        page = made.root["/Pages"]["/Kids"][0]
        content = made.add_object(
            generic.StreamObject(
                stream_data=b"BT /F1 24 Tf 72 700 Td (" + words.encode("cp1252") + b") Tj ET"
            )
        )
        page[generic.pdf_name("/Contents")] = content
        made.update_container(page)

    return updated(data, change)


def with_title(data: bytes, title: str) -> bytes:
    """An update that only gives the file another title."""

    def change(made: IncrementalPdfFileWriter) -> None:
        info = generic.DictionaryObject({generic.pdf_name("/Title"): generic.pdf_string(title)})
        made.set_info(made.add_object(info))

    return updated(data, change)


def with_form(data: bytes) -> bytes:
    """A PDF with a field that may be filled in."""

    def change(made: IncrementalPdfFileWriter) -> None:
        page = made.root["/Pages"].raw_get("/Kids")[0]
        field = generic.DictionaryObject(
            {
                generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
                generic.pdf_name("/Subtype"): generic.pdf_name("/Widget"),
                generic.pdf_name("/FT"): generic.pdf_name("/Tx"),
                generic.pdf_name("/T"): generic.pdf_string("GPA"),
                generic.pdf_name("/V"): generic.pdf_string(""),
                generic.pdf_name("/Rect"): generic.ArrayObject(
                    [generic.NumberObject(n) for n in (72, 600, 300, 630)]
                ),
                generic.pdf_name("/P"): page,
            }
        )
        reference = made.add_object(field)
        page_object = page.get_object()
        page_object[generic.pdf_name("/Annots")] = generic.ArrayObject([reference])
        made.update_container(page_object)
        made.root[generic.pdf_name("/AcroForm")] = made.add_object(
            generic.DictionaryObject(
                {generic.pdf_name("/Fields"): generic.ArrayObject([reference])}
            )
        )
        made.update_root()

    return updated(data, change)


def with_field_filled(data: bytes, value: str = "4.0") -> bytes:
    """The field of :func:`with_form` filled in."""

    def change(made: IncrementalPdfFileWriter) -> None:
        field = made.root["/AcroForm"]["/Fields"][0]
        field[generic.pdf_name("/V")] = generic.pdf_string(value)
        made.update_container(field)

    return updated(data, change)


def byte_range_of(data: bytes) -> tuple[int, int, int, int]:
    """Return the byte range of the last signature."""
    found = PdfFileReader(io.BytesIO(data)).embedded_signatures[-1].byte_range
    first, second, third, fourth = (int(number) for number in found)
    return first, second, third, fourth


def with_byte_changed(data: bytes) -> bytes:
    """One sign of what the page says, changed in place: the length stays, the words do not."""
    assert b"GPA 3.4" in data
    return data.replace(b"GPA 3.4", b"GPA 4.0", 1)


def with_attachment(data: bytes, name: str, content: bytes) -> bytes:
    """The same file with another one attached."""
    from pyhanko.pdf_utils import embed

    def change(made: IncrementalPdfFileWriter) -> None:
        embedded = embed.EmbeddedFileObject.from_file_data(made, data=content)
        spec = embed.FileSpec(file_spec_string=name, file_name=name, embedded_data=embedded)
        embed.embed_file(made, spec)

    return updated(data, change)


def pdf_of(*words: str) -> bytes:
    """Return a PDF with a page for each of ``words``."""
    made = writer.PdfFileWriter(stream_xrefs=False)
    for one in words:
        made.insert_page(_page(made, one))
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()

"""A printed page hands over the file attached to it; another PDF is named for what it is."""

import json

from tests.wallet.encoding.test_pdf_files import pdf_with
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import Reason
from wallet.formats.reader import Reading, read_items

V2 = "https://www.w3.org/ns/credentials/v2"
CREDENTIAL = {
    "@context": [V2],
    "type": ["VerifiableCredential"],
    "issuer": "did:example:issuer",
    "credentialSubject": {"id": "did:example:subject"},
}


def read(pdf: bytes) -> Reading:
    return read_items(pdf, "page.pdf", bundled_contexts())


def test_an_attached_presentation_is_read_byte_for_byte() -> None:
    content = json.dumps(
        {
            "@context": [V2],
            "type": ["VerifiablePresentation"],
            "verifiableCredential": [CREDENTIAL],
        },
        indent=3,
    ).encode()
    reading = read(pdf_with(b"a letter", content))
    (presentation,) = reading.presentations
    assert presentation.original == content
    assert presentation.source.name == "page.pdf"
    assert reading.not_read == ()


def test_a_pdf_without_a_credential_is_named() -> None:
    for pdf in (pdf_with(), pdf_with(b"a letter"), b"%PDF-1.7\nbroken"):
        (entry,) = read(pdf).not_read
        assert entry.reason is Reason.PDF_NOT_SIGNED


def test_an_attached_trust_pack_is_not_taken_along() -> None:
    pack = b'{"type": "RucksackTrustPack", "as_of": "2026-11-22T00:00:00Z"}'
    reading = read(pdf_with(pack))
    assert reading.trust_packs == ()
    assert reading.not_read[0].reason is Reason.PDF_NOT_SIGNED


def test_a_drawing_with_nothing_in_it_and_a_broken_one_say_so() -> None:
    (entry,) = read(b"<svg xmlns='http://www.w3.org/2000/svg'/>").not_read
    assert entry.reason is Reason.NOTHING_BAKED_IN
    (entry,) = read(b"<svg>").not_read
    assert entry.reason is Reason.PICTURE_DAMAGED

"""The signatures of a PDF file as a value."""

from wallet.model.pdf_signature import PdfSignature, PdfSignatures


def test_only_a_signature_that_fits_and_leaves_nothing_out_covers() -> None:
    found = PdfSignatures(
        signatures=(
            PdfSignature(is_intact=True, covers_whole=True, covered=100),
            PdfSignature(is_intact=False, covers_whole=True, covered=300),
            PdfSignature(is_intact=True, covers_whole=False, covered=200),
        )
    )
    assert found.covered == 100
    assert PdfSignatures().covered == 0

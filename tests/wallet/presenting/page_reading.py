"""Reads a printed page as its receiver would: pixels for codes, the PDF for the rest."""

import io

import pypdfium2
from pypdf import PdfReader

from wallet.encoding.qr_reading import read_codes


def codes_at(pdf: bytes, *, dots_per_inch: int = 200) -> set[str]:
    """Return the codes found in the page's pixels, page by page."""
    found: set[str] = set()
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            picture = io.BytesIO()
            page.render(scale=dots_per_inch / 72).to_pil().save(picture, "PNG")
            found.update(read_codes(picture.getvalue()))
    finally:
        document.close()
    return found


def text_of(pdf: bytes) -> str:
    """Return all text of the PDF, white space evened out."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    joined = " ".join(page.extract_text() for page in pages)
    return " ".join(joined.replace("\u200b", "").split())


def attachments_of(pdf: bytes) -> dict[str, list[bytes]]:
    return {name: list(data) for name, data in PdfReader(io.BytesIO(pdf)).attachments.items()}


def alternatives_of(pdf: bytes) -> set[str]:
    """Return what is read aloud in place of pictures."""
    reader = PdfReader(io.BytesIO(pdf))
    return {
        str(entry["/Alt"])
        for number in range(1, len(reader.xref_objStm) + len(reader.xref[0]) + 1)
        if isinstance(entry := reader.get_object(number), dict) and "/Alt" in entry
    }

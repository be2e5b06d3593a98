"""Reads what a round saved: pages (PDF) page by page, what they link to, and the files' names."""

import io
from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfReader

from tests.rigs.payload_reading import Said


def read_files(folder: Path) -> Iterator[Said]:
    """Yield what the saved files are called, and what the pages among them say."""
    for path in sorted(folder.rglob("*")):
        yield Said(where="file", text=path.name)
        if path.suffix == ".pdf":
            yield from read_pdf(path.read_bytes())


def read_pdf(content: bytes) -> Iterator[Said]:
    """Yield the text of each page; links, scripts and actions are breaches, named as such."""
    reader = PdfReader(io.BytesIO(content))
    for page in reader.pages:
        yield Said(where="page", text=page.extract_text().replace("\u00a0", " "))
        for annotation in page.get("/Annots", ()):
            yield Said(where=f"breach: {annotation.get_object()}", text="")
    catalogue = reader.trailer["/Root"]
    names = catalogue.get("/Names", {})
    for name in ("/OpenAction", "/AA", "/AcroForm", "/JavaScript"):
        if name in catalogue or name in names:
            yield Said(where=f"breach: {name} of a page", text="")

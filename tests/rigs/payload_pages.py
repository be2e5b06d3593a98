"""Reads what a round saved: pages (PDF) page by page, files that are text, and their names."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from tests.rigs.payload_reading import Said


def read_files(folder: Path) -> Iterator[Said]:
    """Yield what the pages among the saved files say; a page with links says so."""
    for path in sorted(folder.rglob("*.pdf")):
        yield from read_pdf(path.read_bytes())


def read_pdf(content: bytes) -> Iterator[Said]:
    """Yield the text of each page. A link, a script or a form on it is a text of its own."""
    document = pypdfium2.PdfDocument(content)
    try:
        for page in document:
            text = page.get_textpage()
            yield Said(where="page", text=text.get_text_range())
            text.close()
            page.close()
    finally:
        document.close()
    for name in (b"/JavaScript", b"/Launch", b"/URI"):
        if name in content:
            yield Said(where=f"clipboard as {name.decode()} in a page", text="")

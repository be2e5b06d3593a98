"""PDF files from outside: what they say of themselves, and their pages as pictures, under limits.

PDFium draws; it is built without scripts and without XFA forms, nothing in a file is run, no
address is opened and no attachment is taken out: their names are told.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from wallet.encoding.pdf_files import open_pdf
from wallet.errors import InputError, Reason
from wallet.model.sharing import PagePicture, PagePictures

# A page is never drawn with more pixels; its picture is smaller then.
MAX_PIXELS = 6_000_000
# Pages that are offered to look at; the file itself is kept whole.
MAX_PAGES = 500
MAX_ATTACHMENTS = 64
_LONGEST_NAME = 200
_LONGEST_TITLE = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfSurvey:
    """What a PDF file says of itself, as it stands there; nothing of it is checked."""

    title: str = ""
    pages: int = 0
    attachments: tuple[str, ...] = ()


def survey_pdf(data: bytes) -> PdfSurvey:
    """Return title, number of pages and names of attachments; nothing where PDFium refuses."""
    try:
        with _opened(data) as document:
            title = str(document.get_metadata_value("Title"))[:_LONGEST_TITLE]
            return PdfSurvey(
                title=title.strip(), pages=len(document), attachments=_attachments(document)
            )
    except InputError:
        return PdfSurvey()


def draw_pages(data: bytes, first: int, count: int, *, width: int) -> PagePictures:
    """Return ``count`` pages from number ``first`` (from 0) on, each ``width`` pixels wide.

    Fewer where there are no more. Filled-in fields and notes are drawn as they stand. Safe on any
    thread. Raises InputError(PICTURE_DAMAGED) where PDFium refuses the file or a page.
    """
    with _opened(data) as document:
        total = min(len(document), MAX_PAGES)
        wanted = range(max(0, first), min(total, first + count))
        document.init_forms()
        pages = tuple(_draw(document[number], width) for number in wanted)
    return PagePictures(pages=pages, count=total)


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    """Open a PDF; whatever PDFium refuses in it is InputError(PICTURE_DAMAGED)."""
    from pypdfium2 import PdfiumError  # noqa: PLC0415 (5 MB of machine code, for PDF files only)

    try:
        with open_pdf(data) as document:
            yield document
    except (PdfiumError, ValueError, MemoryError) as error:
        raise InputError(Reason.PICTURE_DAMAGED) from error


def _draw(page: Any, width: int) -> PagePicture:
    across, down = page.get_size()
    if not (across > 0 and down > 0):
        raise ValueError("a page without a size")
    scale = width / across
    pixels = width * scale * down
    if pixels > MAX_PIXELS:
        scale *= (MAX_PIXELS / pixels) ** 0.5
    bitmap = page.render(scale=scale, rev_byteorder=True)
    picture = bitmap.to_pil().convert("RGB")
    return PagePicture(width=picture.width, height=picture.height, rgb=picture.tobytes())


def _attachments(document: Any) -> tuple[str, ...]:
    count = min(document.count_attachments(), MAX_ATTACHMENTS)
    names = (str(document.get_attachment(number).get_name()) for number in range(count))
    return tuple(name[:_LONGEST_NAME] for name in names)

"""The one door to PDFium: our own printed pages as pictures, to look at before they are saved.

Only PDF files this program just made come here; nothing from outside is opened.
"""

import threading
from typing import Any

from wallet.errors import PresentingError, Reason
from wallet.model.sharing import PagePicture, PagePictures

# PDFium keeps global state and may be entered by one thread at a time.
_ONE_AT_A_TIME = threading.Lock()


def picture_pages(pdf: bytes, *, width: int, most: int) -> PagePictures:
    """Return the first ``most`` pages of ``pdf`` as pictures, each ``width`` pixels wide.

    Safe on any thread. Raises PresentingError(INTERNAL_ERROR) where PDFium refuses the file.
    """
    import pypdfium2  # noqa: PLC0415 - 5 MB of machine code, needed while a page is looked at

    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise PresentingError(Reason.INTERNAL_ERROR, {"kind": "page pictures"}) from error
        try:
            count = len(document)
            pages = tuple(_picture(document[number], width) for number in range(min(most, count)))
        finally:
            document.close()
    return PagePictures(pages=pages, count=count)


def _picture(page: Any, width: int) -> PagePicture:
    scale = width / page.get_width()
    bitmap = page.render(scale=scale, rev_byteorder=True)
    picture = bitmap.to_pil().convert("RGB")
    return PagePicture(width=picture.width, height=picture.height, rgb=picture.tobytes())

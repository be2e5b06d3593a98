"""Our own printed pages as pictures, to look at before they are saved.

Only PDF files this program just made come here; nothing from outside is drawn.
"""

from typing import Any

from wallet.encoding.pdf_files import open_pdf
from wallet.errors import InputError, PresentingError, Reason
from wallet.model.sharing import PagePicture, PagePictures


def picture_pages(pdf: bytes, *, width: int, most: int) -> PagePictures:
    """Return the first ``most`` pages of ``pdf`` as pictures, each ``width`` pixels wide.

    Safe on any thread. Raises PresentingError(INTERNAL_ERROR) where PDFium refuses the file.
    """
    try:
        with open_pdf(pdf) as document:
            count = len(document)
            pages = tuple(_picture(document[number], width) for number in range(min(most, count)))
    except InputError as error:
        raise PresentingError(Reason.INTERNAL_ERROR, {"kind": "page pictures"}) from error
    return PagePictures(pages=pages, count=count)


def _picture(page: Any, width: int) -> PagePicture:
    scale = width / page.get_width()
    bitmap = page.render(scale=scale, rev_byteorder=True)
    picture = bitmap.to_pil().convert("RGB")
    return PagePicture(width=picture.width, height=picture.height, rgb=picture.tobytes())

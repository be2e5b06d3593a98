"""The one door to PDFium: what is attached to a PDF file, and an open document for its pictures.

PDFium keeps global state and may be entered by one thread at a time.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from wallet.errors import InputError, Reason

# A page of ours carries one attachment; nobody's has more than a handful.
MAX_ATTACHMENTS = 16
MAX_ATTACHMENT = 5 * 2**20  # bytes

_ONE_AT_A_TIME = threading.Lock()


@contextmanager
def open_pdf(data: bytes) -> Iterator[Any]:
    """Open a PDF file for as long as the block runs; safe on any thread, one at a time.

    Yields a ``pypdfium2.PdfDocument``. Raises InputError(PICTURE_DAMAGED) where PDFium refuses
    the file.
    """
    import pypdfium2  # noqa: PLC0415 (5 MB of machine code, for PDF files only)

    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise InputError(Reason.PICTURE_DAMAGED) from error
        try:
            yield document
        finally:
            document.close()


def read_attachments(data: bytes) -> tuple[bytes, ...]:
    """Return the files attached to a PDF, in order, those within the limits.

    Names and types are not looked at: what they are, their content says. A PDF that cannot be
    opened (a password, damage) has none.
    """
    import pypdfium2  # noqa: PLC0415 (as above)

    found: list[bytes] = []
    try:
        with open_pdf(data) as document:
            for number in range(min(document.count_attachments(), MAX_ATTACHMENTS)):
                content = bytes(document.get_attachment(number).get_data())
                if len(content) <= MAX_ATTACHMENT:
                    found.append(content)
    except (InputError, pypdfium2.PdfiumError):
        return tuple(found)
    return tuple(found)

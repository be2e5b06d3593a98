"""A file looked into: its pages or its picture, under limits. Pure work, safe on any thread."""

from dataclasses import dataclass

from wallet.encoding.pdf_pages import draw_pages
from wallet.encoding.photos import draw_photo
from wallet.errors import InputError, Reason
from wallet.formats.copies import kind_of_file
from wallet.formats.plain_text import plain_text
from wallet.model.copy import FileKind
from wallet.model.sharing import PagePicture

# A text is shown so far (characters); the file keeps all of it.
MOST_TEXT = 20_000
_PICTURES = frozenset({FileKind.PNG, FileKind.JPEG, FileKind.WEBP, FileKind.GIF})


@dataclass(frozen=True, slots=True, kw_only=True)
class FileView:
    """One page of a file as a picture, or its text; ``number`` of ``count`` pages, from 0."""

    kind: FileKind
    page: PagePicture | None = None
    number: int = 0
    count: int = 0
    text: str = ""


def look_into(data: bytes, *, number: int = 0, width: int, height: int) -> FileView:
    """Return page ``number`` (from 0) of a file, fitting ``width`` and for pictures ``height``.

    Raises InputError: KIND_NOT_SHOWN (kind), PICTURE_DAMAGED, PICTURE_TOO_LARGE.
    """
    kind = kind_of_file(data)
    if kind is FileKind.PDF:
        drawn = draw_pages(data, number, 1, width=width)
    elif kind in _PICTURES:
        drawn = draw_photo(data, width=width, height=height)
    elif kind is FileKind.TEXT:
        text = data.decode("utf-8-sig")[:MOST_TEXT]
        return FileView(kind=kind, count=1, text=plain_text(text))
    else:
        raise InputError(Reason.KIND_NOT_SHOWN, {"kind": kind.value})
    if not drawn.pages:
        raise InputError(Reason.PICTURE_DAMAGED)
    return FileView(kind=kind, page=drawn.pages[0], number=number, count=drawn.count)

"""Printed pages beside a share's own: "My code for issuers", and pages as pictures to look at."""

from datetime import datetime

from wallet.model.sharing import PagePictures, SharedFile
from wallet.presenting.page_pictures import picture_pages
from wallet.presenting.page_texts import ENGLISH, PageTexts
from wallet.presenting.pages import check_code, make_issuer_code_page
from wallet.session.session import Session

__all__ = ["ENGLISH", "PageTexts", "check_code_of", "look_at_pages", "make_issuer_page"]

# Pages shown as pictures before a page is saved; more of them would only be scrolled past.
PAGES_SHOWN = 3


def check_code_of(shared: SharedFile) -> str:
    """Return the short code that ties a page to a file ("ABCD 1234")."""
    return check_code(shared)


def make_issuer_page(
    session: Session,
    did: str,
    texts: PageTexts,
    *,
    paper: str,
    now: datetime,
    chosen_name: str = "",
) -> bytes:
    """Return the page with the identifier ``did`` as text and code: a tagged PDF.

    ``paper`` is ``"a4"`` or ``"us-letter"``; ``chosen_name`` is printed where given. Raises
    PresentingError where the page cannot be made.
    """
    return make_issuer_code_page(
        did,
        texts,
        now,
        paper="us-letter" if paper == "us-letter" else "a4",
        chosen_name=chosen_name,
        is_practice=session.is_practice,
    )


def look_at_pages(pdf: bytes, *, width: int) -> PagePictures:
    """Return the first pages of a page made here as pictures ``width`` pixels wide (pure work).

    Raises PresentingError(INTERNAL_ERROR).
    """
    return picture_pages(pdf, width=width, most=PAGES_SHOWN)

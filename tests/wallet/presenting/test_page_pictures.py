"""Printed pages as pictures: bounded in number, safe on several threads."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from wallet.errors import PresentingError
from wallet.model.sharing import PagePictures
from wallet.presenting.page_pictures import picture_pages
from wallet.presenting.page_texts import ENGLISH
from wallet.presenting.pages import make_recovery_sheet

MADE = datetime(2026, 11, 22, tzinfo=UTC)


def sheet() -> bytes:
    return make_recovery_sheet(["123456"] * 8, "Ana", ENGLISH, MADE)


def test_no_more_pages_are_drawn_than_asked_for() -> None:
    assert picture_pages(sheet(), width=100, most=0) == PagePictures(pages=(), count=1)
    assert len(picture_pages(sheet(), width=100, most=5).pages) == 1


def test_a_page_has_ink_and_paper() -> None:
    (page,) = picture_pages(sheet(), width=300, most=1).pages
    assert len(page.rgb) == page.width * page.height * 3
    assert page.rgb.count(b"\xff") > len(page.rgb) // 2
    assert min(page.rgb) < 64


def test_threads_get_the_same_picture() -> None:
    made = sheet()
    with ThreadPoolExecutor(2) as pool:
        drawn = set(pool.map(lambda _: picture_pages(made, width=200, most=1), range(8)))
    assert len(drawn) == 1


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(PresentingError):
        picture_pages(b"%PDF-1.7 and nothing else", width=100, most=1)

"""Pages of PDF files from outside: surveyed and drawn under limits."""

import re

import pytest

from tests.doubles import pdf_samples as samples
from wallet.encoding import pdf_pages
from wallet.encoding.pdf_pages import PdfSurvey, draw_pages, survey_pdf
from wallet.errors import InputError, Reason


def test_a_file_says_its_title_and_pages() -> None:
    found = survey_pdf(samples.plain_pdf(title="Zeugnis"))
    assert (found.title, found.pages, found.attachments) == ("Zeugnis", 1, ())


def test_what_pdfium_refuses_says_nothing() -> None:
    assert survey_pdf(b"%PDF-1.7 nothing") == PdfSurvey()
    with pytest.raises(InputError) as caught:
        draw_pages(b"%PDF-1.7 nothing", 0, 1, width=100)
    assert caught.value.reason is Reason.PICTURE_DAMAGED


def test_attachments_are_named_and_not_taken_out() -> None:
    data = samples.with_attachment(samples.plain_pdf(), "grades.xlsx", b"PK\x03\x04")
    assert survey_pdf(data).attachments == ("grades.xlsx",)


def test_an_attachment_that_leads_nowhere_says_nothing() -> None:
    data = samples.with_attachment(samples.plain_pdf(), "grades.xlsx", b"PK\x03\x04")
    broken = data.replace(b"xlsx) 12 0 R", b"xlsx) 99 0 R")
    assert broken != data
    assert survey_pdf(broken) == PdfSurvey()


def test_pages_are_drawn_as_wide_as_asked() -> None:
    drawn = draw_pages(samples.plain_pdf(), 0, 3, width=120)
    (page,) = drawn.pages
    assert drawn.count == 1
    assert (page.width, page.height) == (120, 156)
    assert len(page.rgb) == page.width * page.height * 3
    assert len(set(page.rgb)) > 1, "the words on it are drawn"


def test_a_page_that_is_not_there_is_left_out() -> None:
    assert draw_pages(samples.plain_pdf(), 5, 1, width=120).pages == ()


def test_a_page_is_never_larger_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "MAX_PIXELS", 2000)
    (page,) = draw_pages(samples.plain_pdf(), 0, 1, width=500).pages
    assert page.width * page.height < 2200


class Flat:
    """A page that says it has no height."""

    def get_size(self) -> tuple[float, float]:
        return 612.0, 0.0


def test_a_page_without_a_size_is_not_drawn() -> None:
    with pytest.raises(ValueError, match="size"):
        pdf_pages._draw(Flat(), 100)


def test_a_page_that_is_not_there_at_all_is_damaged() -> None:
    data = samples.plain_pdf()
    kids = re.search(rb"/Kids \[ ?(\d+) 0 R", data)
    assert kids is not None
    broken = data[: kids.start(1)] + b"9" * len(kids[1]) + data[kids.end(1) :]
    with pytest.raises(InputError) as caught:
        draw_pages(broken, 0, 1, width=100)
    assert caught.value.reason is Reason.PICTURE_DAMAGED

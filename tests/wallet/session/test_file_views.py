"""Files looked into: a page, a picture or the text."""

import pytest

from tests.doubles import pdf_samples
from tests.doubles.photo_samples import picture
from wallet.errors import InputError, Reason
from wallet.model.copy import FileKind
from wallet.session.file_views import MOST_TEXT, look_into


def test_a_page_of_a_pdf() -> None:
    view = look_into(pdf_samples.plain_pdf(), width=120, height=80)
    assert (view.kind, view.number, view.count) == (FileKind.PDF, 0, 1)
    assert view.page is not None and view.page.width == 120


def test_a_picture_fits_both_ways() -> None:
    view = look_into(picture("JPEG", size=(400, 200)), width=100, height=20)
    assert view.page is not None
    assert (view.page.width, view.page.height) == (40, 20)


def test_a_text_is_plain_and_no_longer_than_the_limit() -> None:
    view = look_into("Zeugnis\r\n\u202eevil".encode(), width=1, height=1)
    assert (view.kind, view.page, view.text) == (FileKind.TEXT, None, "Zeugnis\n⟨U+202E⟩evil")
    assert len(look_into(b"x" * (MOST_TEXT + 9), width=1, height=1).text) == MOST_TEXT


def test_other_kinds_are_named() -> None:
    with pytest.raises(InputError) as caught:
        look_into(b"\0\0\0\x18ftypheic", width=1, height=1)
    assert (caught.value.reason, caught.value.facts) == (Reason.KIND_NOT_SHOWN, {"kind": "heic"})


def test_a_page_that_is_not_there() -> None:
    with pytest.raises(InputError) as caught:
        look_into(pdf_samples.plain_pdf(), number=7, width=10, height=10)
    assert caught.value.reason is Reason.PICTURE_DAMAGED

"""What exactly leaves."""

import time

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from tests.ui.conftest import Show
from ui.sharing.leaving_view import LeavingView
from wallet.model.sharing import PagePicture, PagePictures, SharedFile, ShareOrder


def shared(content: bytes) -> SharedFile:
    return SharedFile(
        content=content,
        file_name="items-for-acme.json",
        media_type="application/vp",
        digest="ab" * 32,
        holder_did="did:key:z1",
        challenge="c",
        order=ShareOrder(record_ids=("a",)),
    )


def words(view: LeavingView) -> str:
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_the_file_is_shown_as_it_is(show: Show) -> None:
    view = LeavingView()
    show(view)
    view.set_open(True)
    view.show_file(None)
    assert "being made" in words(view)
    view.show_file(shared('{"a": "<b>ñ</b>"}'.encode()), "ABAB ABAB")
    assert view.text == '{"a": "<b>ñ</b>"}'
    assert "items-for-acme.json, 18 bytes. Check code ABAB ABAB." in words(view)
    editor = view.findChild(QPlainTextEdit)
    assert editor is not None and editor.isReadOnly()


def test_a_huge_file_is_cut_and_says_so(show: Show) -> None:
    view = LeavingView()
    show(view)
    view.show_file(shared(b"x" * 500_000))
    began = time.perf_counter()
    view.set_open(True)
    QCoreApplication.processEvents()
    # Seconds before, when it was laid out as the one line it is.
    assert time.perf_counter() - began < 1
    assert len(view.text) == 400_000
    editor = view.findChild(QPlainTextEdit)
    assert editor is not None and editor.toPlainText().replace("\n", "") == view.text
    assert "longer than what is shown" in words(view)


def test_pages_are_shown_as_pictures_and_counted(show: Show) -> None:
    view = LeavingView()
    show(view)
    view.set_open(True)
    page = PagePicture(width=3, height=2, rgb=bytes(18))
    view.show_pages(PagePictures(pages=(page, page), count=5))
    assert view.pages_shown == 2
    assert "The printed page is 5 sheets long." in words(view)
    view.show_pages(None)
    assert view.pages_shown == 0
    assert "sheets" not in words(view)

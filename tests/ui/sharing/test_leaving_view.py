"""What exactly leaves."""

import time
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from tests.conftest import NOW
from tests.doubles.inline_lanes import InlineLane
from tests.ui.conftest import Show
from ui.sharing.exact_text import ExactText
from ui.sharing.leaving_view import LeavingView
from wallet.model.sharing import PagePicture, PagePictures, SharedFile, ShareOrder
from wallet.presenting.zip_files import write_zip


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
    view = LeavingView(InlineLane())
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
    view = LeavingView(InlineLane())
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


def test_of_a_package_the_files_inside_are_shown(show: Show) -> None:
    view = LeavingView(InlineLane())
    show(view)
    view.set_open(True)
    package = replace(
        shared(write_zip([("inventory.json", b"{}")], NOW)),
        file_name="for-acme.zip",
        media_type="application/zip",
    )
    view.show_file(package, "ABAB ABAB")
    QCoreApplication.processEvents()
    assert [fold.button.text() for fold in view.contents.folds] == ["inventory.json · 2 bytes"]
    editor = view.findChild(QPlainTextEdit)
    assert editor is not None and not editor.isVisible(), "the bytes of a zip tell nobody anything"
    assert "for-acme.zip" in words(view)
    view.show_file(shared(b"{}"))
    QCoreApplication.processEvents()
    assert view.contents.folds == [] and not view.contents.isVisible()
    assert editor.isVisible() and view.text == "{}"
    view.show_file(package)
    view.show_file(None)
    assert view.contents.folds == [] and not view.contents.isVisible()


def test_pages_are_shown_as_pictures_and_counted(show: Show) -> None:
    view = LeavingView(InlineLane())
    show(view)
    view.set_open(True)
    page = PagePicture(width=3, height=2, rgb=bytes(18))
    view.show_pages(PagePictures(pages=(page, page), count=5))
    assert view.pages_shown == 2
    assert "The printed page is 5 sheets long." in words(view)
    view.show_pages(None)
    assert view.pages_shown == 0
    assert "sheets" not in words(view)


def test_tab_goes_through_the_files_before_the_button_that_lets_them_leave(show: Show) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    view, save = LeavingView(InlineLane()), QPushButton("Save")
    column.addWidget(view)
    column.addWidget(save)
    show(page)
    view.set_open(True)
    package = write_zip([("a.json", b"{}"), ("b.json", b"[]")], NOW)
    view.show_file(replace(shared(package), media_type="application/zip"), "ABAB ABAB")
    first, second = view.contents.folds
    assert tab_stops(view.button, save) == [first.button, second.button]
    second.set_open(True)
    first.set_open(True)
    assert isinstance(first.shown, ExactText) and isinstance(second.shown, ExactText)
    boxes = first.shown.editor, second.shown.editor
    assert tab_stops(view.button, save) == [
        first.button, boxes[0], second.button, boxes[1]
    ]  # fmt: skip
    assert [box.accessibleName() for box in boxes] == [
        "a.json, as it leaves", "b.json, as it leaves"
    ]  # fmt: skip
    view.show_file(shared(b"{}"))
    QCoreApplication.processEvents()
    assert tab_stops(view.button, save) == [view._text.editor]


def tab_stops(first: QWidget, last: QWidget) -> list[QWidget]:
    """Return what Tab goes to between two widgets."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found: list[QWidget] = []
    widget = first.nextInFocusChain()
    while widget is not last:
        assert widget is not None and widget is not first, "the last one stands before the first"
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found

"""Files as pictures of their pages: turned by buttons, never opened."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles import pdf_samples
from tests.doubles.inline_lanes import InlineLanes
from tests.doubles.photo_samples import picture
from ui.accessible.naming import nameless, spoken_name
from ui.messages.languages import Interpreter
from ui.showing.file_pages import FilePages
from wallet.model.copy import FileKind
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def pages(show: Show) -> FilePages:
    made = FilePages(InlineLanes().work)
    made.resize(700, 900)
    show(made)
    return made


def test_a_pdf_of_one_page_is_a_picture(pages: FilePages) -> None:
    pages.show_file(pdf_samples.plain_pdf())
    assert pages.picture.isVisible() and not pages.text.isVisible()
    assert not pages.next_button.isVisible()
    assert pages.picture.pixmap().width() > 100
    assert nameless(pages) == ()


def test_pages_are_turned(pages: FilePages, interpreter: Interpreter, qtbot: QtBot) -> None:
    pages.show_file(pdf_samples.pdf_of("one", "two", "three"))
    assert pages.place.text() == "Page 1 of 3"
    assert not pages.before_button.isEnabled()
    pages.next_button.click()
    pages.next_button.click()
    assert pages.place.text() == "Page 3 of 3"
    assert not pages.next_button.isEnabled()
    pages._turn_on()
    pages.before_button.click()
    assert pages.place.text() == "Page 2 of 3"
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: pages.place.text() == "Página 2 de 3")
    assert spoken_name(pages.next_button) == "Página siguiente"


def test_a_picture_keeps_inside_a_narrow_window(pages: FilePages) -> None:
    pages.show_file(picture("JPEG", size=(2000, 400)))
    pages.resize(200, 400)
    assert pages.picture.pixmap().deviceIndependentSize().width() <= 200


def test_a_text_is_shown_as_it_is(pages: FilePages) -> None:
    pages.show_file(b"<b>Zeugnis</b>")
    assert pages.text.isVisible() and not pages.picture.isVisible()
    assert pages.text.toPlainText() == "<b>Zeugnis</b>"


def test_what_cannot_be_shown_is_said_in_the_language_spoken(
    pages: FilePages, interpreter: Interpreter, qtbot: QtBot
) -> None:
    pages.show_file(b"\0\0\0\x18ftypheic")
    english = pages.note.text()
    assert english.startswith("Rucksack keeps this kind of file")
    assert pages.view is None
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: pages.note.text() not in ("", english))
    pages.show_file(b"words")
    assert not pages.note.isVisible()
    interpreter.speak(Language.ENGLISH)
    assert not pages.note.isVisible()
    assert pages.view is not None and pages.view.kind is FileKind.TEXT


def test_an_answer_that_comes_late_is_not_shown(pages: FilePages) -> None:
    pages.show_file(b"words")
    assert pages.view is not None
    late = (0, pages.view)
    pages.clear()
    pages._show(late)
    assert pages.view is None
    pages._turn_back()
    assert not pages.text.isVisible()

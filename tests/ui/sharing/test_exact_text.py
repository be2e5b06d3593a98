"""The exact characters of a file."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from tests.ui.conftest import Show
from ui.messages.languages import Interpreter
from ui.sharing.exact_text import ExactText
from wallet.settings import Language


def words(view: ExactText) -> str:
    QCoreApplication.processEvents()
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_text_is_shown_as_it_is(show: Show) -> None:
    view = ExactText()
    show(view)
    view.show_bytes('{"a": "<b>ñ</b>"}'.encode())
    assert view.text == view.editor.toPlainText() == '{"a": "<b>ñ</b>"}'
    assert view.editor.isReadOnly()
    view.show_bytes(b"\xff")
    assert view.text == "\ufffd"
    view.clear()
    assert view.text == view.editor.toPlainText() == ""


def test_a_long_line_is_broken_for_the_view_alone(show: Show) -> None:
    view = ExactText()
    show(view)
    view.show_bytes(b"x" * 1000)
    assert view.text == "x" * 1000
    assert max(len(line) for line in view.editor.toPlainText().split("\n")) < 100
    view.editor.verticalScrollBar().setValue(3)
    place = view.editor.verticalScrollBar().value()
    view.show_bytes(b"x" * 1000)
    assert view.editor.verticalScrollBar().value() == place


def test_what_is_cut_says_so_in_the_language_spoken(show: Show, interpreter: Interpreter) -> None:
    view = ExactText()
    show(view)
    view.show_bytes(b"x" * 500_000)
    assert len(view.text) == 400_000
    assert "longer than what is shown" in words(view)
    interpreter.speak(Language.SPANISH)
    said = words(view)
    assert said and "longer" not in said
    assert view.editor.accessibleName() != "The file, as it leaves"


def test_one_file_of_several_is_called_by_its_name(show: Show, interpreter: Interpreter) -> None:
    view = ExactText("index.html")
    show(view)
    assert view.editor.accessibleName() == "index.html, as it leaves"
    interpreter.speak(Language.SPANISH)
    QCoreApplication.processEvents()
    assert view.editor.accessibleName() == "index.html, tal como sale"

"""The crash page says what happened and can be copied."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from tests.ui.main_window.test_crash import crash
from ui.accessible.naming import nameless
from ui.main_window.crash import redacted
from ui.main_window.crash_page import CrashPage


def test_our_modules_are_named_from_their_room() -> None:
    try:
        CrashPage(text=3)  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        text = redacted(type(error), error.__traceback__)
        assert "ui/main_window/crash_page.py" in text


def test_the_page_says_sorry_and_can_be_copied(show: Callable[[QWidget], QWidget]) -> None:
    page = CrashPage(crash())
    show(page)
    field = page.findChild(QPlainTextEdit)
    assert field is not None
    assert "ValueError" in field.toPlainText()
    next(b for b in page.findChildren(QPushButton) if b.text().startswith("Copy")).click()
    assert "ValueError" in QGuiApplication.clipboard().text()
    assert nameless(page) == ()

"""The crash page holds nothing of the learner's."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.accessible.naming import nameless
from ui.main_window.crash import CrashHook, CrashPage, redacted

SECRET = "correct horse battery staple"


def failing() -> None:
    secret = SECRET
    raise ValueError(f"could not read {secret}")


def crash() -> str:
    try:
        failing()
    except ValueError as error:
        return redacted(type(error), error.__traceback__)
    return ""


def test_the_details_name_type_and_place_and_no_value() -> None:
    text = crash()
    assert "ValueError" in text
    assert "test_crash.py:" in text
    assert "failing" in text
    assert SECRET not in text
    assert "could not read" not in text
    assert "/work" not in text
    assert "/home" not in text


def test_our_modules_are_named_from_their_room() -> None:
    try:
        CrashPage(text=3)  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        text = redacted(type(error), error.__traceback__)
        assert "ui/main_window/crash.py" in text


def test_the_page_says_sorry_and_can_be_copied(show: Callable[[QWidget], QWidget]) -> None:
    page = CrashPage(crash())
    show(page)
    field = page.findChild(QPlainTextEdit)
    assert field is not None
    assert "ValueError" in field.toPlainText()
    next(b for b in page.findChildren(QPushButton) if b.text().startswith("Copy")).click()
    assert "ValueError" in QGuiApplication.clipboard().text()
    assert nameless(page) == ()


def test_the_hook_shows_one_page_and_writes_to_stderr(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    hook = CrashHook()
    try:
        failing()
    except ValueError as error:
        hook(type(error), error, error.__traceback__)
        first = hook._page
        hook(type(error), error, error.__traceback__)
    assert first is not None
    qtbot.addWidget(first)
    assert hook._page is first
    assert first.isVisible()
    written = capsys.readouterr().err
    assert "ValueError" in written
    assert SECRET not in written


def test_ctrl_c_quits(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    quits: list[int] = []
    monkeypatch.setattr(QApplication, "quit", lambda: quits.append(1))
    CrashHook()(KeyboardInterrupt, KeyboardInterrupt(), sys.exc_info()[2])
    assert quits == [1]

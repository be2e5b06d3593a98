"""What is said of a crash holds nothing of the learner's."""

import sys
import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.main_window.crash import CrashHook, redacted

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


def test_a_thread_says_no_more_and_opens_no_page(
    qapp: QApplication, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    hook = CrashHook()
    monkeypatch.setattr(threading, "excepthook", hook.hear_thread)
    thread = threading.Thread(target=failing)
    thread.start()
    thread.join()
    assert hook._page is None
    written = capsys.readouterr().err
    assert "ValueError" in written
    assert "failing" in written
    assert SECRET not in written


def test_ctrl_c_quits(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    quits: list[int] = []
    monkeypatch.setattr(QApplication, "quit", lambda: quits.append(1))
    CrashHook()(KeyboardInterrupt, KeyboardInterrupt(), sys.exc_info()[2])
    assert quits == [1]

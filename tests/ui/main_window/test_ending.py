"""Locking and closing while work goes on: what is waited for, and what is not."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.ui.main_window.conftest import OpenSession, Starts
from tests.ui.main_window.sample_pages import Plain
from ui.background.jobs import Cancellation
from ui.background.lanes import ThreadLanes
from ui.main_window.window import MainWindow
from ui.showing.shell import PageName

Opened = tuple[MainWindow, OpenSession]


@pytest.fixture
def threaded(open_window: Opened) -> Iterator[Opened]:
    """The same, with work on its own threads."""
    window, session = open_window
    lanes = ThreadLanes()
    window._surroundings = replace(window._surroundings, lanes=lanes)
    yield window, session
    lanes.close()


@pytest.mark.parametrize("way", ["lock", "close"])
def test_what_only_looks_does_not_keep_the_backpack_open(
    threaded: Opened, qtbot: QtBot, way: str
) -> None:
    window, session = threaded
    has_begun, has_stopped = threading.Event(), threading.Event()

    def look_for_ever(cancellation: Cancellation) -> None:
        has_begun.set()
        try:
            while True:
                cancellation.step(0, 1)
                time.sleep(0.001)
        finally:
            has_stopped.set()

    window.navigate(PageName.BACKPACK)
    page = window.stack.page
    assert isinstance(page, Plain)
    page.start(window.lanes.vault, "Looking", look_for_ever, may_drop=True)
    assert has_begun.wait(5)
    getattr(window, way)()
    qtbot.waitUntil(lambda: session.vault.closed == 1)
    assert has_stopped.is_set()
    qtbot.waitUntil(lambda: window._has_ended)


@pytest.mark.parametrize("way", ["lock", "close"])
def test_what_keeps_is_finished_first_and_nothing_ends_the_window_meanwhile(
    threaded: Opened, qtbot: QtBot, starts: Starts, way: str
) -> None:
    window, session = threaded
    has_begun, may_end = threading.Event(), threading.Event()
    heard: list[object] = []

    def keep(cancellation: Cancellation) -> None:
        has_begun.set()
        may_end.wait(10)
        cancellation.check()
        heard.append(session.vault.closed)

    window.navigate(PageName.BACKPACK)
    page = window.stack.page
    assert isinstance(page, Plain)
    page.start(window.lanes.vault, "Keeping", keep)
    assert has_begun.wait(5)
    getattr(window, way)()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(page)
    assert not window.close()  # the desktop asks once more
    window.lock()
    assert (session.vault.closed, starts.count) == (0, 0)
    may_end.set()
    qtbot.waitUntil(lambda: window._has_ended)
    assert heard == [0]
    assert session.vault.closed == 1
    assert starts.count == (way == "lock")
    assert not window.isVisible()


@pytest.mark.parametrize("way", ["lock", "close"])
def test_a_vault_that_cannot_be_closed_ends_with_the_program(
    threaded: Opened, qtbot: QtBot, starts: Starts, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    window, session = threaded

    def fail() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(session.vault, "close", fail)
    getattr(window, way)()
    qtbot.waitUntil(lambda: window._has_ended)
    assert starts.count == (way == "lock")
    assert not window.isVisible()

"""A fresh start, and the window it makes."""

import gc
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.ui.main_window.sample_pages import LOG, TABLE
from ui.background.jobs import Cancellation
from ui.main_window.arguments import read_arguments
from ui.main_window.garbage import GarbageCollector
from ui.main_window.starting import Afresh, make_window, set_out, settle_in, take_down, utc_now
from ui.showing.shell import PageName
from ui.theme.look import look
from wallet.settings import Language


def test_the_clock_is_aware() -> None:
    assert abs((utc_now() - datetime.now(UTC)).total_seconds()) < 5


def test_starting_afresh_starts_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = tmp_path / "started"
    program = tmp_path / "program"
    program.write_text(f'#!/bin/sh\necho "$@" > {mark}\n')
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    assert Afresh(["--data-dir", "/somewhere"])()
    for _ in range(100):
        if mark.is_file() and mark.read_text():
            break
        time.sleep(0.05)
    assert mark.read_text().split() == ["-m", "ui", "--data-dir", "/somewhere"]


def test_a_window_is_made_with_its_first_page(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    words = ["--data-dir", str(tmp_path), "--language", "es", "--theme", "dark"]
    window = make_window(qapp, read_arguments(words), lambda: True, table=TABLE)
    qtbot.addWidget(window)
    assert window.stack.current is PageName.WELCOME
    assert look().palette.name == "dark"
    assert window.surround.rail.button(PageName.HELP).accessibleName() == "Ayuda"
    assert not list(tmp_path.iterdir())
    window._surroundings.interpreter.speak(Language.ENGLISH)
    window.lanes.close()


def test_files_given_are_looked_at(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    badge = tmp_path / "badge.json"
    badge.write_text("{}")
    words = ["--data-dir", str(tmp_path), str(badge)]
    window = make_window(qapp, read_arguments(words), lambda: True, table=TABLE)
    qtbot.addWidget(window)
    assert window.stack.current is PageName.CHECK
    assert LOG[-1] == ("opened Plain", {"paths": (badge,), "incoming": ()})
    window._surroundings.interpreter.speak(Language.ENGLISH)
    window.lanes.close()


@pytest.fixture
def collector() -> Iterator[GarbageCollector]:
    made = set_out()
    yield made
    made.stop()


def test_pythons_collector_rests_while_there_is_a_window(qapp: QApplication, qtbot: QtBot) -> None:
    gc.enable()
    try:
        frozen = gc.get_freeze_count()
        collector = set_out()
        assert not gc.isenabled()
        settle_in(qapp, collector)
        assert gc.get_freeze_count() == frozen  # nothing before the first picture
        qtbot.waitUntil(lambda: gc.get_freeze_count() > frozen)
        assert not gc.isenabled()
        collector.stop()
        assert gc.isenabled()
    finally:
        gc.disable()


def test_the_icon_comes_after_the_first_picture(
    qapp: QApplication, qtbot: QtBot, collector: GarbageCollector
) -> None:
    qapp.setWindowIcon(QIcon())
    settle_in(qapp, collector)
    assert qapp.windowIcon().isNull()
    qtbot.waitUntil(lambda: not qapp.windowIcon().isNull())
    assert {size.width() for size in qapp.windowIcon().availableSizes()} >= {16, 48, 256}


def test_taking_down_waits_for_work_and_leaves_no_widget_to_the_collector(
    qapp: QApplication, qtbot: QtBot, collector: GarbageCollector, tmp_path: Path
) -> None:
    window = make_window(qapp, read_arguments(["--data-dir", str(tmp_path)]), lambda: True)
    page, has_begun, has_ended = window.stack.page, threading.Event(), threading.Event()

    def work(_cancellation: Cancellation) -> None:
        has_begun.set()
        time.sleep(0.1)
        has_ended.set()

    window.lanes.vault.start(work)
    assert has_begun.wait(5)
    window.show()
    qtbot.waitExposed(window)
    take_down(window, collector)
    assert has_ended.is_set()
    assert not isValid(window)
    assert page is not None and not isValid(page)
    with pytest.raises(RuntimeError):
        window.lanes.work.start(work)

"""A fresh start, and the window it makes."""

import gc
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.main_window.sample_pages import LOG, TABLE
from ui.main_window.arguments import read_arguments
from ui.main_window.starting import Afresh, make_window, set_out, settle_in, utc_now
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


def test_no_garbage_is_looked_for_before_the_first_picture(
    qapp: QApplication, qtbot: QtBot
) -> None:
    set_out()
    assert not gc.isenabled()
    settle_in(qapp)
    qtbot.waitUntil(gc.isenabled)


def test_the_icon_comes_after_the_first_picture(qapp: QApplication, qtbot: QtBot) -> None:
    qapp.setWindowIcon(QIcon())
    settle_in(qapp)
    assert qapp.windowIcon().isNull()
    qtbot.waitUntil(lambda: not qapp.windowIcon().isNull())
    assert {size.width() for size in qapp.windowIcon().availableSizes()} >= {16, 48, 256}

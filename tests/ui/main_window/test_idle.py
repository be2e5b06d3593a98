"""Quiet is noticed, and every touch ends it."""

import time

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.main_window.idle import IdleWatch


def test_quiet_is_told_once(qtbot: QtBot) -> None:
    watch = IdleWatch()
    with qtbot.waitSignal(watch.idle, timeout=1000):
        watch.start(30)
    with qtbot.assertNotEmitted(watch.idle, wait=60):
        pass


def test_a_touch_begins_anew(qtbot: QtBot) -> None:
    watch, touched = IdleWatch(), QObject()
    times: list[float] = []
    watch.idle.connect(lambda: times.append(time.monotonic()))
    watch.start(150)
    qtbot.wait(100)
    assert not watch.eventFilter(touched, QEvent(QEvent.Type.KeyPress))
    begun = time.monotonic()
    qtbot.waitUntil(lambda: bool(times))
    assert times[0] - begun > 0.12


def test_what_is_no_touch_does_not(qtbot: QtBot) -> None:
    watch, touched = IdleWatch(), QObject()
    with qtbot.waitSignal(watch.idle, timeout=1000):
        watch.start(50)
        watch.eventFilter(touched, QEvent(QEvent.Type.Paint))


def test_zero_waits_for_ever_and_stopping_stops(qtbot: QtBot) -> None:
    watch = IdleWatch()
    watch.start(0)
    with qtbot.assertNotEmitted(watch.idle, wait=50):
        watch.start(20)
        watch.stop()


def test_a_window_that_is_shown_is_listened_to(qtbot: QtBot) -> None:
    watch, window = IdleWatch(), QWidget()
    qtbot.addWidget(window)
    watch.watch(window)  # not shown yet: there is nothing to hear
    window.show()
    watch.watch(window)
    watch.start(200)
    with qtbot.assertNotEmitted(watch.idle):
        for _ in range(5):
            qtbot.wait(80)
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    with qtbot.waitSignal(watch.idle, timeout=2000):
        pass


def test_all_windows_are_listened_to_until_it_leaves(qtbot: QtBot) -> None:
    watch, windows = IdleWatch(), (QWidget(), QDialog())
    for window in windows:
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
    watch.watch_all()
    watch.start(300)
    with qtbot.assertNotEmitted(watch.idle):
        for turn in range(6):
            qtbot.wait(100)
            QTest.keyClick(windows[turn % 2].windowHandle(), Qt.Key.Key_Shift)
    watch.leave_all()
    with qtbot.waitSignal(watch.idle, timeout=290):
        for _ in range(2):
            QTest.keyClick(windows[0].windowHandle(), Qt.Key.Key_Shift)
            qtbot.wait(100)

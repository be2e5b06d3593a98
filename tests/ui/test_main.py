"""The application as a process: it starts, shows its window, and ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.places import PROJECT

PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import ui.__main__ as program

exec_ = QApplication.exec
def run(*arguments):
    def look():
        (window,) = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        print(window.windowTitle(), window.isVisible(), window.stack.current.value, flush=True)
        QApplication.quit()
    QTimer.singleShot(200, look)
    return exec_()
QApplication.exec = run
sys.exit(program.main(sys.argv[1:]))
"""


def test_it_starts_shows_its_first_page_and_ends(display: str, tmp_path: Path) -> None:
    environment = dict(os.environ) | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, "--data-dir", str(tmp_path)],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.stdout.split() == ["Rucksack", "True", "welcome"], ended.stderr
    assert ended.returncode == 0
    assert not list(tmp_path.iterdir())


AT_WORK = """
import sys, threading, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import ui.__main__ as program

begun, ended = threading.Event(), []
def work(cancellation):
    kept = [[] for _ in range(100_000)]  # enough to wake Python's own collector, were it on
    begun.set()
    try:
        while True:
            cancellation.step(0, len(kept))
            kept[:] = [[number] for number in range(10_000)]
    finally:
        ended.append("ended")

exec_ = QApplication.exec
def run(*arguments):
    (window,) = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    for lane in (window.lanes.vault, window.lanes.work, window.lanes.work):
        lane.start(work)
    begun.wait(10)
    QTimer.singleShot(300, window.close)
    return exec_()
QApplication.exec = run
code = program.main(sys.argv[1:])
print(*ended, [one.name for one in threading.enumerate()], flush=True)
sys.exit(code)
"""


def test_it_ends_in_order_while_its_lanes_are_at_work(display: str, tmp_path: Path) -> None:
    environment = dict(os.environ) | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    ended = subprocess.run(
        [sys.executable, "-c", AT_WORK, "--data-dir", str(tmp_path)],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.stdout == "ended ended ended ['MainThread']\n", ended.stderr
    assert ended.returncode == 0
    assert ended.stderr == ""


def test_it_ends_when_asked_by_the_terminal(display: str, tmp_path: Path) -> None:
    environment = dict(os.environ) | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    running = subprocess.Popen(
        [sys.executable, "-m", "ui", "--data-dir", str(tmp_path)], cwd=PROJECT, env=environment
    )
    try:
        with_time = 3
        try:
            running.wait(with_time)
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGINT)
        assert running.wait(10) == -signal.SIGINT
    finally:
        running.kill()
        running.wait()

"""One process of the measurement ``opening``: an empty window, or the app with a full backpack.

    python -m tests.benchmarks.opening_child empty
    python -m tests.benchmarks.opening_child backpack FOLDER ROWS MEMORY PASSES

Prints the monotonic moments (seconds) of what was painted, as one line of JSON, and ends at once.
It imports nothing beyond what the process measured needs.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.watching import FirstPaint

# tests/benchmarks/corpus.py makes the backpack; importing it would load much that is not measured.
PASSPHRASE = "bench forklift harbour tulip seven"
SIZE = (1180, 760)
PATIENCE = 60_000  # milliseconds
TYPING = 1_000  # milliseconds in which nobody has typed a passphrase yet


class _FirstFrame(QObject):
    """Calls back once the first frame of a window is handed to the screen."""

    def __init__(self, window: QMainWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        self._is_seen = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and not self._is_seen:
            self._is_seen = True
            QTimer.singleShot(0, self._then)
        return False


def _end(moments: dict[str, float]) -> None:
    print(json.dumps(moments), flush=True)
    os._exit(0)


def show_empty() -> int:
    """Show a window with nothing in it."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(*SIZE)
    frame = _FirstFrame(window, lambda: _end({"window": time.perf_counter()}))
    window.show()
    app.exec()
    del frame
    return 1


def show_backpack(folder: str, rows: int, memory: int, passes: int) -> int:
    """Start the app as it starts, type the passphrase, and wait for the list.

    Then Argon2id alone is run at that cost (bytes, passes).
    """
    from ui.main_window.arguments import read_arguments
    from ui.main_window.starting import make_window, set_out, settle_in
    from ui.theme.look import STYLE_WORDS
    from ui.vaults.unlock_page import UnlockPage

    collector = set_out()
    app = QApplication([sys.argv[0], *STYLE_WORDS])
    arguments = read_arguments(["--data-dir", str(Path(folder))])
    window = make_window(app, arguments, lambda: True, now=lambda: datetime.now(UTC))
    paint = FirstPaint(app)
    moments: dict[str, float] = {}

    def type_words() -> None:
        moments["window"] = time.perf_counter()
        QTest.keyClicks(unlock_page().passphrase.field, PASSPHRASE)
        QTimer.singleShot(TYPING, unlock)

    def unlock_page() -> UnlockPage:
        page = window.stack.page
        if not isinstance(page, UnlockPage):
            raise TypeError("the app asked for no passphrase")
        return page

    def unlock() -> None:
        paint.begin(rows)
        moments["unlock"] = time.perf_counter()
        unlock_page().unlock()

    def look() -> None:
        if paint.milliseconds is not None:
            moments["list"] = moments["unlock"] + paint.milliseconds / 1000
            from nacl.pwhash import argon2id  # the app's first frame goes without it

            moments["deriving"] = time.perf_counter()
            argon2id.kdf(32, PASSPHRASE.encode(), bytes(16), opslimit=passes, memlimit=memory)
            moments["derived"] = time.perf_counter()
            _end(moments)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(2)
    frame = _FirstFrame(window, type_words)
    QTimer.singleShot(PATIENCE, lambda: os._exit(3))
    window.show()
    settle_in(app, collector)
    app.exec()
    del frame
    return 1


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        sys.exit(show_empty())
    sys.exit(show_backpack(sys.argv[2], *map(int, sys.argv[3:])))

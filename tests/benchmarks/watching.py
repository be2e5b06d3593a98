"""Watches the window from inside: when a list is painted, how long the GUI thread is busy."""

import time

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication
from shiboken6 import isValid

TICK = 2  # milliseconds


class FirstPaint(QObject):
    """Notes when a list with so many rows was painted for the first time since ``begin``.

    It hears only what a window and its lists are told, and only while it waits: hearing every
    event of the application in Python would take longer than much of what is measured.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self._begun = 0.0
        self._heard: list[QObject] = []
        self.milliseconds: float | None = None
        self.rows = 0

    def begin(self, rows: int) -> None:
        """Start to wait for a list that shows ``rows`` rows to be painted."""
        self._leave()
        self.rows = rows
        self.milliseconds = None
        for window in self._app.topLevelWidgets():
            self._hear(window)
        self._begun = time.perf_counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the end of the frame in which a list with that many rows is painted."""
        if event.type() is QEvent.Type.UpdateRequest:
            # A frame begins: the lists in the window are among what it paints.
            for one in watched.findChildren(QAbstractItemView):
                self._hear(one.viewport())
        elif event.type() is QEvent.Type.Paint:
            view = watched.parent()
            model: QAbstractItemModel | None = None
            if isinstance(view, QAbstractItemView) and watched is view.viewport():
                model = view.model()
            if model is not None and model.rowCount() == self.rows:
                # Called once the frame under way is painted and handed to the screen.
                QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        if self.milliseconds is None:
            self.milliseconds = (time.perf_counter() - self._begun) * 1000
            self._leave()

    def _hear(self, heard: QObject) -> None:
        if heard not in self._heard:
            self._heard.append(heard)
            heard.installEventFilter(self)

    def _leave(self) -> None:
        for heard in self._heard:
            if isValid(heard):
                heard.removeEventFilter(self)
        self._heard = []


class BusyMeter(QObject):
    """Measures the longest time in which the GUI thread answered nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tick)
        self._last = 0.0
        self.worst = 0.0

    def start(self) -> None:
        """Begin to measure."""
        self.worst = 0.0
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> float:
        """Return the worst gap in milliseconds, the timer's own interval taken off."""
        self._tick()
        self._timer.stop()
        return self.worst

    def _tick(self) -> None:
        now = time.perf_counter()
        self.worst = max(self.worst, (now - self._last) * 1000 - TICK)
        self._last = now

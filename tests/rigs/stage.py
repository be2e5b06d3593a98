"""The real window on a stage: real lanes, real vaults, a fixed moment, answers for file dialogs.

Used by screenshots and benchmarks. A ``Stage`` lives in the process that made the QApplication
and owns a data folder; it is closed like the app is, the vault first.
"""

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.doubles.file_dialogs import AnsweringFileDialogs
from ui.background.jobs import Cancellation
from ui.background.lanes import Lane, ThreadLanes
from ui.main_window.starting import set_out
from ui.main_window.surroundings import Surroundings
from ui.main_window.window import MainWindow, appearance_of
from ui.messages.languages import Interpreter
from ui.theme.look import look
from wallet.errors import WalletError
from wallet.session.session import Session
from wallet.settings import Language, Settings

T = TypeVar("T")

# Seconds after which something that should have happened is given up.
PATIENCE = 60.0


class _Answer(QObject):
    """Takes one job's result on the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self.result: object = None
        self.error: WalletError | None = None
        self.is_there = False

    @Slot(object)
    def take(self, result: object) -> None:
        self.result, self.is_there = result, True

    @Slot(object)
    def take_error(self, error: WalletError) -> None:
        self.error, self.is_there = error, True


class Stage:
    """The window, and what a driver does with it."""

    def __init__(
        self, app: QApplication, data: Path, now: datetime, settings: Settings | None = None
    ) -> None:
        self.collector = set_out()
        self.app = app
        self.data = data
        self.moment = now
        self.dialogs = AnsweringFileDialogs()
        self.lanes = ThreadLanes()
        settings = settings or Settings()
        self.interpreter = Interpreter(app)
        self.interpreter.speak(settings.language)
        look().install(app, appearance_of(settings))
        data.mkdir(parents=True, exist_ok=True)
        surroundings = Surroundings(
            data_folder=data,
            settings_file=data / "settings.toml",
            lanes=self.lanes,
            file_dialogs=self.dialogs,
            interpreter=self.interpreter,
            now=lambda: self.moment,
            start_afresh=lambda: True,
        )
        self.window = MainWindow(surroundings, settings)
        self.collector.start()

    def run(self, work: Callable[[], T], lane: Lane | None = None) -> T:
        """Run ``work`` on the vault's lane and wait for it. Raises what it raised."""
        answer = _Answer()

        def call(_cancellation: Cancellation) -> T:
            return work()

        (lane or self.lanes.vault).start(call, answer.take, failed=answer.take_error)
        self.wait_until(lambda: answer.is_there)
        if answer.error is not None:
            raise answer.error
        return answer.result  # type: ignore[return-value]

    def open(self, make: Callable[[], Session]) -> Session:
        """Open a backpack on the vault's lane and give it to the window."""
        session = self.run(make)
        self.window.open_session(session)
        return session

    def search(self, text: str) -> None:
        """Type ``text`` into the search field as a person does; the search itself may follow."""
        field = self.window.surround.header.search
        field.clear()
        QTest.keyClicks(field, text)

    def wait(self, seconds: float) -> None:
        """Turn the event loop for that long."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            self.turn()

    def settle(self) -> None:
        """Wait until no job is under way and everything is painted."""
        quiet = 0
        deadline = time.monotonic() + PATIENCE
        # Quiet for a while: what a job's end starts is waited for too, and layouts that need
        # several turns until every part has its height.
        while quiet < 6:
            self.turn()
            is_idle = self.lanes.vault.is_idle and self.lanes.work.is_idle
            is_idle = is_idle and not self._is_building()
            quiet = quiet + 1 if is_idle else 0
            if time.monotonic() > deadline:
                raise TimeoutError("work did not end")

    def _is_building(self) -> bool:
        """Whether the page shown still builds rows, a few in each turn."""
        page = self.window.stack.page
        timers = page.findChildren(QTimer) if page is not None else []
        return any(timer.isActive() and timer.interval() == 0 for timer in timers)

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Turn the event loop until ``is_so``; TimeoutError after a minute."""
        deadline = time.monotonic() + PATIENCE
        while not is_so():
            self.turn()
            if time.monotonic() > deadline:
                raise TimeoutError("it did not come to that")

    def turn(self) -> None:
        """Let the event loop work for a moment, deletions included."""
        self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        time.sleep(0.002)

    def picture(self) -> QPixmap:
        """Return the window as it is painted now, once everything has settled."""
        self.settle()
        return self.window.grab()

    def close(self) -> None:
        """Close the backpack and the window; the lanes end, and the next one hears English."""
        session = self.window.session
        self.window.stack.forget()
        if session is not None:
            self.window.open_session(None)
            self.run(session.vault.close)
        self.window.hide()
        self.lanes.close()
        self.window.deleteLater()
        self.turn()
        self.collector.stop()
        self.interpreter.speak(Language.ENGLISH)

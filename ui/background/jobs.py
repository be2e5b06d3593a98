"""A job: work that runs elsewhere and reports on the GUI thread, to bound methods of QObjects.

A job's signals reach methods of living objects only: when a page is gone, so is its connection.
"""

import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from wallet.errors import Cancelled, WalletError

T = TypeVar("T")

REPORT_EVERY = 0.1  # seconds between two words on how far a job is


class Cancellation:
    """Handed to the work: it asks between steps whether to go on, and says how far it is.

    This is the ``Watch`` of ``wallet.session``. Safe to use from any thread.
    """

    def __init__(self, report: Callable[[int, int], None] | None = None) -> None:
        self._stopped = threading.Event()
        self._report = report
        self._next_report = 0.0

    @property
    def is_cancelled(self) -> bool:
        """Whether the person said stop."""
        return self._stopped.is_set()

    def cancel(self) -> None:
        """Say stop. The work ends at its next step."""
        self._stopped.set()

    def check(self) -> None:
        """Raise :class:`wallet.errors.Cancelled` where the person said stop."""
        if self._stopped.is_set():
            raise Cancelled

    def step(self, done: int, total: int) -> None:
        """Check, and report that ``done`` of ``total`` are done.

        Not each of ten thousand steps is worth a turn of the event loop: the first is told, the
        last, and what lies between a few times a second.
        """
        self.check()
        if self._report is None:
            return
        moment = time.monotonic()
        if done >= total or moment >= self._next_report:
            self._next_report = moment + REPORT_EVERY
            self._report(done, total)


class Job(QObject):
    """One piece of work under way.

    ``done`` carries the result, ``failed`` a WalletError, ``cancelled`` nothing, ``progress`` the
    steps done and their total; ``finished`` follows whichever of the three came. All are emitted
    on the GUI thread. An exception that is no WalletError is a bug: after ``finished`` it is
    raised on the GUI thread and so reaches ``sys.excepthook``.
    """

    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    progress = Signal(int, int)
    _settled = Signal(object, object)
    _stepped = Signal(int, int)

    def __init__(self, *, is_inline: bool = False) -> None:
        super().__init__()
        how = (
            Qt.ConnectionType.DirectConnection if is_inline else Qt.ConnectionType.QueuedConnection
        )
        self._settled.connect(self._deliver, how)
        self._stepped.connect(self.progress, how)
        self.cancellation = Cancellation(self._stepped.emit)
        self.is_finished = False

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self.cancellation.cancel()

    def settle(self, result: object, error: BaseException | None) -> None:
        """Hand over what the work came to, from whichever thread it ran on."""
        self._settled.emit(result, error)

    @Slot(object, object)
    def _deliver(self, result: object, error: BaseException | None) -> None:
        self.is_finished = True
        if error is None:
            self.done.emit(result)
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        elif isinstance(error, WalletError):
            self.failed.emit(error)
        self.finished.emit()
        if error is not None and not isinstance(error, WalletError):
            raise error


def connect_answers(
    job: Job,
    done: Callable[[Any], None] | None,
    failed: Callable[[WalletError], None] | None,
    progress: Callable[[int, int], None] | None,
) -> None:
    """Connect a job to bound methods of QObjects; TypeError for anything else.

    A closure would run although its page is gone, and touch what Qt has deleted.
    """
    for signal, answer in ((job.done, done), (job.failed, failed), (job.progress, progress)):
        if answer is None:
            continue
        if not isinstance(getattr(answer, "__self__", None), QObject):
            raise TypeError("answers to a job are bound methods of a QObject")
        signal.connect(answer)

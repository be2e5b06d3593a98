"""A job: work that runs elsewhere and reports on the GUI thread, to bound methods of QObjects.

A job's signals reach methods of living objects only: when a page is gone, so is its connection.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from types import FunctionType, MethodType
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from wallet.errors import Cancelled, Reason, WalletError

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
    """One piece of work under way, as the GUI thread sees it; no other thread ever holds it.

    ``done`` carries the result, ``failed`` a WalletError, ``cancelled`` nothing, ``progress`` the
    steps done and their total; ``finished`` follows whichever of the three came. An exception that
    is no WalletError is a bug: the page hears INTERNAL_ERROR, and puts its buttons back as after
    any failure; after ``finished`` the bug is raised and so reaches ``sys.excepthook``.
    The work gets ``cancellation``, whose reports go through ``report`` (straight to ``progress``
    without it).
    """

    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    progress = Signal(int, int)

    def __init__(self, report: Callable[[int, int], None] | None = None) -> None:
        super().__init__()
        self.cancellation = Cancellation(report or self.progress.emit)
        self.is_finished = False

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self.cancellation.cancel()

    def settle(self, result: object, error: BaseException | None) -> None:
        """Tell what the work came to."""
        self.is_finished = True
        bug = None if error is None or isinstance(error, WalletError) else error
        if error is None:
            self.done.emit(result)
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        elif bug is None:
            self.failed.emit(error)
        else:
            facts = {"kind": type(bug).__name__}
            self.failed.emit(WalletError(Reason.INTERNAL_ERROR, facts))
        self.finished.emit()
        if bug is not None:
            raise bug


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


def check_work(work: Callable[..., object]) -> None:
    """Raise TypeError where ``work`` takes a QObject along to the thread it runs on.

    That thread may be the last to hold it, and would take a widget down while the GUI thread draws
    it. Work takes along values; what it touches of a page it is given before.
    """
    waiting, seen = [work], {id(work)}
    while waiting:
        for held in _taken_along(waiting.pop()):
            if isinstance(held, QObject):
                raise TypeError(f"work takes values along, and no {type(held).__name__}")
            # A function that calls itself holds itself.
            if callable(held) and not isinstance(held, type) and id(held) not in seen:
                seen.add(id(held))
                waiting.append(held)


def _taken_along(work: Callable[..., object]) -> Iterator[object]:
    """Yield what a function, a method, a partial or an object that can be called holds."""
    if isinstance(work, FunctionType):
        for cell in work.__closure__ or ():
            with suppress(ValueError):  # nothing was put there yet
                yield cell.cell_contents
        yield from work.__defaults__ or ()
        yield from (work.__kwdefaults__ or {}).values()
    elif isinstance(work, MethodType):
        yield work.__self__
        yield work.__func__
    elif isinstance(work, partial):
        yield from (work.func, *work.args, *work.keywords.values())
    else:
        yield from getattr(work, "__dict__", {}).values()

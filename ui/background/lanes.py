"""The two lanes work runs on: the vault's one thread, and two threads for pure work."""

import itertools
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from ui.background.jobs import Cancellation, Job, check_work, connect_answers
from wallet.errors import WalletError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class Lane(Protocol):
    """Something that runs work and reports by signal."""

    def start(
        self,
        work: Callable[[Cancellation], T],
        done: Callable[[T], None] | None = None,
        *,
        failed: Callable[[WalletError], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Job:
        """Run ``work`` and report to bound methods of QObjects (TypeError for others)."""
        ...


class Lanes(Protocol):
    """Both lanes. ``close`` takes no more jobs, cancels what may be, and waits for the vault."""

    @property
    def vault(self) -> Lane:
        """The one thread that owns the vault's connection."""
        ...

    @property
    def work(self) -> Lane:
        """Two threads for pure functions over frozen values."""
        ...

    def close(self) -> None:
        """Take no more jobs, ask those under way to stop, and wait until they ended."""
        ...


class ThreadLane(QObject):
    """A lane over an executor of ``threads`` threads, kept for the lane's life.

    A thread knows a job by its number and answers with it; the job itself stays on the GUI thread,
    where it is taken down when nobody listens to it any more.
    """

    _ended = Signal(int, object, object)
    _stepped = Signal(int, int, int)

    def __init__(self, name: str, threads: int) -> None:
        super().__init__()
        self._name = name
        self._threads = threads
        self._executor: ThreadPoolExecutor | None = None
        self._is_closed = False
        self._numbers = itertools.count()
        self._jobs: dict[int, Job] = {}
        self._ended.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        self._stepped.connect(self._advance, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Callable[[Cancellation], T],
        done: Callable[[T], None] | None = None,
        *,
        failed: Callable[[WalletError], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Job:
        """Run ``work`` on this lane's threads; RuntimeError once the lane is closed."""
        check_work(work)
        threads = self._pool()
        number = next(self._numbers)
        job = Job(partial(self._stepped.emit, number))
        connect_answers(job, done, failed, progress)
        self._jobs[number] = job
        future = threads.submit(_run, work, job.cancellation)
        future.add_done_callback(partial(_tell, self._ended.emit, number))
        return job

    @property
    def is_idle(self) -> bool:
        """Whether no job is under way or undelivered."""
        return not self._jobs

    @Slot(int, object, object)
    def _settle(self, number: int, result: object, error: BaseException | None) -> None:
        try:
            self._jobs[number].settle(result, error)
        finally:
            del self._jobs[number]

    @Slot(int, int, int)
    def _advance(self, number: int, done: int, total: int) -> None:
        self._jobs[number].progress.emit(done, total)

    def close(self) -> None:
        """Take no more jobs, ask those under way to stop, wait for them."""
        self._is_closed = True
        for job in self._jobs.values():
            job.cancel()
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=False)

    def _pool(self) -> "ThreadPoolExecutor":
        """Return the threads, made with the first job: the first picture of the window has none.

        RuntimeError once the lane is closed.
        """
        if self._is_closed:
            raise RuntimeError("the lane is closed")
        if self._executor is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 (on use)

            self._executor = ThreadPoolExecutor(
                max_workers=self._threads, thread_name_prefix=self._name
            )
        return self._executor


def _run(work: Callable[[Cancellation], T], cancellation: Cancellation) -> T:
    cancellation.check()
    return work(cancellation)


def _tell(
    ended: Callable[[int, object, BaseException | None], None], number: int, future: "Future[Any]"
) -> None:
    """Hand a future's end to the GUI thread; runs on the thread the work ran on."""
    error = future.exception()
    ended(number, None if error is not None else future.result(), error)


class ThreadLanes:
    """The lanes of the running window."""

    def __init__(self) -> None:
        self.vault = ThreadLane("vault", 1)
        self.work = ThreadLane("work", 2)

    def close(self) -> None:
        """Take no more jobs, ask those under way to stop, and wait until they ended."""
        self.work.close()
        self.vault.close()

"""The two lanes work runs on: the vault's one thread, and two threads for pure work."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Slot

from ui.background.jobs import Cancellation, Job, connect_answers
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
    """A lane over an executor of ``threads`` threads, kept for the lane's life."""

    def __init__(self, name: str, threads: int) -> None:
        super().__init__()
        self._name = name
        self._threads = threads
        self._executor: ThreadPoolExecutor | None = None
        self._is_closed = False
        self._jobs: set[Job] = set()

    def start(
        self,
        work: Callable[[Cancellation], T],
        done: Callable[[T], None] | None = None,
        *,
        failed: Callable[[WalletError], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Job:
        """Run ``work`` on this lane's threads; RuntimeError once the lane is closed."""
        threads = self._pool()
        job = Job()
        connect_answers(job, done, failed, progress)
        self._jobs.add(job)
        job.finished.connect(self._forget)
        future = threads.submit(_run, work, job.cancellation)
        future.add_done_callback(_Settle(job))
        return job

    @property
    def is_idle(self) -> bool:
        """Whether no job is under way or undelivered."""
        return not self._jobs

    @Slot()
    def _forget(self) -> None:
        self._jobs = {job for job in self._jobs if not job.is_finished}

    def close(self) -> None:
        """Take no more jobs, ask those under way to stop, wait for them."""
        self._is_closed = True
        for job in self._jobs:
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


class _Settle:
    """Hands a future's end to its job; runs on the thread the work ran on."""

    def __init__(self, job: Job) -> None:
        self._job = job

    def __call__(self, future: "Future[Any]") -> None:
        error = future.exception()
        self._job.settle(None if error is not None else future.result(), error)


def _run(work: Callable[[Cancellation], T], cancellation: Cancellation) -> T:
    cancellation.check()
    return work(cancellation)


class ThreadLanes:
    """The lanes of the running window."""

    def __init__(self) -> None:
        self.vault = ThreadLane("vault", 1)
        self.work = ThreadLane("work", 2)

    def close(self) -> None:
        """Take no more jobs, ask those under way to stop, and wait until they ended."""
        self.work.close()
        self.vault.close()

"""Lanes that run work at once, on the thread that asks: pages can be tested step by step."""

from collections.abc import Callable
from typing import TypeVar

from ui.background.jobs import Cancellation, Job, check_work, connect_answers
from wallet.errors import WalletError

T = TypeVar("T")


class InlineLane:
    """Runs work inside ``start`` and answers before it returns."""

    def __init__(self) -> None:
        self.jobs: list[Job] = []

    def start(
        self,
        work: Callable[[Cancellation], T],
        done: Callable[[T], None] | None = None,
        *,
        failed: Callable[[WalletError], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Job:
        """Run ``work`` now. What is no WalletError passes straight through to the test."""
        check_work(work)
        job = Job()
        connect_answers(job, done, failed, progress)
        self.jobs.append(job)
        try:
            result = work(job.cancellation)
        except WalletError as error:
            job.settle(None, error)
        else:
            job.settle(result, None)
        return job


class InlineLanes:
    """Both lanes, inline."""

    def __init__(self) -> None:
        self.vault = InlineLane()
        self.work = InlineLane()

    def close(self) -> None:
        """Nothing is under way."""

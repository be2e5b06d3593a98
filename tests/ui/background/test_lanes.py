"""The lanes: which threads, in which order, and what happens to answers nobody waits for."""

import threading
import time
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.background import lanes
from ui.background.jobs import Cancellation, Job
from ui.background.lanes import ThreadLane, ThreadLanes
from wallet.errors import Reason, VaultError, WalletError


class Listener(QWidget):
    """Remembers what it hears, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[int] = set()

    def done(self, result: object) -> None:
        self.heard.append(result)
        self.threads.add(threading.get_ident())

    def failed(self, error: WalletError) -> None:
        self.heard.append(error.reason)
        self.threads.add(threading.get_ident())

    def progress(self, done: int, total: int) -> None:
        self.heard.append((done, total))
        self.threads.add(threading.get_ident())


def thread_of(cancellation: Cancellation) -> int:
    return threading.get_ident()


@pytest.fixture
def lane(qtbot: QtBot) -> ThreadLane:
    return ThreadLane("vault", 1)


def test_the_vault_lane_is_one_thread_for_its_whole_life(qtbot: QtBot, lane: ThreadLane) -> None:
    listener = Listener()
    for _ in range(20):
        lane.start(thread_of, listener.done)
        time.sleep(0.002)
    qtbot.waitUntil(lambda: len(listener.heard) == 20)
    assert len(set(listener.heard)) == 1
    assert threading.get_ident() not in listener.heard
    assert listener.threads == {threading.get_ident()}
    lane.close()


def test_jobs_of_one_lane_run_in_order(qtbot: QtBot, lane: ThreadLane) -> None:
    listener = Listener()

    def number(value: int):  # type: ignore[no-untyped-def]
        return lambda cancellation: value

    for value in range(50):
        lane.start(number(value), listener.done)
    qtbot.waitUntil(lambda: len(listener.heard) == 50)
    assert listener.heard == list(range(50))
    lane.close()


def test_progress_and_failure_arrive_on_the_gui_thread(qtbot: QtBot, lane: ThreadLane) -> None:
    listener = Listener()

    def work(cancellation: Cancellation) -> None:
        cancellation.step(1, 2)
        raise VaultError(Reason.STORAGE_FULL)

    job = lane.start(work, listener.done, failed=listener.failed, progress=listener.progress)
    qtbot.waitUntil(lambda: job.is_finished)
    assert listener.heard == [(1, 2), Reason.STORAGE_FULL]
    assert listener.threads == {threading.get_ident()}
    lane.close()


def test_a_page_that_is_gone_hears_nothing(qtbot: QtBot, lane: ThreadLane) -> None:
    page, may_end = Listener(), threading.Event()
    heard = page.heard

    def wait(cancellation: Cancellation) -> str:
        may_end.wait(5)
        return "late"

    job = lane.start(wait, page.done, failed=page.failed)
    delete(page)
    may_end.set()
    qtbot.waitUntil(lambda: job.is_finished)
    assert heard == []
    lane.close()


def test_cancelling_stops_the_work_and_tells(qtbot: QtBot, lane: ThreadLane) -> None:
    started = threading.Event()

    def work(cancellation: Cancellation) -> None:
        started.set()
        while True:
            cancellation.step(1, 100)
            time.sleep(0.001)

    job = lane.start(work)
    with qtbot.waitSignal(job.cancelled, timeout=5000):
        started.wait(5)
        job.cancel()
    lane.close()


def test_a_bug_in_the_work_reaches_the_crash_page(qtbot: QtBot, lane: ThreadLane) -> None:
    def work(cancellation: Cancellation) -> float:
        return 1 / 0

    listener = Listener()
    with qtbot.captureExceptions() as raised:
        job = lane.start(work, listener.done, failed=listener.failed)
        qtbot.waitUntil(lambda: job.is_finished)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert listener.heard == [Reason.INTERNAL_ERROR]
    lane.close()


def test_the_gui_thread_is_free_while_a_lane_works(qtbot: QtBot) -> None:
    lanes = ThreadLanes()
    beats: list[float] = []

    class Heart(QObject):
        def timerEvent(self, event: object) -> None:
            beats.append(time.perf_counter())

    heart = Heart()
    heart.startTimer(5)

    def sleep(cancellation: Cancellation) -> None:
        time.sleep(0.3)

    job = lanes.work.start(sleep)
    qtbot.waitUntil(lambda: job.is_finished)
    gaps = [later - earlier for earlier, later in pairwise(beats)]
    assert len(beats) > 10
    assert max(gaps) < 0.1
    lanes.close()


def test_closing_waits_for_the_vault_and_takes_no_more(qtbot: QtBot) -> None:
    lanes, ended = ThreadLanes(), threading.Event()

    def write(cancellation: Cancellation) -> None:
        time.sleep(0.05)
        ended.set()

    started = threading.Event()

    def first(cancellation: Cancellation) -> None:
        started.set()
        write(cancellation)

    lanes.vault.start(first)
    started.wait(5)
    lanes.close()
    assert ended.is_set()
    with pytest.raises(RuntimeError):
        lanes.vault.start(write)


def test_finished_jobs_are_forgotten(qtbot: QtBot, lane: ThreadLane) -> None:
    lane.start(thread_of)
    assert not lane.is_idle
    qtbot.waitUntil(lambda: lane.is_idle)
    lane.close()


def test_jobs_are_taken_down_on_the_gui_thread_as_soon_as_they_are_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thread that held one would take its QObject down while Qt still delivers its answer."""
    ended_on: list[int] = []

    class WatchedJob(Job):
        def __del__(self) -> None:
            ended_on.append(threading.get_ident())

    monkeypatch.setattr(lanes, "Job", WatchedJob)
    lane, listener = ThreadLane("work", 2), Listener()

    def work(cancellation: Cancellation) -> str:
        cancellation.step(1, 1)
        return "result"

    for _ in range(200):
        lane.start(work, listener.done, progress=listener.progress)
    qtbot.waitUntil(lambda: lane.is_idle)
    lane.close()
    assert len(listener.heard) == 400
    assert ended_on == [threading.get_ident()] * 200  # no collector was needed


def test_work_that_would_take_a_widget_along_is_refused(qtbot: QtBot, lane: ThreadLane) -> None:
    page = Listener()
    with pytest.raises(TypeError, match="no Listener"):
        lane.start(lambda cancellation: page.heard)
    assert lane.is_idle


def test_a_bug_in_an_answer_leaves_no_job_behind(qtbot: QtBot, lane: ThreadLane) -> None:
    class Failing(QObject):
        def done(self, result: object) -> None:
            raise ZeroDivisionError

    failing = Failing()
    with qtbot.captureExceptions() as raised:
        job = lane.start(thread_of, failing.done)
        qtbot.waitUntil(lambda: lane.is_idle)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert job.is_finished
    lane.close()


def test_what_ends_after_the_lane_was_closed_is_still_told(qtbot: QtBot, lane: ThreadLane) -> None:
    listener, started = Listener(), threading.Event()

    def work(cancellation: Cancellation) -> str:
        started.set()
        return "result"

    lane.start(work, listener.done)
    started.wait(5)
    lane.close()
    assert listener.heard == []
    qtbot.waitUntil(lambda: listener.heard == ["result"])
    assert lane.is_idle

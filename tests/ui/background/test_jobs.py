"""Jobs answer bound methods of living objects, on the thread that owns them."""

import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.doubles.inline_lanes import InlineLane
from ui.background.jobs import REPORT_EVERY, Cancellation, Job, check_work, connect_answers
from wallet.errors import Cancelled, InputError, Reason, WalletError


class Listener(QObject):
    """Remembers what it hears."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def done(self, result: object) -> None:
        self.heard.append(result)

    def failed(self, error: WalletError) -> None:
        self.heard.append(error.reason)

    def progress(self, done: int, total: int) -> None:
        self.heard.append((done, total))


def test_cancellation_stops_the_work_at_its_next_step() -> None:
    reports: list[tuple[int, int]] = []
    cancellation = Cancellation(lambda done, total: reports.append((done, total)))
    cancellation.step(1, 3)
    cancellation.cancel()
    assert cancellation.is_cancelled
    with pytest.raises(Cancelled):
        cancellation.step(2, 3)
    with pytest.raises(Cancelled):
        cancellation.check()
    assert reports == [(1, 3)]


def test_ten_thousand_steps_are_not_ten_thousand_reports() -> None:
    reports: list[tuple[int, int]] = []
    cancellation = Cancellation(lambda done, total: reports.append((done, total)))
    started = time.monotonic()
    for done in range(10_001):
        cancellation.step(done, 10_000)
    assert reports[0] == (0, 10_000)
    assert reports[-1] == (10_000, 10_000)
    assert len(reports) <= 3 + (time.monotonic() - started) / REPORT_EVERY


def test_answers_that_are_no_methods_of_a_qobject_are_refused(qtbot: QtBot) -> None:
    for answer in (lambda result: None, print, Cancellation().check):
        with pytest.raises(TypeError):
            connect_answers(Job(), answer, None, None)


def test_a_result_an_error_and_a_stop_come_by_their_own_signals(qtbot: QtBot) -> None:
    listener, lane = Listener(), InlineLane()

    def fail(cancellation: Cancellation) -> None:
        raise InputError(Reason.EMPTY_INPUT)

    def stop(cancellation: Cancellation) -> None:
        cancellation.cancel()
        cancellation.step(1, 2)

    lane.start(lambda cancellation: "result", listener.done, failed=listener.failed)
    lane.start(fail, listener.done, failed=listener.failed)
    stopped = lane.start(stop, listener.done, failed=listener.failed)
    assert listener.heard == ["result", Reason.EMPTY_INPUT]
    assert stopped.is_finished


def test_a_bug_is_raised_where_the_crash_page_hears_of_it(qtbot: QtBot) -> None:
    job, listener = Job(), Listener()
    connect_answers(job, listener.done, listener.failed, None)
    with qtbot.waitSignal(job.finished), pytest.raises(ZeroDivisionError):
        job.settle(None, ZeroDivisionError())
    assert job.is_finished
    assert listener.heard == [Reason.INTERNAL_ERROR]  # the page puts its buttons back


def test_steps_are_told_by_the_job_or_by_whoever_is_named(qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    by_itself, by_another = Job(), Job(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(by_itself.progress) as progress:
        by_itself.cancellation.step(1, 2)
    assert progress.args == [1, 2]
    with qtbot.assertNotEmitted(by_another.progress):
        by_another.cancellation.step(1, 2)
    assert told == [(1, 2)]


class Holding:
    """Work that is an object."""

    def __init__(self, held: object) -> None:
        self.held = held

    def __call__(self, cancellation: Cancellation) -> object:
        return self.held

    def method(self, cancellation: Cancellation) -> object:
        return self.held


def works_with(held: object) -> Iterator[Callable[[Cancellation], object]]:
    """Every way in which work can hold something."""

    def closed_over(cancellation: Cancellation) -> object:
        return held

    def by_default(cancellation: Cancellation, held: object = held) -> object:
        return held

    def by_keyword(cancellation: Cancellation, *, held: object = held) -> object:
        return held

    yield closed_over
    yield by_default
    yield by_keyword
    yield lambda cancellation: closed_over(cancellation)
    yield partial(lambda held, cancellation: held, held)
    yield partial(lambda cancellation, held: held, held=held)
    yield Holding(held)
    yield Holding(held).method


@pytest.mark.parametrize("way", range(8))
def test_work_takes_no_widget_to_another_thread(qtbot: QtBot, way: int) -> None:
    check_work(list(works_with("a value"))[way])
    check_work(list(works_with(QImage()))[way])
    with pytest.raises(TypeError, match="no QObject"):
        check_work(list(works_with(QObject()))[way])


def test_work_that_holds_itself_or_nothing_yet_is_looked_through(qtbot: QtBot) -> None:
    page: QObject

    def work(cancellation: Cancellation) -> object:
        return page if cancellation.is_cancelled else work(cancellation)

    check_work(work)
    page = Listener()
    with pytest.raises(TypeError, match="no Listener"):
        check_work(work)


def test_a_method_of_a_page_is_no_work(qtbot: QtBot) -> None:
    with pytest.raises(TypeError, match="no Listener"):
        check_work(Listener().done)
    check_work(len)
    check_work(Holding)

"""Jobs answer bound methods of living objects, on the thread that owns them."""

import time

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.doubles.inline_lanes import InlineLane
from ui.background.jobs import REPORT_EVERY, Cancellation, Job, connect_answers
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
    job = Job(is_inline=True)
    with qtbot.captureExceptions() as raised:
        job.settle(None, ZeroDivisionError())
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert job.is_finished

"""The status line follows one job."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.background.jobs import Job
from ui.showing.status_line import DELAY, StatusLine

Show = Callable[[QWidget], QWidget]


def started(show: Show) -> StatusLine:
    line = StatusLine()
    show(line)
    line.hide()
    return line


def test_short_work_is_never_shown(show: Show) -> None:
    line, job = started(show), Job()
    line.follow(job, "Reading")
    assert line.is_following
    job.settle(1, None)
    assert not line.is_following
    assert not line.isVisible()
    assert DELAY == 1000


def test_work_that_has_ended_is_not_followed(show: Show) -> None:
    line, job = started(show), Job()
    job.settle(1, None)
    line.follow(job, "Reading")
    assert not line.is_following


def test_progress_is_counted_in_words(show: Show) -> None:
    line, job = started(show), Job()
    line.follow(job, "Reading")
    job.cancellation.step(1200, 5000)
    assert line._count.text() == "1,200 of 5,000"
    assert (line._bar.value(), line._bar.maximum()) == (1200, 5000)
    assert line._bar.accessibleName() == "Reading"


def test_cancel_asks_the_job_once(show: Show, qtbot: QtBot) -> None:
    line, job = started(show), Job()
    line.follow(job, "Reading")
    line.cancel()
    assert job.cancellation.is_cancelled
    assert not line._cancel.isEnabled()
    line.follow(Job(), "Closing", may_cancel=False)
    assert line._cancel.isHidden()

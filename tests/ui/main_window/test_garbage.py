"""Garbage is collected on the GUI thread alone, however much of it other threads make."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QThread, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.background.jobs import Cancellation
from ui.background.lanes import ThreadLane
from ui.main_window import garbage
from ui.main_window.garbage import GarbageCollector
from ui.theme.look import Appearance, look
from wallet.settings import Theme

ENOUGH = 200_000  # objects; a quarter of them wakes Python's collector for every generation


class Circle:
    """Garbage as soon as nobody else holds it; notes on which thread it was taken away."""

    def __init__(self, taken_on: list[int] | None = None) -> None:
        self.itself = self
        self.taken_on = taken_on

    def __del__(self) -> None:
        if self.taken_on is not None:
            self.taken_on.append(threading.get_ident())


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    """Begin with nothing to collect, as a widget some test left; end with what pytest set."""
    was_on, threshold = gc.isenabled(), gc.get_threshold()
    gc.collect()
    yield
    gc.set_threshold(*threshold)
    if was_on:
        gc.enable()
    else:
        gc.disable()


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    made = GarbageCollector()
    yield made
    made.stop()


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[ThreadLane]:
    made = ThreadLane("work", 1)
    yield made
    made.close()


def litter(_cancellation: Cancellation) -> int:
    """Make garbage; return how many objects there were more at once than before."""
    before = most = gc.get_count()[0]
    for _ in range(ENOUGH):
        Circle()
        most = max(most, gc.get_count()[0])
    return most - before


def made_in_window(taken_on: list[int]) -> None:
    """Leave a circle behind that only the last generation's collection finds."""
    Circle(taken_on)


def test_without_it_a_lane_takes_away_what_the_window_made(qtbot: QtBot, lane: ThreadLane) -> None:
    """The hazard: were the circle a widget, the process could end here."""
    taken_on: list[int] = []
    made_in_window(taken_on)
    gc.enable()
    job = lane.start(litter)
    qtbot.waitUntil(lambda: job.is_finished, timeout=60_000)
    gc.disable()
    assert len(taken_on) == 1
    assert taken_on != [threading.get_ident()]


def test_with_it_the_window_takes_away_what_the_window_made(
    qtbot: QtBot, lane: ThreadLane, collector: GarbageCollector
) -> None:
    taken_on: list[int] = []
    collector.start()
    made_in_window(taken_on)
    job = lane.start(litter)
    qtbot.waitUntil(lambda: job.is_finished and bool(taken_on), timeout=60_000)
    assert taken_on == [threading.get_ident()]


def test_the_collector_runs_on_no_other_thread(
    qtbot: QtBot, lane: ThreadLane, collector: GarbageCollector
) -> None:
    threads: set[int] = set()

    def note(phase: str, _facts: dict[str, int]) -> None:
        threads.add(threading.get_ident())

    collector.start()
    gc.callbacks.append(note)
    try:
        for _ in range(3):
            job = lane.start(litter)
            qtbot.waitUntil(lambda job=job: job.is_finished, timeout=60_000)  # type: ignore[misc]
    finally:
        gc.callbacks.remove(note)
    assert threads == {threading.get_ident()}


def test_a_lane_that_litters_for_long_does_not_fill_memory(
    qtbot: QtBot, lane: ThreadLane, collector: GarbageCollector
) -> None:
    collector.start()
    seen: list[int] = []

    def litter_for_long(cancellation: Cancellation) -> None:
        while len(seen) < 8:  # collections, and whatever time they take
            litter(cancellation)

    def note(phase: str, facts: dict[str, int]) -> None:
        if phase == "stop":
            seen.append(facts["collected"])

    gc.callbacks.append(note)
    try:
        job = lane.start(litter_for_long)
        qtbot.waitUntil(lambda: job.is_finished, timeout=60_000)
    finally:
        gc.callbacks.remove(note)
    assert sum(seen) > ENOUGH


def young_and_kept(collector: GarbageCollector, objects: int) -> list[Circle]:
    """Return so many new objects, and have the collector look at them."""
    kept = [Circle() for _ in range(objects)]
    collector._look()
    return kept


def collections() -> list[int]:
    return [generation["collections"] for generation in gc.get_stats()]


def test_few_objects_are_not_looked_through(collector: GarbageCollector) -> None:
    collector.start()
    gc.collect()
    before = collections()
    collector._look()
    assert collections() == before


def test_many_are_looked_through_once_and_more_in_the_middle(collector: GarbageCollector) -> None:
    collector.start()
    gc.set_threshold(700, 10, 10)
    gc.collect()
    before = collections()
    kept = young_and_kept(collector, 1_000)
    young, middle, old = collections()
    assert (young, middle, old) == (before[0] + 1, before[1], before[2])
    kept += young_and_kept(collector, 7_000)
    assert collections() == [young, middle + 1, old]
    assert len(kept) == 8_000


def test_everything_is_looked_through_in_a_lull(
    qtbot: QtBot, collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "LULL", 1_500)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    collector.start()
    gc.set_threshold(700, 10, 10)
    before = collections()[2]
    kept = young_and_kept(collector, 80_000)
    for _ in range(6):  # somebody types, for longer than the lull is
        QTest.keyClick(field.windowHandle(), "a")  # type: ignore[call-overload]
        qtbot.wait(300)
        assert collections()[2] == before
    qtbot.waitUntil(lambda: collections()[2] == before + 1)
    kept += young_and_kept(collector, 10_000)  # not a quarter of what was kept
    qtbot.wait(1_800)
    assert collections()[2] == before + 1
    assert len(kept) == 90_000


def test_a_lull_waits_for_the_end_of_work(
    qtbot: QtBot, collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bringing in ten thousand items makes no circles, and is not stopped to look for them."""
    monkeypatch.setattr(garbage, "LULL", 50)
    monkeypatch.setattr(garbage, "SHORTEST", 60_000)  # looks are taken here, one by one
    monkeypatch.setattr(garbage, "LONGEST", 120_000)
    collector.start()
    gc.set_threshold(700, 10, 10)
    before = collections()[2]
    kept = young_and_kept(collector, 80_000)
    for _ in range(30):  # while objects are made, at every look
        kept += young_and_kept(collector, 1_000)
        qtbot.wait(20)
    assert collections()[2] == before
    collector._look()
    qtbot.waitUntil(lambda: collections()[2] == before + 1)
    assert len(kept) == 110_000


def test_nobody_has_to_pause_for_ever(
    qtbot: QtBot, collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "LULL", 60_000)
    collector.start()
    gc.set_threshold(700, 10, 10)
    before = collections()[2]
    kept = young_and_kept(collector, 340_000)
    assert collections()[2] == before
    kept += young_and_kept(collector, 20_000)
    assert collections()[2] == before + 1
    assert len(kept) == 360_000


def test_nothing_is_collected_inside_an_event(
    qtbot: QtBot, collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt may still be at work, in a loop of its own, on what would be taken away."""
    monkeypatch.setattr(garbage, "SHORTEST", 5)
    monkeypatch.setattr(garbage, "LONGEST", 5)
    taken_on: list[int] = []
    within: list[tuple[int, int]] = []

    def run_a_loop() -> None:
        loop = QEventLoop()
        collector.start()
        for _ in range(10_000):
            Circle(taken_on)
        QTimer.singleShot(200, loop.quit)
        loop.exec()
        within.append((QThread.currentThread().loopLevel(), len(taken_on)))

    QTimer.singleShot(0, run_a_loop)
    qtbot.waitUntil(lambda: len(taken_on) == 10_000)
    assert within == [(1, 0)]


def test_a_lull_within_an_event_is_no_lull(
    qtbot: QtBot, collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "LULL", 20)
    collector.start()
    gc.set_threshold(700, 10, 10)
    before = collections()[2]
    kept = young_and_kept(collector, 80_000)
    within: list[int] = []

    def run_a_loop() -> None:
        loop = QEventLoop()
        QTimer.singleShot(200, loop.quit)
        loop.exec()
        within.append(collections()[2])

    QTimer.singleShot(0, run_a_loop)
    qtbot.waitUntil(lambda: bool(within))
    assert within == [before]
    kept += young_and_kept(collector, 1_000)
    qtbot.waitUntil(lambda: collections()[2] == before + 1)
    assert len(kept) == 81_000


def test_thresholds_of_nought_are_heeded(collector: GarbageCollector) -> None:
    """Nought switches off for the young; Python 3.14 sets it for the old, which it has no more."""
    collector.start()
    before = collections()
    gc.set_threshold(0, 10, 10)
    kept = young_and_kept(collector, 10_000)
    assert collections() == before
    gc.set_threshold(700, 10, 0)
    kept += young_and_kept(collector, 500_000)
    assert collections()[2] == before[2] + 1
    assert len(kept) == 510_000


@pytest.mark.parametrize("is_on", [True, False])
def test_everything_is_put_back(qtbot: QtBot, is_on: bool) -> None:
    if is_on:
        gc.enable()
    frozen = gc.get_freeze_count()
    for _ in range(3):  # one window after another
        collector = GarbageCollector()
        collector.hold()
        assert not gc.isenabled()
        collector.start()
        assert not gc.isenabled()
        assert gc.get_freeze_count() > frozen
        collector.stop()
        assert gc.isenabled() is is_on
        assert gc.get_freeze_count() == frozen
    collector.stop()
    assert gc.isenabled() is is_on


def test_what_others_froze_stays_frozen(collector: GarbageCollector) -> None:
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        collector.start()
        collector.stop()
        assert gc.get_freeze_count() >= frozen - 10  # what went meanwhile by itself
    finally:
        gc.unfreeze()


def test_a_window_that_ended_is_collected_for_no_more(
    qtbot: QtBot, collector: GarbageCollector
) -> None:
    collector.start()
    collector.stop()
    before = collections()
    kept = [Circle() for _ in range(10_000)]
    qtbot.wait(300)
    assert collections() == before
    assert len(kept) == 10_000


def test_windows_come_and_go_while_a_lane_litters(
    qtbot: QtBot, qapp: QApplication, lane: ThreadLane, collector: GarbageCollector
) -> None:
    """Widgets in circles, dropped while another thread makes much garbage."""

    class Ring(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.itself = self
            self.field = QLineEdit(self)

        def __del__(self) -> None:
            threads.add(threading.get_ident())

    threads: set[int] = set()
    collector.start()
    job = lane.start(litter)
    while not job.is_finished:
        for _ in range(20):
            Ring()
        qapp.processEvents()
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == {threading.get_ident()}


def test_changing_the_look_takes_no_widget_out_of_qts_list(
    qtbot: QtBot, collector: GarbageCollector
) -> None:
    """Qt goes through all widgets and each runs Python: one taken away then ended the process."""
    heard: list[bool] = []
    taken_on: list[int] = []

    class Hearing(QWidget):
        def changeEvent(self, event: QEvent) -> None:
            heard.append(bool(taken_on))
            for _ in range(1_000):
                Circle()
            super().changeEvent(event)

    hearing = Hearing()
    qtbot.addWidget(hearing)
    hearing.show()
    collector.start()
    made_in_window(taken_on)
    for scale in (150, 200, 100) * 10:
        look().apply(Appearance(theme=Theme.LIGHT, text_scale=scale))
    assert len(heard) >= 30
    assert not any(heard)
    qtbot.waitUntil(lambda: bool(taken_on), timeout=30_000)

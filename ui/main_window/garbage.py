"""Garbage is collected on the GUI thread, between two events, and nowhere else.

Python's own collector wakes up in whichever thread makes the next object, wherever that is. What
it takes away may be a widget: on a lane's thread, or while Qt goes through a list of its widgets,
that ends the process. So the window switches it off and asks the same counts from a timer.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from ui.main_window.idle import IdleWatch

# Milliseconds between two looks at the counts: while there is garbage, and when all is quiet.
SHORTEST, LONGEST = 100, 1_600
# Going through everything stops the window for up to a tenth of a second: that waits until nobody
# has touched a key or the mouse for so many milliseconds, and nothing makes objects by then.
LULL = 2_000
# As Python does, everything is gone through once a quarter more than last time was kept.
QUARTER = 4
# Nobody has to pause for ever: so many times the usual room may fill before it happens anyway.
PATIENCE = 5
# Where Python has no threshold of its own for a generation.
USUAL = 10


class GarbageCollector(QObject):
    """Stands in for Python's collector while there is a window.

    ``hold`` before the window is made, ``start`` once it is shown, ``stop`` when it has ended and
    its lanes are closed. It is made and used on the GUI thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = False
        self._has_frozen = False
        self._since_middle = 0  # objects made since the middle generation was gone through
        self._since_all = 0  # of these, what young collections left, since all was
        self._kept = 0  # objects there were after that
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._look)
        self._interval = SHORTEST
        self._idle = IdleWatch(self)
        self._idle.idle.connect(self._have_lull)
        self._awaits_lull = False

    def hold(self) -> None:
        """Switch Python's collector off. Nothing is collected yet: what a start makes stays."""
        self._was_on = gc.isenabled() or self._was_on
        gc.disable()

    def start(self) -> None:
        """Collect from now on. What is in memory by now stays, and is passed over for good."""
        self.hold()
        if not gc.get_freeze_count():
            gc.freeze()
            self._has_frozen = True
        self._interval = SHORTEST
        self._timer.start(self._interval)

    def stop(self) -> None:
        """Collect no more, and put everything back as it was found."""
        self._timer.stop()
        self._end_waiting()
        if self._has_frozen:
            gc.unfreeze()
            self._has_frozen = False
        if self._was_on:
            gc.enable()
            self._was_on = False

    @Slot()
    def _look(self) -> None:
        """Collect what the counts ask for; look again soon where there was something."""
        has_collected = self._is_between_events() and self._collect()
        self._interval = SHORTEST if has_collected else min(2 * self._interval, LONGEST)
        self._timer.start(self._interval)

    def _collect(self) -> bool:
        """Go through the generations that are due; return whether the young ones were."""
        young, middle, old = _room()
        made = gc.get_count()[0]
        is_due = 0 < young < made
        if is_due:
            self._since_middle += made
            is_middle = self._since_middle > middle
            if is_middle:
                self._since_middle = 0
            found = gc.collect(1 if is_middle else 0)
            self._since_all += max(0, made - found)
        if self._since_all > self._kept + PATIENCE * old:
            self._collect_all()
        elif self._since_all > max(old, self._kept // QUARTER):
            self._await_lull()
        return is_due

    def _collect_all(self) -> None:
        self._end_waiting()
        gc.collect()
        self._since_middle = self._since_all = 0
        self._kept = len(gc.get_objects())

    def _await_lull(self) -> None:
        if not self._awaits_lull:
            self._awaits_lull = True
            self._idle.watch_all()
            self._idle.start(LULL)

    @Slot()
    def _have_lull(self) -> None:
        """Go through everything, unless work goes on; then the next look asks for a lull again."""
        self._end_waiting()
        if self._interval > SHORTEST and self._is_between_events():
            self._collect_all()

    def _is_between_events(self) -> bool:
        """Whether nothing but the window's one event loop is under way on this thread.

        Inside a loop that Qt runs within an event, such as a drag, a function of Qt may still be
        at work on what would be taken away; deleteLater() waits for the same reason.
        """
        return self.thread().loopLevel() <= 1

    def _end_waiting(self) -> None:
        self._awaits_lull = False
        self._idle.stop()
        self._idle.leave_all()


def _room() -> tuple[int, int, int]:
    """Return how many objects may be made before each generation is gone through.

    Python counts collections of the younger generation; a look may come late and find the objects
    of many, so here they are all told in objects.
    """
    young, middle, old = gc.get_threshold()
    room = young * (middle or USUAL)
    return young, room, room * (old or USUAL)

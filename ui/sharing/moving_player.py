"""Plays a moving code: ready pictures, one after another, for ever."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage

_MILLISECONDS = 1000


class MovingPlayer(QObject):
    """``stepped`` carries each picture in its turn; ``shown`` counts them since the start."""

    stepped = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images: tuple[QImage, ...] = ()
        self.shown = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.step)

    @property
    def is_playing(self) -> bool:
        """Whether it moves."""
        return self._timer.isActive()

    @property
    def current(self) -> QImage | None:
        """The picture whose turn it is."""
        if not self._images:
            return None
        return self._images[max(self.shown - 1, 0) % len(self._images)]

    def load(self, images: Sequence[QImage]) -> None:
        """Take other pictures and begin again; it moves on only where it moved."""
        self._images = tuple(images)
        self.shown = 0

    def set_speed(self, frames_per_second: int) -> None:
        """Show so many pictures in a second."""
        self._timer.setInterval(round(_MILLISECONDS / max(frames_per_second, 1)))

    @Slot()
    def play(self) -> None:
        """Move."""
        if self._images:
            self._timer.start()
            self.step()

    @Slot()
    def pause(self) -> None:
        """Stand still."""
        self._timer.stop()

    @Slot()
    def step(self) -> None:
        """Show the next picture."""
        if self._images:
            self.shown += 1
            self.stepped.emit(self.current)

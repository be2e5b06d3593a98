"""Frames of a camera on their way to codes: grey, off the GUI thread, one at a time."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from ui.background.jobs import Cancellation
from ui.background.lanes import Lane
from wallet.errors import WalletError
from wallet.session.frames import Collected, FrameCollector
from wallet.session.gathering import Incoming


class FrameReader(QObject):
    """Reads codes in frames. ``collected`` comes after every frame that brought something new.

    While one frame is read the others are let go: a camera shows the code again.
    """

    collected = Signal(object)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._collector = FrameCollector()
        self._state = self._collector.state
        self._round = 0
        self.is_busy = False

    @property
    def state(self) -> Collected:
        """How far the collection is."""
        return self._state

    def incoming(self) -> Incoming:
        """Return everything read so far, to be checked like a file."""
        return self._collector.incoming()

    def begin(self) -> None:
        """Forget what was read; a frame still under way counts no more."""
        self._collector = FrameCollector()
        self._state = self._collector.state
        self._round += 1

    @Slot(QImage)
    def take(self, frame: QImage) -> None:
        """Read a frame, unless one is being read."""
        if self.is_busy or frame.isNull():
            return
        self.is_busy = True
        collector, turn = self._collector, self._round

        def read(_cancellation: Cancellation) -> tuple[int, Collected]:
            luma = frame.convertToFormat(QImage.Format.Format_Grayscale8)
            found = collector.add_frame(
                memoryview(luma.constBits()), luma.width(), luma.height(), luma.bytesPerLine()
            )
            return turn, found

        self._lane.start(read, self._done, failed=self._failed)

    @Slot(object)
    def _done(self, found: tuple[int, Collected]) -> None:
        self.is_busy = False
        turn, state = found
        if turn == self._round and state != self._state:
            self._state = state
            self.collected.emit(state)

    @Slot(object)
    def _failed(self, _error: WalletError) -> None:
        # A frame that cannot be read is a frame without a code.
        self.is_busy = False

"""Notices when nobody touched the window for a while."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Watches native windows; ``idle`` comes once after the time without key or mouse."""

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)

    def watch(self, window: QWidget) -> None:
        """Hear who touches ``window``, which is shown; nobody asks before a backpack is open."""
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def watch_all(self) -> None:
        """Hear who touches any window there is now, dialogs among them."""
        for handle in QGuiApplication.topLevelWindows():
            handle.installEventFilter(self)

    def leave_all(self) -> None:
        """Hear of no window any more."""
        for handle in QGuiApplication.topLevelWindows():
            handle.removeEventFilter(self)

    def start(self, milliseconds: int) -> None:
        """Begin to wait; 0 waits for ever."""
        self._timer.stop()
        if milliseconds:
            self._timer.start(milliseconds)

    def stop(self) -> None:
        """Wait no longer."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin anew with every touch; takes no event away."""
        if event.type() in _TOUCHES and self._timer.isActive():
            self._timer.start()
        return False

"""A list and what it opens: side by side where there is room, else one at a time."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.look import look
from ui.theme.tokens import Space

_WIDE = 760  # pixels at 100 % text from which both panes stand side by side


class TwoPanes(QWidget):
    """``first`` is the list, ``second`` what is read of one entry.

    In a narrow window :meth:`open_second` shows the second pane in place of the first, and
    :meth:`close_second` goes back. ``changed`` tells that the panes stand another way.
    """

    changed = Signal()

    def __init__(self, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._second = first, second
        self._is_open = False
        self._is_wide = True
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.WIDE)
        row.addWidget(first, 4)
        row.addWidget(second, 6)

    @property
    def is_wide(self) -> bool:
        """Whether both panes are in sight."""
        return self._is_wide

    def open_second(self) -> None:
        """Show the second pane, alone where there is no room for both."""
        self._is_open = True
        self._arrange()

    def close_second(self) -> bool:
        """Go back to the list; False where that changes nothing that is in sight."""
        was_alone = self._is_open and not self._is_wide
        self._is_open = False
        self._arrange()
        return was_alone

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width there is."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() >= look().scaled(_WIDE)
        has_changed = is_wide is not self._is_wide
        self._is_wide = is_wide
        self._first.setVisible(is_wide or not self._is_open)
        self._second.setVisible(is_wide or self._is_open)
        if has_changed:
            self.changed.emit()


def top_aligned(widget: QWidget) -> QWidget:
    """Return a holder for a scroll area that keeps ``widget`` as high as it needs, at the top."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return holder

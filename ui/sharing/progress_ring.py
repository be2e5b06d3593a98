"""A ring that fills as a receiver, on average, fills: how much of a moving code was shown."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import look

_SIDE = 44  # pixels at 100 % text
_WIDE = 5
_FULL = 360 * 16  # Qt counts sixteenths of a degree


class ProgressRing(QWidget):
    """Shows a share between 0 and 1; the words beside it say what it means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    @property
    def share(self) -> float:
        """How full the ring is."""
        return self._share

    def set_share(self, share: float) -> None:
        """Fill the ring to ``share``, at most 1."""
        share = min(max(share, 0.0), 1.0)
        if share != self._share:
            self._share = share
            self.update()

    def sizeHint(self) -> QSize:
        """Return a square that grows with the text."""
        side = look().scaled(_SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = look().scaled(_WIDE)
        box = QRectF(self.rect()).adjusted(wide, wide, -wide, -wide)
        palette = look().palette
        # In strong contrast lines are as bright as what fills the ring.
        track = palette.raised if palette.name == "contrast" else palette.line
        painter.setPen(QPen(QColor(track), wide))
        painter.drawEllipse(box)
        colour = palette.good if self._share >= 1 else palette.accent
        pen = QPen(QColor(colour), wide)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(box, _FULL // 4, -round(self._share * _FULL))

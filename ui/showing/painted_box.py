"""A rounded box behind a row's words, drawn once for each size and colour and then copied."""

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

_CLEAR = QColor(0, 0, 0, 0)


def draw_box(
    painter: QPainter, rect: QRect, radius: int, *, fill: str = "", edge: str = "", width: int = 1
) -> None:
    """Draw a box into ``rect``, its edge of ``width`` pixels inside it; ``""`` draws neither."""
    if rect.isEmpty() or not (fill or edge):
        return
    ratio = painter.device().devicePixelRatioF()
    picture = _box(rect.width(), rect.height(), radius, fill, edge, width, ratio)
    painter.drawPixmap(rect.topLeft(), picture)


@lru_cache(maxsize=48)
def _box(
    across: int, down: int, radius: int, fill: str, edge: str, width: int, ratio: float
) -> QPixmap:
    picture = QPixmap(round(across * ratio), round(down * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), width) if edge else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QColor(fill) if fill else _CLEAR)
    inset = width / 2
    box = QRectF(0, 0, across, down).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, radius, radius)
    painter.end()
    return picture

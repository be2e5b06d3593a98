"""Plain text painted by hand: elided lines, no mark-up, leading edge by direction.

A line is measured and cut once and then remembered: a list paints the same words in every frame.
"""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QTextLayout,
    QTextOption,
)

_KEPT = 4096  # lines remembered at most: a few screens full
_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
_ELIDED = Qt.TextElideMode.ElideRight


def draw_line(painter: QPainter, box: QRect, text: str, font: QFont, colour: str) -> int:
    """Draw ``text`` on one line, elided; return the width it takes in pixels."""
    if not text or box.width() <= 0:
        return 0
    metrics = QFontMetrics(font)
    shown, width = _cut(text, font, box.width())
    top = box.top() + (box.height() - metrics.height()) // 2
    _put(painter, box, top + metrics.ascent(), (shown, width), font, colour)
    return width


def draw_lines(
    painter: QPainter, box: QRect, text: str, font: QFont, colour: str, *, most: int
) -> int:
    """Draw ``text`` wrapped on at most ``most`` lines, the last elided; return the height used."""
    if not text or box.width() <= 0:
        return 0
    metrics = QFontMetrics(font)
    lines = _wrap(text, font, box.width(), most)
    baseline = box.top() + metrics.ascent()
    for number, line in enumerate(lines):
        _put(painter, box, baseline + number * metrics.height(), line, font, colour)
    return len(lines) * metrics.height()


def _put(
    painter: QPainter,
    box: QRect,
    baseline: int,
    line: tuple[str, int],
    font: QFont,
    colour: str,
) -> None:
    shown, width = line
    is_mirrored = QGuiApplication.layoutDirection() is _RIGHT_TO_LEFT
    left = box.left() + box.width() - width if is_mirrored else box.left()
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QPointF(left, baseline), shown)


@lru_cache(maxsize=_KEPT)
def _cut(text: str, font: QFont, width: int) -> tuple[str, int]:
    """Return what of one line fits, elided, and its width."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, _ELIDED, width)
    return shown, metrics.horizontalAdvance(shown)


@lru_cache(maxsize=_KEPT)
def _wrap(text: str, font: QFont, width: int, most: int) -> tuple[tuple[str, int], ...]:
    """Return the lines of a wrapped text with their widths, at most ``most``, the last elided."""
    if most == 1 or QFontMetrics(font).horizontalAdvance(text) <= width:
        return (_cut(text, font, width),)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    for number in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        is_cut = number == most - 1 and end < _units(text)
        rest = _from(text, start, None if is_cut else end)
        lines.append(_cut(rest, font, width) if is_cut else _cut(rest.rstrip(), font, width))
    layout.endLayout()
    return tuple(lines)


def _units(text: str) -> int:
    """Return the length of ``text`` as Qt counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _from(text: str, start: int, end: int | None) -> str:
    """Return a part of ``text`` between two of Qt's places."""
    units = text.encode("utf-16-le", "surrogatepass")
    part = units[2 * start : None if end is None else 2 * end]
    return part.decode("utf-16-le", "replace")

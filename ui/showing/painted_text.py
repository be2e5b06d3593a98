"""Plain text painted by hand: elided lines, no mark-up, leading edge by direction."""

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


def draw_line(painter: QPainter, box: QRect, text: str, font: QFont, colour: str) -> int:
    """Draw ``text`` on one line, elided; return the width it takes in pixels."""
    if not text or box.width() <= 0:
        return 0
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.setFont(font)
    painter.setPen(QColor(colour))
    leading = (
        Qt.AlignmentFlag.AlignRight
        if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        else Qt.AlignmentFlag.AlignLeft
    )
    flags = leading | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(box, int(flags) | int(Qt.TextFlag.TextSingleLine), shown)
    return metrics.horizontalAdvance(shown)


def draw_lines(
    painter: QPainter, box: QRect, text: str, font: QFont, colour: str, *, most: int
) -> int:
    """Draw ``text`` wrapped on at most ``most`` lines, the last elided; return the height used."""
    if not text or box.width() <= 0:
        return 0
    metrics = QFontMetrics(font)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    layout.beginLayout()
    used = 0
    for number in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(box.width())
        is_cut = number == most - 1 and line.textStart() + line.textLength() < len(text)
        if is_cut:
            rest = QRect(box.left(), box.top() + used, box.width(), metrics.height())
            draw_line(painter, rest, text[line.textStart() :], font, colour)
        else:
            line.draw(painter, QPointF(box.left(), box.top() + used))
        used += metrics.height()
    layout.endLayout()
    return used

"""The frame of a painted row: chosen, under the mouse, with the keyboard on it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.showing.item_model import Index
from ui.showing.painted_text import draw_line
from ui.theme.look import look
from ui.theme.tokens import TOUCH, Radius, Space


def paint_row_frame(painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
    """Paint what stands behind a row's words; nothing for a row that is just there."""
    palette, state = look().palette, option.state
    is_chosen = bool(state & QStyle.StateFlag.State_Selected)
    has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
    is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    fill = palette.accent_tint if is_chosen else palette.raised if is_hovered else ""
    if not fill and not has_focus:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(palette.accent), 2) if has_focus else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QColor(fill) if fill else QColor(0, 0, 0, 0))
    box = QRectF(rect).adjusted(3, 2, -3, -2)
    painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)


class LineDelegate(QStyledItemDelegate):
    """Paints rows of one line of plain text, large enough to press."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(200, max(TOUCH, QFontMetrics(look().font()).height() + Space.MEDIUM))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        rect: QRect = option.rect
        painter.save()
        paint_row_frame(painter, rect, option)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        colour = look().palette.accent if is_chosen else look().palette.ink
        words = rect.adjusted(Space.MEDIUM, 0, -Space.MEDIUM, 0)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        draw_line(painter, words, text, look().font(strong=is_chosen), colour)
        painter.restore()

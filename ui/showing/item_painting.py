"""How an item is painted: as a card in the grid, and as a row of the dense list."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.showing.item_model import PICTURE, SUMMARY
from ui.showing.painted_box import draw_box
from ui.showing.painted_text import draw_line, draw_lines
from ui.showing.row_words import RowWords, RowWordsCache
from ui.theme.look import look
from ui.theme.marks import MARKS, STANDINGS, Shape, shape_pixmap
from ui.theme.palettes import Tone
from ui.theme.seals import seal_pixmap
from ui.theme.tokens import Radius, Space
from wallet.model.record import Summary

Index = QModelIndex | QPersistentModelIndex

_SELECTED = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus
_HOVERED = QStyle.StateFlag.State_MouseOver
_POINTED = _HOVERED | _FOCUSED
_ANTIALIASED = QPainter.RenderHint.Antialiasing
_SMOOTHED = QPainter.RenderHint.SmoothPixmapTransform


class ItemDelegate(QStyledItemDelegate):
    """What card and row have in common: frame, picture, choice, marks."""

    # The size of one place in the view; the view sets it to fill its width.
    place = QSize()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = RowWordsCache()

    def choice_rect(self, rect: QRect) -> QRect:
        """Return where a press chooses the item instead of opening it."""
        raise NotImplementedError

    def _begin(self, painter: QPainter) -> None:
        """Begin to paint a row, until ``painter.restore()``.

        Where a picture's pixels are the screen's there is nothing to smooth, and a view's painter
        that is asked to smooth all the same takes Qt's long way with each: over other threads.
        """
        painter.save()
        if painter.device().devicePixelRatioF() == 1:
            painter.setRenderHint(_SMOOTHED, on=False)

    def _frame(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, *, is_framed: bool
    ) -> None:
        palette, state = look().palette, option.state
        is_chosen, has_focus = bool(state & _SELECTED), bool(state & _FOCUSED)
        fill = palette.accent_tint if is_chosen else palette.raised if state & _HOVERED else ""
        if is_framed and not fill:
            fill = palette.surface
        edge = palette.accent if is_chosen or has_focus else palette.line if is_framed else ""
        radius = Radius.CARD if is_framed else Radius.CONTROL
        draw_box(painter, rect, radius, fill=fill, edge=edge, width=2 if has_focus else 1)

    def _picture(self, painter: QPainter, box: QRect, index: Index, summary: Summary) -> None:
        picture = index.data(PICTURE) if summary.has_picture else None
        if not isinstance(picture, QPixmap) or picture.isNull():
            ratio = painter.device().devicePixelRatioF()
            seal = seal_pixmap(summary.achievement_kind, summary.title, box.width(), ratio)
            painter.drawPixmap(box.topLeft(), seal)
            return
        size = picture.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(box.center())
        painter.setRenderHint(_SMOOTHED)
        painter.drawPixmap(place, picture)

    def _choice(self, painter: QPainter, box: QRect, option: QStyleOptionViewItem) -> None:
        state = option.state
        palette = look().palette
        if state & _SELECTED:
            painter.setRenderHint(_ANTIALIASED)
            side = look().scaled(18)
            place = QRect(0, 0, side, side)
            place.moveCenter(box.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.accent))
            painter.drawRoundedRect(place, 4, 4)
            painter.setPen(QPen(QColor(palette.on_accent), 2))
            unit = side / 18
            painter.drawPolyline(
                [
                    place.topLeft() + QPoint(round(4 * unit), round(9.5 * unit)),
                    place.topLeft() + QPoint(round(7.5 * unit), round(13 * unit)),
                    place.topLeft() + QPoint(round(14 * unit), round(5.5 * unit)),
                ]
            )
        elif state & _POINTED:
            painter.setRenderHint(_ANTIALIASED)
            side = look().scaled(18)
            place = QRect(0, 0, side, side)
            place.moveCenter(box.center())
            painter.setPen(QPen(QColor(palette.control), 1))
            painter.setBrush(QColor(palette.surface))
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _words(self, painter: QPainter, box: QRect, shape: Shape, tone: Tone, words: str) -> int:
        """Draw a shape and words in its colour; return the width taken."""
        side = look().scaled(15)
        ratio = painter.device().devicePixelRatioF()
        top = box.center().y() - (side - 1) // 2
        painter.drawPixmap(box.left(), top, shape_pixmap(shape, tone, side, ratio))
        colour, _ = look().palette.tone(tone)
        font = look().font(look().sizes.small, strong=True)
        indent = side + 6
        return indent + draw_line(painter, box.adjusted(indent, 0, 0, 0), words, font, colour)

    def _state(
        self,
        painter: QPainter,
        box: QRect,
        summary: Summary,
        words: RowWords,
        *,
        quiet: str,
        indent: int,
    ) -> None:
        """Draw what stands beside the mark: loud where it no longer holds, else quiet words."""
        if words.is_loud:
            shape, tone = STANDINGS[summary.standing]
            if summary.in_progress:
                shape, tone = Shape.CLOCK, Tone.PLAIN
            self._words(painter, box, shape, tone, words.state)
        else:
            font = look().font(look().sizes.small)
            place = box.adjusted(indent, 0, 0, 0)
            draw_line(painter, place, words.state or quiet, font, look().palette.quiet)


class CardDelegate(ItemDelegate):
    """A card: picture or seal, title, from whom, mark, standing or date."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a card; the view stretches its width to fill the row."""
        return self.place if self.place.isValid() else card_size()

    def choice_rect(self, rect: QRect) -> QRect:
        """Return the corner that chooses the card."""
        side = look().scaled(36)
        card = _card_box(rect)
        return QRect(card.right() - side, card.top(), side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        summary = index.data(SUMMARY)
        if not isinstance(summary, Summary):
            return
        words = self.words.of(summary)
        self._begin(painter)
        card = _card_box(option.rect)
        self._frame(painter, card, option, is_framed=True)
        inner = card.adjusted(Space.LARGE, Space.LARGE, -Space.LARGE, -Space.MEDIUM)
        side = look().scaled(52)
        self._picture(painter, QRect(inner.topLeft(), QSize(side, side)), index, summary)
        texts = inner.adjusted(side + Space.MEDIUM, -2, -look().scaled(12), 0)
        self._paint_texts(painter, texts, words)
        self._paint_foot(painter, inner, summary, words)
        self._choice(painter, self.choice_rect(option.rect), option)
        painter.restore()

    def _paint_texts(self, painter: QPainter, box: QRect, words: RowWords) -> None:
        palette, sizes = look().palette, look().sizes
        used = draw_lines(painter, box, words.title, look().font(strong=True), palette.ink, most=2)
        rest = box.adjusted(0, used + 2, 0, 0)
        font = look().font(sizes.small)
        draw_lines(painter, rest, words.issuer, font, palette.quiet, most=1)

    def _paint_foot(
        self, painter: QPainter, inner: QRect, summary: Summary, words: RowWords
    ) -> None:
        font = look().font(look().sizes.small)
        height = QFontMetrics(font).height()
        low = QRect(inner.left(), inner.bottom() - height, inner.width(), height)
        high = low.translated(0, -height - 5)
        shape, tone = MARKS[summary.mark]
        self._words(painter, high, shape, tone, words.mark)
        self._state(painter, low, summary, words, quiet=words.date, indent=0)
        if summary.is_practice:
            word = self.tr("Practice")
            width = QFontMetrics(font).horizontalAdvance(word)
            right = QRect(high.right() - width, high.top(), width + 2, height)
            draw_line(painter, right, word, font, look().palette.mine)


class RowDelegate(ItemDelegate):
    """A row: choice, seal, title over issuer, mark, standing, date."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        metrics = QFontMetrics(look().font())
        return QSize(320, max(look().scaled(52), metrics.height() * 2 + Space.LARGE))

    def choice_rect(self, rect: QRect) -> QRect:
        """Return the leading edge that chooses the row."""
        return QRect(rect.left(), rect.top(), look().scaled(40), rect.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        summary = index.data(SUMMARY)
        if not isinstance(summary, Summary):
            return
        rect: QRect = option.rect
        self._begin(painter)
        self._frame(painter, rect.adjusted(2, 1, -2, -1), option, is_framed=False)
        self._choice(painter, self.choice_rect(rect), option)
        side = min(look().scaled(34), rect.height() - Space.SMALL)
        left = rect.left() + look().scaled(40)
        picture = QRect(left, rect.center().y() - side // 2, side, side)
        self._picture(painter, picture, index, summary)
        texts = rect.adjusted(left - rect.left() + side + Space.MEDIUM, 0, -Space.LARGE, 0)
        self._paint_words(painter, texts, summary)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRect, summary: Summary) -> None:
        sizes, palette, words = look().sizes, look().palette, self.words.of(summary)
        third = max(box.width() * 2 // 5, look().scaled(180))
        texts = QRect(box.left(), box.top(), box.width() - third - Space.MEDIUM, box.height())
        if texts.width() < look().scaled(140):
            texts, third = box, 0
        body, small = look().font(strong=True), look().font(sizes.small)
        gap = QFontMetrics(body).height() + QFontMetrics(small).height() + 2
        top = box.center().y() - gap // 2
        line = QRect(texts.left(), top, texts.width(), QFontMetrics(body).height())
        draw_line(painter, line, words.title, body, palette.ink)
        under = QRect(texts.left(), line.bottom() + 3, texts.width(), QFontMetrics(small).height())
        draw_line(painter, under, words.issuer, small, palette.quiet)
        if third:
            self._paint_state(painter, box, third, line, under, summary)

    def _paint_state(
        self,
        painter: QPainter,
        box: QRect,
        width: int,
        line: QRect,
        under: QRect,
        summary: Summary,
    ) -> None:
        left = box.right() - width
        shape, tone = MARKS[summary.mark]
        high = QRect(left, line.top(), width, line.height())
        words = self.words.of(summary)
        self._words(painter, high, shape, tone, words.mark)
        low = QRect(left, under.top(), width, under.height())
        indent = look().scaled(15) + 6
        self._state(painter, low, summary, words, quiet=words.date, indent=indent)


def card_size() -> QSize:
    """Return the least size of a card with the gap around it."""
    body = QFontMetrics(look().font(strong=True)).height()
    small = QFontMetrics(look().font(look().sizes.small)).height()
    height = Space.LARGE + 2 * body + 3 * small + 5 + Space.LARGE + Space.MEDIUM + Space.MEDIUM
    return QSize(look().scaled(272) + Space.MEDIUM, height + Space.MEDIUM)


def _card_box(rect: QRect) -> QRect:
    return rect.adjusted(1, 1, -Space.MEDIUM, -Space.MEDIUM)

"""How an item is painted: as a card in the grid, and as a row of the dense list."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.messages.dates import day
from ui.messages.mark_names import mark_name
from ui.messages.summary_words import (
    issuer_line,
    shows_standing,
    standing_words,
    title_line,
)
from ui.showing.item_model import PICTURE, SUMMARY
from ui.showing.painted_text import draw_line, draw_lines
from ui.theme.look import look
from ui.theme.marks import MARKS, STANDINGS, Shape, paint_shape
from ui.theme.palettes import Tone
from ui.theme.seals import seal_pixmap
from ui.theme.tokens import Radius, Space
from wallet.model.record import Summary
from wallet.model.report import Standing

Index = QModelIndex | QPersistentModelIndex


class ItemDelegate(QStyledItemDelegate):
    """What card and row have in common: frame, picture, choice, marks."""

    # The size of one place in the view; the view sets it to fill its width.
    place = QSize()

    def choice_rect(self, rect: QRect) -> QRect:
        """Return where a press chooses the item instead of opening it."""
        raise NotImplementedError

    def _frame(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, *, is_framed: bool
    ) -> None:
        palette = look().palette
        state = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        fill = palette.accent_tint if is_chosen else palette.raised if is_hovered else ""
        if is_framed and not fill:
            fill = palette.surface
        edge = palette.accent if is_chosen or has_focus else palette.line if is_framed else ""
        if not fill and not edge:
            return
        painter.setPen(
            QPen(QColor(edge), 2 if has_focus else 1) if edge else QPen(Qt.PenStyle.NoPen)
        )
        painter.setBrush(QColor(fill) if fill else QColor(0, 0, 0, 0))
        inset = 1.0 if has_focus else 0.5
        box = QRectF(rect).adjusted(inset, inset, -inset, -inset)
        radius = Radius.CARD if is_framed else Radius.CONTROL
        painter.drawRoundedRect(box, radius, radius)

    def _picture(self, painter: QPainter, box: QRect, index: Index, summary: Summary) -> None:
        ratio = painter.device().devicePixelRatioF()
        picture = index.data(PICTURE)
        if not isinstance(picture, QPixmap) or picture.isNull():
            seal = seal_pixmap(summary.achievement_kind, summary.title, box.width(), ratio)
            painter.drawPixmap(box.topLeft(), seal)
            return
        size = picture.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, picture)

    def _choice(self, painter: QPainter, box: QRect, option: QStyleOptionViewItem) -> None:
        state = option.state
        palette = look().palette
        if state & QStyle.StateFlag.State_Selected:
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
        elif state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
            side = look().scaled(18)
            place = QRect(0, 0, side, side)
            place.moveCenter(box.center())
            painter.setPen(QPen(QColor(palette.control), 1))
            painter.setBrush(QColor(palette.surface))
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _words(self, painter: QPainter, box: QRect, shape: Shape, tone: Tone, words: str) -> int:
        """Draw a shape and words in its colour; return the width taken."""
        side = look().scaled(15)
        place = QRectF(box.left(), box.center().y() - side / 2 + 0.5, side, side)
        paint_shape(painter, place, shape, tone)
        colour, _ = look().palette.tone(tone)
        font = look().font(look().sizes.small, strong=True)
        left = box.left() + side + 6
        taken = draw_line(
            painter, QRect(left, box.top(), box.right() - left, box.height()), words, font, colour
        )
        return side + 6 + taken

    def _state(
        self, painter: QPainter, box: QRect, summary: Summary, *, quiet: str, indent: int
    ) -> None:
        """Draw what stands beside the mark: loud where it no longer holds, else quiet words."""
        if summary.in_progress:
            self._words(painter, box, Shape.CLOCK, Tone.PLAIN, standing_words(summary))
        elif summary.standing is not Standing.CURRENT and shows_standing(summary):
            shape, tone = STANDINGS[summary.standing]
            self._words(painter, box, shape, tone, standing_words(summary))
        else:
            words = standing_words(summary) if shows_standing(summary) else quiet
            font = look().font(look().sizes.small)
            draw_line(painter, box.adjusted(indent, 0, 0, 0), words, font, look().palette.quiet)


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
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = _card_box(option.rect)
        self._frame(painter, card, option, is_framed=True)
        inner = card.adjusted(Space.LARGE, Space.LARGE, -Space.LARGE, -Space.MEDIUM)
        side = look().scaled(52)
        self._picture(painter, QRect(inner.topLeft(), QSize(side, side)), index, summary)
        texts = inner.adjusted(side + Space.MEDIUM, -2, -look().scaled(12), 0)
        self._paint_texts(painter, texts, summary)
        self._paint_foot(painter, inner, summary)
        self._choice(painter, self.choice_rect(option.rect), option)
        painter.restore()

    def _paint_texts(self, painter: QPainter, box: QRect, summary: Summary) -> None:
        palette, sizes = look().palette, look().sizes
        used = draw_lines(
            painter, box, title_line(summary), look().font(strong=True), palette.ink, most=2
        )
        rest = box.adjusted(0, used + 2, 0, 0)
        font = look().font(sizes.small)
        draw_lines(painter, rest, issuer_line(summary), font, palette.quiet, most=1)

    def _paint_foot(self, painter: QPainter, inner: QRect, summary: Summary) -> None:
        height = QFontMetrics(look().font(look().sizes.small)).height()
        low = QRect(inner.left(), inner.bottom() - height, inner.width(), height)
        high = low.translated(0, -height - 5)
        shape, tone = MARKS[summary.mark]
        self._words(painter, high, shape, tone, mark_name(summary.mark))
        date = "" if summary.in_progress else day(summary.awarded_at)
        font = look().font(look().sizes.small)
        self._state(painter, low, summary, quiet=date, indent=0)
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
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._frame(painter, rect.adjusted(2, 1, -2, -1), option, is_framed=False)
        self._choice(painter, self.choice_rect(rect), option)
        side = min(look().scaled(34), rect.height() - Space.SMALL)
        left = rect.left() + look().scaled(40)
        picture = QRect(left, rect.center().y() - side // 2, side, side)
        self._picture(painter, picture, index, summary)
        words = rect.adjusted(left - rect.left() + side + Space.MEDIUM, 0, -Space.LARGE, 0)
        self._paint_words(painter, words, summary)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRect, summary: Summary) -> None:
        sizes, palette = look().sizes, look().palette
        third = max(box.width() * 2 // 5, look().scaled(180))
        texts = QRect(box.left(), box.top(), box.width() - third - Space.MEDIUM, box.height())
        if texts.width() < look().scaled(140):
            texts, third = box, 0
        body, small = look().font(strong=True), look().font(sizes.small)
        gap = QFontMetrics(body).height() + QFontMetrics(small).height() + 2
        top = box.center().y() - gap // 2
        line = QRect(texts.left(), top, texts.width(), QFontMetrics(body).height())
        draw_line(painter, line, title_line(summary), body, palette.ink)
        under = QRect(texts.left(), line.bottom() + 3, texts.width(), QFontMetrics(small).height())
        draw_line(painter, under, issuer_line(summary), small, palette.quiet)
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
        self._words(painter, high, shape, tone, mark_name(summary.mark))
        low = QRect(left, under.top(), width, under.height())
        quiet = day(summary.awarded_at)
        self._state(painter, low, summary, quiet=quiet, indent=look().scaled(15) + 6)


def card_size() -> QSize:
    """Return the least size of a card with the gap around it."""
    body = QFontMetrics(look().font(strong=True)).height()
    small = QFontMetrics(look().font(look().sizes.small)).height()
    height = Space.LARGE + 2 * body + 3 * small + 5 + Space.LARGE + Space.MEDIUM + Space.MEDIUM
    return QSize(look().scaled(272) + Space.MEDIUM, height + Space.MEDIUM)


def _card_box(rect: QRect) -> QRect:
    return rect.adjusted(1, 1, -Space.MEDIUM, -Space.MEDIUM)

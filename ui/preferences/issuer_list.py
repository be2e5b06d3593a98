"""The view of issuers: a name over its list, a word where it does not count."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.preferences.issuer_model import ISSUER, IssuerModel, issuer_line
from ui.showing.painted_text import draw_line
from ui.theme.look import look
from ui.theme.tokens import Radius, Space
from wallet.model.outside import KnownIssuer

Index = QModelIndex | QPersistentModelIndex


class IssuerDelegate(QStyledItemDelegate):
    """Paints one issuer."""

    def __init__(self, model: IssuerModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines."""
        sizes = look().sizes
        body = QFontMetrics(look().font(strong=True)).height()
        small = QFontMetrics(look().font(sizes.small)).height()
        return QSize(240, body + small + Space.LARGE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the name, and under it list and date."""
        issuer = index.data(ISSUER)
        if not isinstance(issuer, KnownIssuer):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._frame(painter, option)
        palette, sizes = look().palette, look().sizes
        body, small = look().font(strong=True), look().font(sizes.small)
        box = option.rect.adjusted(Space.LARGE, Space.SMALL - 1, -Space.LARGE, 0)
        high = QRect(box.left(), box.top(), box.width(), QFontMetrics(body).height())
        low = QRect(box.left(), high.bottom() + 2, box.width(), QFontMetrics(small).height())
        colour = palette.quiet if self._model.tag(issuer) else palette.ink
        draw_line(painter, high, issuer_line(issuer), body, colour)
        draw_line(painter, low, self._model.list_line(issuer), small, palette.quiet)
        painter.restore()

    def _frame(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        palette, state = look().palette, option.state
        is_on = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        fill = palette.accent_tint if is_on else palette.raised if is_hovered else ""
        if not fill:
            return
        painter.setPen(QPen(QColor(palette.accent), 1) if is_on else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        box = QRectF(option.rect).adjusted(2.5, 1.5, -2.5, -1.5)
        painter.drawRoundedRect(box, Radius.CONTROL, Radius.CONTROL)


class IssuerList(QListView):
    """Shows an :class:`IssuerModel`; ``picked`` tells that another issuer is marked.

    ``delete_pressed`` hears the Delete key.
    """

    picked = Signal()
    delete_pressed = Signal()

    def __init__(self, model: IssuerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.issuers = model
        self.setModel(model)
        self.setItemDelegate(IssuerDelegate(model, self))
        self.setProperty("kind", "rows")
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self.picked)
        model.modelReset.connect(self.picked)
        look().changed.connect(self.doItemsLayout)

    def current(self) -> KnownIssuer | None:
        """Return the issuer that is marked."""
        return self.issuers.issuer(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the issuer off the lists; the rest is the view's own."""
        if event.key() == Qt.Key.Key_Delete and self.current() is not None:
            self.delete_pressed.emit()
            return
        super().keyPressEvent(event)

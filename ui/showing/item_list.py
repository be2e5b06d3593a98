"""The view of items: cards in a grid, or dense rows; press to open, corner or Space to choose."""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from ui.accessible.naming import describe
from ui.showing.item_model import ItemListModel
from ui.showing.item_painting import CardDelegate, ItemDelegate, RowDelegate, card_size
from ui.showing.rehearsal import rehearsal_rows
from ui.theme.look import look
from wallet.settings import ListStyle


class ItemList(QListView):
    """Shows an :class:`ItemListModel`.

    ``opened`` carries a record's id (a press, Enter); ``chosen_changed`` tells that the choice is
    another (a press into the corner, Space, Ctrl with a press, Ctrl+A).
    """

    opened = Signal(str)
    chosen_changed = Signal()

    def __init__(self, model: ItemListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items = model
        self._delegate: ItemDelegate = CardDelegate(self)
        self.setModel(model)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(40)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        look().changed.connect(self._restyle)
        self.show_style(ListStyle.CARDS)
        self.retranslate()

    def show_style(self, style: ListStyle) -> None:
        """Show cards or dense rows."""
        is_cards = style is ListStyle.CARDS
        self._delegate = CardDelegate(self) if is_cards else RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setProperty("kind", "cards" if is_cards else "rows")
        flow = QListView.Flow.LeftToRight if is_cards else QListView.Flow.TopToBottom
        self.setFlow(flow)
        self.setWrapping(is_cards)
        self.style().unpolish(self)
        self.style().polish(self)
        self._fit()

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the chosen records, in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.items.ids[row] for row in rows)

    def choose(self, record_ids: tuple[str, ...]) -> None:
        """Choose these records, and no others; what is not shown is left out."""
        found = (self.items.index_of(record_id) for record_id in record_ids)
        rows = sorted(index.row() for index in found if index.isValid())
        # One selection of few ranges: ten thousand single ones would take seconds.
        wanted = QItemSelection()
        for first, last in _runs(rows):
            wanted.select(self.items.index(first), self.items.index(last))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(wanted, flags)

    def go_to(self, record_id: str) -> None:
        """Move the keyboard to a record and show it; nothing is chosen or opened by that."""
        index = self.items.index_of(record_id)
        if index.isValid():
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.NoUpdate
            )
            self.scrollTo(index)

    def rehearse(self) -> None:
        """Draw a few items that nobody sees: fonts, marks and seals are then at hand."""
        model = ItemListModel()
        model.show_items(rehearsal_rows())
        option = QStyleOptionViewItem()
        option.rect = QRect(QPoint(), card_size())
        side = self.devicePixelRatioF()
        picture = QPixmap(round(option.rect.width() * side), round(option.rect.height() * side))
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        painter = QPainter(picture)
        for row in range(model.rowCount()):
            self._delegate.paint(painter, option, model.index(row))
        painter.end()
        self._delegate.words.forget()

    def retranslate(self) -> None:
        """Renew the words."""
        describe(
            self,
            self.tr("Items"),
            self.tr("Enter opens an item, Space chooses it, Ctrl+A chooses all."),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._delegate.words.forget()
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stretch the cards to fill the row."""
        super().resizeEvent(event)
        self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was pressed, unless the press chose it."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and index.isValid() and not self._chooses(index, place, event.modifiers()):
            self._open(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; the rest is the view's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def selectionCommand(  # noqa: N802 - Qt's own name
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Choose by corner, by Ctrl or Shift, or by key; a plain press opens."""
        if isinstance(event, QMouseEvent) and not self._chooses(
            index, event.position().toPoint(), event.modifiers()
        ):
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def _chooses(
        self,
        index: QModelIndex | QPersistentModelIndex,
        place: QPoint,
        modifiers: Qt.KeyboardModifier,
    ) -> bool:
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if modifiers & held:
            return True
        return self._delegate.choice_rect(self.visualRect(index)).contains(place)

    def _open(self, index: QModelIndex) -> None:
        summary = self.items.summary(index)
        if summary is not None:
            self.opened.emit(summary.id)

    @Slot()
    def _restyle(self) -> None:
        self._fit()
        self.viewport().update()

    def _fit(self) -> None:
        if not self.isWrapping():
            self.setGridSize(QSize())
            self.doItemsLayout()
            return
        least = card_size()
        width = self.viewport().width() - 1
        columns = max(1, width // least.width())
        place = QSize(max(width // columns, 1), least.height())
        if place != self._delegate.place:
            self._delegate.place = place
            self.setGridSize(place)


def _runs(rows: list[int]) -> Iterator[tuple[int, int]]:
    """Return the first and last of each run of rows that follow one another; ``rows`` ascend."""
    for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        found = [row for _, row in run]
        yield found[0], found[-1]

"""The list of items with its choice, which stays while a search hides some of it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.backpack.chosen import Chosen
from ui.backpack.empty_states import EmptyStates
from ui.backpack.picture_feed import PictureFeed
from ui.backpack.view_state import ViewState
from ui.showing.item_list import ItemList
from ui.showing.item_model import ItemListModel
from ui.showing.shell import Shell
from wallet.model.record import Summary

Ids = tuple[str, ...]


class ItemsView(QStackedWidget):
    """Shows rows, or what their absence means.

    ``opened`` carries a record's id; ``chosen_changed`` tells that the choice is another one;
    ``delete_asked`` that the Delete key was pressed in the list.
    """

    opened = Signal(str)
    chosen_changed = Signal()
    delete_asked = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = Chosen()
        self._is_showing = False
        self.items = ItemListModel(self)
        self.list = ItemList(self.items)
        self.empty = EmptyStates()
        self._feed = PictureFeed(shell, self.items, self)
        self.addWidget(self.list)
        self.addWidget(self.empty)
        self.list.opened.connect(self.opened)
        self.list.chosen_changed.connect(self._picked)
        self.list.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear the Delete key in the list."""
        is_delete = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete
        if watched is self.list and is_delete and event.type() == QEvent.Type.KeyPress:
            self.delete_asked.emit()
            return True
        return super().eventFilter(watched, event)

    # What is chosen

    @property
    def chosen(self) -> Ids:
        """The chosen ids, also of items that are not in sight."""
        return self._chosen.ids

    @property
    def hidden_count(self) -> int:
        """How many chosen items are not in sight."""
        return len(self._chosen.hidden(self.items.ids)) if self._chosen.ids else 0

    @property
    def chosen_or_current(self) -> Ids:
        """The chosen ids; where nothing is chosen, the one the keyboard is on."""
        current = self.items.summary(self.list.currentIndex())
        return self._chosen.ids or ((current.id,) if current is not None else ())

    def choose(self, ids: Ids) -> None:
        """Choose these, and no others."""
        self._chosen.choose(ids)
        self._is_showing = True
        self.list.choose(ids)
        self._is_showing = False
        self.chosen_changed.emit()

    def forget(self, ids: frozenset[str], *, is_foreign: bool) -> None:
        """Choose items no more that may be gone.

        What is in sight shows by itself whether it is; ``is_foreign`` changes count there too.
        """
        shown = frozenset(self.items.ids)
        self._chosen.drop(ids if is_foreign else ids - shown)

    # What is shown

    def show_rows(self, rows: Sequence[Summary], state: ViewState, *, is_bare: bool) -> None:
        """Show ``rows``, as ``state`` asked for; ``is_bare``: the backpack holds nothing."""
        had_focus = self.list.hasFocus() or self.empty.has_focus
        if rows != self.items.items:
            self._renew(rows)
        if not rows:
            self.empty.show_for(state, is_bare=is_bare)
        self.setCurrentWidget(self.list if rows else self.empty)
        first = self.first_focus()
        if had_focus and first is not None:
            first.setFocus()

    def first_focus(self) -> QWidget | None:
        """Return the list, or what its place says to do."""
        is_empty = self.currentWidget() is self.empty
        return self.empty.first_focus() if is_empty else self.list

    def scroll_to_start(self) -> None:
        """Show the first rows."""
        self.list.verticalScrollBar().setValue(0)

    def _renew(self, rows: Sequence[Summary]) -> None:
        current = self.items.summary(self.list.currentIndex())
        place = self.list.verticalScrollBar().value()
        self._is_showing = True
        self.items.show_items(rows)
        self.list.choose(self._chosen.ids)
        index = self.items.index_of(current.id if current is not None else "")
        if not index.isValid() and rows:
            index = self.items.index(0)
        selection = self.list.selectionModel()
        selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)
        self.list.verticalScrollBar().setValue(place)
        self._is_showing = False

    @Slot()
    def _picked(self) -> None:
        if not self._is_showing:
            self._chosen.see(self.items.ids, self.list.chosen())
            self.chosen_changed.emit()

"""The tools beside the title: order, filters, cards or list, and a menu for the rest."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.accessible.naming import describe
from ui.messages.mark_names import mark_name, standing_name
from ui.messages.record_names import sort_name
from ui.showing.buttons import Button, IconButton
from ui.showing.text import set_plain_tooltip
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.model.record import SortOrder
from wallet.model.report import Mark, Standing
from wallet.settings import ListStyle


class StayingMenu(QMenu):
    """A menu of things to tick: it stays open while they are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick what was pressed and stay."""
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space or Enter and stay."""
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() not in keys or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True


class ListTools(QWidget):
    """``sorted_by`` and ``styled`` carry the choice; ``filtered``: other filters are set now."""

    sorted_by = Signal(object)
    filtered = Signal()
    styled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_narrow = False
        self._style = ListStyle.CARDS
        self.sort_button = Button(kind="quiet", icon_name=IconName.ARROW_UP_DOWN)
        self.filter_button = Button(kind="quiet", icon_name=IconName.LIST_FILTER)
        self.style_button = IconButton(IconName.LIST)
        self.more_button = Button(kind="quiet", icon_name=IconName.ELLIPSIS)
        self.style_button.clicked.connect(self._change_style)
        self._sorts = self._make_sorts()
        self._marks, self._standings, self._history = self._make_filters()
        self.more_menu = QMenu(self)
        self.more_button.setMenu(self.more_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.HAIR)
        for button in (self.sort_button, self.filter_button, self.style_button, self.more_button):
            row.addWidget(button)
        self.retranslate()

    # The filters as they stand

    @property
    def marks(self) -> frozenset[Mark]:
        """The marks ticked."""
        return frozenset(mark for mark, action in self._marks.items() if action.isChecked())

    @property
    def standings(self) -> frozenset[Standing]:
        """The standings ticked."""
        ticked = (key for key, action in self._standings.items() if action.isChecked())
        return frozenset(ticked)

    @property
    def is_history(self) -> bool:
        """Whether only items kept as history are wanted."""
        return self._history.isChecked()

    def clear_filters(self) -> None:
        """Untick every filter, without a signal."""
        for action in (*self._marks.values(), *self._standings.values(), self._history):
            action.setChecked(False)
        self._name_filter()

    # What the page says

    def show_sort(self, sort: SortOrder) -> None:
        """Tick an order, without a signal."""
        self._sorts[sort].setChecked(True)
        self._name_sort()

    def show_style(self, style: ListStyle) -> None:
        """Offer the style that is not shown."""
        self._style = style
        is_cards = style is ListStyle.CARDS
        self.style_button.set_icon(IconName.LIST if is_cards else IconName.LAYOUT_GRID)
        words = self.tr("Show as a list") if is_cards else self.tr("Show as cards")
        self.style_button.set_words(words)

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001 - a property's setter
        """Show icons only where there is no room for words; the words stay in the tooltips."""
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            self.retranslate()

    def retranslate(self) -> None:
        """Renew the words."""
        for sort, action in self._sorts.items():
            action.setText(sort_name(sort))
        for mark, action in self._marks.items():
            action.setText(mark_name(mark))
        for standing, action in self._standings.items():
            action.setText(standing_name(standing))
        self._history.setText(self.tr("Only what is kept as history"))
        self._name_sort()
        self._name_filter()
        self._name(self.more_button, self.tr("More"), self.tr("More to do with these items"))
        self.show_style(self._style)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # Inside

    def _make_sorts(self) -> dict[SortOrder, QAction]:
        menu = QMenu(self)
        group = QActionGroup(self)
        actions = {}
        for sort in SortOrder:
            actions[sort] = menu.addAction(sort.value)
            actions[sort].setCheckable(True)
            actions[sort].setData(sort.value)
            group.addAction(actions[sort])
        actions[SortOrder.NEWEST].setChecked(True)
        group.triggered.connect(self._sort)
        self.sort_button.setMenu(menu)
        return actions

    def _make_filters(self) -> tuple[dict[Mark, QAction], dict[Standing, QAction], QAction]:
        menu = StayingMenu(self)
        marks = {mark: self._add_filter(menu) for mark in Mark}
        menu.addSeparator()
        standings = {standing: self._add_filter(menu) for standing in Standing}
        menu.addSeparator()
        history = self._add_filter(menu)
        self.filter_button.setMenu(menu)
        return marks, standings, history

    def _add_filter(self, menu: QMenu) -> QAction:
        action = menu.addAction("")
        action.setCheckable(True)
        action.triggered.connect(self._filter)
        return action

    @Slot(QAction)
    def _sort(self, action: QAction) -> None:
        self._name_sort()
        self.sorted_by.emit(SortOrder(action.data()))

    @Slot()
    def _filter(self) -> None:
        self._name_filter()
        self.filtered.emit()

    @Slot()
    def _change_style(self) -> None:
        is_cards = self._style is ListStyle.CARDS
        self.styled.emit(ListStyle.LIST if is_cards else ListStyle.CARDS)

    def _name_sort(self) -> None:
        chosen = next(sort for sort, action in self._sorts.items() if action.isChecked())
        spoken = self.tr("Order: {order}").format(order=sort_name(chosen))
        self._name(self.sort_button, sort_name(chosen), spoken)

    def _name_filter(self) -> None:
        count = len(self.marks) + len(self.standings) + int(self.is_history)
        words = self.tr("Filter")
        spoken = self.tr("Filter by mark or state")
        if count:
            words = self.tr("Filter: {count}").format(count=count)
            spoken = self.tr("%n filters are set", "", count)
        self._name(self.filter_button, words, spoken)

    def _name(self, button: Button, words: str, spoken: str) -> None:
        button.setText("" if self._is_narrow else words)
        set_plain_tooltip(button, spoken)
        describe(button, spoken)

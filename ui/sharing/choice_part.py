"""Step 1, What: pick items by search, filter and sort; what no longer holds is said at once."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.accessible.tab_order import tab_through
from ui.messages.dates import number
from ui.messages.record_names import compartment_name, sort_name
from ui.sharing.choice_warnings import ChoiceWarnings
from ui.showing.chips import ChipRow
from ui.showing.item_list import ItemList
from ui.showing.item_model import ItemListModel
from ui.showing.text import PlainLabel
from ui.theme.look import look
from ui.theme.tokens import Space
from wallet.model.description import Compartment
from wallet.model.record import Keeping, Query, SortOrder, Summary
from wallet.model.report import Mark, Standing
from wallet.settings import ListStyle

_NARROW = 560  # pixels at 100 % text
_CHOSEN, _ALL = "chosen", "all"
# What may be looked for by its state: still good, or in need of a look.
_HOLDS = frozenset({Standing.CURRENT, Standing.NOT_ASKED})


class PickList(ItemList):
    """The list to pick from: a press anywhere chooses, and so do Space and Enter."""

    def __init__(self, model: ItemListModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.show_style(ListStyle.LIST)
        self.opened.connect(self._toggle)

    def retranslate(self) -> None:
        """Renew the words."""
        describe(
            self,
            self.tr("Items to choose from"),
            self.tr("Space chooses an item or takes it out again, Ctrl+A chooses all."),
        )

    @Slot(str)
    def _toggle(self, record_id: str) -> None:
        index = self.items.index_of(record_id)
        self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Toggle)


class ChoicePart(QWidget):
    """The choice. ``changed`` tells that it is another, ``query_changed`` that rows are wanted."""

    changed = Signal()
    query_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[str, None] = {}
        self._known: dict[str, Summary] = {}
        self._rows: tuple[Summary, ...] = ()
        self._is_filling = False
        self.search = QLineEdit()
        self.search.setProperty("kind", "search")
        self.search.setClearButtonEnabled(True)
        self.sort = QComboBox()
        self.state = QComboBox()
        for box in (self.sort, self.state):
            # By itself a box stays as wide as the words of the language it was first seen in.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.chips = ChipRow()
        self.model = ItemListModel(self)
        self.list = PickList(self.model)
        self._nothing = PlainLabel(role="quiet")
        self.warnings = ChoiceWarnings()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._connect()
        self._lay_out()
        self.retranslate()
        self.chips.set_current(_ALL)

    # What the page calls

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the chosen records, in the order they were chosen."""
        return tuple(self._chosen)

    @property
    def chosen_rows(self) -> tuple[Summary, ...]:
        """The chosen records as far as their rows are known."""
        return tuple(self._known[entry] for entry in self._chosen if entry in self._known)

    @property
    def query(self) -> Query:
        """The rows wanted; the choice itself wants all of them."""
        current = self.chips.current
        is_compartment = current not in ("", _CHOSEN, _ALL)
        return Query(
            text=self.search.text().strip(),
            compartment=Compartment(current) if is_compartment else None,
            sort=SortOrder(self.sort.currentData() or SortOrder.NEWEST),
        )

    def know(self, rows: Iterable[Summary]) -> None:
        """Take every item of the backpack; what is chosen and gone is no longer chosen."""
        self._known = {row.id: row for row in rows}
        self._chosen = {entry: None for entry in self._chosen if entry in self._known}
        self._show_chips()
        self._tell()

    def show_rows(self, rows: tuple[Summary, ...]) -> None:
        """Show the rows asked for by ``query``."""
        self._rows = rows
        self._fill()

    def choose(self, record_ids: Iterable[str]) -> None:
        """Choose these records and no others, and show them."""
        self._chosen = dict.fromkeys(record_ids)
        self._show_chips()
        self.chips.set_current(_CHOSEN if self._chosen else _ALL)
        self._fill()
        self._tell()
        self.query_changed.emit()

    def take_out(self, record_ids: Iterable[str]) -> None:
        """Take records out of the choice."""
        gone = set(record_ids)
        self.choose(entry for entry in self._chosen if entry not in gone)

    def retranslate(self) -> None:
        """Renew the words."""
        self.search.setPlaceholderText(self.tr("Search your items"))
        describe(self.search, self.tr("Search your items"))
        describe(self.sort, self.tr("Sort by"))
        describe(self.state, self.tr("Show by state"))
        _offer(self.sort, [(sort_name(order), order) for order in SortOrder])
        _offer(
            self.state,
            [
                (self.tr("Every state"), ""),
                (self.tr("Still good"), "good"),
                (self.tr("Needs a look"), "look"),
            ],
        )
        self._show_chips()
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the search a line of its own where there is little room."""
        super().resizeEvent(event)
        is_narrow = self.width() < look().scaled(_NARROW)
        direction = (
            QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        )
        self._tools.setDirection(direction)

    # Inside

    def _connect(self) -> None:
        self.search.textEdited.connect(self._search_soon)
        self.search.textChanged.connect(self._cleared)
        self._timer.timeout.connect(self.query_changed)
        self.sort.activated.connect(self.query_changed)
        self.state.activated.connect(self._fill)
        self.chips.picked.connect(self.query_changed)
        self.list.chosen_changed.connect(self._sync)
        self.warnings.take_out.connect(self.take_out)

    def _lay_out(self) -> None:
        boxes = QHBoxLayout()
        boxes.setSpacing(Space.SMALL)
        boxes.addWidget(self.state)
        boxes.addWidget(self.sort)
        boxes.addStretch(0)
        self._tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tools.setSpacing(Space.SMALL)
        self._tools.addWidget(self.search, 1)
        self._tools.addLayout(boxes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addLayout(self._tools)
        column.addWidget(self.chips)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        column.addWidget(self.warnings)

    @Slot()
    def _search_soon(self) -> None:
        """Search at once, as the header does; keys that arrive together are one search."""
        self._timer.start(0)

    @Slot(str)
    def _cleared(self, text: str) -> None:
        if not text:
            self._timer.start(0)

    @Slot()
    def _sync(self) -> None:
        if self._is_filling:
            return
        shown = {row.id for row in self.model.items}
        picked = self.list.chosen()
        still = shown.difference(picked)
        kept = [entry for entry in self._chosen if entry not in still]
        self._chosen = dict.fromkeys((*kept, *picked))
        self._show_chips()
        self._tell()

    def _tell(self) -> None:
        self.warnings.show_rows(self.chosen_rows)
        self.changed.emit()

    @Slot()
    def _fill(self) -> None:
        """Show the rows the filters leave; the choice's own view keeps what was just taken out."""
        rows = [row for row in self._rows if self._passes(row)]
        if self.chips.current == _CHOSEN:
            rows = [row for row in rows if row.id in self._chosen]
        self._is_filling = True
        self.model.show_items(tuple(rows))
        self.list.choose(self.chosen)
        self._is_filling = False
        self._fit_list(len(rows))

    def _passes(self, row: Summary) -> bool:
        wanted = self.state.currentData()
        is_good = (
            row.standing in _HOLDS
            and row.mark is not Mark.BROKEN
            and row.keeping is not Keeping.BROKEN
        )
        return not wanted or is_good is (wanted == "good")

    def _fit_list(self, count: int) -> None:
        """Let the list be as high as its rows, up to six of them; it scrolls beyond that."""
        row = self.list.sizeHintForRow(0) if count else 0
        self.list.setFixedHeight(row * min(count, 6) + Space.SMALL)
        self.list.setVisible(bool(count))
        if self.chips.current == _CHOSEN and not self._chosen:
            words = self.tr("Nothing is chosen yet. Press “All” and choose what to show.")
        else:
            words = self.tr("No item fits. Search for another word, or look under “All”.")
        self._nothing.setText(words)
        self._nothing.setVisible(not count)

    def _show_chips(self) -> None:
        counts: dict[Compartment, int] = {}
        for row in self._known.values():
            counts[row.compartment] = counts.get(row.compartment, 0) + 1
        named = [
            (_CHOSEN, self.tr("Chosen"), len(self._chosen)),
            (_ALL, self.tr("All"), len(self._known)),
            *(
                (compartment.value, compartment_name(compartment), counts[compartment])
                for compartment in Compartment
                if compartment in counts
            ),
        ]
        self.chips.show_chips(
            [
                (key, f"{words}  {number(count)}", f"{words}: {count}")
                for key, words, count in named
            ]
        )
        # The chips come and go; Tab finds them where they stand.
        tab_through((self.search, self.state, self.sort, *self.chips.buttons, self.list))


def _offer(box: QComboBox, choices: list[tuple[str, object]]) -> None:
    """Fill a combo box anew and keep what was chosen."""
    current = box.currentData()
    box.clear()
    for words, value in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(current)))

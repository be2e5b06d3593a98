"""Fetches what there is to share: the items, the bundles, the keys, and the rows looked for."""

from PySide6.QtCore import QObject, Signal, Slot

from ui.background.jobs import Job
from ui.sharing.choice_part import ChoicePart
from ui.sharing.share_work import FoundRows, Stock, find_rows, take_stock
from ui.showing.page import Page
from ui.showing.vault_work import on_vault


class StockDesk(QObject):
    """Serves a :class:`ChoicePart` of ``page``. ``taken`` carries the :class:`Stock`."""

    taken = Signal(object)

    def __init__(self, page: Page, choice: ChoicePart) -> None:
        super().__init__(page)
        self._page = page
        self._choice = choice
        self._search: Job | None = None
        choice.query_changed.connect(self._find)

    @Slot()
    def load(self) -> None:
        """Fetch everything anew."""
        now = self._page.shell.now()
        words = self.tr("Looking into your backpack…")
        on_vault(self._page, words, lambda s: take_stock(s, now), self._take)

    @Slot(object)
    def _take(self, stock: Stock) -> None:
        self.taken.emit(stock)
        self._find()

    @Slot()
    def _find(self) -> None:
        now, query = self._page.shell.now(), self._choice.query
        words = self.tr("Searching…")
        if self._search is not None:
            self._search.cancel()  # what was asked before is not answered any more
        self._search = on_vault(
            self._page, words, lambda s: find_rows(s, query, now), self._show_rows
        )

    @Slot(object)
    def _show_rows(self, found: FoundRows) -> None:
        if found.query == self._choice.query:
            self._choice.show_rows(found.rows)

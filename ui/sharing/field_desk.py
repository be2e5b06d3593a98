"""Asks the backpack which chosen items let their holder choose fields, each item once."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot

from ui.sharing.fields_part import FieldsPart
from ui.sharing.share_work import find_offers
from ui.showing.page import Page
from ui.showing.vault_work import on_vault
from wallet.model.disclosure import DisclosureOffer
from wallet.model.record import Summary


class FieldDesk(QObject):
    """Serves a :class:`FieldsPart` of ``page``. ``changed`` tells that other fields go along."""

    changed = Signal()

    def __init__(self, page: Page, part: FieldsPart) -> None:
        super().__init__(page)
        self._page = page
        self._part = part
        self._rows: tuple[Summary, ...] = ()
        self._known: dict[str, DisclosureOffer | None] = {}
        part.changed.connect(self.changed)

    @property
    def chosen_fields(self) -> dict[str, tuple[str, ...]]:
        """What goes along beyond what must, by record id."""
        return self._part.chosen_fields

    def set_choice(self, rows: tuple[Summary, ...]) -> None:
        """Show what of the chosen items may be chosen; items not known yet are asked for."""
        self._rows = rows
        unknown = tuple(row.id for row in rows if row.id not in self._known)
        if not unknown:
            self._show()
            return
        self._known.update(dict.fromkeys(unknown))
        words = self.tr("Looking at the fields…")
        on_vault(self._page, words, lambda s: find_offers(s, unknown), self._take)

    def remember(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        """Tick these fields and no others, now or as soon as their items are known."""
        self._part.remember(chosen)

    def forget(self) -> None:
        """Ask anew: items may have become others. What is ticked stays ticked."""
        self._known = {}

    @Slot(object)
    def _take(self, offers: Mapping[str, DisclosureOffer | None]) -> None:
        self._known.update(offers)
        self._show()

    def _show(self) -> None:
        before = self._part.chosen_fields
        self._part.show_offers(self._rows, self._known)
        if self._part.chosen_fields != before:
            self.changed.emit()

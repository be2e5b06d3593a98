"""Part of step 1: of chosen items that let their holder choose, which fields go along."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.accessible.tab_order import tab_through
from ui.messages.dates import day
from ui.messages.outside_text import isolated
from ui.sharing.field_card import FieldCard
from ui.showing.text import PlainLabel
from ui.theme.tokens import Space
from wallet.model.disclosure import DisclosureOffer
from wallet.model.record import Summary


class FieldsPart(QWidget):
    """A card for each item with fields to choose; hidden where there is none.

    What was ticked of an item is remembered while it is out of the choice. ``changed`` tells that
    other fields go along. Tab comes here from ``before``.
    """

    changed = Signal()

    def __init__(self, before: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = before
        self._remembered: dict[str, tuple[str, ...]] = {}
        self._receiver_then = ""
        self._day_then: datetime | None = None
        self._is_touched = False
        self.cards: dict[str, FieldCard] = {}
        self._heading = PlainLabel(role="bold")
        self.intro = PlainLabel(role="quiet")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(Space.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._heading)
        column.addWidget(self.intro)
        column.addLayout(self._cards)
        self.hide()
        self._say()

    def show_offers(
        self, rows: Iterable[Summary], offers: Mapping[str, DisclosureOffer | None]
    ) -> None:
        """Show the fields of the chosen ``rows`` as far as ``offers`` has them."""
        wanted = {row.id: (row.title, offers.get(row.id)) for row in rows}
        held = {one: (title, offer) for one, (title, offer) in wanted.items() if _is_open(offer)}
        for record_id in [*self.cards]:
            offered = held.get(record_id)
            if offered is None or offered[1] != self.cards[record_id].offer:
                self._take_away(record_id)
        for record_id, (title, offer) in held.items():
            if record_id not in self.cards and offer is not None:
                self._add(record_id, title, offer)
        self._order()
        if len(self.cards) == 1 and len(wanted) == 1:
            next(iter(self.cards.values())).fold.set_open(True)
        self.setVisible(bool(self.cards))

    @property
    def chosen_fields(self) -> dict[str, tuple[str, ...]]:
        """What goes along beyond what must, by record id; items without any are not named."""
        chosen = {record_id: card.chosen for record_id, card in self.cards.items()}
        return {record_id: pointers for record_id, pointers in chosen.items() if pointers}

    def remember(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        """Tick these fields and no others, as soon as their items are shown."""
        wanted = dict(chosen)
        self._remembered = wanted.copy()
        for record_id, card in self.cards.items():
            card.choose(wanted.get(record_id, ()))

    def tell_same(self, receiver: str, shared_at: datetime | None) -> None:
        """Say that what was remembered is what left then; with no day, that it is the least."""
        self._receiver_then, self._day_then, self._is_touched = receiver, shared_at, False
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _add(self, record_id: str, title: str, offer: DisclosureOffer) -> None:
        card = FieldCard(title, offer, self._remembered.get(record_id, ()))
        card.changed.connect(self._heed)
        card.grown.connect(self._order)
        self.cards[record_id] = card
        self._cards.addWidget(card)

    def _take_away(self, record_id: str) -> None:
        card = self.cards.pop(record_id)
        self._cards.removeWidget(card)
        card.hide()
        card.deleteLater()

    @Slot()
    def _order(self) -> None:
        stops = (stop for card in self.cards.values() for stop in card.stops)
        tab_through((self._before, *stops))

    @Slot()
    def _heed(self) -> None:
        for record_id, card in self.cards.items():
            self._remembered[record_id] = card.chosen
        self._is_touched = True
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        self._heading.setText(self.tr("Fields"))
        self.intro.setText(
            " ".join((self.tr("Here you choose what an item tells."), self._first()))
        )

    def _first(self) -> str:
        """Return with what it began, as long as that is what is ticked."""
        if self._is_touched and self._day_then is not None:
            return ""
        if self._day_then is None:
            return self.tr("At first it tells the least.")
        then = day(self._day_then)
        if not self._receiver_then:
            return self.tr("The same fields as on {day} are ticked.").format(day=then)
        words = self.tr("The same fields as for {receiver} on {day} are ticked.")
        return words.format(receiver=isolated(self._receiver_then, limit=60), day=then)


def _is_open(offer: DisclosureOffer | None) -> bool:
    """Whether there is anything to choose."""
    return offer is not None and any(not field.is_mandatory for field in offer.fields)

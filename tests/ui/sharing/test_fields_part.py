"""Which items ask for fields, and that ticks outlive an item's absence from the choice."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tests.doubles.items import make_summary
from tests.ui.conftest import Show
from tests.ui.sharing.test_field_card import offer
from ui.sharing.fields_part import FieldsPart
from wallet.model.disclosure import DisclosureOffer

ONE, TWO = make_summary(id="1", title="One"), make_summary(id="2", title="Two")


def mandatory_only() -> DisclosureOffer:
    held = offer()
    return replace(held, fields=tuple(replace(f, is_mandatory=True) for f in held.fields))


def test_nothing_to_choose_shows_nothing(show: Show) -> None:
    part = FieldsPart(QWidget())
    part.show_offers((ONE, TWO), {"1": None, "2": mandatory_only()})
    assert part.isHidden() and part.cards == {}


def test_a_single_item_is_open_at_once_several_are_not(show: Show) -> None:
    part = show(FieldsPart(QWidget()))
    part.show_offers((ONE,), {"1": offer()})
    assert part.isVisible() and part.cards["1"].fold.is_open
    other = show(FieldsPart(QWidget()))
    other.show_offers((ONE, TWO), {"1": offer(), "2": offer()})
    assert [card.fold.is_open for card in other.cards.values()] == [False, False]


def test_ticks_are_named_by_item_and_remembered(show: Show) -> None:
    part = show(FieldsPart(QWidget()))
    offers = {"1": offer(), "2": offer()}
    part.show_offers((ONE, TWO), offers)
    told: list[object] = []
    part.changed.connect(lambda: told.append(part.chosen_fields))
    part.cards["2"].choose(("/3",))
    assert part.chosen_fields == {"2": ("/3",)} and told == [{"2": ("/3",)}]
    part.show_offers((ONE,), offers)
    assert part.chosen_fields == {}
    part.show_offers((ONE, TWO), offers)
    assert part.chosen_fields == {"2": ("/3",)}
    part.remember({"1": ("/1", "/2")})
    assert part.chosen_fields == {"1": ("/1", "/2")}


def test_another_offer_for_an_item_is_shown_anew(show: Show) -> None:
    part = show(FieldsPart(QWidget()))
    part.show_offers((ONE,), {"1": offer()})
    part.cards["1"].choose(("/3", "/1"))
    part.show_offers((ONE,), {"1": offer(3)})
    assert part.chosen_fields == {"1": ("/1",)}


def test_tab_goes_through_the_fields_where_they_stand(show: Show) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    before, after = QPushButton("list"), QPushButton("continue")
    part = FieldsPart(before)
    for widget in (before, part, after):
        column.addWidget(widget)
    show(window)
    part.show_offers((ONE,), {"1": offer()})
    QCoreApplication.processEvents()
    before.setFocus()
    went = []
    while not went or went[-1] is not after:
        window.focusNextChild()
        went.append(window.focusWidget())
    card = part.cards["1"]
    boxes = [row.box for row in card.rows if not row.field.is_mandatory]
    assert went == [card.fold.button, card.all_button, card.least_button, *boxes, after]

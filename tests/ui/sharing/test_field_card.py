"""The fields of one item: how many go along, all or the least, and long lists in parts."""

from PySide6.QtCore import QCoreApplication

from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.sharing.field_card import FieldCard
from wallet.model.description import Field
from wallet.model.disclosure import DisclosableField, DisclosureKind, DisclosureOffer
from wallet.settings import Language


def offer(count: int = 4, *, is_bbs: bool = False) -> DisclosureOffer:
    fields = tuple(
        DisclosableField(
            pointer=f"/{number}",
            field=Field.SKILL,
            value=f"Skill {number}",
            is_mandatory=number == 0,
        )
        for number in range(count)
    )
    kind = DisclosureKind.BBS if is_bbs else DisclosureKind.ECDSA_SD
    return DisclosureOffer(kind=kind, fields=fields, cannot_be_linked=is_bbs)


def words_of(card: FieldCard) -> list[str]:
    labels = (card._title, card._count, card._unlinked)
    return [label.text() for label in labels if not label.isHidden()]


def test_at_first_only_what_must_go_does(show: Show) -> None:
    card = show(FieldCard("First aid", offer(), ()))
    assert card.chosen == ()
    assert words_of(card) == ["First aid", "1 of 4 fields go along."]
    assert card.rows == []  # nothing is laid out before it is wanted


def test_ticks_count_and_are_told(show: Show) -> None:
    card = show(FieldCard("First aid", offer(), ("/2", "/0", "/not-there")))
    told: list[tuple[str, ...]] = []
    card.changed.connect(lambda: told.append(card.chosen))
    card.fold.set_open(True)
    assert [row.box.isChecked() for row in card.rows] == [True, False, True, False]
    card.rows[1].box.click()
    card.rows[2].box.click()
    assert told == [("/1", "/2"), ("/1",)]
    assert words_of(card)[1] == "2 of 4 fields go along."
    assert nameless(card) == ()


def test_all_and_the_least_are_one_press_each(show: Show) -> None:
    card = show(FieldCard("First aid", offer(), ()))
    told: list[tuple[str, ...]] = []
    card.changed.connect(lambda: told.append(card.chosen))
    card.fold.set_open(True)
    card.all_button.click()
    assert all(row.box.isChecked() for row in card.rows)
    card.all_button.click()  # nothing new, nothing told
    card.least_button.click()
    assert [row.box.isChecked() for row in card.rows] == [True, False, False, False]
    assert told == [("/1", "/2", "/3"), ()]


def test_a_long_list_comes_in_parts_and_all_means_all(show: Show) -> None:
    card = show(FieldCard("Everything", offer(100), ()))
    card.fold.set_open(True)
    assert len(card.rows) == 40 and card.more.text() == "Show 60 more"
    card.all_button.click()
    assert len(card.chosen) == 99
    card.more.click()
    assert len(card.rows) == 80 and card.rows[79].box.isChecked()
    assert card.focusWidget() is card.rows[40].box
    card.more.click()
    assert len(card.rows) == 100 and card.more.isHidden()


def test_what_cannot_be_linked_is_said(show: Show) -> None:
    card = show(FieldCard("First aid", offer(is_bbs=True), ()))
    assert words_of(card)[2] == ("These shares cannot be linked to each other by the signature.")


def test_another_language_says_it_anew(show: Show, interpreter: Interpreter) -> None:
    card = show(FieldCard("", offer(is_bbs=True), ()))
    interpreter.speak(Language.SPANISH)
    QCoreApplication.processEvents()
    assert words_of(card) == [
        "Elemento sin título",
        "Se incluyen 1 de 4 campos.",
        "La firma no permite relacionar entre sí lo que comparta.",
    ]

"""Picking items: search, filters, sorting, and a choice that outlives them."""

import pytest
from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from tests.doubles.items import make_summary
from tests.ui.conftest import Show
from ui.messages.languages import Interpreter
from ui.sharing.choice_part import ChoicePart
from wallet.model.description import Compartment
from wallet.model.record import SortOrder, Summary
from wallet.model.report import Standing
from wallet.settings import Language

ROWS = (
    make_summary(id="a", title="Welding", compartment=Compartment.WORK),
    make_summary(
        id="b", title="First aid", compartment=Compartment.SKILLS, standing=Standing.EXPIRED
    ),
    make_summary(id="c", title="Latin", compartment=Compartment.EDUCATION),
)


@pytest.fixture
def part(show: Show) -> ChoicePart:
    made = ChoicePart()
    made.resize(700, 600)
    show(made)
    made.know(ROWS)
    made.show_rows(ROWS)
    return made


def shown(part: ChoicePart) -> list[str]:
    return [row.id for row in part.model.items]


def point_at(part: ChoicePart, row: int) -> None:
    part.list.selectionModel().setCurrentIndex(
        part.model.index(row), QItemSelectionModel.SelectionFlag.NoUpdate
    )


def test_all_items_are_offered_first(part: ChoicePart) -> None:
    assert shown(part) == ["a", "b", "c"]
    assert part.chosen == ()


def test_space_chooses_and_takes_out_again(part: ChoicePart, qtbot: QtBot) -> None:
    part.list.setFocus()
    point_at(part, 1)
    qtbot.keyClick(part.list, Qt.Key.Key_Space)
    assert part.chosen == ("b",)
    qtbot.keyClick(part.list, Qt.Key.Key_Space)
    assert part.chosen == ()


def test_enter_and_a_press_choose_too(part: ChoicePart, qtbot: QtBot) -> None:
    point_at(part, 0)
    qtbot.keyClick(part.list, Qt.Key.Key_Return)
    place = part.list.visualRect(part.model.index(2)).center()
    qtbot.mouseClick(part.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert part.chosen == ("a", "c")


def test_what_is_chosen_stays_chosen_while_others_are_looked_for(part: ChoicePart) -> None:
    part.choose(("a", "c"))
    part.show_rows(ROWS[1:2])
    assert part.chosen == ("a", "c")
    part.show_rows(ROWS)
    assert part.list.chosen() == ("a", "c")


def test_the_chosen_view_keeps_what_was_just_taken_out(part: ChoicePart, qtbot: QtBot) -> None:
    part.choose(("a", "b"))
    assert shown(part) == ["a", "b"]
    point_at(part, 0)
    qtbot.keyClick(part.list, Qt.Key.Key_Space)
    assert part.chosen == ("b",)
    assert shown(part) == ["a", "b"]


def test_a_search_is_asked_for_at_once_and_keys_that_arrive_together_are_one(
    part: ChoicePart,
) -> None:
    heard: list[str] = []
    part.query_changed.connect(lambda: heard.append(part.query.text))
    for written in ("w", "we", "weld"):
        part.search.setText(written)
        part.search.textEdited.emit(written)
    assert heard == []
    QCoreApplication.processEvents()
    assert heard == ["weld"]
    part.search.clear()
    QCoreApplication.processEvents()
    assert heard == ["weld", ""]


def test_filters_and_sorting_make_the_query(part: ChoicePart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(part.query_changed):
        part.chips.set_current(Compartment.EDUCATION.value)
        part.chips.picked.emit(Compartment.EDUCATION.value)
    part.sort.setCurrentIndex(part.sort.findData(SortOrder.TITLE))
    assert part.query.compartment is Compartment.EDUCATION
    assert part.query.sort is SortOrder.TITLE


@pytest.mark.parametrize("state, expected", [("", "abc"), ("good", "ac"), ("look", "b")])
def test_states_are_filtered(part: ChoicePart, state: str, expected: str) -> None:
    part.state.setCurrentIndex(part.state.findData(state))
    part.state.activated.emit(part.state.currentIndex())
    assert "".join(shown(part)) == expected


def test_what_is_gone_is_no_longer_chosen(part: ChoicePart, qtbot: QtBot) -> None:
    part.choose(("a", "b"))
    with qtbot.waitSignal(part.changed):
        part.know(ROWS[1:])
    assert part.chosen == ("b",)
    assert [row.id for row in part.chosen_rows] == ["b"]


def test_an_expired_item_is_warned_of_and_can_be_taken_out(part: ChoicePart) -> None:
    part.choose(("a", "b"))
    assert part.warnings.isVisible()
    part.warnings.button.click()
    assert part.chosen == ("a",)
    assert not part.warnings.isVisible()


def test_nothing_found_says_what_to_do(part: ChoicePart) -> None:
    part.show_rows(())
    assert not part.list.isVisible()
    assert "Search for another word" in part._nothing.text()


def test_another_language_keeps_the_choice_and_the_filters(
    part: ChoicePart, interpreter: Interpreter
) -> None:
    part.choose(("a",))
    part.sort.setCurrentIndex(part.sort.findData(SortOrder.TITLE))
    interpreter.speak(Language.SPANISH)
    QCoreApplication.processEvents()
    part.retranslate()
    assert part.chosen == ("a",)
    assert part.query.sort is SortOrder.TITLE
    assert part.list.accessibleName() == "Elementos para elegir"


def test_ten_thousand_rows_are_shown_without_a_stall(part: ChoicePart) -> None:
    rows: tuple[Summary, ...] = tuple(
        make_summary(id=str(n), title=f"Item {n}") for n in range(10_000)
    )
    part.know(rows)
    part.show_rows(rows)
    assert part.model.rowCount() == 10_000


def test_boxes_are_as_wide_as_their_words_in_the_language_spoken(
    show: Show, interpreter: Interpreter, qtbot: QtBot
) -> None:
    interpreter.speak(Language.ENGLISH)
    part = ChoicePart()
    part.resize(900, 600)
    show(part)
    for language in (Language.SPANISH, Language.ENGLISH):
        interpreter.speak(language)
        part.retranslate()
        for box in (part.state, part.sort):
            longest = max(
                box.fontMetrics().horizontalAdvance(box.itemText(n)) for n in range(box.count())
            )
            qtbot.waitUntil(lambda: box.width() >= longest + 20)  # noqa: B023 - waited for here

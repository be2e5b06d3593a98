"""A row's words are put together once, and anew where anything about them is another."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.doubles.items import SPRING, make_summary
from ui.messages.languages import Interpreter
from ui.showing.row_words import RowWordsCache, row_words
from wallet.model.report import Mark, Standing
from wallet.settings import Language


@pytest.mark.parametrize(
    ("changes", "state", "is_loud"),
    [
        ({"standing": Standing.CURRENT, "valid_until": None}, "", False),
        ({"standing": Standing.UNKNOWN}, "", False),
        ({"standing": Standing.ENDED}, "Ended by the issuer", True),
        ({"in_progress": True, "standing": Standing.CURRENT}, "In progress", True),
    ],
)
def test_what_no_longer_simply_holds_is_loud(
    qapp: QApplication, changes: dict[str, object], state: str, is_loud: bool
) -> None:
    words = row_words(make_summary(**changes))
    assert (words.state, words.is_loud) == (state, is_loud)


def test_a_date_that_says_more_stands_quietly(qapp: QApplication) -> None:
    words = row_words(make_summary(standing=Standing.CURRENT, valid_until=SPRING))
    assert words.state.startswith("Valid until")
    assert not words.is_loud


def test_the_same_row_has_the_same_words(qapp: QApplication) -> None:
    cache, summary = RowWordsCache(), make_summary()
    assert cache.of(summary) is cache.of(summary)


def test_another_summary_of_the_same_item_has_others(qapp: QApplication) -> None:
    cache = RowWordsCache()
    before = cache.of(make_summary(mark=Mark.SIGNED))
    assert cache.of(make_summary(mark=Mark.BROKEN)) != before
    assert cache.of(make_summary(mark=Mark.BROKEN)).mark == "Changed or broken"


def test_another_language_is_taken_up(interpreter: Interpreter, qapp: QApplication) -> None:
    cache, summary = RowWordsCache(), make_summary(mark=Mark.SIGNED)
    english = cache.of(summary).mark
    interpreter.speak(Language.SPANISH)
    cache.forget()
    assert cache.of(summary).mark != english


def test_words_do_not_pile_up(qapp: QApplication) -> None:
    cache = RowWordsCache()
    for number in range(3_000):
        cache.of(make_summary(id=str(number)))
    assert len(cache._known) <= 1_024

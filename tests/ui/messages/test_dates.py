"""Dates and numbers as people write them."""

from datetime import UTC, datetime

from ui.messages.dates import day, day_of_text, moment_of, number, size
from ui.messages.languages import Interpreter
from wallet.settings import Language

MOMENT = datetime(2024, 5, 3, 12, 5, tzinfo=UTC)


def test_days_follow_the_language(interpreter: Interpreter) -> None:
    assert day(MOMENT) == "3 May 2024"
    interpreter.speak(Language.SPANISH)
    assert day(MOMENT) == "3 may 2024"
    assert day(None) == ""


def test_a_moment_says_its_time() -> None:
    assert moment_of(MOMENT).startswith("3 May 2024, ")
    assert moment_of(None) == ""


def test_what_is_no_timestamp_stays_as_it_is() -> None:
    assert day_of_text("2024-05-03T12:00:00Z") == "3 May 2024"
    assert day_of_text("spring 2024") == "spring 2024"


def test_numbers_and_sizes_have_the_readers_separators(interpreter: Interpreter) -> None:
    assert number(10000) == "10,000"
    assert size(12_345) == "12 kB"
    interpreter.speak(Language.SPANISH)
    assert number(10000) != "10,000"

"""Statuses of results are words in the window's language."""

from ui.messages.languages import Interpreter
from ui.messages.result_words import STATUSES, status_words
from wallet.settings import Language


def test_the_standards_statuses_are_words(interpreter: Interpreter) -> None:
    assert status_words("InProgress") == "In progress"
    english = {status_words(status) for status in STATUSES}
    interpreter.speak(Language.SPANISH)
    assert status_words("InProgress") == "En curso"
    assert {status_words(status) for status in STATUSES} & english == {"Provisional"}


def test_an_issuers_own_status_is_spelled_as_words() -> None:
    assert status_words("AwaitingExam\u202e") == "Awaiting Exam"
    assert status_words("") == ""

"""Statuses of results are words in the window's language."""

from ui.messages.languages import Interpreter
from ui.messages.result_words import STATUSES, status_words, truth_name
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


def test_true_and_false_are_yes_and_no(interpreter: Interpreter) -> None:
    assert (truth_name(is_true=True), truth_name(is_true=False)) == ("Yes", "No")
    interpreter.speak(Language.SPANISH)
    assert (truth_name(is_true=True), truth_name(is_true=False)) == ("Sí", "No")

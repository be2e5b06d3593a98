"""Sentences about files that hold files."""

import pytest

from ui.messages.carrier_reasons import CARRIERS
from ui.messages.languages import Interpreter
from ui.messages.reasons import reason_message
from wallet.errors import Reason
from wallet.settings import Language


def test_a_link_is_a_recipe_and_names_its_address(interpreter: Interpreter) -> None:
    interpreter.speak(Language.ENGLISH)
    message = reason_message(Reason.LINK_FILE, {"link": "https://badges.example/1"})
    assert "https://badges.example/1" in message.sentence
    assert "browser" in message.remedy


@pytest.mark.parametrize("reason", [
    Reason.MEMBER_CHANGED, Reason.MEMBER_MISSING, Reason.MEMBER_NOT_LISTED, Reason.MEMBER_LOCKED,
])  # fmt: skip
def test_a_file_is_named(interpreter: Interpreter, reason: Reason) -> None:
    for language in Language:
        interpreter.speak(language)
        assert "originals/1.pdf" in reason_message(reason, {"name": "originals/1.pdf"}).sentence


def test_each_says_what_to_do() -> None:
    assert all(source[-1] for source in CARRIERS.values())

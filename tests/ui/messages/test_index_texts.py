"""The page in a zip says the same in the window and on the command line."""

from dataclasses import fields

from ui.messages.index_texts import index_texts
from ui.messages.languages import Interpreter
from wallet.session.packing_up import ENGLISH_TEXTS
from wallet.settings import Language


def test_english_is_what_the_command_line_writes(interpreter: Interpreter) -> None:
    interpreter.speak(Language.ENGLISH)
    spoken = index_texts()
    for field in fields(spoken):
        if field.name != "page":
            assert getattr(spoken, field.name) == getattr(ENGLISH_TEXTS, field.name)


def test_spanish_is_another_language(interpreter: Interpreter) -> None:
    interpreter.speak(Language.SPANISH)
    spoken = index_texts()
    assert spoken.page.language == "es"
    assert spoken.heading == "Elementos de una mochila"

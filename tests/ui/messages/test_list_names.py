"""The list the wallet makes itself has a name in both languages; others keep theirs."""

from ui.messages.languages import Interpreter
from ui.messages.list_names import LISTS, list_name
from ui.messages.reasons import reason_message
from wallet.errors import Reason
from wallet.session.practice_knowledge import REGISTRY_NAME
from wallet.settings import Language


def test_the_practice_list_is_named_in_the_language_spoken(interpreter: Interpreter) -> None:
    assert set(LISTS) == {REGISTRY_NAME}
    assert list_name(REGISTRY_NAME) == "Practice issuers"
    interpreter.speak(Language.SPANISH)
    assert list_name(REGISTRY_NAME) == "Emisores de práctica"
    facts = {"name": "Westmoor", "list": REGISTRY_NAME}
    said = reason_message(Reason.ON_YOUR_LISTS, facts).outcome
    assert said == "Westmoor está en su lista «Emisores de práctica»."


def test_other_lists_keep_their_names(interpreter: Interpreter) -> None:
    interpreter.speak(Language.SPANISH)
    assert list_name("DCC Registry\u202e\n2") == "DCC Registry 2"
    assert list_name("x" * 300, limit=80) == "x" * 79 + "…"

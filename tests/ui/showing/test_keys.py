"""Keys: Help lists each one as this computer writes it, in the window's language."""

from PySide6.QtGui import QKeySequence

from ui.messages.languages import Interpreter
from ui.showing.keys import KEYS, LIST_KEYS, key_list, list_key_list
from wallet.settings import Language


def test_every_key_is_a_key_and_listed_once() -> None:
    listed = [key for key, _ in (*key_list(), *list_key_list())]
    assert len(listed) == len(set(listed)) == len(KEYS) + len(LIST_KEYS)
    assert all(QKeySequence(key).toString() for key in (*KEYS, *LIST_KEYS))


def test_the_list_speaks_the_language(interpreter: Interpreter) -> None:
    assert ("Ctrl+L", "Lock the backpack") in key_list()
    interpreter.speak(Language.SPANISH)
    assert ("Ctrl+L", "Bloquear la mochila") in key_list()
    assert list_key_list()[0][1] == "Abrir el elemento"

"""Sentences about who shows an item that was given to a key."""

from ui.messages.binding_reasons import BINDINGS
from ui.messages.languages import Interpreter
from ui.messages.reasons import reason_message
from wallet.errors import Reason
from wallet.settings import Language


def test_what_was_shown_is_dated_in_the_readers_words(interpreter: Interpreter) -> None:
    interpreter.speak(Language.ENGLISH)
    message = reason_message(Reason.MADE_WITH_BOUND_KEY, {"created": "2026-05-03T10:00:00Z"})
    assert "3 May 2026" in message.outcome
    assert "2026-05-03" not in message.outcome


def test_what_does_not_fit_says_what_to_do() -> None:
    for reason in (Reason.KEY_BINDING_WRONG, Reason.BOUND_KEY_NOT_PROVED):
        assert reason_message(reason, {}).remedy


def test_no_sentence_is_technical() -> None:
    for source in BINDINGS.values():
        words = " ".join(source).lower().split()
        assert not {"token", "jwt", "binding", "signature", "hash", "nonce"}.intersection(words)

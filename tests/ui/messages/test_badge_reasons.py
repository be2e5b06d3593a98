"""Badges that nobody signed: what is said never calls them signed, and leaves nobody alone."""

from ui.messages.badge_reasons import BADGES
from ui.messages.languages import Interpreter
from ui.messages.reasons import reason_message
from wallet.errors import Reason
from wallet.settings import Language

FACTS = {"address": "https://a.example/1", "site": "a.example", "issuer": "https://b.example/"}


def test_what_passed_says_that_nobody_signed_it(interpreter: Interpreter) -> None:
    interpreter.speak(Language.ENGLISH)
    for reason in (Reason.AS_HOSTED, Reason.HOSTED_BY_ISSUER):
        said = reason_message(reason, FACTS).outcome
        assert "Nobody signed it" in said
        assert "a.example" in said


def test_what_did_not_pass_says_what_to_do() -> None:
    for reason in (Reason.HOSTED_NOT_AT_HAND, Reason.HOSTED_DIFFERS, Reason.HOSTED_ELSEWHERE):
        assert reason_message(reason, FACTS).remedy


def test_no_sentence_is_technical() -> None:
    for source in BADGES.values():
        words = " ".join(source).lower()
        assert not any(word in words for word in ("json", "assertion", "hosted", "url", "http"))

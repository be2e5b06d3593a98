"""A sentence for every reason, in both languages, with its facts made safe to read."""

import re
from string import Formatter

import pytest

from ui.messages.languages import Interpreter
from ui.messages.reasons import SOURCES, readable_facts, reason_message
from wallet.errors import Reason
from wallet.settings import Language

# Words of specialists, which belong under "Details for support" only.
BANNED = re.compile(
    r"\b(did:|DID|VC|proof|prueba criptográfica|cryptosuite|JSON|revocation|revoc|holder|"
    r"verifiable|presentation|signature suite|hash|issuer's DID)",
)


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def all_facts(reason: Reason) -> dict[str, str]:
    return {name: f"<{name}>" for part in SOURCES[reason] for name in names(part)}


def test_every_reason_has_its_sentence_and_no_other() -> None:
    assert set(SOURCES) == set(Reason)


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.SPANISH])
@pytest.mark.parametrize("reason", list(Reason))
def test_a_sentence_is_whole_and_names_its_facts(
    interpreter: Interpreter, reason: Reason, language: Language
) -> None:
    interpreter.speak(language)
    message = reason_message(reason, all_facts(reason))
    assert message.outcome.endswith((".", ">", "message>"))
    assert "{" not in message.sentence
    assert "…" not in message.sentence
    assert "!" not in message.sentence
    assert "  " not in message.sentence
    assert not BANNED.search(message.sentence), message.sentence
    for fact in all_facts(reason).values():
        assert fact in message.sentence


@pytest.mark.parametrize("reason", list(Reason))
def test_spanish_is_written_and_uses_the_same_facts(
    interpreter: Interpreter, reason: Reason
) -> None:
    english = reason_message(reason, all_facts(reason))
    interpreter.speak(Language.SPANISH)
    spanish = reason_message(reason, all_facts(reason))
    for one, other in (
        (english.outcome, spanish.outcome),
        (english.cause, spanish.cause),
        (english.remedy, spanish.remedy),
    ):
        assert bool(one) == bool(other)
        assert not one or one != other
    assert english.sentence.count("<") == spanish.sentence.count("<")


def test_what_is_not_known_is_an_ellipsis_and_never_fails() -> None:
    assert "…" in reason_message(Reason.EXPIRED, {}).outcome
    assert "…" in reason_message(Reason.DOMAIN_WRONG, {"got": ""}).outcome


def test_dates_and_sizes_are_written_for_people(interpreter: Interpreter) -> None:
    assert reason_message(Reason.EXPIRED, {"until": "2024-05-03T12:00:00Z"}).outcome == (
        "It expired on 3 May 2024."
    )
    assert "67 MB" in reason_message(Reason.TOO_LARGE, {"limit": str(64 * 2**20)}).cause
    interpreter.speak(Language.SPANISH)
    assert (
        "3 may 2024" in reason_message(Reason.EXPIRED, {"until": "2024-05-03T12:00:00Z"}).outcome
    )


def test_facts_of_strangers_cannot_reorder_or_fill_a_sentence() -> None:
    hostile = {"name": "Ivy\u202e\nTech {list}", "list": "x" * 5000, "limit": "1; rm"}
    facts = readable_facts(hostile)
    assert facts["name"] == "Ivy Tech {list}"
    assert len(facts["list"]) <= 200
    said = reason_message(Reason.ON_YOUR_LISTS, hostile).outcome
    assert "{list}" in said
    assert "\u202e" not in said
    assert "\n" not in said

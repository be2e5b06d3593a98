"""All topics: complete for every page, and free of words that people need not know."""

import re

import pytest

from ui.help.topic import Topic, said, topic_for
from ui.help.topics import TOPICS
from ui.messages.languages import Interpreter
from ui.showing.shell import PageName
from wallet.settings import Language

# Words of engineers; "proof" and "key" are left to the support details.
BANNED = re.compile(
    r"\b(dids?|vcs?|cryptosuites?|json|holder|presentations?|revo\w+|verifiable)\b", re.IGNORECASE
)


def texts(topic: Topic) -> list[str]:
    return [topic.title, *topic.opening, *topic.steps, *topic.notes]


def test_f1_has_an_answer_on_every_page() -> None:
    missing = [page for page in PageName if page is not PageName.HELP]
    assert [page for page in missing if topic_for(TOPICS, page.value) is None] == []


def test_keys_are_unique() -> None:
    assert len({topic.key for topic in TOPICS}) == len(TOPICS)


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.SPANISH])
def test_no_word_of_engineers(language: Language, interpreter: Interpreter) -> None:
    interpreter.speak(language)
    found = [said(text) for topic in TOPICS for text in texts(topic) if BANNED.search(said(text))]
    allowed = ["revocar"]  # an ordinary verb in Spanish: "cannot be called back"
    assert [text for text in found if not any(word in text for word in allowed)] == []


def test_every_text_is_written_in_spanish(interpreter: Interpreter) -> None:
    english = [text for topic in TOPICS for text in texts(topic)]
    interpreter.speak(Language.SPANISH)
    assert [text for text in english if said(text) == text] == []


def test_sentences_do_not_shout() -> None:
    assert [text for topic in TOPICS for text in texts(topic) if "!" in text] == []

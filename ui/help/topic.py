"""What a topic of Help is: a title, what to know, steps to follow, notes; and finding topics."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ui.messages.languages import translated


class Extra(StrEnum):
    """What is drawn under a topic's words."""

    NONE = ""
    MARKS = "marks"
    KEYS = "keys"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One topic, its texts as written in English (context "Help").

    ``pages`` are the pages it is about, by their names: F1 there opens it.
    """

    key: str
    title: str
    opening: tuple[str, ...]
    steps: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    extra: Extra = Extra.NONE


def said(text: str) -> str:
    """Return a text of a topic in the window's language."""
    return translated("Help", text)


def find_topics(topics: Iterable[Topic], text: str, more: str = "") -> tuple[Topic, ...]:
    """Return the topics in which every word of ``text`` begins some word; titles come first.

    ``more`` is what the topic with keys says beside its own texts.
    """
    words = folded(text).split()
    if not words:
        return tuple(topics)
    found = [topic for topic in topics if _holds(_all_of(topic, more), words)]
    return tuple(sorted(found, key=lambda topic: not _holds(said(topic.title), words)))


def topic_for(topics: Iterable[Topic], name: str) -> Topic | None:
    """Return the topic called ``name``, or the one about the page of that name, or None."""
    listed = tuple(topics)
    by_key = (topic for topic in listed if topic.key == name)
    by_page = (topic for topic in listed if name in topic.pages)
    return next(by_key, None) or next(by_page, None)


def folded(text: str) -> str:
    """Return ``text`` as it is compared: no case, no accents, no punctuation."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    kept = (sign if sign.isalnum() else " " for sign in decomposed if not is_accent(sign))
    return "".join(kept)


def is_accent(sign: str) -> bool:
    """Return whether ``sign`` only sits on another one."""
    return unicodedata.combining(sign) != 0


def _all_of(topic: Topic, more: str) -> str:
    texts = [topic.title, *topic.opening, *topic.steps, *topic.notes]
    spoken = " ".join(said(text) for text in texts)
    return f"{spoken} {more}" if topic.extra is Extra.KEYS else spoken


def _holds(text: str, words: list[str]) -> bool:
    held = folded(text).split()
    return all(any(one.startswith(word) for one in held) for word in words)

"""Passphrases: five words offered, and an offline look at how hard a chosen one is to guess."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from secrets import randbelow

WORDS_OFFERED = 5
SHORTEST_OWN = 12  # characters
# Guesses (as a power of ten) below which an own passphrase is refused: about 40 bits.
ENOUGH_GUESSES_LOG10 = 12.0

_WORD_FILES = {"en": "english.txt", "es": "spanish.txt"}


class PassphraseHint(StrEnum):
    """What would make it better; the sentence is the window's."""

    GOOD = "good"
    TOO_SHORT = "too-short"
    COMMON = "common"
    OWN_WORDS = "own-words"
    REPEATED = "repeated"
    ADD_WORDS = "add-words"


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseStrength:
    """How hard it is to guess: ``score`` 0 (at once) to 4 (centuries)."""

    score: int
    is_enough: bool
    hint: PassphraseHint


@cache
def words_for(language: str) -> tuple[str, ...]:
    """Return the list of words for a language, English where there is none."""
    name = _WORD_FILES.get(language, _WORD_FILES["en"])
    text = (resources.files("resources") / "words" / name).read_text("utf-8")
    return tuple(text.split())


def suggest_passphrase(language: str = "en", pick: Callable[[int], int] = randbelow) -> str:
    """Return five words chosen at random (English 64.6 bits, Spanish 60.7)."""
    words = words_for(language)
    return " ".join(words[pick(len(words))] for _ in range(WORDS_OFFERED))


def suggestion_bits(language: str) -> float:
    """Return how many bits a suggested passphrase carries."""
    return WORDS_OFFERED * math.log2(len(words_for(language)))


def measure_passphrase(text: str, own_words: Sequence[str] = ()) -> PassphraseStrength:
    """Return how strong ``text`` is; ``own_words`` are names and schools others would try.

    Estimated offline with zxcvbn; suggested passphrases are recognised as strong by their words.
    """
    if len(text) < SHORTEST_OWN:
        return PassphraseStrength(score=0, is_enough=False, hint=PassphraseHint.TOO_SHORT)
    # zxcvbn grows with the square of the length; the first part decides.
    from zxcvbn import zxcvbn  # noqa: PLC0415 (30 ms of word lists, only while a meter is shown)

    found = zxcvbn(text[:72], user_inputs=[word for word in own_words if word])
    guesses = float(found["guesses_log10"])
    is_enough = guesses >= ENOUGH_GUESSES_LOG10
    score = 4 if guesses >= 15 else 3 if is_enough else min(2, int(found["score"]))
    hint = PassphraseHint.GOOD if is_enough else _hint(found["sequence"])
    return PassphraseStrength(score=score, is_enough=is_enough, hint=hint)


def _hint(sequence: Sequence[dict[str, object]]) -> PassphraseHint:
    patterns = {part.get("pattern") for part in sequence}
    dictionaries = {part.get("dictionary_name") for part in sequence}
    if "user_inputs" in dictionaries:
        return PassphraseHint.OWN_WORDS
    if patterns & {"repeat", "sequence", "spatial", "date"}:
        return PassphraseHint.REPEATED
    if "passwords" in dictionaries:
        return PassphraseHint.COMMON
    return PassphraseHint.ADD_WORDS

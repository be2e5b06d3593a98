"""Passphrases: strong ones offered, weak ones named."""

import pytest

from wallet.session.passphrases import (
    PassphraseHint,
    measure_passphrase,
    suggest_passphrase,
    suggestion_bits,
    words_for,
)


@pytest.mark.parametrize(("language", "bits"), [("en", 64.6), ("es", 60.7), ("xx", 64.6)])
def test_five_words_carry_enough(language: str, bits: float) -> None:
    assert suggestion_bits(language) == pytest.approx(bits, abs=0.1)
    words = words_for(language)
    assert len(words) == len(set(words))
    assert len(suggest_passphrase(language).split()) == 5


def test_a_suggestion_is_drawn_from_the_whole_list() -> None:
    words = words_for("en")
    assert suggest_passphrase("en", lambda count: count - 1) == " ".join([words[-1]] * 5)


def test_suggestions_are_strong() -> None:
    for language in ("en", "es"):
        for _ in range(10):
            assert measure_passphrase(suggest_passphrase(language)).is_enough


@pytest.mark.parametrize(
    ("text", "own_words", "hint"),
    [
        ("short", (), PassphraseHint.TOO_SHORT),
        ("passwordpassword", (), PassphraseHint.REPEATED),
        ("abcdefghijklmnop", (), PassphraseHint.REPEATED),
        ("lanternbayhigh", ("lantern", "bay", "high"), PassphraseHint.OWN_WORDS),
    ],
)
def test_weak_ones_are_named(text: str, own_words: tuple[str, ...], hint: PassphraseHint) -> None:
    strength = measure_passphrase(text, own_words)
    assert not strength.is_enough
    assert strength.hint is hint
    assert strength.score <= 2

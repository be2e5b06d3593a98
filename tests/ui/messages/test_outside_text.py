"""Texts of strangers cannot hide, reorder or overflow ours (UTS #39, UAX #9)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.messages.outside_text import clean, isolated


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ivy\u202eTech", "IvyTech"),
        ("pay\u200bpal", "paypal"),
        ("a\x00b\x1b[31m", "a\ufffdb\ufffd[31m"),
        ("line\r\nline", "line\nline"),
        ("a\u2028b", "a\nb"),
        ("\u2066x\u2069", "x"),
        ("niño 👩\u200d🏫", "niño 👩\u200d🏫"),
    ],
)
def test_what_reorders_or_hides_is_taken_out(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_one_line_is_one_line() -> None:
    assert clean(" a \n\t b  c ", keeps_lines=False) == "a b c"


def test_long_texts_are_cut_with_an_ellipsis() -> None:
    assert clean("x" * 300, limit=100) == "x" * 99 + "…"


@pytest.mark.parametrize("gap", [" ", "\n", "\u200b", "\u202e \n"])
@pytest.mark.parametrize("times", [60, 100, 390, 5000])
def test_what_is_left_out_behind_blanks_is_marked_too(gap: str, times: int) -> None:
    shown = clean("Passed" + gap * times + "by nobody", keeps_lines=False, limit=100)
    assert "by nobody" in shown or shown.endswith("…")
    assert len(shown) <= 100


def test_right_to_left_names_are_isolated_and_others_are_left_alone() -> None:
    assert isolated("جامعة") == "\u2068جامعة\u2069"
    assert isolated("Ivy Tech") == "Ivy Tech"


@given(st.text())
def test_whatever_comes_no_direction_leaks_out(text: str) -> None:
    shown = isolated(text)
    inner = shown.removeprefix("\u2068").removesuffix("\u2069")
    assert not set(inner) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\n")
    assert len(inner) <= 200

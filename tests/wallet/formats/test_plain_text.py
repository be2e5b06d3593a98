import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.formats.plain_text import harmless_text, plain_text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Harbor College",
        "Curso de soldadura: áéíñ",
        "日本語",
        "a\nb\tc",
        "👩‍🏫 teacher",
        "می‌خواهم"[:0],
    ],
)
def test_ordinary_text_stays_as_it_is(text):
    assert plain_text(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Har\u202ebor", "Har⟨U+202E⟩bor"),
        ("pay\u200bpal", "pay⟨U+200B⟩pal"),
        ("a\u2066b\u2069", "a⟨U+2066⟩b⟨U+2069⟩"),
        ("a\x00b\x1b[31m", "a⟨U+0000⟩b⟨U+001B⟩[31m"),
        ("soft\u00adhyphen", "soft⟨U+00AD⟩hyphen"),
        ("\ufeffx", "⟨U+FEFF⟩x"),
        ("tag\U000e0041", "tag⟨U+E0041⟩"),
        ("a\u200db", "a⟨U+200D⟩b"),
        ("\u200cx", "⟨U+200C⟩x"),
        ("é\u200d", "é⟨U+200D⟩"),
        ("one\r\ntwo\u2028three\x85four", "one\ntwo\nthree\nfour"),
    ],
)
def test_what_steers_the_reading_is_made_visible(text, shown):
    assert plain_text(text) == shown


def test_joiners_stay_where_scripts_need_them():
    persian = "می\u200cخواهم"
    assert plain_text(persian) == f"\u2068{persian}\u2069"


def test_right_to_left_text_is_isolated():
    assert plain_text("שלום") == "\u2068שלום\u2069"


def test_a_closing_isolate_of_the_issuer_cannot_end_ours():
    shown = plain_text("שלום\u2069 x")
    assert shown.count("\u2069") == 1
    assert shown.endswith("\u2069")


@given(st.text())
def test_nothing_hidden_is_left(text):
    shown = plain_text(text).removeprefix("\u2068").removesuffix("\u2069")
    assert not set(shown) & set(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u0000\r"
    )


@pytest.mark.parametrize(
    "text", ["שלום", "غادة ab", "a\u202eb\x00", "שלום\u2068", "x\u200c", "a\r\nb", "plain\ttext"]
)
def test_what_is_kept_is_harmless_and_not_isolated_and_settles_at_once(text: str) -> None:
    kept = harmless_text(text)
    assert not set(kept) & {"\u202e", "\x00", "\u2068", "\u2069", "\r"}
    assert harmless_text(kept) == kept
    assert plain_text(kept) == plain_text(text)

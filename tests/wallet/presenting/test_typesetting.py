import unicodedata
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wallet.presenting.page_reading import text_of
from wallet.errors import PresentingError, Reason
from wallet.presenting.typesetting import exact, plain, typeset

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
NOTE = "Some characters are missing."
SHEET = {
    "language": "en", "paper": "a4", "author": "", "practice": "", "practice-sentence": "",
    "footer": "", "page-of": "{page}", "title": "Sheet", "head": [], "warning": "", "groups": [],
    "checked": "", "how": {"title": "How", "sentences": []},
}  # fmt: skip


def sheet(**more: object) -> bytes:
    return typeset("recovery", {**SHEET, **more}, note_on_missing=NOTE, made_at=NOW)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("  a\n\tb\r\n c ", "a b c"),
        ("a\u202eb\u2066c\u2069d", "abcd"),
        ("a\u200bb\ufeffc\u00add", "abcd"),
        ("nul\x00 bell\x07 del\x7f", "nul bell del"),
        ("e\u0301", "é"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\ue000\U0010ffff\u0378", ""),
        ("x" * 41, "x" * 40 + "\u200bx"),
        ("", ""),
    ],
)
def test_plain(text, printed):
    assert plain(text) == printed


@given(st.text(max_size=200))
def test_plain_text_is_one_line_without_hidden_characters(text):
    printed = plain(text)
    assert printed == printed.strip()
    assert "  " not in printed
    for character in printed.replace("\u200b", "").replace("\u200c", "").replace("\u200d", ""):
        assert character == " " or unicodedata.category(character)[0] not in "CZ"


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_typeset(text):
    pdf = sheet(warning=plain(text), head=[plain(text)])
    assert pdf.startswith(b"%PDF-1.7")


def test_values_are_shown_never_evaluated():
    hostile = '#eval("1+1") #read("/etc/passwd") #sys.version'
    assert hostile in text_of(sheet(warning=hostile))


def test_every_missing_character_is_replaced_and_said_once():
    rare = "\U00012000 \U0001203b \U00012000"
    text = text_of(sheet(warning=f"[{rare}]", head=[rare]))
    if "\U00012000" not in text:
        assert "[? ? ?]" in text
        assert text.count(NOTE) == 1


def test_what_fonts_show_needs_no_note():
    assert NOTE not in text_of(sheet(warning="María Núñez-Díaz, Ελλάδα, Україна, 😀"))


def test_the_date_of_the_file_is_the_moment_given():
    summer = NOW.astimezone(timezone(timedelta(hours=2)))
    pdf = typeset("recovery", SHEET, note_on_missing=NOTE, made_at=summer)
    assert b"D:20261122101500Z" in pdf
    assert pdf == typeset("recovery", SHEET, note_on_missing=NOTE, made_at=NOW)


def test_a_page_typst_refuses_is_an_error_of_ours():
    with pytest.raises(PresentingError) as caught:
        sheet(paper="no-such-paper")
    assert caught.value.reason is Reason.INTERNAL_ERROR


@pytest.mark.parametrize("mark", ["\u1ace", "\U0001e2ee", "\u0c4d\u1ace"])
def test_a_mark_that_no_font_has_takes_no_letter_with_it(mark):
    # Typst names the letter under the mark as well; were it replaced, it were on the whole page.
    pdf = sheet(
        warning=plain("".join(f"{letter}{mark}" for letter in "a4eiou_")), head=["a4 eiou"]
    )
    said = text_of(pdf)
    assert "a4 eiou" in said
    assert "a?" in said
    assert said.count(NOTE) == 1


def test_what_is_copied_from_a_page_gains_no_place_to_break():
    name = "rucksack-" + "x" * 200 + ".json"
    assert "\u200b" in plain(name)
    assert exact(name) == name
    assert exact("a\u202eb\u200b\nc") == "ab c"

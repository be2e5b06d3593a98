import string
from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest

from wallet.model.disclosure import FieldCount
from wallet.model.report import Mark, Standing
from wallet.presenting.page_texts import ENGLISH, PageTexts, chosen_line, write_english_date

# The places each template may name; the others have none.
PLACES = {
    "page_of": {"page", "pages"},
    "footer": {"date"},
    "title_for": {"receiver"},
    "from_name": {"name"},
    "purpose": {"purpose"},
    "made_on": {"date"},
    "use_until": {"date"},
    "many_items": {"count"},
    "signed_by": {"issuer"},
    "says": {"issuer"},
    "chosen_fields": {"shown", "count"},
    "awarded": {"date"},
    "valid_until": {"date"},
    "more": {"count"},
    "check_code": {"code"},
    "attached": {"file"},
    "code_caption": {"number", "title"},
    "code_alternative": {"number", "title"},
    "how_without_codes": {"file"},
    "misfits_note": {"titles"},
    "misfit": {"title", "why"},
    "recovery_backpack": {"label"},
    "recovery_group": {"number"},
}


def texts_of(catalogue: PageTexts) -> dict[str, str]:
    """Every text by its field's name."""
    found = {}
    for field in fields(catalogue):
        value = getattr(catalogue, field.name)
        if isinstance(value, str):
            found[field.name] = value
        elif isinstance(value, tuple):
            found |= {f"{field.name}[{place}]": text for place, text in enumerate(value)}
        elif not callable(value):
            found |= {f"{field.name}[{key}]": text for key, text in value.items()}
    return found


def test_every_template_names_the_places_it_may():
    for name, text in texts_of(ENGLISH).items():
        named = {place for _, place, _, _ in string.Formatter().parse(text) if place}
        allowed = {"file"} if name == "how_sentences[0]" else PLACES.get(name, set())
        assert named == allowed, name


def test_nothing_is_empty_but_standings_that_say_nothing():
    empty = {name for name, text in texts_of(ENGLISH).items() if not text}
    assert empty == {"standings[current]", "standings[unknown]"}


def test_no_word_that_belongs_under_details():
    banned = ("holder", "did:", "cryptosuite", "json-ld", "revocation", "verifiable presentation")
    for name, text in texts_of(ENGLISH).items():
        assert not [word for word in banned if word in text.lower()], name


def test_a_catalogue_without_words_for_a_mark_is_refused():
    with pytest.raises(ValueError, match="copy"):
        replace(ENGLISH, marks={mark: "x" for mark in Mark if mark is not Mark.COPY})
    with pytest.raises(ValueError, match="ended"):
        replace(ENGLISH, standings={each: "" for each in Standing if each is not Standing.ENDED})


def test_dates():
    assert write_english_date(datetime(2026, 5, 3, tzinfo=UTC)) == "3 May 2026"
    assert write_english_date(datetime(2026, 12, 31, tzinfo=UTC)) == "31 December 2026"


def test_of_an_item_that_shows_chosen_fields_the_signature_is_told_where_it_holds():
    fields = FieldCount(shown=3, every=12)
    assert chosen_line(None, ENGLISH, is_intact=True) == ""
    said = chosen_line(fields, ENGLISH, is_intact=False)
    assert said.startswith("Shows 3 of 12 fields") and "signature" not in said
    assert chosen_line(fields, ENGLISH, is_intact=True).startswith(said)
    assert "signature" in chosen_line(fields, ENGLISH, is_intact=True)

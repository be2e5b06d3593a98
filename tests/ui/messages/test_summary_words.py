"""What a row says, and how it is read aloud."""

from datetime import UTC, datetime

import pytest

from tests.doubles.items import SPRING, make_summary
from ui.messages.languages import Interpreter
from ui.messages.outside_text import isolated
from ui.messages.summary_words import (
    issuer_line,
    shows_standing,
    spoken_row,
    standing_words,
    title_line,
    title_words,
)
from wallet.model.credential import Form
from wallet.model.report import Mark, Standing
from wallet.settings import Language

AUTUMN = datetime(2026, 10, 3, 12, tzinfo=UTC)


def test_a_row_is_read_verdict_first() -> None:
    summary = make_summary(mark=Mark.BROKEN, standing=Standing.UNKNOWN)
    assert spoken_row(summary) == (
        "Changed or broken. Forklift operation. Lakeshore College. 3 May 2026"
    )


def test_a_claimed_name_is_said_to_be_claimed_everywhere() -> None:
    summary = make_summary(issuer_is_claim=True)
    assert issuer_line(summary) == "Lakeshore College (says)"
    assert "(says)" in spoken_row(summary)


def test_what_expired_says_when() -> None:
    summary = make_summary(standing=Standing.EXPIRED, valid_until=SPRING)
    assert standing_words(summary) == "Expired 3 May 2026"
    assert spoken_row(summary).startswith("Signed. Expired 3 May 2026.")


def test_what_never_ran_is_never_said_as_if_it_had() -> None:
    summary = make_summary(standing=Standing.NOT_ASKED)
    assert shows_standing(summary)
    assert standing_words(summary) == "Not asked yet"
    assert not shows_standing(make_summary(standing=Standing.UNKNOWN))


def test_validity_and_progress() -> None:
    assert standing_words(make_summary(valid_until=AUTUMN)) == "Valid until 3 Oct 2026"
    assert standing_words(make_summary(in_progress=True)) == "In progress"
    assert not shows_standing(make_summary())


def test_practice_is_said_and_nobody_else_signs_what_i_signed() -> None:
    assert "Practice item" in spoken_row(make_summary(is_practice=True))
    assert "Lakeshore" not in spoken_row(make_summary(mark=Mark.SIGNED_BY_ME))


def test_titles_are_one_clean_line() -> None:
    assert title_line(make_summary(title=" a\u202e\nb ")) == "a b"
    assert title_line(make_summary(title="")) == "Untitled item"
    assert issuer_line(make_summary(issuer_name="")) == ""


@pytest.mark.parametrize(
    ("address", "website"),
    [
        ("https://badges.example.org/classes/5", "badges.example.org"),
        ("https://[::1/5", "https://[::1/5"),
        ("urn:x:5", "urn:x:5"),
    ],
)
def test_an_address_that_stands_for_a_badge_is_no_title(address: str, website: str) -> None:
    said = title_words(address, is_address=True)
    assert said == f"Badge, details not at hand ({isolated(website)})"


def test_a_row_of_an_older_badge_with_an_address_for_a_title_is_told_in_words(
    interpreter: Interpreter,
) -> None:
    row = make_summary(form=Form.OPEN_BADGE_2, title="https://badges.example.org/classes/5")
    assert title_line(row) == f"Badge, details not at hand ({isolated('badges.example.org')})"
    interpreter.speak(Language.SPANISH)
    assert title_line(row).startswith("Insignia sin los detalles a mano (")
    # What somebody else called by an address keeps it.
    copied = make_summary(form=Form.COPY, title="https://badges.example.org/classes/5")
    assert title_line(copied) == copied.title
    assert title_line(make_summary(form=Form.OPEN_BADGE_2, title="Knots")) == "Knots"

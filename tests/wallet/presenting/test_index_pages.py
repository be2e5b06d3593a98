"""The readable page of a zip: escaped, without scripts, in the reader's language."""

from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest

from wallet.model.disclosure import FieldCount
from wallet.model.report import Mark, Standing
from wallet.presenting.index_pages import ENGLISH_INDEX, IndexRow, IndexTexts, make_index
from wallet.presenting.page_texts import ENGLISH

NOW = datetime(2026, 7, 1, tzinfo=UTC)
TEXTS = IndexTexts(page=ENGLISH, **ENGLISH_INDEX)
HOSTILE = '<script>alert(1)</script>"\u202e'
ROW = IndexRow(
    file="originals/a b.json",
    digest="ab" * 32,
    title=HOSTILE,
    issuer=HOSTILE,
    issuer_is_claim=True,
    mark=Mark.NOT_CHECKED,
    standing=Standing.EXPIRED,
    awarded_at=NOW,
    valid_until=NOW,
)


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: dict[str, str] = {}
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name: value or "" for name, value in attrs}

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(page: bytes) -> Reader:
    reader = Reader()
    reader.feed(page.decode("utf-8"))
    return reader


def test_what_an_item_says_stays_text() -> None:
    reader = read(make_index([ROW], TEXTS, made_at=NOW, lines=(HOSTILE,)))
    assert "script" not in reader.tags
    assert "img" not in reader.tags
    assert reader.words.count(HOSTILE) == 2
    assert f"From: {HOSTILE} (says so itself)" in reader.words
    assert reader.attributes["href"] == "originals/a%20b.json"
    assert reader.attributes["content"] == "width=device-width, initial-scale=1"


def test_the_page_says_what_each_is_worth_and_what_it_proves() -> None:
    reader = read(make_index([ROW], TEXTS, made_at=NOW))
    words = " ".join(reader.words)
    for said in ("Not checked yet", "Expired: shown as history", "Awarded on 1 July 2026",
                 "Valid until 1 July 2026", "ab" * 32, "this page proves nothing",
                 "Made on 1 July 2026"):  # fmt: skip
        assert said in words
    assert reader.tags.count("th") == 5
    assert reader.attributes["lang"] == "en"


def test_practice_is_said_first() -> None:
    words = read(make_index([], TEXTS, made_at=NOW, is_practice=True)).words
    assert any(word.startswith("PRACTICE. ") for word in words)
    plain = IndexRow(file="a", digest="b", title="T", issuer="School", mark=Mark.SIGNED)
    shown = " ".join(read(make_index([plain], TEXTS, made_at=NOW)).words)
    assert "PRACTICE" not in shown
    assert "Signed by School" in shown


@pytest.mark.parametrize("mark", [*Mark, None])
@pytest.mark.parametrize("is_claim", [True, False])
def test_only_what_was_found_signed_is_called_signed(mark: Mark | None, *, is_claim: bool) -> None:
    row = replace(ROW, title="T", issuer="makers.example.org", issuer_is_claim=is_claim, mark=mark)
    words = read(make_index([row], TEXTS, made_at=NOW)).words
    is_signed = mark in (Mark.SIGNED, Mark.SIGNED_NOT_LISTED, Mark.SIGNED_BY_ME)
    assert ("Signed by makers.example.org" in words) is (is_signed and not is_claim)
    assert ("From: makers.example.org (says so itself)" in words) is is_claim
    assert ("makers.example.org" in words) is (not is_signed and not is_claim)


def test_chosen_fields_are_said_to_be_chosen() -> None:
    fields = FieldCount(shown=3, every=12)
    for mark, is_intact in ((Mark.SIGNED, True), (Mark.NOT_CHECKED, False)):
        row = replace(ROW, mark=mark, fields=fields)
        words = " ".join(read(make_index([row], TEXTS, made_at=NOW)).words)
        assert "Shows 3 of 12 fields" in words
        assert (ENGLISH.covers_what_is_shown in words) is is_intact


def test_a_badge_whose_details_are_away_is_called_by_their_website() -> None:
    row = replace(ROW, title="https://makers.example.org/x", website="makers.example.org")
    reader = read(make_index([row], TEXTS, made_at=NOW))
    assert "Badge, details not at hand (makers.example.org)" in reader.words
    assert row.title not in reader.words

"""The title and the names of what is known by name only, wherever they stand."""

from typing import Any

import pytest

from wallet.formats.description_named import describe_named
from wallet.formats.named_only import named
from wallet.formats.reading import Place
from wallet.model.credential import Terms
from wallet.model.description import Description, Field


def described(document: Any, terms: Terms | None = None) -> Description:
    reading = named(document, "a kind", terms or Terms(), b"{}", Place(name="x"))
    return describe_named(reading.credentials[0])


@pytest.mark.parametrize(("document", "title", "issuer"), [
    ({}, "a kind", ""),
    ({"name": "Transcript", "issuers": [{"name": "One"}, {"name": "Two"}]}, "Transcript", "One"),
    ({"badge": {"name": "", "issuer": "x"}, "title": "Second"}, "Second", ""),
    ({"badge": [{"name": "First"}, {"name": "Other"}]}, "First", ""),
])  # fmt: skip
def test_the_first_title_and_issuer_there_are(document: Any, title: str, issuer: str) -> None:
    shown = described(document)
    assert (shown.title, shown.issuer_says) == (title, issuer)
    assert shown.achievement_kind == "a kind"


def test_everything_else_is_said() -> None:
    shown = described({"name": "T", "transcript": [{"grade": "A"}], "recipient": {"name": "M"}})
    assert [(text.field, text.label, text.value) for text in shown.texts] == [
        (Field.RECIPIENT, "", "M"), (Field.OTHER, "transcript / grade", "A"),
    ]  # fmt: skip


def test_dates_that_are_none_are_left_out() -> None:
    shown = described({}, Terms(valid_from="yesterday", valid_until="2031-01-01T00:00:00Z"))
    assert shown.valid_from is None
    assert shown.valid_until is not None

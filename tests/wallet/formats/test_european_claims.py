"""Claims inside claims are read down to a bound, and a grade is a result."""

from typing import Any

from wallet.formats.description_node import Node
from wallet.formats.description_sheet import Sheet
from wallet.formats.european_claims import read_claims
from wallet.model.description import Field


def nested(levels: int) -> dict[str, Any]:
    part: dict[str, Any] = {"title": {"en": f"level {levels}"}}
    for level in range(levels - 1, 0, -1):
        part = {"title": {"en": f"level {level}"}, "hasPart": [part]}
    return part


def test_parts_are_read_down_to_the_bound() -> None:
    sheet = Sheet()
    assert list(read_claims(sheet, Node({"hasClaim": nested(9)}))) == []
    assert [text.value for text in sheet.texts] == [f"level {level}" for level in range(1, 7)]


def test_a_grade_becomes_a_result_with_its_scale() -> None:
    claim = {
        "title": {"en": "Exam"}, "grade": {"noteLiteral": {"en": "B"}},
        "specifiedBy": {"gradingScheme": {"title": {"en": "A to F"}}},
    }  # fmt: skip
    (found,) = [one for one in read_claims(Sheet(), Node({"achieved": claim})) if one.results]
    assert [(one.name, one.value, one.scale) for one in found.results] == [("Exam", "B", "A to F")]


def test_credits_without_a_number_are_nothing() -> None:
    sheet = Sheet()
    list(read_claims(sheet, Node({"hasClaim": {"creditReceived": {"framework": {}}}})))
    assert [text for text in sheet.texts if text.field is Field.CREDITS_EARNED] == []

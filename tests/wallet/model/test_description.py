import pytest

from wallet.model.description import Field, Text


@pytest.mark.parametrize(
    ("value", "language", "is_truth"),
    [
        ("true", "", True),
        ("false", "", True),
        ("true", "en", False),  # somebody's word, in a language
        ("True", "", False),
        ("1", "", False),
        ("truth", "", False),
        ("", "", False),
    ],
)
def test_yes_and_no_are_told_by_what_a_graph_writes_for_them(
    value: str, language: str, is_truth: bool
) -> None:
    text = Text(field=Field.OTHER, label="partial", value=value, language=language)
    assert text.is_truth is is_truth

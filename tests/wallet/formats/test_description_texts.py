import pytest

from wallet.formats.description_node import Node
from wallet.formats.description_texts import first_text, is_language_map, localized, written


def test_a_language_map_is_told_from_an_object():
    assert is_language_map({"en": "a", "pt-BR": "b", "@none": "c"})
    assert not is_language_map({})
    assert not is_language_map({"en": 1})
    assert not is_language_map({"id": "x"})
    assert not is_language_map({"name": "x", "en": "y"})
    assert list(localized(Node({"name": "x"}))) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Welding", "Welding"),
        (["Welding", "Soldering"], "Welding"),
        ({"es": "Soldadura", "en": "Welding"}, "Soldadura"),
        ({"@value": "Soudure", "@language": "fr"}, "Soudure"),
        ("abc\u202e", "abc⟨U+202E⟩"),
        (3.0, "3"),
        (True, "true"),
        ({"id": "x"}, ""),
        ([], ""),
        (None, ""),
    ],
)
def test_the_first_text_of_a_value(value, text) -> None:
    assert first_text(Node(value)) == text


def test_a_data_url_is_told_by_kind_and_size() -> None:
    assert written(Node("data:image/png;base64,AAAA")) == "data:image/png;base64 (26)"

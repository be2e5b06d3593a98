"""Where European documents keep their words."""

from wallet.formats.description_node import Node
from wallet.formats.description_sheet import Sheet
from wallet.formats.european_words import name_of, say_number, say_words, take_words
from wallet.model.description import Field


def test_a_thing_is_called_by_its_label_title_legal_name_or_note() -> None:
    for member in ("prefLabel", "title", "legalName", "noteLiteral", "altLabel"):
        assert name_of(Node({"id": "urn:a", member: {"en": "Word"}})) == "Word"
    assert name_of(Node({"address": {}, "fullAddress": {"noteLiteral": {"en": "Street"}}})) == (
        "Street"
    )
    assert name_of(Node({"id": "urn:a"})) == ""


def test_all_languages_are_said_and_identifiers_count_as_said() -> None:
    sheet = Sheet()
    node = Node({"id": "http://a.example", "prefLabel": {"en": "Spain", "es": "España"}})
    say_words(sheet, Field.OTHER, node, named="country")
    assert [(text.value, text.language) for text in sheet.texts] == [
        ("Spain", "en"), ("España", "es"),
    ]  # fmt: skip
    assert node.at("id") in sheet.said


def test_taking_words_takes_all_their_languages() -> None:
    sheet = Sheet()
    node = Node({"prefLabel": {"en": "Pass", "es": "Apto"}})
    assert take_words(sheet, node) == "Pass"
    assert len(sheet.said) == 2


def test_a_number_is_said_with_its_scheme_or_place_or_alone() -> None:
    sheet = Sheet()
    for value in (
        {"schemeName": "Student number", "notation": "7"},
        {"spatial": {"prefLabel": {"en": "Spain"}}, "notation": "8"},
        {"notation": "9"},
        {"schemeName": "Nothing"},
    ):
        say_number(sheet, Field.IDENTIFIER, Node(value))
    assert [text.value for text in sheet.texts] == ["Student number: 7", "Spain: 8", "9"]

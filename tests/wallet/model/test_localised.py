"""Texts in several languages are shown in the reader's, and nothing is lost that has one only."""

from wallet.model.description import Compartment, Description, Field, Text
from wallet.model.localised import in_language, title_in


def text(value: str, language: str, pointer: str, field: Field = Field.NAME) -> Text:
    return Text(field=field, value=value, language=language, pointer=pointer)


def description(*texts: Text, titles: tuple[Text, ...] = ()) -> Description:
    return Description(
        title="As it came", compartment=Compartment.SKILLS, achievement_kind="", issuer_id="",
        issuer_says="", texts=texts, titles=titles,
    )  # fmt: skip


def shown(found: Description) -> list[str]:
    return [one.value for one in found.texts]


def test_one_of_several_languages_is_chosen() -> None:
    both = description(text("Welding", "en", "/a/en"), text("Soldadura", "es", "/a/es"))
    assert shown(in_language(both, "es")) == ["Soldadura"]
    assert shown(in_language(both, "en")) == ["Welding"]
    assert shown(in_language(both, "es-MX")) == ["Soldadura"]


def test_english_stands_in_and_then_whatever_came_first() -> None:
    assert shown(
        in_language(
            description(text("Soudage", "fr", "/a/fr"), text("Welding", "en", "/a/en")), "es"
        )
    ) == ["Welding"]
    assert shown(
        in_language(
            description(text("Soudage", "fr", "/a/fr"), text("Lassen", "nl", "/a/nl")), "es"
        )
    ) == ["Soudage"]


def test_texts_of_other_places_all_stay() -> None:
    several = description(
        text("One", "", "/a"), text("Two", "", "/b"), text("Tres", "es", "/c/es"),
        text("Three", "en", "/d/en"), text("One", "en", "/x"),
    )  # fmt: skip
    assert shown(in_language(several, "es")) == ["One", "Two", "Tres", "Three", "One"]


def test_the_title_follows() -> None:
    titles = (text("Welding", "en", "/t/en"), text("Soldadura", "es", "/t/es"))
    assert in_language(description(titles=titles), "es").title == "Soldadura"
    assert in_language(description(), "es").title == "As it came"


def test_a_title_alone_is_chosen_the_same_way() -> None:
    titles = (text("Welding", "en", "/t/en"), text("Soldadura", "es", "/t/es"))
    assert title_in(description(titles=titles), "es") == "Soldadura"
    assert title_in(description(), "es") == "As it came"

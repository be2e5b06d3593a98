"""A European credential in words: everything once, each with its language, no grammar."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.formats.european_samples import PIXEL, Sealer, concept, diploma
from wallet.encoding.contexts import bundled_contexts
from wallet.formats.description import describe, heading
from wallet.formats.european_words import period_shown
from wallet.formats.reader import read_items
from wallet.model.description import Description, Field
from wallet.model.localised import in_language


def item(value: dict[str, Any]):
    return read_items(json.dumps(value).encode(), "a", bundled_contexts()).credentials[0]


def described(**changes: Any) -> Description:
    return describe(item(diploma(**changes)))


def said(description: Description, field: Field) -> list[str]:
    return [text.value for text in description.texts if text.field is field]


def test_title_issuer_and_dates() -> None:
    description = described()
    assert [(one.value, one.language) for one in description.titles] == [
        ("Certificate of Welding", "en"), ("Certificado de soldadura", "es"),
    ]  # fmt: skip
    assert (description.title, description.issuer_says) == (
        "Certificate of Welding", "College of Arda",
    )  # fmt: skip
    assert heading(item(diploma())) == (description.title, description.issuer_says)
    assert said(description, Field.AWARDED) == ["2026-02-01T00:00:00Z"] * 2
    assert description.valid_from == description.awarded_at


def test_the_person_and_what_is_private_about_them() -> None:
    description = described()
    assert said(description, Field.RECIPIENT) == ["Ana Ruiz"]
    assert said(description, Field.BIRTH_DATE) == ["2001-05-05"]
    assert said(description, Field.RECIPIENT_NUMBER) == ["Student number: 97"]
    assert said(description, Field.RECIPIENT_EMAIL) == ["ana@example.org"]
    assert said(description, Field.POSTAL_ADDRESS) == ["2 Side Street"]
    assert said(description, Field.PHONE) == ["+34 600"]
    subject = {**diploma()["credentialSubject"], "fullName": {"en": "Ana Ruiz Gil"}}
    assert said(described(credentialSubject=subject), Field.RECIPIENT) == ["Ana Ruiz Gil"]


def test_claims_credits_outcomes_and_results() -> None:
    description = described()
    assert said(description, Field.CREDITS_EARNED) == ["3 (ECTS)"]
    assert said(description, Field.CREDITS_AVAILABLE) == ["4 (ECTS)"]
    assert said(description, Field.WORKLOAD) == ["60 h"]
    assert said(description, Field.FIELD_OF_STUDY) == ["Metal work"]
    assert [(skill.name, skill.framework) for skill in description.skills] == [
        ("Joins steel", ""), ("weld metal", "ESCO"),
    ]  # fmt: skip
    assert [(level.name, level.framework) for level in description.levels] == [("Level 4", "EQF")]
    (result,) = description.results
    assert (result.name, result.value, result.scale) == ("Bench test", "Pass", "Pass or fail")


def test_the_picture_is_the_ready_made_page() -> None:
    picture = described().picture
    assert picture is not None
    assert (picture.data, picture.media_type) == (PIXEL, "image/png")
    for content, kind in (("é", "PNG"), ("AAAA", "other")):
        image = {"content": content, "contentType": concept(kind)}
        display = {"individualDisplay": {"displayDetail": {"image": image}}}
        assert described(displayParameter=display).picture is None


def test_a_pictures_kind_is_told_by_its_bytes_where_nobody_says_it() -> None:
    image = {"content": "/9j/AAAA", "contentType": concept("unheard of")}
    picture = described(
        displayParameter={"individualDisplay": {"displayDetail": {"image": image}}}
    ).picture
    assert picture is not None
    assert picture.media_type == "image/jpeg"


def test_without_a_title_the_first_claim_names_it() -> None:
    assert described(displayParameter={}).title == "Welding"
    bare = described(displayParameter={}, credentialSubject={"id": "urn:a"})
    assert bare.title == "urn:credential:1"


def test_what_nobody_foresaw_is_said_and_grammar_is_not() -> None:
    description = described(
        newThing={"deepThing": {"en": "Of note", "es": "Notable"}},
        alone=["one", 2],
        x={"id": "urn:b"},
    )
    others = {text.value: text.label for text in description.texts if text.field is Field.OTHER}
    assert others["Of note"] == "new thing / deep thing"
    assert others["one"] == "alone"
    assert others["2"] == "alone"
    words = " ".join(text.value for text in description.texts)
    for grammar in ("inScheme", "lists.example/all", "urn:epass", "urn:b", "ConceptScheme"):
        assert grammar not in words


def test_the_readers_language_is_chosen_where_it_is_there() -> None:
    spanish = in_language(described(), "es")
    assert spanish.title == "Certificado de soldadura"
    assert said(spanish, Field.ISSUER) == ["Colegio de Arda"]
    assert said(spanish, Field.DESCRIPTION) == ["has learned to weld"]
    assert in_language(described(), "en").title == "Certificate of Welding"


def test_sealed_and_unsealed_read_alike() -> None:
    assert describe(item(Sealer().seal(diploma()))).texts == described().texts


def test_periods_in_units() -> None:
    assert [period_shown(text) for text in ("PT60H", "P2M", "P1Y2DT3M", "P", "soon")] == [
        "60 h", "2 mo", "1 a 2 d 3 min", "P", "soon",
    ]  # fmt: skip


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "title", "en", "grade", "specifiedBy"]), inner)
    ),
    max_leaves=12,
)


@given(
    st.sampled_from(["issuer", "credentialSubject", "displayParameter", "identifier", "issued"]),
    ANYTHING,
)
def test_nothing_in_it_breaks_reading(member: str, value: Any) -> None:
    assert isinstance(describe(item(diploma(**{member: value}))), Description)

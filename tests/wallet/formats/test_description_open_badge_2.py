"""What people read of Open Badges before 3.0: all of it, and where each text comes from."""

from dataclasses import replace
from typing import Any

import pytest

from tests.doubles.badge_publisher import (
    EMAIL,
    V2,
    BadgePublisher,
    as_bytes,
    baked_png,
    old_badge,
)
from tests.doubles.issuer_simulator import AS_OF
from wallet.encoding.contexts import bundled_contexts
from wallet.formats.description import describe
from wallet.formats.reader import read_items
from wallet.model.description import Compartment, Description, Field
from wallet.trust.completing import complete
from wallet.trust.knowledge import Knowledge, KnownDocument

SHOP = BadgePublisher()


def described(value: Any, knowledge: Knowledge | None = None) -> Description:
    data = value if isinstance(value, bytes) else as_bytes(value)
    credential = read_items(data, "a test", bundled_contexts()).credentials[0]
    return describe(credential if knowledge is None else complete(credential, knowledge))


def said(description: Description, label: Field) -> list[str]:
    return [text.value for text in description.texts if text.field is label]


def others(description: Description) -> dict[str, str]:
    return {text.label: text.value for text in description.texts if text.field is Field.OTHER}


def test_a_badge_that_carries_everything_is_described_in_full() -> None:
    issuer = SHOP.profile(telephone="+1 555 0100", description="Teaches trades.")
    badge = SHOP.badge_class(issuer=issuer, version="2", related={"id": "urn:x:old"})
    description = described(
        SHOP.assertion(
            1, badge=badge, narrative="Welded at night.", expires="2031-05-03T10:00:00Z"
        )
    )
    assert (description.title, description.issuer_says) == ("Welding Basics", "Harbor Makers")
    assert description.issuer_id == SHOP.issuer_id
    assert description.compartment is Compartment.SKILLS
    for label, texts in (
        (Field.DESCRIPTION, ["Joins steel plates safely.", "Teaches trades."]),
        (Field.CRITERIA, ["Welded three plates under supervision."]),
        (Field.TAG, ["welding", "steel"]),
        (Field.NARRATIVE, ["Welded at night."]),
        (Field.RECIPIENT_EMAIL, [EMAIL]),
        (Field.AWARDED, ["2024-05-03T10:00:00Z"]),
        (Field.VALID_UNTIL, ["2031-05-03T10:00:00Z"]),
        (Field.IDENTIFIER, [SHOP.url("assertions/1.json")]),
        (Field.ISSUER, ["Harbor Makers"]),
        (Field.ISSUER_WEBSITE, [SHOP.url("")]),
        (Field.ISSUER_EMAIL, ["hello@badges.example.org"]),
        (Field.PHONE, ["+1 555 0100"]),
        (Field.VERSION, ["2"]),
        (Field.RELATED, ["urn:x:old"]),
        (Field.HOSTED_ON, []),
    ):
        assert said(description, label) == texts, label
    (skill,) = description.skills
    assert (skill.name, skill.code) == ("Shielded metal arc welding", "W-12")
    assert skill.framework == "Trade Skills"
    assert description.valid_from is not None and description.valid_until is not None
    assert description.picture is not None
    assert description.picture.remote == SHOP.url("welding.png")
    # Grammar is nothing anybody says.
    assert not {"Assertion", "BadgeClass", "Issuer", "hosted"} & set(others(description).values())


def test_what_was_read_from_its_website_is_said_to_be_and_dated() -> None:
    badge = SHOP.hosted(1)
    apart = described(badge, SHOP.knowledge())
    assert apart.title == "Welding Basics"
    assert said(apart, Field.ISSUER) == ["Harbor Makers"]
    # One website on one day is said once.
    assert said(apart, Field.HOSTED_ON) == ["badges.example.org (2026-06-01)"]
    assert others(apart) == {}
    assert said(apart, Field.TECHNICAL) == [SHOP.url("key.json"), SHOP.url("revoked.json")]
    labels = [text.field for text in apart.texts]
    # What is the badge's own comes before, what is its website's behind.
    assert labels.index(Field.RECIPIENT_EMAIL) < labels.index(Field.HOSTED_ON)
    assert labels.index(Field.HOSTED_ON) < labels.index(Field.DESCRIPTION)


def test_a_badge_whose_class_is_not_at_hand_is_named_by_its_address() -> None:
    description = described(SHOP.hosted(1))
    assert description.title == SHOP.url("classes/welding.json")
    assert (description.issuer_id, description.issuer_says) == ("", "")
    assert others(description) == {"badge": SHOP.url("classes/welding.json")}


def test_an_issuer_that_is_not_at_hand_is_named_by_its_address() -> None:
    inside = described(SHOP.assertion(1, badge=SHOP.badge_class()))
    assert said(inside, Field.ISSUER) == [SHOP.issuer_id]
    assert inside.issuer_says == ""


def test_an_issuer_inside_that_only_has_an_id_is_read_from_its_website() -> None:
    inside = SHOP.badge_class(issuer={"id": SHOP.issuer_id, "type": "Issuer"})
    badge = SHOP.hosted(3, badge=inside)
    description = described(badge, SHOP.knowledge())
    assert description.issuer_says == "Harbor Makers"
    assert said(description, Field.HOSTED_ON) == ["badges.example.org (2026-06-01)"]


def test_evidence_has_every_form() -> None:
    whole = {
        "id": "https://e.example/2", "type": "Evidence", "name": "Film", "description": "d",
        "narrative": "n", "genre": "video", "audience": "employers",
    }  # fmt: skip
    named = {"id": "_:b0", "narrative": "Only a text"}
    description = described(SHOP.assertion(1, evidence=["https://e.example/1", whole, named]))
    first, second, third = description.evidence
    assert (first.link, first.name) == ("https://e.example/1", "")
    assert (second.name, second.description, second.narrative, second.genre, second.audience) == (
        "Film", "d", "n", "video", "employers",
    )  # fmt: skip
    assert second.link == "https://e.example/2"
    assert (third.link, third.narrative) == ("", "Only a text")
    (alone,) = described(SHOP.assertion(1, evidence="https://e.example/1")).evidence
    assert alone.link == "https://e.example/1"


@pytest.mark.parametrize(("recipient", "label", "value"), [
    ({"type": "email", "hashed": True, "salt": "s", "identity": "sha256$00"},
     Field.RECIPIENT_HASHED, "sha256$00"),
    ({"type": "telephone", "hashed": False, "identity": "+1"}, Field.PHONE, "+1"),
    ({"type": "url", "hashed": False, "identity": "https://me.example/"}, Field.RECIPIENT_NUMBER,
     "https://me.example/"),
    ({"type": "email", "identity": "a@b.example", "name": "Ada"}, Field.RECIPIENT, "Ada"),
])  # fmt: skip
def test_recipients_are_said_by_their_kind(
    recipient: dict[str, Any], label: Field, value: str
) -> None:
    assert said(described(SHOP.assertion(1, recipient=recipient)), label) == [value]


def test_old_badges_are_described_by_their_own_members() -> None:
    oldest = described(old_badge("0.5"))
    assert (oldest.title, oldest.issuer_says) == ("Knots", "Old Harbor")
    assert said(oldest, Field.RECIPIENT_EMAIL) == [EMAIL]
    assert said(oldest, Field.ISSUER) == ["Old Harbor", "Sailors"]
    assert said(oldest, Field.ISSUER_EMAIL) == ["old@old.example.org"]
    assert said(oldest, Field.AWARDED) == ["2011-06-01"]
    old = described(old_badge("1.0"))
    assert said(old, Field.CRITERIA_LINK) == ["https://old.example.org/knots.html"]
    # Seconds since 1970 say nothing to people.
    assert said(old, Field.AWARDED) == ["2015-04-30T00:00:00Z"]
    assert "1430352000" not in [text.value for text in old.texts]
    (skill,) = old.skills
    assert (skill.name, skill.url) == ("Knots", "https://skills.example.org/knots")
    hidden = described({**old_badge("0.5"), "recipient": "sha256$00", "salt": "s"})
    assert said(hidden, Field.RECIPIENT_HASHED) == ["sha256$00"]


def test_a_date_nobody_can_read_stays_as_it_is() -> None:
    assert said(described(SHOP.assertion(1, issuedOn="soon")), Field.AWARDED) == ["soon"]
    assert said(described(SHOP.assertion(1, issuedOn=-1)), Field.AWARDED) == ["-1"]


def test_languages_are_kept() -> None:
    badge = SHOP.badge_class(
        name={"en": "Welding", "es": "Soldadura"}, description={"es": "Une placas."}
    )
    description = described({**badge, "@language": "es"})
    assert description.title == "Welding"
    assert description.language == "es"
    spanish = [text for text in description.texts if text.language == "es"]
    assert {text.value for text in spanish} == {"Soldadura", "Une placas."}


def test_endorsements_inside_are_told_with_who_says_so() -> None:
    endorsement = {
        "type": "Endorsement",
        "claim": {"id": SHOP.issuer_id, "endorsementComment": "Good people"},
        "issuer": {"id": "https://guild.example/", "name": "The Guild"},
    }
    by_address = {**endorsement, "issuer": "https://guild.example/"}
    description = described(
        SHOP.assertion(1, endorsement=[endorsement, by_address, "https://e.example/3"])
    )
    assert [(line.says, line.comment) for line in description.endorsements] == [
        ("The Guild", "Good people"),
        ("https://guild.example/", "Good people"),
    ]
    assert description.endorsements[0].endorses == SHOP.issuer_id
    assert others(description)["endorsement"] == "https://e.example/3"


def test_extensions_and_unknown_members_survive() -> None:
    more = {"extensions:of": {"type": ["Extension", "extensions:Of"], "gpa": 4.0}, "odd": "x"}
    description = described(SHOP.assertion(1, **more))
    assert "x" in [text.value for text in description.texts]
    assert "4" in [text.value for text in description.texts]


@pytest.mark.parametrize(("value", "title"), [
    (SHOP.badge_class(), "Welding Basics"),
    (SHOP.profile(), "Harbor Makers"),
    (SHOP.key_document(), SHOP.url("key.json")),
    ({"@context": V2, "type": "Criteria", "narrative": "n"}, "Criteria"),
    ({"@context": V2, "type": "Thing", "name": 7}, "7"),
])  # fmt: skip
def test_other_objects_have_a_title(value: Any, title: str) -> None:
    assert described(value).title == title


def test_the_picture_it_was_baked_into_comes_first() -> None:
    picture = baked_png(as_bytes(SHOP.assertion(1)))
    description = described(picture)
    assert description.picture is not None
    assert (description.picture.data, description.picture.media_type) == (picture, "image/png")


def test_texts_of_strangers_are_made_safe() -> None:
    badge = SHOP.badge_class(name="Weld\u202eing")
    description = described(SHOP.assertion(1, badge=badge, narrative="a\u200bb"))
    assert "\u202e" not in description.title
    assert all("\u200b" not in text.value for text in description.texts)


def test_an_alignment_that_is_only_an_address_is_told_as_one() -> None:
    description = described(SHOP.badge_class(alignment="https://skills.example.org/smaw"))
    assert description.skills == ()
    assert others(description)["alignment"] == "https://skills.example.org/smaw"


@pytest.mark.parametrize("url", ["https://[::1/class", "urn:x:class"])
def test_a_class_at_an_odd_address_is_said_by_its_address(url: str) -> None:
    known = KnownDocument(url=url, document=SHOP.badge_class(), as_of=AS_OF, origin="a test")
    knowledge = replace(SHOP.knowledge(), documents={url: known})
    description = described(SHOP.assertion(1, badge=url), knowledge)
    assert said(description, Field.HOSTED_ON) == [f"{url} (2026-06-01)"]


def test_the_address_of_a_class_that_is_not_at_hand_stands_for_the_title() -> None:
    bare = described(SHOP.assertion(1))
    assert bare.title_is_address and bare.title.startswith("https://")
    named = described(SHOP.assertion(1, badge=SHOP.badge_class()))
    assert not named.title_is_address and not named.title.startswith("https://")
    assert not described(SHOP.badge_class(name="https://e.example/")).title_is_address

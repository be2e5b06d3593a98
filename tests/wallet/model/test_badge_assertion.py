"""What an Open Badge before 3.0 is taken apart into."""

from datetime import UTC, datetime

import pytest

from wallet.model.badge_assertion import (
    AtHand,
    BadgeAssertion,
    BadgeGeneration,
    BadgeVerification,
    link_of,
)
from wallet.model.json_values import JsonValue

SEEN = datetime(2026, 1, 2, tzinfo=UTC)


def test_what_was_found_at_the_issuers_address_is_no_part_of_the_badge() -> None:
    bare = BadgeAssertion(generation=BadgeGeneration.V2, kind="Assertion")
    assert bare.profile == {}
    assert bare.verification is BadgeVerification.NOT_SAID
    page = AtHand(url="https://a.example/", document={"name": "A"}, as_of=SEEN, origin="a test")
    joined = BadgeAssertion(
        generation=BadgeGeneration.V2,
        kind="Assertion",
        issuer_url="https://a.example/",
        at_hand={"issuer": page},
    )
    assert joined.profile == {"name": "A"}
    assert (joined.issuer_id, joined.issuer) == ("https://a.example/", {})


@pytest.mark.parametrize(
    ("value", "link"),
    [
        ("urn:a", "urn:a"),
        ({"id": "urn:b"}, "urn:b"),
        ({"@id": "urn:c"}, "urn:c"),
        ({"id": 7}, ""),
        (["urn:a"], ""),
        (None, ""),
    ],
)
def test_a_link_is_a_text_or_has_an_id(value: JsonValue, link: str) -> None:
    assert link_of(value) == link

"""What stood at the addresses a badge points at: found, joined, dated, never mixed in."""

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.doubles.badge_publisher import BadgePublisher, as_bytes, old_badge
from tests.doubles.issuer_simulator import AS_OF
from wallet.encoding.contexts import bundled_contexts
from wallet.formats.reader import read_items
from wallet.model.badge_assertion import AtHand, BadgeAssertion
from wallet.model.credential import Credential
from wallet.trust.hosted_badges import (
    find_badge_key,
    find_hosted,
    is_in_scope,
    is_listed,
    join_pages,
    keys_listed_in,
    pages_beside,
    with_badge_at_hand,
)
from wallet.trust.knowledge import Knowledge, KnownDocument, bundled_knowledge

SHOP = BadgePublisher()
NOTHING = bundled_knowledge()


def badge(value: Any) -> Credential:
    return read_items(as_bytes(value), "a test", bundled_contexts()).credentials[0]


def knowing(**documents: Any) -> Knowledge:
    known = {
        f"https://k.example/{name}": KnownDocument(
            url=f"https://k.example/{name}", document=document, as_of=AS_OF, origin="a test"
        )
        for name, document in documents.items()
    }
    return replace(NOTHING, documents=known)


def joined(credential: Credential, knowledge: Knowledge) -> BadgeAssertion:
    parts = with_badge_at_hand(credential, knowledge).secured
    assert isinstance(parts, BadgeAssertion)
    return parts


def test_a_page_is_an_object_under_exactly_its_address() -> None:
    knowledge = knowing(page={"a": 1}, text='{"b": 2}', key="-----BEGIN PUBLIC KEY-----")
    page = find_hosted("https://k.example/page", knowledge)
    assert page is not None
    assert (page.document, page.as_of, page.origin) == ({"a": 1}, AS_OF, "a test")
    text = find_hosted("https://k.example/text", knowledge)
    assert text is not None and text.document == {"b": 2}
    for url in ("https://k.example/key", "https://k.example/Page", "https://k.example/none", ""):
        assert find_hosted(url, knowledge) is None


def test_what_a_badge_only_points_at_is_joined_and_dated() -> None:
    credential = badge(SHOP.hosted(1))
    complete = with_badge_at_hand(credential, SHOP.knowledge())
    parts = joined(credential, SHOP.knowledge())
    assert parts.at_hand["badge"].document == SHOP.badge_class()
    assert parts.at_hand["issuer"].document == SHOP.profile()
    assert {known.as_of for known in parts.at_hand.values()} == {AS_OF}
    assert complete.issuer_id == SHOP.issuer_id
    # The document stays what came.
    assert (complete.document, complete.original) == (credential.document, credential.original)


def test_what_came_inside_stays_and_is_not_looked_for() -> None:
    inside = badge(SHOP.assertion(1, badge=SHOP.badge_class(issuer=SHOP.profile(name="Other"))))
    parts = joined(inside, SHOP.knowledge())
    assert set(parts.at_hand) == {"issuer"}
    assert parts.issuer["name"] == "Other"
    assert parts.profile["name"] == "Harbor Makers"


def test_what_is_not_at_hand_is_left_open() -> None:
    parts = joined(badge(SHOP.hosted(1)), SHOP.knowledge(without=("welding.json",)))
    assert (dict(parts.at_hand), parts.issuer_url) == ({}, "")
    alone = joined(badge(SHOP.hosted(1)), SHOP.knowledge(without=("issuer.json",)))
    assert (set(alone.at_hand), alone.issuer_url) == ({"badge"}, SHOP.issuer_id)


def test_an_old_issuer_is_named_by_its_origin() -> None:
    parts = joined(badge(old_badge("0.5")), NOTHING)
    assert parts.issuer_url == "https://old.example.org"


def test_other_objects_and_forms_stay_as_they_are() -> None:
    for value in (SHOP.badge_class(), {"@context": "https://www.w3.org/ns/credentials/v2"}):
        credential = badge(value)
        assert with_badge_at_hand(credential, SHOP.knowledge()) is credential
    without_terms = replace(badge(SHOP.hosted(1)), terms=None)
    assert with_badge_at_hand(without_terms, SHOP.knowledge()).terms is None


# --- keys


def test_a_key_is_a_document_or_the_bare_text_of_one() -> None:
    document = {"id": "https://k.example/key", "owner": "urn:o", "publicKeyPem": "P"}
    knowledge = knowing(
        key=document,
        text="-----BEGIN PUBLIC KEY-----\n",
        other="no key",
        moved={**document, "id": "https://k.example/else"},
        empty={"owner": "a"},
    )
    key = find_badge_key("https://k.example/key", None, knowledge)
    assert key is not None
    assert (key.id, key.owner, key.pem, key.as_of) == (document["id"], "urn:o", "P", AS_OF)
    text = find_badge_key("https://k.example/text", None, knowledge)
    assert text is not None and (text.owner, text.pem[:10]) == ("", "-----BEGIN")
    for name in ("other", "moved", "empty", "none"):
        assert find_badge_key(f"https://k.example/{name}", None, knowledge) is None


def test_a_key_may_be_spelled_out_in_the_issuers_own_page() -> None:
    spelled = {"id": "https://k.example/k", "owner": "https://k.example/i", "publicKeyPem": "P"}
    document = {"publicKey": ["https://k.example/other", spelled]}
    profile = AtHand(url="https://k.example/i", document=document, as_of=AS_OF, origin="o")
    for url in ("https://k.example/k", ""):
        key = find_badge_key(url, profile, NOTHING)
        assert key is not None and key.id == "https://k.example/k"
    assert find_badge_key("https://k.example/none", profile, NOTHING) is None
    assert find_badge_key("https://k.example/k", None, NOTHING) is None
    assert len(keys_listed_in(document)) == 2
    assert is_listed("https://k.example/k", document)
    assert is_listed("https://k.example/other", document)
    assert not is_listed("https://k.example/none", document)
    assert keys_listed_in({}) == ()


# --- whose website


@pytest.mark.parametrize(("url", "rules", "is_inside"), [
    ("https://i.example/a/1", {}, True),
    ("http://i.example/a/1", {}, True),
    ("https://I.EXAMPLE/a/1", {}, True),
    ("https://evil.example/a/1", {}, False),
    ("https://i.example.evil.example/1", {}, False),
    ("https://sub.i.example/1", {}, False),
    ("urn:uuid:1", {}, False),
    ("", {}, False),
    ("https://", {}, False),
    ("https://h.example/a/1", {"allowedOrigins": "h.example"}, True),
    ("https://h.example/a/1", {"allowedOrigins": ["x.example", "H.example"]}, True),
    ("https://h.example/a/1", {"allowedOrigins": ["https://h.example"]}, True),
    ("https://i.example/a/1", {"allowedOrigins": ["h.example"]}, False),
    ("https://i.example/a/1", {"allowedOrigins": []}, False),
    ("https://h.example/a/1", {"startsWith": "https://h.example/a/"}, True),
    ("https://h.example/a/1", {"startsWith": ["https://x.example/", "https://h.example/"]}, True),
    ("https://h.example/b/1", {"startsWith": "https://h.example/a/"}, False),
    ("https://h.example.evil.example/", {"startsWith": "https://h.example"}, False),
    ("https://h.example/1", {"startsWith": "https://"}, False),
    ("https://i.example/a/1", {"startsWith": []}, False),
    ("https://h.example/a/1", {"startsWith": "https://h.example/", "allowedOrigins": "x.example"},
     False),
    ("https://h.example/a/1", {"startsWith": "https://h.example/", "allowedOrigins": "h.example"},
     True),
])  # fmt: skip
def test_badges_stand_where_the_issuer_lets_them(url: str, rules: Any, is_inside: bool) -> None:
    profile = {"verification": rules} if rules else {}
    assert is_in_scope(url, "https://i.example/issuer.json", profile) is is_inside


def test_the_published_pages_are_json() -> None:
    assert json.loads(json.dumps(SHOP.documents())) == SHOP.documents()


def test_pages_that_were_at_hand_can_be_joined_again() -> None:
    credential = badge(SHOP.hosted(1))
    pages = pages_beside(credential, SHOP.knowledge())
    assert {page.url for page in pages} == {SHOP.issuer_id, SHOP.url("classes/welding.json")}
    again = join_pages(credential, {page.url: page for page in pages}.get)
    assert again == with_badge_at_hand(credential, SHOP.knowledge())
    assert pages_beside(badge(SHOP.badge_class()), SHOP.knowledge()) == ()
    assert pages_beside(replace(credential, secured=None), SHOP.knowledge()) == ()
    school = badge({"@context": "https://www.w3.org/ns/credentials/v2"})
    assert pages_beside(school, SHOP.knowledge()) == ()

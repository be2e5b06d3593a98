"""Open Badges before 3.0 are found, told apart from everything else, and taken apart."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles.badge_publisher import (
    EMAIL,
    V1,
    V2,
    BadgePublisher,
    as_bytes,
    baked_png,
    baked_svg,
    old_badge,
)
from tests.wallet.formats import samples
from wallet.encoding.contexts import bundled_contexts
from wallet.formats.open_badge_2 import VOCABULARY, fits, generation_of, subject_of, take_apart
from wallet.formats.reader import read_alone, read_items
from wallet.model.badge_assertion import (
    BadgeAssertion,
    BadgeGeneration,
    BadgeVerification,
)
from wallet.model.credential import Container, Credential, DataModel, Form, Securing
from wallet.model.json_values import JsonObject
from wallet.model.status_kinds import HOSTED_COPY, REVOCATION_LIST, REVOKED_ITSELF

SHOP = BadgePublisher()


def only(data: bytes) -> Credential:
    reading = read_items(data, "a test", bundled_contexts())
    assert not reading.not_read
    (credential,) = reading.credentials
    return credential


def parts_of(credential: Credential) -> BadgeAssertion:
    assert isinstance(credential.secured, BadgeAssertion)
    return credential.secured


def test_a_hosted_assertion_says_itself_in_the_data_models_words() -> None:
    value = SHOP.assertion(1, expires="2031-05-03T10:00:00Z")
    credential = only(as_bytes(value))
    assert (credential.form, credential.securing) == (Form.OPEN_BADGE_2, Securing.HOSTED)
    assert credential.data_model is DataModel.NONE
    assert credential.document == value
    assert credential.id == value["id"]
    assert credential.types == ("Assertion",)
    terms = credential.terms
    assert terms is not None
    assert (terms.valid_from, terms.valid_until) == (
        "2024-05-03T10:00:00Z",
        "2031-05-03T10:00:00Z",
    )
    assert terms.status == ({"type": HOSTED_COPY},)
    # The badge is only pointed at: nobody inside says who issued it.
    assert credential.issuer_id == ""
    parts = parts_of(credential)
    assert (parts.generation, parts.kind) == (BadgeGeneration.V2, "Assertion")
    assert parts.verification is BadgeVerification.HOSTED
    assert (parts.hosted_at, parts.key_url) == (value["id"], "")
    assert parts.badge_url == SHOP.url("classes/welding.json")


def test_a_signed_assertion_is_a_token_with_the_key_it_names() -> None:
    text = SHOP.signed(2, badge=SHOP.badge_class(issuer=SHOP.profile()))
    credential = only(text.encode())
    assert credential.securing is Securing.BADGE_TOKEN
    assert credential.token is not None
    assert credential.issuer_id == SHOP.issuer_id
    assert credential.terms is not None
    assert credential.terms.status == ({"type": REVOCATION_LIST},)
    parts = parts_of(credential)
    assert (parts.hosted_at, parts.key_url) == ("", SHOP.url("key.json"))
    assert parts.verification is BadgeVerification.SIGNED
    assert parts.badge["name"] == "Welding Basics"


def test_a_signed_assertion_without_its_signature_is_signed_by_nobody() -> None:
    stated = {"type": "SignedBadge", "creator": {"id": SHOP.url("key.json")}}
    credential = only(as_bytes(SHOP.assertion(1, verification=stated)))
    assert credential.securing is Securing.NONE
    assert parts_of(credential).key_url == SHOP.url("key.json")


@pytest.mark.parametrize("text", [
    as_bytes(SHOP.assertion(1)), SHOP.signed(1).encode(), as_bytes(old_badge("0.5")),
    as_bytes(old_badge("1.0")), as_bytes(old_badge("1.1")), as_bytes(SHOP.badge_class()),
])  # fmt: skip
def test_the_original_alone_reads_as_the_same(text: bytes) -> None:
    credential = only(text)
    assert credential.original == text
    assert read_alone(text, "a test", bundled_contexts()) == credential


@pytest.mark.parametrize("kind", [b"iTXt", b"tEXt"])
def test_pictures_carry_assertions_and_tokens(kind: bytes) -> None:
    for text in (as_bytes(SHOP.assertion(1)), SHOP.signed(1).encode()):
        picture = baked_png(text, kind=kind)
        credential = only(picture)
        assert (credential.original, credential.picture) == (text, picture)
        assert credential.source.container is Container.PICTURE_PNG


def test_drawings_carry_assertions_and_tokens() -> None:
    text = json.dumps(old_badge("1.0"))
    assert only(baked_svg(text)).original == text.encode()
    token = SHOP.signed(1)
    assert only(baked_svg(token, is_token=True)).original == token.encode()


@pytest.mark.parametrize(("generation", "hosted_at"), [
    ("0.5", ""),
    ("1.0", "https://old.example.org/knots-1.json"),
    ("1.1", "https://old.example.org/knots-1.json"),
])  # fmt: skip
def test_older_generations_are_told_and_taken_apart(generation: str, hosted_at: str) -> None:
    credential = only(as_bytes(old_badge(generation)))
    parts = parts_of(credential)
    assert parts.generation.value == generation
    assert parts.kind == "Assertion"
    assert parts.hosted_at == hosted_at
    assert parts.issuer["name"] == "Old Harbor"
    assert credential.securing is Securing.HOSTED
    assert credential.subjects == (
        {"identifier": [{
            "type": "IdentityObject", "identityType": "emailAddress", "identityHash": EMAIL,
            "hashed": False, "salt": "",
        }]},
    )  # fmt: skip


def test_old_dates_and_names_become_terms() -> None:
    oldest = only(as_bytes(old_badge("0.5"))).terms
    assert oldest is not None
    assert (oldest.valid_from, oldest.issuer_id) == (
        "2011-06-01T00:00:00Z",
        "https://old.example.org",
    )
    old = only(as_bytes(old_badge("1.0"))).terms
    assert old is not None
    assert old.id == "knots-1"
    assert old.valid_from == "2015-04-30T00:00:00Z"
    assert old.valid_until == "2031-04-30T23:59:59Z"


def test_a_key_of_1_0_stands_in_verify() -> None:
    stated = {"type": "signed", "url": "https://old.example.org/key.pem"}
    parts = take_apart({**old_badge("1.0"), "verify": stated})
    assert (parts.key_url, parts.hosted_at) == ("https://old.example.org/key.pem", "")


@pytest.mark.parametrize(("value", "kind", "issuer"), [
    (SHOP.badge_class(), "BadgeClass", SHOP.issuer_id),
    (SHOP.profile(), "Issuer", SHOP.issuer_id),
    (SHOP.profile(type=["Profile"]), "Profile", SHOP.issuer_id),
    (SHOP.key_document(), "CryptographicKey", ""),
    (SHOP.revocation_list(), "RevocationList", SHOP.issuer_id),
    ({"@context": V2, "type": "Endorsement", "issuer": {"id": "urn:x:a"}}, "Endorsement",
     "urn:x:a"),
    ({"@context": V2, "type": "Something"}, "", ""),
    ({"@context": V2, "name": "x"}, "", ""),
    ({"name": "n", "description": "d", "image": "i", "criteria": "c",
      "issuer": "https://a.example/"}, "BadgeClass", "https://a.example/"),
])  # fmt: skip
def test_objects_that_are_no_assertion_vouch_for_nothing(
    value: Any, kind: str, issuer: str
) -> None:
    credential = only(as_bytes(value))
    assert credential.form is Form.OPEN_BADGE_2
    assert credential.securing is Securing.NONE
    assert parts_of(credential).kind == kind
    assert credential.issuer_id == issuer
    assert credential.status_entries == ()


def test_what_says_itself_that_it_is_revoked_is_asked_for_nothing_else() -> None:
    for value in (True, "true", 1):
        terms = only(as_bytes(SHOP.assertion(1, revoked=value, revocationReason="Gone"))).terms
        assert terms is not None
        assert terms.status == ({"type": REVOKED_ITSELF, "reason": "Gone"},)
    for value in (False, None, "false"):
        terms = only(as_bytes(SHOP.assertion(1, revoked=value))).terms
        assert terms is not None
        assert terms.status == ({"type": HOSTED_COPY},)


@pytest.mark.parametrize(("value", "generation"), [
    ({"@context": V2}, BadgeGeneration.V2),
    ({"@context": ["https://schema.example/", V2]}, BadgeGeneration.V2),
    ({"@context": V1}, BadgeGeneration.V1_1),
    ({"@context": "https://purl.imsglobal.org/spec/ob/v2p1"}, BadgeGeneration.V2),
    ({"@context": "https://openbadgespec.org/v2/context.json"}, BadgeGeneration.V2),
    ({"@context": "https://w3id.org/openbadges/v9"}, BadgeGeneration.V2),
    ({"@context": {"obi": VOCABULARY}}, BadgeGeneration.V2),
    ({"@context": [{"a": "urn:a"}, {"obi": VOCABULARY}]}, BadgeGeneration.V2),
    ({"type": "Assertion"}, BadgeGeneration.V2),
    ({"recipient": "a@b.example", "badge": {"name": "x"}}, BadgeGeneration.V0_5),
    ({"recipient": {}, "badge": "https://a.example/"}, BadgeGeneration.V1_0),
    ({"verify": {"url": "http://example.org"}}, BadgeGeneration.V1_0),
    ({"verify": {}, "badge": {}}, BadgeGeneration.V1_0),
    ({"badge": "x"}, None),
    ({"verify": "x"}, None),
    ({"@context": "https://w3id.org/other"}, None),
    ({"@context": {"obi": "urn:x"}, "type": "Assertion"}, None),
    ({"type": "Profile", "verificationMethod": []}, None),
    ({"type": "Profile", "id": "did:web:a.example"}, None),
    ({"@context": V2, "credentialSubject": {}}, None),
    ({"@context": V2, "type": "Assertion", "signature": {"type": ["MerkleProof2017"]}}, None),
    ({"name": "x"}, None),
])  # fmt: skip
def test_generations_are_told_by_content(
    value: JsonObject, generation: BadgeGeneration | None
) -> None:
    assert generation_of(value) is generation
    assert fits(value) is (generation is not None)


@pytest.mark.parametrize("payload", [
    {"vc": {}, **SHOP.assertion(1)}, {"vp": {}, **SHOP.assertion(1)}, {"iss": "x"},
])  # fmt: skip
def test_other_tokens_are_no_badges(payload: Any) -> None:
    reading = samples.read(samples.token(payload).encode())
    assert all(one.form is not Form.OPEN_BADGE_2 for one in reading.credentials)


@pytest.mark.parametrize(("recipient", "subject"), [
    ({"type": "id", "identity": "did:key:z6Mk"}, {"id": "did:key:z6Mk"}),
    ({"type": "telephone", "identity": "+1", "hashed": False}, ("phone", "+1", False, "")),
    ({"type": "url", "identity": "https://me.example/"},
     ("url", "https://me.example/", False, "")),
    ({"type": ["IdentityObject", "email"], "identity": "md5$00", "hashed": True, "salt": "s"},
     ("emailAddress", "md5$00", True, "s")),
    ({"identity": "x@y.example"}, ("emailAddress", "x@y.example", False, "")),
    ({"type": "id", "identity": "sha256$00", "hashed": True}, ("id", "sha256$00", True, "")),
    ({"type": "email"}, {}),
    (None, {}),
    (7, {}),
])  # fmt: skip
def test_recipients_become_subjects_of_3_0(recipient: Any, subject: Any) -> None:
    made = subject_of({"recipient": recipient})
    if isinstance(subject, tuple):
        kind, value, hashed, salt = subject
        subject = {"identifier": [{
            "type": "IdentityObject", "identityHash": value, "identityType": kind,
            "hashed": hashed, "salt": salt,
        }]}  # fmt: skip
    assert made == subject


def test_a_hashed_recipient_of_the_first_generation_brings_its_salt() -> None:
    made = subject_of({"recipient": "sha256$00", "salt": "s"})
    (identity,) = made["identifier"]  # type: ignore[misc, union-attr]
    assert (identity["hashed"], identity["salt"]) == (True, "s")  # type: ignore[index, call-overload]


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["@context", "id", "type", "badge", "issuer", "recipient", "identity", "verify", "url",
             "verification", "creator", "revoked", "issuedOn", "expires", "salt", "image"]
        ),
        inner,
        max_size=5,
    ),
    max_leaves=12,
)  # fmt: skip


@given(VALUES)
def test_whatever_members_hold_is_read_without_an_error(value: Any) -> None:
    document = {**(value if isinstance(value, dict) else {"badge": value}), "@context": V2}
    reading = read_items(json.dumps(document).encode(), "a test", bundled_contexts())
    assert len(reading.all_credentials) + len(reading.not_read) >= 1

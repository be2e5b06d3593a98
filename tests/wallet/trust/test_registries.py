from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.places import VECTORS, needs_vectors
from tests.wallet.proofs.test_keys import p256_jwk
from wallet.encoding.jose_compact import read_token
from wallet.encoding.multiformats import encode_base64url
from wallet.encoding.strict_json import PACK_LIMITS, read_object
from wallet.proofs.es256_signing import Es256Key, sign_es256_token
from wallet.proofs.keys import SigningKey, read_jwk
from wallet.proofs.tokens import sign_token, verify_token
from wallet.trust.knowledge import KnownDocument, Registry
from wallet.trust.registries import PublishedRegistry, read_registry

AS_OF = datetime(2026, 6, 1, tzinfo=UTC)
ANCHOR = "https://federation.org"
FETCH = f"{ANCHOR}/fetch"
MEMBER = "did:web:college.edu"
KEY = Es256Key(41)


def public_jwk(number: int = 41) -> dict[str, Any]:
    from cryptography.hazmat.primitives.asymmetric import ec

    private = ec.derive_private_key(number, ec.SECP256R1())
    return {**p256_jwk(private), "kid": "key-1"}


def statement(changes: Mapping[str, Any], key: Es256Key = KEY, **header: Any) -> str:
    payload = {
        "iss": ANCHOR,
        "sub": MEMBER,
        "iat": int(AS_OF.timestamp()) - 60,
        "exp": int(AS_OF.timestamp()) + 3600,
        "metadata": {
            "federation_entity": {
                "organization_name": "Westmoor College",
                "homepage_uri": "https://college.edu",
            }
        },
        **changes,
    }
    head = {"typ": "entity-statement+jwt", "kid": "key-1", **header}
    return sign_es256_token(head, payload, key)


def anchor(**changes: Any) -> str:
    entity = {
        "organization_name": changes.pop("title", "Federation"),
        "federation_fetch_endpoint": FETCH,
    }
    members = {
        "sub": ANCHOR,
        "jwks": {"keys": [public_jwk()]},
        "metadata": {"federation_entity": entity},
    }
    key = changes.pop("key", KEY)
    return statement({**members, **changes}, key)


def read(configuration: str, documents: Mapping[str, str]) -> Registry:
    known = {
        url: KnownDocument(url=url, document=document, as_of=AS_OF, origin="a test")
        for url, document in documents.items()
    }
    published = PublishedRegistry(
        name="Members", url=ANCHOR, format="oidf", document=configuration
    )
    return read_registry(published, known, as_of=AS_OF, origin="a test")


def test_a_federation_lists_the_members_it_signed_for() -> None:
    listed = read(anchor(), {f"{FETCH}?sub={MEMBER}": statement({})})
    (entry,) = listed.entries
    assert (entry.issuer_id, entry.name) == (MEMBER, "Westmoor College")
    assert (entry.website, entry.is_test, listed.is_test) == ("https://college.edu", False, False)
    encoded = f"{FETCH}?sub=did%3Aweb%3Acollege.edu"
    assert len(read(anchor(), {encoded: statement({})}).entries) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "https://other.org"},
        {"sub": "did:web:mallory.edu"},
        {"exp": int(AS_OF.timestamp())},
        {"iat": int(AS_OF.timestamp()) + 1},
        {"exp": None},
        {"exp": True},
        {"exp": 1e300},
        {"metadata": {}},
    ],
)
def test_statements_that_do_not_hold_list_nobody(changes: dict[str, Any]) -> None:
    assert read(anchor(), {f"{FETCH}?sub={MEMBER}": statement(changes)}).entries == ()


def test_statements_by_another_key_list_nobody() -> None:
    url = f"{FETCH}?sub={MEMBER}"
    other = Es256Key(42)
    eddsa = sign_token(
        {"typ": "entity-statement+jwt", "kid": "key-1"}, {}, SigningKey.from_seed(bytes(32))
    )
    for token in (
        statement({}, other),
        statement({}, KEY, kid="key-2"),
        statement({}, KEY, typ="JWT"),
        statement({})[:-8] + "AAAAAAAA",
        eddsa,
        "no token",
    ):
        assert read(anchor(), {url: token}).entries == (), token
    elsewhere = f"https://other.org/fetch?sub={MEMBER}"
    assert read(anchor(), {elsewhere: statement({})}).entries == ()
    assert read(anchor(), {FETCH: statement({})}).entries == ()


def test_a_federation_whose_own_word_does_not_hold_lists_nobody() -> None:
    documents = {f"{FETCH}?sub={MEMBER}": statement({})}
    for configuration in (
        anchor(iss="https://other.org"),
        anchor(key=Es256Key(42)),
        anchor(jwks={"keys": []}),
        anchor(jwks={"keys": [{"kty": "oct", "k": "AAAA", "kid": "key-1"}]}),
        anchor(exp=int(AS_OF.timestamp()) - 1),
        "",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.AAAA",
    ):
        listed = read(configuration, documents)
        assert (listed.name, listed.entries) == ("Members", ())


def test_a_shared_secret_signs_for_nobody() -> None:
    import hashlib
    import hmac

    head, payload, _ = anchor().split(".")
    header = encode_base64url(b'{"alg":"HS256","typ":"entity-statement+jwt","kid":"key-1"}')
    signed = f"{header}.{payload}"
    # The secret is the public key itself: the oldest trick.
    secret = read_jwk(public_jwk()).raw
    tag = hmac.new(secret, signed.encode(), hashlib.sha256).digest()
    token = f"{signed}.{encode_base64url(tag)}"
    assert head != header
    assert read(token, {f"{FETCH}?sub={MEMBER}": statement({})}).entries == ()


def test_a_federation_that_calls_itself_a_test_is_one() -> None:
    listed = read(anchor(title="Federation (TEST)"), {f"{FETCH}?sub={MEMBER}": statement({})})
    assert listed.is_test
    assert len(listed.entries) == 1


def test_a_legacy_list_is_read_as_far_as_it_is_one() -> None:
    document: Any = {
        "meta": {"updated": "2026-01-01T00:00:00Z"},
        "registry": {
            MEMBER: {"name": " Westmoor College ", "url": "https://college.edu", "location": "W"},
            "did:key:z6MkTest": {"name": "Test Issuer"},
            "did:web:nameless.edu": {"url": "https://nameless.edu"},
            "did:web:odd.edu": "a string",
        },
    }
    published = PublishedRegistry(
        name="Board", url="https://board.org", format="dcc-legacy", document=document
    )
    listed = read_registry(published, {}, as_of=AS_OF, origin="o")
    facts = [(entry.name, entry.location, entry.is_test) for entry in listed.entries]
    assert facts == [("Westmoor College", "W", False), ("Test Issuer", "", True)]
    other = PublishedRegistry(
        name="Board", url="https://board.org", format="x509", document=document
    )
    assert read_registry(other, {}, as_of=AS_OF, origin="o").entries == ()


@needs_vectors
def test_the_public_federation_statements_hold_on_their_own_day_only() -> None:
    pack: Any = read_object((VECTORS / "trust-pack.json").read_bytes(), PACK_LIMITS)
    known = {
        url: KnownDocument(url=url, document=document, as_of=AS_OF, origin="")
        for url, document in pack["documents"].items()
    }
    test_list, secret_list = (
        PublishedRegistry(
            name=entry["name"], url=entry["url"], format="oidf", document=entry["document"]
        )
        for entry in pack["registries"]
        if entry["format"] == "oidf"
    )
    token = read_token(str(test_list.document))
    jwk: Any = token.payload["jwks"]
    verify_token(token, read_jwk(jwk["keys"][0]))
    # The configuration and the statements were fetched on different days and lived a day each.
    day = datetime.fromtimestamp(1745947681, UTC)
    for moment in (day, day + timedelta(days=2), AS_OF):
        listed = read_registry(test_list, known, as_of=moment, origin="")
        assert listed.is_test
        assert listed.entries == ()
    assert read_registry(secret_list, known, as_of=AS_OF, origin="").entries == ()

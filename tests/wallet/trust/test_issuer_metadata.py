"""Keys published beside an issuer's address: found only where they are the issuer's own word."""

from typing import Any

import pytest

from tests.doubles.token_issuer import TokenIssuer, knowing
from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.trust.issuer_metadata import find_metadata_methods, metadata_url
from wallet.trust.knowledge import Knowledge

HOUSE = TokenIssuer()
URL = HOUSE.metadata_url()


def known(**members: Any) -> Knowledge:
    return knowing({URL: {**HOUSE.metadata(), **members}})


@pytest.mark.parametrize(
    ("issuer", "url"),
    [
        ("https://a.example", "https://a.example/.well-known/jwt-vc-issuer"),
        ("https://a.example/", "https://a.example/.well-known/jwt-vc-issuer"),
        ("https://a.example:8/x/y", "https://a.example:8/.well-known/jwt-vc-issuer/x/y"),
        ("http://a.example", ""), ("did:web:a.example", ""), ("https://", ""), ("", ""),
        ("https://a.example?x", ""), ("https://a.example#x", ""), ("https://[x", ""),
    ],
)  # fmt: skip
def test_where_they_stand(issuer: str, url: str) -> None:
    assert metadata_url(issuer) == url


def test_a_key_is_found_by_its_name_or_all_are() -> None:
    (method,) = find_metadata_methods(HOUSE.id, "key ES384", known())
    assert method.key == HOUSE.keys["ES384"].public
    assert (method.controller, method.how) == (HOUSE.id, "https")
    assert method.purposes == {"assertionMethod"}
    assert method.origin == "a test"
    assert len(find_metadata_methods(HOUSE.id, "", known())) == len(HOUSE.keys)


def test_none_at_hand_is_none() -> None:
    assert find_metadata_methods(HOUSE.id, "", knowing({})) == ()
    assert find_metadata_methods("did:web:a.example", "", known()) == ()


@pytest.mark.parametrize("issuer", ["https://other.example", None, 7])
def test_metadata_of_another_are_refused(issuer: Any) -> None:
    with pytest.raises(InvalidProof) as caught:
        find_metadata_methods(HOUSE.id, "", known(issuer=issuer))
    assert caught.value.reason is Reason.DOCUMENT_OF_ANOTHER


def test_a_document_that_is_text_is_refused() -> None:
    with pytest.raises(InvalidProof):
        find_metadata_methods(HOUSE.id, "", knowing({URL: "text"}))


@pytest.mark.parametrize(
    "members",
    [
        {"jwks": {}}, {"jwks": 7}, {"jwks": {"keys": []}}, {"jwks": {"keys": [7]}},
        {"jwks": {"keys": [{"kty": "oct", "k": "AAAA"}]}}, {"jwks_uri": "https://a.example/k"},
        {"jwks": {"keys": [{**HOUSE.keys["ES256"].jwk, "d": "AAAA"}]}},
    ],
)  # fmt: skip
def test_keys_that_are_none_leave_it_open(members: Any) -> None:
    with pytest.raises(ProofNotChecked) as caught:
        find_metadata_methods(HOUSE.id, "", known(**members))
    assert caught.value.reason is Reason.KEY_NOT_AT_HAND


def test_an_unknown_name_leaves_it_open() -> None:
    with pytest.raises(ProofNotChecked):
        find_metadata_methods(HOUSE.id, "key 9", known())


def test_keys_may_stand_at_an_address_of_their_own() -> None:
    metadata = {"issuer": HOUSE.id, "jwks_uri": "https://house.example/keys"}
    there = {"https://house.example/keys": HOUSE.metadata()["jwks"]}
    (method,) = find_metadata_methods(HOUSE.id, "key ES256", knowing({URL: metadata, **there}))
    assert method.key == HOUSE.keys["ES256"].public
    for documents in ({URL: metadata}, {URL: metadata, "https://house.example/keys": "text"}):
        with pytest.raises(ProofNotChecked):
            find_metadata_methods(HOUSE.id, "key ES256", knowing(documents))

from typing import Any

import pytest

from tests.doubles.token_issuer import TokenIssuer
from tests.doubles.token_keys import TokenKey
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import InvalidProof
from wallet.formats.reader import read_alone
from wallet.proofs.confirmation import bound_ids, confirmed_did, confirmed_key, confirmed_method

KEY = TokenKey("EdDSA")


@pytest.mark.parametrize("algorithm", ["EdDSA", "ES256", "ES384", "RS256"])
def test_a_key_spelled_out_is_named_by_its_did(algorithm: str) -> None:
    key = TokenKey(algorithm)
    claims = {"cnf": {"jwk": key.jwk, "kid": "did:web:other.example#x"}}
    assert confirmed_key(claims) == key.public
    assert confirmed_did(claims) == key.did
    assert confirmed_method(claims) == ""


def test_a_key_named_by_its_did() -> None:
    claims = {"cnf": {"kid": "did:web:a.example#k"}}
    assert confirmed_key(claims) is None
    assert confirmed_method(claims) == "did:web:a.example#k"
    assert confirmed_did(claims) == "did:web:a.example"


@pytest.mark.parametrize(
    "claims",
    [{}, {"cnf": 7}, {"cnf": {}}, {"cnf": {"kid": "key 7"}}, {"cnf": {"kid": 7}},
     {"cnf": {"jku": "https://a.example"}}],
)  # fmt: skip
def test_nothing_that_can_be_named(claims: Any) -> None:
    assert (confirmed_key(claims), confirmed_method(claims), confirmed_did(claims)) == (
        None, "", "",
    )  # fmt: skip


@pytest.mark.parametrize("jwk", [{**KEY.jwk, "d": "AAAA"}, {"kty": "OKP"}, 7, {"kty": "oct"}])
def test_a_key_that_is_none_is_refused_and_unnamed(jwk: Any) -> None:
    with pytest.raises(Exception) as caught:
        confirmed_key({"cnf": {"jwk": jwk}})
    assert caught.value.__class__.__name__ in ("InvalidProof", "ProofNotChecked")
    assert confirmed_did({"cnf": {"jwk": jwk}}) == ""
    with pytest.raises(InvalidProof):
        confirmed_key({"cnf": {"jwk": {**KEY.jwk, "d": "AAAA"}}})


def test_an_item_was_given_to_its_subjects_and_to_its_key() -> None:
    house = TokenIssuer()
    claims = {"sub": "7", "cnf": {"jwk": KEY.jwk}}
    contexts = bundled_contexts()
    bound = read_alone(house.sd_jwt(claims).text.encode(), "x", contexts)
    assert bound is not None
    assert bound_ids(bound) == ("7", KEY.did)
    plain = read_alone(house.cose({"credentialSubject": {"id": "urn:x:1"}}), "x", contexts)
    assert plain is not None
    assert bound_ids(plain) == ("urn:x:1",)

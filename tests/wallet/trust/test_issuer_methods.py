from dataclasses import replace

import pytest

from tests.doubles.issuer_simulator import AS_OF, IssuerSimulator
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.multiformats import encode_base64url
from wallet.encoding.strict_json import write_json
from wallet.errors import ProofNotChecked
from wallet.proofs.keys import SigningKey
from wallet.trust.issuer_methods import MAX_METHODS, find_issuer_methods, find_methods_named
from wallet.trust.knowledge import Knowledge, KnownDocument

EMPTY = Knowledge(contexts=bundled_contexts())
KEY = SigningKey.from_seed(bytes([7]) * 32)
COLLEGE = IssuerSimulator("Westmoor College", seed=2, host="college.example.org")
JWK = {"kty": "OKP", "crv": "Ed25519", "x": encode_base64url(KEY.public.raw)}


def knowing(document: object) -> Knowledge:
    known = KnownDocument(url=COLLEGE.did, document=document, as_of=AS_OF, origin="a test")  # type: ignore[arg-type]
    return replace(EMPTY, documents={COLLEGE.did: known})


def test_identifiers_that_are_keys_list_themselves() -> None:
    (method,) = find_issuer_methods(KEY.did, "assertionMethod", EMPTY)
    assert method.id == KEY.method
    did = "did:jwk:" + encode_base64url(write_json(JWK))
    (method,) = find_issuer_methods(did, "assertionMethod", EMPTY)
    assert (method.id, method.key) == (f"{did}#0", KEY.public)
    assert find_issuer_methods("did:key:zzz", "assertionMethod", EMPTY) == ()


def test_a_document_lists_its_keys_for_that_purpose() -> None:
    knowledge = COLLEGE.knowledge(EMPTY)
    for purpose, number in (("assertionMethod", 2), ("authentication", 1), ("keyAgreement", 0)):
        methods = find_issuer_methods(COLLEGE.did, purpose, knowledge)
        assert len(methods) == number
        assert all(purpose in method.purposes for method in methods)
    assert find_issuer_methods(COLLEGE.did, "assertionMethod", EMPTY) == ()
    assert find_issuer_methods(COLLEGE.did, "assertionMethod", knowing("a.b.c")) == ()


def test_keys_that_cannot_be_read_are_left_out_and_many_are_not_all_tried() -> None:
    good = {
        "id": "#good", "type": "JsonWebKey", "controller": COLLEGE.did, "publicKeyJwk": JWK,
    }  # fmt: skip
    bad = {**good, "id": "#bad", "publicKeyJwk": {}}
    knowledge = knowing({"id": COLLEGE.did, "assertionMethod": [bad, good]})
    (method,) = find_issuer_methods(COLLEGE.did, "assertionMethod", knowledge)
    assert method.id == f"{COLLEGE.did}#good"
    many = [{**good, "id": f"#{number}"} for number in range(MAX_METHODS + 5)]
    knowledge = knowing({"id": COLLEGE.did, "assertionMethod": many})
    assert len(find_issuer_methods(COLLEGE.did, "assertionMethod", knowledge)) == MAX_METHODS
    twice = [good, {**good, "controller": "did:web:mallory.example"}]
    knowledge = knowing({"id": COLLEGE.did, "assertionMethod": twice})
    assert find_issuer_methods(COLLEGE.did, "assertionMethod", knowledge) == ()


def test_a_name_may_be_the_fragment_or_the_kid_of_the_jwk() -> None:
    method = {
        "id": "#key-1", "type": "JsonWebKey", "controller": COLLEGE.did,
        "publicKeyJwk": {**JWK, "kid": "thumbprint"},
    }  # fmt: skip
    knowledge = knowing({"id": COLLEGE.did, "assertionMethod": [method]})
    for name in ("key-1", "#key-1", "thumbprint"):
        (found,) = find_methods_named(COLLEGE.did, name, knowledge)
        assert found.id == f"{COLLEGE.did}#key-1"
    assert find_methods_named(COLLEGE.did, "other", knowledge) == ()
    with pytest.raises(ProofNotChecked):
        find_methods_named(COLLEGE.did, "key-1", EMPTY)

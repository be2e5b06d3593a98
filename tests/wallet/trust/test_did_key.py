"""did:key DIDs come to the methods that the published documents list for them."""

import json
from typing import Any

import nacl.bindings
import pytest

from tests.doubles.token_keys import TokenKey
from tests.places import VECTORS, needs_vectors
from wallet.encoding.multiformats import encode_multibase, encode_varint
from wallet.errors import InvalidProof, Reason
from wallet.proofs.keys import (
    KeyKind,
    PublicKey,
    SigningKey,
    make_public_key,
    read_did_key,
    write_did_key,
    write_multikey,
)
from wallet.trust.did_key import method_of
from wallet.trust.knowledge import bundled_knowledge
from wallet.trust.method_documents import RELATIONSHIPS, listed_methods, read_method_key
from wallet.trust.verification_methods import find_verification_method

FOLDER = VECTORS / "w3c-ccg-did-method-key" / "test-vectors"
KNOWN = bundled_knowledge()
FILES = ("bls12381", "ed25519-x25519", "nist-curves", "rsa", "secp256k1", "x25519")


def documents(file: str) -> dict[str, Any]:
    entries = json.loads((FOLDER / f"{file}.json").read_text())
    entries = entries.get("didDocument", entries)
    return {did: entry.get("didDocument", entry) for did, entry in entries.items()}


@needs_vectors
@pytest.mark.parametrize("file", FILES)
def test_the_published_documents_say_what_the_names_alone_do(file: str) -> None:
    """Every method in its relationships, with the key its material spells."""
    met = 0
    for did, document in documents(file).items():
        assert document["id"] == did
        for listed in listed_methods(document):
            method = find_verification_method(listed.id, KNOWN)
            assert (method.id, method.controller, method.how) == (listed.id, did, "did:key")
            assert method.key == read_method_key(listed.members)
            assert method.purposes == listed.purposes
            met += 1
    assert met >= 2


@needs_vectors
def test_the_published_documents_of_every_kind_were_met() -> None:
    kinds = {read_did_key(did).kind for file in FILES for did in documents(file)}
    assert kinds == set(KeyKind) - {KeyKind.BLS12381_G1}


@pytest.mark.parametrize(
    ("algorithm", "agrees"),
    [("EdDSA", False), ("ES256", True), ("ES384", True), ("ES512", True), ("ES256K", True),
     ("RS256", True)],
)  # fmt: skip
def test_each_kind_signs_and_some_agree(algorithm: str, agrees: bool) -> None:
    key = TokenKey(algorithm)
    method = find_verification_method(key.method, KNOWN)
    assert (method.key, method.controller) == (key.public, key.did)
    assert method.purposes >= set(RELATIONSHIPS) - {"keyAgreement"}
    assert ("keyAgreement" in method.purposes) is agrees


def test_an_ed25519_key_brings_an_x25519_key_that_only_agrees() -> None:
    key = SigningKey.from_seed(bytes(32)).public
    raw = nacl.bindings.crypto_sign_ed25519_pk_to_curve25519(key.raw)
    derived = make_public_key(KeyKind.X25519, raw)
    assert method_of(key, write_multikey(derived)) == (derived, {"keyAgreement"})
    method = find_verification_method(f"{write_did_key(key)}#{write_multikey(derived)}", KNOWN)
    assert method.purposes == {"keyAgreement"}


def test_a_pair_of_points_brings_each_of_them() -> None:
    pair = PublicKey(kind=KeyKind.BLS12381_G1G2, raw=bytes(range(144)))
    for kind, raw in (
        (KeyKind.BLS12381_G1, pair.raw[:48]),
        (KeyKind.BLS12381_G2, pair.raw[48:]),
        (KeyKind.BLS12381_G1G2, pair.raw),
    ):
        part = PublicKey(kind=kind, raw=raw)
        found = method_of(pair, write_multikey(part))
        assert found is not None
        assert found[0] == part
        assert "assertionMethod" in found[1]


@pytest.mark.parametrize("algorithm", ["EdDSA", "ES256", "ES384", "ES512", "ES256K", "RS256"])
def test_must_fail_69_a_fragment_of_another_key(algorithm: str) -> None:
    key, other = TokenKey(algorithm), TokenKey("ES256", 2)
    x25519 = encode_multibase(encode_varint(0xEC) + bytes([9]) + bytes(31))
    for fragment in (write_multikey(other.public), x25519, "0", write_multikey(key.public) + "1"):
        assert method_of(key.public, fragment) is None
        with pytest.raises(InvalidProof) as caught:
            find_verification_method(f"{key.did}#{fragment}", KNOWN)
        assert caught.value.reason is Reason.KEY_NOT_AUTHORIZED

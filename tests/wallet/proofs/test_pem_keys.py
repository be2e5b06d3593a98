"""Keys written as PEM: read strictly, one kind at a time."""

import base64

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

from tests.doubles.token_keys import TokenKey
from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.proofs.pem_keys import read_pem_key


def pem_of(key: object) -> str:
    octets = key.public_bytes(  # type: ignore[attr-defined]
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return str(octets.decode("ascii"))


@pytest.mark.parametrize("algorithm", ["RS256", "ES256", "ES384", "ES512", "ES256K", "EdDSA"])
def test_every_kind_that_signs_reads_as_the_same_key(algorithm: str) -> None:
    key = TokenKey(algorithm, 3)
    assert read_pem_key(key.pem) == key.public


@pytest.mark.parametrize("text", [
    "", "no key", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
    "-----BEGIN PUBLIC KEY-----\nñ\n-----END PUBLIC KEY-----",
    "-----BEGIN PUBLIC KEY-----" + "A" * 20_000,
])  # fmt: skip
def test_what_is_no_key_is_malformed(text: str) -> None:
    with pytest.raises(InvalidProof) as caught:
        read_pem_key(text)
    assert caught.value.reason is Reason.KEY_MALFORMED


def test_a_private_key_was_given_away_and_is_none() -> None:
    private = ed25519.Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    with pytest.raises(InvalidProof):
        read_pem_key(private.decode())


def test_a_short_rsa_key_is_refused() -> None:
    short = rsa.generate_private_key(public_exponent=65537, key_size=1024).public_key()
    with pytest.raises(InvalidProof):
        read_pem_key(pem_of(short))


def test_a_kind_nobody_signs_with_here_is_named() -> None:
    with pytest.raises(ProofNotChecked) as caught:
        read_pem_key(pem_of(ec.derive_private_key(7, ec.SECP224R1()).public_key()))
    assert caught.value.reason is Reason.KEY_KIND_WRONG
    assert caught.value.facts["got"]


def pem_of_der(der: bytes) -> str:
    body = base64.b64encode(der).decode("ascii")
    return f"-----BEGIN PUBLIC KEY-----\n{body}\n-----END PUBLIC KEY-----\n"


def test_an_algorithm_the_library_does_not_know_is_named() -> None:
    # SubjectPublicKeyInfo under the identifier 1.2.3.4.
    der = bytes.fromhex("300b3005060 32a0304030200 00".replace(" ", ""))
    with pytest.raises(ProofNotChecked) as caught:
        read_pem_key(pem_of_der(der))
    assert caught.value.reason is Reason.KEY_KIND_WRONG

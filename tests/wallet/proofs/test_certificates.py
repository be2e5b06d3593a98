"""Certificates are read for their key and their words, and trusted for neither."""

from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519
from cryptography.x509.oid import NameOID

from tests.wallet.formats.european_samples import Sealer
from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.proofs.certificates import MAX_CERTIFICATE, read_certificate
from wallet.proofs.keys import KeyKind

NAME = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Arda")])


def self_signed(key, algorithm) -> bytes:
    return (
        x509.CertificateBuilder()
        .subject_name(NAME)
        .issuer_name(NAME)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2026, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2027, 1, 1, tzinfo=UTC))
        .sign(key, algorithm)
        .public_bytes(serialization.Encoding.DER)
    )


def test_its_words_and_dates() -> None:
    read = read_certificate(Sealer().der)
    assert (read.name, read.organisation, read.authority) == (
        "Arda Seal", "College of Arda", "Arda Authority",
    )  # fmt: skip
    assert (read.not_before.year, read.not_after.year, read.may_sign) == (2026, 2027, True)
    assert read.key.kind is KeyKind.RSA
    assert not read_certificate(Sealer(signs=False).der).may_sign


@pytest.mark.parametrize(
    ("key", "algorithm", "kind"),
    [
        (ec.generate_private_key(ec.SECP256R1()), hashes.SHA256(), KeyKind.P256),
        (ec.generate_private_key(ec.SECP384R1()), hashes.SHA256(), KeyKind.P384),
        (ec.generate_private_key(ec.SECP521R1()), hashes.SHA256(), KeyKind.P521),
        (ed25519.Ed25519PrivateKey.generate(), None, KeyKind.ED25519),
    ],
)
def test_kinds_of_key(key, algorithm, kind: KeyKind) -> None:
    read = read_certificate(self_signed(key, algorithm))
    assert (read.key.kind, read.name, read.authority, read.may_sign) == (kind, "", "Arda", True)


@pytest.mark.parametrize(
    "key", [ec.generate_private_key(ec.BrainpoolP256R1()), dsa.generate_private_key(2048)]
)
def test_another_kind_of_key_is_named(key) -> None:
    with pytest.raises(ProofNotChecked) as caught:
        read_certificate(self_signed(key, hashes.SHA256()))
    assert caught.value.reason is Reason.KEY_KIND_WRONG


@pytest.mark.parametrize("data", [b"", b"no certificate", bytes(MAX_CERTIFICATE + 1)])
def test_what_is_no_certificate(data: bytes) -> None:
    with pytest.raises(InvalidProof) as caught:
        read_certificate(data)
    assert caught.value.reason is Reason.KEY_MALFORMED


def test_trailing_octets_are_refused() -> None:
    with pytest.raises(InvalidProof):
        read_certificate(Sealer().der + b"\0")


def test_a_version_nobody_has_is_no_certificate() -> None:
    der = Sealer().der
    assert der.count(b"\xa0\x03\x02\x01\x02") == 1
    with pytest.raises(InvalidProof) as caught:
        read_certificate(der.replace(b"\xa0\x03\x02\x01\x02", b"\xa0\x03\x02\x01\x24"))
    assert caught.value.reason is Reason.KEY_MALFORMED


def test_a_name_made_of_bits_is_no_certificate() -> None:
    name = b"\x0c\x0fCollege of Arda"
    der = Sealer().der
    assert name in der
    with pytest.raises(InvalidProof) as caught:
        read_certificate(der.replace(name, b"\x03\x0f\x00ollege of Arda"))
    assert caught.value.reason is Reason.KEY_MALFORMED

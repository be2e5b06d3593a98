import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from tests.doubles.token_keys import CURVES as TOKEN_CURVES
from tests.doubles.token_keys import TokenKey
from wallet.errors import InvalidProof, Reason
from wallet.proofs.elliptic import (
    COORDINATE_SIZES,
    RsaScheme,
    check_point,
    check_rsa,
    compress,
    rsa_from_numbers,
    verify_ecdsa,
    verify_rsa,
)

CURVES = {
    "P-256": ec.SECP256R1(),
    "P-384": ec.SECP384R1(),
    "P-521": ec.SECP521R1(),
    "secp256k1": ec.SECP256K1(),
}


@pytest.mark.parametrize("curve", list(COORDINATE_SIZES))
@pytest.mark.parametrize("number", [1, 2, 12345])
def test_points_compress_as_sec_1_says(curve: str, number: int) -> None:
    public = ec.derive_private_key(number, CURVES[curve]).public_key()
    size = COORDINATE_SIZES[curve]
    numbers = public.public_numbers()
    point = compress(curve, numbers.x.to_bytes(size, "big"), numbers.y.to_bytes(size, "big"))
    encoding, form = serialization.Encoding.X962, serialization.PublicFormat
    assert point == public.public_bytes(encoding, form.CompressedPoint)
    assert check_point(curve, point) == point
    uncompressed = public.public_bytes(encoding, form.UncompressedPoint)
    for bad in (uncompressed, b"", point[:-1], point + b"\0", b"\0" * (size + 1)):
        with pytest.raises(InvalidProof) as caught:
            check_point(curve, bad)
        assert caught.value.reason is Reason.KEY_MALFORMED


def test_a_public_key_of_another_kind_is_no_rsa_key() -> None:
    encoding, form = serialization.Encoding.DER, serialization.PublicFormat
    curve = ec.derive_private_key(7, ec.SECP256R1()).public_key()
    key = rsa.generate_private_key(65537, 2048).public_key()
    good = key.public_bytes(encoding, form.PKCS1)
    assert check_rsa(good) == good
    numbers = key.public_numbers()
    assert rsa_from_numbers(numbers.n, numbers.e) == good
    for der in (
        curve.public_bytes(encoding, form.SubjectPublicKeyInfo),
        key.public_bytes(encoding, form.SubjectPublicKeyInfo),
        b"",
    ):
        with pytest.raises(InvalidProof) as caught:
            check_rsa(der)
        assert caught.value.reason is Reason.KEY_MALFORMED
    for modulus in (3, 1 << 20000 | 1):
        with pytest.raises(InvalidProof):
            rsa_from_numbers(modulus, 65537)


def test_es256_reads_no_other_length() -> None:
    point = compress(
        "P-256",
        *(
            number.to_bytes(32, "big")
            for number in (
                ec.derive_private_key(7, ec.SECP256R1()).public_key().public_numbers().x,
                ec.derive_private_key(7, ec.SECP256R1()).public_key().public_numbers().y,
            )
        ),
    )
    for length in (0, 63, 65, 70):
        with pytest.raises(InvalidProof) as caught:
            verify_ecdsa("P-256", point, bytes(length), b"")
        assert caught.value.reason is Reason.PROOF_MALFORMED


@pytest.mark.parametrize("scheme", ["PKCS1", "PSS"])
def test_rsa_signatures_of_every_other_length_are_refused(scheme: RsaScheme) -> None:
    key = TokenKey("RS256")
    for length in (0, 1, 255, 257, 512):
        with pytest.raises(InvalidProof) as caught:
            verify_rsa(key.public.raw, bytes(length), b"m", scheme=scheme, hash_name="sha256")
        assert caught.value.reason is Reason.SIGNATURE_MISMATCH


def test_a_short_rsa_key_verifies_nothing() -> None:
    short = rsa.generate_private_key(65537, 1024)
    encoding, form = serialization.Encoding.DER, serialization.PublicFormat.PKCS1
    der = short.public_key().public_bytes(encoding, form)
    signature = short.sign(b"m", padding.PKCS1v15(), hashes.SHA256())
    with pytest.raises(InvalidProof) as caught:
        verify_rsa(der, signature, b"m", scheme="PKCS1", hash_name="sha256")
    assert caught.value.reason is Reason.KEY_MALFORMED


@pytest.mark.parametrize("algorithm", list(TOKEN_CURVES))
def test_ecdsa_numbers_out_of_range_are_refused(algorithm: str) -> None:
    key = TokenKey(algorithm)
    size = TOKEN_CURVES[algorithm][3]
    good = key.sign(b"m")
    r, s = good[:size], good[size:]
    kind = key.public.kind.value
    verify_ecdsa(kind, key.public.raw, good, b"m")
    for bad in (bytes(2 * size), r + bytes(size), bytes(size) + s, b"\xff" * 2 * size, s + r):
        with pytest.raises(InvalidProof) as caught:
            verify_ecdsa(kind, key.public.raw, bad, b"m")
        assert caught.value.reason is Reason.SIGNATURE_MISMATCH

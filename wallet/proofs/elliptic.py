"""The one door to ``cryptography``: points on curves, RSA keys, ECDSA and RSA signatures.

Everything about Ed25519 is PyNaCl's (:mod:`wallet.proofs.keys`). ``cryptography`` takes longer to
import than the window may take to start, so it is imported on first use.
"""

from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from wallet.errors import InvalidProof, Reason

if TYPE_CHECKING:
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec

HashName: TypeAlias = Literal["sha256", "sha384", "sha512"]
RsaScheme: TypeAlias = Literal["PKCS1", "PSS"]

# Octets of one coordinate (SEC 1 §2.3.5).
COORDINATE_SIZES = {"P-256": 32, "P-384": 48, "P-521": 66, "secp256k1": 32}
# Each curve signs with the hash that fits it (RFC 7518 §3.4, RFC 8812 §3.2, FIPS 186-5).
_CURVE_HASHES: dict[str, HashName] = {
    "P-256": "sha256", "P-384": "sha384", "P-521": "sha512", "secp256k1": "sha256",
}  # fmt: skip
# RFC 7518 §3.3, §3.5: a size of 2048 bits or larger.
_MIN_RSA_BITS = 2048
_MAX_RSA_BITS = 16_384


def check_point(curve: str, point: bytes) -> bytes:
    """Return ``point`` where it is a compressed SEC 1 point on ``curve``.

    ``curve`` is one of COORDINATE_SIZES. Raises InvalidProof(KEY_MALFORMED).
    """
    if len(point) != COORDINATE_SIZES[curve] + 1 or point[0] not in (2, 3):
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "point"})
    _load(curve, point)
    return point


def compress(curve: str, x: bytes, y: bytes) -> bytes:
    """Return the compressed point of two affine coordinates; InvalidProof(KEY_MALFORMED)."""
    size = COORDINATE_SIZES[curve]
    if len(x) != size or len(y) != size:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "coordinates"})
    _load(curve, b"\x04" + x + y)
    return bytes([2 + (y[-1] & 1)]) + x


def verify_ecdsa(curve: str, point: bytes, signature: bytes, message: bytes) -> None:
    """Check an ECDSA signature of ``curve`` with its own hash (RFC 7518 §3.4, RFC 8812 §3.2).

    ``signature`` is r then s, each as long as a coordinate; DER and every other length are
    refused. High s is accepted: JOSE does not forbid it, and a second valid signature for the same
    bytes claims nothing else. Raises InvalidProof(SIGNATURE_MISMATCH | PROOF_MALFORMED).
    """
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ec, utils  # noqa: PLC0415

    size = COORDINATE_SIZES[curve]
    if len(signature) != 2 * size:
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "signature"})
    r, s = int.from_bytes(signature[:size], "big"), int.from_bytes(signature[size:], "big")
    key = _load(curve, point)
    try:
        key.verify(
            utils.encode_dss_signature(r, s), message, ec.ECDSA(_hash(_CURVE_HASHES[curve]))
        )
    except InvalidSignature as error:
        raise InvalidProof(Reason.SIGNATURE_MISMATCH) from error


def verify_rsa(
    der: bytes, signature: bytes, message: bytes, *, scheme: RsaScheme, hash_name: HashName
) -> None:
    """Check an RSA signature under a PKCS #1 DER key of 2048 bits or more.

    ``scheme`` is RSASSA-PKCS1-v1_5 (RFC 7518 §3.3) or RSASSA-PSS with MGF1 of the same hash and a
    salt as long as it (§3.5). Raises InvalidProof(SIGNATURE_MISMATCH | KEY_MALFORMED).
    """
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import padding, rsa  # noqa: PLC0415

    key = serialization.load_der_public_key(check_rsa(der))
    digest = _hash(hash_name)
    way: padding.AsymmetricPadding = padding.PKCS1v15()
    if scheme == "PSS":
        way = padding.PSS(mgf=padding.MGF1(digest), salt_length=digest.digest_size)
    try:
        cast("rsa.RSAPublicKey", key).verify(signature, message, way, digest)
    except InvalidSignature as error:
        raise InvalidProof(Reason.SIGNATURE_MISMATCH) from error


def rsa_from_numbers(modulus: int, exponent: int) -> bytes:
    """Return an RSA key as PKCS #1 DER (did:key's form of it); InvalidProof(KEY_MALFORMED)."""
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import rsa  # noqa: PLC0415

    if not _MIN_RSA_BITS <= modulus.bit_length() <= _MAX_RSA_BITS:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "modulus"})
    try:
        key = rsa.RSAPublicNumbers(e=exponent, n=modulus).public_key()
    except ValueError as error:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "modulus"}) from error
    return key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.PKCS1)


def check_rsa(der: bytes) -> bytes:
    """Return ``der`` where it is exactly a PKCS #1 RSA public key; InvalidProof(KEY_MALFORMED)."""
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import rsa  # noqa: PLC0415

    try:
        key = serialization.load_der_public_key(der)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "RSA"}) from error
    if not isinstance(key, rsa.RSAPublicKey):
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "RSA"})
    numbers = key.public_numbers()
    if rsa_from_numbers(numbers.n, numbers.e) != der:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "RSA"})
    return der


def _load(curve: str, encoded: bytes) -> "ec.EllipticCurvePublicKey":
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415

    curves: dict[str, type[ec.EllipticCurve]] = {
        "P-256": ec.SECP256R1,
        "P-384": ec.SECP384R1,
        "P-521": ec.SECP521R1,
        "secp256k1": ec.SECP256K1,
    }
    try:
        return ec.EllipticCurvePublicKey.from_encoded_point(curves[curve](), encoded)
    except ValueError as error:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": curve}) from error


def _hash(name: HashName) -> "hashes.HashAlgorithm":
    from cryptography.hazmat.primitives import hashes  # noqa: PLC0415

    kinds: dict[str, type[hashes.HashAlgorithm]] = {
        "sha256": hashes.SHA256,
        "sha384": hashes.SHA384,
        "sha512": hashes.SHA512,
    }
    return kinds[name]()

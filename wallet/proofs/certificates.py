"""X.509 certificates (RFC 5280): whose key it is, by the word of an authority.

Nothing here trusts a certificate: a chain counts only as far as lists at hand, which is for the
checks to ask. ``cryptography`` is imported on first use, as in :mod:`wallet.proofs.elliptic`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.proofs.elliptic import rsa_from_numbers
from wallet.proofs.keys import KeyKind, PublicKey, make_public_key

if TYPE_CHECKING:
    from cryptography import x509

MAX_CERTIFICATE = 16_384  # octets


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """What a certificate says: names as it spells them, ``""`` where it has none.

    ``may_sign``: its key usage allows signatures (RFC 5280 §4.2.1.3), or it names no usage.
    ``digest`` is the SHA-256 of its DER.
    """

    key: PublicKey
    name: str
    organisation: str
    authority: str
    not_before: datetime
    not_after: datetime
    may_sign: bool
    digest: bytes


def read_certificate(der: bytes) -> Certificate:
    """Return the certificate of exactly these DER octets.

    Raises InvalidProof(KEY_MALFORMED), ProofNotChecked(KEY_KIND_WRONG, got) for a kind of key
    this wallet does not check with.
    """
    from cryptography import x509  # noqa: PLC0415
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415
    from cryptography.hazmat.primitives import hashes  # noqa: PLC0415

    if len(der) > MAX_CERTIFICATE:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "certificate"})
    try:
        read = x509.load_der_x509_certificate(der)
        key = _read_key(read)
        return Certificate(
            key=key,
            name=_name(read.subject, x509.OID_COMMON_NAME),
            organisation=_name(read.subject, x509.OID_ORGANIZATION_NAME),
            authority=_name(read.issuer, x509.OID_COMMON_NAME)
            or _name(read.issuer, x509.OID_ORGANIZATION_NAME),
            not_before=read.not_valid_before_utc,
            not_after=read.not_valid_after_utc,
            may_sign=_may_sign(read),
            digest=read.fingerprint(hashes.SHA256()),
        )
    except (
        ValueError,
        TypeError,  # its answer to a name of a kind that names are not made of
        UnsupportedAlgorithm,
        x509.InvalidVersion,
        x509.DuplicateExtension,
        x509.UnsupportedGeneralNameType,
    ) as error:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "certificate"}) from error


def _read_key(read: "x509.Certificate") -> PublicKey:
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa  # noqa: PLC0415

    key = read.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        numbers = key.public_numbers()
        return make_public_key(KeyKind.RSA, rsa_from_numbers(numbers.n, numbers.e))
    if isinstance(key, ec.EllipticCurvePublicKey):
        kind = _CURVES.get(key.curve.name)
        if kind is not None:
            point = key.public_bytes(
                serialization.Encoding.X962, serialization.PublicFormat.CompressedPoint
            )
            return make_public_key(kind, point)
    if isinstance(key, ed25519.Ed25519PublicKey):
        return make_public_key(KeyKind.ED25519, key.public_bytes_raw())
    facts = {"wanted": "RSA, P-256, P-384, P-521, Ed25519", "got": type(key).__name__}
    raise ProofNotChecked(Reason.KEY_KIND_WRONG, facts)


_CURVES = {"secp256r1": KeyKind.P256, "secp384r1": KeyKind.P384, "secp521r1": KeyKind.P521}


def _name(name: "x509.Name", oid: "x509.ObjectIdentifier") -> str:
    found = name.get_attributes_for_oid(oid)
    value = found[0].value if found else ""
    return value if isinstance(value, str) else ""


def _may_sign(read: "x509.Certificate") -> bool:
    from cryptography import x509  # noqa: PLC0415

    try:
        usage = read.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.digital_signature or usage.content_commitment

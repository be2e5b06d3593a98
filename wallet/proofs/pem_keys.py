"""Public keys written as PEM (RFC 7468, SubjectPublicKeyInfo), as Open Badges 2.0 publish them.

``cryptography`` is imported on first use; what comes out has passed the checks of its kind.
"""

import functools

from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.proofs.keys import KeyKind, PublicKey, make_public_key

PEM_MARK = "-----BEGIN"
# The longest RSA key there is any use for fits many times.
_MAX_TEXT = 16_384
_REMEMBERED = 64
_CURVES = {
    "secp256r1": KeyKind.P256,
    "secp384r1": KeyKind.P384,
    "secp521r1": KeyKind.P521,
    "secp256k1": KeyKind.SECP256K1,
}


@functools.lru_cache(maxsize=_REMEMBERED)
def read_pem_key(text: str) -> PublicKey:
    """Return the key that ``text`` holds.

    Raises InvalidProof(KEY_MALFORMED) for what is no public key, and for a private one: whoever
    published it gave it away; ProofNotChecked(KEY_KIND_WRONG) for a kind this wallet does not
    know.
    """
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa  # noqa: PLC0415

    if "PRIVATE KEY" in text or len(text) > _MAX_TEXT:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "publicKeyPem"})
    try:
        key = serialization.load_pem_public_key(text.encode("ascii"))
    except (ValueError, UnicodeEncodeError) as error:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "publicKeyPem"}) from error
    except UnsupportedAlgorithm as error:
        raise ProofNotChecked(Reason.KEY_KIND_WRONG, {"wanted": "RSA", "got": "PEM"}) from error
    if isinstance(key, rsa.RSAPublicKey):
        der = key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.PKCS1)
        return make_public_key(KeyKind.RSA, der)
    if isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name in _CURVES:
        point = key.public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.CompressedPoint
        )
        return make_public_key(_CURVES[key.curve.name], point)
    if isinstance(key, ed25519.Ed25519PublicKey):
        return make_public_key(KeyKind.ED25519, key.public_bytes_raw())
    raise ProofNotChecked(Reason.KEY_KIND_WRONG, {"wanted": "RSA", "got": type(key).__name__[:40]})

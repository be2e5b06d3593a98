"""Signatures of compact tokens (RFC 7515, RFC 7518, RFC 8037, RFC 9864), by one visible table.

The algorithm is never taken on the token's word: it must be in the table and be the one algorithm
of the key's kind (RFC 8725 §3.1). Whose key it is, is not asked here.
"""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from wallet.encoding.jose_compact import write_signing_input
from wallet.encoding.multiformats import encode_base64url
from wallet.encoding.strict_json import write_json
from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.model.json_values import JsonObject
from wallet.model.proof import SignedBytes
from wallet.proofs.elliptic import HashName, RsaScheme, verify_rsa
from wallet.proofs.keys import KeyKind, PublicKey, SigningKey, verify_signature

Verify: TypeAlias = Callable[[PublicKey, bytes, bytes], None]


class Algorithm(NamedTuple):
    """The one kind of key an algorithm takes, and how a signature (key, signature, message) is
    checked under it.
    """

    kind: KeyKind
    verify: Verify = verify_signature


def _rsa(scheme: RsaScheme, hash_name: HashName) -> Algorithm:
    def verify(key: PublicKey, signature: bytes, message: bytes) -> None:
        verify_rsa(key.raw, signature, message, scheme=scheme, hash_name=hash_name)

    return Algorithm(KeyKind.RSA, verify)


# RFC 7518 §3.3 to §3.5; RFC 8812 §3.2 (ES256K); RFC 8037 §3.1 (EdDSA, with an Ed25519 key);
# RFC 9864 §2.2 (Ed25519 by name).
ALGORITHMS = {
    "EdDSA": Algorithm(KeyKind.ED25519),
    "Ed25519": Algorithm(KeyKind.ED25519),
    "ES256": Algorithm(KeyKind.P256),
    "ES384": Algorithm(KeyKind.P384),
    "ES512": Algorithm(KeyKind.P521),
    "ES256K": Algorithm(KeyKind.SECP256K1),
    "RS256": _rsa("PKCS1", "sha256"),
    "RS384": _rsa("PKCS1", "sha384"),
    "RS512": _rsa("PKCS1", "sha512"),
    "PS256": _rsa("PSS", "sha256"),
    "PS384": _rsa("PSS", "sha384"),
    "PS512": _rsa("PSS", "sha512"),
}
# Signed by no key, or by a secret that both sides hold: worth nothing to a third party.
_FORBIDDEN = ("", "none")
_SECRET_ALGORITHMS = "hs"


def check_algorithm(algorithm: str) -> KeyKind:
    """Return the kind of key ``algorithm`` needs, before any key is looked for.

    Raises InvalidProof(ALGORITHM_FORBIDDEN) for ``none`` in any spelling and for secrets
    (``HS…``), ProofNotChecked(SUITE_NOT_SUPPORTED) for what the table lacks.
    """
    known = ALGORITHMS.get(algorithm)
    if known is not None:
        return known.kind
    folded = algorithm.strip().lower()
    if folded in _FORBIDDEN or folded.startswith(_SECRET_ALGORITHMS):
        raise InvalidProof(Reason.ALGORITHM_FORBIDDEN, {"algorithm": algorithm[:40]})
    # A number is of COSE, which has names for few of its algorithms.
    kind = "" if algorithm.startswith("COSE ") else "JWT "
    raise ProofNotChecked(Reason.SUITE_NOT_SUPPORTED, {"suite": f"{kind}{algorithm[:40]}"})


def verify_token(token: SignedBytes, key: PublicKey) -> None:
    """Check a token's signature under ``key``.

    Raises what :func:`check_algorithm` raises, InvalidProof(KEY_KIND_WRONG) where the key is of
    another kind than the algorithm's, InvalidProof(SIGNATURE_MISMATCH | PROOF_MALFORMED).
    """
    verify_by_algorithm(token.algorithm, key, token.signature, token.signing_input)


def verify_by_algorithm(
    algorithm: str, key: PublicKey, signature: bytes, signing_input: bytes
) -> None:
    """Check a JWS signature by the name of its algorithm; raises as :func:`verify_token`."""
    kind = check_algorithm(algorithm)
    if key.kind is not kind:
        raise InvalidProof(Reason.KEY_KIND_WRONG, {"wanted": kind.value, "got": key.kind.value})
    ALGORITHMS[algorithm].verify(key, signature, signing_input)


def sign_token(header: JsonObject, payload: JsonObject, key: SigningKey) -> str:
    """Return the compact token of ``payload`` signed with EdDSA.

    ``alg`` is set here; a header naming another one raises InvalidProof(KEY_KIND_WRONG).
    """
    algorithm = header.get("alg", "EdDSA")
    if algorithm not in ("EdDSA", "Ed25519"):
        raise InvalidProof(Reason.KEY_KIND_WRONG, {"wanted": "EdDSA", "got": str(algorithm)[:40]})
    signing_input = write_signing_input({**header, "alg": algorithm}, write_json(payload))
    return f"{signing_input.decode('ascii')}.{encode_base64url(key.sign(signing_input))}"

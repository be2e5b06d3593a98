"""Compact tokens signed with ES256 (RFC 7518 §3.4), for the practice issuer that uses P-256.

Learners' keys are Ed25519 (:class:`wallet.proofs.keys.SigningKey`); this signs nothing of theirs.
"""

from wallet.encoding.jose_compact import write_signing_input
from wallet.encoding.multiformats import encode_base64url
from wallet.encoding.strict_json import write_json
from wallet.model.json_values import JsonObject
from wallet.proofs.keys import KeyKind, PublicKey, make_public_key, write_did_key, write_multikey

_COORDINATE = 32  # octets of r, of s and of the private number (SEC 1 §2.3.7)


class Es256Key:
    """A P-256 key that signs tokens; ``number`` is the private number, 1 to the order less 1."""

    __slots__ = ("_number", "public")

    def __init__(self, number: int) -> None:
        from cryptography.hazmat.primitives import serialization  # noqa: PLC0415
        from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415

        point = (
            ec.derive_private_key(number, ec.SECP256R1())
            .public_key()
            .public_bytes(serialization.Encoding.X962, serialization.PublicFormat.CompressedPoint)
        )
        self._number = number
        self.public: PublicKey = make_public_key(KeyKind.P256, point)

    @property
    def did(self) -> str:
        """The key's did:key DID."""
        return write_did_key(self.public)

    @property
    def method(self) -> str:
        """The verification method of :attr:`did`: ``did:key:zDn…#zDn…``."""
        return f"{self.did}#{write_multikey(self.public)}"

    def sign(self, message: bytes) -> bytes:
        """Return the 64-octet signature r ‖ s over ``message``, the same each time (RFC 6979)."""
        from cryptography.hazmat.primitives import hashes  # noqa: PLC0415
        from cryptography.hazmat.primitives.asymmetric import ec, utils  # noqa: PLC0415

        key = ec.derive_private_key(self._number, ec.SECP256R1())
        scheme = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)
        r, s = utils.decode_dss_signature(key.sign(message, scheme))
        return r.to_bytes(_COORDINATE, "big") + s.to_bytes(_COORDINATE, "big")

    def __repr__(self) -> str:
        return f"Es256Key({self.did})"


def sign_es256_token(header: JsonObject, payload: JsonObject, key: Es256Key) -> str:
    """Return the compact token of ``payload``; ``alg`` is set to ES256 here."""
    signing_input = write_signing_input({**header, "alg": "ES256"}, write_json(payload))
    return f"{signing_input.decode('ascii')}.{encode_base64url(key.sign(signing_input))}"

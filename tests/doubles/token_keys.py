"""Keys that sign tokens with every algorithm the wallet reads, for issuers in tests.

    key = TokenKey("ES384", 7)                    # always the same key
    text = key.sign_token({"typ": "vc+jwt"}, payload)
    known = {"publicKeyJwk": key.jwk}

It signs with ``cryptography`` alone and shares nothing with the wallet's own signing.
"""

import base64
import hashlib
import json
from typing import Any

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa, utils

from wallet.model.json_values import JsonObject
from wallet.proofs.keys import PublicKey, read_jwk, write_did_key, write_multikey

CURVES: dict[str, tuple[str, ec.EllipticCurve, hashes.HashAlgorithm, int]] = {
    "ES256": ("P-256", ec.SECP256R1(), hashes.SHA256(), 32),
    "ES384": ("P-384", ec.SECP384R1(), hashes.SHA384(), 48),
    "ES512": ("P-521", ec.SECP521R1(), hashes.SHA512(), 66),
    "ES256K": ("secp256k1", ec.SECP256K1(), hashes.SHA256(), 32),
}
RSA_HASHES: dict[str, hashes.HashAlgorithm] = {
    "256": hashes.SHA256(), "384": hashes.SHA384(), "512": hashes.SHA512(),
}  # fmt: skip
RSA = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512")
ALL_ALGORITHMS = ("EdDSA", "Ed25519", *CURVES, *RSA)

# The factors of one RSA key of 2048 bits, made for tests and used nowhere else.
_P = int(
    "ddc9f01d2acc40405901fc0e1f5dc9af41c30a824500d10864f638adc942fb2a3c5d3c294cc83b03"
    "a196741595af435957b2837c26136e345c2b3be6ec1710712fdbd11116d78031c5e394d5ce6dd54f"
    "1213c68e5a4c5126ab59ef15211b82ce59b48899c9d7a24ed4558a9537de01f0fe413604118eea81"
    "5561b6ecd78bdc31",
    16,
)
_Q = int(
    "b894558bf9d227226f9ee9b28d1dcf9f399c92b346d29d0f5520de8cb5a6fcd19e8baa756b187064"
    "233f70a4c7909226ed9d275873c45a3bc13b82c53840d22c7c1d62ccb005c9b2ed07929658f32c8c"
    "0991fae107986d304bbbb34ee12440bd3282f584de53634b5636123e15a4e72bd14e5d5674eabf94"
    "cadef9e1c6bce441",
    16,
)
_EXPONENT = 65537


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def octets(number: int, size: int = 0) -> str:
    return base64url(number.to_bytes(size or (number.bit_length() + 7) // 8, "big"))


class TokenKey:
    """One key for one ``algorithm``; curves and Ed25519 have as many as there are seeds."""

    def __init__(self, algorithm: str, seed: int = 1) -> None:
        self.algorithm = algorithm
        secret = hashlib.sha256(f"token key {algorithm} {seed}".encode()).digest()
        self._private: Any
        if algorithm in CURVES:
            name, curve, _, size = CURVES[algorithm]
            self._private = ec.derive_private_key(int.from_bytes(secret[:31], "big"), curve)
            point = self._private.public_key().public_numbers()
            self.jwk: dict[str, str] = {
                "kty": "EC", "crv": name, "x": octets(point.x, size), "y": octets(point.y, size),
            }  # fmt: skip
        elif algorithm in RSA:
            self._private = _rsa_key()
            self.jwk = {"kty": "RSA", "n": octets(_P * _Q), "e": octets(_EXPONENT)}
        else:
            self._private = ed25519.Ed25519PrivateKey.from_private_bytes(secret)
            raw = self._private.public_key().public_bytes_raw()
            self.jwk = {"kty": "OKP", "crv": "Ed25519", "x": base64url(raw)}

    @property
    def public(self) -> PublicKey:
        return read_jwk(self.jwk)

    @property
    def pem(self) -> str:
        """The public key as SubjectPublicKeyInfo in PEM."""
        return str(
            self._private.public_key()
            .public_bytes(
                serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
            )
            .decode("ascii")
        )

    @property
    def did(self) -> str:
        return write_did_key(self.public)

    @property
    def method(self) -> str:
        return f"{self.did}#{write_multikey(self.public)}"

    def sign(self, message: bytes) -> bytes:
        """Return the signature as JOSE and COSE write it."""
        if self.algorithm in CURVES:
            _, _, kind, size = CURVES[self.algorithm]
            scheme = ec.ECDSA(kind, deterministic_signing=True)
            r, s = utils.decode_dss_signature(self._private.sign(message, scheme))
            return r.to_bytes(size, "big") + s.to_bytes(size, "big")
        if self.algorithm in RSA:
            kind = RSA_HASHES[self.algorithm[2:]]
            way: padding.AsymmetricPadding = padding.PKCS1v15()
            if self.algorithm.startswith("P"):
                way = padding.PSS(mgf=padding.MGF1(kind), salt_length=kind.digest_size)
            return bytes(self._private.sign(message, way, kind))
        return bytes(self._private.sign(message))

    def sign_token(self, header: JsonObject, payload: JsonObject) -> str:
        """Return the compact token of ``payload``; ``alg`` is the key's where none is given."""
        head = json.dumps({"alg": self.algorithm, **header}, separators=(",", ":"))
        body = json.dumps(payload, separators=(",", ":"), ensure_ascii=False)
        signed = f"{base64url(head.encode())}.{base64url(body.encode())}"
        return f"{signed}.{base64url(self.sign(signed.encode()))}"


def _rsa_key() -> rsa.RSAPrivateKey:
    d = pow(_EXPONENT, -1, (_P - 1) * (_Q - 1))
    numbers = rsa.RSAPrivateNumbers(
        p=_P, q=_Q, d=d,
        dmp1=rsa.rsa_crt_dmp1(d, _P), dmq1=rsa.rsa_crt_dmq1(d, _Q), iqmp=rsa.rsa_crt_iqmp(_P, _Q),
        public_numbers=rsa.RSAPublicNumbers(_EXPONENT, _P * _Q),
    )  # fmt: skip
    return numbers.private_key()

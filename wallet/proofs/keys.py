"""Public keys in every spelling a credential uses, and signatures made and checked with them.

Reads Multikey (Controlled Identifiers 1.0 §2.2.2), did:key, did:jwk and JWK (RFC 7517, RFC 8037)
strictly: one spelling for one key, no private members, no point off its curve. Many kinds are
recognised by name so that a report can say what it met; Ed25519 and the curves of ECDSA verify
here, RSA where an algorithm says how (:mod:`wallet.proofs.tokens`).
"""

import functools
from dataclasses import dataclass
from enum import StrEnum

import nacl.bindings
import nacl.exceptions

from wallet.encoding.multiformats import (
    decode_base58,
    decode_base64url,
    decode_multibase,
    decode_varint,
    encode_multibase,
    encode_varint,
)
from wallet.encoding.strict_json import read_object
from wallet.errors import InputError, InvalidProof, ProofNotChecked, Reason
from wallet.model.json_values import JsonObject, as_list, as_text
from wallet.proofs import elliptic

DID_KEY = "did:key:"
DID_JWK = "did:jwk:"
_SIGNATURE_OCTETS = nacl.bindings.crypto_sign_BYTES
_KEY_OCTETS = nacl.bindings.crypto_sign_PUBLICKEYBYTES


class KeyKind(StrEnum):
    """A kind of public key, named as JWK names its curve where it does."""

    # The hash of the text it equals, and not worked out in Python each time.
    __hash__ = str.__hash__

    ED25519 = "Ed25519"
    X25519 = "X25519"
    P256 = "P-256"
    P384 = "P-384"
    P521 = "P-521"
    SECP256K1 = "secp256k1"
    RSA = "RSA"
    BLS12381_G1 = "BLS12-381 G1"
    BLS12381_G2 = "BLS12-381 G2"
    BLS12381_G1G2 = "BLS12-381 G1 and G2"


# The multicodec table's names in the comments; Controlled Identifiers 1.0 §2.2.2, did:key §2.
_CODECS = {
    0xED: KeyKind.ED25519,  # ed25519-pub
    0xEC: KeyKind.X25519,  # x25519-pub
    0x1200: KeyKind.P256,  # p256-pub
    0x1201: KeyKind.P384,  # p384-pub
    0x1202: KeyKind.P521,  # p521-pub
    0xE7: KeyKind.SECP256K1,  # secp256k1-pub
    0x1205: KeyKind.RSA,  # rsa-pub
    0xEA: KeyKind.BLS12381_G1,  # bls12_381-g1-pub
    0xEB: KeyKind.BLS12381_G2,  # bls12_381-g2-pub
    0xEE: KeyKind.BLS12381_G1G2,  # bls12_381-g1g2-pub
}
_CODES = {kind: code for code, kind in _CODECS.items()}
_SIZES = {
    KeyKind.ED25519: 32,
    KeyKind.X25519: 32,
    KeyKind.BLS12381_G1: 48,
    KeyKind.BLS12381_G2: 96,
    KeyKind.BLS12381_G1G2: 144,
}
# What makes a JWK private (RFC 7518 §6.2.2, §6.3.2, §6.4.1; RFC 8037 §2).
_PRIVATE_MEMBERS = frozenset({"d", "p", "q", "dp", "dq", "qi", "oth", "k"})
_JWK_ALGORITHMS = {
    KeyKind.ED25519: ("EdDSA", "Ed25519"),
    KeyKind.P256: ("ES256",),
    KeyKind.P384: ("ES384",),
    KeyKind.P521: ("ES512",),
    KeyKind.SECP256K1: ("ES256K",),
    KeyKind.RSA: ("RS256", "PS256", "RS384", "PS384", "RS512", "PS512"),
}
# Names of the BLS12-381 groups: of today's drafts, and of those that did:key was written by.
_BLS_CURVES = {
    "BLS12381G1": KeyKind.BLS12381_G1,
    "BLS12381G2": KeyKind.BLS12381_G2,
    "BLS12381_G1": KeyKind.BLS12381_G1,
    "BLS12381_G2": KeyKind.BLS12381_G2,
}
_ECDSA = (KeyKind.P256, KeyKind.P384, KeyKind.P521, KeyKind.SECP256K1)
CAN_VERIFY = (KeyKind.ED25519, *_ECDSA)
# Keys read are remembered by their exact spelling, so many at most: the same few issuers sign
# nearly everything, and telling a point of the curve costs as much as half a signature.
_REMEMBERED = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKey:
    """A public key that has passed the checks of its kind.

    ``raw``: Ed25519 and X25519 their 32 octets, curves the compressed SEC 1 point, RSA its PKCS #1
    DER, BLS the compressed point(s).
    """

    kind: KeyKind
    raw: bytes


def make_public_key(kind: KeyKind, raw: bytes) -> PublicKey:
    """Return the key of ``raw`` octets; InvalidProof(KEY_MALFORMED) where they are none.

    Ed25519 keys of small order, off the prime-order subgroup or in a second spelling are refused:
    under a key of small order a signature can fit more than one message.
    """
    if kind is KeyKind.RSA:
        elliptic.check_rsa(raw)
    elif kind.value in elliptic.COORDINATE_SIZES:
        elliptic.check_point(kind.value, raw)
    elif len(raw) != _SIZES[kind]:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "length"})
    if kind is KeyKind.ED25519 and not nacl.bindings.crypto_core_ed25519_is_valid_point(raw):
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "point"})
    return PublicKey(kind=kind, raw=raw)


@functools.lru_cache(maxsize=_REMEMBERED)
def read_multikey(text: str) -> PublicKey:
    """Return the key a ``publicKeyMultibase`` text holds (Controlled Identifiers 1.0 §2.2.2).

    Raises InvalidProof(KEY_MALFORMED), or ProofNotChecked(KEY_KIND_WRONG, got: the codec) for a
    kind this wallet does not know.
    """
    try:
        code, raw = decode_varint(decode_multibase(text))
    except InputError as error:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "multibase"}) from error
    kind = _CODECS.get(code)
    if kind is None:
        raise ProofNotChecked(Reason.KEY_KIND_WRONG, {"wanted": _wanted(), "got": hex(code)})
    return make_public_key(kind, raw)


def read_base58_key(kind: KeyKind, text: str) -> PublicKey:
    """Return the key of a ``publicKeyBase58`` member: raw octets, no prefix (2018 suites)."""
    try:
        return make_public_key(kind, decode_base58(text))
    except InputError as error:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "publicKeyBase58"}) from error


def read_jwk(jwk: JsonObject) -> PublicKey:
    """Return the key of a public JWK (RFC 7517 §4, RFC 7518 §6, RFC 8037 §2).

    A JWK that carries its private part is refused, for whoever published it gave its key away;
    so is one whose ``use``, ``key_ops`` or ``alg`` speaks of something other than signatures of
    its kind. Raises InvalidProof(KEY_MALFORMED), ProofNotChecked(KEY_KIND_WRONG).
    """
    private = sorted(_PRIVATE_MEMBERS.intersection(jwk))
    if private:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": private[0]})
    readers = {"OKP": _read_okp, "EC": _read_curve, "RSA": _read_rsa}
    reader = readers.get(as_text(jwk.get("kty")))
    if reader is None:
        raise _unknown_kind(jwk.get("kty"))
    key = reader(jwk)
    _check_jwk_purpose(jwk, key.kind)
    return key


def read_did_key(did: str) -> PublicKey:
    """Return the key of a did:key DID, without fragment (did:key §3).

    Raises InvalidProof(KEY_MALFORMED), ProofNotChecked(KEY_KIND_WRONG).
    """
    if not did.startswith(DID_KEY + "z"):
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "did:key"})
    return read_multikey(did.removeprefix(DID_KEY))


def read_did_jwk(did: str) -> tuple[PublicKey, JsonObject]:
    """Return the key of a did:jwk DID, without fragment, and the JWK itself.

    Raises InvalidProof(KEY_MALFORMED), ProofNotChecked(KEY_KIND_WRONG).
    """
    try:
        jwk = read_object(decode_base64url(did.removeprefix(DID_JWK)))
    except InputError as error:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "did:jwk"}) from error
    return read_jwk(jwk), jwk


def write_multikey(key: PublicKey) -> str:
    """Return ``key`` as a Multikey text (``z6Mk…`` for Ed25519, ``zDn…`` for P-256)."""
    return encode_multibase(encode_varint(_CODES[key.kind]) + key.raw)


def write_did_key(key: PublicKey) -> str:
    """Return ``key`` as a did:key DID."""
    return DID_KEY + write_multikey(key)


def verify_signature(key: PublicKey, signature: bytes, message: bytes) -> None:
    """Check a signature: Ed25519 (RFC 8032, as strict as libsodium), or ECDSA with the curve's own
    hash (RFC 7518 §3.4: r then s).

    Raises InvalidProof(SIGNATURE_MISMATCH | PROOF_MALFORMED), ProofNotChecked(KEY_KIND_WRONG).
    """
    if key.kind is KeyKind.ED25519:
        _verify_ed25519(key.raw, signature, message)
    elif key.kind in _ECDSA:
        elliptic.verify_ecdsa(key.kind.value, key.raw, signature, message)
    else:
        raise ProofNotChecked(Reason.KEY_KIND_WRONG, {"wanted": _wanted(), "got": key.kind.value})


class SigningKey:
    """An Ed25519 key that signs. Its seed is never shown, compared or written."""

    __slots__ = ("_secret", "public")

    def __init__(self, public: bytes, secret: bytes) -> None:
        self._secret = secret
        self.public = PublicKey(kind=KeyKind.ED25519, raw=public)

    @classmethod
    def from_seed(cls, seed: bytes) -> "SigningKey":
        """Return the key of a 32-octet seed (RFC 8032 §5.1.5); InvalidProof(KEY_MALFORMED)."""
        if len(seed) != nacl.bindings.crypto_sign_SEEDBYTES:
            raise InvalidProof(Reason.KEY_MALFORMED, {"where": "seed"})
        return cls(*nacl.bindings.crypto_sign_seed_keypair(seed))

    @property
    def did(self) -> str:
        """The key's did:key DID."""
        return write_did_key(self.public)

    @property
    def method(self) -> str:
        """The verification method of :attr:`did`: ``did:key:z6Mk…#z6Mk…``."""
        return f"{self.did}#{write_multikey(self.public)}"

    def sign(self, message: bytes) -> bytes:
        """Return the 64-octet signature over ``message``."""
        return nacl.bindings.crypto_sign(message, self._secret)[:_SIGNATURE_OCTETS]

    def __repr__(self) -> str:
        return f"SigningKey({self.did})"


def _verify_ed25519(raw: bytes, signature: bytes, message: bytes) -> None:
    if len(signature) != _SIGNATURE_OCTETS:
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "signature"})
    # libsodium reads 32 octets wherever it is pointed.
    if len(raw) != _KEY_OCTETS:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "length"})
    try:
        nacl.bindings.crypto_sign_open(signature + message, raw)
    except nacl.exceptions.BadSignatureError as error:
        raise InvalidProof(Reason.SIGNATURE_MISMATCH) from error


def _read_okp(jwk: JsonObject) -> PublicKey:
    curve = as_text(jwk.get("crv"))
    if curve in _BLS_CURVES:
        return make_public_key(_BLS_CURVES[curve], _jwk_octets(jwk, "x"))
    if curve not in (KeyKind.ED25519, KeyKind.X25519):
        raise _unknown_kind(jwk.get("crv"))
    return make_public_key(KeyKind(curve), _jwk_octets(jwk, "x"))


def _read_curve(jwk: JsonObject) -> PublicKey:
    curve = as_text(jwk.get("crv"))
    if curve in _BLS_CURVES:
        return make_public_key(_BLS_CURVES[curve], _jwk_octets(jwk, "x"))
    if curve not in elliptic.COORDINATE_SIZES:
        raise _unknown_kind(jwk.get("crv"))
    point = elliptic.compress(curve, _jwk_octets(jwk, "x"), _jwk_octets(jwk, "y"))
    return PublicKey(kind=KeyKind(curve), raw=point)


def _read_rsa(jwk: JsonObject) -> PublicKey:
    modulus, exponent = _jwk_octets(jwk, "n"), _jwk_octets(jwk, "e")
    # RFC 7518 §2, Base64urlUInt: no leading zero octets.
    if modulus.startswith(b"\0") or exponent.startswith(b"\0"):
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "n"})
    numbers = int.from_bytes(modulus, "big"), int.from_bytes(exponent, "big")
    return PublicKey(kind=KeyKind.RSA, raw=elliptic.rsa_from_numbers(*numbers))


def _jwk_octets(jwk: JsonObject, member: str) -> bytes:
    try:
        octets = decode_base64url(as_text(jwk.get(member)))
    except InputError as error:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": member}) from error
    if not octets:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": member})
    return octets


def _check_jwk_purpose(jwk: JsonObject, kind: KeyKind) -> None:
    if kind is KeyKind.X25519:
        return
    if jwk.get("use", "sig") != "sig":
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "use"})
    if "key_ops" in jwk and "verify" not in as_list(jwk["key_ops"]):
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "key_ops"})
    algorithms = _JWK_ALGORITHMS.get(kind)
    if algorithms and jwk.get("alg", algorithms[0]) not in algorithms:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "alg"})


def _unknown_kind(got: object) -> ProofNotChecked:
    name = got[:40] if isinstance(got, str) else ""
    return ProofNotChecked(Reason.KEY_KIND_WRONG, {"wanted": _wanted(), "got": name})


def _wanted() -> str:
    return ", ".join(kind.value for kind in CAN_VERIFY)

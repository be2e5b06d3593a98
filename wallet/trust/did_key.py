"""What a did:key DID stands for: its methods and what each may be used for (did:key §3.1.3).

The name is one key. Its document lists that key, and beside it what follows from it: the X25519
key of an Ed25519 key, the two points of a BLS12-381 pair.
"""

import nacl.bindings

from wallet.proofs.keys import KeyKind, PublicKey, make_public_key, write_multikey

# Where a BLS12-381 pair's point of G2 begins: behind that of G1.
_G1_OCTETS = 48

_AGREEING = frozenset({"keyAgreement"})
_SIGNING = frozenset(
    {"assertionMethod", "authentication", "capabilityInvocation", "capabilityDelegation"}
)
# Kinds that sign and agree both; what is not named here signs alone.
_PURPOSES = {
    KeyKind.X25519: _AGREEING,
    KeyKind.P256: _SIGNING | _AGREEING,
    KeyKind.P384: _SIGNING | _AGREEING,
    KeyKind.P521: _SIGNING | _AGREEING,
    KeyKind.SECP256K1: _SIGNING | _AGREEING,
    KeyKind.RSA: _SIGNING | _AGREEING,
}


def method_of(key: PublicKey, fragment: str) -> tuple[PublicKey, frozenset[str]] | None:
    """Return the key that ``fragment`` names in the document of a did:key DID, and its purposes.

    ``key`` is the one the DID spells; None where the document has no such method.
    """
    if fragment == write_multikey(key):
        return key, _PURPOSES.get(key.kind, _SIGNING)
    for derived, purposes in _derived(key):
        if fragment == write_multikey(derived):
            return derived, purposes
    return None


def _derived(key: PublicKey) -> tuple[tuple[PublicKey, frozenset[str]], ...]:
    if key.kind is KeyKind.ED25519:
        raw = nacl.bindings.crypto_sign_ed25519_pk_to_curve25519(key.raw)
        return ((make_public_key(KeyKind.X25519, raw), _AGREEING),)
    if key.kind is KeyKind.BLS12381_G1G2:
        first = make_public_key(KeyKind.BLS12381_G1, key.raw[:_G1_OCTETS])
        second = make_public_key(KeyKind.BLS12381_G2, key.raw[_G1_OCTETS:])
        return (first, _SIGNING), (second, _SIGNING)
    return ()

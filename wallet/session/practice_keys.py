"""The practice learner's and the practice issuers' keys. They are published here: no secrets.

Whoever reads this file can sign in their names; that is why their items count only inside a
practice backpack (:mod:`wallet.trust.practice_issuers`).
"""

import hashlib

from wallet.proofs.es256_signing import Es256Key
from wallet.proofs.keys import SigningKey
from wallet.trust.practice_issuers import PRACTICE_ISSUERS, PracticeIssuerKey

_LEARNER_PHRASE = b"Rucksack practice learner, no secret"
_ISSUER_PHRASE = b"Rucksack practice issuer, no secret: "
_PACK_PHRASE = b"Rucksack practice trust pack, no secret"
UNIVERSITY_KEY_ID = f"{PRACTICE_ISSUERS[PracticeIssuerKey.UNIVERSITY].id}#key-1"


def learner_seed() -> bytes:
    """Return the practice learner's 32-octet Ed25519 seed."""
    return hashlib.sha256(_LEARNER_PHRASE).digest()


def learner_did() -> str:
    """Return the practice learner's did:key, to which most practice items are bound."""
    return SigningKey.from_seed(learner_seed()).did


def issuer_key(issuer: PracticeIssuerKey) -> SigningKey:
    """Return an issuer's Ed25519 key (all but the one that signs with ES256)."""
    return SigningKey.from_seed(_issuer_seed(issuer))


def cloud_key() -> Es256Key:
    """Return the P-256 key of the issuer that signs with ES256."""
    # Below 2^255 and so below the group's order, without the bias mattering to anybody.
    return Es256Key(int.from_bytes(_issuer_seed(PracticeIssuerKey.CLOUD), "big") % 2**255)


def pack_key() -> SigningKey:
    """Return the key that signs the practice trust pack."""
    return SigningKey.from_seed(hashlib.sha256(_PACK_PHRASE).digest())


def verification_method(issuer: PracticeIssuerKey) -> str:
    """Return the URL of an issuer's key as its proofs name it."""
    if issuer is PracticeIssuerKey.UNIVERSITY:
        return UNIVERSITY_KEY_ID
    if issuer is PracticeIssuerKey.CLOUD:
        return cloud_key().method
    return issuer_key(issuer).method


def _issuer_seed(issuer: PracticeIssuerKey) -> bytes:
    return hashlib.sha256(_ISSUER_PHRASE + issuer.value.encode()).digest()

"""Signatures of the practice issuers, made by the same code that checks real ones."""

import hashlib
from collections.abc import Callable

from wallet.encoding.contexts import bundled_contexts
from wallet.model.json_values import JsonObject
from wallet.proofs.cryptosuites import sign_document
from wallet.proofs.selective_signing import sign_ecdsa_sd
from wallet.session.practice_keys import cloud_key, issuer_key, verification_method
from wallet.trust.practice_issuers import PracticeIssuerKey

EDDSA_RDFC_2022 = "eddsa-rdfc-2022"
EDDSA_JCS_2022 = "eddsa-jcs-2022"
ED25519_SIGNATURE_2020 = "Ed25519Signature2020"
# What is always shown of a practice item whose holder chooses.
_ALWAYS = ("/issuer", "/validFrom", "/validUntil", "/credentialSubject/achievement/name")


def prove(document: JsonObject, issuer: PracticeIssuerKey, suite: str, created: str) -> JsonObject:
    """Return a practice issuer's proof over ``document``, dated ``created``.

    ``suite`` is a cryptosuite's name or Ed25519Signature2020.
    """
    kind: JsonObject = (
        {"type": suite}
        if suite == ED25519_SIGNATURE_2020
        else {"type": "DataIntegrityProof", "cryptosuite": suite}
    )
    options: JsonObject = {
        **kind,
        "created": created,
        "verificationMethod": verification_method(issuer),
        "proofPurpose": "assertionMethod",
    }
    return sign_document(document, options, issuer_key(issuer), bundled_contexts())


def prove_statements(document: JsonObject, created: str) -> JsonObject:
    """Return the base proof (ecdsa-sd-2023) of the practice issuer that signs with P-256."""
    key = cloud_key()
    options: JsonObject = {
        "type": "DataIntegrityProof",
        "cryptosuite": "ecdsa-sd-2023",
        "created": created,
        "verificationMethod": key.method,
        "proofPurpose": "assertionMethod",
    }
    contexts = bundled_contexts()
    return sign_ecdsa_sd(document, options, key, _ALWAYS, contexts, _published_octets())


def _published_octets() -> Callable[[int], bytes]:
    """Return a source of octets that are no secret and the same each time."""
    count = 0

    def draw(size: int) -> bytes:
        nonlocal count
        count += 1
        return hashlib.shake_256(f"Rucksack practice, no secret {count}".encode()).digest(size)

    return draw

"""Signatures of the practice issuers, made by the same code that checks real ones."""

from wallet.encoding.contexts import bundled_contexts
from wallet.model.json_values import JsonObject
from wallet.proofs.cryptosuites import sign_document
from wallet.session.practice_keys import issuer_key, verification_method
from wallet.trust.practice_issuers import PracticeIssuerKey

EDDSA_RDFC_2022 = "eddsa-rdfc-2022"
EDDSA_JCS_2022 = "eddsa-jcs-2022"
ED25519_SIGNATURE_2020 = "Ed25519Signature2020"


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

"""The cryptosuite eddsa-jcs-2022 (VC-DI-EDDSA §3.3): Ed25519 over canonical JSON."""

from wallet.encoding.contexts import ContextSet
from wallet.model.json_values import JsonObject
from wallet.proofs.jcs_hashing import hash_canonical_json
from wallet.proofs.options import HashData

NAME = "eddsa-jcs-2022"


def hash_document(document: JsonObject, options: JsonObject, contexts: ContextSet) -> HashData:
    """Return what the signature covers; errors as :func:`hash_canonical_json` raises them."""
    return hash_canonical_json(document, options, contexts)

"""The older suite Ed25519Signature2020 (VC-DI-EDDSA, "Ed25519Signature2020"; w3c-ccg).

The same hashes as eddsa-rdfc-2022; the proof is named by its ``type`` alone, which the suite's own
context defines: a document without that context has options no hash would cover.
"""

from wallet.encoding.contexts import ContextSet
from wallet.model.json_values import JsonObject
from wallet.proofs.options import HashData
from wallet.proofs.rdf_hashing import hash_dataset

NAME = "Ed25519Signature2020"


def hash_document(document: JsonObject, options: JsonObject, contexts: ContextSet) -> HashData:
    """Return what the signature covers; errors as :func:`hash_dataset` raises them."""
    return hash_dataset(document, options, contexts)

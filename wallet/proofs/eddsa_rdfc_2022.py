"""The cryptosuite eddsa-rdfc-2022 (VC-DI-EDDSA §3.2): Ed25519 over a canonical RDF dataset."""

from wallet.encoding.contexts import ContextSet
from wallet.model.json_values import JsonObject
from wallet.proofs.options import HashData
from wallet.proofs.rdf_hashing import hash_dataset

NAME = "eddsa-rdfc-2022"


def hash_document(document: JsonObject, options: JsonObject, contexts: ContextSet) -> HashData:
    """Return what the signature covers; errors as :func:`hash_dataset` raises them."""
    return hash_dataset(document, options, contexts)

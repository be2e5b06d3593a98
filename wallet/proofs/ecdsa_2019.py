"""The cryptosuites ecdsa-rdfc-2019 and ecdsa-jcs-2019 (VC-DI-ECDSA §3.2, §3.3).

ECDSA over a canonical RDF dataset or over canonical JSON. The curve of the key decides the hash,
of the canonicalisation too: SHA-256 under P-256, SHA-384 under P-384. The signature is r and s
side by side.
"""

from functools import partial

from wallet.encoding.contexts import ContextSet
from wallet.model.json_values import JsonObject
from wallet.proofs.jcs_hashing import hash_canonical_json
from wallet.proofs.keys import KeyKind
from wallet.proofs.options import HashData, read_proof_value
from wallet.proofs.rdf_hashing import hash_dataset

RDFC = "ecdsa-rdfc-2019"
JCS = "ecdsa-jcs-2019"
# P-256 and P-384 (§3.2.6, §3.3.6).
read_signature = partial(read_proof_value, sizes=(64, 96))


def _dataset_p384(document: JsonObject, options: JsonObject, contexts: ContextSet) -> HashData:
    return hash_dataset(document, options, contexts, "sha384")


def _json_p384(document: JsonObject, options: JsonObject, contexts: ContextSet) -> HashData:
    return hash_canonical_json(document, options, contexts, "sha384")


# What a signature covers, by the kind of key; errors as the two hash functions raise them.
DATASET_HASHES = {KeyKind.P256: hash_dataset, KeyKind.P384: _dataset_p384}
JSON_HASHES = {KeyKind.P256: hash_canonical_json, KeyKind.P384: _json_p384}

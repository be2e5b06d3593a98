"""The hash data of suites that sign an RDF dataset: a hash over RDFC-1.0 canonical N-Quads.

Options are canonicalised under the document's own ``@context``: an option that no context defines
would be lost from the hash, so it is named and the proof refused.
"""

import hashlib
from collections.abc import Callable, Mapping
from types import MappingProxyType

from wallet.encoding.canonical import (
    CanonicalForm,
    Road,
    canonicalize_document,
    canonicalize_legacy_escapes,
)
from wallet.encoding.contexts import ContextSet
from wallet.encoding.rdfc import HashAlgorithm
from wallet.errors import InvalidProof
from wallet.model.json_values import JsonObject
from wallet.proofs.options import HashData, check_context
from wallet.proofs.options_hashing import canonicalize_options

DIGESTS: Mapping[HashAlgorithm, Callable[[bytes], "hashlib._Hash"]] = MappingProxyType(
    {"sha256": hashlib.sha256, "sha384": hashlib.sha384}
)


def hash_dataset(
    document: JsonObject,
    options: JsonObject,
    contexts: ContextSet,
    algorithm: HashAlgorithm = "sha256",
) -> HashData:
    """Return hash(canonical options) followed by hash(canonical document).

    ``algorithm`` hashes the result and, inside the canonicalisation, blank nodes. VC-DI-EDDSA
    §3.2.3 to §3.2.5, VC-DI-ECDSA the same. Raises InvalidProof(TEXT_NOT_PROTECTED, fields),
    InvalidProof(CONTEXT_REDEFINED | CONTEXT_MISSING), ProofNotChecked(CONTEXT_NOT_AT_HAND |
    TOO_MUCH_WORK); fields of the proof itself are named ``proof.…``.
    """
    check_context(document, options)
    whole = canonicalize_document(document, contexts, algorithm=algorithm)
    config = _canonicalize_options(document, options, contexts, algorithm)
    digest = DIGESTS[algorithm]
    unpinned = whole if whole.has_unpinned_terms else config
    return HashData(
        data=digest(config.nquads).digest() + digest(whole.nquads).digest(),
        has_unpinned_terms=unpinned.has_unpinned_terms,
        unpinned_where=unpinned.unpinned_where,
        road=whole.road if whole.road is Road.PROCESSED else config.road,
        repeats_a_name=whole.repeats_a_name,
    )


def hash_dataset_as_older_signers(
    document: JsonObject, options: JsonObject, contexts: ContextSet
) -> bytes:
    """Return the SHA-256 hash data of a signer that left control characters unescaped.

    Only good for explaining why a signature does not hold.
    """
    config = _canonicalize_options(document, options, contexts, "sha256").nquads
    whole = canonicalize_legacy_escapes(document, contexts)
    return hashlib.sha256(config).digest() + hashlib.sha256(whole).digest()


def canonicalize_proof_options(
    document: JsonObject, options: JsonObject, contexts: ContextSet
) -> CanonicalForm:
    """Return the canonical form of a proof's options alone, under the document's contexts.

    Raises as :func:`hash_dataset`, with fields named ``proof.…``.
    """
    return _canonicalize_options(document, options, contexts, "sha256")


def _canonicalize_options(
    document: JsonObject, options: JsonObject, contexts: ContextSet, algorithm: HashAlgorithm
) -> CanonicalForm:
    listed = document.get("@context")
    try:
        if algorithm == "sha256":
            return canonicalize_options(options, listed, contexts)
        config = {**options, "@context": listed}
        return canonicalize_document(config, contexts, algorithm=algorithm)
    except InvalidProof as error:
        raise InvalidProof(error.reason, _of_the_proof(error.facts)) from error


def _of_the_proof(facts: Mapping[str, str]) -> dict[str, str]:
    """Return an error's facts saying that they speak of the proof, not of the document."""
    named = dict(facts)
    if "fields" in named:
        named["fields"] = ", ".join(f"proof.{field}" for field in named["fields"].split(", "))
    if "where" in named:
        named["where"] = "/proof" + named["where"]
    return named

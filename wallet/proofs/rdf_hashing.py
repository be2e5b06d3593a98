"""The hash data of suites that sign an RDF dataset: SHA-256 over RDFC-1.0 canonical N-Quads.

Options are canonicalised under the document's own ``@context``: an option that no context defines
would be lost from the hash, so it is named and the proof refused.
"""

import hashlib
from collections.abc import Mapping

from wallet.encoding.canonical import (
    CanonicalForm,
    Road,
    canonicalize_document,
    canonicalize_legacy_escapes,
)
from wallet.encoding.contexts import ContextSet
from wallet.errors import InvalidProof
from wallet.model.json_values import JsonObject
from wallet.proofs.options import HashData, check_context
from wallet.proofs.options_hashing import canonicalize_options


def hash_dataset(document: JsonObject, options: JsonObject, contexts: ContextSet) -> HashData:
    """Return SHA-256(canonical options) followed by SHA-256(canonical document).

    VC-DI-EDDSA §3.2.3 to §3.2.5. Raises InvalidProof(TEXT_NOT_PROTECTED, fields),
    InvalidProof(CONTEXT_REDEFINED | CONTEXT_MISSING), ProofNotChecked(CONTEXT_NOT_AT_HAND |
    TOO_MUCH_WORK); fields of the proof itself are named ``proof.…``.
    """
    check_context(document, options)
    whole = canonicalize_document(document, contexts)
    config = _canonicalize_options(document, options, contexts)
    unpinned = whole if whole.has_unpinned_terms else config
    return HashData(
        data=_digest(config.nquads) + _digest(whole.nquads),
        has_unpinned_terms=unpinned.has_unpinned_terms,
        unpinned_where=unpinned.unpinned_where,
        road=whole.road if whole.road is Road.PROCESSED else config.road,
        repeats_a_name=whole.repeats_a_name,
    )


def hash_dataset_as_older_signers(
    document: JsonObject, options: JsonObject, contexts: ContextSet
) -> bytes:
    """Return the hash data of a signer that left control characters unescaped.

    Only good for explaining why a signature does not hold.
    """
    config = _canonicalize_options(document, options, contexts)
    return _digest(config.nquads) + _digest(canonicalize_legacy_escapes(document, contexts))


def _canonicalize_options(
    document: JsonObject, options: JsonObject, contexts: ContextSet
) -> CanonicalForm:
    try:
        return canonicalize_options(options, document.get("@context"), contexts)
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


def _digest(canonical: bytes) -> bytes:
    return hashlib.sha256(canonical).digest()

"""The hash data of suites that sign canonical JSON (RFC 8785), whatever their signature.

Every byte of the document's values is covered, whether or not a context defines it. Contexts added
behind those the proof names are not: that is remarked on, and what such a context makes the words
mean counts as nobody's word unless the context is pinned.
"""

import hashlib
from collections.abc import Callable

from wallet.encoding.contexts import ContextSet
from wallet.encoding.jcs import canonical_json
from wallet.encoding.rdfc import HashAlgorithm
from wallet.errors import InputError, InvalidProof, Reason
from wallet.model.json_values import JsonObject, as_list
from wallet.model.report import Remark
from wallet.proofs.options import HashData, check_context
from wallet.proofs.rdf_hashing import DIGESTS


def hash_canonical_json(
    document: JsonObject,
    options: JsonObject,
    contexts: ContextSet,
    algorithm: HashAlgorithm = "sha256",
) -> HashData:
    """Return hash(canonical options) followed by hash(canonical document).

    Where the proof names contexts, the document is hashed with exactly these (VC-DI-EDDSA §3.3.2,
    VC-DI-ECDSA §3.3.2). Raises InvalidProof(PROOF_MALFORMED) where the contexts do not fit or the
    JSON has no canonical form.
    """
    remarks: tuple[Remark, ...] = ()
    unpinned_where = ""
    if not check_context(document, options):
        remarks = (Remark(reason=Reason.TEXT_NOT_PROTECTED, facts={"fields": "@context"}),)
        unpinned_where = _first_unpinned(document, options, contexts)
    covered = document
    if "@context" in options:
        covered = {**document, "@context": options["@context"]}
    digest = DIGESTS[algorithm]
    return HashData(
        data=_hash(options, digest) + _hash(covered, digest),
        has_unpinned_terms=bool(unpinned_where),
        unpinned_where=unpinned_where,
        remarks=remarks,
    )


def make_options(document: JsonObject, options: JsonObject) -> JsonObject:
    """Return ``options`` with the document's ``@context``, where it has one (§3.3.1 of both)."""
    if "@context" not in document:
        return options
    return {**options, "@context": document["@context"]}


def _first_unpinned(document: JsonObject, options: JsonObject, contexts: ContextSet) -> str:
    """Return the pointer of the first context behind the proof's own that pins no meaning."""
    covered = len(as_list(options["@context"]))
    for number, entry in enumerate(as_list(document["@context"])):
        pinned = contexts.find(entry) if isinstance(entry, str) else None
        if number >= covered and (pinned is None or pinned.is_catch_all):
            return f"/@context/{number}"
    return ""


def _hash(value: JsonObject, digest: Callable[[bytes], "hashlib._Hash"]) -> bytes:
    try:
        return digest(canonical_json(value)).digest()
    except InputError as error:
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "document"}) from error

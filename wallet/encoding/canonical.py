"""The canonical bytes of a document: what a signature covers (RDFC-1.0 and RFC 8785).

This is the one door. Two roads lie behind it, a compiled plan and PyLD's processor; they give the
same bytes, and the form says which was taken.
"""

from enum import Enum
from typing import NamedTuple

from wallet.encoding.contexts import ContextSet
from wallet.encoding.jcs import canonical_json
from wallet.encoding.nquads import escape_legacy
from wallet.encoding.plans import walk_by_plan
from wallet.encoding.rdfc import (
    BUDGET,
    HashAlgorithm,
    WorkBudget,
    canonicalize_dataset,
    canonicalize_quads,
)
from wallet.model.json_values import JsonObject


class Road(Enum):
    """Which way a document took to its quads: a compiled plan, or PyLD's processor."""

    COMPILED = "compiled"
    PROCESSED = "processed"


class CanonicalForm(NamedTuple):
    """Canonical N-Quads, and whether every word's meaning was pinned.

    ``unpinned_where`` is the JSON pointer of the first context that is inline or a catch-all.
    ``repeats_a_name`` is False only where no identifier certainly occurs at two places: neither
    as a node's id nor as the plain text of a link that people are shown.
    """

    nquads: bytes
    has_unpinned_terms: bool = False
    unpinned_where: str = ""
    road: Road = Road.PROCESSED
    repeats_a_name: bool = True


def canonicalize_document(
    document: JsonObject,
    contexts: ContextSet,
    *,
    algorithm: HashAlgorithm = "sha256",
    budget: WorkBudget = BUDGET,
) -> CanonicalForm:
    """Return the canonical form of a JSON-LD document under the safe rules.

    A compiled plan answers where it can; what it declines goes PyLD's road, which also finds the
    reasons of a refusal. The bytes are the same. Raises ProofNotChecked: CONTEXT_NOT_AT_HAND
    (context), TOO_MUCH_WORK, INTERNAL_ERROR (kind); InvalidProof: TEXT_NOT_PROTECTED (fields),
    CONTEXT_REDEFINED (where), CONTEXT_MISSING, MEMBER_MALFORMED (where).
    """
    walked = walk_by_plan(document, contexts)
    if walked is None:
        return canonicalize_processed(document, contexts, algorithm=algorithm, budget=budget)
    return CanonicalForm(
        nquads=canonicalize_dataset(walked.dataset, algorithm=algorithm, budget=budget),
        road=Road.COMPILED,
        repeats_a_name=walked.repeats_a_name,
    )


def canonicalize_processed(
    document: JsonObject,
    contexts: ContextSet,
    *,
    algorithm: HashAlgorithm = "sha256",
    budget: WorkBudget = BUDGET,
) -> CanonicalForm:
    """Return the canonical form by PyLD's road alone; raises as :func:`canonicalize_document`."""
    from wallet.encoding.quads import quads_of  # noqa: PLC0415 (on use: few documents take it)

    found = quads_of(document, contexts)
    return CanonicalForm(
        nquads=canonicalize_quads(found.quads, algorithm=algorithm, budget=budget),
        has_unpinned_terms=found.has_unpinned_terms,
        unpinned_where=found.unpinned_where,
    )


def canonicalize_legacy_escapes(document: JsonObject, contexts: ContextSet) -> bytes:
    """Return the canonical form as signers before RDFC-1.0 wrote it, control characters raw.

    Only to say in the details why a signature fails. Raises as :func:`canonicalize_document`.
    """
    from wallet.encoding.quads import quads_of  # noqa: PLC0415 (on use: as above)

    found = quads_of(document, contexts, escape_text=escape_legacy)
    return canonicalize_quads(found.quads)


def canonicalize_nquads(
    text: bytes, *, algorithm: HashAlgorithm = "sha256", budget: WorkBudget = BUDGET
) -> bytes:
    """Return the canonical form of an N-Quads document.

    Raises InputError as :func:`wallet.encoding.nquads_reading.read_nquads`,
    ProofNotChecked(TOO_MUCH_WORK).
    """
    from wallet.encoding.nquads_reading import read_nquads  # noqa: PLC0415 (on use)

    return canonicalize_quads(read_nquads(text), algorithm=algorithm, budget=budget)


__all__ = [
    "BUDGET",
    "CanonicalForm",
    "Road",
    "WorkBudget",
    "canonical_json",
    "canonicalize_document",
    "canonicalize_legacy_escapes",
    "canonicalize_nquads",
    "canonicalize_processed",
]

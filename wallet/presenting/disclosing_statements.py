"""Choosing fields under ecdsa-sd-2023 and bbs-2023: from a base proof to a derived one."""

from collections.abc import Callable
from dataclasses import replace

from wallet.encoding.contexts import ContextSet
from wallet.encoding.strict_json import write_json
from wallet.errors import InvalidProof, PresentingError, ProofNotChecked, Reason
from wallet.formats.description import describe
from wallet.formats.reader import read_alone
from wallet.model.credential import Credential
from wallet.model.disclosure import DisclosureKind, DisclosureOffer
from wallet.presenting.disclosable_fields import fields_of, going_along
from wallet.proofs.selective_suites import find_whole


def offer_statements(credential: Credential) -> DisclosureOffer | None:
    """Return which fields may be chosen of a credential with a base proof, None for any other."""
    proof = find_whole(credential.proofs)
    if proof is None:
        return None
    from wallet.proofs.deriving import mandatory_pointers  # noqa: PLC0415 (few items need it)

    try:
        mandatory = mandatory_pointers(proof)
    except (InvalidProof, ProofNotChecked):
        return None
    if mandatory is None:  # a feature option that is not read
        return None
    kind = DisclosureKind(proof.suite)
    return DisclosureOffer(
        kind=kind,
        fields=fields_of(credential, mandatory),
        cannot_be_linked=kind is DisclosureKind.BBS,
    )


def derive_chosen(
    credential: Credential,
    chosen: frozenset[str],
    contexts: ContextSet,
    randomness: Callable[[int], bytes],
) -> Credential:
    """Return ``credential`` with a proof derived from its base proof, showing ``chosen`` fields.

    Raises PresentingError(CANNOT_BE_SHARED, title), ProofNotChecked(CONTEXT_NOT_AT_HAND, ...).
    """
    from wallet.proofs.bbs_signatures import scalars_from  # noqa: PLC0415 (few items need it)
    from wallet.proofs.deriving import derive  # noqa: PLC0415 (few items need it)

    proof = find_whole(credential.proofs)
    try:
        if proof is None:
            raise InvalidProof(Reason.PROOF_MALFORMED)
        shown = derive(
            credential.document,
            proof,
            sorted(chosen | going_along(credential, chosen)),
            contexts,
            scalars=scalars_from(randomness),
        )
    except InvalidProof as error:
        facts = {"title": describe(credential).title}
        raise PresentingError(Reason.CANNOT_BE_SHARED, facts) from error
    read = read_alone(write_json(shown), credential.source.name, contexts)
    if read is None:
        facts = {"title": describe(credential).title}
        raise PresentingError(Reason.CANNOT_BE_SHARED, facts)
    return replace(read, source=credential.source)

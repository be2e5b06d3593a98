""" "They will see": what a bundle tells its receiver, and what to know before it leaves.

Nothing is chosen, signed or sent here. The texts are those of the items themselves, complete (see
:mod:`wallet.formats.description`), so the preview and the file cannot differ.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from wallet.model.credential import Credential
from wallet.model.description import Description
from wallet.model.disclosure import FieldCount
from wallet.model.learner import Learner
from wallet.model.report import Report
from wallet.model.sharing import HolderSuite, Preview, PreviewItem, ShareOrder
from wallet.presenting.builder import fits_presentation
from wallet.presenting.sensitive import find_sensitive
from wallet.proofs.confirmation import bound_ids

__all__ = ["PreviewSource", "find_sensitive", "preview"]

# Method names under which an identifier is a key somebody holds.
_KEY_METHODS = ("did:key:", "did:jwk:")


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewSource:
    """One chosen item with what is known of it; the report is the one to show."""

    record_id: str
    credential: Credential
    report: Report
    description: Description
    issuer_name: str
    issuer_is_claim: bool
    is_practice: bool = False
    part_of: str = ""
    fields: FieldCount | None = None
    details_on: str = ""
    listed_as: str = ""
    evidence: tuple[str, ...] = ()


def preview(
    sources: Sequence[PreviewSource], order: ShareOrder, learner: Learner, *, signs_with: str
) -> Preview:
    """Return the preview of sharing ``sources`` as ``order`` says.

    ``signs_with`` is the identifier that will sign (``""`` for an unsigned presentation).
    """
    is_signed = order.suite is not HolderSuite.UNSIGNED
    return Preview(
        items=tuple(_item(source, learner) for source in sources),
        receiver=order.receiver,
        purpose=order.purpose,
        expires_at=order.expires_at if is_signed else None,
        is_signed=is_signed,
        signs_with=signs_with if is_signed else "",
        bound_to_other_keys=_keys_not_held(sources, learner),
    )


def _item(source: PreviewSource, learner: Learner) -> PreviewItem:
    return PreviewItem(
        record_id=source.record_id,
        description=source.description,
        report=source.report,
        issuer_name=source.issuer_name,
        issuer_is_claim=source.issuer_is_claim,
        mark=source.report.mark,
        standing=source.report.standing,
        warnings=find_sensitive(source.credential, learner),
        is_practice=source.is_practice,
        part_of=source.part_of,
        fields=source.fields,
        details_on=source.details_on,
        listed_as=source.listed_as,
        evidence=source.evidence,
        needs_package=not fits_presentation(source.credential),
    )


def _keys_not_held(sources: Sequence[PreviewSource], learner: Learner) -> tuple[str, ...]:
    """Return the keys items are bound to that no presentation of this learner can answer for."""
    subjects = (did for source in sources for did in bound_ids(source.credential))
    strangers = (
        subject
        for subject in subjects
        if subject.startswith(_KEY_METHODS) and subject not in learner.dids
    )
    return tuple(dict.fromkeys(strangers))

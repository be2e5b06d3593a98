"""FORM of proofs that show a part only, in the first data model (VCDM 1.1 §5.8).

Such proofs are known here by name alone and never checked; what the data model asks of whoever
uses them is asked all the same.
"""

from typing import TYPE_CHECKING

from wallet.errors import Reason
from wallet.model.credential import Credential, DataModel
from wallet.verification.faults import Fault

if TYPE_CHECKING:
    from wallet.model.presentation import Presentation

# What the kinds of proof are called that need a credential's schema to be read at all.
_KINDS = ("CLSignature", "AnonCred")


def find_zero_knowledge_fault(credential: Credential) -> Fault | None:
    """Return what is missing from a credential that such a proof secures, or None."""
    if credential.data_model is not DataModel.V1_1 or not _is_shown_in_part(credential):
        return None
    if "credentialSchema" in credential.document:
        return None
    return Reason.MEMBER_MALFORMED, {"where": "/credentialSchema"}


def find_presented_fault(presentation: "Presentation") -> Fault | None:
    """Return what is missing from a presentation of such credentials, or None."""
    for credential in presentation.credentials:
        if _is_shown_in_part(credential):
            if not presentation.proofs and presentation.token is None:
                return Reason.MEMBER_MALFORMED, {"where": "/proof"}
            fault = find_zero_knowledge_fault(credential)
            if fault is not None:
                return fault
    return None


def _is_shown_in_part(credential: Credential) -> bool:
    return any(kind in proof.type for proof in credential.proofs for kind in _KINDS)

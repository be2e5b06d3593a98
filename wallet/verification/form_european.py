"""FORM of a European credential: what this wallet relies on when it shows one (ELM 3)."""

from wallet.errors import Reason
from wallet.model.credential import Credential
from wallet.model.dates import read_timestamp
from wallet.model.json_values import as_list, as_text
from wallet.verification.faults import Fault

_DATES = ("validFrom", "validUntil", "issued", "issuanceDate", "expirationDate")


def find_european_fault(credential: Credential) -> Fault | None:
    """Return what is wrong with the document's shape, or None."""
    document = credential.document
    if "VerifiableCredential" not in credential.types:
        return Reason.TYPE_MISSING, {"type": "VerifiableCredential"}
    if not credential.issuer_id:
        return Reason.ISSUER_MALFORMED, {}
    subjects = as_list(document.get("credentialSubject"))
    if not subjects or not all(isinstance(one, dict) and one for one in subjects):
        return Reason.SUBJECT_MISSING, {}
    for name in _DATES:
        if name in document and read_timestamp(as_text(document[name])) is None:
            return Reason.DATE_MALFORMED, {"where": f"/{name}"}
    terms = credential.terms
    if terms is not None and terms.valid_from and terms.valid_until:
        start, end = read_timestamp(terms.valid_from), read_timestamp(terms.valid_until)
        if start is not None and end is not None and end < start:
            return Reason.DATE_ORDER, {}
    return None

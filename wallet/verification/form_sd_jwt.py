"""FORM of an SD-JWT VC: what the draft asks of its header and its claims (SD-JWT VC §2.2).

Shape only. What its reader found wrong stands among its oddities as ``token:<claim>``.
"""

from wallet.errors import Reason
from wallet.model.credential import Credential
from wallet.model.json_values import JsonObject, as_object, as_text
from wallet.verification.faults import Fault
from wallet.verification.form import is_url, token_fault


def find_sd_jwt_fault(credential: Credential) -> Fault | None:
    """Return the first fault of an SD-JWT VC, or None."""
    document = credential.document
    return (
        token_fault(credential.oddities, credential.token)
        or _kind_fault(document)
        or _issuer_fault(document)
        or _object_fault(document, "status")
        or _confirmation_fault(document)
    )


def _kind_fault(document: JsonObject) -> Fault | None:
    """``vct`` says what kind it is: a text that two readers compare letter by letter."""
    return None if as_text(document.get("vct")) else (Reason.TYPE_MISSING, {"type": "vct"})


def _issuer_fault(document: JsonObject) -> Fault | None:
    """``iss`` may be left to a certificate; where it stands it is an address."""
    is_whole = "iss" not in document or is_url(document["iss"])
    return None if is_whole else (Reason.ISSUER_MALFORMED, {})


def _object_fault(document: JsonObject, name: str) -> Fault | None:
    is_whole = name not in document or bool(as_object(document[name]))
    return None if is_whole else (Reason.MEMBER_MALFORMED, {"where": f"/{name}"})


def _confirmation_fault(document: JsonObject) -> Fault | None:
    """``cnf`` names one key (RFC 7800 §3.1)."""
    fault = _object_fault(document, "cnf")
    if fault is not None or "cnf" not in document:
        return fault
    confirmation = as_object(document["cnf"])
    if "jwk" in confirmation and not as_object(confirmation["jwk"]):
        return Reason.MEMBER_MALFORMED, {"where": "/cnf/jwk"}
    return None

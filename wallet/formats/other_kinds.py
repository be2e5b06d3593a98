"""Names what this wallet does not read yet, so that a learner hears what the file is.

Each function returns the kind's own name, which is the same in every language, or ``""``. Nothing
here judges or takes anything from the file.
"""

import base64
import binascii
from collections.abc import Callable, Mapping

from wallet.formats.recognition import contexts_of
from wallet.model.json_values import JsonObject, as_text
from wallet.model.proof import CompactToken

TOKEN_KINDS = {
    "kb+jwt": "SD-JWT key binding",
    "entity-statement+jwt": "OpenID Federation statement",
    "openid4vci-proof+jwt": "OpenID4VCI proof",
    "oauth-authz-req+jwt": "OpenID4VP request",
    "statuslist+jwt": "Token Status List",
}

LINK_SCHEMES = {
    "openid-credential-offer:": "credential offer (OpenID4VCI)",
    "haip:": "credential offer (OpenID4VCI)",
    "openid4vp:": "request (OpenID4VP)",
    "interaction:": "interaction link (VC-API)",
    "web+interaction:": "interaction link (VC-API)",
    "dccrequest:": "request link (Learner Credential Wallet)",
    "org.dcconsortium:": "request link (Learner Credential Wallet)",
    "didcomm:": "DIDComm message",
    "mdoc:": "mdoc (ISO 18013-5)",
    "shc:": "SMART Health Card",
    "hc1:": "EU Digital COVID Certificate",
}

# COSE_Sign and COSE_Mac0; one signature alone (COSE_Sign1) is read.
_COSE_TAGS = (b"\xd8\x62\x84", b"\xd1\x84")
_CBOR_LD_TAGS = (b"\xd9\x05\x00", b"\xd9\x05\x01", b"\xd9\x06", b"\xd9\xcb\x1d")


def kind_of_object(value: JsonObject) -> str:
    """Return the name of a JSON object that is of a kind not read yet, or ``""``."""
    return next((name for test, name in _OBJECT_KINDS if test(value)), "")


def kind_of_token(token: CompactToken) -> str:
    """Return the name of a compact token of a kind not read yet, or ``""``."""
    named = TOKEN_KINDS.get(token.media_type.lower().removeprefix("application/"), "")
    if named:
        return named
    return kind_of_object(token.payload)


def kind_of_text(text: str) -> str:
    """Return the name of a text (trimmed) of a kind not read yet, or ``""``."""
    start = text[:64].lower()
    for scheme, name in LINK_SCHEMES.items():
        if start.startswith(scheme):
            return name
    if text.startswith("-----BEGIN PGP"):
        return "PGP message"
    return "COSE" if _is_cose_in_base64(text) else ""


def kind_of_bytes(data: bytes) -> str:
    """Return the name of bytes that are no text, of a kind not read yet, or ``""``."""
    for magic, name in _MAGICS:
        if data.startswith(magic):
            return name
    if data.startswith(_COSE_TAGS):
        return "COSE"
    return "CBOR-LD" if data.startswith(_CBOR_LD_TAGS) else ""


_MAGICS = ((b"%PDF-", "PDF"),)


def _is_cose_in_base64(text: str) -> bool:
    if not text.startswith(("2GK", "0YQ", "0YR")):
        return False
    try:
        head = base64.b64decode(text[:8].encode("ascii"), altchars=b"-_")
    except (binascii.Error, UnicodeEncodeError, ValueError):
        return False
    return head.startswith(_COSE_TAGS)


def _is_did_document(value: JsonObject) -> bool:
    if "verificationMethod" in value and "credentialSubject" not in value:
        return True
    return any(
        entry.startswith("https://www.w3.org/ns/did/") for entry in contexts_of(value)
    ) and (as_text(value.get("id")).startswith("did:"))


def _is_learncard(value: JsonObject) -> bool:
    inner = value.get("credential")
    is_template = isinstance(inner, Mapping) and "proof" not in inner
    return is_template and "spec" in value and "profile" in value


def _is_request(value: JsonObject) -> bool:
    names = (
        "verifiablePresentationRequest",
        "protocols",
        "dcql_query",
        "presentation_definition",
        "credential_issuer",
        "credential_offer",
    )
    return any(name in value for name in names)


def _is_json_resume(value: JsonObject) -> bool:
    return "basics" in value and ("work" in value or "education" in value)


def _is_key(value: JsonObject) -> bool:
    return ("kty" in value and "x" in value) or "keys" in value or "publicKeyMultibase" in value


_OBJECT_KINDS: tuple[tuple[Callable[[JsonObject], bool], str], ...] = (
    (_is_did_document, "DID document"),
    (_is_learncard, "LearnCard template"),
    (_is_request, "request for credentials"),
    (_is_json_resume, "JSON Resume"),
    (_is_key, "key"),
)

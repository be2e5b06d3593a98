"""The claims beside a credential in a token of the first data model (VCDM 1.1 §6.3.1)."""

from datetime import datetime

from tests.doubles.credential_samples import V1
from wallet.model.json_values import JsonObject, JsonValue


def is_first_model(document: JsonObject) -> bool:
    """Whether the document is of the first data model, by its contexts."""
    contexts = document.get("@context")
    return V1 in (contexts if isinstance(contexts, list | tuple) else [contexts])


def registered_claims(document: JsonObject, claim: str) -> dict[str, JsonValue]:
    """Return iss, sub, jti, nbf and exp as ``document`` has them, and itself under ``claim``."""
    issuer, subject = document["issuer"], document["credentialSubject"]
    issuer_id = issuer if isinstance(issuer, str) else issuer["id"]  # type: ignore[index,call-overload]
    claims: dict[str, JsonValue] = {"iss": issuer_id}
    if isinstance(subject, dict) and "id" in subject:
        claims["sub"] = subject["id"]
    if "id" in document:
        claims["jti"] = document["id"]
    for name, member in (("nbf", "issuanceDate"), ("nbf", "validFrom")):
        if member in document:
            claims[name] = _seconds(document[member])
    for name, member in (("exp", "expirationDate"), ("exp", "validUntil")):
        if member in document:
            claims[name] = _seconds(document[member])
    return {**claims, claim: document}


def _seconds(text: JsonValue) -> int:
    return int(datetime.fromisoformat(str(text)).timestamp())

"""The key a token is bound to, and what a key binding says of itself (RFC 7800; RFC 9901 §4.3)."""

from wallet.encoding.sd_jwt import SdJwt
from wallet.model.dates import write_timestamp
from wallet.model.json_values import JsonObject, as_text
from wallet.model.proof import CompactToken
from wallet.proofs.confirmation import confirmed_did
from wallet.verification.validity import read_numeric_date


def subjects_with_key(
    claims: JsonObject, subjects: tuple[JsonObject, ...]
) -> tuple[JsonObject, ...]:
    """Return the subjects with the key that ``cnf`` names before them, by its DID."""
    did = confirmed_did(claims)
    return ({"id": did}, *subjects) if did else subjects


def facts_of_binding(secured: object) -> dict[str, str] | None:
    """Return what the key binding of an SD-JWT says, None where there is none."""
    if not isinstance(secured, SdJwt) or secured.binding is None:
        return None
    return said_by_binding(secured.binding)


def said_by_binding(binding: CompactToken) -> dict[str, str]:
    """Return the facts ``created`` and ``receiver``, ``""`` where it does not say."""
    made = read_numeric_date(binding.payload.get("iat"))
    return {
        "created": write_timestamp(made) if made else "",
        "receiver": as_text(binding.payload.get("aud"))[:300],
    }

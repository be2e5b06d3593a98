"""What a key binding says of itself (RFC 9901 §4.3): when it was made, and for whom."""

from wallet.model.dates import write_timestamp
from wallet.model.json_values import as_text
from wallet.model.proof import CompactToken
from wallet.verification.validity import read_numeric_date


def said_by_binding(binding: CompactToken) -> dict[str, str]:
    """Return the facts ``created`` and ``receiver``, ``""`` where it does not say."""
    made = read_numeric_date(binding.payload.get("iat"))
    return {
        "created": write_timestamp(made) if made else "",
        "receiver": as_text(binding.payload.get("aud"))[:300],
    }

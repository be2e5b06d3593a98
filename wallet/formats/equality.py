"""When two credentials are the same one (1EdTech Open Badges 3.0, "Equality and Comparison").

The issuer's ``id`` and the credential's ``id`` decide, after percent-decoding and trimming; never
the achievement's id, which a whole class shares. Of two versions the later ``validFrom`` counts.
"""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote

from wallet.model.credential import Credential
from wallet.model.dates import read_timestamp
from wallet.model.json_values import as_text


@dataclass(frozen=True, slots=True, kw_only=True)
class EqualityKey:
    """What makes a credential the same as another."""

    issuer_id: str
    credential_id: str

    @property
    def is_usable(self) -> bool:
        """Whether both ids are there: without them only equal bytes are equal."""
        return bool(self.issuer_id and self.credential_id)


def equality_key(credential: Credential) -> EqualityKey:
    """Return the key under which ``credential`` equals its other versions."""
    return EqualityKey(
        issuer_id=unquote(credential.issuer_id).strip(),
        credential_id=unquote(credential.id).strip(),
    )


def version_date(credential: Credential) -> datetime | None:
    """Return the date that orders versions (``validFrom``, ``issuanceDate``), or None."""
    if credential.terms is not None:
        return read_timestamp(credential.terms.valid_from)
    for member in ("validFrom", "issuanceDate"):
        text = as_text(credential.document.get(member))
        if text:
            return read_timestamp(text)
    return None

"""Status lists as issuers publish them: bits in a packed text, in a credential to be signed."""

import base64
import gzip
from collections.abc import Iterable
from datetime import datetime

from tests.doubles import credential_samples as samples
from wallet.model.json_values import JsonValue

BITSTRING = "BitstringStatusListEntry"
LIST_2021 = "StatusList2021Entry"
LIST_LENGTH = 131_072  # entries (Bitstring Status List §6.1)


def status_list_credential(
    url: str,
    issuer: str,
    indices: Iterable[int],
    *,
    kind: str,
    purpose: str,
    valid_until: datetime | None,
) -> dict[str, JsonValue]:
    """Return the list at ``url`` that serves entries of ``kind``, with these indices set."""
    bits = bytearray(LIST_LENGTH // 8)
    for index in indices:
        bits[index // 8] |= 0x80 >> index % 8
    packed = base64.urlsafe_b64encode(gzip.compress(bytes(bits), mtime=0)).decode().rstrip("=")
    is_2021 = kind == LIST_2021
    model = "1.1" if is_2021 else "2.0"
    return {
        "@context": [samples.V1, samples.STATUS_LIST_2021] if is_2021 else [samples.V2],
        "id": url,
        "type": ["VerifiableCredential", kind.replace("Entry", "Credential")],
        "issuer": issuer,
        **samples.dates(model, samples.ISSUED_AT, valid_until),
        "credentialSubject": {
            "id": f"{url}#list",
            "type": kind.replace("Entry", ""),
            "statusPurpose": purpose,
            "encodedList": packed if is_2021 else "u" + packed,
        },
    }

"""Builds a hand-over package: a presentation, originals that cannot be in one, a page, a list.

The list is a credential of the learner's (VCDM 2.0) under eddsa-jcs-2022: that suite signs every
byte of meaning in the JSON, whatever its words, so the list needs no vocabulary of its own, and
any program that knows the suite can check it. Format: docs/formats/hand-over.md.
"""

import uuid
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from secrets import token_bytes

from wallet.encoding.contexts import ContextSet
from wallet.encoding.strict_json import write_json
from wallet.formats.copies import carried_words
from wallet.model.credential import Credential, Securing
from wallet.model.dates import write_timestamp
from wallet.model.json_values import JsonObject, JsonValue
from wallet.model.package import PackedFile
from wallet.model.sharing import ShareOrder
from wallet.proofs.cryptosuites import sign_document
from wallet.proofs.keys import SigningKey

INVENTORY, PRESENTATION, PAGE = "inventory.json", "presentation.json", "index.html"
TYPE = "HandOverInventory"
SUITE = "eddsa-jcs-2022"
MEDIA_TYPE = "application/zip"

_IN_PRESENTATIONS = frozenset({Securing.EMBEDDED_PROOF, Securing.TOKEN})


def goes_inside(credential: Credential) -> bool:
    """Whether an item can travel in a presentation: W3C credentials that somebody signed."""
    return credential.terms is None and credential.securing in _IN_PRESENTATIONS


def build_inventory(
    files: Sequence[PackedFile],
    order: ShareOrder,
    key: SigningKey,
    contexts: ContextSet,
    *,
    now: datetime,
    randomness: Callable[[int], bytes] = token_bytes,
) -> bytes:
    """Return the list of ``files``, signed with ``key``; ``now`` is aware.

    Receiver, purpose and the last day of use are those of ``order``. Raises ProofError where the
    bundled contexts are missing.
    """
    made = write_timestamp(now.astimezone(UTC))
    document: dict[str, JsonValue] = {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": f"urn:uuid:{uuid.UUID(bytes=randomness(16), version=4)}",
        "type": ["VerifiableCredential", TYPE],
        "issuer": key.did,
        "validFrom": made,
    }
    if order.expires_at is not None:
        document["validUntil"] = write_timestamp(order.expires_at)
    document["credentialSubject"] = {
        "id": key.did,
        "receiver": order.receiver,
        "purpose": order.purpose,
        "files": [_entry(file) for file in files],
    }
    options: JsonObject = {
        "type": "DataIntegrityProof",
        "cryptosuite": SUITE,
        "created": made,
        "verificationMethod": key.method,
        "proofPurpose": "assertionMethod",
    }
    return write_json({**document, "proof": sign_document(document, options, key, contexts)})


def _entry(file: PackedFile) -> JsonObject:
    return {
        "name": file.name,
        "sha256": file.digest,
        "size": file.size,
        "mediaType": file.media_type,
        "title": file.title,
        **({"copy": carried_words(file.words)} if file.words is not None else {}),
    }

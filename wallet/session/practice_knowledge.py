"""What a practice backpack knows beside the bundled knowledge: its issuers and status lists."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from wallet.encoding.multiformats import encode_multibase_base64url
from wallet.model.dates import write_timestamp
from wallet.model.json_values import JsonObject
from wallet.session.practice_items import SCHOOL_LIST
from wallet.session.practice_items_work import FOOD_LIST, WITHDRAWN_INDEX
from wallet.session.practice_shapes import V2, profile
from wallet.session.practice_signing import EDDSA_RDFC_2022, prove
from wallet.trust.knowledge import Knowledge, KnownDocument, Registry, RegistryEntry
from wallet.trust.practice_issuers import PRACTICE_ISSUERS, PracticeIssuerKey

ORIGIN = "practice"
REGISTRY_NAME = "Practice issuers"
REGISTRY_URL = "urn:rucksack:practice-issuers"
_LIST_BYTES = 16_384  # 131,072 entries, the least a list may have (Bitstring Status List §6.1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeKnowledge:
    """What a practice backpack knows beside the bundled knowledge.

    ``registry`` is ``Knowledge.practice``; ``documents`` are the status lists, by URL.
    """

    registry: Registry
    documents: Mapping[str, KnownDocument]


def practice_knowledge(now: datetime) -> PracticeKnowledge:
    """Return what a practice backpack knows as of ``now`` (aware)."""
    entries = tuple(
        RegistryEntry(
            issuer_id=issuer.id,
            name=issuer.name,
            website=issuer.website,
            location=issuer.location,
        )
        for issuer in PRACTICE_ISSUERS.values()
        if issuer.is_listed
    )
    registry = Registry(
        name=REGISTRY_NAME,
        url=REGISTRY_URL,
        format=ORIGIN,
        entries=entries,
        as_of=now,
        origin=ORIGIN,
    )
    lists = (
        _status_list(PracticeIssuerKey.SCHOOL, SCHOOL_LIST, (), now),
        _status_list(PracticeIssuerKey.FOOD, FOOD_LIST, (WITHDRAWN_INDEX,), now),
    )
    return PracticeKnowledge(
        registry=registry,
        documents=MappingProxyType({known.url: known for known in lists}),
    )


def with_practice_issuers(knowledge: Knowledge, now: datetime) -> Knowledge:
    """Return ``knowledge`` as a practice backpack has it as of ``now`` (aware).

    The practice status lists stand before anything a trust pack says under the same address.
    """
    practice = practice_knowledge(now)
    documents = {**knowledge.documents, **practice.documents}
    return replace(knowledge, practice=practice.registry, documents=MappingProxyType(documents))


def _status_list(
    issuer: PracticeIssuerKey, url: str, withdrawn: tuple[int, ...], now: datetime
) -> KnownDocument:
    """Return a signed Bitstring Status List credential (§2.2) as known on ``now``."""
    bits = bytearray(_LIST_BYTES)
    for index in withdrawn:
        bits[index // 8] |= 0x80 >> index % 8  # index 0 is the left-most bit (§3.4)
    document: JsonObject = {
        "@context": [V2],
        "id": url,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": profile(issuer)["id"],
        "validFrom": write_timestamp(now.replace(microsecond=0)),
        "credentialSubject": {
            "id": f"{url}#list",
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": encode_multibase_base64url(gzip.compress(bytes(bits), mtime=0)),
        },
    }
    proof = prove(document, issuer, EDDSA_RDFC_2022, write_timestamp(now))
    return KnownDocument(url=url, document={**document, "proof": proof}, as_of=now, origin=ORIGIN)

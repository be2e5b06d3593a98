"""Unsigned documents for tests: plain credentials, Open Badges, endorsements, presentations.

Invented people and schools. Everything is an argument with a default, so that a test names only
what it is about.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from wallet.model.dates import write_timestamp
from wallet.model.json_values import JsonObject, JsonValue

V1 = "https://www.w3.org/2018/credentials/v1"
V2 = "https://www.w3.org/ns/credentials/v2"
LEARNER_RECORDS = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"
OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
STATUS_LIST_2021 = "https://w3id.org/vc/status-list/2021/v1"
BITSTRING_STATUS = "https://www.w3.org/ns/credentials/status/v1"
ISSUED_AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def dates(model: str, valid_from: datetime, valid_until: datetime | None) -> dict[str, JsonValue]:
    """The validity period in the words of data model ``1.1`` or ``2.0``."""
    start, end = ("issuanceDate", "expirationDate")
    if model == "2.0":
        start, end = ("validFrom", "validUntil")
    period: dict[str, JsonValue] = {start: write_timestamp(valid_from)}
    if valid_until is not None:
        period[end] = write_timestamp(valid_until)
    return period


def plain_credential(
    issuer: JsonValue,
    *,
    model: str = "2.0",
    number: int = 1,
    subject_id: str = "did:example:learner",
    valid_from: datetime = ISSUED_AT,
    valid_until: datetime | None = None,
    status: JsonValue = None,
) -> dict[str, JsonValue]:
    """A credential with no more than the data model defines."""
    credential: dict[str, JsonValue] = {
        "@context": [V2 if model == "2.0" else V1],
        "id": f"urn:uuid:00000000-0000-4000-8000-{number:012d}",
        "type": ["VerifiableCredential"],
        "issuer": issuer,
        **dates(model, valid_from, valid_until),
        "credentialSubject": {"id": subject_id},
    }
    return _with_status(credential, status)


def open_badge(
    issuer: JsonObject,
    *,
    model: str = "2.0",
    number: int = 1,
    subject_id: str = "did:example:learner",
    achievement: str = "Cave Rescue Basics",
    valid_from: datetime = ISSUED_AT,
    valid_until: datetime | None = None,
    status: JsonValue = None,
) -> dict[str, JsonValue]:
    """An Open Badges 3.0 AchievementCredential (OB 3.0 §B.1)."""
    credential: dict[str, JsonValue] = {
        "@context": [V2 if model == "2.0" else V1, OPEN_BADGES],
        "id": f"urn:uuid:00000000-0000-4000-9000-{number:012d}",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": achievement,
        "issuer": issuer,
        **dates(model, valid_from, valid_until),
        "credentialSubject": {
            "id": subject_id,
            "type": ["AchievementSubject"],
            "achievement": {
                "id": f"urn:uuid:00000000-0000-4000-a000-{number:012d}",
                "type": ["Achievement"],
                "achievementType": "Certificate",
                "name": achievement,
                "description": f"Holders have shown what {achievement} asks for.",
                "criteria": {"narrative": "A day underground and a written test."},
            },
        },
    }
    return _with_status(credential, status)


def endorsement(
    issuer: JsonObject,
    *,
    model: str = "2.0",
    number: int = 1,
    endorsed_id: str = "urn:uuid:00000000-0000-4000-9000-000000000001",
    comment: str = "I was there and saw it done.",
    valid_from: datetime = ISSUED_AT,
) -> dict[str, JsonValue]:
    """An EndorsementCredential (OB 3.0 §B.1.8)."""
    return {
        "@context": [V2 if model == "2.0" else V1, OPEN_BADGES],
        "id": f"urn:uuid:00000000-0000-4000-b000-{number:012d}",
        "type": ["VerifiableCredential", "EndorsementCredential"],
        "name": "A word about it",
        "issuer": issuer,
        **dates(model, valid_from, None),
        "credentialSubject": {
            "id": endorsed_id,
            "type": ["EndorsementSubject"],
            "endorsementComment": comment,
        },
    }


def learner_record(
    issuer: JsonObject,
    items: Sequence[JsonValue],
    *,
    number: int = 1,
    subject_id: str = "did:example:learner",
    associations: Sequence[tuple[str, str, str]] = (),
    achievements: Sequence[JsonValue] = (),
    partial: bool = False,
    valid_from: datetime = ISSUED_AT,
) -> dict[str, JsonValue]:
    """A Comprehensive Learner Record of ``items`` (CLR 2.0 §5.1.1), data model 2.0.

    ``associations`` are source, kind and target: ids of achievements. ``achievements`` are those
    it lists itself.
    """
    subject: dict[str, JsonValue] = {
        "id": subject_id,
        "type": ["ClrSubject"],
        "verifiableCredential": list(items),
    }
    if achievements:
        subject["achievement"] = list(achievements)
    if associations:
        subject["association"] = [
            {
                "type": ["Association"],
                "associationType": kind,
                "sourceId": source,
                "targetId": target,
            }
            for source, kind, target in associations
        ]
    return {
        "@context": [V2, LEARNER_RECORDS, OPEN_BADGES],
        "id": f"urn:uuid:00000000-0000-4000-c000-{number:012d}",
        "type": ["VerifiableCredential", "ClrCredential"],
        "name": "Transcript of a spring term",
        "issuer": issuer,
        **({"partial": True} if partial else {}),
        **dates("2.0", valid_from, None),
        "credentialSubject": subject,
    }


def presentation(holder: str, credentials: list[JsonValue]) -> dict[str, JsonValue]:
    """A VCDM 2.0 presentation of ``credentials``."""
    return {
        "@context": [V2],
        "type": ["VerifiablePresentation"],
        "holder": holder,
        "verifiableCredential": credentials,
    }


def _with_status(credential: dict[str, JsonValue], status: JsonValue) -> dict[str, JsonValue]:
    if status is None:
        return credential
    credential["credentialStatus"] = status
    contexts = credential["@context"]
    if isinstance(contexts, list) and "StatusList2021Entry" in str(status):
        contexts.append(STATUS_LIST_2021)
    elif isinstance(contexts, list) and contexts[0] == V1:
        contexts.append(BITSTRING_STATUS)
    return credential

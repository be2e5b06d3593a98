"""Shapes of practice credentials: Open Badges 3.0 over both data models, and endorsements.

Every document here is unsigned; :mod:`wallet.session.practice` signs them. Dates are relative to
the moment the practice backpack is made, so that what expires soon always does.
"""

import hashlib
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from wallet.model.dates import write_timestamp
from wallet.model.json_values import JsonObject, JsonValue
from wallet.session.practice_keys import learner_did
from wallet.trust.practice_issuers import PRACTICE_ISSUERS, PracticeIssuerKey

V1 = "https://www.w3.org/2018/credentials/v1"
V2 = "https://www.w3.org/ns/credentials/v2"
OPEN_BADGES_V1 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json"
OPEN_BADGES_V2 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
LEARNER_RECORDS = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"
ED25519_2020 = "https://w3id.org/security/suites/ed25519-2020/v1"

LEARNER_NAME = "María Núñez-Díaz"
LEARNER_EMAIL = "maria.nunez@correo.example"
LEARNER_STUDENT_NUMBER = "WVC-204417"

FRAMEWORKS = "https://frameworks.westmoor-skills.example"
_NAMES = uuid.UUID("5d1c4a52-6a0c-4b5e-9a38-0f4c1b1f7a10")


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Moments around ``now`` (aware UTC)."""

    now: datetime

    def moment(self, days: int) -> datetime:
        """Return the moment ``days`` from now (negative: ago), to the second."""
        return self.now.replace(microsecond=0) + timedelta(days=days)

    def text(self, days: int) -> str:
        """Return that moment as credentials write it."""
        return write_timestamp(self.moment(days))


def urn(name: str) -> str:
    """Return the practice item's own ``urn:uuid:`` for ``name``, the same every time."""
    return f"urn:uuid:{uuid.uuid5(_NAMES, name)}"


def profile(issuer: PracticeIssuerKey) -> JsonObject:
    """Return an issuer as its credentials name it (OB 3.0 Profile)."""
    known = PRACTICE_ISSUERS[issuer]
    return {"id": known.id, "type": ["Profile"], "name": known.name, "url": known.website}


def achievement(
    name: str, kind: str, description: str, criteria: str, **more: JsonValue
) -> JsonObject:
    """Return an OB 3.0 Achievement; ``more`` are further members."""
    return {
        "id": urn(f"achievement {name}"),
        "type": ["Achievement"],
        "achievementType": kind,
        "name": name,
        "description": description,
        "criteria": {"narrative": criteria},
        **more,
    }


def alignment(
    name: str, url: str, framework: str = "", code: str = "", kind: str = "ceasn:Competency"
) -> JsonObject:
    """Return an OB 3.0 Alignment."""
    optional = {"targetFramework": framework, "targetCode": code}
    return {
        "type": ["Alignment"],
        "targetName": name,
        "targetUrl": url,
        "targetType": kind,
        **{member: value for member, value in optional.items() if value},
    }


def image(address: str, caption: str) -> JsonObject:
    """Return an OB 3.0 Image."""
    return {"id": address, "type": "Image", "caption": caption}


def hashed_address(salt: str) -> JsonObject:
    """Return the learner's e-mail address as a salted hash (OB 3.0 IdentityObject)."""
    digest = hashlib.sha256((LEARNER_EMAIL + salt).encode()).hexdigest()
    return {
        "type": "IdentityObject",
        "hashed": True,
        "identityHash": f"sha256${digest}",
        "identityType": "emailAddress",
        "salt": salt,
    }


def plain_identity(kind: str, value: str) -> JsonObject:
    """Return a name or number of the learner, not hashed (OB 3.0 IdentityObject)."""
    return {
        "type": "IdentityObject", "hashed": False, "identityHash": value, "identityType": kind,
    }  # fmt: skip


def subject(
    the_achievement: JsonObject, *, is_bound: bool = True, **more: JsonValue
) -> JsonObject:
    """Return an OB 3.0 AchievementSubject, bound to the practice learner's key or not."""
    bound: JsonObject = {"id": learner_did()} if is_bound else {}
    return {**bound, "type": ["AchievementSubject"], **more, "achievement": the_achievement}


def badge(
    issuer: PracticeIssuerKey,
    name: str,
    the_subject: JsonObject,
    *,
    valid_from: str,
    valid_until: str = "",
    identifier: str = "",
    contexts: tuple[str, ...] = (),
    **more: JsonValue,
) -> JsonObject:
    """Return an OB 3.0 AchievementCredential on VCDM 2.0. Dates as :meth:`Calendar.text` gives."""
    until: JsonObject = {"validUntil": valid_until} if valid_until else {}
    return {
        "@context": [V2, OPEN_BADGES_V2, *contexts],
        "id": identifier or urn(f"credential {name}"),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": name,
        "issuer": profile(issuer),
        "validFrom": valid_from,
        **until,
        **more,
        "credentialSubject": the_subject,
    }


def older_badge(
    issuer: PracticeIssuerKey,
    name: str,
    the_subject: JsonObject,
    *,
    issued: str,
    expires: str = "",
    contexts: tuple[str, ...] = (),
    **more: JsonValue,
) -> JsonObject:
    """Return an OB 3.0 AchievementCredential on VCDM 1.1."""
    until: JsonObject = {"expirationDate": expires} if expires else {}
    return {
        "@context": [V1, OPEN_BADGES_V1, *contexts],
        "id": urn(f"credential {name}"),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": name,
        "issuer": profile(issuer),
        "issuanceDate": issued,
        **until,
        **more,
        "credentialSubject": the_subject,
    }


def endorsement(
    issuer: PracticeIssuerKey, name: str, endorsed: str, comment: str, *, valid_from: str
) -> JsonObject:
    """Return an OB 3.0 EndorsementCredential that speaks of the credential ``endorsed``."""
    return {
        "@context": [V2, OPEN_BADGES_V2],
        "id": urn(f"endorsement {name}"),
        "type": ["VerifiableCredential", "EndorsementCredential"],
        "name": name,
        "issuer": profile(issuer),
        "validFrom": valid_from,
        "credentialSubject": {
            "id": endorsed,
            "type": ["EndorsementSubject"],
            "endorsementComment": comment,
        },
    }


def status_entry(list_url: str, index: int) -> JsonObject:
    """Return a Bitstring Status List entry (VC Bitstring Status List 1.0 §2.1)."""
    return {
        "id": f"{list_url}#{index}",
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": str(index),
        "statusListCredential": list_url,
    }

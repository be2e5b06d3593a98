"""Learner records of our own making for the tests of this room. Nothing here is signed."""

from typing import Any

from tests.wallet.formats import samples

CLR = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"


def course(name: str, achievement: str, *, subject: str = samples.LEARNER, **more: Any) -> Any:
    """A badge for a course; ``more`` goes into its subject."""
    value = samples.badge(id=f"urn:x:{name.lower().replace(' ', '-')}")
    value["credentialSubject"] |= {"id": subject, **more}
    value["credentialSubject"]["achievement"] |= {
        "id": achievement, "name": name, "achievementType": "Course",
    }  # fmt: skip
    return value


def tie(source: str, kind: str, target: str) -> Any:
    return {
        "type": ["Association"], "associationType": kind, "sourceId": source, "targetId": target,
    }  # fmt: skip


def record(items: Any, associations: Any = (), **more: Any) -> Any:
    """A learner record of ``items``; ``more`` goes into its subject."""
    return {
        "@context": [samples.V2, CLR, samples.OB],
        "id": "urn:x:record",
        "type": ["VerifiableCredential", "ClrCredential"],
        "name": "Transcript of Harbor College",
        "issuer": {"id": samples.ISSUER, "type": ["Profile"], "name": "Harbor College"},
        "validFrom": "2026-06-01T00:00:00Z",
        "credentialSubject": {
            "id": samples.LEARNER,
            "type": ["ClrSubject"],
            "verifiableCredential": list(items),
            "association": list(associations),
            **more,
        },
    }

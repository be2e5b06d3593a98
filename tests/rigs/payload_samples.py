"""Documents that have every member a reader knows, to plant payloads in each of them.

Unsigned; the words in them are never looked at, for all of them are replaced.
"""

from tests.doubles.credential_samples import OPEN_BADGES, V2
from wallet.model.json_values import JsonObject, JsonValue

WHEN = "2026-03-01T12:00:00Z"


def _urn(number: int) -> str:
    return f"urn:uuid:00000000-0000-4000-c000-{number:012d}"


def _image(number: int) -> JsonObject:
    return {"id": f"https://pictures.example/{number}.png", "type": "Image", "caption": "Seal"}


def profile(did: str) -> dict[str, JsonValue]:
    """An OB 3.0 Profile with everything it may say (OB 3.0 §B.1.17)."""
    return {
        "id": did,
        "type": ["Profile"],
        "name": "Lantern Bay",
        "url": "https://lantern-bay.example",
        "phone": "+1 555 0100",
        "description": "A school by the bay.",
        "image": _image(1),
        "email": "office@lantern-bay.example",
        "address": {
            "type": ["Address"],
            "addressCountry": "Westmoor",
            "addressCountryCode": "WM",
            "addressRegion": "North",
            "addressLocality": "Lantern Bay",
            "streetAddress": "1 Quay",
            "postOfficeBoxNumber": "12",
            "postalCode": "00100",
        },
        "otherIdentifier": [
            {"type": "IdentifierEntry", "identifier": "LB-1", "identifierType": "identifier"}
        ],
        "official": "The head",
        "familyName": "Bay",
        "givenName": "Lantern",
        "additionalName": "By the",
        "honorificPrefix": "The",
        "honorificSuffix": "Ltd",
        "parentOrg": {"id": "did:example:county", "type": ["Profile"], "name": "County"},
    }


def alignment() -> dict[str, JsonValue]:
    """An OB 3.0 Alignment."""
    return {
        "type": ["Alignment"],
        "targetCode": "MS.12",
        "targetDescription": "Reads charts.",
        "targetName": "Charts",
        "targetFramework": "Westmoor",
        "targetType": "ceasn:Competency",
        "targetUrl": "https://frameworks.example/12",
    }


def achievement(did: str) -> dict[str, JsonValue]:
    """An OB 3.0 Achievement with everything it may say (OB 3.0 §B.1.1)."""
    level = {
        "id": _urn(20), "type": ["RubricCriterionLevel"], "name": "Advanced", "level": "3",
        "points": "12", "description": "Says more.", "alignment": [alignment()],
    }  # fmt: skip
    return {
        "id": _urn(10),
        "type": ["Achievement"],
        "achievementType": "Certificate",
        "name": "Cave rescue",
        "description": "Holders have shown it.",
        "criteria": {"id": "https://lantern-bay.example/c", "narrative": "A day underground."},
        "creator": profile(did),
        "creditsAvailable": 4,
        "fieldOfStudy": "Rescue",
        "humanCode": "CR-1",
        "specialization": "Water",
        "version": "2",
        "inLanguage": "en",
        "tag": ["cave", "water"],
        "image": _image(2),
        "alignment": [alignment(), alignment()],
        "related": [{"id": _urn(11), "type": ["Related"], "inLanguage": "es", "version": "1"}],
        "otherIdentifier": [
            {"type": "IdentifierEntry", "identifier": "A-1", "identifierType": "identifier"}
        ],
        "resultDescription": [
            {
                "id": _urn(21),
                "type": ["ResultDescription"],
                "name": "Final project",
                "resultType": "RubricCriterionLevel",
                "allowedValue": ["low", "high"],
                "requiredLevel": _urn(20),
                "requiredValue": "12",
                "valueMin": "0",
                "valueMax": "20",
                "rubricCriterionLevel": [level],
                "alignment": [alignment()],
            }
        ],
    }


def subject(learner: str, did: str) -> dict[str, JsonValue]:
    """An OB 3.0 AchievementSubject with everything it may say."""
    return {
        "id": learner,
        "type": ["AchievementSubject"],
        "activityStartDate": WHEN,
        "activityEndDate": WHEN,
        "creditsEarned": 3,
        "identifier": [
            {
                "type": "IdentityObject", "hashed": False, "identityHash": "M-1",
                "identityType": "sourcedId", "salt": "none",
            }
        ],
        "image": _image(3),
        "licenseNumber": "L-77",
        "narrative": "She went down twice.",
        "role": "Second",
        "term": "Spring",
        "source": profile(did),
        "result": [
            {
                "type": ["Result"], "resultDescription": _urn(21), "achievedLevel": _urn(20),
                "status": "Completed", "value": "18", "alignment": [alignment()],
            }
        ],
        "achievement": achievement(did),
    }  # fmt: skip


def full_badge(did: str, learner: str) -> dict[str, JsonValue]:
    """An Open Badge that says everything an Open Badge can say, and more than a reader knows."""
    return {
        "@context": [V2, OPEN_BADGES],
        "id": _urn(1),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Cave rescue",
        "description": "For those who went.",
        "image": _image(4),
        "issuer": profile(did),
        "validFrom": WHEN,
        "awardedDate": WHEN,
        "credentialSubject": subject(learner, did),
        "evidence": [
            {
                "id": "https://lantern-bay.example/e", "type": ["Evidence"], "name": "A film",
                "description": "Ten minutes.", "narrative": "We see her.", "genre": "Film",
                "audience": "All",
            }
        ],
        "endorsement": [endorsement(did, _urn(10))],
        "credentialSchema": [{"id": "https://lantern-bay.example/s", "type": "1EdTechSchema"}],
        "refreshService": {"id": "https://lantern-bay.example/r", "type": "1EdTechRefresh"},
        "termsOfUse": [{"id": "https://lantern-bay.example/t", "type": "Terms"}],
        "relatedResource": [{"id": "https://lantern-bay.example/x", "mediaType": "text/html"}],
        "renderMethod": [{"id": "https://lantern-bay.example/v", "type": "SvgRenderingTemplate"}],
        "gpa": "4.0",
        "remarks": {"by": "Ana", "said": ["well", "done"]},
    }  # fmt: skip


def endorsement(did: str, about: str) -> dict[str, JsonValue]:
    """An EndorsementCredential with everything it may say (OB 3.0 §B.1.8)."""
    return {
        "@context": [V2, OPEN_BADGES],
        "id": _urn(2),
        "type": ["VerifiableCredential", "EndorsementCredential"],
        "name": "A word about it",
        "description": "From someone who was there.",
        "issuer": profile(did),
        "validFrom": WHEN,
        "awardedDate": WHEN,
        "credentialSubject": {
            "id": about,
            "type": ["EndorsementSubject"],
            "endorsementComment": "I was there.",
        },
    }


def plain(did: str, learner: str) -> dict[str, JsonValue]:
    """A credential of nobody's form: only what the data model has, and members it has not."""
    return {
        "@context": [V2],
        "id": _urn(3),
        "type": ["VerifiableCredential", "GymMembership"],
        "name": [{"@value": "Gym", "@language": "en", "@direction": "ltr"}],
        "description": {"@value": "A year of gym.", "@language": "es"},
        "issuer": {"id": did, "name": "Gym", "description": "A gym."},
        "validFrom": WHEN,
        "credentialSubject": {
            "id": learner, "name": "Ana Ruiz", "degree": {"type": "Degree", "name": "None"},
            "birthDate": "2001-01-01", "level": "gold", "numbers": ["1", "2"],
        },
    }  # fmt: skip


def older_badge(did: str, learner: str) -> dict[str, JsonValue]:
    """An Open Badges 2.0 assertion, which is named and not read."""
    return {
        "@context": "https://w3id.org/openbadges/v2",
        "id": "https://lantern-bay.example/assertion/1",
        "type": "Assertion",
        "recipient": {"type": "email", "identity": learner},
        "badge": {"type": "BadgeClass", "name": "Cave", "issuer": {"name": "Bay", "id": did}},
        "issuedOn": WHEN,
        "verification": {"type": "HostedBadge"},
    }

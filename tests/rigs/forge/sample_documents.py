"""Documents for the forge that say something in most places where one can."""

from typing import Any

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.rigs.forge.people import college, learner, school


def rich_badge(issuer: IssuerSimulator, *, number: int, model: str = "2.0") -> dict[str, Any]:
    """An Open Badge that says something in most places where one can."""
    badge: dict[str, Any] = issuer.open_badge(number=number, model=model, subject_id=learner().did)
    achievement = badge["credentialSubject"]["achievement"]
    level = f"urn:uuid:00000000-0000-4000-a100-{number:012d}"
    achievement |= {
        "fieldOfStudy": "Rescue",
        "creditsAvailable": 4.5,
        "inLanguage": "en",
        "tag": ["caving", "safety"],
        "creator": {"id": "did:web:guild.example", "type": ["Profile"], "name": "Cave Guild"},
        "alignment": [
            {
                "type": ["Alignment"],
                "targetName": "First aid underground",
                "targetUrl": "https://skills.example/1",
                "targetType": "ext:Skill",
                "targetCode": "R.1",
            }
        ],
        "resultDescription": [
            {
                "id": level,
                "type": ["ResultDescription"],
                "name": "Written test",
                "resultType": "Percent",
                "valueMin": "0",
                "valueMax": "100",
                "requiredValue": "60",
            }
        ],
        "image": {"id": "data:image/png;base64,iVBORw0KGgo=", "type": "Image", "caption": "A"},
    }
    achievement["alignment"][0].pop("targetType")
    badge["credentialSubject"] |= {
        "creditsEarned": 4,
        "role": "Team lead",
        "identifier": [
            {
                "type": "IdentityObject",
                "hashed": False,
                "identityHash": "Rowan Hale",
                "identityType": "name",
            }
        ],
        "result": [{"type": ["Result"], "resultDescription": level, "value": "87"}],
    }
    badge["evidence"] = [
        {
            "id": "https://evidence.example/1",
            "type": ["Evidence"],
            "name": "Log book",
            "narrative": "Forty hours.",
        }
    ]
    badge["issuer"] = {**badge["issuer"], "url": "https://lantern.example", "email": "a@b.example"}
    badge["description"] = "What the day asked for."
    return badge


def endorsed_badge(suite: str, number: int) -> dict[str, Any]:
    """A badge with a signed endorsement inside."""
    badge = school().open_badge(number=number)
    word = college().issue(college().endorsement(endorsed_id=str(badge["id"])))
    return school().issue({**badge, "endorsement": [word]}, suite=suite)


def transcript(suite: str, number: int) -> dict[str, Any]:
    """A learner record of two issuers' items, one endorsed, tied by their achievements."""
    first: dict[str, Any] = school().open_badge(number=number)
    second: dict[str, Any] = college().open_badge(number=number + 1, achievement="Rope Work")
    word = college().issue(college().endorsement(endorsed_id=str(first["id"])))
    items = [
        school().issue({**first, "endorsement": [word]}),
        college().issue(second),
    ]
    ids = [str(one["credentialSubject"]["achievement"]["id"]) for one in (first, second)]
    record = school().learner_record(
        items,
        number=number,
        associations=[(ids[1], "isChildOf", ids[0]), ("urn:x:gone", "isPartOf", ids[0])],
        partial=True,
    )
    return school().issue(record, suite=suite)


def two_subjects(number: int) -> dict[str, Any]:
    """Two people in one credential, each with an achievement, both taught by one creator."""
    badge: dict[str, Any] = school().open_badge(number=number)
    creator = {"id": "did:web:guild.example", "type": ["Profile"], "name": "Cave Guild"}
    first = badge["credentialSubject"]
    first["achievement"]["creator"] = creator
    second = {
        **first,
        "id": "did:example:ben",
        "achievement": {
            **first["achievement"],
            "id": f"urn:uuid:00000000-0000-4000-a200-{number:012d}",
            "name": "Abseiling",
            "creator": dict(creator),
        },
    }
    return {**badge, "credentialSubject": [first, second]}


def repeated(number: int) -> dict[str, Any]:
    """A badge that names its issuer, in the same words, at three places."""
    badge: dict[str, Any] = school().open_badge(number=number)
    profile = {**school().profile, "url": "https://lantern.example"}
    badge["issuer"] = dict(profile)
    badge["credentialSubject"]["source"] = dict(profile)
    badge["credentialSubject"]["achievement"]["creator"] = dict(profile)
    return badge

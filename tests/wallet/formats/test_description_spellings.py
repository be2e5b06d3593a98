"""What people read is the same however a document spells the graph that was signed."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.formats import samples
from wallet.formats.description import describe

LANGUAGE = {"@value": "Sicher fahren", "@language": "de"}
RESULTS = [
    {
        "id": "urn:r:1",
        "type": "ResultDescription",
        "name": "Written test",
        "resultType": "Percent",
        "valueMin": "0",
        "valueMax": "100",
        "requiredValue": "60",
    },
    {
        "id": "urn:r:2",
        "type": "ResultDescription",
        "name": "Practice",
        "resultType": "RubricCriterionLevel",
        "rubricCriterionLevel": [
            {"id": "urn:l:1", "type": "RubricCriterionLevel", "name": "Novice", "level": "1"},
            {"id": "urn:l:2", "type": "RubricCriterionLevel", "name": "Master", "level": "2"},
        ],
    },
]
ACHIEVEMENT = {
    "id": "urn:a:1",
    "type": "Achievement",
    "name": "Forklift Safety",
    "description": "Moves loads without harm.",
    "achievementType": "Certificate",
    "inLanguage": "en",
    "tag": ["safety", "harbor"],
    "criteria": {"id": "https://c.example", "narrative": "Drove the course twice."},
    "creator": {"id": "https://maker.example", "type": "Profile", "name": "Maker"},
    "image": {"id": "https://img.example/x.png", "type": "Image", "caption": "A truck"},
    "alignment": [
        {"type": "Alignment", "targetName": "Driving", "targetUrl": "https://s.example/1"},
        {"type": "Alignment", "targetName": "EQF 3", "targetFramework": "EQF"},
    ],
    "resultDescription": RESULTS,
}
SUBJECT = {
    "id": samples.LEARNER,
    "type": "AchievementSubject",
    "activityEndDate": "2026-03-03T00:00:00Z",
    "creditsEarned": 3,
    "identifier": [
        {"hashed": False, "identityHash": "Rowan Hale", "identityType": "name"},
        {"hashed": True, "identityHash": "sha256$00", "identityType": "emailAddress"},
    ],
    "result": [
        {"resultDescription": "urn:r:1", "value": "87", "status": "Completed"},
        {"resultDescription": "urn:r:2", "achievedLevel": "urn:l:2"},
    ],
    "achievement": ACHIEVEMENT,
}
ISSUER = {
    "id": samples.ISSUER,
    "type": "Profile",
    "name": "Harbor College",
    "url": "https://harbor.example",
    "address": {"type": "Address", "addressLocality": "Bremen", "addressCountry": "DE"},
    "otherIdentifier": [{"identifier": "77", "identifierType": "x"}],
    "parentOrg": {"id": "https://port.example", "type": "Profile", "name": "The Port"},
}
BADGE = samples.badge(
    name=["Forklift Safety", LANGUAGE],
    description="Two days.",
    awardedDate="2026-03-04T00:00:00Z",
    issuer=ISSUER,
    credentialSubject=SUBJECT,
    evidence=[{"id": "https://e.example", "type": "Evidence", "name": "Film", "genre": "Video"}],
    endorsement=[samples.endorsement()],
    gpa=3.5,
    remark="Kept at the end",
)
# A credential's own head is fixed by its form; what "id" and "type" hold stays a text.
ALIASES = {"id": "@id", "type": "@type"}
FIXED = frozenset(
    {"@context", "id", "type", "issuer", "proof", "validFrom", "@value", "@language"}
)


def respell(draw: st.DrawFn, value: Any) -> Any:
    """The same value in another spelling that JSON-LD reads as the same."""
    ways = ["as it is", "as it is", "array", "nested", "set"]
    if isinstance(value, dict):
        value = respell_members(draw, value)
        if "id" in value:
            ways.append("twice")
        if "id" in value and draw(st.booleans()):
            value = {
                ("@" + name if name in ("id", "type") else name): entry
                for name, entry in value.items()
            }
    elif isinstance(value, list):
        inner = [respell(draw, entry) for entry in value]
        return draw(st.sampled_from([inner, [inner], {"@set": inner}, [inner[:1], inner[1:], []]]))
    else:
        ways += ["twice", "value", "value of null type"]
    return {
        "as it is": value, "array": [value], "nested": [[], [value]], "set": {"@set": [value]},
        "twice": [value, value], "value": {"@value": value},
        "value of null type": [{"@value": value, "@type": None}],
    }[draw(st.sampled_from(ways))]  # fmt: skip


def respell_members(draw: st.DrawFn, value: dict[str, Any]) -> dict[str, Any]:
    return {
        name: entry if name in FIXED else respell(draw, entry) for name, entry in value.items()
    }


@st.composite
def spellings(draw: st.DrawFn) -> dict[str, Any]:
    value = respell_members(draw, BADGE)
    return {**value, "issuer": respell_members(draw, ISSUER)}


def shown(value: Any) -> Any:
    """A description without the places its parts stand at."""
    if is_dataclass(value):
        named = {field.name: shown(getattr(value, field.name)) for field in fields(value)}
        return {name: entry for name, entry in named.items() if name != "pointer"}
    return [shown(entry) for entry in value] if isinstance(value, tuple) else value


EXPECTED = shown(describe(samples.credential(BADGE)))


@given(spellings())
def test_another_spelling_of_the_graph_reads_the_same(value: dict[str, Any]) -> None:
    found = shown(describe(samples.credential(value)))
    assert {name: entry for name, entry in found.items() if entry != EXPECTED[name]} == {}


def test_the_sample_has_something_of_everything() -> None:
    description = describe(samples.credential(BADGE))
    assert description.achievement_kind == "Certificate"
    assert description.language == "en"
    assert [skill.name for skill in description.skills] == ["Driving"]
    assert [level.name for level in description.levels] == ["EQF 3"]
    assert [line.name for line in description.results] == ["Written test", "Practice"]
    assert description.evidence and description.endorsements and description.picture
    assert replace(description, texts=()) != description

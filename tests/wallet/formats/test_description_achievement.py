import pytest

from tests.wallet.formats import samples
from wallet.formats.description import describe
from wallet.model.description import Compartment, Field


def described(achievement=None, **subject):
    value = samples.badge()
    value["credentialSubject"] |= subject
    value["credentialSubject"]["achievement"] |= achievement or {}
    return describe(samples.credential(value))


def said(description, field):
    return [text.value for text in description.texts if text.field is field]


@pytest.mark.parametrize(
    ("member", "value", "field"),
    [
        ("fieldOfStudy", "Logistics", Field.FIELD_OF_STUDY),
        ("specialization", "Reach trucks", Field.SPECIALIZATION),
        ("humanCode", "FL-1", Field.CODE),
        ("inLanguage", "es", Field.LANGUAGE),
        ("version", "2026", Field.VERSION),
        ("tag", ["safety", "lifting"], Field.TAG),
        ("creditsAvailable", 3.0, Field.CREDITS_AVAILABLE),
    ],
)
def test_members_of_the_achievement(member, value, field):
    expected = [str(one) for one in value] if isinstance(value, list) else [str(value)]
    assert said(described({member: value}), field) == [
        text.removesuffix(".0") for text in expected
    ]


@pytest.mark.parametrize(
    ("member", "value", "field"),
    [
        ("role", "Driver", Field.ROLE),
        ("term", "Fall", Field.TERM),
        ("licenseNumber", "A-1", Field.LICENCE_NUMBER),
        ("activityStartDate", "2026-01-01T00:00:00Z", Field.ACTIVITY_START),
        ("activityEndDate", "2026-02-01T00:00:00Z", Field.ACTIVITY_END),
        ("creditsEarned", 42, Field.CREDITS_EARNED),
        ("narrative", "# Not a heading", Field.NARRATIVE),
    ],
)
def test_members_of_the_subject(member, value, field):
    assert said(described(**{member: value}), field) == [str(value)]


def test_credits_written_the_other_way_are_read_too():
    for number in (4, {"value": 4, "unitText": "ECTS"}, [{"value": 4}]):
        description = described({"awardedOnCompletionOf": {"numberOfCredits": number}})
        assert said(description, Field.CREDITS_AVAILABLE) == ["4"]


def test_criteria_as_object_text_and_address():
    both = described({"criteria": {"id": "https://x.example/c", "narrative": "Drive."}})
    assert said(both, Field.CRITERIA) == ["Drive."]
    assert said(both, Field.CRITERIA_LINK) == ["https://x.example/c"]
    assert said(described({"criteria": "Drive."}), Field.CRITERIA) == ["Drive."]
    assert said(described({"criteria": "https://x.example/c"}), Field.CRITERIA_LINK) == [
        "https://x.example/c"
    ]


def test_identifiers_and_related_achievements():
    description = described(
        {
            "otherIdentifier": [{"identifier": "9", "identifierType": "sourcedId"}],
            "related": [{"id": "urn:x:1", "inLanguage": "es"}, "urn:x:2"],
        }
    )
    assert "9" in said(description, Field.IDENTIFIER)
    assert said(description, Field.RELATED) == ["urn:x:1", "urn:x:2"]


def test_several_achievements_are_all_said():
    value = samples.badge()
    one = value["credentialSubject"]["achievement"]
    value["credentialSubject"]["achievement"] = [
        one,
        one | {"name": "Crane", "description": "Up."},
    ]
    description = describe(samples.credential(value))
    assert description.title == "Forklift Safety, Crane"
    assert said(description, Field.DESCRIPTION) == ["Moves loads without harm.", "Up."]


def test_several_subjects_are_all_said():
    value = samples.badge()
    subject = value["credentialSubject"]
    value["credentialSubject"] = [subject, subject | {"id": "did:x:second", "role": "Guide"}]
    description = describe(samples.credential(value))
    assert said(description, Field.RECIPIENT_ID) == [samples.LEARNER, "did:x:second"]
    assert said(description, Field.ROLE) == ["Guide"]


def test_an_achievement_that_is_only_an_address_is_said_with_the_rest():
    value = samples.badge()
    value["credentialSubject"]["achievement"] = "urn:x:achievement"
    description = describe(samples.credential(value))
    assert ("achievement", "urn:x:achievement") in [
        (text.label, text.value) for text in description.texts
    ]


def test_the_kind_decides_the_compartment():
    description = described({"achievementType": "ext:NursingLicence"})
    assert description.compartment is Compartment.LICENCES
    assert description.achievement_kind == "NursingLicence"
    assert described().compartment is Compartment.SKILLS

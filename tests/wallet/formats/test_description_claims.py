"""Skill claims and recommendations: their own words under our labels."""

from typing import Any

from tests.wallet.formats import samples
from wallet.formats.description import describe
from wallet.formats.description_claims import CLAIMED
from wallet.model.description import Compartment, Field


def credential(kind: str, subject: Any) -> Any:
    return {
        "@context": [samples.V2, "https://w3id.org/hr/v1"],
        "id": "urn:x:claim",
        "type": ["VerifiableCredential", kind],
        "issuer": samples.LEARNER,
        "credentialSubject": subject,
    }


def said(shown: Any, field: Field) -> list[str]:
    return [text.value for text in shown.texts if text.field is field]


def test_a_skill_claim_lists_its_skills() -> None:
    skills = [
        {
            "name": "Soldering",
            "description": "Joins copper.",
            "durationPerformed": "3 years",
            "narrative": "At the yard.",
            "frameworkMatch": [
                {"framework": "O*NET", "socCode": ["51-4121"], "similarityScore": 0.9}
            ],
        },
        {"name": "Reading plans"},
        "Patience",
    ]
    shown = describe(
        samples.credential(
            credential("SkillClaimCredential", {"id": samples.LEARNER, "skill": skills})
        )
    )
    assert shown.title == "Soldering, Reading plans, Patience"
    assert [(one.name, one.framework, one.code, one.kind) for one in shown.skills] == [
        ("Soldering", "O*NET", "51-4121", CLAIMED),
        ("Reading plans", "", "", CLAIMED),
        ("Patience", "", "", CLAIMED),
    ]
    assert shown.skills[0].description == "Joins copper."
    assert said(shown, Field.NARRATIVE) == ["At the yard."]
    assert [(t.label, t.value) for t in shown.texts if t.field is Field.DURATION] == [
        ("Soldering", "3 years")
    ]
    assert ("framework match / similarity score", "0.9") in [
        (text.label, text.value) for text in shown.texts
    ]


def test_a_recommendation_says_who_says_what_and_how_they_know() -> None:
    subject = {
        "id": samples.LEARNER,
        "name": "Ana Ruiz",
        "howKnow": "We worked a season together.",
        "recommendationText": "<p>Careful & kind.</p>",
        "qualifications": "Foreman for ten years",
        "explainAnswer": "Saw it daily",
        "portfolio": [
            {"name": "The boat", "url": "https://x.example/boat"},
            "https://x.example/hull",
        ],
    }
    shown = describe(
        samples.credential(credential("https://schema.org/RecommendationCredential", subject))
    )
    assert shown.compartment is Compartment.ABOUT_ME
    assert said(shown, Field.COMMENT) == ["<p>Careful & kind.</p>"]
    assert said(shown, Field.HOW_KNOWN) == ["We worked a season together."]
    assert said(shown, Field.QUALIFICATIONS) == ["Foreman for ten years"]
    assert said(shown, Field.EXPLANATION) == ["Saw it daily"]
    assert [(one.name, one.link) for one in shown.evidence] == [
        ("The boat", "https://x.example/boat"),
        ("", "https://x.example/hull"),
    ]


def test_a_subject_that_is_only_an_address_claims_nothing() -> None:
    shown = describe(samples.credential(credential("SkillClaimCredential", samples.LEARNER)))
    assert (shown.skills, shown.evidence, shown.title) == ((), (), "Skill claim")

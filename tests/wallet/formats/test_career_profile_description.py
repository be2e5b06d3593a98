"""A career profile in words: each line once, with the document behind it where there is one."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.formats import samples
from wallet.formats.description import describe
from wallet.model.description import Compartment, Description, Field

PROFILE: dict[str, Any] = {
    "type": "https://schema.example/LER-RSType.json",
    "person": {"name": {"given": "Ana", "family": "Ruiz", "preferred": "Anita"},
               "birthDate": "2001-05-05"},
    "communication": {
        "email": [{"address": "ana@example.org", "useCode": "private"}],
        "phone": [{"formattedNumber": "+34 600", "dialNumber": "600"}],
        "address": [{"line": "1 Main", "city": "Arda", "countryCode": "ES",
                     "countrySubDivisions": [{"type": "state", "value": "AV"}]}],
        "web": [{"url": "https://ana.example"}], "social": [{"uri": "https://s.example/ana"}],
    },
    "narratives": [{"name": "Goal", "texts": [{"name": "goal", "lines": ["To weld", "well"]}]}],
    "educationAndLearnings": [{
        "institution": {"name": "College of Arda"}, "start": "2019", "end": "2021",
        "programs": ["Night school", {"name": "Day school"}],
        "educationDegrees": [{"name": "Diploma", "specializations": [{"name": "Metal"}]}],
        "verifications": [{"reference": "https://arda.example/check"}],
    }],
    "employmentHistories": [
        {"organization": {"tradeName": "Forge & Co"},
         "positionHistories": [{"title": "Welder", "start": "2022-01-01", "current": True,
                                "location": {"descriptions": ["At the bench"]}}]},
        {"organization": {"legalName": "Anvil Ltd"}, "title": "Helper"},
    ],
    "certifications": [{
        "name": "Forklift", "status": "Active", "issuingAuthority": {"name": "Board"},
        "effectiveTimePeriod": {"validFrom": "2022-01-01T00:00:00.0", "validTo": "2027"},
    }],
    "licenses": [{"name": "Heavy goods"}],
    "job": {"positionOpening": {"positionProfiles": [
        {"positionTitle": "Foreman", "positionOrganizations": [{"name": "Forge & Co"}]}]}},
    "skills": [{"name": "Welding", "comments": ["Ten years"], "yearsOfExperience": 10,
                "schemeReference": {"scheme": "ESCO", "reference": "S1"}}, "odd"],
    "attachments": [{"id": {"value": "cv"}, "content": {
        "filename": "cv.txt", "mimeType": "text/plain", "encoding": "base64", "value": "QQ=="}}],
}  # fmt: skip


def described(**changes: Any) -> Description:
    return describe(samples.read({**PROFILE, **changes}).credentials[0])


def said(field: Field, description: Description | None = None) -> list[str]:
    texts = (description or described()).texts
    return [text.value for text in texts if text.field is field]


def test_person_and_contact() -> None:
    assert said(Field.RECIPIENT) == ["Ana Ruiz", "Anita"]
    assert said(Field.BIRTH_DATE) == ["2001-05-05"]
    assert said(Field.RECIPIENT_EMAIL) == ["ana@example.org"]
    assert said(Field.PHONE) == ["+34 600"]
    assert said(Field.POSTAL_ADDRESS) == ["1 Main, Arda, AV, ES"]
    assert said(Field.RELATED) == ["https://ana.example", "https://s.example/ana"]
    whole = {"name": {"formattedName": "Ana Ruiz", "given": "Ana"}}
    assert said(Field.RECIPIENT, described(person=whole)) == ["Ana Ruiz"]


def test_lines_of_education_work_and_papers() -> None:
    assert said(Field.EDUCATION) == [
        "Diploma · Metal · Night school · Day school · College of Arda · 2019–2021"
    ]
    assert said(Field.EMPLOYMENT) == ["Welder · Forge & Co · 2022-01-01–", "Helper · Anvil Ltd"]
    assert said(Field.PAPER_HELD) == [
        "Forklift · Board · 2022-01-01–2027 · Active", "Heavy goods",
    ]  # fmt: skip
    assert said(Field.BACKED_BY) == ["https://arda.example/check"]
    assert said(Field.JOB_SOUGHT) == ["Foreman · Forge & Co"]
    assert said(Field.NARRATIVE) == ["To weld\nwell", "At the bench"]


def test_skills_and_attachments() -> None:
    description = described()
    (skill,) = description.skills
    assert (skill.name, skill.framework, skill.code, skill.description) == (
        "Welding", "ESCO", "S1", "Ten years",
    )  # fmt: skip
    (attachment,) = description.evidence
    assert (attachment.name, attachment.genre) == ("cv.txt", "text/plain")


def test_what_it_is_called_and_where_it_belongs() -> None:
    description = described()
    assert (description.title, description.compartment) == ("Ana Ruiz", Compartment.WORK)
    assert described(person={}).title == "Trusted Career Profile"
    labels = {text.value: text.label for text in description.texts if text.field is Field.OTHER}
    assert labels["10"] == "skills / years of experience"
    assert labels["odd"] == "skills"
    assert "QQ==" not in labels


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "name", "verifications", "title", "start"]), inner
        )
    ),
    max_leaves=12,
)


@given(st.sampled_from(sorted(set(PROFILE) - {"type"})), ANYTHING)
def test_nothing_in_it_breaks_reading(member: str, value: Any) -> None:
    assert isinstance(described(**{member: value}), Description)

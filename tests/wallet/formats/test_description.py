import dataclasses
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wallet.formats import samples
from wallet.formats.description import describe
from wallet.formats.plain_text import plain_text
from wallet.model.description import Field


def described(value):
    return describe(samples.credential(value))


def said(description, field):
    return [text.value for text in description.texts if text.field is field]


def test_the_achievement_names_the_item():
    description = described(samples.badge(name="Forklift Safety for Ana Ruiz"))
    assert description.title == "Forklift Safety"
    assert said(description, Field.NAME) == ["Forklift Safety for Ana Ruiz"]
    assert said(described(samples.badge(name="Forklift Safety")), Field.NAME) == []


def test_a_name_in_two_languages_gives_one_title_and_says_the_other():
    value = samples.badge()
    value["credentialSubject"]["achievement"]["name"] = {"en": "Welding", "es": "Soldadura"}
    description = described(value)
    assert description.title == "Welding"
    assert [
        (text.value, text.language) for text in description.texts if text.field is Field.NAME
    ] == [("Soldadura", "es")]


def test_dates_are_moments_and_texts():
    description = described(
        samples.badge(awardedDate="2026-03-04T00:00:00+01:00", validUntil="2027-01-01T00:00:00Z")
    )
    assert description.valid_from == datetime(2026, 3, 5, 9, tzinfo=UTC)
    assert description.valid_until == datetime(2027, 1, 1, tzinfo=UTC)
    assert description.awarded_at == datetime(2026, 3, 3, 23, tzinfo=UTC)
    assert said(description, Field.AWARDED) == ["2026-03-04T00:00:00+01:00"]


def test_dates_of_the_first_data_model():
    value = samples.badge(
        **{
            "@context": [samples.V1],
            "issuanceDate": "2026-01-01T00:00:00Z",
            "expirationDate": "never",
        }
    )
    del value["validFrom"]
    description = described(value)
    assert description.valid_from == datetime(2026, 1, 1, tzinfo=UTC)
    assert description.valid_until is None
    assert said(description, Field.VALID_UNTIL) == ["never"]


def test_evidence_is_read_in_all_its_shapes():
    value = samples.badge(
        evidence=[
            {
                "id": "https://x.example/e",
                "type": "Evidence",
                "name": "Film",
                "narrative": "Drives.",
                "description": "d",
                "genre": "video",
                "audience": "Judges",
            },
            "https://x.example/f",
        ]
    )
    one, two = described(value).evidence
    assert (one.name, one.link, one.genre, one.audience) == (
        "Film",
        "https://x.example/e",
        "video",
        "Judges",
    )
    assert (two.name, two.link, two.pointer) == ("", "https://x.example/f", "/evidence/1")


def test_terms_and_refresh():
    description = described(
        samples.badge(
            termsOfUse=[{"id": "urn:x:t", "type": "P"}], refreshService={"id": "urn:x:r"}
        )
    )
    assert said(description, Field.TERMS_OF_USE) == ["urn:x:t"]
    assert said(description, Field.REFRESH) == ["urn:x:r"]


def test_an_endorsement_says_what_it_endorses():
    description = described(samples.endorsement(name="Trade Board letter"))
    assert description.title == "Trade Board letter"
    assert said(description, Field.COMMENT) == ["In good standing."]
    assert said(description, Field.ENDORSED) == [samples.ISSUER]
    assert said(description, Field.RECIPIENT_ID) == []
    assert described(samples.endorsement()).title == "Endorsement"  # an identifier names nothing
    assert described(samples.endorsement(name="An endorsement")).title == "An endorsement"


def test_a_credential_nobody_knows_is_named_by_its_type_and_said_in_full():
    description = described(
        {
            "@context": [samples.V2],
            "type": ["VerifiableCredential", "UniversityDegreeCredential"],
            "issuer": "did:web:uni.example",
            "credentialSubject": {"id": samples.LEARNER, "degree": {"name": "BSc"}},
        }
    )
    assert description.title == "University degree"
    assert description.achievement_kind == "UniversityDegreeCredential"
    assert ("degree / name", "BSc") in [(text.label, text.value) for text in description.texts]


def test_a_learner_record_names_what_it_holds():
    value = samples.badge(
        type=["VerifiableCredential", "ClrCredential"], name="Transcript", partial=True
    )
    value["credentialSubject"]["verifiableCredential"] = [samples.badge(remark="Inside only.")]
    description = described(value)
    assert description.title == "Transcript"
    assert description.in_progress
    assert [held.title for held in description.held] == ["Forklift Safety"]
    assert description.transcript is not None and description.transcript.is_partial
    assert [line.title for line in description.transcript.others] == ["Forklift Safety"]
    assert "Inside only." not in [text.value for text in description.texts]
    assert "Inside only." in [text.value for text in description.held[0].texts]


def test_what_a_token_tells_beside_the_credential_is_said():
    payload = samples.badge(iss=samples.ISSUER, sub="did:x:else", exp=1798761600, nonce="n")
    description = describe(samples.read(samples.token(payload).encode()).credentials[0])
    told = {text.label: text.value for text in description.texts if text.label.startswith("token")}
    assert told == {
        "token sub": "did:x:else",
        "token exp": "2027-01-01T00:00:00Z",
        "token nonce": "n",
    }


def test_hidden_characters_are_made_visible_everywhere():
    value = samples.badge()
    value["issuer"]["name"] = "Har\u202ebor"
    value["credentialSubject"]["achievement"]["name"] = "A\u200bB"
    value["credentialSubject"]["achievement"]["achievementType"] = "ext:\u202eX"
    description = described(value)
    assert description.issuer_says == "Har⟨U+202E⟩bor"
    assert description.title == "A⟨U+200B⟩B"
    assert description.achievement_kind == "⟨U+202E⟩X"


def test_reading_order_begins_with_what_it_is():
    fields = [text.field for text in described(samples.badge(name="x")).texts]
    order = [Field.NAME, Field.DESCRIPTION, Field.CRITERIA, Field.RECIPIENT_ID, Field.ISSUER]
    assert [field for field in fields if field in order] == order


# What only joins one part of a document to another, or classes it, is not read out.
JOINTS = {
    "@context", "@language", "type", "achievementType", "resultDescription", "achievedLevel",
    "requiredLevel", "identityType", "identifierType", "targetType", "hashed",
}  # fmt: skip


def leaves(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for member, child in value.items():
            yield from leaves(child, member)
    elif isinstance(value, list):
        for child in value:
            yield from leaves(child, name)
    elif isinstance(value, str):
        yield name, value


WORDS = st.text("abcdefgh", min_size=6, max_size=9)
VALUES = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["name", "narrative", "url", "email", "extra", "@value", "en", "value", "address"]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)
PLACES = st.sampled_from(
    [
        (), ("issuer",), ("credentialSubject",), ("credentialSubject", "achievement"),
    ]
)  # fmt: skip
NAMES = st.sampled_from(
    samples.names(
        "name description evidence image tag narrative criteria creator source identifier result "
        "role alignment endorsement term related otherIdentifier termsOfUse extra address url "
        "phone verifiableCredential endorsementJwt credentialStatus"
    )
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(PLACES, NAMES, VALUES), max_size=4))
def test_every_text_of_a_document_is_somewhere_in_its_description(changes):
    value = samples.badge()
    for place, name, content in changes:
        target = value
        for part in place:
            target = target[part]
        target[name] = content
    item = samples.credential(value)
    shown = repr(dataclasses.asdict(describe(item)))
    for name, text in leaves(dict(item.document)):
        if name not in JOINTS:
            assert plain_text(text) in shown, (name, text)

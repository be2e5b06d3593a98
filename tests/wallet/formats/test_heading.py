"""What stands over a credential is what its whole description has there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.places import VECTORS, needs_vectors
from tests.wallet.formats import samples
from wallet.encoding.contexts import bundled_contexts
from wallet.formats.description import describe, heading
from wallet.formats.heading import kind_in_words
from wallet.formats.reader import read_items

CONTEXTS = bundled_contexts()


def assert_same(credential) -> None:
    whole = describe(credential)
    assert heading(credential) == (whole.title, whole.issuer_says)


@pytest.mark.parametrize(
    "document",
    [
        samples.badge(),
        samples.badge(name="Shown over it", issuer="did:example:issuer"),
        samples.badge(issuer={"id": "did:x:1", "name": {"es": "Escuela", "en": "School"}}),
        samples.badge(credentialSubject=[{"achievement": [{"name": "A"}, {"name": "B"}]}]),
        samples.badge(credentialSubject={"achievement": "https://a.example/1"}, name="N"),
        samples.badge(credentialSubject={}, type=["VerifiableCredential", "BoatLicence"]),
        samples.endorsement(),
    ],
)
def test_title_and_issuer_are_those_of_the_description(document) -> None:
    assert_same(samples.credential(document))


NAMES = st.none() | st.text(max_size=8) | st.lists(st.text(max_size=4), max_size=2)
NAMES |= st.dictionaries(st.sampled_from(["en", "es", "@value", "id"]), st.text(max_size=4))


@settings(max_examples=200, deadline=None)
@given(NAMES, NAMES, st.lists(NAMES, max_size=3), st.booleans())
def test_whatever_the_names_are(own, issuer, achieved, is_endorsement: bool) -> None:
    made = samples.endorsement if is_endorsement else samples.badge
    achievements = [{"name": name} for name in achieved]
    subject = {"achievement": achievements[0] if len(achievements) == 1 else achievements}
    document = made(name=own, issuer={"id": "did:x:1", "name": issuer}, credentialSubject=subject)
    assert_same(samples.credential(document))


@needs_vectors
@pytest.mark.vectors
def test_those_of_other_people_too() -> None:
    seen = 0
    for path in sorted(VECTORS.rglob("*.json"))[:600]:
        for credential in read_items(path.read_bytes(), path.name, CONTEXTS).all_credentials:
            assert_same(credential)
            seen += 1
    assert seen > 100


def test_a_kind_is_said_in_words() -> None:
    assert kind_in_words("UniversityDegreeCredential") == "University degree"
    assert kind_in_words("OverAgeTokenCredential") == "Over age token"
    assert kind_in_words("CLRCredential") == "CLR"
    assert kind_in_words("Credential") == "Credential"
    for own in ("", "a kind <b>of</b> PhD", "https://kinds.example/DiplomaCredential"):
        assert kind_in_words(own) == own

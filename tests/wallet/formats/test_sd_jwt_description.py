"""What people read of an SD-JWT VC: every claim it shows, once, and nothing that is hidden."""

from typing import Any

import pytest
from joserfc.jwk import ECKey, OKPKey, RSAKey

from tests.doubles.token_issuer import TokenIssuer
from tests.doubles.token_keys import TokenKey
from tests.wallet.formats import samples
from wallet.formats.description import describe, heading
from wallet.formats.sd_jwt_description import describe_sd_jwt_vc
from wallet.model.description import Compartment, Description, Field

HOUSE = TokenIssuer()


def described(claims: dict[str, Any], *shown: str, frame: Any = None) -> Description:
    made = HOUSE.sd_jwt(claims, frame or {})
    text = made.showing(*shown) if frame else made.text
    return describe(samples.credential(text.encode()))


def texts(description: Description) -> list[tuple[Field, str, str]]:
    return [(text.field, text.label, text.value) for text in description.texts]


def test_known_claims_have_their_labels_and_others_their_own_names() -> None:
    found = described(
        {
            "given_name": "Ana", "family_name": "Sá", "birthdate": "2004-05-06",
            "email": "ana@x.example", "phone_number": "+1", "sub": "7", "jti": "urn:x:1",
            "iat": 1_700_000_000, "nbf": 1_700_000_000, "exp": 1_900_000_000,
            "course_marks": [{"course": "Math", "mark": 17.0}, "B"], "is_member": True,
        }
    )  # fmt: skip
    assert texts(found) == [
        (Field.RECIPIENT_GIVEN_NAME, "", "Ana"), (Field.RECIPIENT_FAMILY_NAME, "", "Sá"),
        (Field.BIRTH_DATE, "", "2004-05-06"), (Field.RECIPIENT_EMAIL, "", "ana@x.example"),
        (Field.PHONE, "", "+1"), (Field.AWARDED, "", "2023-11-14T22:13:20Z"),
        (Field.VALID_FROM, "", "2023-11-14T22:13:20Z"),
        (Field.VALID_UNTIL, "", "2030-03-17T17:46:40Z"), (Field.IDENTIFIER, "", "urn:x:1"),
        (Field.RECIPIENT_NUMBER, "", "7"), (Field.OTHER, "course marks / course", "Math"),
        (Field.OTHER, "course marks / mark", "17"), (Field.OTHER, "course marks", "B"),
        (Field.OTHER, "is member", "true"),
    ]  # fmt: skip
    assert (found.valid_from, found.valid_until) != (None, None)
    assert found.awarded_at == found.valid_from
    assert found.issuer_id == HOUSE.id


def test_only_what_is_shown_is_said() -> None:
    frame = {"_sd": ["school", "grade"], "school": {"_sd": ["inner"]}}
    claims = {"school": {"open": 1, "inner": 2}, "grade": 3}
    found = described(claims, "/school", frame=frame)
    assert texts(found) == [(Field.OTHER, "school / open", "1")]
    assert texts(described(claims, "/nothing", frame=frame)) == []


@pytest.mark.parametrize(
    ("kind", "title", "compartment"),
    [
        ("https://a.example/kinds/first_degree/v1.2", "First degree", Compartment.EDUCATION),
        ("urn:eudi:pid:1", "Pid", Compartment.SKILLS),
        ("IdentityCredential", "Identity Credential", Compartment.ABOUT_ME),
        ("https://a.example/driving-licence#2", "Driving licence", Compartment.LICENCES),
        ("1", "", Compartment.SKILLS),
    ],
)  # fmt: skip
def test_the_kind_is_the_title(kind: str, title: str, compartment: Compartment) -> None:
    found = described({"vct": kind, "jti": ""})
    assert (found.title, found.achievement_kind) == (title, kind)
    assert found.compartment is compartment


def test_what_is_technical_comes_last_and_is_said_once() -> None:
    key = TokenKey("ES256").jwk
    claims = {"cnf": {"jwk": key, "jku": "x"}, "status": {"x": {"n": 2}}, "exp": "never"}
    found = described({**claims, "mark": 1})
    assert found.texts[0].label == "mark"
    assert all(text.pointer.startswith("/token") for text in found.texts[1:])
    assert [text.value for text in found.texts] == ["1", *key.values(), "x", "2", "never"]


@pytest.mark.parametrize("algorithm", ["ES256", "ES384", "EdDSA", "RS256"])
def test_the_key_it_was_given_to_is_one_line(algorithm: str) -> None:
    """By its thumbprint (RFC 7638), which another implementation works out here."""
    jwk = TokenKey(algorithm).jwk
    makers = {"ES": ECKey, "Ed": OKPKey, "RS": RSAKey}
    thumbprint = makers[algorithm[:2]].import_key(jwk).thumbprint()
    found = described({"cnf": {"jwk": {**jwk, "use": "sig"}}, "mark": 1})
    assert texts(found) == [(Field.RECIPIENT_ID, "", thumbprint), (Field.OTHER, "mark", "1")]


def test_a_key_named_by_its_address_is_that_address() -> None:
    found = described({"cnf": {"kid": "did:web:a.example#k"}})
    assert texts(found) == [(Field.RECIPIENT_ID, "", "did:web:a.example#k")]


@pytest.mark.parametrize("cnf", [{"jwk": {"kty": "EC", "crv": "x"}}, {"jwk": {"kty": "oct"}}, 7])
def test_a_key_that_cannot_be_told_is_said_as_it_stands(cnf: Any) -> None:
    assert all(text.pointer.startswith("/token") for text in described({"cnf": cnf}).texts)


def test_names_that_steer_a_screen_are_made_visible() -> None:
    found = described({"a\u202eb": "x\u202ey", "vct": "https://a.example/\u202egnp"})
    assert texts(found) == [(Field.OTHER, "a⟨U+202E⟩b", "x⟨U+202E⟩y")]
    assert "\u202e" not in found.title


def test_a_heading_is_the_title() -> None:
    credential = samples.credential(HOUSE.sd_jwt({}).text.encode())
    assert heading(credential)[0] == describe_sd_jwt_vc(credential).title == "Diploma"

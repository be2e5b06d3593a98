import time

import pytest

from tests.wallet.formats import samples
from wallet.model.description import Sensitivity
from wallet.model.learner import Address, AddressKind, Learner
from wallet.presenting.sensitive import find_sensitive


def learner(*names, past=()):
    held = [Address(kind=AddressKind.NAME, value=name) for name in names]
    held += [Address(kind=AddressKind.NAME, value=name, is_past=True) for name in past]
    return Learner(dids=frozenset({samples.LEARNER}), addresses=tuple(held))


def warnings(value, who=None):
    item = samples.read(value if isinstance(value, bytes) else samples.to_bytes(value))
    return [
        (warning.kind, warning.value, warning.pointer)
        for warning in find_sensitive(item.credentials[0], who or learner())
    ]


def with_subject(**members):
    value = samples.badge()
    value["credentialSubject"] |= members
    return value


def with_text(text):
    return samples.badge(description=text)


def test_an_ordinary_badge_gives_no_warning():
    assert warnings(samples.badge(validUntil="2027-01-01T00:00:00Z")) == []


@pytest.mark.parametrize(
    ("member", "value", "kind"),
    [
        ("birthDate", "2001-02-03", Sensitivity.BIRTH_DATE),
        ("schema:birthDate", "2001-02-03", Sensitivity.BIRTH_DATE),
        ("date_of_birth", "3 Feb 2001", Sensitivity.BIRTH_DATE),
        ("fechaDeNacimiento", "03/02/2001", Sensitivity.BIRTH_DATE),
        ("dateOfBirth", {"@value": "2001-02-03"}, Sensitivity.BIRTH_DATE),
        ("studentId", "S-10442", Sensitivity.IDENTITY_NUMBER),
        ("studentId", 10442, Sensitivity.IDENTITY_NUMBER),
        ("licenseNumber", "A-932", Sensitivity.IDENTITY_NUMBER),
        ("nationalIdentityNumber", ["7", "8"], Sensitivity.IDENTITY_NUMBER),
        ("email", "ana@x.example", Sensitivity.EMAIL),
        ("phone", "555 0100", Sensitivity.PHONE),
        ("address", "1 Quay", Sensitivity.POSTAL_ADDRESS),
    ],
)
def test_members_are_known_by_their_names(member, value, kind):
    found = warnings(with_subject(**{member: value}))
    assert {one[0] for one in found} == {kind}
    assert all(one[2].startswith(f"/credentialSubject/{member}") for one in found)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Write to ana.ruiz+b@mail.x.example.", Sensitivity.EMAIL, "ana.ruiz+b@mail.x.example"),
        ("SSN 123-45-6789", Sensitivity.IDENTITY_NUMBER, "123-45-6789"),
        ("NIF 12345678Z", Sensitivity.IDENTITY_NUMBER, "12345678Z"),
        ("NIE X1234567L", Sensitivity.IDENTITY_NUMBER, "X1234567L"),
        ("CURP BADD110313HCMLNS09", Sensitivity.IDENTITY_NUMBER, "BADD110313HCMLNS09"),
        ("NI AB 12 34 56 C", Sensitivity.IDENTITY_NUMBER, "AB 12 34 56 C"),
        ("call +34 600 123 456 now", Sensitivity.PHONE, "+34 600 123 456"),
        ("call (317) 555-0142", Sensitivity.PHONE, "(317) 555-0142"),
        ("call 317-555-0142", Sensitivity.PHONE, "317-555-0142"),
        ("tel. 612 345 678", Sensitivity.PHONE, "612 345 678"),
        ("born on 3 February 2001 in X", Sensitivity.BIRTH_DATE, "3 February 2001"),
        ("DOB: 02/03/2001", Sensitivity.BIRTH_DATE, "02/03/2001"),
        ("nacida el 3 de febrero de 2001", Sensitivity.BIRTH_DATE, "3 de febrero de 2001"),
        ("lives at 123 First Street,", Sensitivity.POSTAL_ADDRESS, "123 First Street"),
        ("at 12 N. Elm Ave.", Sensitivity.POSTAL_ADDRESS, "12 N. Elm Ave."),
        ("P.O. Box 12", Sensitivity.POSTAL_ADDRESS, "P.O. Box 12"),
        ("Calle de la Luna, 5", Sensitivity.POSTAL_ADDRESS, "Calle de la Luna, 5"),
    ],
)
def test_free_text_is_looked_through(text, kind, value):
    assert warnings(with_text(text)) == [(kind, value, "/description")]


@pytest.mark.parametrize(
    "text",
    [
        "Completed on 2026-03-05, valid 2026-2027, 120 hours",
        "O*NET 51-4121.00, ISBN 978-3-16-148410-0, version 1.2.3",
        "000-12-3456 and 666-12-3456 and 123-00-4567 are no numbers",
        "12345678A has a wrong letter",
        "urn:uuid:7b2b1f5e-1111-4222-8333-000000000001",
        "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
        "https://x.example/a/317-555-0142",
        "Section 3 Introduction to Drive Systems",
        "He was born to weld",
        "@home with 3 friends",
    ],
)
def test_ordinary_text_gives_no_warning(text):
    assert warnings(with_text(text)) == []


def test_an_email_is_found_even_in_an_address_of_the_web():
    assert warnings(with_text("mailto:ana@x.example"))[0][1] == "ana@x.example"


def test_identifiers_are_known_by_their_type():
    identifiers = [
        {"identityType": "emailAddress", "hashed": False, "identityHash": "ana@x.example"},
        {"identityType": "studentId", "hashed": False, "identityHash": "S-1"},
        {"identityType": "ext:birthDate", "identityHash": "2001-02-03"},
        {"identityType": "phone", "identityHash": "555"},
        {"identityType": "emailAddress", "hashed": True, "identityHash": "sha256$ab"},
        {"identityType": "systemId", "identityHash": "urn:x:1"},
    ]
    assert [one[:2] for one in warnings(with_subject(identifier=identifiers))] == [
        (Sensitivity.EMAIL, "ana@x.example"),
        (Sensitivity.IDENTITY_NUMBER, "S-1"),
        (Sensitivity.BIRTH_DATE, "2001-02-03"),
        (Sensitivity.PHONE, "555"),
    ]


def test_a_postal_address_in_parts_is_one_warning():
    found = warnings(with_subject(address={"streetAddress": "Quay 1", "postalCode": "47000"}))
    assert found == [(Sensitivity.POSTAL_ADDRESS, "Quay 1, 47000", "/credentialSubject/address")]


def test_what_an_organisation_publishes_is_not_the_learners():
    value = samples.badge()
    contact = {"id": samples.ISSUER, "email": "r@x.example", "phone": "+1 222 333 4444"}
    value["issuer"] = contact
    value["credentialSubject"]["achievement"]["creator"] = contact
    assert warnings(value) == []


def test_what_a_learner_issued_carries_the_learners_own_contact():
    value = samples.badge(issuer={"id": samples.LEARNER, "email": "ana@x.example"})
    assert warnings(value) == [(Sensitivity.EMAIL, "ana@x.example", "/issuer/email")]


@pytest.mark.parametrize(
    "members",
    [
        {"name": "Ana García"},
        {"givenName": "Ana", "familyName": "García"},
        {"identifier": {"identityType": "name", "identityHash": "Ana García"}},
    ],
)
def test_another_name_of_the_recipient_is_told(members):
    value = with_subject(**members)
    assert [one[:2] for one in warnings(value, learner("Ana Ruiz"))] == [
        (Sensitivity.OTHER_NAME, "Ana García")
    ]
    assert warnings(value, learner("ana  garcía")) == []
    assert warnings(value, learner()) == []


def test_a_past_name_is_told_wherever_it_stands():
    who = learner("Ana Ruiz", past=("Luis Ruiz",))
    found = warnings(with_text("Awarded to LUIS RUIZ for care"), who)
    assert [one[0] for one in found] == [Sensitivity.OTHER_NAME]
    assert warnings(with_text("Awarded to Luis Ruizano"), who) == []


def test_the_same_value_is_told_once():
    found = warnings(with_subject(email="ana@x.example", narrative="ana@x.example wrote this"))
    assert len(found) == 1


def test_claims_of_a_token_are_looked_through():
    payload = {"vc": samples.badge(), "email": "ana@x.example"}
    found = warnings(samples.token(payload).encode())
    assert found == [(Sensitivity.EMAIL, "ana@x.example", "/token/email")]


@pytest.mark.parametrize(
    "piece", ["a", "1 ", "+1", "123 Aa ", "a@a.", "Calle a ", "born ", "X1234567", "(", "-"]
)
def test_long_text_takes_no_long_time(piece):
    text = (piece * 500_000)[:500_000]
    started = time.perf_counter()
    warnings(with_text(text))
    assert time.perf_counter() - started < 5

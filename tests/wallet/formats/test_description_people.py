from tests.wallet.formats import samples
from wallet.formats.description import describe
from wallet.model.description import Field


def described(*, issuer=None, creator=None, **subject):
    value = samples.badge()
    if issuer is not None:
        value["issuer"] = issuer
    if creator is not None:
        value["credentialSubject"]["achievement"]["creator"] = creator
    value["credentialSubject"] |= subject
    return describe(samples.credential(value))


def said(description, field):
    return [text.value for text in description.texts if text.field is field]


def test_an_issuer_with_all_its_members():
    description = described(
        issuer={
            "id": samples.ISSUER,
            "type": "Profile",
            "name": "Harbor College",
            "url": "https://harbor.example",
            "email": "registrar@harbor.example",
            "phone": "1-222-333-4444",
            "address": {
                "streetAddress": "1 Quay Rd",
                "addressLocality": "Harbor",
                "geo": {"latitude": 1},
            },
            "parentOrg": {"id": "did:x:y", "name": "State System"},
            "otherIdentifier": [{"identifier": "77", "identifierType": "ncesId"}],
        }
    )
    assert (description.issuer_id, description.issuer_says) == (samples.ISSUER, "Harbor College")
    assert said(description, Field.ISSUER) == ["Harbor College"]
    assert said(description, Field.ISSUER_WEBSITE) == ["https://harbor.example"]
    assert said(description, Field.ISSUER_EMAIL) == ["registrar@harbor.example"]
    assert said(description, Field.ISSUER_ADDRESS) == ["1 Quay Rd, Harbor"]
    assert said(description, Field.ISSUER_PART_OF) == ["State System"]
    number = next(text for text in description.texts if text.field is Field.ISSUER_NUMBER)
    assert (number.value, number.label) == ("77", "ncesId")
    assert said(description, Field.ISSUER_PHONE) == ["1-222-333-4444"]


def test_an_issuer_that_is_only_an_address():
    description = described(issuer="did:web:harbor.example")
    assert (description.issuer_id, description.issuer_says) == ("did:web:harbor.example", "")
    assert said(description, Field.ISSUER) == ["did:web:harbor.example"]


def test_a_name_in_several_languages_is_said_in_all():
    description = described(
        issuer={"id": samples.ISSUER, "name": {"en": "Harbor", "es": "Puerto"}}
    )
    assert description.issuer_says == "Harbor"
    assert said(description, Field.ISSUER) == ["Harbor", "Puerto"]


def test_a_name_may_stand_in_an_identifier():
    description = described(
        identifier=[
            {
                "type": "IdentityObject",
                "identityType": "name",
                "hashed": False,
                "identityHash": "Ana",
            },
            {"identityType": "ext:name", "identityHash": "Ana Ruiz"},
            {"identityType": "emailAddress", "hashed": False, "identityHash": "ana@x.example"},
            {"identityType": "studentId", "hashed": False, "identityHash": "S-1"},
            {
                "identityType": "emailAddress",
                "hashed": True,
                "identityHash": "sha256$ab",
                "salt": "s",
            },
            {"identityType": "emailAddress", "identityHash": "md5$cd"},
        ]
    )
    assert said(description, Field.RECIPIENT) == ["Ana", "Ana Ruiz"]
    assert said(description, Field.RECIPIENT_EMAIL) == ["ana@x.example"]
    assert said(description, Field.RECIPIENT_HASHED) == ["sha256$ab", "md5$cd"]
    number = next(text for text in description.texts if text.field is Field.RECIPIENT_NUMBER)
    assert (number.value, number.label) == ("S-1", "studentId")


def test_a_yes_or_no_written_as_a_text_reads_the_same():
    for truth, text in ((True, "true"), (False, "false")):
        plain, spelled = (
            described(
                identifier=[
                    {
                        "identityType": "name",
                        "hashed": hashed,
                        "identityHash": "Ana",
                        "salt": "not used",
                    }
                ]
            )
            for hashed in (truth, text)
        )
        assert plain == spelled
        assert bool(said(plain, Field.RECIPIENT_HASHED)) is truth


def test_a_recipient_written_as_a_profile():
    description = described(
        givenName="Ana",
        familyName="Ruiz",
        email="ana@x.example",
        phone="+34 600 000 000",
        dateOfBirth="2001-02-03",
        studentId="S-1",
        address={"streetAddress": "Calle 1", "postalCode": "28001"},
    )
    assert said(description, Field.RECIPIENT) == ["Ana Ruiz"]
    assert said(description, Field.RECIPIENT_EMAIL) == ["ana@x.example"]
    assert said(description, Field.PHONE) == ["+34 600 000 000"]
    assert said(description, Field.BIRTH_DATE) == ["2001-02-03"]
    assert said(description, Field.POSTAL_ADDRESS) == ["Calle 1, 28001"]
    assert said(description, Field.RECIPIENT_ID) == [samples.LEARNER]


def test_a_creator_is_named_unless_it_is_the_issuer():
    same = {"id": samples.ISSUER, "name": "Harbor College"}
    assert said(described(creator=same), Field.CREATOR) == []
    assert said(described(creator={"id": "did:x:y", "name": "Board"}), Field.CREATOR) == ["Board"]
    assert said(described(creator="did:x:y"), Field.CREATOR) == ["did:x:y"]


def test_an_assessor_is_named():
    assert said(described(source={"id": "did:x:y", "name": "Ms. Lee"}), Field.ASSESSOR) == [
        "Ms. Lee"
    ]


def test_an_identifier_that_is_a_text_is_a_number():
    description = described(
        identifier=["S-1", {"identityType": "studentId", "identityHash": "S-2"}]
    )
    assert said(description, Field.RECIPIENT_NUMBER) == ["S-1", "S-2"]

from tests.wallet.formats import samples
from wallet.formats.description import describe


def test_endorsements_are_found_wherever_they_stand():
    value = samples.badge(
        endorsement=[samples.endorsement()],
        endorsementJwt=[samples.token({"vc": samples.endorsement()}), "no token"],
    )
    value["credentialSubject"]["achievement"]["endorsement"] = samples.endorsement()
    lines = describe(samples.credential(value)).endorsements
    assert [line.pointer for line in lines] == [
        "/credentialSubject/achievement/endorsement",
        "/endorsement/0",
        "/endorsementJwt/0",
    ]
    assert {line.says for line in lines} == {"Trade Board"}
    assert {line.comment for line in lines} == {"In good standing."}
    assert {line.endorses for line in lines} == {samples.ISSUER}


def test_an_endorser_without_a_name_is_its_address():
    value = samples.badge(endorsement=samples.endorsement(issuer="did:web:board.example"))
    assert describe(samples.credential(value)).endorsements[0].says == "did:web:board.example"


def test_endorsements_of_what_is_inside_are_that_items_own():
    value = samples.badge()
    value["credentialSubject"]["verifiableCredential"] = [
        samples.badge(endorsement=[samples.endorsement()])
    ]
    assert describe(samples.credential(value)).endorsements == ()


def test_a_broken_token_is_no_endorsement_and_is_said_with_the_rest():
    token = samples.token(samples.endorsement())[:-2] + "=="
    description = describe(samples.credential(samples.badge(endorsementJwt=[token])))
    assert description.endorsements == ()
    assert token in [text.value for text in description.texts]


def test_an_endorsement_of_something_else_is_none_of_this_item():
    strange = samples.endorsement(
        credentialSubject={
            "id": "urn:x:other",
            "type": "EndorsementSubject",
            "endorsementComment": "About another.",
        }
    )
    description = describe(samples.credential(samples.badge(endorsement=[strange])))
    assert description.endorsements == ()
    assert "About another." not in [text.value for text in description.texts]
    assert [text.value for text in description.held[0].texts][:1] == ["About another."]
    nobody = samples.endorsement(credentialSubject=[])
    assert describe(samples.credential(samples.badge(endorsement=[nobody]))).endorsements == ()


def test_who_stands_in_the_item_may_be_endorsed_in_it():
    for endorsed in ("did:web:source.example", "did:web:maker.example", "did:web:above.example"):
        value = samples.badge(
            endorsement=[
                samples.endorsement(
                    credentialSubject={"id": endorsed, "endorsementComment": "Known."}
                )
            ]
        )
        subject = value["credentialSubject"]
        subject["source"] = {"id": "did:web:source.example", "name": "Source"}
        subject["achievement"]["creator"] = {
            "id": "did:web:maker.example",
            "parentOrg": {"id": "did:web:above.example"},
        }
        lines = describe(samples.credential(value)).endorsements
        assert [line.endorses for line in lines] == [endorsed]

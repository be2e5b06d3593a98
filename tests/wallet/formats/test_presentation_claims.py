from tests.wallet.formats import samples
from wallet.formats.presentation_claims import (
    as_secured,
    lay_presentation_flat,
    unwrap_presentation,
)
from wallet.formats.reading import Reading
from wallet.model.credential import Securing

VP1 = {"@context": [samples.V1], "type": ["VerifiablePresentation"]}


def test_claims_stand_for_members_of_a_wrapped_one() -> None:
    document, odd = unwrap_presentation({"iss": "did:x:y", "jti": "urn:x:1"}, VP1)
    assert document == {**VP1, "holder": "did:x:y", "id": "urn:x:1"}
    assert odd == []
    assert unwrap_presentation({}, VP1) == (VP1, [])
    named = {**VP1, "holder": {"id": "did:x:z"}, "id": "urn:x:1"}
    assert unwrap_presentation({"iss": "did:x:y", "jti": "urn:x:1"}, named)[1] == [
        "token-differs:iss"
    ]
    assert unwrap_presentation({"iss": 7, "jti": ""}, VP1)[1] == ["token:iss", "token:jti"]
    assert unwrap_presentation({}, {**VP1, "@context": [samples.V2]})[1] == ["token:vp"]


def test_claims_beside_a_flat_one_must_agree() -> None:
    document, odd = lay_presentation_flat({"holder": "did:x:y", "iss": "did:x:z", "nonce": "n"})
    assert (document, odd) == ({"holder": "did:x:y"}, ["token:iss"])
    assert lay_presentation_flat({"iss": "did:x:z"}) == ({}, [])
    assert lay_presentation_flat({"vp": {}, "vc": {}})[1] == ["token:vc", "token:vp"]


def test_a_presentation_is_called_what_it_came_as() -> None:
    held = {"type": "VerifiablePresentation", "proof": samples.proof()}
    inner = samples.read(held)
    sealed = as_secured(inner, b"x", ["token:typ"], securing=Securing.COSE, secured=7)
    (own,) = sealed.presentations
    assert (own.original, own.securing, own.secured, own.proofs) == (b"x", Securing.COSE, 7, ())
    assert own.oddities == ("token:typ", "token-proof")
    assert as_secured(Reading(), b"x", [], securing=Securing.COSE) == Reading()

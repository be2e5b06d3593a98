import pytest

from tests.wallet.formats import samples
from wallet.errors import InputError, Reason
from wallet.formats.embedded import MAX_PLACES, find_embedded


def found_in(value, **options):
    text = samples.to_bytes(value)
    return find_embedded(value, text, **options), text


def test_endorsements_are_found_wherever_they_stand_with_their_bytes():
    value = samples.badge(endorsement=[samples.endorsement(), samples.endorsement(name="b")])
    value["issuer"]["endorsement"] = samples.endorsement()
    found, text = found_in(value)
    assert [one.pointer for one in found] == [
        "/issuer/endorsement",
        "/endorsement/0",
        "/endorsement/1",
    ]
    assert all(one.original in text for one in found)
    assert found[2].value["name"] == "b"


def test_only_the_outermost_are_found():
    inner = samples.badge(endorsement=[samples.endorsement()])
    found, _ = found_in({"credentialSubject": {"verifiableCredential": [inner]}})
    assert [one.pointer for one in found] == ["/credentialSubject/verifiableCredential/0"]


def test_tokens_count_only_where_tokens_belong():
    text = samples.token(samples.badge())
    found, _ = found_in({"endorsementJwt": [text], "verifiableCredential": text, "note": text})
    assert [one.pointer for one in found] == ["/endorsementJwt/0", "/verifiableCredential"]


def test_definitions_and_signatures_are_not_looked_into():
    found, _ = found_in({"@context": [samples.badge()], "proof": {"x": samples.badge()}})
    assert found == ()


def test_presentations_are_found_in_wrappers_only_when_asked_for():
    held = {"type": "VerifiablePresentation", "x": 1}
    assert found_in({"vp": held})[0] == ()
    assert [one.pointer for one in found_in({"vp": held}, presentations=True)[0]] == ["/vp"]


def test_pointers_can_start_below_the_top():
    value = {"vc": {"endorsement": [samples.endorsement()]}}
    found = find_embedded(value["vc"], samples.to_bytes(value), below="/vc")
    assert [one.pointer for one in found] == ["/vc/endorsement/0"]


def test_names_with_slashes_are_escaped():
    found, _ = found_in({"a/b~c": samples.endorsement()})
    assert found[0].pointer == "/a~1b~0c"


def test_documents_in_too_many_places_are_refused():
    value = {
        str(number): {"x": {"type": "VerifiableCredential"}} for number in range(MAX_PLACES + 1)
    }
    with pytest.raises(InputError) as caught:
        found_in(value)
    assert caught.value.reason is Reason.TOO_LARGE

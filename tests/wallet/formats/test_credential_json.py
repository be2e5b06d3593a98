from tests.wallet.formats import samples
from wallet.formats.credential_json import read_credential
from wallet.formats.reading import Place
from wallet.model.credential import Container, DataModel, Form, Securing


def test_a_signed_badge_keeps_its_bytes_and_gives_up_its_proof():
    value = samples.badge(proof=samples.proof())
    original = samples.to_bytes(value)
    place = Place(name="a.png", container=Container.PICTURE_PNG, picture=b"P", oddities=("x",))
    read = read_credential(value, original, place)
    assert read.original == original
    assert (read.form, read.data_model) == (Form.OPEN_BADGE_3, DataModel.V2_0)
    assert read.securing is Securing.EMBEDDED_PROOF
    assert "proof" not in read.document
    assert read.proofs[0].verification_method == f"{samples.ISSUER}#key"
    assert (read.picture, read.oddities) == (b"P", ("x",))
    assert read.source.container is Container.PICTURE_PNG


def test_an_unsigned_credential_is_read_and_says_so():
    read = read_credential(samples.badge(), b"{}", Place(name="a"))
    assert read.securing is Securing.NONE
    assert read.proofs == ()
    assert not read.has_malformed_proof


def test_a_proof_that_is_none_is_not_the_same_as_no_proof():
    read = read_credential(samples.badge(proof=[]), b"{}", Place(name="a"))
    assert read.securing is Securing.EMBEDDED_PROOF
    assert read.has_malformed_proof

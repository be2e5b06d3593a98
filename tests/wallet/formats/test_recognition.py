import pytest

from tests.wallet.formats import samples
from wallet.formats.recognition import (
    Shape,
    data_model_of,
    form_of,
    has_embedded_shape,
    shape_of,
    split_proofs,
)
from wallet.model.credential import DataModel, Form


@pytest.mark.parametrize(
    ("value", "shape"),
    [
        ({"type": "VerifiableCredential"}, Shape.CREDENTIAL),
        ({"credentialSubject": {}}, Shape.CREDENTIAL),
        ({"@context": [samples.V2]}, Shape.CREDENTIAL),
        ({"type": ["VerifiablePresentation"]}, Shape.PRESENTATION),
        ({"verifiableCredential": []}, Shape.PRESENTATION),
        ({"type": "EnvelopedVerifiableCredential"}, Shape.ENVELOPED_CREDENTIAL),
        ({"type": "EnvelopedVerifiablePresentation"}, Shape.ENVELOPED_PRESENTATION),
        ({"@context": "https://www.w3.org/ns/did/v1", "id": "did:x:y"}, Shape.OTHER),
        ({}, Shape.OTHER),
        ({"type": 7, "@context": 7}, Shape.OTHER),
    ],
)
def test_an_object_is_read_as_what_it_tries_to_be(value, shape):
    assert shape_of(value) is shape


@pytest.mark.parametrize(
    ("types", "form"),
    [
        (["VerifiableCredential"], Form.CREDENTIAL),
        (["VerifiableCredential", "OpenBadgeCredential"], Form.OPEN_BADGE_3),
        (["VerifiableCredential", "AchievementCredential"], Form.OPEN_BADGE_3),
        (["EndorsementCredential", "VerifiableCredential"], Form.ENDORSEMENT),
        (["VerifiableCredential", "ClrCredential"], Form.COMPREHENSIVE_LEARNER_RECORD),
        (["VerifiableCredential", "BitstringStatusListCredential"], Form.STATUS_LIST),
        (["VerifiableCredential", "StatusList2021Credential"], Form.STATUS_LIST),
        (["Something"], Form.UNKNOWN),
        ("OpenBadgeCredential", Form.OPEN_BADGE_3),
        (None, Form.UNKNOWN),
    ],
)
def test_the_form_comes_from_the_types(types, form):
    assert form_of({"type": types}) is form


@pytest.mark.parametrize(
    ("context", "model"),
    [
        ([samples.V1, samples.OB], DataModel.V1_1),
        ([samples.V2], DataModel.V2_0),
        (samples.V2, DataModel.V2_0),
        ([samples.OB, samples.V2], DataModel.NONE),
        ([{"a": "b"}], DataModel.NONE),
        (None, DataModel.NONE),
    ],
)
def test_the_first_context_decides_the_data_model(context, model):
    assert data_model_of({"@context": context}) is model


def test_proofs_are_split_off_once():
    document, proofs, is_malformed = split_proofs(
        {"id": "a", "proof": [samples.proof(), samples.proof(cryptosuite="eddsa-jcs-2022")]}
    )
    assert document == {"id": "a"}
    assert [one.suite for one in proofs] == ["eddsa-rdfc-2022", "eddsa-jcs-2022"]
    assert not is_malformed


@pytest.mark.parametrize("bad", [None, [], "proof", 7, ["x"], [samples.proof(), None]])
def test_a_proof_member_that_is_no_proof_is_malformed(bad):
    assert split_proofs({"proof": bad})[2]


def test_a_document_inside_another_needs_a_type_or_a_proof():
    assert has_embedded_shape(samples.endorsement())
    assert has_embedded_shape({"credentialSubject": {}, "proof": {}})
    assert not has_embedded_shape({"credentialSubject": {}})
    assert not has_embedded_shape("VerifiableCredential")

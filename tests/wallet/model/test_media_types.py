import pytest

from wallet.model.credential import Credential, DataModel, Form, Securing, Source
from wallet.model.presentation import Presentation


@pytest.mark.parametrize(
    ("securing", "model", "media_type"),
    [
        (Securing.EMBEDDED_PROOF, DataModel.V1_1, "application/ld+json"),
        (Securing.EMBEDDED_PROOF, DataModel.V2_0, "application/vc"),
        (Securing.NONE, DataModel.NONE, "application/ld+json"),
        (Securing.TOKEN, DataModel.V1_1, "application/jwt"),
        (Securing.TOKEN, DataModel.V2_0, "application/vc+jwt"),
    ],
)
def test_the_media_type_of_the_original(securing, model, media_type) -> None:
    credential = Credential(
        original=b"", form=Form.CREDENTIAL, data_model=model, securing=securing, document={},
        source=Source(name="x"),
    )  # fmt: skip
    assert credential.media_type == media_type


def test_identifiers_are_read_from_texts_and_objects_alike() -> None:
    for document, issuer in (
        ({"issuer": "a:b"}, "a:b"),
        ({"issuer": {"id": "a:b"}}, "a:b"),
        ({}, ""),
    ):
        credential = Credential(
            original=b"", form=Form.CREDENTIAL, data_model=DataModel.NONE,
            securing=Securing.NONE, source=Source(name="x"),
            document={**document, "type": "One", "credentialSubject": ["text", {"id": "c:d"}]},
        )  # fmt: skip
        assert (credential.issuer_id, credential.id) == (issuer, "")
        assert credential.types == ("One",)
        assert credential.subjects == ({}, {"id": "c:d"})
    presentation = Presentation(
        original=b"", data_model=DataModel.NONE, securing=Securing.NONE,
        document={"holder": {"id": "a:b"}}, source=Source(name="x"),
    )  # fmt: skip
    assert presentation.holder == "a:b"

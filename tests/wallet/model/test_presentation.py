"""A presentation's members, read as they stand and as nothing where they stand otherwise."""

from wallet.model.credential import DataModel, Securing, Source
from wallet.model.presentation import Presentation


def test_a_holder_is_named_by_a_text_or_an_objects_id() -> None:
    for holder, named in (("did:x:a", "did:x:a"), ({"id": "did:x:a"}, "did:x:a"), (7, "")):
        presentation = Presentation(
            original=b"{}", data_model=DataModel.V2_0, securing=Securing.NONE,
            document={"holder": holder}, source=Source(name="a test"),
        )  # fmt: skip
        assert presentation.holder == named

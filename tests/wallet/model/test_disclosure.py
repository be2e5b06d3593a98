from wallet.model.description import Field
from wallet.model.disclosure import DisclosableField, DisclosureKind, DisclosureOffer, FieldCount


def test_mandatory_fields_are_told_apart() -> None:
    issuer = DisclosableField(pointer="/issuer", field=Field.ISSUER, value="A", is_mandatory=True)
    name = DisclosableField(pointer="/name", field=Field.NAME, value="Card")
    offer = DisclosureOffer(kind=DisclosureKind.BBS, fields=(issuer, name))
    assert offer.mandatory == (issuer,)
    assert not offer.cannot_be_linked


def test_shown_fields_are_counted_with_what_must_go_along() -> None:
    fields = tuple(
        DisclosableField(pointer=pointer, field=Field.OTHER, value="x", is_mandatory=must)
        for pointer, must in (("/issuer", True), ("/a", False), ("/a/b", False), ("/ab", False))
    )
    offer = DisclosureOffer(kind=DisclosureKind.BBS, fields=fields)
    assert offer.count_shown(()) == FieldCount(shown=1, every=4)
    assert offer.count_shown(("/a/b", "/issuer", "/strange")) == FieldCount(shown=2, every=4)
    # In a token what a chosen field stands inside has to be shown with it.
    token = DisclosureOffer(kind=DisclosureKind.SD_JWT, fields=fields)
    assert token.count_shown(("/a/b",)) == FieldCount(shown=3, every=4)
    assert token.count_shown(("/ab",)) == FieldCount(shown=2, every=4)

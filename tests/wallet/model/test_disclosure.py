from wallet.model.description import Field
from wallet.model.disclosure import DisclosableField, DisclosureKind, DisclosureOffer


def test_mandatory_fields_are_told_apart() -> None:
    issuer = DisclosableField(pointer="/issuer", field=Field.ISSUER, value="A", is_mandatory=True)
    name = DisclosableField(pointer="/name", field=Field.NAME, value="Card")
    offer = DisclosureOffer(kind=DisclosureKind.BBS, fields=(issuer, name))
    assert offer.mandatory == (issuer,)
    assert not offer.cannot_be_linked

"""What people read of a signed PDF file: its title, who says they signed it, what hangs on it."""

from wallet.formats.plain_text import plain_text
from wallet.model.credential import Credential
from wallet.model.dates import read_timestamp
from wallet.model.description import Compartment, Description, Field, Text
from wallet.model.json_values import as_list, as_text


def describe_signed_pdf(credential: Credential) -> Description:
    """Return what people read of a signed PDF; every name of a signer is what it says."""
    document = credential.document
    texts = [Text(field=Field.NAME, value=plain_text(as_text(document["name"])), pointer="/name")]
    first = ""
    signed_at = ""
    for number, entry in enumerate(as_list(document["signatures"])):
        for label, member in (
            (Field.ISSUER, "name"),
            (Field.ORGANISATION, "organisation"),
            (Field.CERTIFIED_BY, "certifiedBy"),
            (Field.AWARDED, "signedAt"),
        ):
            value = as_text(entry[member]) if isinstance(entry, dict) else ""
            if value:
                pointer = f"/signatures/{number}/{member}"
                texts.append(Text(field=label, value=plain_text(value), pointer=pointer))
            first = first or (value if member in ("name", "organisation") else "")
            signed_at = signed_at or (value if member == "signedAt" else "")
    if document["pages"]:
        texts.append(Text(field=Field.PAGES, value=str(document["pages"]), pointer="/pages"))
    for number, name in enumerate(as_list(document["attachments"])):
        pointer = f"/attachments/{number}"
        texts.append(
            Text(field=Field.ATTACHMENT, value=plain_text(as_text(name)), pointer=pointer)
        )
    return Description(
        title=texts[0].value,
        compartment=Compartment.EDUCATION,
        achievement_kind="",
        issuer_id="",
        issuer_says=plain_text(first),
        texts=tuple(texts),
        awarded_at=read_timestamp(signed_at),
    )

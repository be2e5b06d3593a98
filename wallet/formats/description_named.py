"""What people read of an item that is known by name only: whatever can be read, unchecked."""

from wallet.formats.description_kinds import compartment_of
from wallet.formats.description_node import Node
from wallet.formats.description_sheet import Sheet
from wallet.formats.description_texts import first_text
from wallet.formats.plain_text import plain_text
from wallet.model.credential import Credential, Terms
from wallet.model.dates import read_timestamp
from wallet.model.description import Description, Field

# Where the forms that are kept so have a title, and who issued them; the first that is there.
_TITLES = (
    ("badge", "name"), ("document", "certificate", "title"), ("certificate", "title"),
    ("certificate", "name"), ("name",), ("title",), ("docType",), ("schema_id",),
)  # fmt: skip
_ISSUERS = (
    ("badge", "issuer", "name"), ("document", "certificate", "issuer", "name"),
    ("certificate", "issuer", "name"), ("issuers", "name"), ("issuer", "name"),
)  # fmt: skip
_WHAT = (
    (Field.DESCRIPTION, (("badge", "description"), ("description",))),
    (Field.CRITERIA, (("badge", "criteria", "narrative"),)),
    (Field.RECIPIENT, (("recipientProfile", "name"), ("recipient", "name"))),
    (Field.AWARDED, (("issuedOn",), ("document", "assertion", "issuedOn"))),
    (Field.VALID_UNTIL, (("expires",), ("validityInfo", "validUntil"))),
    (Field.IDENTIFIER, (("id",),)),
)


def describe_named(credential: Credential) -> Description:
    """Return what can be read of an item that cannot be checked; never raises for its content."""
    root = Node(credential.document)
    sheet = Sheet()
    terms = credential.terms or Terms()
    kind = terms.types[0] if terms.types else ""
    title = _take(sheet, root, _TITLES) or kind
    issuer = _take(sheet, root, _ISSUERS)
    for label, paths in _WHAT:
        for path in paths:
            for node in _at(root, path):
                sheet.say(label, node)
    sheet.say_the_rest(root)
    return Description(
        title=title,
        compartment=compartment_of(credential.form, "", (title, *terms.types)),
        achievement_kind=plain_text(kind),
        issuer_id=terms.issuer_id,
        issuer_says=issuer,
        texts=tuple(sheet.texts),
        valid_from=read_timestamp(terms.valid_from),
        valid_until=read_timestamp(terms.valid_until),
        awarded_at=read_timestamp(first_text(root.at("issuedOn"))),
    )


def _take(sheet: Sheet, root: Node, paths: tuple[tuple[str, ...], ...]) -> str:
    for path in paths:
        for node in _at(root, path):
            taken = sheet.take(node)
            if taken:
                return taken
    return ""


def _at(root: Node, path: tuple[str, ...]) -> tuple[Node, ...]:
    """Every node at ``path``, through lists."""
    found: tuple[Node, ...] = (root,)
    for name in path:
        found = tuple(entry.at(name) for node in found for entry in node.entries)
    return tuple(node for node in found if node.value is not None)

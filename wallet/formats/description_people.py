"""Who is named: the issuer, the creator, the assessor, and whom the credential was given to.

A recipient's name often stands only in an ``identifier`` (Open Badges 3.0 §B.1.15), plain or as a
hash; hashes can only be tested against the learner's own addresses, so they are shown as such.
"""

import re

from wallet.formats.description_node import Node
from wallet.formats.description_sheet import Sheet
from wallet.model.description import Field

_HASH = re.compile(r"(?:sha256|md5)\$[0-9a-fA-F]+")
_NAME_PARTS = (
    "honorificPrefix",
    "givenName",
    "additionalName",
    "familyNamePrefix",
    "familyName",
    "patronymicName",
    "honorificSuffix",
)
_ADDRESS_PARTS = (
    "streetAddress",
    "postOfficeBoxNumber",
    "postalCode",
    "addressLocality",
    "addressRegion",
    "addressCountry",
)
_FIELD_OF_IDENTITY = {
    "name": Field.RECIPIENT,
    "emailaddress": Field.RECIPIENT_EMAIL,
    "email": Field.RECIPIENT_EMAIL,
    "phone": Field.PHONE,
    "telephone": Field.PHONE,
    "birthdate": Field.BIRTH_DATE,
    "dateofbirth": Field.BIRTH_DATE,
}
_FIELDS_OF_PERSON = (
    ("email", Field.RECIPIENT_EMAIL),
    ("phone", Field.PHONE),
    ("telephone", Field.PHONE),
    ("dateOfBirth", Field.BIRTH_DATE),
    ("birthDate", Field.BIRTH_DATE),
    ("studentId", Field.RECIPIENT_NUMBER),
    ("sourcedId", Field.RECIPIENT_NUMBER),
)


def who_issued(issuer: Node) -> tuple[str, str]:
    """Return the issuer's id, as it stood, and the name it claims, ``""`` where it has none."""
    return issuer.id, Sheet().take(issuer.at("name"))


def say_issuer(sheet: Sheet, issuer: Node) -> None:
    """Say who issued it: the name it claims, else its id, and where it is reached."""
    if not issuer.is_object:
        sheet.say(Field.ISSUER, issuer)
        return
    if issuer.at("name").value is None:
        sheet.say(Field.ISSUER, issuer.at("id"))
    # With a name beside it the id is ``Description.issuer_id``'s affair.
    sheet.pass_over(issuer.at("id"))
    sheet.say(Field.ISSUER, issuer.at("name"))
    sheet.say(Field.ISSUER_WEBSITE, issuer.at("url"))
    sheet.say(Field.ISSUER_EMAIL, issuer.at("email"))
    sheet.say(Field.ISSUER_PHONE, issuer.at("phone"))
    sheet.say(Field.ISSUER_OFFICIAL, issuer.at("official"))
    sheet.say(Field.ISSUER_ABOUT, issuer.at("description"))
    say_address(sheet, Field.ISSUER_ADDRESS, issuer.at("address"))
    say_profile_name(sheet, Field.ISSUER_PART_OF, issuer.at("parentOrg"))
    say_identifiers(sheet, Field.ISSUER_NUMBER, issuer.at("otherIdentifier"))


def say_profile_name(sheet: Sheet, label: Field, profile: Node) -> None:
    """Say the name of another profile, or its id where it has no name."""
    for entry in profile.entries:
        if entry.is_object and entry.at("name").value is not None:
            sheet.say(label, entry.at("name"))
        else:
            sheet.say(label, entry if entry.raw else entry.at("id"))


def say_creator(sheet: Sheet, creator: Node, issuer_id: str, issuer_name: str) -> None:
    """Say who made the achievement, unless that is the issuer word for word."""
    for entry in creator.entries:
        if entry.id == issuer_id and entry.at("name").raw in ("", issuer_name):
            sheet.pass_over(entry.at("id") if entry.is_object else entry)
            sheet.pass_over(entry.at("name"))
        else:
            say_profile_name(sheet, Field.CREATOR, entry)


def say_recipient(sheet: Sheet, subject: Node) -> None:
    """Say whom it was given to: names, addresses, numbers, and the identifier."""
    sheet.say(Field.RECIPIENT, subject.at("name"))
    _say_name_parts(sheet, subject)
    for entry in subject.at("identifier").entries:
        _say_identity(sheet, entry)
    for member, label in _FIELDS_OF_PERSON:
        sheet.say(label, subject.at(member), named=_number_name(member, label))
    say_address(sheet, Field.POSTAL_ADDRESS, subject.at("address"))
    say_identifiers(sheet, Field.RECIPIENT_NUMBER, subject.at("otherIdentifier"))
    sheet.say(Field.RECIPIENT_ID, subject.at("id"))


def say_identifiers(sheet: Sheet, label: Field, node: Node) -> None:
    """Say ``IdentifierEntry`` values, each named by its kind."""
    for entry in node.entries:
        kind = entry.at("identifierType").raw or entry.at("identityType").raw
        sheet.pass_over(entry.at("identifierType"))
        sheet.say(label, entry.at("identifier") if entry.is_object else entry, named=kind)


def say_address(sheet: Sheet, label: Field, node: Node) -> None:
    """Say a postal address in one line; an address that is a text stays one."""
    for entry in node.entries:
        if not entry.is_object:
            sheet.say(label, entry)
            continue
        parts = [sheet.take(entry.at(part)) for part in _ADDRESS_PARTS]
        sheet.add(label, ", ".join(part for part in parts if part), entry.pointer)


def _say_name_parts(sheet: Sheet, subject: Node) -> None:
    parts = [sheet.take(subject.at(part)) for part in _NAME_PARTS]
    if any(parts):
        present = next(part for part in _NAME_PARTS if subject.at(part).value is not None)
        name = " ".join(part for part in parts if part)
        sheet.add(Field.RECIPIENT, name, subject.at(present).pointer)


def _say_identity(sheet: Sheet, entry: Node) -> None:
    if not entry.is_object:
        sheet.say(Field.RECIPIENT_NUMBER, entry)
        return
    kind = entry.at("identityType").raw
    value = entry.at("identityHash")
    sheet.pass_over(entry.at("identityType"))
    hashed = entry.at("hashed")
    sheet.pass_over(hashed)
    # A graph holds the same where a yes or no was written as a text.
    if hashed.value is True or hashed.raw == "true" or _HASH.fullmatch(value.raw):
        sheet.say(Field.RECIPIENT_HASHED, value, named=kind)
        return
    if hashed.value is False or hashed.raw == "false":
        sheet.pass_over(entry.at("salt"))  # it salts nothing here
    plain_kind = kind.removeprefix("ext:").lower()
    label = _FIELD_OF_IDENTITY.get(plain_kind, Field.RECIPIENT_NUMBER)
    sheet.say(label, value, named=_number_name(kind, label))


def _number_name(kind: str, label: Field) -> str:
    return kind if label is Field.RECIPIENT_NUMBER else ""

"""What people read of a European credential: person, claims, results, outcomes, picture.

Every text of these documents is a map of languages; each is said with its language, so that a
page can choose the reader's. Whatever the subject parts leave unsaid is said at the end.
"""

import base64
import binascii
import re
from datetime import datetime

from wallet.formats.description_labels import label_of
from wallet.formats.description_node import Node
from wallet.formats.description_sheet import Sheet
from wallet.formats.description_texts import first_text, is_language_map, localized, written
from wallet.formats.european_claims import read_claims
from wallet.formats.european_words import (
    name_of,
    say_number,
    say_words,
    take_words,
    words_in,
)
from wallet.formats.plain_text import plain_text
from wallet.model.credential import Credential
from wallet.model.dates import read_timestamp
from wallet.model.description import Compartment, Description, Field, Picture, Text
from wallet.model.json_values import JsonObject, JsonValue

_PICTURES = {"JPEG": "image/jpeg", "JPG": "image/jpeg", "PNG": "image/png"}
# Names people need not read: how a file is written, which list a word stands in, the names that
# hold a document together.
_GRAMMAR = frozenset(
    {
        "@context", "type", "inScheme", "contentEncoding", "contentType", "credentialSchema",
        "credentialProfiles", "primaryLanguage", "page", "content", "contentSize", "proof",
    }
)  # fmt: skip
_OWN_NAME = re.compile(r"urn:(epass|credential|uuid):\S*")
_ISSUER_NUMBERS = (
    "registration", "vatIdentifier", "taxIdentifier", "identifier", "eIDASIdentifier",
)  # fmt: skip
_DATES = (
    (Field.AWARDED, ("issued", "issuanceDate")),
    (Field.VALID_FROM, ("validFrom",)),
    (Field.VALID_UNTIL, ("validUntil", "expirationDate")),
)


def describe_european(credential: Credential) -> Description:
    """Return everything people can read of a European credential."""
    root = Node(credential.document)
    sheet = Sheet()
    display = root.at("displayParameter")
    titles = _titles_of(sheet, root)
    issuer = root.at("issuer")
    issuer_says = name_of(issuer)
    sheet.say(Field.DESCRIPTION, display.at("description"))
    people = root.at("credentialSubject").entries
    claims = [claim for person in people for claim in read_claims(sheet, person)]
    for person in people:
        _say_person(sheet, person)
    _say_issuer(sheet, issuer)
    for label, members in _DATES:
        said: set[str] = set()
        for member in members:
            if root.at(member).raw in said:
                sheet.pass_over(root.at(member))
            sheet.say(label, root.at(member))
            said.add(root.at(member).raw)
    say_number(sheet, Field.IDENTIFIER, root.at("identifier"))
    sheet.say(Field.IDENTIFIER, root.at("id"))
    picture = _picture_of(sheet, display)
    _say_rest(sheet, root, (), {})
    terms = credential.terms
    return Description(
        title=titles[0].value if titles else plain_text(credential.id),
        titles=titles,
        compartment=Compartment.EDUCATION,
        achievement_kind=name_of(root.at("credentialProfiles")),
        issuer_id=credential.issuer_id,
        issuer_says=issuer_says,
        texts=tuple(sheet.texts),
        skills=tuple(skill for claim in claims for skill in claim.skills),
        levels=tuple(level for claim in claims for level in claim.levels),
        results=tuple(line for claim in claims for line in claim.results),
        picture=picture,
        valid_from=read_timestamp(terms.valid_from) if terms else None,
        valid_until=read_timestamp(terms.valid_until) if terms else None,
        awarded_at=_moment(root.at("issued")) or _moment(root.at("issuanceDate")),
        language=titles[0].language if titles else "",
    )


def _moment(node: Node) -> datetime | None:
    return read_timestamp(node.raw) if node.raw else None


def _titles_of(sheet: Sheet, root: Node) -> tuple[Text, ...]:
    """The document's own title in all its languages, else its first claim's."""
    candidates = [root.at("displayParameter").at("title"), root.at("title")]
    for subject in root.at("credentialSubject").entries:
        for member in ("hasClaim", "hasCredential", "achieved", "performed"):
            candidates += [claim.at("title") for claim in subject.at(member).entries]
    for node in candidates:
        parts = list(localized(node))
        if parts:
            sheet.said.update([part for part, _ in parts])
            return tuple(
                Text(
                    field=Field.NAME, value=written(part), language=language, pointer=part.pointer
                )
                for part, language in parts
            )
    return ()


def _say_person(sheet: Sheet, person: Node) -> None:
    full = person.at("fullName")
    if full.value is not None:
        sheet.say(Field.RECIPIENT, full)
        for name in ("givenName", "familyName"):
            sheet.pass_over(person.at(name))
    else:
        given = take_words(sheet, person.at("givenName"))
        family = take_words(sheet, person.at("familyName"))
        where = person.at("givenName").pointer or person.at("familyName").pointer
        sheet.add(Field.RECIPIENT, f"{given} {family}".strip(), where)
    sheet.say(Field.RECIPIENT, person.at("birthName"))
    sheet.say(Field.BIRTH_DATE, person.at("dateOfBirth"))
    for number in ("nationalID", "identifier"):
        say_number(sheet, Field.RECIPIENT_NUMBER, person.at(number))
    for contact in person.at("contactPoint").entries:
        _say_mail(sheet, Field.RECIPIENT_EMAIL, contact)
        for address in contact.at("address").entries:
            say_words(sheet, Field.POSTAL_ADDRESS, address.at("fullAddress"))
        for phone in contact.at("phone").entries:
            sheet.say(Field.PHONE, phone.at("phoneNumber"))


def _say_mail(sheet: Sheet, label: Field, contact: Node) -> None:
    for box in contact.at("emailAddress").entries:
        address = box.at("id") if box.is_object else box
        sheet.said.add(address)
        sheet.add(label, address.raw.removeprefix("mailto:"), address.pointer)


def _say_issuer(sheet: Sheet, issuer: Node) -> None:
    sheet.say(Field.ISSUER, words_in(issuer))
    sheet.say(Field.ISSUER, issuer.at("altLabel"))
    for page in issuer.at("homepage").entries:
        sheet.say(Field.ISSUER_WEBSITE, page.at("contentURL"))
    for place in issuer.at("location").entries:
        for address in place.at("address").entries:
            say_words(sheet, Field.ISSUER_ADDRESS, address.at("fullAddress"))
    for contact in issuer.at("contactPoint").entries:
        _say_mail(sheet, Field.ISSUER_EMAIL, contact)
    say_words(sheet, Field.ISSUER_PART_OF, issuer.at("groupMemberOf"))
    for member in _ISSUER_NUMBERS:
        say_number(sheet, Field.ISSUER_NUMBER, issuer.at(member))


def _picture_of(sheet: Sheet, display: Node) -> Picture | None:
    """Return the first page of the ready-made certificate, undecoded."""
    for individual in display.at("individualDisplay").entries:
        for detail in individual.at("displayDetail").entries:
            for image in detail.at("image").entries:
                data = _decoded(image.at("content").raw)
                kind = image.at("contentType")
                named = (first_text(kind.at("prefLabel")) or kind.id).rpartition("/")[2]
                media_type = _PICTURES.get(named.upper(), _sniffed(data))
                if data and media_type:
                    return Picture(data=data, media_type=media_type)
    return None


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        return b""


def _sniffed(data: bytes) -> str:
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    return "image/png" if data.startswith(b"\x89PNG") else ""


def _say_rest(sheet: Sheet, node: Node, path: tuple[str, ...], met: dict[str, JsonValue]) -> None:
    """Say what is left, each thing once: these documents repeat an organisation wherever it acts.

    ``met`` are the objects seen, by identifier; one that says something else is said again.
    """
    value = node.value
    if type(value) is dict:
        _say_rest_of_object(sheet, node, value, path, met)
    elif type(value) is list:
        for entry in node.entries:
            _say_rest(sheet, entry, path, met)
    elif value is not None and node not in sheet.said and not _is_name_only(node, path):
        sheet.said.add(node)
        sheet.add(Field.OTHER, written(node), node.pointer, named=label_of(path))


def _say_rest_of_object(
    sheet: Sheet, node: Node, value: JsonObject, path: tuple[str, ...], met: dict[str, JsonValue]
) -> None:
    if is_language_map(value):
        sheet.say(Field.OTHER, node, named=label_of(path))
        return
    if "prefLabel" in value:
        say_words(sheet, Field.OTHER, node, named=label_of(path))
    name = node.at("id").raw
    if name and met.setdefault(name, value) is not value and met[name] == value:
        return
    for member in value:
        if member not in _GRAMMAR:
            _say_rest(sheet, node.at(member), (*path, member), met)


def _is_name_only(node: Node, path: tuple[str, ...]) -> bool:
    """An identifier people need not read: of a part of the document, or of a word in a list."""
    if not path or path[-1] not in ("id", "notation"):
        return False
    return _OWN_NAME.fullmatch(node.raw) is not None or path[-1] == "id"

"""What people read of a career profile: person, education, work, papers, skills, own words.

A line with a document behind it names it; every other line is what the person says of themself.
"""

import re

from wallet.formats.career_profile import profile_in
from wallet.formats.description_labels import label_of
from wallet.formats.description_node import Node
from wallet.formats.description_sheet import Sheet
from wallet.formats.description_texts import first_text, written
from wallet.formats.plain_text import plain_text
from wallet.model.credential import Credential
from wallet.model.dates import read_timestamp
from wallet.model.description import Compartment, Description, Evidence, Field, Skill
from wallet.model.json_values import id_of

KIND = "Trusted Career Profile"
# What ties the document together, and what has a description of its own.
_GRAMMAR = frozenset({"@context", "type", "proof", "verifications", "id", "documentId"})
_BETWEEN = " · "
_DATE = re.compile(r"(\d{4}(?:-\d{2}){0,2})(?:T.*)?")


def describe_career_profile(credential: Credential) -> Description:
    """Return everything people can read of a career profile."""
    root = Node(credential.document)
    profile = (
        root.at("credentialSubject")
        if profile_in(credential.document) is not (credential.document)
        else root
    )
    sheet = Sheet()
    name = _say_person(sheet, profile)
    _say_words(sheet, profile)
    for line in profile.at("educationAndLearnings").entries:
        _say_education(sheet, line)
    for line in profile.at("employmentHistories").entries:
        _say_employment(sheet, line)
    for member, label in (("certifications", Field.PAPER_HELD), ("licenses", Field.PAPER_HELD)):
        for line in profile.at(member).entries:
            _say_paper(sheet, label, line)
    for opening in profile.at("job").entries:
        _say_job(sheet, opening)
    skills = tuple(_skill(sheet, one) for one in profile.at("skills").entries if one.is_object)
    attachments = tuple(_attachment(sheet, one) for one in profile.at("attachments").entries)
    issuer = root.at("issuer")
    sheet.say(Field.ISSUER, issuer.at("name") if issuer.is_object else issuer)
    sheet.say(Field.AWARDED, root.at("issuanceDate"))
    sheet.say(Field.VALID_FROM, root.at("validFrom"))
    _say_rest(sheet, root, ())
    terms = credential.terms
    return Description(
        title=first_text(root.at("name")) or name or KIND,
        compartment=Compartment.WORK,
        achievement_kind=KIND,
        issuer_id=id_of(credential.document.get("issuer")),
        issuer_says=first_text(issuer.at("name")) or plain_text(issuer.raw),
        texts=tuple(sheet.texts),
        skills=skills,
        evidence=attachments,
        valid_from=read_timestamp(terms.valid_from) if terms else None,
        valid_until=read_timestamp(terms.valid_until) if terms else None,
    )


def _say_person(sheet: Sheet, profile: Node) -> str:
    person = profile.at("person")
    named = person.at("name")
    parts = [named.at(part) for part in ("given", "middle", "family")]
    whole = first_text(named.at("formattedName"))
    if whole:
        sheet.say(Field.RECIPIENT, named.at("formattedName"))
        for part in parts:
            sheet.pass_over(part)
    else:
        whole = " ".join(filter(None, map(sheet.take, parts)))
        sheet.add(Field.RECIPIENT, whole, named.pointer)
    sheet.say(Field.RECIPIENT, named.at("preferred"))
    sheet.say(Field.BIRTH_DATE, person.at("birthDate"))
    _say_contact(sheet, profile.at("communication"))
    return whole


def _say_contact(sheet: Sheet, contact: Node) -> None:
    for mail in contact.at("email").entries:
        sheet.say(Field.RECIPIENT_EMAIL, mail.at("address"))
    for phone in contact.at("phone").entries:
        sheet.say(Field.PHONE, phone.at("formattedNumber"))
        for digits in ("countryDialingCode", "areaDialingCode", "dialNumber", "preference"):
            sheet.pass_over(phone.at(digits))
    for address in contact.at("address").entries:
        sheet.add(Field.POSTAL_ADDRESS, _place(sheet, address), address.pointer)
    for page in (*contact.at("web").entries, *contact.at("social").entries):
        sheet.say(Field.RELATED, page.at("url"))
        sheet.say(Field.RELATED, page.at("uri"))


def _place(sheet: Sheet, address: Node) -> str:
    areas = [area.at("value") for area in address.at("countrySubDivisions").entries]
    parts = [address.at(name) for name in ("formattedAddress", "line", "postalCode", "city")]
    texts = [text for one in (*parts, *areas, address.at("countryCode"))
             for text in sheet.take_all(one)]  # fmt: skip
    for area in address.at("countrySubDivisions").entries:
        sheet.pass_over(area.at("type"))
    return ", ".join(texts)


def _say_words(sheet: Sheet, profile: Node) -> None:
    for narrative in profile.at("narratives").entries:
        sheet.pass_over(narrative.at("name"))
        for text in narrative.at("texts").entries:
            sheet.pass_over(text.at("name"))
            lines = sheet.take_all(text.at("lines"))
            sheet.add(Field.NARRATIVE, "\n".join(lines), text.pointer)


def _say_education(sheet: Sheet, line: Node) -> None:
    degrees = [
        _BETWEEN.join(
            text
            for part in (degree.at("name"), *[one.at("name") for one in
                         degree.at("specializations").entries], degree.at("score"))
            for text in sheet.take_all(part)
        )
        for degree in line.at("educationDegrees").entries
    ]  # fmt: skip
    programs = [text for one in line.at("programs").entries
                for text in sheet.take_all(one if one.raw else one.at("name"))]  # fmt: skip
    parts = [*degrees, *programs, _organisation(sheet, line.at("institution")), _span(sheet, line)]
    _say_line(sheet, Field.EDUCATION, parts, line)


def _say_employment(sheet: Sheet, line: Node) -> None:
    organisation = _organisation(sheet, line.at("organization"))
    positions = line.at("positionHistories").entries or (line,)
    for position in positions:
        parts = [sheet.take(position.at("title")), organisation, _span(sheet, position)]
        _say_line(sheet, Field.EMPLOYMENT, parts, position)
        for place in (position, position.at("location")):
            sheet.say(Field.NARRATIVE, place.at("descriptions"))
    if positions != (line,):
        _say_backing(sheet, line)


def _say_paper(sheet: Sheet, label: Field, line: Node) -> None:
    period = line.at("effectiveTimePeriod")
    parts = [
        sheet.take(line.at("name")),
        _organisation(sheet, line.at("issuingAuthority")),
        _span(sheet, period, "validFrom", "validTo"),
        sheet.take(line.at("status")),
    ]
    _say_line(sheet, label, parts, line)


def _say_job(sheet: Sheet, job: Node) -> None:
    opening = job.at("positionOpening") if job.at("positionOpening").is_object else job
    for profile in opening.at("positionProfiles").entries:
        companies = profile.at("positionOrganizations").entries
        parts = [sheet.take(profile.at("positionTitle"))]
        parts += [_organisation(sheet, company) for company in companies]
        sheet.add(Field.JOB_SOUGHT, _BETWEEN.join(filter(None, parts)), profile.pointer)


def _say_line(sheet: Sheet, label: Field, parts: list[str], line: Node) -> None:
    sheet.add(label, _BETWEEN.join(part for part in parts if part), line.pointer)
    _say_backing(sheet, line)


def _say_backing(sheet: Sheet, line: Node) -> None:
    """Name each document behind a line: an address to ask, or the credential's own name."""
    for proof in line.at("verifications").entries:
        for member in ("reference", "name", "id"):
            if proof.at(member).raw:
                sheet.say(Field.BACKED_BY, proof.at(member))
                break


def _organisation(sheet: Sheet, node: Node) -> str:
    for member in ("tradeName", "name", "legalName"):
        text = sheet.take(node.at(member))
        if text:
            return text
    return ""


def _span(sheet: Sheet, node: Node, start: str = "start", end: str = "end") -> str:
    """Return the dates of a line as they stood, without times of day; open ones end in a dash."""
    dates = [_date(sheet.take(node.at(name))) for name in (start, end)]
    sheet.pass_over(node.at("current"))
    return "–".join(dates) if any(dates) else ""


def _date(text: str) -> str:
    match = _DATE.fullmatch(text)
    return match[1] if match else text


def _skill(sheet: Sheet, skill: Node) -> Skill:
    scheme = skill.at("schemeReference")
    comments = (sheet.take(skill.at("description")), *sheet.take_all(skill.at("comments")))
    return Skill(
        name=sheet.take(skill.at("name")),
        framework=sheet.take(scheme.at("scheme")),
        code=sheet.take(scheme.at("reference")),
        description="\n".join(text for text in comments if text),
        pointer=skill.pointer,
    )


def _attachment(sheet: Sheet, attachment: Node) -> Evidence:
    content = attachment.at("content")
    for member in ("value", "encoding"):
        sheet.pass_over(content.at(member))
    sheet.pass_over(attachment.at("id").at("value"))
    return Evidence(
        name=sheet.take(content.at("filename")),
        genre=sheet.take(content.at("mimeType")),
        pointer=attachment.pointer,
    )


def _say_rest(sheet: Sheet, node: Node, path: tuple[str, ...]) -> None:
    value = node.value
    if type(value) is dict:
        for member in value:
            if member not in _GRAMMAR:
                _say_rest(sheet, node.at(member), (*path, member))
    elif type(value) is list:
        for entry in node.entries:
            _say_rest(sheet, entry, path)
    elif value is not None and node not in sheet.said:
        sheet.said.add(node)
        sheet.add(Field.OTHER, written(node), node.pointer, named=label_of(path))

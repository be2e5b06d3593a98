"""What a European credential claims of a person: achievements, activities, assessments, rights."""

from collections.abc import Iterator
from typing import NamedTuple

from wallet.formats.description_node import Node
from wallet.formats.description_sheet import Sheet
from wallet.formats.description_texts import first_text
from wallet.formats.european_words import (
    name_of,
    say_nothing_of,
    say_period,
    say_words,
    take_words,
    words_in,
)
from wallet.formats.plain_text import plain_text
from wallet.model.description import Field, ResultLine, Skill

# Under which names a person's claims stand, and a claim's parts.
_CLAIMS = ("hasClaim", "hasCredential", "achieved", "performed", "entitledTo")
_PARTS = ("hasPart", "influencedBy", "provenBy")
# A programme holds courses, which hold assessments; what stands deeper is said with the rest.
_MOST_LEVELS = 6


class Claim(NamedTuple):
    """What one claim adds to a description."""

    skills: tuple[Skill, ...]
    levels: tuple[Skill, ...]
    results: tuple[ResultLine, ...]


def read_claims(sheet: Sheet, person: Node) -> Iterator[Claim]:
    """Say each claim of ``person`` and its parts, in order."""
    for member in _CLAIMS:
        for claim in person.at(member).entries:
            yield from _read_claim(sheet, claim, 1)


def _read_claim(sheet: Sheet, claim: Node, level: int) -> Iterator[Claim]:
    sheet.say(Field.NAME, claim.at("title"))
    sheet.say(Field.NARRATIVE, claim.at("description"))
    _say_award(sheet, claim)
    for period in claim.at("temporal").entries:
        sheet.say(Field.ACTIVITY_START, period.at("startDate"))
        sheet.say(Field.ACTIVITY_END, period.at("endDate"))
    say_period(sheet, Field.WORKLOAD, claim.at("workload"))
    for point in claim.at("creditReceived").entries:
        _say_credits(sheet, Field.CREDITS_EARNED, point)
    yield from (_read_specification(sheet, claim, one) for one in claim.at("specifiedBy").entries)
    result = _read_result(sheet, claim)
    if result is not None:
        yield Claim((), (), (result,))
    if level < _MOST_LEVELS:
        for member in _PARTS:
            for part in claim.at(member).entries:
                yield from _read_claim(sheet, part, level + 1)


def _say_award(sheet: Sheet, claim: Node) -> None:
    for process in claim.at("awardedBy").entries:
        for body in process.at("awardingBody").entries:
            sheet.say(Field.CREATOR, words_in(body))
        sheet.say(Field.AWARDED, process.at("awardingDate"))
    for body in claim.at("assessedBy").entries:
        sheet.say(Field.ASSESSOR, words_in(body))


def _read_result(sheet: Sheet, claim: Node) -> ResultLine | None:
    grade = claim.at("grade")
    value = take_words(sheet, grade)
    if not value:
        return None
    schemes = [one.at("gradingScheme") for one in claim.at("specifiedBy").entries]
    scale = ", ".join(text for scheme in schemes if (text := take_words(sheet, scheme)))
    return ResultLine(
        name=first_text(claim.at("title")), value=value, scale=scale, pointer=grade.pointer
    )


def _read_specification(sheet: Sheet, claim: Node, spec: Node) -> Claim:
    if first_text(spec.at("title")) == first_text(claim.at("title")):
        sheet.pass_over(spec.at("title"))
    sheet.say(Field.NAME, spec.at("title"))
    for member in ("volumeOfLearning", "maximumDuration"):
        say_period(sheet, Field.WORKLOAD, spec.at(member))
    for point in spec.at("creditPoint").entries:
        _say_credits(sheet, Field.CREDITS_AVAILABLE, point)
    for member in ("thematicArea", "ISCEDFCode"):
        say_words(sheet, Field.FIELD_OF_STUDY, spec.at(member))
    say_words(sheet, Field.LANGUAGE, spec.at("language"))
    say_words(sheet, Field.CRITERIA, spec.at("entryRequirement"))
    for page in spec.at("homepage").entries:
        sheet.say(Field.CRITERIA_LINK, page.at("contentURL"))
    levels = tuple(
        _skill(sheet, level, kind)
        for member, kind in (("eqfLevel", "EQF"), ("EQFLevel", "EQF"), ("nqfLevel", "NQF"),
                             ("NQFLevel", "NQF"))
        for level in spec.at(member).entries
    )  # fmt: skip
    skills = [
        skill
        for outcome in spec.at("learningOutcome").entries
        for skill in _skills_of(sheet, outcome)
    ]
    return Claim(tuple(skills), levels, ())


def _skills_of(sheet: Sheet, outcome: Node) -> Iterator[Skill]:
    """An outcome, and the words of common lists it is tied to."""
    yield _skill(sheet, outcome, "")
    for member, framework in (("relatedESCOSkill", "ESCO"), ("relatedSkill", "")):
        for skill in outcome.at(member).entries:
            yield _skill(sheet, skill, framework)


def _skill(sheet: Sheet, node: Node, framework: str) -> Skill:
    address = node.at("id").raw
    return Skill(
        name=take_words(sheet, node) or plain_text(address),
        framework=framework,
        url=plain_text(address) if address.startswith("http") else "",
        pointer=node.pointer,
    )


def _say_credits(sheet: Sheet, label: Field, point: Node) -> None:
    number = sheet.take(point.at("point"))
    framework = point.at("framework")
    system = name_of(framework)
    if number:
        sheet.said.update(_parts(framework))
        say_nothing_of(sheet, framework)
        sheet.add(label, f"{number} ({system})" if system else number, point.pointer)


def _parts(node: Node) -> list[Node]:
    found = words_in(node)
    value = found.value
    return [found.at(name) for name in value] if type(value) is dict else [found]

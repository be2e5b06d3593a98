"""What people claim and recommend: skill claims and recommendations of the T3 network's tools.

SkillClaimCredential (https://w3id.org/hr/v1) lists skills in its subject; LinkedCreds'
recommendation has its words there. Their contexts are not at hand: what is read here is what the
document says, and whether it is protected is the signature's affair.
"""

from wallet.formats.description_node import NOTHING, Node
from wallet.formats.description_sheet import Sheet
from wallet.formats.description_skills import Alignments
from wallet.model.description import Evidence, Field, Skill

CLAIMED = "SkillClaim"

_RECOMMENDATION_TEXTS = (
    ("recommendationText", Field.COMMENT),
    ("howKnow", Field.HOW_KNOWN),
    ("qualifications", Field.QUALIFICATIONS),
    ("explainAnswer", Field.EXPLANATION),
)


def read_claims(sheet: Sheet, subject: Node, alignments: Alignments) -> tuple[Evidence, ...]:
    """Say claims and recommendations of a subject; returns the works it points to."""
    if not subject.is_object:
        return ()
    for member, label in _RECOMMENDATION_TEXTS:
        sheet.say(label, subject.at(member))
    for entry in subject.at("skill").entries:
        alignments.add(_read_skill(sheet, entry))
    return tuple([_read_work(sheet, entry) for entry in subject.at("portfolio").entries])


def _read_skill(sheet: Sheet, entry: Node) -> Skill:
    if not entry.is_object:
        return Skill(name=sheet.take(entry), kind=CLAIMED, pointer=entry.pointer)
    name = sheet.take(entry.at("name"))
    sheet.say(Field.NARRATIVE, entry.at("narrative"))
    sheet.say(Field.DURATION, entry.at("durationPerformed"), named=name)
    match = next(iter(entry.at("frameworkMatch").entries), NOTHING)
    return Skill(
        name=name,
        framework=sheet.take(match.at("framework")),
        code=", ".join(sheet.take_all(match.at("socCode"))),
        description=sheet.take(entry.at("description")),
        kind=CLAIMED,
        pointer=entry.pointer,
    )


def _read_work(sheet: Sheet, entry: Node) -> Evidence:
    if not entry.is_object:
        return Evidence(name="", link=sheet.take(entry), pointer=entry.pointer)
    return Evidence(
        name=sheet.take(entry.at("name")),
        description=sheet.take(entry.at("description")),
        link=sheet.take(entry.at("url")) or sheet.take(entry.at("id")),
        pointer=entry.pointer,
    )

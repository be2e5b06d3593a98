"""A record the learner types in: work, volunteering, a project, a course, service, a skill."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class OwnKind(StrEnum):
    """What a record of one's own is about; the value is its achievement type (Open Badges 3.0)."""

    JOB = "ext:Employment"
    VOLUNTEERING = "CommunityService"
    PROJECT = "Fieldwork"
    COURSE = "Course"
    MILITARY = "ext:MilitaryService"
    SKILL = "Competency"


class OwnField(StrEnum):
    """What such a record may tell beside title, dates and description; the value is its type."""

    ORGANISATION = "ext:Organisation"
    PLACE = "ext:Place"
    HOURS = "ext:Hours"
    OCCUPATION = "ext:OccupationCode"  # a military occupation code or rating
    RANK = "ext:Rank"
    ACE_ID = "ext:AceId"
    RECOMMENDATION = "ext:CreditRecommendation"
    CREDITS = "ext:Credits"
    GRADE = "ext:Grade"
    LINK = "ext:Link"
    PAY = "ext:Pay"


# The fields of each kind's form, in their order.
FIELDS_OF = {
    OwnKind.JOB: (
        OwnField.ORGANISATION, OwnField.PLACE, OwnField.HOURS, OwnField.LINK, OwnField.PAY,
    ),
    OwnKind.VOLUNTEERING: (
        OwnField.ORGANISATION, OwnField.PLACE, OwnField.HOURS, OwnField.LINK,
    ),
    OwnKind.PROJECT: (OwnField.ORGANISATION, OwnField.HOURS, OwnField.LINK),
    OwnKind.COURSE: (
        OwnField.ORGANISATION, OwnField.CREDITS, OwnField.GRADE, OwnField.HOURS, OwnField.LINK,
    ),
    OwnKind.MILITARY: (
        OwnField.ORGANISATION, OwnField.OCCUPATION, OwnField.RANK, OwnField.PLACE,
        OwnField.ACE_ID, OwnField.RECOMMENDATION,
    ),
    OwnKind.SKILL: (OwnField.ORGANISATION, OwnField.HOURS, OwnField.LINK),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFile:
    """A file a record speaks of. ``digest`` is its SHA-256 (hex), ``size`` in bytes."""

    name: str
    media_type: str
    digest: str
    size: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRecord:
    """What the learner typed in; title, and what they did, have to be there.

    ``fields`` holds what was filled in. ``pay_is_shown``: pay goes into the signed record, and so
    to everybody it is shared with; else it stays a private note beside it. ``ended`` None with
    ``is_ongoing`` means until today.
    """

    kind: OwnKind
    title: str
    description: str
    began: date | None = None
    ended: date | None = None
    is_ongoing: bool = False
    fields: tuple[tuple[OwnField, str], ...] = ()
    skills: tuple[str, ...] = ()
    evidence: tuple[EvidenceFile, ...] = ()
    pay_is_shown: bool = False

    def value(self, field: OwnField) -> str:
        """Return what was filled in, or ``""``."""
        return next((value for name, value in self.fields if name is field), "")


class EvidenceState(StrEnum):
    """Whether a file is the one the record was signed over."""

    AS_SIGNED = "as-signed"
    CHANGED = "changed"
    MISSING = "missing"

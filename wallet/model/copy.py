"""A copy: a file nobody signed, and what the learner says it is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wallet.model.description import Compartment


class CopyKind(StrEnum):
    """What a copy is of; the value is the achievement type it would have (Open Badges 3.0)."""

    TRANSCRIPT = "ext:Transcript"
    DEGREE = "Degree"
    DIPLOMA = "Diploma"
    SCHOOL_DIPLOMA = "SecondarySchoolDiploma"
    EQUIVALENCY = "GeneralEducationDevelopment"
    COURSE = "Course"
    ASSESSMENT = "Assessment"
    LICENCE = "License"
    CERTIFICATION = "Certification"
    CERTIFICATE = "Certificate"
    COMPLETION = "CertificateOfCompletion"
    MICROCREDENTIAL = "MicroCredential"
    BADGE = "Badge"
    COMPETENCY = "Competency"
    AWARD = "Award"
    APPRENTICESHIP = "ApprenticeshipCertificate"
    JOURNEYMAN = "JourneymanCertificate"
    WORK = "ext:Employment"
    MILITARY = "ext:MilitaryService"
    SERVICE = "CommunityService"
    MEMBERSHIP = "Membership"
    LETTER = "ext:Letter"
    OTHER = "ext:Other"


_EDUCATION = frozenset(
    {
        CopyKind.TRANSCRIPT, CopyKind.DEGREE, CopyKind.DIPLOMA, CopyKind.SCHOOL_DIPLOMA,
        CopyKind.EQUIVALENCY, CopyKind.COURSE, CopyKind.ASSESSMENT,
    }
)  # fmt: skip
_WORK = frozenset({CopyKind.APPRENTICESHIP, CopyKind.JOURNEYMAN, CopyKind.WORK})
_SERVICE = frozenset({CopyKind.MILITARY, CopyKind.SERVICE, CopyKind.MEMBERSHIP})


def compartment_of_copy(kind: CopyKind) -> Compartment:
    """Return the compartment a copy of this kind belongs in."""
    if kind in _EDUCATION:
        return Compartment.EDUCATION
    if kind in (CopyKind.LICENCE, CopyKind.CERTIFICATION):
        return Compartment.LICENCES
    if kind in _WORK:
        return Compartment.WORK
    if kind in _SERVICE:
        return Compartment.SERVICE
    is_loose = kind in (CopyKind.LETTER, CopyKind.OTHER)
    return Compartment.ABOUT_ME if is_loose else Compartment.SKILLS


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyWords:
    """What the learner says a copy is; only the title has to be there.

    ``removed`` names what Rucksack took out of a photo before it was kept: ``place``, ``camera``.
    """

    title: str
    kind: CopyKind = CopyKind.OTHER
    giver: str = ""
    given_on: date | None = None
    valid_until: date | None = None
    number: str = ""
    note: str = ""
    removed: tuple[str, ...] = ()


class FileKind(StrEnum):
    """What a file is, by its first bytes."""

    PDF = "pdf"
    PNG = "png"
    JPEG = "jpeg"
    WEBP = "webp"
    GIF = "gif"
    HEIC = "heic"  # kept, but not shown
    TEXT = "text"
    OTHER = "other"

"""What copies and records of one's own are called, and what their fields ask for."""

from collections.abc import Mapping

from ui.messages.languages import translated
from ui.messages.marking import QT_TRANSLATE_NOOP
from wallet.model.copy import CopyKind
from wallet.model.own_record import EvidenceState, OwnField, OwnKind

COPY_KINDS: Mapping[CopyKind, str] = {
    CopyKind.TRANSCRIPT: QT_TRANSLATE_NOOP("CopyKinds", "Transcript"),
    CopyKind.DEGREE: QT_TRANSLATE_NOOP("CopyKinds", "Degree"),
    CopyKind.DIPLOMA: QT_TRANSLATE_NOOP("CopyKinds", "Diploma"),
    CopyKind.SCHOOL_DIPLOMA: QT_TRANSLATE_NOOP("CopyKinds", "High school diploma"),
    CopyKind.EQUIVALENCY: QT_TRANSLATE_NOOP("CopyKinds", "High school equivalency (GED)"),
    CopyKind.COURSE: QT_TRANSLATE_NOOP("CopyKinds", "Course"),
    CopyKind.ASSESSMENT: QT_TRANSLATE_NOOP("CopyKinds", "Test or exam result"),
    CopyKind.LICENCE: QT_TRANSLATE_NOOP("CopyKinds", "Licence"),
    CopyKind.CERTIFICATION: QT_TRANSLATE_NOOP("CopyKinds", "Certification"),
    CopyKind.CERTIFICATE: QT_TRANSLATE_NOOP("CopyKinds", "Certificate"),
    CopyKind.COMPLETION: QT_TRANSLATE_NOOP("CopyKinds", "Certificate of completion"),
    CopyKind.MICROCREDENTIAL: QT_TRANSLATE_NOOP("CopyKinds", "Microcredential"),
    CopyKind.BADGE: QT_TRANSLATE_NOOP("CopyKinds", "Badge"),
    CopyKind.COMPETENCY: QT_TRANSLATE_NOOP("CopyKinds", "Skill or competency"),
    CopyKind.AWARD: QT_TRANSLATE_NOOP("CopyKinds", "Award"),
    CopyKind.APPRENTICESHIP: QT_TRANSLATE_NOOP("CopyKinds", "Apprenticeship"),
    CopyKind.JOURNEYMAN: QT_TRANSLATE_NOOP("CopyKinds", "Journeyman or master certificate"),
    CopyKind.WORK: QT_TRANSLATE_NOOP("CopyKinds", "Proof of work"),
    CopyKind.MILITARY: QT_TRANSLATE_NOOP("CopyKinds", "Military record"),
    CopyKind.SERVICE: QT_TRANSLATE_NOOP("CopyKinds", "Volunteering"),
    CopyKind.MEMBERSHIP: QT_TRANSLATE_NOOP("CopyKinds", "Membership"),
    CopyKind.LETTER: QT_TRANSLATE_NOOP("CopyKinds", "Letter"),
    CopyKind.OTHER: QT_TRANSLATE_NOOP("CopyKinds", "Something else"),
}

OWN_KINDS: Mapping[OwnKind, str] = {
    OwnKind.JOB: QT_TRANSLATE_NOOP("OwnKinds", "A job"),
    OwnKind.VOLUNTEERING: QT_TRANSLATE_NOOP("OwnKinds", "Volunteering"),
    OwnKind.PROJECT: QT_TRANSLATE_NOOP("OwnKinds", "A project"),
    OwnKind.COURSE: QT_TRANSLATE_NOOP("OwnKinds", "A course"),
    OwnKind.MILITARY: QT_TRANSLATE_NOOP("OwnKinds", "Military service"),
    OwnKind.SKILL: QT_TRANSLATE_NOOP("OwnKinds", "A skill"),
}

# As they stand in the signed record, too.
OWN_FIELDS: Mapping[OwnField, str] = {
    OwnField.ORGANISATION: QT_TRANSLATE_NOOP("OwnFields", "Organisation"),
    OwnField.PLACE: QT_TRANSLATE_NOOP("OwnFields", "Place"),
    OwnField.HOURS: QT_TRANSLATE_NOOP("OwnFields", "How much time"),
    OwnField.OCCUPATION: QT_TRANSLATE_NOOP("OwnFields", "Occupation code or rating"),
    OwnField.RANK: QT_TRANSLATE_NOOP("OwnFields", "Rank"),
    OwnField.ACE_ID: QT_TRANSLATE_NOOP("OwnFields", "ACE number"),
    OwnField.RECOMMENDATION: QT_TRANSLATE_NOOP("OwnFields", "Credit recommendation"),
    OwnField.CREDITS: QT_TRANSLATE_NOOP("OwnFields", "Credits"),
    OwnField.GRADE: QT_TRANSLATE_NOOP("OwnFields", "Grade"),
    OwnField.LINK: QT_TRANSLATE_NOOP("OwnFields", "Web address"),
    OwnField.PAY: QT_TRANSLATE_NOOP("OwnFields", "Pay"),
}

EVIDENCE_STATES: Mapping[EvidenceState, str] = {
    EvidenceState.AS_SIGNED: QT_TRANSLATE_NOOP("EvidenceStates", "As you signed it"),
    EvidenceState.CHANGED: QT_TRANSLATE_NOOP("EvidenceStates", "Evidence changed"),
    EvidenceState.MISSING: QT_TRANSLATE_NOOP("EvidenceStates", "Not in this backpack"),
}

_SAYS = QT_TRANSLATE_NOOP("OwnRecords", "Signed by the learner. Not checked by anyone else.")

_STATUS = QT_TRANSLATE_NOOP("OwnRecords", "Status")


def copy_kind_name(kind: CopyKind) -> str:
    """Return what a kind of copy is called."""
    return translated("CopyKinds", COPY_KINDS[kind])


def own_kind_name(kind: OwnKind) -> str:
    """Return what a kind of record is called."""
    return translated("OwnKinds", OWN_KINDS[kind])


def own_field_name(field: OwnField) -> str:
    """Return what a field of a record is called."""
    return translated("OwnFields", OWN_FIELDS[field])


def evidence_state_name(state: EvidenceState) -> str:
    """Return how evidence stands to what was signed."""
    return translated("EvidenceStates", EVIDENCE_STATES[state])


def nobody_else_checked() -> str:
    """Return what every record of one's own says about itself."""
    return translated("OwnRecords", _SAYS)


def status_name() -> str:
    """Return what a record calls the line that says it still goes on."""
    return translated("OwnRecords", _STATUS)

"""What kinds of achievements are called (Open Badges 3.0, AchievementType).

A kind of an issuer's own (``ext:``) is shown in the issuer's words.
"""

import re
from collections.abc import Mapping

from ui.messages.languages import translated
from ui.messages.marking import QT_TRANSLATE_NOOP
from ui.messages.outside_text import clean

KINDS: Mapping[str, str] = {
    "Achievement": QT_TRANSLATE_NOOP("Kinds", "Achievement"),
    "ApprenticeshipCertificate": QT_TRANSLATE_NOOP("Kinds", "Apprenticeship certificate"),
    "Assessment": QT_TRANSLATE_NOOP("Kinds", "Assessment"),
    "Assignment": QT_TRANSLATE_NOOP("Kinds", "Assignment"),
    "AssociateDegree": QT_TRANSLATE_NOOP("Kinds", "Associate degree"),
    "Award": QT_TRANSLATE_NOOP("Kinds", "Award"),
    "Badge": QT_TRANSLATE_NOOP("Kinds", "Badge"),
    "BachelorDegree": QT_TRANSLATE_NOOP("Kinds", "Bachelor’s degree"),
    "Certificate": QT_TRANSLATE_NOOP("Kinds", "Certificate"),
    "CertificateOfCompletion": QT_TRANSLATE_NOOP("Kinds", "Certificate of completion"),
    "Certification": QT_TRANSLATE_NOOP("Kinds", "Certification"),
    "CommunityService": QT_TRANSLATE_NOOP("Kinds", "Community service"),
    "Competency": QT_TRANSLATE_NOOP("Kinds", "Competency"),
    "Course": QT_TRANSLATE_NOOP("Kinds", "Course"),
    "CoCurricular": QT_TRANSLATE_NOOP("Kinds", "Beside classes"),
    "Degree": QT_TRANSLATE_NOOP("Kinds", "Degree"),
    "Diploma": QT_TRANSLATE_NOOP("Kinds", "Diploma"),
    "DoctoralDegree": QT_TRANSLATE_NOOP("Kinds", "Doctoral degree"),
    "Fieldwork": QT_TRANSLATE_NOOP("Kinds", "Fieldwork"),
    "GeneralEducationDevelopment": QT_TRANSLATE_NOOP("Kinds", "High school equivalency (GED)"),
    "JourneymanCertificate": QT_TRANSLATE_NOOP("Kinds", "Journeyman certificate"),
    "LearningProgram": QT_TRANSLATE_NOOP("Kinds", "Learning program"),
    "License": QT_TRANSLATE_NOOP("Kinds", "License"),
    "MasterCertificate": QT_TRANSLATE_NOOP("Kinds", "Master craftsman certificate"),
    "MasterDegree": QT_TRANSLATE_NOOP("Kinds", "Master’s degree"),
    "Membership": QT_TRANSLATE_NOOP("Kinds", "Membership"),
    "MicroCredential": QT_TRANSLATE_NOOP("Kinds", "Micro-credential"),
    "ProfessionalDoctorate": QT_TRANSLATE_NOOP("Kinds", "Professional doctorate"),
    "QualityAssuranceCredential": QT_TRANSLATE_NOOP("Kinds", "Quality mark"),
    "ResearchDoctorate": QT_TRANSLATE_NOOP("Kinds", "Research doctorate"),
    "SecondarySchoolDiploma": QT_TRANSLATE_NOOP("Kinds", "High school diploma"),
}

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def kind_name(kind: str) -> str:
    """Return what a kind of achievement is called; an issuer's own as it stands, spaced."""
    known = KINDS.get(kind)
    if known is not None:
        return translated("Kinds", known)
    return _CAPITAL.sub(" ", clean(kind, keeps_lines=False, limit=80))

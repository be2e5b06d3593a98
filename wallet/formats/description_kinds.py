"""Which compartment an item belongs in (Open Badges 3.0 ``AchievementType``, 31 values and ext:).

A word nobody foresaw never refuses an item: it is read for what it contains.
"""

import re

from wallet.model.credential import Form
from wallet.model.description import Compartment

_EDUCATION = (
    "AssociateDegree BachelorDegree MasterDegree DoctoralDegree ProfessionalDoctorate "
    "ResearchDoctorate Degree Diploma SecondarySchoolDiploma GeneralEducationDevelopment "
    "LearningProgram Course Assignment Assessment"
)
_LICENCES = "License Certification QualityAssuranceCredential"
_WORK = "ApprenticeshipCertificate JourneymanCertificate MasterCertificate Fieldwork"
_SERVICE = "CommunityService CoCurricular Membership"
_SKILLS = "MicroCredential Badge Competency Certificate CertificateOfCompletion Achievement Award"

COMPARTMENT_OF_TYPE: dict[str, Compartment] = {
    name: compartment
    for names, compartment in (
        (_EDUCATION, Compartment.EDUCATION),
        (_LICENCES, Compartment.LICENCES),
        (_WORK, Compartment.WORK),
        (_SERVICE, Compartment.SERVICE),
        (_SKILLS, Compartment.SKILLS),
    )
    for name in names.split()
}

_COMPARTMENT_OF_FORM = {
    Form.COMPREHENSIVE_LEARNER_RECORD: Compartment.EDUCATION,
    Form.ENDORSEMENT: Compartment.ABOUT_ME,
}

# Words inside other type names, the first that fits.
_WORDS = (
    ("licen[cs]e|certification|permit|driv", Compartment.LICENCES),
    ("volunteer|membership|service|military|community", Compartment.SERVICE),
    ("employ|work|job|intern|apprentice|occupation|career", Compartment.WORK),
    (
        "degree|diploma|course|transcript|educat|student|alumni|gpa|programme",
        Compartment.EDUCATION,
    ),
    ("identi|person|resident|citizen|birth|passport|recommend", Compartment.ABOUT_ME),
)


def compartment_of(form: Form, kind: str, types: tuple[str, ...]) -> Compartment:
    """Return the compartment for an achievement type ``kind`` or, failing that, other types."""
    if form in _COMPARTMENT_OF_FORM:
        return _COMPARTMENT_OF_FORM[form]
    if kind in COMPARTMENT_OF_TYPE:
        return COMPARTMENT_OF_TYPE[kind]
    words = " ".join((kind, *types))
    found = (
        compartment for pattern, compartment in _WORDS if re.search(pattern, words, re.IGNORECASE)
    )
    return next(found, Compartment.SKILLS)


def kind_shown(text: str) -> str:
    """Return an achievement type as shown: what stands after ``ext:``."""
    return text.removeprefix("ext:")

"""The labels of what an item says."""

from collections.abc import Mapping

from ui.messages.languages import translated
from ui.messages.marking import QT_TRANSLATE_NOOP
from wallet.model.description import Field

FIELDS: Mapping[Field, str] = {
    Field.NAME: QT_TRANSLATE_NOOP("Fields", "Name"),
    Field.DESCRIPTION: QT_TRANSLATE_NOOP("Fields", "Description"),
    Field.ACHIEVEMENT_KIND: QT_TRANSLATE_NOOP("Fields", "Kind"),
    Field.ISSUER: QT_TRANSLATE_NOOP("Fields", "Issuer"),
    Field.ISSUER_WEBSITE: QT_TRANSLATE_NOOP("Fields", "Issuer’s website"),
    Field.ISSUER_EMAIL: QT_TRANSLATE_NOOP("Fields", "Issuer’s e-mail"),
    Field.ISSUER_ADDRESS: QT_TRANSLATE_NOOP("Fields", "Issuer’s address"),
    Field.ISSUER_PART_OF: QT_TRANSLATE_NOOP("Fields", "Part of"),
    Field.ISSUER_NUMBER: QT_TRANSLATE_NOOP("Fields", "Issuer’s number"),
    Field.CREATOR: QT_TRANSLATE_NOOP("Fields", "Created by"),
    Field.ASSESSOR: QT_TRANSLATE_NOOP("Fields", "Assessed by"),
    Field.RECIPIENT: QT_TRANSLATE_NOOP("Fields", "Given to"),
    Field.RECIPIENT_EMAIL: QT_TRANSLATE_NOOP("Fields", "Given to (e-mail)"),
    Field.RECIPIENT_NUMBER: QT_TRANSLATE_NOOP("Fields", "Given to (number)"),
    Field.RECIPIENT_HASHED: QT_TRANSLATE_NOOP("Fields", "Given to (hidden)"),
    Field.RECIPIENT_ID: QT_TRANSLATE_NOOP("Fields", "Given to (identifier)"),
    Field.BIRTH_DATE: QT_TRANSLATE_NOOP("Fields", "Date of birth"),
    Field.PHONE: QT_TRANSLATE_NOOP("Fields", "Phone"),
    Field.POSTAL_ADDRESS: QT_TRANSLATE_NOOP("Fields", "Postal address"),
    Field.ROLE: QT_TRANSLATE_NOOP("Fields", "Role"),
    Field.LICENCE_NUMBER: QT_TRANSLATE_NOOP("Fields", "Licence number"),
    Field.TERM: QT_TRANSLATE_NOOP("Fields", "Term"),
    Field.ACTIVITY_START: QT_TRANSLATE_NOOP("Fields", "Began"),
    Field.ACTIVITY_END: QT_TRANSLATE_NOOP("Fields", "Ended"),
    Field.AWARDED: QT_TRANSLATE_NOOP("Fields", "Awarded"),
    Field.VALID_FROM: QT_TRANSLATE_NOOP("Fields", "Valid from"),
    Field.VALID_UNTIL: QT_TRANSLATE_NOOP("Fields", "Valid until"),
    Field.WORKLOAD: QT_TRANSLATE_NOOP("Fields", "Workload"),
    Field.EDUCATION: QT_TRANSLATE_NOOP("Fields", "Education"),
    Field.EMPLOYMENT: QT_TRANSLATE_NOOP("Fields", "Work"),
    Field.PAPER_HELD: QT_TRANSLATE_NOOP("Fields", "Certificate or licence"),
    Field.JOB_SOUGHT: QT_TRANSLATE_NOOP("Fields", "Job applied for"),
    Field.BACKED_BY: QT_TRANSLATE_NOOP("Fields", "Document behind it"),
    Field.CREDITS_EARNED: QT_TRANSLATE_NOOP("Fields", "Credits earned"),
    Field.CREDITS_AVAILABLE: QT_TRANSLATE_NOOP("Fields", "Credits available"),
    Field.CRITERIA: QT_TRANSLATE_NOOP("Fields", "What it took to earn it"),
    Field.CRITERIA_LINK: QT_TRANSLATE_NOOP("Fields", "More about what it took"),
    Field.NARRATIVE: QT_TRANSLATE_NOOP("Fields", "In their words"),
    Field.FIELD_OF_STUDY: QT_TRANSLATE_NOOP("Fields", "Field of study"),
    Field.SPECIALIZATION: QT_TRANSLATE_NOOP("Fields", "Specialization"),
    Field.CODE: QT_TRANSLATE_NOOP("Fields", "Code"),
    Field.LEVEL: QT_TRANSLATE_NOOP("Fields", "Level"),
    Field.LANGUAGE: QT_TRANSLATE_NOOP("Fields", "Language"),
    Field.VERSION: QT_TRANSLATE_NOOP("Fields", "Version"),
    Field.TAG: QT_TRANSLATE_NOOP("Fields", "Keyword"),
    Field.RELATED: QT_TRANSLATE_NOOP("Fields", "Related"),
    Field.IDENTIFIER: QT_TRANSLATE_NOOP("Fields", "Identifier"),
    Field.TERMS_OF_USE: QT_TRANSLATE_NOOP("Fields", "Terms of use"),
    Field.REFRESH: QT_TRANSLATE_NOOP("Fields", "Where a newer one is found"),
    Field.HOSTED_ON: QT_TRANSLATE_NOOP("Fields", "Also shown, as its website had it"),
    Field.ENDORSED: QT_TRANSLATE_NOOP("Fields", "What is recommended"),
    Field.COMMENT: QT_TRANSLATE_NOOP("Fields", "Comment"),
    Field.NUMBER: QT_TRANSLATE_NOOP("Fields", "Number"),
    Field.NOTE: QT_TRANSLATE_NOOP("Fields", "My note"),
    Field.PAGES: QT_TRANSLATE_NOOP("Fields", "Pages"),
    Field.ATTACHMENT: QT_TRANSLATE_NOOP("Fields", "Attached file, not opened here"),
    Field.ORGANISATION: QT_TRANSLATE_NOOP("Fields", "Organisation (says)"),
    Field.CERTIFIED_BY: QT_TRANSLATE_NOOP("Fields", "Certificate given by (says)"),
    Field.RESULT: QT_TRANSLATE_NOOP("Fields", "Result"),
    Field.SKILL: QT_TRANSLATE_NOOP("Fields", "Skill"),
    Field.EVIDENCE: QT_TRANSLATE_NOOP("Fields", "Evidence"),
    Field.PICTURE: QT_TRANSLATE_NOOP("Fields", "Picture"),
    Field.OTHER: QT_TRANSLATE_NOOP("Fields", "Other"),
}


def field_name(field: Field) -> str:
    """Return the name of a field, as a label."""
    return translated("Fields", FIELDS[field])

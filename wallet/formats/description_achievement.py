"""What was achieved: the members of an Open Badges 3.0 subject and of its achievements."""

from wallet.formats.description_node import Node
from wallet.formats.description_people import (
    say_creator,
    say_identifiers,
    say_profile_name,
    say_recipient,
)
from wallet.formats.description_results import UNFINISHED, read_results
from wallet.formats.description_sheet import Sheet
from wallet.formats.description_skills import Alignments
from wallet.formats.heading import achievements_of
from wallet.model.description import Field, ResultLine

# In reading order.
_ACHIEVEMENT_TEXTS = (
    ("fieldOfStudy", Field.FIELD_OF_STUDY),
    ("specialization", Field.SPECIALIZATION),
    ("humanCode", Field.CODE),
    ("inLanguage", Field.LANGUAGE),
    ("version", Field.VERSION),
    ("tag", Field.TAG),
)
_SUBJECT_TEXTS = (
    ("role", Field.ROLE),
    ("term", Field.TERM),
    ("licenseNumber", Field.LICENCE_NUMBER),
    ("activityStartDate", Field.ACTIVITY_START),
    ("activityEndDate", Field.ACTIVITY_END),
    ("creditsEarned", Field.CREDITS_EARNED),
    ("narrative", Field.NARRATIVE),
)


def say_achievement(sheet: Sheet, achievement: Node, alignments: Alignments) -> None:
    """Say one achievement; its name is the title's affair and was taken there."""
    sheet.say(Field.NAME, achievement.at("name"))
    kind = achievement.at("achievementType")
    sheet.pass_over(kind)
    sheet.say(Field.DESCRIPTION, achievement.at("description"))
    _say_criteria(sheet, achievement.at("criteria"))
    _say_credits(sheet, achievement)
    for member, label in _ACHIEVEMENT_TEXTS:
        sheet.say(label, achievement.at(member))
    say_identifiers(sheet, Field.IDENTIFIER, achievement.at("otherIdentifier"))
    for entry in achievement.at("related").entries:
        sheet.say(Field.RELATED, entry if entry.raw else entry.at("id"))
    alignments.read(sheet, achievement.at("alignment"))


def say_subject(sheet: Sheet, subject: Node) -> None:
    """Say the recipient and what belongs to this recipient's own achievement."""
    say_recipient(sheet, subject)
    for member, label in _SUBJECT_TEXTS:
        sheet.say(label, subject.at(member))
    say_profile_name(sheet, Field.ASSESSOR, subject.at("source"))


def read_subject(
    sheet: Sheet, subject: Node, issuer: tuple[str, str], alignments: Alignments
) -> tuple[ResultLine, ...]:
    """Say one subject with its achievements; returns its results. ``issuer``: id and name."""
    achievements = achievements_of(subject)
    results = read_results(sheet, subject, achievements, alignments)
    for achievement in achievements:
        say_achievement(sheet, achievement, alignments)
        say_creator(sheet, achievement.at("creator"), *issuer)
    say_subject(sheet, subject)
    return results


def is_in_progress(results: tuple[ResultLine, ...]) -> bool:
    """Whether a result says that the work is not finished."""
    return any(line.status in UNFINISHED for line in results)


def _say_criteria(sheet: Sheet, criteria: Node) -> None:
    for entry in criteria.entries:
        if entry.is_object and entry.at("@value").value is None:
            sheet.say(Field.CRITERIA, entry.at("narrative"))
            sheet.say(Field.CRITERIA_LINK, entry.at("id"))
        else:
            is_address = entry.raw.startswith(("http://", "https://"))
            sheet.say(Field.CRITERIA_LINK if is_address else Field.CRITERIA, entry)


def _say_credits(sheet: Sheet, achievement: Node) -> None:
    """Open Badges 3.0 has ``creditsAvailable``; others write the CTDL way, read here as well."""
    sheet.say(Field.CREDITS_AVAILABLE, achievement.at("creditsAvailable"))
    number = achievement.at("awardedOnCompletionOf").at("numberOfCredits")
    for entry in number.entries:
        sheet.say(Field.CREDITS_AVAILABLE, entry.at("value") if entry.is_object else entry)

"""What is in the practice backpack: what María learned, in English. All of it is invented.

Work is in :mod:`wallet.session.practice_items_work`, Spanish in
:mod:`wallet.session.practice_items_es`.
"""

from wallet.model.json_values import JsonObject, JsonValue
from wallet.session.practice_pictures import BLUE, TEAL, data_url, draw_png
from wallet.session.practice_shapes import (
    FRAMEWORKS,
    LEARNER_EMAIL,
    LEARNER_NAME,
    LEARNER_STUDENT_NUMBER,
    Calendar,
    achievement,
    alignment,
    badge,
    hashed_address,
    image,
    older_badge,
    plain_identity,
    status_entry,
    subject,
    urn,
)
from wallet.trust.practice_issuers import PracticeIssuerKey

SCHOOL_LIST = "https://status.lantern-bay-high.example/lists/1"
GOOD_INDEX = 93004


def data_literacy(calendar: Calendar) -> JsonObject:
    """A school's micro-credential: skills in three frameworks, a rubric, evidence, a status."""
    proficient, advanced = urn("level proficient"), urn("level advanced")
    project = urn("result final project")
    levels = [
        _level(urn("level developing"), "Developing", "Reads charts others made."),
        _level(proficient, "Proficient", "Plans a survey and shows its answers fairly."),
        _level(advanced, "Advanced", "Says what the numbers cannot show."),
    ]
    the_achievement = achievement(
        "Data literacy",
        "MicroCredential",
        "Collects small data sets, checks them, and explains what they show to other people.",
        "Finish four workshops and a project on a question from the town, shown to a jury of two "
        "teachers and one neighbour.",
        tag=["data", "statistics", "communication"],
        alignment=[
            alignment(
                "Interpreting charts and tables",
                f"{FRAMEWORKS}/case/ms-12",
                "Westmoor Mathematics Standards",
                "MS.12",
                "CFItem",
            ),
            alignment(
                "Survey design",
                f"{FRAMEWORKS}/ctdl/ce-survey-design",
                "Westmoor Skills Library",
                "WSL-0418",
            ),
            alignment(
                "Explaining data to a general audience",
                f"{FRAMEWORKS}/rsd/explaining-data",
                "Open Skills of Westmoor",
                kind="ext:RichSkillDescriptor",
            ),
        ],
        resultDescription=[
            {
                "id": project,
                "type": ["ResultDescription"],
                "name": "Final project",
                "resultType": "RubricCriterionLevel",
                "requiredLevel": proficient,
                "rubricCriterionLevel": levels,
            }
        ],
    )
    return badge(
        PracticeIssuerKey.SCHOOL,
        "Data literacy",
        subject(
            the_achievement,
            narrative="María asked how far people walk to the nearest bus stop.",
            result=[{"type": ["Result"], "resultDescription": project, "achievedLevel": advanced}],
        ),
        valid_from=calendar.text(-190),
        awardedDate=calendar.text(-192),
        evidence=[
            {
                "id": "https://lantern-bay-high.example/projects/bus-stops",
                "type": ["Evidence"],
                "name": "How far is the bus?",
                "description": "A poster and the table it was made from.",
                "genre": "Poster",
            }
        ],
        credentialStatus=status_entry(SCHOOL_LIST, GOOD_INDEX),
    )


def web_course(calendar: Calendar) -> JsonObject:
    """A course still in progress."""
    status = urn("result web course status")
    the_achievement = achievement(
        "Building accessible web pages",
        "Course",
        "Pages that work by keyboard, for screen readers and on small screens.",
        "Twelve weeks of exercises and a site for a local club.",
        image=image(data_url(draw_png(BLUE, 6)), "A blue seal with a star of six rays"),
        creditsAvailable=4,
        alignment=[
            alignment("Semantic markup", f"{FRAMEWORKS}/web/2"),
            alignment("Testing with a screen reader", f"{FRAMEWORKS}/web/9"),
        ],
        resultDescription=[
            {
                "id": status,
                "type": ["ResultDescription"],
                "name": "Course status",
                "resultType": "Status",
            }
        ],
    )
    return badge(
        PracticeIssuerKey.COLLEGE,
        "Building accessible web pages",
        subject(
            the_achievement,
            identifier=[plain_identity("studentId", LEARNER_STUDENT_NUMBER)],
            term="Autumn",
            activityStartDate=calendar.text(-40),
            result=[{"type": ["Result"], "resultDescription": status, "status": "InProgress"}],
        ),
        valid_from=calendar.text(-38),
    )


def volunteering(calendar: Calendar) -> JsonObject:
    """Community service, bound to the learner's e-mail address by a salted hash."""
    the_achievement = achievement(
        "100 hours for the harbour",
        "CommunityService",
        "Cleaned the beach, mended nets and showed visitors round, for a hundred hours.",
        "Hours are written down by the shift leader and counted each quarter.",
        image=image(data_url(draw_png(TEAL, 9)), "A teal seal with a star of nine rays"),
    )
    return badge(
        PracticeIssuerKey.VOLUNTEERS,
        "100 hours for the harbour",
        subject(
            the_achievement,
            is_bound=False,
            identifier=[
                plain_identity("name", LEARNER_NAME),
                hashed_address("harbour-2031"),
            ],
            role="Volunteer",
        ),
        valid_from=calendar.text(-75),
    )


def library_skills(calendar: Calendar) -> JsonObject:
    """A library's badge, to be put into a token."""
    the_achievement = achievement(
        "Everyday digital skills",
        "Badge",
        "Sets up a device, keeps it safe, and finds and judges information.",
        "Six evenings at the library and a conversation with a librarian.",
        alignment=[
            alignment("Protecting accounts", f"{FRAMEWORKS}/digital/3"),
            alignment("Judging sources", f"{FRAMEWORKS}/digital/5"),
        ],
    )
    return badge(
        PracticeIssuerKey.LIBRARY,
        "Everyday digital skills",
        subject(the_achievement),
        valid_from=calendar.text(-130),
    )


def cloud_foundations(calendar: Calendar) -> JsonObject:
    """A certification on the older data model, to be put into a token."""
    score = urn("result cloud score")
    the_achievement = achievement(
        "Cloud foundations",
        "Certification",
        "Runs a small service: networks, storage, copies, cost.",
        "Score 70 or more of 100 in a supervised examination.",
        resultDescription=[
            {
                "id": score,
                "type": ["ResultDescription"],
                "name": "Examination score",
                "resultType": "RawScore",
                "valueMin": "0",
                "valueMax": "100",
                "requiredValue": "70",
            }
        ],
    )
    return older_badge(
        PracticeIssuerKey.CLOUD,
        "Cloud foundations",
        subject(
            the_achievement,
            result=[{"type": ["Result"], "resultDescription": score, "value": "88"}],
        ),
        issued=calendar.text(-220),
        expires=calendar.text(510),
    )


def cloud_security(calendar: Calendar) -> JsonObject:
    """A certification whose holder chooses what to show of it: results, skills, address."""
    parts = [("Passwords and keys", "96"), ("Backups", "81"), ("After an attack", "58")]
    descriptions: list[JsonValue] = [
        {
            "id": urn(f"result cloud security {name}"),
            "type": ["ResultDescription"],
            "name": name,
            "resultType": "Percent",
        }
        for name, _ in parts
    ]
    results: list[JsonValue] = [
        {
            "type": ["Result"],
            "resultDescription": urn(f"result cloud security {name}"),
            "value": value,
        }
        for name, value in parts
    ]
    the_achievement = achievement(
        "Cloud security",
        "Certification",
        "Keeps a small service safe, and knows what to do when it was not.",
        "Score 75 or more of 100 over three supervised examinations.",
        alignment=[
            alignment("Keeping secrets", f"{FRAMEWORKS}/rsd/secrets", "Open Skills of Westmoor"),
            alignment("Calm under pressure", f"{FRAMEWORKS}/rsd/calm", "Open Skills of Westmoor"),
        ],
        resultDescription=descriptions,
    )
    return badge(
        PracticeIssuerKey.CLOUD,
        "Cloud security",
        subject(
            the_achievement,
            identifier=[plain_identity("emailAddress", LEARNER_EMAIL)],
            narrative="Took the third examination with a fever, and passed.",
            result=results,
        ),
        valid_from=calendar.text(-90),
        valid_until=calendar.text(640),
    )


def spreadsheets(calendar: Calendar, version: int) -> JsonObject:
    """The same credential twice: version 0 says 71 percent, version 1, issued later, 94."""
    score = urn("result spreadsheets score")
    the_achievement = achievement(
        "Spreadsheets for work",
        "Competency",
        "Keeps a table others can use: formulas, checks, summaries.",
        "Build a stock list for a shop and find the errors in another one.",
        alignment=[alignment("Spreadsheet formulas", f"{FRAMEWORKS}/office/6")],
        resultDescription=[
            {
                "id": score,
                "type": ["ResultDescription"],
                "name": "Test score",
                "resultType": "Percent",
            }
        ],
    )
    value, days = (("71", -380), ("94", -30))[version]
    return badge(
        PracticeIssuerKey.COLLEGE,
        "Spreadsheets for work",
        subject(
            the_achievement,
            result=[{"type": ["Result"], "resultDescription": score, "value": value}],
        ),
        valid_from=calendar.text(days),
    )


ACCOUNTING_TRUE, ACCOUNTING_FALSE = '"value":"2.8"', '"value":"3.8"'


def accounting(calendar: Calendar) -> JsonObject:
    """A certificate whose grade somebody changes after it was signed."""
    average = urn("result accounting average")
    the_achievement = achievement(
        "Certificate in bookkeeping",
        "Certificate",
        "Keeps the books of a small firm through a whole year.",
        "Four courses with at least a pass.",
        resultDescription=[
            {
                "id": average,
                "type": ["ResultDescription"],
                "name": "Grade point average",
                "resultType": "GradePointAverage",
                "valueMin": "0.0",
                "valueMax": "4.0",
            }
        ],
    )
    return badge(
        PracticeIssuerKey.COLLEGE,
        "Certificate in bookkeeping",
        subject(
            the_achievement,
            result=[{"type": ["Result"], "resultDescription": average, "value": "2.8"}],
        ),
        valid_from=calendar.text(-500),
    )


def photography(calendar: Calendar) -> JsonObject:
    """A workshop's badge by a studio that is on no list."""
    the_achievement = achievement(
        "Photography workshop",
        "Badge",
        "A weekend of portraits in daylight.",
        "Take part in both days and show five pictures.",
    )
    return badge(
        PracticeIssuerKey.PHOTO,
        "Photography workshop",
        subject(the_achievement),
        valid_from=calendar.text(-55),
    )


def welding(calendar: Calendar) -> JsonObject:
    """A certificate that came as a file nobody signed."""
    the_achievement = achievement(
        "First steps in welding",
        "Certificate",
        "Joins thin steel sheet safely under supervision.",
        "One day in the guild’s workshop.",
    )
    return badge(
        PracticeIssuerKey.GUILD,
        "First steps in welding",
        subject(the_achievement),
        valid_from=calendar.text(-700),
    )


def _level(identifier: str, name: str, description: str) -> JsonObject:
    return {
        "id": identifier,
        "type": ["RubricCriterionLevel"],
        "name": name,
        "description": description,
    }
